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
const fits = e => e instanceof HTMLInputElement && kinds.includes(e.type) && !e.disabled
    && !e.readOnly && e.getClientRects().length > 0
    && getComputedStyle(e).visibility === 'visible';
const find = () => {
    for (const selector of selectors) {
        try {
            for (const e of document.querySelectorAll(selector))
                if (fits(e))
                    return e;
        } catch (error) { /* not a selector this engine knows */ }
    }
    return null;
};
// A framework that builds its page again replaces the field: the new one is filled too, until the visitor has typed.
let filled = null;
let typed = false;
let told = false;
const observer = new MutationObserver(() => fill());
const stop = () => { typed = true; observer.disconnect(); };
// Before its own scripts have run, a page hears nothing of an input event and would take the field for empty.
let ready = document.readyState === 'complete';
const fill = () => {
    if (typed || !ready)
        return;
    const e = find();
    if (!e || e === filled)
        return;
    filled = e;
    if (e.value !== '')
        return;
    setValue.call(e, address);
    e.dispatchEvent(new InputEvent('input',
        {bubbles: true, composed: true, inputType: 'insertReplacementText', data: address}));
    e.dispatchEvent(new Event('change', {bubbles: true}));
    if (!told)
        console.info(secret + ' filled');
    told = true;
};
const isTheirs = e => e === filled || (fits(e) && selectors.some(selector => {
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
observer.observe(document, {subtree: true, childList: true, attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'type', 'id', 'name']});
const start = () => {
    ready = true;
    fill();
};
window.addEventListener('load', start);
// A picture that never arrives must not keep the address from the field.
document.addEventListener('DOMContentLoaded', () => setTimeout(start, 3000));
fill();
})();
