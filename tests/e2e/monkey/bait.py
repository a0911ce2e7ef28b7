# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity service whose page is full of doors, so that whatever the monkey does meets one."""

import json
import sys
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "doors"))

import hostile_site  # noqa: E402

DONE = "/module.php/core/authenticate.php?as=default-sp"
PAGE = """<!doctype html><meta charset=utf-8><title>bait</title><link rel=icon href=data:,>
<style>* { font: 16px sans-serif } body { margin: 4px } button, a, input, select, textarea { min-width: 140px; min-height: 44px;
margin: 3px; display: inline-block } video { width: 140px; height: 60px }</style>
<input id=username aria-label=Username><div id=all></div>
<form action="EVIL/form" method=post target=_blank><input name=a><button>Send</button></form>
<div style="height: 900px; overflow: auto" draggable=true contenteditable>Text to mark, to drag and to press for long.
<p style="height: 1800px"><a href="EVIL/x" title="A tip">A link in a long text</a></p></div>
<script>
const say = word => fetch('/said?' + encodeURIComponent(word));
const at = (tag, make) => { const e = document.createElement(tag); make(e); e.hidden = true; document.body.append(e); return e };
const link = to => at('a', e => e.href = to).click();
const frame = to => at('iframe', e => e.src = to);
const field = (type, make, open) => { const e = at('input', i => { i.type = type; if (make) make(i) }); if (open) open(e); else e.click() };
const download = to => at('a', e => { e.href = to; e.download = 'door-file' }).click();
const t = username;
const doors = DOORS;
const add = (tag, make) => { const e = document.createElement(tag); make(e); all.append(e) };
onunhandledrejection = e => e.preventDefault();
addEventListener('click', e => state(), true);
addEventListener('resize', e => state());
const state = () => say('state ' + [devicePixelRatio, visualViewport.scale, document.fullscreenElement, document.pointerLockElement].join(' '));
for (const name of Object.keys(doors))
    add('button', e => { e.textContent = name; e.onclick = () => {
        try { Promise.resolve((0, eval)(doors[name])).catch(() => 0) } catch (error) { } } });
for (const type of ['color', 'file', 'date', 'time', 'month', 'datetime-local', 'password', 'number', 'range', 'checkbox', 'email', 'search'])
    add('input', e => { e.type = type; e.setAttribute('list', 'l') });
add('datalist', e => { e.id = 'l'; e.innerHTML = '<option>one<option>two' });
for (let number = 0; number < 4; ++number)
    add('select', e => { e.innerHTML = '<option>one<option>two<option>three'; e.multiple = number == 3 });
for (const to of ['EVIL/link', 'mailto:a@example.org', 'ftp://evil.localhost/', 'javascript:open("EVIL/js")', '/attachment', 'PROVIDER/'])
    for (const target of ['', '_blank'])
        add('a', e => { e.href = to; e.target = target; e.textContent = to.slice(0, 18); e.ping = 'EVIL/ping' });
for (let number = 0; number < 6; ++number)
    add('a', e => { e.href = 'DONE'; e.textContent = 'Go on' });
add('video', e => { e.controls = true; e.src = '/none.webm' });
onbeforeunload = e => { e.preventDefault(); return e.returnValue = 'stay' };
say('here'); state();
</script>"""


class Bait(hostile_site.HostileSite):
    """Counts what it is asked for, and by which name."""

    def __init__(self):
        self.names = set()
        super().__init__()

    def _answer(self, request):
        self.names.add(request.headers.get("Host", ""))
        if urllib.parse.urlsplit(request.path).path != "/":
            super()._answer(request)
            return
        text = PAGE.replace("DOORS", json.dumps(hostile_site.DOORS)).replace("DONE", DONE)
        data = self._fill(text).replace("PROVIDER", f"http://{hostile_site.PROVIDER}:{self.port}").encode()
        request.send_response(200)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def allowed_names(self):
        return {f"{name}:{self.port}" for name in (hostile_site.SERVICE, hostile_site.PROVIDER)}
