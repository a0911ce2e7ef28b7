# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity service that breaks in the ways that services and their pages do, and whose network can be taken away."""

import http.server
import socket
import threading
import time
import urllib.parse

SERVICE, PROVIDER = "id.localhost", "login.localhost"

FAULTS = {
    "Lists": "setInterval(() => kept.push(new Array(1 << 21).fill(0.5)), 1)",
    "Slowly": "setInterval(() => kept.push(new Array(1 << 18).fill(0.5)), 100)",
    "Blobs": "setInterval(() => kept.push(new Blob([new Uint8Array(1 << 26).fill(kept.length)])), 5)",
    # Nobody maps what lies in a port that the other end never starts.
    "Ports": "const frame = document.createElement('iframe'); frame.src = 'http://login.localhost:' + location.port + '/port';"
             "frame.onload = () => { const { port1, port2 } = new MessageChannel();"
             "frame.contentWindow.postMessage(0, '*', [port2]); setInterval(() => {"
             "const full = new Uint8Array(1 << 24).fill(1).buffer; port1.postMessage(full, [full]); }, 20); };"
             "document.body.append(frame)",
    "Hang": "setTimeout(() => { for (;;); }, 50)",
    "Alerts": "setTimeout(() => { for (;;) alert('Your bank says: look here'); }, 50)",
    "Next": "location.href = '/next'",
    "Redirects": "location.href = '/again?0'",
    "Truncated": "location.href = '/truncated'",
    "Busy": "location.href = '/busy'",
    "Error": "location.href = '/error'",
}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>The service</title><link rel="icon" href="data:,">
<h1>The service</h1><p><label for="username">Username</label> <input id="username"></p><p id="buttons"></p>
<script>
const kept = [];
const say = word => fetch("/said?" + encodeURIComponent(word));
const faults = {FAULTS};
for (const [name, fault] of Object.entries(faults)) {
    const button = document.createElement("button");
    button.textContent = name;
    button.onclick = async () => { await say(name).catch(() => 0); fault(); };
    buttons.append(button);
}
</script></html>"""


class FaultSite:
    """Answers on one port of the loopback; out() and back() take its network away and bring it back."""

    def __init__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.said = []
        self._server = None
        self.back()

    def back(self):
        site = self

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def do_GET(self):
                try:
                    site._answer(self)
                except OSError:
                    pass # the kiosk has gone away, as it may

        self._server = Server(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def out(self):
        """Nobody listens any more; a connection is refused, as one is that a gate cannot make."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None

    def start_address(self):
        return f"http://{SERVICE}:{self.port}/"

    def _page(self):
        table = ", ".join(f"{name}: () => {{ {fault} }}" for name, fault in FAULTS.items())
        return PAGE.replace("{FAULTS}", "{" + table + "}")

    def _answer(self, request):
        address = urllib.parse.urlsplit(request.path)
        if address.path == "/said":
            self.said.append(urllib.parse.unquote(address.query))
            request.send_response(204)
            request.end_headers()
        elif address.path == "/again":
            request.send_response(302)
            request.send_header("Location", f"/again?{int(address.query) + 1}")
            request.end_headers()
        elif address.path == "/port":
            self._send(request, 200, "<script>let kept; onmessage = event => { kept = event.ports[0] }</script>")
        elif address.path == "/busy":
            self._send(request, 429, "<h1>Too many requests</h1><a href='/'>The service</a>", {"Retry-After": "30"})
        elif address.path == "/error":
            self._send(request, 503, "<h1>Error 503</h1>")
        elif address.path == "/truncated":
            request.send_response(200)
            request.send_header("Content-Type", "text/html")
            request.send_header("Content-Length", "100000")
            request.end_headers()
            request.wfile.write(b"<h1>Half a page</h1>")
        else:
            self._send(request, 200, self._page())

    @staticmethod
    def _send(request, status, text, headers=None):
        data = text.encode()
        request.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(data)), **(headers or {})}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    def wait_for(self, word, count, seconds=20.0):
        """Until the page has said the word this often."""
        until = time.monotonic() + seconds
        while self.said.count(word) < count:
            if time.monotonic() > until:
                raise TimeoutError(f"the page never said {word}; it said {self.said[-5:]}")
            time.sleep(0.02)
