// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in every document of every frame, in a script world of the kiosk's own, before the page's first script. Reports
// what kind of field has the focus; never reads what stands in a page. KIOSK_SECRET is a word that no page can know.
(() => {
'use strict';
const secret = KIOSK_SECRET;
const frame = String(Math.random()).slice(2);
const say = (...words) => console.info([secret, ...words].join(' '));
const digits = ['tel', 'number', 'date', 'datetime-local', 'month', 'time', 'week'];
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
const isField = e => e instanceof Element && !e.disabled && !e.readOnly && (
    (e instanceof HTMLInputElement && texts.includes(e.type))
    || e instanceof HTMLTextAreaElement || e.isContentEditable);
const focused = () => {
    let e = document.activeElement;
    while (e && e.shadowRoot && e.shadowRoot.activeElement)
        e = e.shadowRoot.activeElement;
    return document.hasFocus() && isField(e) ? e : null;
};
let field = null;
let look = 0; // a field taken out of its document loses the focus without an event
const update = () => {
    const now = focused();
    if (now === field)
        return;
    field = now;
    clearInterval(look);
    if (!field) {
        say('left', frame);
        return;
    }
    look = setInterval(update, 500);
    say('entered', frame, field.type === 'password' ? 'secret' : 'plain',
        digits.includes(field.type) || ['numeric', 'decimal', 'tel'].includes(field.inputMode)
            ? 'digits' : 'any');
};
const soon = () => setTimeout(update, 0);
for (const name of ['focusin', 'focusout', 'focus', 'blur'])
    window.addEventListener(name, soon, true);
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
    if (at instanceof HTMLInputElement && ['color', 'file'].includes(at.type))
        e.preventDefault();
}, true);
if (window.top === window) {
    say('started');
    document.addEventListener('DOMContentLoaded', () => say('readable'), {once: true});
}
soon();
})();
