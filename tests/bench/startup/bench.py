#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk beside Chromium in kiosk mode, on the same screen, in the same run, turn by turn.

  first frame   from the start of the program to the first frame of Welcome (Chromium: of a local page)
  memory        PSS of host and session on Welcome (Chromium: of all of its processes on that page)
  next visitor  from the visitor's last touch to a painted Welcome of a new session (Chromium: from its end by SIGKILL to
                a painted page of a new one with an empty profile, which is what a wrapper around a browser would do)

Prints medians and ratios. Needs a screen (tests/support/on-screen), chromium and python3-xlib.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from Xlib import X, display

sys.path.append(str(Path(__file__).resolve().parents[2] / "e2e/tour"))
import ending

CONFIG = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "jamk"
[state]
dir = "{state}"
"""
GROUND = (0xF3, 0xF6, 0xFA)
PAGE = ("<!doctype html><meta charset=utf-8><title>Welcome</title><style>html{background:#f3f6fa;font:60px sans-serif;"
        "color:#10233a}</style><h1>Authenticator ei toimi?</h1><button>Aloita suomeksi</button>")


class Pixels:
    """Colours of single pixels of the screen, asked of the X server."""

    def __init__(self):
        self.display = display.Display()
        self.screen = self.display.screen()
        self.root = self.screen.root
        self.width, self.height = self.screen.width_in_pixels, self.screen.height_in_pixels

    def at(self, x, y):
        data = self.root.get_image(x, y, 1, 1, X.ZPixmap, 0xFFFFFFFF).data
        return data[2], data[1], data[0]

    def wait(self, x, y, test, seconds=60.0):
        """The moment when the pixel passes the test; the X server answers several times a millisecond."""
        until = time.monotonic() + seconds
        while True:
            now = time.monotonic()
            if test(self.at(x, y)):
                return now
            if now > until:
                raise TimeoutError(f"pixel {x},{y} is {self.at(x, y)}")
            time.sleep(0.001)

    def clear(self):
        """Waits until nothing is left of the window before."""
        self.wait(self.width // 2, self.height - 300, lambda colour: colour == (0, 0, 0))


def tree(pid):
    """pid and all its descendants."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                after = (entry / "stat").read_text().rpartition(")")[2]
            except OSError:
                continue
            parents.setdefault(int(after.split()[1]), []).append(int(entry.name))
    found = [pid]
    for one in found:
        found += parents.get(one, [])
    return found


def pss_mib(pid):
    total = 0
    for one in tree(pid):
        try:
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total / 1024


def environment(**more):
    names = ("PATH", "HOME", "DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LC_ALL", "TZ",
             "DBUS_SESSION_BUS_ADDRESS")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    if os.geteuid() == 0:
        kept |= {"KIOSK_TEST_ENVIRONMENT": "1", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    return kept | more


class KioskRun:
    name = "mfa-kiosk"
    process = None

    def __init__(self, binaries, folder, log):
        self.folder = Path(tempfile.mkdtemp(dir=folder))
        config = self.folder / "kiosk.toml"
        config.write_text(CONFIG.format(state=self.folder / "state"), encoding="utf-8")
        self.command = [Path(binaries) / "mfa-kiosk", "--config", config]
        self.log = log

    def start(self, pixels):
        before = time.monotonic()
        self.process = subprocess.Popen(self.command, env=environment(), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        preexec_fn=ending.with_parent(signal.SIGTERM))
        # Far right, under the top band: the window's ground.
        return pixels.wait(pixels.width - 20, pixels.height // 2, lambda colour: colour == GROUND) - before

    def next_visitor(self, pixels, tile):
        """From "Start over" on Address to the Welcome of the next session: its blue button is there again."""
        blue = pixels.at(*tile)
        subprocess.run(["xdotool", "mousemove", *map(str, tile), "click", "1"], check=True)
        pixels.wait(*tile, lambda colour: colour != blue)
        time.sleep(0.5)  # as a person would; the time below starts after it
        x, y = self.start_over(pixels)
        subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)
        time.sleep(0.2)
        session = set(tree(self.process.pid)[1:])
        before = time.monotonic()
        subprocess.run(["xdotool", "click", "1"], check=True)
        after = pixels.wait(*tile, lambda colour: colour == blue)
        if not set(tree(self.process.pid)[1:]) - session:
            raise RuntimeError("the session after the visit is the one before it")
        return after - before

    @staticmethod
    def start_over(pixels):
        """The middle of "Aloita alusta", beside the call for help; without the accessibility bus, which costs memory."""
        return int(pixels.width * 0.235), int(pixels.height * 0.945)

    def end(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
        shutil.rmtree(self.folder)

    def stop(self, pixels):
        self.end()
        pixels.clear()


class ChromiumRun:
    name = "chromium"
    process = None

    def __init__(self, page, folder, log):
        self.page, self.folder, self.log = page, folder, log

    def start(self, pixels):
        self.profile = tempfile.mkdtemp(dir=self.folder)
        command = ["chromium", "--kiosk", "--no-first-run", "--no-default-browser-check", "--disable-component-update",
                   "--password-store=basic", f"--user-data-dir={self.profile}", self.page.as_uri()]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        before = time.monotonic()
        self.process = subprocess.Popen(command, env=environment(), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                                        start_new_session=True, preexec_fn=ending.with_parent())
        return pixels.wait(pixels.width - 20, pixels.height // 2, lambda colour: colour == GROUND) - before

    def restart(self, pixels):
        before = time.monotonic()
        self.end()
        pixels.clear()
        self.start(pixels)
        return time.monotonic() - before

    def end(self):
        if self.process is None:
            return
        for pid in tree(self.process.pid):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        self.process = None
        shutil.rmtree(self.profile, ignore_errors=True)

    def stop(self, pixels):
        self.end()
        pixels.clear()


def report(title, unit, kiosk, chromium, target):
    ours, theirs = statistics.median(kiosk), statistics.median(chromium)
    print(f"{title:14} {ours:9.3f} {theirs:10.3f} {unit:4} {ours / theirs:6.3f}x   target {target}x   "
          f"(spread {min(kiosk):.3f}-{max(kiosk):.3f} / {min(chromium):.3f}-{max(chromium):.3f})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    pixels = Pixels()
    first, memory, following = ([], []), ([], []), ([], [])
    with tempfile.TemporaryDirectory(prefix="kiosk-bench.") as folder, open(Path(folder) / "log", "ab") as log:
        page = Path(folder) / "welcome.html"
        page.write_text(PAGE, encoding="utf-8")
        for number in range(options.rounds + 1):  # the first round warms the disk cache and does not count
            kiosk, chromium = KioskRun(options.bin, folder, log), ChromiumRun(page, folder, log)
            try:
                kiosk_first = kiosk.start(pixels)
                time.sleep(3)
                kiosk_memory = pss_mib(kiosk.process.pid)
                # The first big button, in the organisation's default language.
                tile = pixels.width // 4, int(pixels.height * 0.48)
                kiosk_next = kiosk.next_visitor(pixels, tile)
                kiosk.stop(pixels)
                chromium_first = chromium.start(pixels)
                time.sleep(3)
                chromium_memory = pss_mib(chromium.process.pid)
                chromium_next = chromium.restart(pixels)
                chromium.stop(pixels)
            finally:
                kiosk.end()
                chromium.end()
            if number == 0:
                continue
            first[0].append(kiosk_first), first[1].append(chromium_first)
            memory[0].append(kiosk_memory), memory[1].append(chromium_memory)
            following[0].append(kiosk_next), following[1].append(chromium_next)
    print(f"{'':14} {'mfa-kiosk':>9} {'chromium':>10}   (medians of {options.rounds} rounds)")
    report("first frame", "s", *first, 0.2)
    report("memory", "MiB", *memory, 0.25)
    report("next visitor", "s", *following, 0.25)


if __name__ == "__main__":
    main()
