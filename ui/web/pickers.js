// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the page's own world. Engines since Chromium 99 open the pickers that the watcher stops by a call as well, and
// from some version on no switch takes that call away. What goes round this is closed by the window guard.
(() => {
'use strict';
// A call between browsers opens sockets past the gate. No identity service needs one.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    delete window[name];
const {prototype} = HTMLInputElement;
const show = prototype.showPicker;
if (!show)
    return;
const type = Object.getOwnPropertyDescriptor(prototype, 'type').get;
const inWindowsOfTheirOwn = ['color', 'file'];
const call = Function.prototype.call.bind(Function.prototype.call);
prototype.showPicker = {showPicker() {
    if (inWindowsOfTheirOwn.includes(call(type, this)))
        throw new DOMException('This picker is not available.', 'NotAllowedError');
    return call(show, this);
}}.showPicker;
})();
