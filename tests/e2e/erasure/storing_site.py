# SPDX-License-Identifier: GPL-3.0-or-later
"""A school's service on loopback that stores a marker wherever a page can store something, and says what it finds on arrival.

It runs in threads of the test itself: a server keeps what was sent to it, and is not part of the kiosk.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "service.localhost"

START = """<!doctype html><html lang="en"><meta charset="utf-8"><title>The service</title>
<h1>The service</h1>
<p><label for="username">Username</label> <input id="username"></p>
<form id="form" method="post" action="/posted" enctype="multipart/form-data">
<p><label for="note">Note</label> <input id="note" name="note"></p>
<input type="hidden" name="hidden" id="hidden">
<p><button type="button" id="plant" disabled>Plant</button></p></form>
<p id="text"></p>
<script>
let mark;
async function found() {
    const files = [];
    try { for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name); } catch (error) {}
    return {cookie: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage),
            databases: (await indexedDB.databases()).map(one => one.name), caches: await caches.keys(),
            workers: (await navigator.serviceWorker.getRegistrations()).length, name: window.name, files,
            username: document.getElementById("username").value, history: history.length};
}
const send = (where, what) => fetch(where, {method: "POST", body: JSON.stringify(what)});
function database() {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open(mark.database, 1);
        request.onupgradeneeded = () => request.result.createObjectStore("things");
        request.onerror = reject;
        request.onsuccess = () => {
            const change = request.result.transaction("things", "readwrite");
            change.objectStore("things").put({text: mark.record, blob: new Blob([mark.blob.repeat(100)])}, 1);
            change.oncomplete = () => resolve(true);
            change.onerror = reject;
        };
    });
}
const ways = {
    cookie: () => { document.cookie = "seen=" + mark.cookie + "; max-age=86400; path=/"; return document.cookie.includes(mark.cookie); },
    local: () => { localStorage.setItem(mark.local, mark.local); return localStorage.length > 0; },
    session: () => { sessionStorage.setItem(mark.session, mark.session); return sessionStorage.length > 0; },
    database,
    cache: async () => { await (await caches.open(mark.cache)).put("/kept", new Response(mark.cached)); return caches.has(mark.cache); },
    worker: async () => { await navigator.serviceWorker.register("/worker.js"); return Boolean(await navigator.serviceWorker.ready); },
    file: async () => {
        if (!navigator.storage.getDirectory) return "not there";
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(mark.file, {create: true});
        const writing = await handle.createWritable();
        await writing.write(mark.filetext);
        await writing.close();
        return true;
    },
    sql: () => new Promise(resolve => {
        if (!window.openDatabase) { resolve("not there"); return; }
        openDatabase(mark.sql, "1", mark.sql, 1000).transaction(change => {
            change.executeSql("CREATE TABLE t (x)");
            change.executeSql("INSERT INTO t VALUES (?)", [mark.sqlvalue]);
        }, error => resolve(String(error.message)), () => resolve(true));
    }),
    state: () => { history.pushState({kept: mark.state}, "", "/start?" + mark.query + "#" + mark.fragment); window.name = mark.window; return true; },
    picture: async () => (await fetch("/kept.txt", {cache: "force-cache"})).ok,
    console: () => { console.error(mark.console); return true; },
    download: () => { const link = document.createElement("a"); link.download = mark.download + ".txt";
                      link.href = URL.createObjectURL(new Blob([mark.downloaded])); link.click(); return true; },
};
document.getElementById("plant").onclick = async () => {
    const stored = {};
    getSelection().selectAllChildren(document.getElementById("text"));
    stored.copied = document.execCommand("copy");
    for (const [name, way] of Object.entries(ways)) {
        try { stored[name] = await way(); } catch (error) { stored[name] = String(error); }
    }
    await send("/stored", stored);
    document.getElementById("form").submit();
};
(async () => {
    await send("/found", await found());
    mark = await (await send("/marks")).json();
    document.title = mark.title;
    document.getElementById("hidden").value = mark.hidden;
    document.getElementById("text").textContent = mark.pagetext;
    document.getElementById("plant").disabled = false;
})();
</script>"""
POSTED = """<!doctype html><html lang="en"><meta charset="utf-8"><title>%(title)s</title><h1>Thank you</h1><p>%(text)s</p>"""
WORKER = """const mark = %s;
self.addEventListener("install", event => event.waitUntil(caches.open(mark).then(c => c.put("/worker", new Response(mark)))));
self.addEventListener("activate", event => event.waitUntil(clients.claim()));"""
PLACES = ("title", "hidden", "pagetext", "cookie", "local", "session", "database", "record", "blob", "cache", "cached", "file", "filetext", "sql", "sqlvalue",
          "state", "query", "fragment", "window", "console", "download", "downloaded")


class Site:
    def __init__(self, markers):
        self.markers = markers
        self.found, self.stored, self.cookies = [], [], []
        self.posted = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = self.path.partition("?")[0]
                mark = site.markers
                if path == "/start":
                    # The kiosk's host looks whether this page is there: it holds no marker, and its scripts ask for them.
                    site.cookies.append(self.headers.get("Cookie", ""))
                    self.answer(START, "text/html; charset=utf-8", ("Cache-Control", "no-store"))
                elif path == "/worker.js":
                    self.answer(WORKER % json.dumps(mark("worker")), "text/javascript")
                elif path == "/kept.txt":
                    self.answer(mark("httpcache") * 1000, "text/plain", ("Cache-Control", "public, max-age=86400"))
                else:
                    self.send_response(204)
                    self.send_header("Content-Length", "0")
                    self.end_headers()

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                mark = site.markers
                if self.path == "/marks":
                    self.answer(json.dumps({place: mark(place) for place in PLACES}), "application/json")
                elif self.path == "/found":
                    site.cookies.append(self.headers.get("Cookie", ""))
                    site.found.append(json.loads(body))
                    self.answer("ok", "text/plain")
                elif self.path == "/stored":
                    site.stored.append(json.loads(body))
                    # The sign-on: out of the page's reach, and kept by the browser alone.
                    self.answer("ok", "text/plain", ("Set-Cookie", f"sso={mark('sso')}; HttpOnly; Path=/; Max-Age=86400"))
                else:
                    self.page(POSTED % {"title": mark("postedtitle"), "text": mark("postedtext")})
                    site.posted.set()

            def page(self, text):
                self.answer(text, "text/html; charset=utf-8", ("ETag", f'"{site.markers("etag")}"'))

            def answer(self, text, kind, *headers):
                data = text.encode("utf-8")
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]

    def start(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
