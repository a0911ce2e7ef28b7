// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in every document of every frame, in a script world of the kiosk's own, before the page's first script. Reports
// what kind of field has the focus; never reads what stands in a page. KIOSK_VALUES are a word that no page can know and
// the selectors of the service's fields for the address.
(() => {
'use strict';
const [secret, selectors] = KIOSK_VALUES;
const frame = String(Math.random()).slice(2);
const say = (...words) => console.info([secret, ...words].join(' '));
const digits = ['tel', 'number', 'date', 'datetime-local', 'month', 'time', 'week'];
// What a page accepts says it where the type does not: one-time codes are texts, mostly.
const digitsOnly = /^\^?(\[0-9\]|\\d)([*+?]|\{[\d,]+\})*\$?$/;
const texts = ['text', 'search', 'url', 'email', 'password', ...digits];
// Nothing of a page is dragged, and only what stands in fields is selected: what a hand marks goes to the machine's
// clipboard, and what it drags goes to a window of its own.
const editable = e => e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e.isContentEditable;
window.addEventListener('dragstart', e => {
    e.preventDefault();
    e.stopImmediatePropagation();
}, true);
window.addEventListener('selectstart', e => {
    const at = e.composedPath()[0];
    const element = at instanceof Element ? at : at.parentElement;
    if (!element || !editable(element)) {
        e.preventDefault();
        e.stopImmediatePropagation();
    }
}, true);
// A page with keys of its own says so by the input mode "none".
const isField = e => e instanceof Element && !e.matches(':disabled') && !e.readOnly && e.inputMode !== 'none' && (
    (e instanceof HTMLInputElement && texts.includes(e.type))
    || e instanceof HTMLTextAreaElement || e.isContentEditable);
const takesDigits = e => ['numeric', 'tel'].includes(e.inputMode)
    || (!e.inputMode && (digits.includes(e.type) || digitsOnly.test(e.pattern || '')));
const active = () => {
    let e = document.hasFocus() ? document.activeElement : null;
    while (e && e.shadowRoot && e.shadowRoot.activeElement)
        e = e.shadowRoot.activeElement;
    return e;
};
const focused = () => {
    const e = active();
    return isField(e) ? e : null;
};
// What has the focus may be in a closed shadow tree, which no script sees into: its host is all that is told.
const keepsItsTree = ['article', 'aside', 'blockquote', 'div', 'footer', 'header', 'main', 'nav', 'p', 'section', 'span'];
// So may what is in a frame that runs no scripts, the kiosk's neither.
const isSilentFrame = e => e instanceof HTMLIFrameElement && e.hasAttribute('sandbox') && !e.sandbox.contains('allow-scripts');
const hides = e => e instanceof HTMLElement && !e.shadowRoot && !e.isContentEditable
    && (e.localName.includes('-') || keepsItsTree.includes(e.localName) || isSilentFrame(e));
let field = null;
let hidden = null;
let look = 0;
// A field or the component that it is in.
const matches = e => !!e && (selectors.some(selector => {
    try {
        return e.matches(selector);
    } catch (error) { /* not a selector this engine knows */
        return false;
    }
}) || matches(e.getRootNode().host));
const kindOf = e => {
    if (takesDigits(e))
        return 'digits';
    if (e.type === 'password')
        return 'secret';
    return e.type === 'email' || e.inputMode === 'email' ? 'address' : 'text';
};
const tell = () => {
    const kind = kindOf(field);
    const named = kind === 'text' && window.top === window && matches(field);
    say('entered', frame, kind, named ? 'named' : 'other');
};

// The screen keyboard takes its room from the page: a field near the lower edge would be out of sight, and so would one
// under a page's footer that has come up with that edge. Brought back, unless the visitor has scrolled since. Of a field in
// a closed tree only the host's place is known: it is brought when the room has changed, which a keyboard has done then,
// and only when it is not much more than its field.
let brings = 0;
// What sends the field's form off, where it and the field have room together: typed without a way on in sight, codes run
// out of their time.
const senderOf = e => {
    const all = e.form ? [...e.form.elements] : [];
    const sender = all.slice(all.indexOf(e) + 1).find(b => ['submit', 'image'].includes(b.type) && b.getClientRects().length > 0);
    const fits = sender && sender.getBoundingClientRect().bottom - e.getBoundingClientRect().top < window.innerHeight;
    return fits ? sender : null;
};
const isBelow = e => !!e && e.getBoundingClientRect().bottom > window.innerHeight;
const bring = () => {
    const e = field || hidden;
    const tall = e && e.getBoundingClientRect().height > window.innerHeight / 2;
    if (!e || brings <= 0 || (hidden && tall))
        return;
    --brings;
    e.scrollIntoView({block: tall ? 'nearest' : 'center', inline: 'nearest', behavior: 'instant'});
    const sender = senderOf(e);
    if (isBelow(sender))
        sender.scrollIntoView({block: 'end', inline: 'nearest', behavior: 'instant'});
};
const sight = new IntersectionObserver(entries => {
    const last = entries[entries.length - 1];
    if (last.target === field && last.intersectionRatio < 0.98)
        bring();
}, {threshold: [0, 0.25, 0.5, 0.75, 0.98]});
const uncover = () => {
    const e = field || hidden;
    if (!e)
        return;
    const box = e.getBoundingClientRect();
    const root = e.getRootNode();
    const outside = e === hidden && (box.top < 0 || box.bottom > window.innerHeight);
    const top = root.elementFromPoint ? root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) : null;
    const covered = top && !e.contains(top) && !top.contains(e) && !(top instanceof HTMLLabelElement) && top !== root.host;
    if (outside || covered || isBelow(senderOf(e)))
        bring();
};
window.addEventListener('resize', () => setTimeout(uncover, 50), true);
for (const name of ['wheel', 'touchmove'])
    window.addEventListener(name, () => { brings = 0; }, {capture: true, passive: true});

// A box that stands fixed and is higher than the view, because the text is large or the keyboard is up, cannot be
// scrolled: its buttons would be out of reach. It is made to scroll in itself.
const fixedRoundOf = e => {
    let fixed = null;
    for (; e; e = e.parentElement || e.getRootNode().host)
        if (getComputedStyle(e).position === 'fixed')
            fixed = e;
    return fixed;
};
const set = (e, name, value) => e.style.setProperty(name, value, 'important');
const reach = () => {
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    for (const fixed of new Set([fixedRoundOf(active()), fixedRoundOf(middle)])) {
        if (!fixed)
            continue;
        const style = getComputedStyle(fixed);
        const box = fixed.getBoundingClientRect();
        const sticksOut = box.top < -1 || box.bottom > innerHeight + 1;
        const hides = fixed.scrollHeight > fixed.clientHeight + 1 && !['auto', 'scroll'].includes(style.overflowY);
        if (box.height < innerHeight / 3 || !(sticksOut || hides))
            continue;
        set(fixed, 'overflow-y', 'auto');
        if (sticksOut) {
            set(fixed, 'box-sizing', 'border-box');
            set(fixed, 'max-height', '100vh');
            set(fixed, 'margin-block', '0');
            const now = fixed.getBoundingClientRect();
            if (now.top < -1 || now.bottom > innerHeight + 1) {
                set(fixed, 'top', '0');
                set(fixed, 'bottom', 'auto');
                if (Math.abs(fixed.getBoundingClientRect().top) > 1)
                    set(fixed, 'transform', 'none');
            }
        }
        if (style.display.includes('flex') || style.display.includes('grid'))
            for (const name of ['align-items', 'align-content', 'justify-content'])
                if (style.getPropertyValue(name) === 'center' && (name !== 'justify-content' || style.flexDirection.startsWith('column')))
                    set(fixed, name, 'flex-start');
    }
};
window.addEventListener('resize', () => setTimeout(reach, 50), true);
// A file that a page shows within itself: there is nothing here that shows it, and the engine drops it without a word. What
// a frame has been answered with nobody outside of it can see; its name tells.
const isFile = e => (/\bpdf\b/i.test(e.type || '') || /\.pdf(?:[?#]|$)/i.test(e.src || e.data || ''))
    && e.getClientRects().length > 0;
let fileTold = false;
const tellOfFile = () => {
    if (fileTold || ![...document.querySelectorAll('iframe, embed, object')].some(isFile))
        return;
    fileTold = true;
    say('cannot', 'file');
};
setInterval(() => {
    reach();
    tellOfFile();
}, 1000);

const update = () => {
    // Fields go, come, and change without an event: while anything has the focus it is looked at.
    const e = active();
    const busy = e !== null && e !== document.body;
    if (busy !== (look !== 0)) {
        clearInterval(look);
        look = busy ? setInterval(update, 500) : 0;
    }
    const now = focused();
    const before = hidden;
    hidden = !now && hides(e) ? e : null;
    if (now === field && hidden === before)
        return;
    if (field)
        sight.unobserve(field);
    field = now;
    brings = hidden ? 1 : 3;
    if (!field) {
        say(hidden ? 'hidden' : 'left', frame);
        return;
    }
    sight.observe(field);
    setTimeout(uncover, 0);
    tell();
};
// In a document that may run no scripts the kiosk's hear of events, but no timer of theirs comes (measured on Qt 6.4.2).
const soon = () => {
    if (self.origin === 'null')
        queueMicrotask(update);
    setTimeout(update, 0);
};
// The last three: within one shadow tree the focus moves without an event that is heard outside of it.
for (const name of ['focusin', 'focusout', 'focus', 'blur', 'pointerup', 'keyup', 'input'])
    window.addEventListener(name, soon, true);
// Touched again, a field that has the focus already wants the keyboard that was put away.
let touched = null;
window.addEventListener('pointerdown', () => { touched = focused() || hidden; }, true);
window.addEventListener('click', () => {
    if (touched && touched === field && touched === focused()) {
        brings = 3;
        tell();
    } else if (touched && touched === hidden) {
        brings = 1;
        say('hidden', frame);
    }
    touched = null;
}, true);
// A screen reader's or a switch's press comes without a key or a pointer that the window would see. Clicks that a page
// makes itself are not trusted, or come without a person's doing a moment ago.
let pressed = -Infinity;
window.addEventListener('click', e => {
    if (e.isTrusted && navigator.userActivation.isActive && e.timeStamp - pressed > 1000) {
        pressed = e.timeStamp;
        say('pressed');
    }
}, true);
// No question may hold the visitor on a page, and no drag may leave it.
window.addEventListener('beforeunload', e => e.stopImmediatePropagation(), true);
window.addEventListener('dragstart', e => e.preventDefault(), true);
// The clipboard is the kiosk's, not the page's: nothing of one visitor gets to the next, nor to another program.
for (const name of ['copy', 'cut', 'paste'])
    window.addEventListener(name, e => {
        e.preventDefault();
        e.stopImmediatePropagation();
    }, true);
// Pickers that the engine shows in windows of its own.
window.addEventListener('click', e => {
    const at = e.composedPath()[0];
    if (!(at instanceof HTMLInputElement) || !['color', 'file'].includes(at.type))
        return;
    e.preventDefault();
    if (at.type === 'file')
        say('cannot', 'upload');
}, true);
// Addresses that another program would open: the engine drops them without a word to anybody.
const ours = ['http:', 'https:', 'javascript:', 'about:', 'blob:', 'data:', ''];
window.addEventListener('click', e => {
    const link = e.isTrusted && e.composedPath().find(at => at instanceof HTMLAnchorElement || at instanceof HTMLAreaElement);
    if (link && link.href && !ours.includes(link.protocol))
        say('cannot', 'program');
}, true);
if (window.top === window) {
    say('started');
    document.addEventListener('DOMContentLoaded', () => say('readable'), {once: true});
}
soon();
})();
