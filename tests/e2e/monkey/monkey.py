#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeded random keys, clicks, drags, wheels and holds against the real kiosk and an identity service full of doors
(quality.md 1.5). After every event: the kiosk's windows alone, over the whole screen, nobody at the recording server. Every
few: no foreign process, the screen is not blank, no session broke. Every few hundred: every screen has a way back to Welcome,
and that Welcome is the first one's like: language, looks, clipboard, files, listeners. At the end the journal verifies.

Touches are not among the events: the X server's test extension has none, and a device of its own (uinput) is the machine's.
"""

import csv
import io
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter, deque
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "doors")]

import accessible  # noqa: E402
import bait  # noqa: E402
import doors  # noqa: E402
import foreign  # noqa: E402
import hostile_site  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from events import Monkey  # noqa: E402
from hands import Hands  # noqa: E402
from words import Words  # noqa: E402

LIMITS = {"try_now_after": 1, "goodbye": 5, "identity_attempts": 20}
EVERY = {"processes": 10, "way back": 250}
# What ends the visit from anywhere, the most urgent first: the staff's pad, a page's question, the kiosk's own.
WAYS_BACK = ("Close|page's message", "No|page's question", "End my visit now", "Stop identifying", "Start over", "End visit",
             "Done, free the kiosk", "Well", "Back")
OURS = ("mfa-kiosk", "QtWebEngine")
PANEL, WELCOME = "Visit now", "Start in English"
BROKEN = ("session.died", "session.hung", "session.malformed", "session.failed", "session.never_painted", "session.crash_loop",
          "session.lingers", "session.clipboard", "gate.down", "gate.malformed", "staff.cannot_start", "staff.home", "staff.died",
          "staff.hung", "journal.lost", "journal.set_aside", "host.folder")


class Fault(Exception):
    """An invariant that does not hold."""


class Run:
    def __init__(self, options, folder):
        self.options, self.folder, self.out = options, Path(folder), Path(options.out)
        self.hands = Hands()
        self.site = bait.Bait()
        self.words = [Words(HERE.parents[2] / "translations", language) for language in ("en", "fi", "sv")]
        self.config = self.folder / "kiosk"
        self.last = deque(maxlen=50)
        self.count = self.returns = self.popups = self.pads = self.longest = 0
        self.log_at = 0
        self.names = {}

    def say(self, text):
        print(f"{time.monotonic() - self.begun:7.1f} s  {text}", flush=True)

    # The kiosk ----------------------------------------------------------------------------------------------------

    def start(self):
        (self.config / "profiles").mkdir(parents=True)
        limits = "".join(f"{name}_s = {value}\n" if name != "identity_attempts" else f"{name} = {value}\n" for name, value in LIMITS.items())
        text = foreign.KIOSK.format(state=self.folder / "state").replace("try_now_after_s = 3\n", limits)
        (self.config / "kiosk.toml").write_text(text, encoding="utf-8")
        (self.config / "profiles/elsewhere.toml").write_text(foreign.PROFILE.format(
            start=self.site.start_address(), service=f"{hostile_site.SERVICE}:{self.site.port}",
            provider=f"{hostile_site.PROVIDER}:{self.site.port}"), encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.out)
        self.kiosk.options = ["--config", self.config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, self.config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        accessible.wait(WELCOME, accessible.BUTTONS, seconds=60)
        self.wait_for(lambda: not self.hands.is_blank(), "the first Welcome is painted", 20)
        self.hands.do(f"click {self.hands.width - 2} {self.hands.height // 2} 9") # the pointer, out of the way
        self.looks = self.look()
        self.first_files, self.first_listeners = doors.Doors.files(), len(self.listeners())
        self.others = {pid for pid, _, _ in kiosks.processes()} - {pid for pid, _ in self.tree()}

    def ask(self, *words):
        return subprocess.run([Path(self.options.bin) / "mfa-kiosk", "--config", self.config / "kiosk.toml", *words], text=True,
                              capture_output=True, env={**os.environ, **self.kiosk.environment}, check=False)

    def tree(self):
        return doors.Doors.tree(self)

    def listeners(self):
        return doors.Doors.listeners(self)

    def wait_for(self, test, what, seconds):
        until = time.monotonic() + seconds
        while not test():
            if time.monotonic() > until:
                raise Fault(f"not within {seconds:.0f} s: {what}")
            time.sleep(0.02)

    def name_of(self, pid):
        if pid not in self.names:
            try:
                self.names[pid] = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
            except OSError:
                return "gone"
        return self.names[pid]

    # After every event --------------------------------------------------------------------------------------------

    def after(self):
        strange, cover = self.strange_windows()
        # What the guard closes is there for a moment before it does.
        if strange:
            self.wait_for(lambda: not self.strange_windows()[0], f"gone again: {[self.hands.describe(one) for one in strange]}",
                          self.options.patience)
        if not cover:
            begun = time.monotonic()
            self.wait_for(lambda: self.strange_windows()[1], "a window of the kiosk over the whole screen", self.options.patience)
            self.longest = max(self.longest, time.monotonic() - begun)
        recorder = self.site.recorder
        if recorder.connections or recorder.packets:
            raise Fault(f"somebody arrives where nobody may: {recorder.connections} {recorder.packets}")
        if not self.site.names <= self.site.allowed_names():
            raise Fault(f"the site is asked by the names {self.site.names}")
        if not self.kiosk.running():
            raise Fault("the host has ended")

    def strange_windows(self):
        """Windows that are none of the kiosk's whole-screen ones; and whether there is one of those."""
        strange, cover, own, pads = [], 0, set(), 0
        for number, pid, covers, popup in self.hands.windows():
            name = self.name_of(pid)
            if covers and name == "mfa-kiosk-sessi":
                cover += 1
                own.add(pid)
            elif covers and name == "mfa-kiosk-staff":
                pads += 1
            elif popup and name == "mfa-kiosk-sessi" and self.is_list(number):
                self.popups += 1
            else:
                strange.append(number)
        self.pads += pads > 0
        # One that is over stands until the next has painted; never two of one, never three.
        if cover > 2 or cover > len(own) or pads > 1:
            raise Fault(f"{cover} windows of {len(own)} sessions, {pads} of staff's")
        return strange, cover > 0

    def is_list(self, number):
        """A page's list or calendar, which the view owns; never a menu, a tip or what is dragged."""
        text = self.hands.describe(number)
        return not any(f"_NET_WM_WINDOW_TYPE_{kind}" in text for kind in ("POPUP_MENU", "TOOLTIP", "DND", "DIALOG", "MENU"))

    # Every few ----------------------------------------------------------------------------------------------------

    def processes(self):
        everything = kiosks.processes()
        mine = {pid for pid, _ in self.tree()}
        fresh = [(pid, name) for pid, _, name in everything if pid in mine
                 or (pid not in self.others and user_of(pid) == os.getuid())]
        # A child of the engine's is named after a thread until it has become its program; its command line tells.
        strange = [name for pid, name in fresh if not name.startswith(OURS) and not program_of(pid).startswith(OURS)
                   and Path(f"/proc/{pid}/cmdline").exists()]
        if strange:
            raise Fault(f"a foreign process: {strange}")
        sessions = len(self.kiosk.sessions())
        if sessions > 3:
            raise Fault(f"{sessions} sessions at a time")
        if self.hands.is_blank():
            begun = time.monotonic()
            self.wait_for(lambda: not self.hands.is_blank(), "a screen that is not blank", self.options.patience)
            self.longest = max(self.longest, time.monotonic() - begun)
        self.read_log()
        states = {word.split(" ", 3)[1] + " " + word.split(" ", 3)[2] for word in self.site.said if word.startswith("state ")}
        # The kiosk's own text sizes, which the page follows; the engine's zoom would come by steps of its own.
        if not states <= {"1 1", "1.5 1", "2 1"}:
            raise Fault(f"the page is of another size: {states}")
        fixed = [word for word in self.site.said if word.startswith("state ") and word.split(" ")[3:] != ["", ""]]
        if fixed:
            raise Fault(f"full screen or pointer lock: {fixed}")
        del self.site.said[:]

    def read_log(self):
        with (self.out / "kiosk.log").open(encoding="utf-8", errors="replace") as log:
            log.seek(self.log_at)
            text = log.read()
            self.log_at = log.tell()
        bad = [line for line in text.splitlines() if any(f" {code} " in line + " " for code in BROKEN)]
        if bad:
            raise Fault(f"the host says: {bad}")

    # Every few hundred: a way back, and nothing of the one before ----------------------------------------------------

    def look(self):
        """What the next visitor finds on Welcome, without the waits of others that stand there."""
        names, button = set(), None
        for thing, states in accessible.everything():
            if thing.in_page or not states.contains(accessible.State.SHOWING):
                continue
            if thing.name == WELCOME and thing.role in accessible.BUTTONS:
                button = thing.rectangle()
            if thing.name and thing.role in accessible.BUTTONS:
                names.add(thing.name)
        return {"names": names, "button": button and button[3],
                "colours": [self.hands.colour(2, 2), self.hands.colour(2, self.hands.height - 3)]}

    def is_first_welcome(self):
        look = self.look()
        return (self.looks["names"] <= look["names"] and look["colours"] == self.looks["colours"]
                and look["button"] == self.looks["button"])

    def way_back(self):
        until = time.monotonic() + 90
        pressed = []
        while time.monotonic() < until:
            if accessible.find(PANEL, page=False):
                raise Fault("staff's panel is open, and nobody has given a PIN")
            way = self.find_way()
            if way is None:
                way = accessible.find(WELCOME, accessible.BUTTONS, page=False)
                if way and self.is_first_welcome():
                    break
                # Looks that were changed on Welcome itself stay until somebody has come or a minute has gone.
                time.sleep(0.5)
                if way is None or self.is_first_welcome() or self.pad_is_up():
                    continue
            try:
                x, y, width, height = way.rectangle()
            except (AttributeError, accessible.GLib.Error): # the screen has just changed
                continue
            pressed.append(way.name)
            self.hands.do(f"click {x + width // 2} {y + height // 2}")
            time.sleep(0.3)
        else:
            raise Fault(f"no way back to the first Welcome; staff's pad: {self.pad_is_up()}; pressed {pressed}; {self.look()} against {self.looks}")
        self.returns += 1
        self.wait_for(lambda: not self.hands.owned_selections(), f"empty clipboard: {self.hands.owned_selections()}", 5)
        new = {path for path in doors.Doors.files() - self.first_files if not path.startswith((str(self.out), str(self.folder)))}
        if new:
            raise Fault(f"new files: {sorted(new)[:8]}")
        # The gate of the session on the screen, at a port of its own each time.
        self.wait_for(lambda: len(self.listeners()) <= self.first_listeners, f"no more listeners than {self.first_listeners}", 10)
        self.wait_for(lambda: len(self.kiosk.sessions()) == 1, "one session", 20)

    def find_way(self):
        staffs = self.pad_is_up()
        buttons = [thing for thing, states in accessible.everything()
                   if not thing.in_page and thing.role in accessible.BUTTONS and states.contains(accessible.State.SHOWING)
                   and states.contains(accessible.State.ENABLED) and (not staffs or self.is_staffs(thing))]
        for way in ("Close",) if staffs else WAYS_BACK:
            for thing in buttons:
                if self.matches(way, thing.name):
                    return thing
        return None

    def is_staffs(self, thing):
        try:
            return self.name_of(thing.node.get_process_id()) == "mfa-kiosk-staff"
        except accessible.GLib.Error:
            return False

    def pad_is_up(self):
        return any(self.name_of(pid) == "mfa-kiosk-staff" for _, pid, _, _ in self.hands.windows())

    def matches(self, source, name):
        for words in self.words:
            try:
                if words(source).match(name):
                    return True
            except LookupError:
                continue
        return False

    # The end --------------------------------------------------------------------------------------------------------

    def end(self):
        self.way_back()
        self.kiosk.stop()
        self.read_log()
        verified = self.ask("journal", "verify", "--key", self.folder / "keys/officer.pem")
        if verified.returncode:
            raise Fault(f"the journal does not verify: {verified.stdout}{verified.stderr}")
        table = list(csv.DictReader(io.StringIO(self.ask("journal", "export", "--format", "csv").stdout)))
        kinds = [row["kind"] for row in table]
        open_now, overlaps = set(), []
        starts, ends = [], []
        for row in table:
            if row["kind"] == "session_started":
                starts.append(row["session"])
                overlaps += sorted(open_now)
                open_now.add(row["session"])
            elif row["kind"] == "session_ended":
                ends.append(row["session"])
                open_now.discard(row["session"])
        if sorted(starts) != sorted(ends) or len(set(starts)) != len(starts) or overlaps:
            raise Fault(f"{len(starts)} starts and {len(ends)} ends of visits; open at another's start: {overlaps}")
        dirty = [row for row in table if row["kind"] == "erasure" and not is_clean(row)]
        if dirty:
            raise Fault(f"not erased: {dirty}")
        if "staff_action" in kinds:
            raise Fault("an action of staff's, and there was none here")
        steps = Counter(row["step"] for row in table if row["kind"] == "step_reached")
        some = {kind: kinds.count(kind) for kind in ("outcome", "wait_started", "parked", "resumed", "help_called", "host_refused", "pin_failed")}
        self.say(f"journal: {len(table)} records, {len(starts)} visits, each with one end; {some}; screens {dict(steps)}; "
                 f"{kinds.count('erasure')} erasures, all clean")

    # A run ----------------------------------------------------------------------------------------------------------

    def lines(self):
        if self.options.replay:
            yield from Path(self.options.replay).read_text(encoding="utf-8").splitlines()
            return
        monkey = Monkey(self.options.seed, self.hands.width, self.hands.height)
        for _ in range(self.options.events):
            yield monkey.next()

    def events(self):
        with (self.out / "events.txt").open("w", encoding="utf-8", buffering=1) as record:
            for line in self.lines():
                self.count += 1
                self.last.append(line)
                record.write(line + "\n")
                self.hands.do(line)
                self.after()
                if self.count % EVERY["processes"] == 0:
                    self.processes()
                if self.count % EVERY["way back"] == 0:
                    self.way_back()
                if self.count % 1000 == 0:
                    self.say(f"{self.count} events")

    def run(self):
        self.begun = time.monotonic()
        self.say(f"seed {self.options.seed}, {self.options.events} events" if not self.options.replay else f"again: {self.options.replay}")
        try:
            self.start()
            self.events()
            self.processes()
            self.end()
        except Exception as error: # whatever failed, the picture and the events say why
            self.failed(error)
            return 1
        finally:
            if getattr(self, "kiosk", None):
                self.kiosk.stop()
            self.site.stop()
        self.say(f"{self.count} events, {self.returns} ways back to Welcome; looks at a page's list {self.popups}, at the PIN pad {self.pads}; "
                 f"longest without the kiosk on the screen {self.longest:.2f} s")
        return 0

    def failed(self, error):
        if not isinstance(error, Fault):
            traceback.print_exc()
        subprocess.run(["import", "-silent", "-window", "root", self.out / "failed.png"], check=False)
        (self.out / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
        (self.out / "last-events.txt").write_text("\n".join(self.last) + "\n", encoding="utf-8")
        print(f"FAILED after event {self.count} of seed {self.options.seed}: {error}", file=sys.stderr)
        print("the last events:", *self.last, sep="\n  ", file=sys.stderr)
        again = f"tests/e2e/tour/run-tour --bin build/dev/bin --out build/monkey --size {self.options.size} --script ../monkey/monkey.py --"
        print(f"the whole run again: {again} --seed {self.options.seed} --events {self.count}\n"
              f"these alone, with a copy of last-events.txt that everybody may read: {again} --replay FILE", file=sys.stderr)


def program_of(pid):
    try:
        return Path(os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0])).name
    except OSError:
        return ""


def is_clean(row):
    text = " ".join(str(value) for value in row.values())
    return "home_gone=no" not in text and row.get("clean", "yes") in ("", "1", "yes", "true")


def user_of(pid):
    try:
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("Uid:"):
                return int(line.split()[1])
    except OSError:
        pass
    return -1


def main():
    parser = script.parser_of(__doc__, size="1280x800")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--events", type=int, default=10000)
    parser.add_argument("--replay", help="a file of events, one a line")
    parser.add_argument("--patience", type=float, default=3.0, help="seconds without the kiosk's window, or with a strange one")
    options = script.options_of(parser)
    with tempfile.TemporaryDirectory(prefix="kiosk-monkey.") as folder:
        return Run(options, folder).run()


if __name__ == "__main__":
    sys.exit(main())
