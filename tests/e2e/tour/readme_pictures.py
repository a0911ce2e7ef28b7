#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes README.md's pictures of the kiosk anew, by hand after its looks have changed:

run-tour --bin build/dev/bin --out build/pictures --script readme_pictures.py --
cp build/pictures/*.png packaging/pictures/

Those of the first boot are two of what FirstBootFitTest leaves: school and trial-ready, 1920x1080, 100 %, English.

A visit on a kiosk that has stood in a hall for a month, and the staff panel over it. Half the screen's size.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

import accessible
import kiosk as kiosks
import script
from desk import Desk
from tour import Tour
from words import PRACTICE

PRACTICE_PIN = "582914"


class Pictures(Desk):
    def __init__(self, options):
        Tour.__init__(self, options)

    def picture(self, name):
        file = Path(self.options.out) / f"{name}.png"
        self.screen.settle()
        subprocess.run(["import", "-window", "root", "-resize", "50%", "-depth", "8", "+dither", "-colors", "96", "-strip",
                        "-define", "png:compression-level=9", f"PNG8:{file}"], check=True)
        print(f"{file.name}: {file.stat().st_size // 1024} kB")

    def take(self):
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options.append("--lived-in")
        self.kiosk.start()
        self.see_welcome(60)
        self.picture("welcome")
        self.to_method()
        self.press("Use Suomi.fi")
        self.press_page("continue")
        self.see("Your address has been filled in for you.")
        self.press_page("continue", accessible.BUTTONS)
        accessible.wait(PRACTICE["mfa_reset"][self.language], accessible.PRESSABLE, page=True)
        self.picture("verify")
        self.press_page("mfa_reset")
        self.press_page("suomi_fi", accessible.BUTTONS)
        self.press_page("bank", accessible.BUTTONS)
        self.fill_page_field("bank_user", "12345678")
        self.press_page("continue", accessible.BUTTONS)
        self.press("Ask for help")
        time.sleep(35)  # a call of some age
        self.open_pad()
        self.give_pin(PRACTICE_PIN)
        accessible.wait(re.compile("Called for help · "))
        self.picture("staff-overview")
        self.screen.press("I am coming", page=False)
        self.tab("Statistics")
        self.screen.press("30 days", page=False)
        accessible.wait("Visits by day")
        self.picture("staff-statistics")
        self.close_panel()
        self.press_page("approve", accessible.BUTTONS)
        self.press_page("consent", accessible.BUTTONS)
        self.press("Yes, it says so", seconds=30)
        self.see("Your reset is on its way")
        self.press("Take back the call")
        time.sleep(4)
        self.picture("wait")
        self.press("Try now", seconds=30)
        self.press("Next step", seconds=20)
        self.picture("set-up")


def main():
    parser = script.parser_of(__doc__)
    pictures = Pictures(script.options_of(parser))
    try:
        pictures.take()
    finally:
        pictures.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
