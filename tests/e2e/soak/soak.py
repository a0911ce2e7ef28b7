#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many whole visits in one run (quality.md, F28 and I1 to I8): the real engine, the practice service, a configured kiosk, and
a fault every few visits. Memory, descriptors, threads, processes and private homes stay as they were; the journal has every
visit once, and verifies with the officer's key. Started by run-soak.

A visitor here is quick: what was once found by name is known again by how it looks at its place.
"""

import collections
import csv
import io
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour"), str(HERE.parent / "monkey")]

import accessible  # noqa: E402
import figures  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from accessible import NotFound  # noqa: E402
from hands import Hands, X  # noqa: E402
from killed import homes_in_memory  # noqa: E402
from tour import START, Tour  # noqa: E402
from words import PRACTICE  # noqa: E402

CONFIG = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "practice"
kiosk_name = "Soak"
[limits]
try_now_after_s = 0
goodbye_s = 3
idle_warning_s = 15
idle_answer_s = 20
[secrets]
store = "systemd"
[state]
dir = "{state}"
"""
# The practice service's own; the step then completes by itself.
DONE = """
[[identity.outcomes]]
outcome = "done"
address = "http://id.localhost:{port}/mfa-reset/done"
"""
ADDRESS = "maija.meikalainen@jamk.fi"
MOST_DRIFT = 0.05
# One after the other, and from the first again. Staff's hands and the idle limit take long: seldom.
FAULTS = ("renderer", "session at address", "cancel", "session at verify", "service", "renderer", "session at address", "cancel",
          "renderer", "session stopped", "session at verify", "cancel")


class Soak(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.config, self.state = self.folder / "config/kiosk.toml", self.folder / "state"
        self.hands = Hands()
        self.spots = {}
        self.practice = None
        self.port = 0
        self.look = figures.Asked(options.figures) if options.figures else figures
        self.rows, self.seconds, self.expected = [], [], collections.Counter()
        self.life = self.by_name = self.again = self.taken_over = 0
        self.last = None
        self.deaths = []
        self.spot = (0, 0)

    # The kiosk ------------------------------------------------------------------------------------------------------

    def start_practice(self):
        self.practice = subprocess.Popen([Path(self.options.bin) / "mfa-kiosk-demo", "--port", str(self.port), "--parent-pid", str(os.getpid())],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.port = json.loads(self.practice.stdout.readline())["port"]

    def stop_practice(self):
        if self.practice:
            self.practice.kill()
            self.practice.wait()
            self.practice.stdin.close()
            self.practice.stdout.close()
        self.practice = None

    def set_up(self):
        self.start_practice()
        profile = (HERE.parents[2] / "resources/profiles/jamk-demo.toml").read_text(encoding="utf-8") + DONE.replace("{port}", "{demo_port}")
        (self.config.parent / "profiles").mkdir(parents=True)
        (self.config.parent / "profiles/practice.toml").write_text(profile.replace("{demo_port}", str(self.port)), encoding="utf-8")
        self.config.write_text(CONFIG.format(state=self.state), encoding="utf-8")
        self.environment = kiosks.set_up(self.options.bin, self.config, self.folder / "keys")

    def start(self, **limits):
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", self.config]
        self.kiosk.environment = self.environment
        self.kiosk.start()
        self.life += 1
        self.see_welcome(60)
        # Told of before it is on the screen.
        until = time.monotonic() + 20
        while (self.hands.is_blank() or not any(covers for _, _, covers, _ in self.hands.windows())) and time.monotonic() < until:
            time.sleep(0.05)

    def ask(self, *words):
        result = subprocess.run([Path(self.options.bin) / "mfa-kiosk", "--config", self.config, *words], text=True,
                                capture_output=True, env={**os.environ, **self.environment}, check=False)
        self.check(result.returncode == 0, f"{' '.join(map(str, words))}: {result.returncode} {result.stderr[-400:]}")
        return result.stdout

    # A quick visitor ------------------------------------------------------------------------------------------------

    def picture_of(self, box):
        x, y, width, height = box
        return hash(bytes(self.hands.root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data))

    def tap(self, key, pattern, roles=accessible.PRESSABLE, page=False, seconds=40.0):
        """Presses it as soon as it is there: by its look where that is known, by its name otherwise."""
        box, looks = self.spots.get(key, (None, set()))
        until = time.monotonic() + 3
        while box and self.picture_of(box) not in looks:
            if time.monotonic() > until:
                box = None
                break
            time.sleep(0.02)
        if box is None:
            self.by_name += 1
            box = self.find_box(pattern, roles, page, seconds)
            if key not in self.spots or self.spots[key][0] != box:
                self.spots[key] = (box, set())
            self.spots[key][1].add(self.picture_of(box))
        self.last = (pattern, roles, page)
        self.click(box)

    def click(self, box):
        """In its middle, or beside where the last press was: a second tap on one spot goes nowhere (SecondTapGuard)."""
        x, y, width, height = box
        places = [(x + width * part // 10, y + height // 2) for part in (5, 2, 8)]
        self.spot = next((place for place in places if abs(place[0] - self.spot[0]) + abs(place[1] - self.spot[1]) > 50), places[0])
        self.hands.do(f"click {self.spot[0]} {self.spot[1]}")

    def find_box(self, pattern, roles, page, seconds):
        until = time.monotonic() + seconds
        while True:
            try:
                return self.screen._still(accessible.wait(pattern, roles, page, 12, showing=not page, enabled=True))
            except (AttributeError, accessible.GLib.Error): # its page has just been replaced
                continue
            except NotFound:
                if time.monotonic() > until:
                    raise
            self.screen.log(f"waits for {key_of(pattern)}, after {key_of(self.last[0]) if self.last else None}")
            self.picture("waits")
            # A page that has only just come loses a press, and a visitor would press again; not soon, for it counts twice.
            before = accessible.find(*self.last) if self.last else None
            if before is not None:
                self.again += 1
                self.screen.log(f"pressed again: {before}")
                self.click(before.rectangle())

    def tap_text(self, source, seconds=40.0):
        self.tap(source, self.words(source), seconds=seconds)

    def tap_page(self, word, roles=accessible.PRESSABLE, key=None):
        self.tap(key or word, PRACTICE[word][self.language], roles, page=True)

    def to_address(self):
        self.tap("welcome", START[self.language], accessible.BUTTONS, seconds=120)
        self.hands.do("move 2 400")
        self.until_field()

    def until_field(self):
        """The empty address field, with its cursor; keys before that would be lost."""
        box, looks = self.spots.setdefault("field", (None, set()))
        until = time.monotonic() + 3
        while not box or self.picture_of(box) not in looks:
            if not box or time.monotonic() > until:
                x, y, width, height = self.find_box(self.words("E-mail address"), accessible.FIELDS, False, 40)
                box = (x + width // 2, y, width // 4, height) # without the cursor
                looks.add(self.picture_of(box))
                self.spots["field"] = (box, looks)
            time.sleep(0.02)

    def to_service(self):
        self.to_address()
        self.hands.do(f"type {ADDRESS}")
        self.hands.do("key Return")
        self.tap_text("Use Candour ID")

    def through_service(self, typed=False):
        self.tap_page("continue", key="service")
        if typed: # the address died with its session
            self.fill_page_field("username", ADDRESS)
        self.tap_page("continue", accessible.BUTTONS, key="username typed" if typed else "username")
        self.tap_page("mfa_reset")
        self.tap_page("candour_id", accessible.BUTTONS)
        self.tap_page("phone_finished", accessible.BUTTONS)

    def after_reset(self):
        self.tap_text("Try now")
        for _ in range(5):
            self.tap_text("Next step")
        self.tap_text("Done – I can sign in")
        self.tap_text("Well")

    def whole(self):
        self.to_service()
        self.through_service()
        self.after_reset()
        self.expected["done"] += 1

    # Faults ---------------------------------------------------------------------------------------------------------

    def fault_renderer(self):
        """An apology, and the visit goes on with another try."""
        self.to_service()
        self.tap_page("continue", key="service")
        accessible.wait(PRACTICE["username"][self.language], accessible.FIELDS, page=True)
        renderers = [pid for pid in self.tree() if b"--type=renderer" in command_of(pid)]
        self.check(bool(renderers), "there is a renderer to kill")
        for pid in renderers:
            kiosks.kill_hard(pid)
        self.tap("try again", self.words("Try again"))
        self.through_service()
        self.after_reset()
        self.expected["done"] += 1

    def fault_session_at_address(self):
        self.to_address()
        self.replace(signal.SIGKILL)
        self.expected["died"] += 1

    def fault_session_at_verify(self):
        """Another session takes over: a visit of its own in the journal."""
        self.to_service()
        accessible.wait(PRACTICE["continue"][self.language], page=True, seconds=40)
        self.replace(signal.SIGKILL)
        self.expected["died"] += 1
        self.taken_over += 1
        accessible.wait(self.words("How will you prove who you are?"), page=False, seconds=40)
        self.tap("method again", self.words("Use Candour ID"))
        self.through_service(typed=True)
        self.after_reset()
        self.expected["done"] += 1

    def fault_session_stopped(self):
        self.to_address()
        self.replace(signal.SIGSTOP)
        self.expected["hung"] += 1

    def replace(self, number):
        self.deaths.append(time.monotonic())
        before = self.kiosk.sessions()
        for pid in before:
            os.kill(pid, number)
        self.kiosk.wait_for_sessions(lambda now: now and not set(now) & set(before), 40)

    def fault_cancel(self):
        self.to_service()
        accessible.wait(PRACTICE["continue"][self.language], page=True, seconds=40)
        self.tap_text("Stop identifying")
        self.tap("start over after an outcome", self.words("Start over"))
        self.expected["start_over"] += 1

    def fault_service(self):
        """The identity service goes away under the visitor's hands, and comes back."""
        self.to_service()
        accessible.wait(PRACTICE["continue"][self.language], page=True, seconds=40)
        self.stop_practice()
        self.tap_page("continue", key="service")
        self.see("The identity service does not answer", 60)
        self.start_practice()
        self.tap("start over after an outcome", self.words("Start over"))
        self.expected["start_over"] += 1

    def fault_idle(self):
        self.to_address()
        self.see("I need more time", 60)
        self.expected["idle"] += 1

    def fault_host_restart(self):
        self.kiosk.stop()
        self.start()
        self.whole()

    def fault_host_killed(self):
        """A power cut in the middle of a visit."""
        self.to_address()
        self.kiosk.kill()
        self.expected["cut"] += 1
        self.start()

    # Figures --------------------------------------------------------------------------------------------------------

    def tree(self):
        everything = kiosks.processes()
        inside = {self.kiosk.process.pid}
        while True:
            more = {pid for pid, parent, _ in everything if parent in inside}
            if more <= inside:
                return sorted(inside)
            inside |= more

    def fds(self):
        return self.look.of(self.kiosk.process.pid)["fds"]

    def measure(self, visit):
        """At Welcome, once nothing of the last visit is left."""
        self.see_welcome(120)
        self.kiosk.wait_for_sessions(lambda now: len(now) == 1, 30)
        # The host, the session and its gate, and the session that waits for its turn: the last visit's are on their way out,
        # and a look at the services may be under way.
        until = time.monotonic() + 20
        before = None
        while (len(homes_in_memory()) != 2 or len(self.tree()) != 4 or before != (before := self.fds())) and time.monotonic() < until:
            time.sleep(0.1)
        try:
            host, session = (self.look.of(pid) for pid in (self.kiosk.process.pid, self.kiosk.sessions()[0]))
        except ProcessLookupError:
            return
        row = {"life": self.life, "visit": visit, **{f"host {what}": host[what] for what in ("pss", "own", "rss", "fds", "threads")},
               **{f"session {what}": session[what] for what in ("pss", "fds", "threads")}, "processes": len(self.tree()),
               "homes": len(homes_in_memory()), "files": files_in(os.environ["HOME"]),
               "journal": (self.state / "journal/journal.sqlite").stat().st_size // 1024,
               "log": (Path(self.options.out) / "kiosk.log").stat().st_size // 1024,
               "s/visit": round(statistics.median(self.seconds[-10:]), 1) if self.seconds else 0.0}
        self.rows.append(row)
        self.screen.log(" ".join(f"{key}={value}" for key, value in row.items()))

    def table(self):
        print("  ".join(f"{key:>9}" for key in self.rows[0]))
        for row in self.rows:
            print("  ".join(f"{'-' if value is None else value:>{max(9, len(key))}}" for key, value in row.items()), flush=True)

    def judge_figures(self):
        """The longest life of a host, without its first tenth (four visits at least)."""
        life, _ = collections.Counter(row["life"] for row in self.rows).most_common(1)[0]
        rows = [row for row in self.rows if row["life"] == life]
        first = rows[0]["visit"] + max(4, self.options.visits // 10)
        rows = [row for row in rows if row["visit"] >= first] or rows[-2:]
        third = max(1, len(rows) // 3)
        for what in ("host pss", "host own", "host rss"):
            if rows[0][what] is None:
                self.screen.log(f"NOT MEASURED: {what}; only root may look")
                continue
            before, after = (statistics.median(row[what] for row in part) for part in (rows[:third], rows[-third:]))
            drift = (after - before) / before
            self.screen.log(f"{what}: {before:.0f} kB, then {after:.0f} kB, {drift:+.2%} in {rows[-1]['visit'] - rows[0]['visit']} visits")
            # The share of what programs have in common changes with every other program on the machine.
            if what != "host pss":
                self.check(drift <= MOST_DRIFT, f"{what} has not grown by more than {MOST_DRIFT:.0%}: {drift:+.2%}")
        for what in ("host fds", "host threads", "processes", "homes", "files"):
            values = sorted({row[what] for row in rows}, key=str)
            self.check(len(values) == 1, f"{what} constant: {values}")

    def judge_journal(self):
        self.ask("journal", "verify", "--key", self.folder / "keys/officer.pem")
        exported = self.ask("journal", "export", "--format", "csv")
        (Path(self.options.out) / "journal.csv").write_text(exported, encoding="utf-8")
        rows = list(csv.DictReader(io.StringIO(exported)))
        starts = [row["session"] for row in rows if row["kind"] == "session_started"]
        ends = {row["session"]: row["reason"] for row in rows if row["kind"] == "session_ended"}
        reasons = collections.Counter(ends.values())
        self.screen.log(f"journal: {len(rows)} records, {len(starts)} visits, ended by {dict(reasons)}; done here: {dict(self.expected)}")
        self.check(len(starts) == len(set(starts)) == sum(self.expected.values()), f"every visit was begun once: {len(starts)}")
        self.check(sum(row["kind"] == "session_ended" for row in rows) == len(ends) and set(ends) == set(starts),
                   f"and ended once: {len(ends)}; without an end {sorted(set(starts) - set(ends))}")
        receipts = {row["session"]: row["clean"] == "1" for row in rows if row["kind"] == "erasure"}
        unclean = [f"{ends[visit]}: {receipts.get(visit, 'no receipt')}" for visit in starts if not receipts.get(visit)]
        self.check(unclean == [], f"each has a clean receipt, the one whose power was cut too: {unclean}")
        for reason in ("done", "died", "hung"):
            self.check(reasons[reason] == self.expected[reason], f"{reason}: {reasons[reason]} of {self.expected[reason]}")
        total = json.loads(self.ask("journal", "stats", "--json"))["total"]
        self.check(total["sessions"] == self.options.visits and total["resumed"] == self.taken_over and total["done"] == self.expected["done"],
                   f"the statistics agree: {total['sessions']} visits, {total['resumed']} taken over, {total['done']} done")

    # A run ----------------------------------------------------------------------------------------------------------

    def plan(self):
        """What each visit meets. Hosts come and go early, so that the one that follows lives through the rest."""
        options, kinds = self.options, iter(())
        for visit in range(1, options.visits + 1):
            if visit == options.every:
                yield visit, "host killed"
            elif visit == 2 * options.every and options.visits > 40:
                yield visit, "host restart"
            elif options.visits > 40 and visit in (options.visits // 3, options.visits * 2 // 3):
                yield visit, "idle"
            elif visit % options.every == 0:
                kind = next(kinds, None)
                if kind is None:
                    kinds = iter(FAULTS)
                    kind = next(kinds)
                yield visit, kind
            else:
                yield visit, None

    def run(self):
        begun = time.monotonic()
        try:
            self.set_up()
            self.start()
            for visit, kind in self.plan():
                before = time.monotonic()
                if kind is None:
                    self.whole()
                    self.seconds.append(time.monotonic() - before)
                else:
                    # More than a few in a minute would be a crash loop, which ends service for a while: another test's matter.
                    if kind.startswith("session") and sum(before - death < 75 for death in self.deaths) >= 3:
                        kind = "renderer"
                    self.screen.log(f"visit {visit}: {kind}")
                    getattr(self, "fault_" + kind.replace(" ", "_"))()
                    if not self.kiosk.running():
                        raise AssertionError("the kiosk has ended by itself")
                if visit % self.options.measure == 0 or visit == self.options.visits:
                    self.measure(visit)
            self.kiosk.stop()
            self.check(not homes_in_memory(), "no home is left when the kiosk has stopped")
            self.screen.log(f"{self.options.visits} visits in {time.monotonic() - begun:.0f} s; a whole one {statistics.median(self.seconds):.2f} s; "
                            f"{self.by_name} things looked for by name, {self.again} pressed again")
            self.table()
            self.judge_journal()
            self.judge_figures()
            return 0
        except Exception as error: # whatever failed, the picture says why
            traceback.print_exc()
            print(f"FAILED: {error}", file=sys.stderr)
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            if self.rows:
                self.table()
            return 1
        finally:
            self.stop()
            self.stop_practice()


def key_of(pattern):
    return pattern if isinstance(pattern, str) else pattern.pattern


def command_of(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
    except OSError:
        return b""


def files_in(folder):
    """The home of the whole run, without what this test and its screen write there."""
    return sum(len(names) for top, _, names in os.walk(folder) if "kiosk-soak." not in top and "kiosk-screen." not in top)


def main():
    parser = script.parser_of(__doc__, size="1280x800")
    parser.add_argument("--visits", type=int, default=300)
    parser.add_argument("--every", type=int, default=5, help="a fault at each of these")
    parser.add_argument("--measure", type=int, default=5, help="figures at each of these")
    parser.add_argument("--figures", help="the socket of root's figures; without it, what an ordinary user may look at")
    options = script.options_of(parser, method="candour")
    with tempfile.TemporaryDirectory(prefix="kiosk-soak.") as folder:
        return Soak(options, folder).run()


if __name__ == "__main__":
    sys.exit(main())
