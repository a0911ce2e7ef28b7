#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants markers in everything a visit can hold, ends the visit in every way, and searches for them: nothing may be left.

While the visit lives the same search must find them, or it proves nothing. Started by run-erasure.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tour")]

import accessible  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
import sweep  # noqa: E402
from foreign import KIOSK, PROFILE  # noqa: E402
from killed import homes_in_memory  # noqa: E402
from markers import Markers, forms, new_stem  # noqa: E402
from selection import Holder, Selections  # noqa: E402
from storing_site import HOST, Site  # noqa: E402
from tour import Tour  # noqa: E402
from words import PRACTICE  # noqa: E402

# The screen, its buses and this test are the room that the kiosk stands in; the practice service is somebody else's server.
NOT_THE_KIOSK = ("Xvfb", "openbox", "dbus-", "at-spi", "on-screen", "run-tour", "bash", "python", "erasure.py", "mfa-kiosk-demo",
                 "xdotool", "import", "find", "dconf")
# What the test itself writes down.
OWN_FILES = ("tour.log",)
MOST_CHANGED_PIXELS = 2000
# Short where the limit is what is looked at; elsewhere a slow computer must not run into it.
SHORT_LIMITS = {"idle_warning_verify": 15, "idle_answer": 20}
LONG_LIMITS = {"idle_warning": 600, "idle_warning_verify": 600, "idle_warning_wait": 600}


class Erasure(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.mark = Markers(new_stem())
        self.site = None
        self.selections = Selections()
        self.search = sweep.Remote(options.search) if options.search else sweep.Search(time.time() - 1)
        self.welcome = None
        self.receipts = 0
        self.tree = {}
        self.homes = set()

    # The kiosk --------------------------------------------------------------------------------------------------------

    def start_demo(self):
        self.start(**LONG_LIMITS)
        self.first_welcome()

    def start_with_site(self, limits):
        self.site = Site(self.mark)
        self.site.start()
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        text = KIOSK.format(state=self.folder / "state").replace(
            "[limits]\n", "[limits]\n" + "".join(f"{name}_s = {value}\n" for name, value in limits.items()))
        (config / "kiosk.toml").write_text(text, encoding="utf-8")
        address = f"{HOST}:{self.site.port}"
        (config / "profiles/elsewhere.toml").write_text(
            PROFILE.format(start=f"http://{address}/start", service=address, provider=f"login.localhost:{self.site.port}"),
            encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        self.see_welcome(60)
        self.first_welcome()

    def first_welcome(self):
        self.screen.move_away()
        self.welcome = self.picture("welcome")

    def log_text(self):
        return (Path(self.options.out) / "kiosk.log").read_text(encoding="utf-8", errors="replace")

    def erased(self):
        return [line for line in self.log_text().splitlines() if "info session.erased" in line]

    # The search -------------------------------------------------------------------------------------------------------

    def kiosk_pids(self):
        """Every process of the kiosk, and whatever else was started on its screen."""
        parents = {pid: parent for pid, parent, _ in kiosks.processes()}
        names = {pid: name for pid, _, name in kiosks.processes()}

        def is_below(pid):
            while pid and pid != self.kiosk.process.pid:
                pid = parents.get(pid)
            return bool(pid)

        found = {pid for pid in parents if is_below(pid)}
        if self.options.search:
            found |= set(self.search.on_display(os.environ["DISPLAY"])["pids"])
        return sorted(pid for pid in found if pid in names and not names[pid].startswith(NOT_THE_KIOSK))

    def prove_the_search(self):
        """A file of each form, a file without a name, and memory: all found, or nothing that follows means anything."""
        stem = new_stem()
        path = self.folder / "control"
        # Each across the border of two pieces that are read one after the other.
        path.write_bytes(b"".join((b"x" * (sweep.CHUNK - len(form) // 2) + form).ljust(sweep.CHUNK * 2, b"x") for _, form in forms(stem)))
        hits = self.search.files(stem)["hits"]
        lost = [form for form, _ in forms(stem) if not any(f"file {path}, {form}," in hit for hit in hits)]
        self.check(not lost, f"a file is found with the stem in each form; not found: {lost}")
        path.unlink()
        with tempfile.TemporaryFile(dir=self.folder) as nameless:
            nameless.write(stem.encode("ascii"))
            nameless.flush()
            self.check(self.search.open_files(stem, [os.getpid()])["hits"], "a file without a name is found")
        self.check(self.search.memory(stem, [os.getpid()])["hits"], "what this process has in memory is found")

    def find_it_now(self, *places):
        """The visit lives: its markers are in its own memory, and no file has them even now."""
        others = {self.kiosk.process.pid, *self.kiosk.spares()}
        self.tree = {pid: start_time(pid) for pid in self.kiosk_pids() if pid not in others and "gate" not in name(pid)}
        # An ordinary user is not told whose they are; another kiosk of that user may have some.
        self.homes = {Path(home).name for home in self.search.homes(self.kiosk.sessions())["homes"]} if self.options.search \
            else self.kiosk.homes()
        self.check(self.homes and self.homes <= set(homes_in_memory()), "the visit has a private home in memory")
        self.receipts = len(self.erased())
        for pid in self.kiosk_pids():
            limit = core_limit(pid)
            self.check(limit == ("0", "0"), f"{name(pid)} {pid} leaves no core: limits {limit}")
        if self.options.search:
            result = self.search.memory(self.mark.stem, self.kiosk_pids())
            text = "\n".join(result["hits"])
            self.screen.log(f"while it lives: {len(result['hits'])} hits in {result['looked'] >> 20} MB of memory")
            for place in places:
                self.check(self.mark(place)[len(self.mark.stem):] in text or self.memory_has(self.mark(place)),
                           f"the search finds the marker {place} in the memory of the living visit")
            self.check(not any(hit.startswith("memory of mfa-kiosk ") for hit in result["hits"]),
                       f"the host never knew: {[hit for hit in result['hits'] if hit.startswith('memory of mfa-kiosk ')]}")
        else:
            self.screen.log("NOT SEARCHED: memory of the living visit; only root may look into it")

    def memory_has(self, marker):
        return bool(self.search.memory(marker, self.kiosk_pids())["hits"])

    def find_nothing(self, end):
        """After the receipt: nowhere."""
        until = time.monotonic() + 20
        while len(self.erased()) <= self.receipts or self.selections.owned() or self.left_of_tree():
            if time.monotonic() > until:
                break
            time.sleep(0.05)
        new = self.erased()[self.receipts:]
        self.check(new and all("home_gone=yes" in line and "processes_left=0" in line for line in new), f"{end}: the receipt says {new}")
        self.check(not self.left_of_tree(), f"{end}: no process of the visit is left: {self.left_of_tree()}")
        self.check(not self.homes & set(homes_in_memory()), f"{end}: its home is gone")
        self.check(not self.selections.owned(), f"{end}: nothing is on {self.selections.owned()}")
        pids = self.kiosk_pids()
        results = {"files": self.search.files(self.mark.stem, OWN_FILES), "open files": self.search.open_files(self.mark.stem, pids)}
        if self.options.search:
            results["bytes of memory"] = self.search.memory(self.mark.stem, pids)
            self.check(not results["bytes of memory"]["closed"], f"{end}: every process was looked into; not {results['bytes of memory']['closed']}")
        else:
            self.screen.log(f"NOT SEARCHED after {end}: memory; only root may look into it")
        for what, result in results.items():
            self.screen.log(f"{end}: {result['looked']} {what}, {len(result['hits'])} hits")
        self.screen.log(f"{end}: looked into {', '.join(sorted(name(pid) for pid in pids))}")
        hits = [hit for result in results.values() for hit in result["hits"]]
        for hit in hits:
            self.screen.log(f"LEFT after {end}: {hit}")
        self.check(not hits, f"{end}: no marker is anywhere")
        self.check(self.kiosk.running(), f"{end}: the host goes on")

    def left_of_tree(self):
        return [f"{name(pid)} {pid}" for pid, started in self.tree.items() if started and start_time(pid) == started]

    def see_first_welcome(self):
        """Language, contrast and text size are as they were before anybody came."""
        self.see_welcome(30)
        self.screen.move_away()
        until = time.monotonic() + 10
        while True:
            path = self.picture("welcome-again")
            changed = subprocess.run(["compare", "-metric", "AE", str(self.welcome), str(path), "null:"], capture_output=True, check=False)
            pixels = float(changed.stderr.split()[0])
            if pixels <= MOST_CHANGED_PIXELS or time.monotonic() > until:
                break
            time.sleep(0.5)
        self.check(pixels <= MOST_CHANGED_PIXELS, f"Welcome is as it was at first: {pixels:.0f} pixels differ")

    # What visitors do -------------------------------------------------------------------------------------------------

    def change_the_looks(self):
        self.press("Contrast")
        self.press("Text size")

    def visit_done(self):
        """The practice service to its end: address, bank, codes, goodbye; then one that ends early."""
        self.start_demo()
        self.prove_the_search()
        self.begin()
        # Marked as well as typed: a marked text is on the primary selection of other programs.
        self.type_address(f"{self.mark('address')}.visitor@jamk.fi")
        self.screen.key("Home", "shift+End")
        self.press("Continue")
        self.see("How will you prove who you are?")
        self.to_provider("suomi_fi")
        self.press_page("bank", accessible.BUTTONS)
        self.fill_page_field("bank_user", self.mark("bank"))
        self.find_it_now("address", "bank")
        Holder(self.mark("clipboard"))
        self.check(self.selections.owned() == ["CLIPBOARD", "PRIMARY"], "another program holds what was copied")
        for word in ("continue", "approve", "consent"):
            self.press_page(word, accessible.BUTTONS)
        accessible.wait(PRACTICE["done"][self.language], page=True)
        self.press("Yes, it says so")
        self.see("Your reset is on its way")
        self.change_the_looks()
        self.press("Try now", seconds=30)
        self.see("Next step", 30)
        self.finish_set_up()
        self.see("Everything about you has been erased from this kiosk.")
        self.press("Well")
        self.see_first_welcome()
        self.find_nothing("done")
        self.mark.next_visit()
        self.begin()
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        self.check("@" not in field.text(), "the next visitor's field is empty")
        self.type_address(f"{self.mark('second')}.visitor@jamk.fi")
        self.find_it_now("second")
        self.press("Start over")
        self.see_first_welcome()
        self.find_nothing("start over")

    def plant(self):
        """To the service's page, where everything is stored that can be."""
        before = len(self.site.found)
        self.begin()
        self.change_the_looks()
        self.to_site(before)
        self.fill("Note", self.mark("note"))
        self.site.posted.clear()
        for patience in (10, 10, 20):
            # A page that is busy can lose a press, and a visitor would press again.
            self.screen.press("Plant", accessible.BUTTONS, page=True)
            if self.site.posted.wait(patience):
                break
        self.check(self.site.posted.is_set(), "the form was sent")
        accessible.wait("Thank you", page=True)
        stored = self.site.stored[-1]
        self.screen.log(f"stored: {stored}")
        # What an engine has not got, or gives no profile without a folder, cannot be left behind.
        refused = {way: answer for way, answer in stored.items() if answer not in (True, "not there")}
        self.check(not refused and len([1 for answer in stored.values() if answer is True]) > 9,
                   f"the page has stored all it could; refused: {refused}")
        self.check(not self.selections.owned(), f"what a page copies or marks is not on the clipboard: {self.selections.owned()}")
        Holder(self.mark("clipboard"))
        self.find_it_now("address", "note", "sso", "local", "postedtext")

    def to_site(self, before):
        address = f"{self.mark('address')}@elsewhere.example"
        self.give_address(address)
        self.see("How will you prove who you are?")
        self.press("Use Suomi.fi")
        self.arrive(before, address)

    def arrive(self, before, address=""):
        """The service's page finds nothing of anybody who was here before."""
        accessible.wait("Plant", accessible.BUTTONS, page=True, seconds=40)
        until = time.monotonic() + 10
        while len(self.site.found) <= before and time.monotonic() < until:
            time.sleep(0.05)
        self.check(len(self.site.found) > before, "the page has looked around")
        found = self.site.found[-1]
        empty = {"cookie": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0, "name": "", "files": []}
        self.check({key: found[key] for key in empty} == empty,
                   f"nothing of an earlier visit is in the page: {dict(found, username=bool(found['username']))}")
        self.check(found["username"] in ("", address), "no address but this visit's own is filled in")
        self.check(found["history"] == self.site.found[0]["history"], "there is no page to go back to")
        self.check(not any(self.site.cookies), "nobody is signed in by the sign-on of the one before")

    def fill(self, field, text):
        for _ in range(4):
            self.screen.press(field, accessible.FIELDS, page=True)
            self.screen.key("Home", "shift+End")
            self.screen.type(text)
            for _ in range(10):
                if accessible.wait(field, accessible.FIELDS, page=True).text() == text:
                    return
                time.sleep(0.2)
        raise accessible.NotFound(f"the field {field!r} does not take what is typed")

    def visit_pages(self):
        """Left by the visitor in the middle of a page that kept everything; the next one goes to the same page."""
        self.start_with_site(LONG_LIMITS)
        self.plant()
        self.press("Stop identifying")
        self.see("The identification was cancelled")
        self.press("Start over")
        self.see_first_welcome()
        self.find_nothing("end visit")
        self.mark.next_visit()
        before = len(self.site.found)
        self.begin()
        self.to_site(before)

    def visit_broken(self):
        """The session is killed, and aborts, where most is in it."""
        self.start_with_site(LONG_LIMITS)
        self.plant()
        self.end_session(signal.SIGKILL, "kill")
        # The visit goes on, without what was in it: nothing of the dead session's sign-on either.
        self.see("How will you prove who you are?", 30)
        self.find_nothing("kill")
        self.mark.next_visit()
        before = len(self.site.found)
        self.press("Use Suomi.fi")
        self.arrive(before)
        self.fill("Note", self.mark("note"))
        self.find_it_now("note")
        files = set(self.cores())
        self.end_session(signal.SIGABRT, "abort")
        self.see("How will you prove who you are?", 30)
        self.find_nothing("abort")
        self.check(set(self.cores()) <= files, f"abort: no core was left: {set(self.cores()) - files}")
        self.press("Give my address again")
        self.press("Start over")
        self.see_first_welcome()

    def end_session(self, number, end):
        before = self.kiosk.sessions()
        self.check(len(before) == 1, f"{end}: one session: {before}")
        os.kill(before[0], number)
        self.kiosk.wait_for_sessions(lambda now: now and not set(now) & set(before))

    def cores(self):
        pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="ascii").strip()
        folders = {Path("/"), Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), Path.cwd(), Path.home(), Path(self.options.bin),
                   Path("/var/lib/systemd/coredump"), Path("/var/crash"), Path("/cores")}
        if pattern.startswith("/"):
            folders.add(Path(pattern).parent)
        for folder in folders:
            try:
                yield from (path for path in folder.iterdir() if "core" in path.name and path.is_file())
            except OSError:
                continue

    def visit_idle(self):
        """The visitor goes away from a page full of personal data."""
        self.start_with_site(SHORT_LIMITS)
        self.plant()
        self.screen.move_away()
        self.see("I need more time", 40)
        self.see_welcome(60)
        self.see_first_welcome()
        self.find_nothing("idle limit")

    PARTS = {"done": visit_done, "pages": visit_pages, "broken": visit_broken, "idle": visit_idle}

    def run(self):
        begun = time.monotonic()
        try:
            self.PARTS[self.options.part](self)
            self.stop()
            # The host has written its last line and closed its journal.
            hits = self.search.files(self.mark.stem, OWN_FILES)["hits"]
            self.check(not hits, f"after the kiosk has stopped: no marker is in a file: {hits}")
            self.check(not self.homes & set(homes_in_memory()), "no home is left")
            self.screen.log(f"{time.monotonic() - begun:.1f} s")
            return 0
        except Exception as error: # whatever failed, the picture says why
            traceback.print_exc()
            print(f"FAILED {self.options.part}: {error}", file=sys.stderr)
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            return 1
        finally:
            self.stop()
            if self.site:
                self.site.stop()


def name(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except OSError:
        return "gone"


def start_time(pid):
    """What tells a process from a later one of the same number; None for one that is gone or dead."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return None
    return None if words[0] in "ZX" else words[19]


def core_limit(pid):
    for line in Path(f"/proc/{pid}/limits").read_text(encoding="ascii").splitlines():
        if line.startswith("Max core file size"):
            return tuple(line.split()[4:6])
    return None


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--part", required=True, choices=tuple(Erasure.PARTS))
    parser.add_argument("--search", help="the socket of root's search; without it, what an ordinary user may look into")
    options = script.options_of(parser, language="sv")
    with tempfile.TemporaryDirectory(prefix="kiosk-erasure.") as folder:
        return Erasure(options, folder).run()


if __name__ == "__main__":
    sys.exit(main())
