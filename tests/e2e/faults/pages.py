#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pages, services and networks do wrong (packaging/faults.md), in the real kiosk: the visitor keeps the wizard's own
buttons, is told in words, and has a way on; the session and the host live; the log says what it was.
"""

import contextlib
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import fault_site  # noqa: E402
import foreign  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from screen import xdotool  # noqa: E402
from tour import Tour  # noqa: E402

MEMORY_MIB = 384
# What the session takes beside its pages, and what a page takes between two looks.
BESIDE_MIB = 512 + 512
CANCELLED, BROKE_DOWN, DOWN = "The identification was cancelled", "Sorry, the page broke down", "The identity service does not answer"
METHODS = "How will you prove who you are?"
OUT_OF_SERVICE = "Out of service for the moment"


def memory_of(pid):
    """MiB that a process alone holds."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("RssAnon:", "RssShmem:"))) / 1024


class Pages(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.site = fault_site.FaultSite()
        self.peak = 0

    # The kiosk --------------------------------------------------------------------------------------------------------

    def start(self, **limits):
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        text = foreign.KIOSK.format(state=self.folder / "state").replace(
            "[secrets]", f"identity_attempts = 20\n[engine]\nmemory_mib = {MEMORY_MIB}\n[health]\ninterval_s = 10\n[secrets]")
        (config / "kiosk.toml").write_text(text, encoding="utf-8")
        (config / "profiles/elsewhere.toml").write_text(foreign.PROFILE.format(
            start=self.site.start_address(), service=f"{fault_site.SERVICE}:{self.site.port}",
            provider=f"{fault_site.PROVIDER}:{self.site.port}"), encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        self.see_welcome(60)

    def tree(self):
        """The session with all below it: pid and command line."""
        everything, inside = kiosks.processes(), set(self.kiosk.sessions())
        grown = True
        while grown:
            more = {pid for pid, parent, _ in everything if parent in inside}
            grown, inside = not more <= inside, inside | more
        found = {}
        for pid in inside:
            try:
                found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes()
            except OSError:
                continue
        return found

    def renderers(self):
        return [pid for pid, command in self.tree().items() if b"--type=renderer" in command]

    def weigh(self):
        return sum(memory_of(pid) for pid in self.tree())

    def watch_memory(self, over):
        while not over.wait(0.2):
            self.peak = max(self.peak, self.weigh())

    def log_lines(self, word):
        return [line for line in (self.kiosk.out / "kiosk.log").read_text(errors="replace").splitlines() if word in line]

    def wait_for(self, test, what, seconds=15.0):
        until = time.monotonic() + seconds
        while not test():
            if time.monotonic() > until:
                raise TimeoutError(f"not after {seconds:.0f} s: {what}")
            time.sleep(0.05)

    # What the visitor does --------------------------------------------------------------------------------------------

    def to_method(self):
        self.begin()
        self.give_address("visitor@elsewhere.example")
        self.see(METHODS)

    def to_page(self):
        """From an outcome or the method cards to the service's page."""
        if accessible.find(self.words("Try again"), accessible.BUTTONS, page=False):
            self.press("Try again")
        else:
            self.press("Use Suomi.fi")
        accessible.wait("Hang", accessible.BUTTONS, page=True, seconds=40)

    def fault(self, name):
        before = self.site.said.count(name)
        self.screen.press(name, accessible.BUTTONS, page=True)
        self.site.wait_for(name, before + 1)

    def see_within(self, source, most, what):
        began = time.monotonic()
        self.see(source, most)
        self.screen.log(f"{what}: {time.monotonic() - began:.1f} s")

    def cancel_although(self, name, what):
        """Starts the fault and cancels at once: the button is looked for before, as a screen reader's search waits for the page."""
        button = accessible.wait(self.words("Stop identifying"), accessible.BUTTONS, page=False, enabled=True)
        x, y, width, height = self.screen._still(button)
        self.fault(name)
        xdotool("mousemove", x + width // 2, y + height // 2, "click", 1)
        self.see_within(CANCELLED, 10, f"cancelled although {what}")

    def cancel(self):
        self.press("Stop identifying")
        self.see(CANCELLED)

    # The roads --------------------------------------------------------------------------------------------------------

    def memory(self):
        """Memory hogs: lists, blobs, which are kept in the session's own process, and ports, in no process's; test_identity_faults has more of them."""
        self.to_page()
        self.cancel_although("Slowly", "the page eats memory")
        for name in ("Lists", "Blobs", "Ports"):
            self.to_page()
            said = len(self.log_lines("pages take"))
            self.fault(name)
            self.see_within(BROKE_DOWN, 30, f"{name} ended")
            self.check(len(self.log_lines("pages take")) == said + 1, f"the log says that {name} took too much")
        self.picture("memory")
        self.wait_for(lambda: self.weigh() < MEMORY_MIB, "the memory is free again")

    def hang(self):
        """Script without an end, and dialogs without an end."""
        self.to_page()
        self.cancel_although("Hang", "the page hangs")
        self.to_page()
        before = self.renderers()
        self.fault("Hang")
        self.see_within(BROKE_DOWN, 20, "a page that hangs ended")
        self.check(self.log_lines("renderer does not answer"), "the log says that it hung")
        self.wait_for(lambda: not set(before) & set(self.renderers()), "the renderer that hung is gone")
        self.to_page()
        self.fault("Alerts")
        self.see_within(BROKE_DOWN, 20, "a page that does nothing but speak ended")

    def renderer(self):
        """The renderer killed while its page is being typed in."""
        self.to_page()
        self.screen.press("Username", accessible.FIELDS, page=True)
        self.screen.type("some")
        for pid in self.renderers():
            with contextlib.suppress(ProcessLookupError):  # the page before may just be going by itself
                kiosks.kill_hard(pid)
        self.see_within(BROKE_DOWN, 10, "a killed renderer told")

    def answers(self):
        """What a service answers when it is not well."""
        for name, heading in (("Redirects", DOWN), ("Error", DOWN)):
            self.to_page()
            self.fault(name)
            self.see_within(heading, 60, f"{name} told")
        # The service's own words stay the service's, and half a page is shown as what it is.
        for name, text in (("Busy", "Too many requests"), ("Truncated", "Half a page")):
            self.to_page()
            self.fault(name)
            self.wait_for(lambda t=text: accessible.find(t, page=True) or accessible.find(self.words(DOWN), page=False),
                          f"the page of {name} or the service's trouble")
            if accessible.find(self.words("Stop identifying"), accessible.BUTTONS, page=False):
                self.cancel()

    def network(self):
        """The network goes at each step, and comes back."""
        self.to_page()
        self.site.out()
        self.screen.press("Next", accessible.BUTTONS, page=True)
        self.see_within(DOWN, 40, "a lost network told on a page")
        self.press("Try again")
        self.see_within(DOWN, 40, "a network that stays away told")
        self.site.back()
        self.to_page()
        self.cancel()
        self.press("Start over")
        self.see_welcome()
        self.site.out()
        self.see_within(OUT_OF_SERVICE, 120, "Welcome out of service")
        self.picture("out-of-service")
        self.site.back()
        self.see_welcome(60)

    ROADS = ("memory", "hang", "renderer", "answers", "network")

    def run(self):
        failed, over = [], threading.Event()
        try:
            self.start()
            threading.Thread(target=self.watch_memory, args=(over,), daemon=True).start()
            self.to_method()
            # Not earlier: at its start the host asks a second one for its version.
            session = self.kiosk.wait_for_sessions(lambda now: len(now) == 1)
            for road in self.options.road or self.ROADS:
                self.screen.log(f"road {road}")
                getattr(self, road)()
                if road != "network":
                    self.check(self.kiosk.sessions() == session, "it is the same session")
            self.check(self.kiosk.running(), "the host goes on")
            self.screen.log(f"most memory of the session with all below it: {self.peak:.0f} MiB")
            self.check(self.peak < MEMORY_MIB + BESIDE_MIB, "the machine's memory is safe")
        except Exception as error:
            failed.append(str(error))
            traceback.print_exc()
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
        over.set()
        self.stop()
        self.site.out()
        return failed


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--road", action="append", choices=Pages.ROADS)
    options = script.options_of(parser)
    with tempfile.TemporaryDirectory(prefix="kiosk-faults.") as folder:
        return script.report(Pages(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
