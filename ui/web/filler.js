// SPDX-License-Identifier: GPL-3.0-or-later
// Types the visitor's address for them, on the service's own pages only. KIOSK_VALUES are the secret, the origin,
// the selectors and the address.
(() => {
'use strict';
const [secret, origin, selectors, address] = KIOSK_VALUES;
if (location.origin !== origin || window.top !== window || window.kioskFiller)
    return;
window.kioskFiller = true;
// Frameworks put a setter of their own on the element, to tell their changes from the visitor's; this goes round it.
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
const kinds = ['text', 'email', 'search', 'url', 'tel'];
// What a person would see and type into. Pages lay fields beside it that only robots find, in every way of hiding.
const smallest = 8; // px
const parentOf = e => e.assignedSlot || e.parentElement || (e.getRootNode().host || null);
// In the tree of a named component only the component itself counts: it fades its own field, under the label, until
// something stands there.
const isShown = (e, component = null) => {
    let faded = component !== null;
    const box = e.getBoundingClientRect();
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    let clipped = false;
    for (let at = e; at; at = parentOf(at)) {
        const style = getComputedStyle(at);
        faded = faded && at !== component;
        if (style.visibility !== 'visible' && at === e || !faded && parseFloat(style.opacity) < 0.1 || style.clip !== 'auto'
            || at.getAttribute('aria-hidden') === 'true' || at.hasAttribute('inert'))
            return false;
        clipped = clipped || style.clipPath !== 'none';
        // What can be scrolled to is within reach.
        if (at !== e && at !== document.body && at !== document.documentElement
            && (['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY))) {
            const room = at.getBoundingClientRect();
            [left, top] = [Math.max(left, room.left), Math.max(top, room.top)];
            [right, bottom] = [Math.min(right, room.right), Math.min(bottom, room.bottom)];
        }
    }
    if (right - left < smallest || bottom - top < smallest)
        return false;
    const whole = document.documentElement;
    if (right + scrollX <= 0 || bottom + scrollY <= 0 || left + scrollX >= Math.max(whole.scrollWidth, innerWidth)
        || top + scrollY >= Math.max(whole.scrollHeight, innerHeight))
        return false;
    const middle = [(left + right) / 2, (top + bottom) / 2];
    return !clipped || middle[1] < 0 || middle[1] > innerHeight || e.getRootNode().elementsFromPoint(...middle).includes(e);
};
const fits = (e, component = null) => e instanceof HTMLInputElement && kinds.includes(e.type) && !e.disabled
    && !e.readOnly && e.tabIndex >= 0 && (e.maxLength < 0 || e.maxLength >= address.length) && isShown(e, component);
// Web components keep their fields in trees of their own; those that are open are looked into.
const roots = new Set();
const look = root => {
    if (!roots.has(root)) {
        roots.add(root);
        observer.observe(root, {subtree: true, childList: true, attributes: true,
            attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'type', 'id', 'name']});
    }
    for (const e of root.querySelectorAll('*'))
        if (e.shadowRoot)
            look(e.shadowRoot);
};
const inside = (root, component) => {
    for (const e of root.querySelectorAll('*')) {
        const field = fits(e, component) ? e : e.shadowRoot && inside(e.shadowRoot, component);
        if (field)
            return field;
    }
    return null;
};
const find = () => {
    look(document);
    for (const selector of selectors) {
        try {
            for (const root of roots)
                for (const e of root.querySelectorAll(selector)) {
                    const field = !e.shadowRoot ? (fits(e) ? e : null) : inside(e.shadowRoot, e);
                    if (field && e.isConnected)
                        return field;
                }
        } catch (error) { /* not a selector this engine knows */ }
    }
    return null;
};
// A framework that builds its page again replaces the field: the new one is filled too, until the visitor has typed.
let filled = null;
let typed = false;
let told = false;
// A tree may come to an element that stands already, and no change of the page tells of it.
let again = 0;
const observer = new MutationObserver(() => {
    if (!again)
        again = setTimeout(fill, 20);
});
const looks = setInterval(() => fill(), 500);
setTimeout(() => clearInterval(looks), 30000);
const stop = () => {
    typed = true;
    observer.disconnect();
    clearInterval(looks);
};
// Before its own scripts have run, a page hears nothing of an input event and would take the field for empty.
let ready = document.readyState === 'complete';
const fill = () => {
    clearTimeout(again);
    again = 0;
    if (typed || !ready)
        return;
    const e = find();
    if (!e || e === filled)
        return;
    filled = e;
    if (e.value !== '')
        return;
    type(e);
    if (!told)
        console.info(secret + ' filled');
    told = true;
};
// What a page hears when a person types: it may wait for any of it to wake its button.
const type = e => {
    const had = e.getRootNode().activeElement === e;
    const last = address.slice(-1);
    const key = {bubbles: true, cancelable: true, composed: true, key: last};
    const enter = () => {
        e.dispatchEvent(new FocusEvent('focus', {composed: true}));
        e.dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
    };
    if (!had)
        enter();
    e.dispatchEvent(new KeyboardEvent('keydown', key));
    setValue.call(e, address);
    e.dispatchEvent(new InputEvent('input',
        {bubbles: true, composed: true, inputType: 'insertReplacementText', data: address}));
    e.dispatchEvent(new KeyboardEvent('keyup', key));
    e.dispatchEvent(new Event('change', {bubbles: true}));
    e.dispatchEvent(new FocusEvent('blur', {composed: true}));
    e.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
    if (had)
        enter();
};
const isTheirs = e => e === filled || (e instanceof HTMLInputElement && fits(e) && selectors.some(selector => {
    try {
        return e.matches(selector);
    } catch (error) {
        return false;
    }
}));
for (const name of ['beforeinput', 'input'])
    window.addEventListener(name, e => {
        if (e.isTrusted && isTheirs(e.composedPath()[0]))
            stop();
    }, true);
look(document);
const start = () => {
    ready = true;
    fill();
};
window.addEventListener('load', start);
// A picture that never arrives must not keep the address from the field.
document.addEventListener('DOMContentLoaded', () => setTimeout(start, 3000));
fill();
})();
