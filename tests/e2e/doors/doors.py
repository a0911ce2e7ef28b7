#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The break-out battery (quality.md 1.1 to 1.5): a visitor's hands and a hostile identity service against the real kiosk.

After every door: one window, no file, no process and no listener but the kiosk's own, nobody at the recording server, the
page as large as before, and the visit still there. The kiosk is started with every engine variable set that would open it.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import foreign  # noqa: E402
import hostile_site  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from screen import xdotool  # noqa: E402
from tour import Tour  # noqa: E402

KNOWN_PROCESSES = ("mfa-kiosk", "mfa-kiosk-sessi", "mfa-kiosk-gate", "QtWebEngineProc", "QtWebEngineProcess")
OPENING = {"QTWEBENGINE_REMOTE_DEBUGGING": "9222", "QTWEBENGINE_CHROMIUM_FLAGS": "--remote-debugging-port=9223 --no-sandbox",
           "QTWEBENGINE_DISABLE_SANDBOX": "1", "QTWEBENGINEPROCESS_PATH": "/bin/true", "QML_IMPORT_TRACE": "1",
           "QT_IM_MODULE": "ibus", "LD_LIBRARY_PATH": "/tmp/none", "SSLKEYLOGFILE": "door-keys"}
# F6 is the way out of the page, and has tests of its own.
CHORDS = [f"ctrl+{key}" for key in "psonwtqljhurfdaczxv0"] + ["ctrl+plus", "ctrl+minus", "ctrl+Tab", "ctrl+F4", "ctrl+Escape"] \
    + [f"ctrl+shift+{key}" for key in ("i", "j", "n", "t", "u", "Delete", "p")] + [f"F{number}" for number in (1, 2, 3, 4, 5, 7, 8)] \
    + ["F10", "F11", "F12", "alt+Left", "alt+Right", "alt+Home", "alt+d", "alt+F4", "alt+space", "shift+F10", "Menu", "Print",
       "alt+Print", "super", "super+r", "super+l", "ctrl+alt+Delete", "ctrl+alt+t", "shift+Insert", "shift+Delete", "Insert",
       "XF86HomePage", "XF86Mail", "XF86Calculator", "XF86Back", "XF86Forward", "XF86Refresh", "XF86Search", "XF86WWW",
       "XF86Sleep", "XF86PowerOff", "XF86Eject", "XF86AudioPlay", "XF86AudioRaiseVolume", "XF86Explorer", "XF86Favorites",
       "Undo", "Find", "Help", "Cancel"]


# What the strip says and the button that answers it.
ANSWERS = {"alert": ("The page %1 says:", "Close|page's message"), "prompt": ("The page %1 says:", "Close|page's message"),
           "confirm": ("The page %1 asks:", "No|page's question")}


class Doors(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.site = hostile_site.HostileSite()
        self.failed = []

    def check(self, holds, what):
        if not holds:
            self.failed.append(what)
        self.screen.log(("ok   " if holds else "OPEN ") + what)

    # The kiosk ----------------------------------------------------------------------------------------

    def start(self, **limits):
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        (config / "kiosk.toml").write_text(foreign.KIOSK.format(state=self.folder / "state"), encoding="utf-8")
        (config / "profiles/elsewhere.toml").write_text(foreign.PROFILE.format(
            start=self.site.start_address(), service=f"{hostile_site.SERVICE}:{self.site.port}",
            provider=f"{hostile_site.PROVIDER}:{self.site.port}"), encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = {**kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys"), **OPENING}
        self.kiosk.start()
        self.see_welcome(60)

    def to_the_page(self):
        self.begin()
        self.give_address("visitor@elsewhere.example")
        self.see("How will you prove who you are?")
        self.press("Use Suomi.fi")
        accessible.wait("Next door", accessible.PRESSABLE, page=True, seconds=40)
        self.site.wait(lambda: self.site.last_state(), "state", 30)

    # What must stay as it was ---------------------------------------------------------------------------

    def tree(self):
        """The kiosk's processes: pid and name."""
        everything = kiosks.processes()
        inside = {self.kiosk.process.pid}
        grown = True
        while grown:
            more = {pid for pid, parent, _ in everything if parent in inside}
            grown = not more <= inside
            inside |= more
        return [(pid, name) for pid, _, name in everything if pid in inside]

    @staticmethod
    def windows():
        text = subprocess.run(["xprop", "-root", "_NET_CLIENT_LIST"], capture_output=True, text=True, check=True).stdout
        return [word.strip(", ") for word in text.split("#")[-1].split() if word.startswith("0x")]

    @staticmethod
    def shown():
        """Every window on the screen, those without a frame too (menus, lists, tips, what is dragged)."""
        result = subprocess.run(["xdotool", "search", "--maxdepth", "1", "--onlyvisible", "--name", ".*"],
                                capture_output=True, text=True)
        return sorted(result.stdout.split())

    def listeners(self):
        """Ports on which the kiosk's processes listen, TCP of both families."""
        # The session's descriptors cannot be read (it is not dumpable): what this user has open, less what belongs to others.
        inside, others = {pid for pid, _ in self.tree()}, set()
        for pid, _, _ in kiosks.processes():
            try:
                others |= {os.readlink(entry) for entry in Path(f"/proc/{pid}/fd").iterdir()} if pid not in inside else set()
            except OSError:
                continue
        ports = set()
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and int(fields[7]) == os.getuid() and f"socket:[{fields[9]}]" not in others:
                    ports.add(int(fields[1].split(":")[1], 16))
        return ports - {self.site.port, self.site.recorder.tcp_port}

    @staticmethod
    def files():
        """Everything that this user has written where a program would put a download."""
        found = set()
        for top in {os.environ["HOME"], "/tmp", os.getcwd()}:
            for folder, folders, names in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(("mfa-kiosk-session-", "kiosk-screen.", "kiosk-tour."))]
                for name in names:
                    path = os.path.join(folder, name)
                    try:
                        if os.lstat(path).st_uid == os.getuid():
                            found.add(path)
                    except OSError:
                        continue
        return found

    @staticmethod
    def marked():
        """Files of the private homes that carry the page's mark in their name."""
        return [str(path) for home in Path("/dev/shm").glob("mfa-kiosk-session-*") for path in home.rglob("*door*")]

    def state_of_the_page(self):
        """What the page says of itself once the wheel has been turned over it: it lives, and is as large as it was."""
        x, y = self.at("wheel")
        before = len(self.site.said)
        xdotool("mousemove", x, y, "click", "5")
        self.site.wait(lambda: any(word.startswith("state ") for word in self.site.said[before:]), "state after the wheel")
        return self.site.last_state().split(" ")

    def locate(self):
        """Anew each time: what the kiosk has to say takes its room from the page."""
        button = accessible.wait(re.compile("Next door|Last door"), accessible.PRESSABLE, page=True)
        x, y, width, height = self.screen._still(button)
        self.origin = (x + width // 2, y + height // 2)

    def at(self, what):
        """A point of the page on the screen: from where its button is."""
        offsets = {"next": (0, 0), "link": (-160, 120), "field": (460, -45), "wheel": (460, 80)}
        return self.origin[0] + offsets[what][0], self.origin[1] + offsets[what][1]

    def invariants(self, when):
        self.check(self.windows() == self.first_windows, f"one window {when}: {self.windows()}")
        self.check(self.shown() == self.first_shown, f"nothing above it {when}: {self.shown()} against {self.first_shown}")
        strange = [name for _, name in self.tree() if not name.startswith(KNOWN_PROCESSES)]
        self.check(not strange, f"no other process {when}: {strange}")
        self.check(self.kiosk.sessions() == self.first_sessions, f"the same session {when}")
        self.check(not self.site.recorder.connections and not self.site.recorder.packets,
                   f"nobody arrives {when}: {self.site.recorder.connections} {self.site.recorder.packets}")

    # The doors ------------------------------------------------------------------------------------------

    def start_state(self):
        self.locate()
        self.first_windows, self.first_shown, self.first_sessions = self.windows(), self.shown(), self.kiosk.sessions()
        self.first_listeners, self.first_files = self.listeners(), self.files()
        self.first_state = self.state_of_the_page()
        self.check(len(self.first_windows) == 1, f"there is one window: {self.first_windows}")

    def sandboxed(self):
        renderers = 0
        for pid, name in self.tree():
            if not name.startswith("QtWebEngine"):
                continue
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            self.check(b"--no-sandbox" not in command and not any(b"remote-debugging" in word for word in command),
                       f"process {pid} has no foreign switch")
            if b"--type=renderer" not in b" ".join(command):
                continue
            renderers += 1
            status = Path(f"/proc/{pid}/status").read_text()
            self.check("NoNewPrivs:\t1" in status and "Seccomp:\t2" in status, f"renderer {pid} is in the sandbox")
        self.check(renderers > 0, "there is a renderer")
        self.check(9222 not in self.listeners() and 9223 not in self.listeners(), "no developer tools listen")

    def page_doors(self):
        for number, name in enumerate(hostile_site.DOORS):
            self.locate()
            xdotool("mousemove", *self.at("next"), "click", "1")
            try:
                if name in ANSWERS: # What the page told the site just before may wait until it has its answer.
                    self.answer(name)
                self.site.wait(lambda: f"tried {name}" in self.site.said, f"tried {name}", 10)
            except (TimeoutError, accessible.NotFound):
                # The click that a dialog or another window would have taken.
                self.check(False, f"the page is still there after {name}")
                raise
            if number % 8 == 7:
                self.invariants(f"after {name}")
        time.sleep(1) # what was begun and would come yet
        self.locate()
        self.invariants("after every door of the page")
        self.check(self.site.paths.count("/locked") == 1, f"a password is asked for once: {self.site.paths.count('/locked')}")
        self.check(not [word for word in self.site.said if word.startswith("got ")], "nothing was granted")
        self.check({"prompted null", "confirmed false"} <= set(self.site.said), "no text was handed over, and No was heard")

    def answer(self, name):
        """What the page says stands in the kiosk's strip, and the kiosk's buttons go on working beside it."""
        says, button = ANSWERS[name]
        accessible.wait(self.words(says), page=False, seconds=10)
        self.check(self.windows() == self.first_windows and self.shown() == self.first_shown, f"no window for {name}")
        self.picture(name)
        self.press(button)
        accessible.wait_gone(self.words(says), page=False, seconds=10)
        self.screen._still(accessible.wait(re.compile("Next door|Last door"), accessible.PRESSABLE, page=True))

    def keys(self):
        xdotool("mousemove", *self.at("field"), "click", "1")
        xdotool("key", "Home", "shift+End")
        self.site.wait(lambda: self.site.said[-1].startswith("keydown"), "the field hears keys")
        xdotool("type", "--delay", "15", "x")
        self.site.wait(lambda: "field x" in self.site.said, "field x")
        before = len(self.site.said)
        for start in range(0, len(CHORDS), 12):
            subprocess.run(["xdotool", "key", "--delay", "12", *CHORDS[start:start + 12]], capture_output=True)
        xdotool("key", "shift", "shift", "shift", "shift", "shift", "shift") # five of them make keys sticky elsewhere
        subprocess.run(["setxkbmap", "fi"], check=True)
        xdotool("key", "--delay", "30", "ISO_Level3_Shift+2")
        xdotool("type", "--delay", "20", "y")
        # Of two reports at once the second may arrive first.
        self.site.wait(lambda: any(line.startswith("field") and line.endswith("y") for line in self.site.said[-3:]),
                       "field ...y")
        subprocess.run(["setxkbmap", "us"], check=True)
        heard = [word for word in self.site.said[before:] if not word.startswith("field")]
        typed = [word for word in self.site.said if word.startswith("field")][-1]
        self.check(typed == "field x@y", f"only what was typed is there, AltGr+2 among it: {typed}")
        self.check([word for word in heard if word not in ("keydown @", "keydown y", "resize")] == [],
                   f"the page hears no chord: {heard}")
        self.invariants("after the keys")

    def pointer(self):
        before = len(self.site.said)
        x, y = self.at("link")
        xdotool("mousemove", x, y)
        for button in (2, 3, 8, 9):
            xdotool("click", button)
        for modifier in ("ctrl", "shift", "alt", "super"):
            xdotool("keydown", modifier, "click", 1, "keyup", modifier)
        xdotool("keydown", "ctrl", "click", "--repeat", 3, 4, "click", "--repeat", 3, 5, "keyup", "ctrl")
        # A link is dragged onto the field, and a mark over the page.
        xdotool("mousemove", x, y, "mousedown", 1)
        for step in range(8):
            xdotool("mousemove", x + 60 * step, y - 20 * step)
        self.check(self.shown() == self.first_shown, "nothing is dragged")
        xdotool("mouseup", 1)
        xdotool("mousemove", x, y, "mousedown", 1, "sleep", 1.2, "mouseup", 1)
        self.site.wait(lambda: "button 0" in self.site.said[before:], "button 0")
        heard = [word for word in self.site.said[before:] if not word.startswith(("state", "scrolled", "resize"))]
        self.check(set(heard) <= {"button 0", "link"}, f"the page hears the left button alone: {heard}")
        self.invariants("after the pointer")

    def end(self):
        state = self.state_of_the_page()
        self.check(state[1:5] == self.first_state[1:5] and state[6:] == ["", ""],
                   f"as large as before, no history, no full screen, no pointer lock: {state} {self.first_state}")
        self.check(self.listeners() <= self.first_listeners, f"no listener: {self.listeners()}, before {self.first_listeners}")
        new = {path for path in self.files() - self.first_files if not path.startswith((self.options.out, str(self.folder)))}
        self.check(not new, f"no new file: {sorted(new)[:8]}")
        self.check(not self.marked(), f"no file of the page: {self.marked()}")
        self.check(self.site.said.count("here") == 1, "the page was never loaded again")
        self.picture("doors")
        self.press("Stop identifying")
        self.see("The identification was cancelled")
        self.invariants("at the end")

    def refused_starts(self):
        """The session itself, told to open up, does not start."""
        session = Path(self.options.bin) / "mfa-kiosk-session"
        clean = {name: value for name, value in os.environ.items() if not name.startswith("QTWEBENGINE")}
        parent = ["--parent-pid", str(os.getpid())]
        starts = [([*parent, "--remote-debugging-port=9222"], {}), ([*parent, "--webEngineArgs", "--no-sandbox"], {}),
                  ([*parent, "--no-sandbox"], {}), ([*parent, "-qmljsdebugger=port:9222"], {}), ([*parent, "-platform", "vnc"], {}),
                  ([*parent, "-platformpluginpath", "/tmp"], {}), ([*parent, "-stylesheet", "/tmp/x"], {}), (["door"], {}),
                  (parent, {"QTWEBENGINE_REMOTE_DEBUGGING": "9222"}), (parent, {"QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}),
                  (parent, {"QTWEBENGINE_DISABLE_SANDBOX": "1"}), (parent, {"QT_QPA_PLATFORM": "vnc:port=9222"})]
        running = [(words, more, subprocess.Popen([session, *words], env={**clean, **more}, stdin=subprocess.PIPE,
                                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)) for words, more in starts]
        for words, more, process in running:
            try:
                status = process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                status = None
            self.check(status == 2, f"refused: {words[-1]} {more}, status {status}")

    def run(self):
        try:
            self.refused_starts()
            self.start()
            self.to_the_page()
            self.start_state()
            self.sandboxed()
            self.pointer()
            self.keys()
            self.page_doors()
            self.end()
        except Exception as error:
            traceback.print_exc()
            self.picture("failed-doors")
            (Path(self.options.out) / "failed-doors.txt").write_text(accessible.dump(), encoding="utf-8")
            self.failed.append(str(error))
        finally:
            self.stop()
            self.site.stop()
        (Path(self.options.out) / "said.txt").write_text("\n".join(self.site.said), encoding="utf-8")
        return self.failed


def main():
    options = script.options_of(script.parser_of(__doc__), keyboard="never")
    with tempfile.TemporaryDirectory(prefix="kiosk-doors.") as folder:
        return script.report(Doors(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
