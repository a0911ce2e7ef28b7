# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity service that tries to get out of the kiosk, and the servers at which it would arrive.

Every press on its page tries the next door with a visitor's hand behind it; what came of it is told to the site.
"""

import http.server
import json
import socket
import threading
import time
import urllib.parse

SERVICE, PROVIDER = "id.localhost", "login.localhost"

# name: script. EVIL is where nobody may arrive; "said" tells the site a word.
DOORS = {
    "window": "open('EVIL/window', 'x', 'popup,width=300,height=300')",
    "window of a program": "open('ms-authenticator:x')",
    "mail": "link('mailto:door@example.org')",
    "telephone": "link('tel:112')",
    "authenticator": "link('ms-authenticator://activate')",
    "file page": "link('file:///etc/passwd')",
    "engine page": "link('chrome://gpu')",
    "engine's end": "link('chrome://quit')",
    "developer tools": "link('devtools://devtools/bundled/inspector.html')",
    "source": "link('view-source:' + location.href)",
    "page of data": "link('data:text/html,<h1>door')",
    "another host": "frame('EVIL/frame')",
    "upload": "field('file')",
    "upload of a folder": "field('file', i => i.webkitdirectory = true)",
    "colour": "field('color')",
    "colour by picker": "field('color', null, i => i.showPicker())",
    "open files": "showOpenFilePicker()",
    "save a file": "showSaveFilePicker({suggestedName: 'door-file'})",
    "open a folder": "showDirectoryPicker()",
    "colour of the screen": "new EyeDropper().open()",
    "print": "print()",
    "alert": "alert('door')",
    "prompt": "say('prompted ' + prompt('door', 'door'))",
    "confirm": "say('confirmed ' + confirm('door'))",
    "full screen": "document.documentElement.requestFullscreen()",
    "pointer": "document.body.requestPointerLock()",
    "keyboard": "navigator.keyboard.lock()",
    "notification": "Notification.requestPermission().then(() => new Notification('door'))",
    "screen": "navigator.mediaDevices.getDisplayMedia({video: true}).then(() => say('got screen'))",
    "microphone": "navigator.mediaDevices.getUserMedia({audio: true}).then(() => say('got microphone'))",
    "camera": "navigator.mediaDevices.getUserMedia({video: true}).then(() => say('got camera'))",
    "place": "navigator.geolocation.getCurrentPosition(() => say('got place'))",
    "program of the web": "navigator.registerProtocolHandler('web+door', '/?%s')",
    "download from memory": "download(URL.createObjectURL(new Blob(['door'])))",
    "download of data": "download('data:application/octet-stream,door')",
    "download": "download('/attachment')",
    "attachment": "link('/attachment')",
    "PDF": "link('/pdf')",
    "PDF in a frame": "frame('/pdf')",
    "copy": "t.select(), document.execCommand('copy'), document.execCommand('paste')",
    "clipboard": "navigator.clipboard.writeText('door-text')",
    "security key": "navigator.credentials.create({publicKey: {challenge: new Uint8Array(16), rp: {name: 'x'},"
                    " user: {id: new Uint8Array(16), name: 'x', displayName: 'x'}, pubKeyCredParams: [{type: 'public-key', alg: -7}]}})",
    "password of the browser": "frame('/locked')",
    "close": "close()",
    "move": "moveTo(0, 0), resizeTo(10, 10)",
    "requests": "fetch('EVIL/fetch', {mode: 'no-cors', keepalive: true}), new Image().src = 'EVIL/image',"
                " navigator.sendBeacon('EVIL/beacon', 'x')",
    "sockets": "new WebSocket('EVIL/socket'.replace('http', 'ws')),"
               " new Worker(URL.createObjectURL(new Blob([\"new WebSocket('EVIL/s'.replace('http', 'ws'))\"])))",
    "packets": "(() => { const c = new RTCPeerConnection({iceServers: [{urls: ['stun:127.0.0.1:PACKETS',"
               " 'turn:127.0.0.1:PACKETS?transport=udp', 'turn:127.0.0.1:TCP?transport=tcp'], username: 'a', credential: 'b'}]});"
               " c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o)); window.kept = c })()",
    "worker behind the page": "navigator.serviceWorker.register('/worker.js').then(r => navigator.serviceWorker.ready)"
                              ".then(r => r.active.postMessage('go'))",
    "names": "['dns-prefetch', 'preconnect', 'prefetch'].forEach(rel => {"
             " const l = document.createElement('link'); l.rel = rel; l.href = 'EVIL/x'; document.head.append(l) })",
}

PAGE = """<!doctype html><meta charset=utf-8><title>door-title</title><link rel=icon href=data:,>
<style>
* {{ font: 20px sans-serif }} body {{ margin: 0 }}
#next {{ position: fixed; left: 40px; top: 40px; width: 400px; height: 120px }}
#link {{ position: fixed; left: 40px; top: 200px; width: 400px; height: 40px; display: block }}
#t {{ position: fixed; left: 500px; top: 40px; width: 400px }}
#wheel {{ position: fixed; left: 500px; top: 120px; width: 400px; height: 120px; overflow: auto }}
</style>
<button id=next>Next door</button> <a id=link href=EVIL/link title=door-tip>A link away</a>
<input id=t aria-label="Door field" value="door-text"> <div id=wheel><p style="height: 900px">scrolls</p></div>
<script>
const say = word => fetch('/said?' + encodeURIComponent(word));
const at = (tag, make) => {{ const e = document.createElement(tag); make(e); e.style.cssText = 'position:fixed;left:900px;top:400px';
    document.body.append(e); return e }};
const link = to => at('a', e => e.href = to).click();
const frame = to => at('iframe', e => {{ e.src = to; e.hidden = true }});
const field = (type, make, open) => {{ const e = at('input', i => {{ i.type = type; if (make) make(i) }});
    if (open) open(e); else e.click() }};
const download = to => at('a', e => {{ e.href = to; e.download = 'door-file' }}).click();
const doors = {doors};
const names = Object.keys(doors);
onunhandledrejection = e => e.preventDefault();
let index = 0;
next.onclick = e => {{
    if (!e.isTrusted || index >= names.length)
        return;
    const name = names[index++];
    try {{ Promise.resolve((0, eval)(doors[name])).catch(() => 0) }} catch (error) {{ }}
    next.textContent = index < names.length ? 'Next door' : 'Last door';
    say('tried ' + name);
}};
for (const type of ['keydown', 'paste', 'copy', 'cut', 'contextmenu', 'dragstart', 'drop', 'auxclick', 'popstate', 'resize'])
    addEventListener(type, e => {{ if (type !== 'keydown' || !['Shift', 'AltGraph', 'Alt', 'Dead'].includes(e.key))
        say([type, e.key ?? '', e.ctrlKey ? 'ctrl' : '', e.altKey ? 'alt' : ''].join(' ').trim()) }}, true);
t.oninput = () => say('field ' + t.value);
addEventListener('mousedown', e => say('button ' + e.button), true);
link2 = document.getElementById('link');
link2.onclick = e => {{ say('link'); e.preventDefault() }};
const state = () => say('state ' + [devicePixelRatio, visualViewport.scale, innerWidth, history.length, index,
    document.fullscreenElement, document.pointerLockElement].join(' '));
document.getElementById('wheel').onscroll = () => {{ say('scrolled'); state() }};
say('here'); state();
</script>"""

WORKER = """onmessage = () => { try { new WebSocket('EVIL/worker'.replace('http', 'ws')) } catch (e) { }
fetch('EVIL/worker', {mode: 'no-cors'}).catch(() => 0) };"""


class Recorder:
    """A port of the loopback, TCP and UDP, that counts who comes and answers nobody."""

    def __init__(self):
        self.connections, self.packets = [], []
        self._tcp, self._udp = socket.socket(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._tcp.bind(("127.0.0.1", 0))
        self._udp.bind(("127.0.0.1", 0))
        self._tcp.listen()
        self.tcp_port, self.udp_port = self._tcp.getsockname()[1], self._udp.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()
        threading.Thread(target=self._receive, daemon=True).start()

    def _accept(self):
        while True:
            connection, _ = self._tcp.accept()
            connection.settimeout(0.5)
            try:
                self.connections.append(connection.recv(200).split(b"\r\n")[0].decode("latin1"))
            except OSError:
                self.connections.append("(silent)")
            connection.close()

    def _receive(self):
        while True:
            self.packets.append(self._udp.recvfrom(2000)[0][:20])


class HostileSite:
    def __init__(self):
        self.recorder = Recorder()
        self.said, self.paths = [], []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_GET(self):
                site._answer(self)

            do_POST = do_GET

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()

    def start_address(self):
        return f"http://{SERVICE}:{self.port}/"

    def _fill(self, text):
        return (text.replace("EVIL", f"http://evil.localhost:{self.recorder.tcp_port}")
                .replace("PACKETS", str(self.recorder.udp_port)).replace("TCP", str(self.recorder.tcp_port)))

    def _answer(self, request):
        length = int(request.headers.get("Content-Length") or 0)
        request.rfile.read(length)
        address = urllib.parse.urlsplit(request.path)
        self.paths.append(address.path)
        status, kind, body, more = 200, "text/plain", "", {}
        if address.path == "/":
            kind, body = "text/html", self._fill(PAGE.format(doors=json.dumps(DOORS)))
        elif address.path == "/said":
            self.said.append(urllib.parse.unquote(address.query))
            status = 204
        elif address.path == "/worker.js":
            kind, body = "text/javascript", self._fill(WORKER)
        elif address.path == "/pdf":
            kind, body = "application/pdf", "%PDF-1.4 door"
        elif address.path == "/attachment":
            kind, body, more = "text/html", "<h1>door", {"Content-Disposition": "attachment; filename=door-file.html"}
        elif address.path == "/locked":
            status, more = 401, {"WWW-Authenticate": "Basic realm=door"}
        else:
            status = 404
        data = body.encode()
        request.send_response(status)
        if status != 204:
            request.send_header("Content-Type", f"{kind}; charset=utf-8")
            request.send_header("Content-Length", str(len(data)))
        for name, value in more.items():
            request.send_header(name, value)
        request.end_headers()
        if status != 204:
            request.wfile.write(data)

    def wait(self, test, what, seconds=15.0):
        until = time.monotonic() + seconds
        while not test():
            if time.monotonic() > until:
                raise TimeoutError(f"the page never said: {what}; last {self.said[-6:]}")
            time.sleep(0.03)

    def last_state(self):
        states = [word for word in self.said if word.startswith("state ")]
        return states[-1] if states else None
