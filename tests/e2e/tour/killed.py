#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the session at every step, and the host, as a fault would, and looks at what the visitor finds then."""

import os
import sys
import time
import traceback
from pathlib import Path

import accessible
import kiosk as kiosks
import script
from tour import SIGN_IN, Tour
from words import PRACTICE

METHODS = "How will you prove who you are?"


class Killed(Tour):
    def at_welcome(self):
        self.see_welcome()

    def at_address(self):
        self.begin()
        self.type_address("maija.meikalainen@jamk.fi")

    def at_guest(self):
        self.begin()
        self.give_address("guest@example.org")
        self.see("Guests write an e-mail")

    def at_verify(self):
        self.to_method()
        self.to_provider("suomi_fi")

    def at_outcome(self):
        self.at_verify()
        self.press("Stop identifying")
        self.see("The identification was cancelled")

    def at_wait(self):
        self.to_method()
        self.identify("suomi_fi")

    def at_ticket(self):
        self.at_wait()
        self.press("Take this with me")
        self.see("Your number")
        accessible.wait(self.words("Done, free the kiosk"), accessible.BUTTONS, page=False, enabled=True)

    def at_set_up(self):
        self.at_wait()
        self.press("Try now", seconds=30)
        self.see("Next step")

    def at_goodbye(self):
        self.at_set_up()
        self.finish_set_up()
        self.see("Everything about you has been erased from this kiosk.")

    def ready_by(self):
        """The clock time that the wait promises."""
        return accessible.wait(accessible.anywhere(self.words("Ready by %1")), page=False).name

    def expect_welcome(self):
        self.see_welcome(30)
        accessible.wait_gone(self.words("E-mail address"), accessible.FIELDS, page=False)

    def expect_method(self):
        self.see(METHODS, 30)
        self.see("Sorry, something broke and the identification was cut off. The kiosk has not kept your address: type it on "
                 "the page, or give it here again.")
        # It can be done again; the address died with the session: it is one press away, or typed on the service's own page.
        self.press("Give my address again")
        self.see_address()
        self.give_address()
        self.see(METHODS)
        self.press("Use Suomi.fi")
        self.press_page("continue", seconds=40)
        self.fill_page_field("username", "maija.meikalainen@jamk.fi")
        self.press_page("continue", accessible.BUTTONS)
        accessible.wait(PRACTICE["mfa_reset"][self.language], accessible.PRESSABLE, page=True)

    def expect_set_up(self):
        self.see("Next step", 30)
        self.next_step(2)
        self.check(SIGN_IN in self.screen.codes(), "the code of the sign-in page is there again")

    STEPS = (("welcome", "expect_welcome"), ("address", "expect_welcome"), ("guest", "expect_welcome"), ("verify", "expect_method"),
             ("outcome", "expect_method"), ("ticket", "expect_welcome"), ("set_up", "expect_set_up"), ("goodbye", "expect_welcome"))

    def kill_session(self):
        before = self.kiosk.sessions()
        self.check(len(before) >= 1, f"there is a session to kill: {before}")
        homes = self.kiosk.homes()
        for pid in before:
            kiosks.kill_hard(pid)
        self.kiosk.wait_for_sessions(lambda now: now and not set(now) & set(before))
        self.check(self.kiosk.running(), "the host goes on")
        # What the dead one kept in memory is gone as soon as the next one stands.
        until = time.monotonic() + 10
        while homes & set(homes_in_memory()) and time.monotonic() < until:
            time.sleep(0.05)
        self.check(not homes & set(homes_in_memory()), "the dead session's home is gone")

    def step(self, name, expectation):
        self.start()
        getattr(self, f"at_{name}")()
        self.kill_session()
        getattr(self, expectation)()
        self.picture(f"after-{name}")
        self.stop()
        self.check(not homes_in_memory(), "no home is left when the kiosk has stopped")

    def wait_of_session(self):
        self.start()
        self.at_wait()
        promised = self.ready_by()
        self.kill_session()
        self.check(self.ready_by() == promised, "the wait goes on to the same minute")
        self.picture("after-wait")
        self.stop()

    def host(self, name, test):
        self.start()
        getattr(self, f"at_{name}")()
        promised = self.ready_by() if name == "wait" else None
        before = self.kiosk.sessions()
        self.kiosk.kill()
        until = time.monotonic() + 10
        while any(Path(f"/proc/{pid}").exists() for pid in before) and time.monotonic() < until:
            time.sleep(0.05)
        self.check(not any(Path(f"/proc/{pid}").exists() for pid in before), "no session outlives its host")
        left = set(homes_in_memory())
        self.kiosk.start()
        test(promised)
        self.check(not left & set(homes_in_memory()), "the next host has swept what the dead one left")
        self.picture(f"after-host-{name}")
        self.stop()

    def same_minute(self, promised):
        self.check(self.ready_by() == promised, "the wait goes on to the same minute after the host's death")

    def all_of(self):
        yield from ((f"session at {name}", lambda n=name, e=expectation: self.step(n, e)) for name, expectation in self.STEPS)
        yield "session at wait", self.wait_of_session
        yield "host at address", lambda: self.host("address", lambda _: self.expect_welcome())
        yield "host at wait", lambda: self.host("wait", self.same_minute)

    def run(self):
        failed = []
        for title, road in self.all_of():
            self.screen.log(f"road {title}")
            try:
                road()
            except Exception as error:  # the other roads are walked all the same
                failed.append(f"{title}: {error}")
                self.screen.log(f"FAILED {title}: {error}")
                traceback.print_exc()
                self.picture("failed-" + title.replace(" ", "-"))
                (Path(self.options.out) / f"failed-{title.replace(' ', '-')}.txt").write_text(accessible.dump(), encoding="utf-8")
                self.stop()
        self.stop()
        return failed


def homes_in_memory():
    mine = os.getuid()
    found = []
    for path in Path("/dev/shm").glob("mfa-kiosk-session-*"):
        try:
            # The practice host keeps its own journal in such a folder, for as long as it lives.
            if path.stat().st_uid == mine and not (path / "journal").is_dir():
                found.append(path.name)
        except FileNotFoundError:
            continue # erased between the two looks
    return found


def main():
    return script.report(Killed(script.options_of(script.parser_of(__doc__))).run())


if __name__ == "__main__":
    sys.exit(main())
