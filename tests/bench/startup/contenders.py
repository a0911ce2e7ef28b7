# SPDX-License-Identifier: GPL-3.0-or-later
"""The three that are measured, each from its start to its end."""

import json
import os
import shutil
import signal
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import accessible
import ending
import kiosk as kiosks
from words import Words

GROUND = (0xF3, 0xF6, 0xFA)
ADDRESS = "maija.meikalainen@jamk.fi"
KEYS = "abcdefgh"
WELCOME = """<!doctype html><meta charset=utf-8><title>Welcome</title><style>html{{background:#f3f6fa;font:60px sans-serif;
color:#10233a}}input,a{{display:block;width:60vw;font:60px sans-serif;margin:40px}}</style>
<h1>Authenticator ei toimi?</h1><input autofocus><a href="{page}">Aloita suomeksi</a>"""


def tree(pid):
    """pid and all its descendants."""
    found = [pid]
    below = {}
    for child, parent, _ in kiosks.processes():
        below.setdefault(parent, []).append(child)
    for one in found:
        found += below.get(one, [])
    return found


class Contender:
    def __init__(self, pixels, look):
        self.pixels, self.look = pixels, look
        self.process = None

    def start(self):
        """Seconds to the first frame."""
        before = time.monotonic()
        self.launch()
        # Far right, where nothing stands.
        return self.pixels.wait((self.pixels.width - 20, self.pixels.height // 2), lambda colour: colour == GROUND) - before

    def settle(self, seconds=8.0):
        """Until no process has come or gone for two seconds: what a start brings along has ended."""
        until = time.monotonic() + seconds
        before, since = None, 0.0
        while time.monotonic() < until:
            now = sorted(tree(self.process.pid))
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since >= 2:
                return
            time.sleep(0.1)

    def memory(self):
        """MiB of all its processes together, what they share divided among them; None where one may not be looked into."""
        self.settle()
        total = 0
        for pid in tree(self.process.pid):
            try:
                found = self.look.of(pid)
            except (OSError, ProcessLookupError):
                continue
            if found["pss"] is None:
                return None
            # The practice service, which all three show and a kiosk in a hall does not have.
            if found["name"] == "mfa-kiosk-demo":
                continue
            total += found["pss"]
        return total / 1024

    def key_to_frame(self, field):
        """Into the field, which has the focus and room for it; the median, so that a caret that blinks changes nothing."""
        times = []
        for key in KEYS:
            time.sleep(0.25)
            before = self.pixels.area(*field)
            pressed = self.pixels.key(key)
            times.append(self.pixels.wait_for_change(field, before) - pressed)
        return statistics.median(times)

    def kill(self):
        """What a wrapper around it would do between two visitors."""
        if self.process is None:
            return
        for pid in tree(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        self.process = None

    def end(self):
        self.kill()

    def clear(self):
        """Waits until nothing is left of it on the screen."""
        self.end()
        self.pixels.wait((self.pixels.width // 2, self.pixels.height - 300), lambda colour: colour == (0, 0, 0))

    def restart(self):
        """Seconds from its end to the next one's first frame."""
        before = time.monotonic()
        self.clear()
        self.start()
        return time.monotonic() - before


class BareWindow(Contender):
    name = "bare window"

    def __init__(self, pixels, look, binaries):
        super().__init__(pixels, look)
        self.program = Path(binaries) / "bench_window"

    def launch(self):
        self.process = subprocess.Popen([self.program], stdin=subprocess.DEVNULL, preexec_fn=ending.with_parent())

    def round(self):
        found = {"first frame": self.start()}
        found["memory at rest"] = self.memory()
        found["key to frame"] = self.key_to_frame((100, 100, self.pixels.width - 200, 200))
        found["next visitor"] = self.restart()
        self.clear()
        return found


class Chromium(Contender):
    name = "chromium"

    def __init__(self, pixels, look, folder, page):
        super().__init__(pixels, look)
        self.folder = folder
        self.page = Path(folder) / "welcome.html"
        self.page.write_text(WELCOME.format(page=page), encoding="utf-8")
        self.place = None

    def launch(self):
        self.profile = tempfile.mkdtemp(dir=self.folder)
        command = ["chromium", "--kiosk", "--no-first-run", "--no-default-browser-check", "--disable-component-update",
                   "--password-store=basic", f"--user-data-dir={self.profile}", self.page.as_uri()]
        with open(Path(self.folder) / "chromium.log", "ab") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                            preexec_fn=ending.with_parent())

    def end(self):
        if self.process is not None:
            self.kill()
            shutil.rmtree(self.profile, ignore_errors=True)

    def round(self):
        found = {"first frame": self.start()}
        found["memory at rest"] = self.memory()
        found["key to frame"] = self.key_to_frame((40, 200, self.pixels.width // 2, 200))
        before = self.pixels.wait_until_still()
        self.pixels.key("Tab")
        pressed = self.pixels.key("Return")
        if self.place is None:
            after = self.pixels.wait_until_still()
            while after == before:
                after = self.pixels.wait_until_still()
            self.place, self.colour = self.pixels.place_of_change(before, after, (0, 0, self.pixels.width, self.pixels.height))
        found["touch to page"] = self.pixels.wait(self.place, lambda colour: colour == self.colour) - pressed
        found["memory with a page"] = self.memory()
        found["next visitor"] = self.restart()
        self.clear()
        return found


class TheKiosk(Contender):
    name = "mfa-kiosk"

    def __init__(self, pixels, look, options):
        super().__init__(pixels, look)
        self.kiosk = kiosks.Kiosk(options.bin, options.out)
        translations = Path(__file__).resolve().parents[3] / "translations"
        self.words = Words(translations, "en")
        self.places = {}

    def launch(self):
        self.kiosk.start()
        self.process = self.kiosk.process

    def end(self):
        self.kiosk.stop()
        self.process = None

    def learn(self):
        """Where everything is, by a visit led by what a screen reader is told; measured are visits without one."""
        self.launch()

        def find(name, pattern, roles=accessible.BUTTONS):
            left, top, width, height = accessible.wait(pattern, roles, False, 60, enabled=True).rectangle()
            self.places[name] = left + width // 2, top + height // 2
            return left, top, width, height

        def press(name, pattern, then, **where):
            """Again, as a person does, where it was too early."""
            for _ in range(4):
                find(name, pattern)
                time.sleep(0.7)  # a second tap at once would go nowhere
                self.pixels.move(*self.places[name])
                self.pixels.click()
                try:
                    return accessible.wait(then, seconds=20, **where)
                except accessible.NotFound:
                    continue
            raise accessible.NotFound(f"nothing comes of a press of {name}")

        press("start", "Start in English", self.words("E-mail address"), roles=accessible.FIELDS, page=False)
        self.places["field"] = find("at field", self.words("E-mail address"), accessible.FIELDS)
        find("start over", self.words("Start over"))
        self.pixels.move(*self.places["at field"])
        self.pixels.click()
        self.pixels.type(ADDRESS)
        press("continue", self.words("Continue"), self.words("Use Suomi.fi"), roles=accessible.BUTTONS, page=False)
        before = self.pixels.wait_until_still()
        page = press("method", self.words("Use Suomi.fi"), accessible.anywhere(""), roles=accessible.DOCUMENTS, page=True)
        accessible.wait(accessible.anywhere(""), accessible.PRESSABLE, True, 60)
        left, top, width, height = page.rectangle()
        after = self.pixels.wait_until_still()
        # Not what the placeholder looks like: that is the ground that all screens have.
        self.places["page"], self.places["page's colour"] = self.pixels.place_of_change(before, after, (left, top, width, height))
        self.clear()

    def press(self, name):
        self.pixels.move(*self.places[name])
        time.sleep(0.7)
        return self.pixels.click()

    def round(self):
        if not self.places:
            self.learn()
            os.environ.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)
        found = {"first frame": self.start()}
        found["memory at rest"] = self.memory()

        tile = self.places["start"]
        blue = self.pixels.at(*tile)
        self.to_address()
        found["key to frame"] = self.key_to_frame(self.places["field"])
        session = set(self.kiosk.sessions())
        touched = self.press("start over")
        found["next visitor"] = self.pixels.wait(tile, lambda colour: colour == blue) - touched
        if not set(self.kiosk.sessions()) - session:  # the one before may take a moment to be erased
            raise RuntimeError("the session after the visit is the one before it")

        self.to_address()
        self.pixels.type(ADDRESS)
        self.press("continue")
        self.pixels.wait_until_still()
        touched = self.press("method")
        found["touch to page"] = self.pixels.wait(self.places["page"], lambda colour: colour == self.places["page's colour"]) - touched
        found["memory with a page"] = self.memory()
        self.clear()
        return found

    def to_address(self):
        blue = self.pixels.at(*self.places["start"])
        self.press("start")
        self.pixels.wait(self.places["start"], lambda colour: colour != blue)
        self.pixels.wait_until_still()


class Practice:
    """The page that both show."""

    def __init__(self, binaries):
        self._process = subprocess.Popen([Path(binaries) / "mfa-kiosk-demo", "--parent-pid", str(os.getpid())],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.page = f"http://id.localhost:{json.loads(self._process.stdout.readline())['port']}/"

    def end(self):
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()
