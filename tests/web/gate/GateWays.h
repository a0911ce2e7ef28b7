// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk
{

/// Ways out besides those of Ways.h: those that an engine's hooks do not see, or see too late, and the remaining rows
/// of the matrix. HOST stands for the refused host and port, NUMBER for an address and port of real-time servers,
/// SELF for the way's own number. /away and /hop redirect to
/// the refused host, at once and by one more step. CALLS gets a page the interface for calls from an empty frame: of
/// its own document the kiosk's script takes it away, of one that is never loaded it does not.
struct GateWay {
    const char *name;
    const char *html;
    /// Whether this engine (Qt 6.4.2) goes this way when nothing is in its way. Others are tried all the same: a newer
    /// engine may.
    enum class Open { Fires, MayNot } open = Open::Fires;
    /// More of the page's response head.
    const char *headers = "";
    /// Through the gate there is nothing to be refused: this way needs packets, or a lookup.
    enum class Through { Gate, Nothing } through = Through::Gate;
};

using Open = GateWay::Open;
using Through = GateWay::Through;

inline constexpr GateWay gateWays[] = {
    // Sockets and workers
    {"shared worker's socket",
     "<script>new SharedWorker(URL.createObjectURL(new Blob([\"new WebSocket('ws://HOST/x')\"])))</script>"},
    {"shared worker's fetch",
     "<script>new SharedWorker(URL.createObjectURL(new Blob([\"fetch('http://HOST/x', {mode: "
     "'no-cors'})\"])))</script>"},
    {"shared worker's import",
     "<script>new SharedWorker(URL.createObjectURL(new Blob([\"importScripts('http://HOST/x.js')\"])))</script>"},
    {"service worker's socket",
     "<script>navigator.serviceWorker.register('/socket.js?SELF', {scope: '/socket-SELF'})</script>"},
    {"service worker's fetch",
     "<script>navigator.serviceWorker.register('/fetch.js?SELF', {scope: '/fetch-SELF'})</script>"},
    {"service worker's import",
     "<script>navigator.serviceWorker.register('/import.js?SELF', {scope: '/import-SELF'})</script>"},
    {"socket over TLS", "<script>new WebSocket('wss://HOST/x')</script>"},
    {"worker in a worker",
     "<script>const inner = URL.createObjectURL(new Blob([\"new WebSocket('ws://HOST/x')\"]));"
     "new Worker(URL.createObjectURL(new Blob([`new Worker('${inner}')`])))</script>"},
    // Real-time communication
    {"stun",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'stun:NUMBER'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::Fires, "", Through::Nothing},
    {"turn over UDP",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'turn:NUMBER?transport=udp', username: 'a', "
     "credential: 'b'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::Fires, "", Through::Nothing},
    {"turn over TCP",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'turn:NUMBER?transport=tcp', username: 'a', "
     "credential: 'b'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>"},
    {"stun by name",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'stun:HOST'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::MayNot, "", Through::Nothing},
    {"stun at a name to be looked up",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'stun:stun.invalid'}]}); "
     "c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::MayNot, "", Through::Nothing},
    {"turn over TCP by name",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'turn:HOST?transport=tcp', username: 'a', "
     "credential: 'b'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::MayNot},
    {"turn over TLS by name",
     "<script>CALLS const c = new RTCPeerConnection({iceServers: [{urls: 'turns:HOST?transport=tcp', username: 'a', "
     "credential: 'b'}]}); c.createDataChannel('x');"
     "c.createOffer().then(o => c.setLocalDescription(o))</script>",
     Open::MayNot},
    {"page to page",
     "<script>CALLS const a = new RTCPeerConnection, b = new RTCPeerConnection; a.createDataChannel('x');"
     "a.onicecandidate = e => b.addIceCandidate(e.candidate); b.onicecandidate = e => a.addIceCandidate(e.candidate);"
     "a.createOffer().then(async o => { await a.setLocalDescription(o); await b.setRemoteDescription(o);"
     "const answer = await b.createAnswer(); await b.setLocalDescription(answer); await "
     "a.setRemoteDescription(answer) })</script>",
     Open::MayNot, "", Through::Nothing},
    {"transport", "<script>new WebTransport('https://HOST/x')</script>", Open::MayNot},
    // Requests of the network stack
    {"fetch over TLS", "<script>fetch('https://HOST/x', {mode: 'no-cors'})</script>"},
    {"preconnect", "<link rel=preconnect href=http://HOST>", Open::MayNot},
    {"preconnect over TLS", "<link rel=preconnect href=https://HOST crossorigin>", Open::MayNot},
    {"prerender", "<link rel=prerender href=http://HOST/x>", Open::MayNot},
    {"speculation",
     "<script type=speculationrules>{\"prefetch\": [{\"source\": \"list\", \"urls\": "
     "[\"https://HOST/x\"]}]}</script>",
     Open::MayNot},
    {"lookup ahead", "<link rel=dns-prefetch href=http://HOST>", Open::MayNot, "", Through::Nothing},
    {"preload by header", "<p>x", Open::Fires, "Link: <http://HOST/x.js>; rel=preload; as=script"},
    {"preconnect by header", "<p>x", Open::MayNot, "Link: <http://HOST>; rel=preconnect"},
    {"policy report by header", "<img src=/x.png>", Open::Fires,
     "Content-Security-Policy: img-src 'none'; report-uri http://HOST/x"},
    {"policy report by endpoint", "<img src=/x.png>", Open::MayNot,
     "Reporting-Endpoints: e=\"https://HOST/x\"\r\nContent-Security-Policy: img-src 'none'; report-to e"},
    {"network error log", "<img src=/x.png>", Open::MayNot,
     "Report-To: {\"group\":\"e\",\"max_age\":99,\"endpoints\":[{\"url\":\"https://HOST/x\"}]}\r\n"
     "NEL: {\"report_to\":\"e\",\"max_age\":99,\"success_fraction\":1}"},
    {"refresh by header", "<p>x", Open::Fires, "Refresh: 0;url=http://HOST/x"},
    // Elements
    {"picture in SVG", "<svg><image href=http://HOST/x.png /></svg>"},
    {"button with a picture", "<input type=image src=http://HOST/x.png>"},
    {"poster", "<video poster=http://HOST/x.png></video>"},
    {"subtitles",
     "<video controls><track kind=subtitles default src=http://HOST/x.vtt></video>"
     "<script>document.querySelector('video').crossOrigin = ''; document.querySelector('track').track.mode "
     "= 'showing'</script>"},
    {"cursor", "<style>body{cursor:url(http://HOST/x.cur),auto} p:hover{}</style><p>x", Open::MayNot},
    {"border", "<p style=\"border:1px solid;border-image:url(http://HOST/x.png) 1\">x"},
    {"mask", "<p style='-webkit-mask-image:url(http://HOST/x.svg)'>x"},
    {"manifest", "<link rel=manifest href=http://HOST/x.json>", Open::MayNot},
    {"old background", "<table background=http://HOST/x.png><tr><td>x</table>"},
    {"ping", "<a id=a ping=http://HOST/x href=#x>x</a><script>a.click()</script>", Open::MayNot},
    {"window", "<script>window.open('http://HOST/x')</script>", Open::MayNot},
    {"payment",
     "<script>new PaymentRequest([{supportedMethods: 'https://HOST/x'}], {total: {label: 'x', amount: "
     "{currency: 'EUR', value: '1'}}}).canMakePayment()</script>",
     Open::MayNot},
    {"frame that goes away",
     "<iframe id=f srcdoc=\"<script>onpagehide = () => navigator.sendBeacon('http://HOST/x', 'a')</script>\"></iframe>"
     "<script>f.onload = () => f.remove()</script>"},
    {"frame that goes away while it asks",
     "<iframe id=f srcdoc=\"<script>fetch('http://HOST/x', {mode: 'no-cors', keepalive: true})</script>\"></iframe>"
     "<script>f.onload = () => f.remove()</script>"},
    // Redirects of allowed addresses
    {"redirected style sheet", "<link rel=stylesheet href=/away?SELF>"},
    {"redirected script", "<script src=/away?SELF></script>"},
    {"redirected font", "<style>@font-face{font-family:x;src:url(/away?SELF)}p{font-family:x}</style><p>text"},
    {"redirected video", "<video src=/away?SELF autoplay muted></video>"},
    {"redirected request", "<script>const r = new XMLHttpRequest; r.open('GET', '/away?SELF'); r.send()</script>"},
    {"redirected event source", "<script>new EventSource('/away?SELF')</script>"},
    {"redirected beacon", "<script>navigator.sendBeacon('/away?SELF', 'a')</script>"},
    {"redirected import", "<script>import('/away?SELF')</script>"},
    {"redirected object", "<object data=/away?SELF></object>"},
    {"two redirects of a picture", "<img src=/hop?SELF>"},
    {"redirect in a shared worker",
     "<script>new SharedWorker(URL.createObjectURL(new Blob([`fetch('${location.origin}/away?SELF', {mode: "
     "'no-cors'})`])))</script>"},
    // Only the port, or a number
    {"other port of an allowed host", "<script>fetch('http://id.localhost:PORT/wSELF.evil.localhost')</script>"},
    {"socket to another port", "<script>new WebSocket('ws://id.localhost:PORT/wSELF.evil.localhost')</script>"},
    {"number", "<img src=http://127.0.0.1:PORT/wSELF.evil.localhost>"},
    {"IPv6 number", "<img src=http://[::1]:PORT/wSELF.evil.localhost>", Open::MayNot},
    {"number as one", "<img src=http://2130706433:PORT/wSELF.evil.localhost>"},
    {"socket to a number", "<script>new WebSocket('ws://127.0.0.1:PORT/wSELF.evil.localhost')</script>"},
    {"name to be looked up", "<script>fetch('https://lookup.invalid/', {mode: 'no-cors'})</script>", Open::MayNot},
};

} // namespace kiosk
