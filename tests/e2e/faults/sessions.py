#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What befalls the visitor's own process and its screen (packaging/faults.md), with the practice service: crashes of the
engine's graphics, a standstill, a crash loop, another size of the screen, a system without language and time zone,
impatient fingers.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from killed import Killed, homes_in_memory  # noqa: E402
from screen import xdotool  # noqa: E402
from tour import SIGN_IN  # noqa: E402

OUT_OF_SERVICE = {"fi": "Tilapäisesti pois käytöstä", "en": "Out of service for the moment"}


class Sessions(Killed):
    environment = {}

    def start(self, **limits):
        self.stop()
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out, **limits)
        self.kiosk.environment = self.environment
        self.kiosk.start()
        self.see_welcome(60)

    def log(self):
        return (self.kiosk.out / "kiosk.log").read_text(errors="replace")

    def replaced(self, number, most):
        """The session gets the signal; another stands in its place, and nothing of the first is left."""
        before, homes, began = self.kiosk.sessions(), self.kiosk.homes(), time.monotonic()
        for pid in before:
            os.kill(pid, number)
        self.kiosk.wait_for_sessions(lambda now: now and not set(now) & set(before), most)
        self.screen.log(f"{number.name}: another session after {time.monotonic() - began:.1f} s")
        until = time.monotonic() + 10
        while homes & set(homes_in_memory()) and time.monotonic() < until:
            time.sleep(0.05)
        self.check(not homes & set(homes_in_memory()), "the home of the first is gone")

    def crash(self):
        """The engine's graphics run in the session's process: their crash is its own."""
        self.start()
        self.at_verify()
        self.replaced(signal.SIGSEGV, 10)
        self.expect_method()
        self.check("by a signal" in self.log(), "the log says how it ended")

    def standstill(self):
        self.start()
        self.at_wait()
        promised = self.ready_by()
        self.replaced(signal.SIGSTOP, 25)
        self.same_minute(promised)
        self.check("session.hung" in self.log(), "the log says that it hung")

    def crash_loop(self):
        """Whatever is started dies: no empty screen, and no engine that is tried without end."""
        self.start()
        self.begin()
        for _ in range(5):
            self.kiosk.wait_for_sessions(lambda now: now, 30)
            for pid in self.kiosk.sessions():
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.2)
        accessible.wait(OUT_OF_SERVICE["fi"], seconds=15)
        self.see(OUT_OF_SERVICE["en"])
        self.picture("crash-loop")
        self.check(not self.kiosk.sessions(), "nothing is started for a while")
        self.check("session.crash_loop" in self.log() and "notice.shown" in self.log(), "the log says so")
        # Nobody closes it.
        self.screen.key("alt+F4")
        self.see(OUT_OF_SERVICE["en"])
        # Staff's way: started again, it is a kiosk again, and the notice is gone.
        self.kiosk.stop()
        self.kiosk.start()
        self.see_welcome(60)
        accessible.wait_gone(OUT_OF_SERVICE["en"])

    @staticmethod
    def window():
        words = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"], capture_output=True, text=True,
                               check=True).stdout.split()
        return {name: int(value) for name, _, value in (word.partition("=") for word in words)}

    def fits(self, width, height):
        until = time.monotonic() + 10
        while True:
            now = self.window()
            if (now["X"], now["Y"], now["WIDTH"], now["HEIGHT"]) == (0, 0, width, height):
                return
            self.check(time.monotonic() < until, f"the window is the screen's, {width}x{height}: {now}")
            time.sleep(0.1)

    def display(self):
        """The screen becomes smaller, is turned, and is as before; the visit goes on in it."""
        self.start()
        self.at_set_up()
        self.next_step(2)
        # No larger than at first: the X server of the tests has no more to give.
        for width, height in ((1280, 800), (800, 1080), (1920, 1080)):
            name = f"kiosk{width}x{height}"
            timing = ("0", width, "0", "0", width, height, "0", "0", height)
            for how in (("--newmode", name, *timing), ("--addmode", "screen", name), ("--output", "screen", "--mode", name)):
                subprocess.run(["xrandr", *map(str, how)], check=True)
            self.fits(width, height)
            self.see("Next step")
            self.screen.wait_for_code(lambda code: code == SIGN_IN)
            self.picture(f"display-{width}x{height}")

    def bare_system(self):
        """Neither a language nor a time zone that anybody knows."""
        self.environment = {"LC_ALL": "C", "LANG": "C", "TZ": "Nowhere/Nothing"}
        self.start()
        self.environment = {}
        accessible.wait("Börja på svenska", accessible.BUTTONS)
        self.at_wait()
        self.ready_by()
        self.picture("bare-system")

    def impatience(self):
        """Two taps where one is meant."""
        self.start()
        self.see_welcome()
        self.twice("Start in English")
        self.see_address()
        self.type_address("maija.meikalainen@jamk.fi")
        self.twice("Continue")
        self.see("How will you prove who you are?")
        self.twice("Use Suomi.fi")
        self.press_page("continue", seconds=40)
        accessible.wait(self.words("Stop identifying"), accessible.BUTTONS, page=False)
        self.twice("Stop identifying")
        self.see("The identification was cancelled")
        self.twice("Choose another way")
        self.see("How will you prove who you are?")
        self.check(len(self.kiosk.sessions()) == 1, "there is one session")

    def twice(self, source):
        thing = accessible.wait(self.words(source), accessible.BUTTONS, page=False, enabled=True)
        x, y, width, height = self.screen._still(thing)
        xdotool("mousemove", x + width // 2, y + height // 2, "click", "--repeat", "2", "--delay", "60", "1")

    ROADS = ("crash", "standstill", "display", "bare_system", "impatience", "crash_loop")

    def all_of(self):
        yield from ((road, getattr(self, road)) for road in self.options.road or self.ROADS)


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--road", action="append", choices=Sessions.ROADS)
    return script.report(Sessions(script.options_of(parser)).run())


if __name__ == "__main__":
    sys.exit(main())
