#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's quarter of an hour on the chair: two kiosks, a broker and the desk, all real, on one screen.

A visitor calls, the desk rings, one press, and the visitor reads that help is coming; a visitor who gets no further is found
by the desk and the visit ended from there; out of service and back; the broker stopped and started. What is said of each is
read from the windows by what a screen reader knows of them.
"""

import contextlib
import re
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import accessible
import fleet as fleets
import script
from accessible import anywhere
from screen import xdotool
from tour import Tour

# Everything beside everything else: nothing is covered, and no press goes to what lies above.
SCREEN = "2560x1440"
KIOSK, DESK = "1024x768", "1200x640"
CORNERS = ((0, 0), (1040, 0))
DESK_CORNER = (0, 790)
OWN_NAME = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


class FleetTour(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        # Nobody is asked whether they are still there while the desk finds out that they are stuck.
        self.fleet = fleets.Fleet(options.bin, options.out, folder, DESK, KIOSK, idle_warning=600)

    # Where one looks --------------------------------------------------------------------------------

    @contextlib.contextmanager
    def looking_at(self, pids):
        before, accessible.among = accessible.among, pids
        try:
            yield
        finally:
            accessible.among = before

    def place(self, pids, corner):
        """A new visitor's window is a new window, and comes up where there is room."""
        for pid in pids:
            found = xdotool_lines("search", "--onlyvisible", "--pid", pid)
            for window in found:
                xdotool("windowmove", window, *corner)

    def at(self, number):
        """What is on the screen of that kiosk."""
        kiosk = self.fleet.kiosks[number]
        self.place(kiosk.sessions(), CORNERS[number])
        return self.looking_at(kiosk.sessions)

    def at_desk(self):
        return self.looking_at(lambda: [self.fleet.desk.pid])

    def row(self, need, number, seconds=30.0):
        """The kiosk's row in the list, once it says that."""
        word = self.words(need).pattern.removesuffix(r"\s*\Z")
        with self.at_desk():
            return accessible.wait(re.compile(word + re.escape(f", {self.fleet.kiosks[number].name}, ") + r"[\s\S]*"),
                                   seconds=seconds)

    def since(self, start, what, limit):
        passed = time.monotonic() - start
        self.check(passed < limit, f"{what}: {passed:.1f} s")

    # What is walked ---------------------------------------------------------------------------------

    def come_up(self):
        self.fleet.start()
        for number in range(2):
            until = time.monotonic() + 120
            self.fleet.kiosks[number].wait_for_sessions(lambda found: found, 120)
            while not xdotool_lines("search", "--onlyvisible", "--pid", self.fleet.kiosks[number].sessions()[0]):
                self.check(time.monotonic() < until, "the kiosk's window comes up")
                time.sleep(0.2)
            with self.at(number):
                self.see_welcome(120)
        with self.at_desk():
            accessible.wait(re.compile(OWN_NAME[self.language] + r"\b"), seconds=60)
        # First out of the kiosks' way: what lies above takes the press.
        self.place([self.fleet.desk.pid], DESK_CORNER)
        with self.at_desk():
            self.screen.press(re.compile(OWN_NAME[self.language] + r"\b|" + self.language.upper() + r"\Z"),
                              accessible.BUTTONS, page=False, seconds=60)
        for number in range(2):
            self.row("FREE", number)
        self.picture("all-free")

    def call(self):
        with self.at(0):
            self.begin()
            self.press("Ask for help")
            pressed = time.monotonic()
            accessible.wait(anywhere(self.words("Staff have been told.")), page=False)
        self.row("CALL", 0)
        self.since(pressed, "from the visitor's press to the desk's row, with the time that it takes to look", 5)
        with self.at_desk():
            word = self.words("I am coming").pattern.removesuffix(r"\s*\Z")
            coming = re.compile(word + re.escape(f", {self.fleet.kiosks[0].name}"))
            accessible.wait(coming, accessible.BUTTONS)
            self.picture("call")
            self.screen.press(coming, accessible.BUTTONS)
        pressed = time.monotonic()
        with self.at(0):
            self.see("Help is coming")
        self.since(pressed, "from the clerk's press to the visitor's screen", 5)
        self.row("IN USE", 0)
        self.picture("coming")

    def stuck(self):
        with self.at(1):
            self.begin()
        self.row("IN USE", 1)
        # Most people are through with this step in a minute or two; this one reads.
        row = self.row("STUCK", 1, seconds=400)
        self.picture("stuck")
        self.open_row(row)
        with self.at_desk():
            self.press("Actions")
            self.press("End the visit")
            accessible.wait(self.words("Yes, end the visit"), accessible.BUTTONS)
            self.picture("end-visit")
            self.press("Yes, end the visit")
        with self.at(1):
            self.see_welcome()
        self.row("FREE", 1)
        self.place(self.fleet.kiosks[1].sessions(), CORNERS[1])
        self.picture("visit-ended")

    def open_row(self, row):
        """Its words, not its button."""
        x, y, width, height = row.rectangle()
        self.screen.log(f"click {row} at its words")
        self.screen.hands.tap(x + width // 3, y + height // 2)

    def out_and_back(self):
        with self.at_desk():
            self.press("Maintenance")
            self.press("Take out of service")
        self.row("OUT", 1)
        with self.at(1):
            self.see("Out of service for the moment")
        self.place(self.fleet.kiosks[1].sessions(), CORNERS[1])
        self.picture("out-of-service")
        with self.at_desk():
            self.press("Back in service")
        self.row("FREE", 1)
        with self.at(1):
            self.see_welcome()
        with self.at_desk():
            self.press("Close")

    def broker_away(self):
        self.fleet.broker.stop()
        for number in range(2):
            self.row("UNKNOWN", number)
        with self.at_desk():
            accessible.wait(anywhere(self.words("No connection to the broker. %1 %2")), page=False)
        self.picture("broker-away")
        with self.at(1):
            self.begin()
            self.press("Start over")
            self.see_welcome()
        self.fleet.broker.start()
        started = time.monotonic()
        self.row("IN USE", 0, seconds=60)
        self.row("FREE", 1, seconds=60)
        self.since(started, "from the broker's start to every row right", 40)
        self.place(self.fleet.kiosks[1].sessions(), CORNERS[1])
        self.picture("broker-back")

    def run(self):
        try:
            for part in (self.come_up, self.call, self.stuck, self.out_and_back, self.broker_away):
                self.screen.log(part.__name__)
                part()
                if not self.fleet.running():
                    raise AssertionError("the desk or a kiosk has ended by itself")
            return []
        except Exception as error:
            traceback.print_exc()
            accessible.among = None
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            return [str(error)]
        finally:
            self.fleet.stop()


def xdotool_lines(*arguments):
    """Nothing found is no failure."""
    found = subprocess.run(["xdotool", *map(str, arguments)], check=False, capture_output=True, text=True)
    return found.stdout.split()


def main():
    parser = script.parser_of(__doc__, size=SCREEN)
    parser.add_argument("--language", choices=("fi", "sv", "en"), default="en")
    options = script.options_of(parser)
    with tempfile.TemporaryDirectory(prefix="kiosk-fleet.") as folder:
        return script.report(FleetTour(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
