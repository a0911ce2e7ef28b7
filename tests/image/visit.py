# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit to the demo by the pointer and the keyboard of a machine in QEMU, which knows nothing of what is on its screen
but its picture: buttons are found by their colour, and the kiosk's word on where the visitor stands comes from systemd."""

import re
import subprocess
import time

from PIL import ImageChops

from machine import FREE, SIZE, Failed, changed

PRIMARY = (0x0A, 0x4F, 0xC4)  # the kiosk's own filled button (ui/theme)
SERVICE = (0x1D, 0x4E, 0x59)  # the practice sites (app/demo/Pages.cpp)
SUOMI_FI = (0x2F, 0x4A, 0x7A)
BANK = (0x3F, 0x4A, 0x56)
EVERYWHERE = (0, 0, *SIZE)
FOOT = (SIZE[0] // 2, SIZE[1] * 4 // 5, *SIZE)


def buttons(picture, colour, area=EVERYWHERE, thin=False):
    """Where the filled rectangles of a COLOUR are, from above; bands across the screen and letters are none. A point of
    each that is its own: a little below the upper edge, beside whatever is written. THIN: the upper edges of outlined ones, whose corners are
    round."""
    left, top, right, bottom = area
    channels = [band.point(lambda value, wanted=wanted: 255 if value == wanted else 0)
                for band, wanted in zip(picture.crop(area).split(), colour)]
    mask = ImageChops.darker(ImageChops.darker(channels[0], channels[1]), channels[2])
    width, data = mask.width, mask.tobytes()
    done, open_boxes = [], []
    for y in range(mask.height + 1):
        row = data[y * width:(y + 1) * width] if y < mask.height else b""
        runs = [match.span() for match in re.finditer(b"\xff+", row)]
        still_open, used = [], set()
        for box in open_boxes:
            touching = [i for i, (start, end) in enumerate(runs) if any(start < e and end > s for s, e in box["last"])]
            touching = [i for i in touching if i not in used]
            used.update(touching)
            if not touching:
                done.append(box)
                continue
            box["last"] = [runs[i] for i in touching]
            box["left"] = min([box["left"]] + [runs[i][0] for i in touching])
            box["right"] = max([box["right"]] + [runs[i][1] for i in touching])
            box["bottom"] = y + 1
            still_open.append(box)
        still_open += [{"left": run[0], "right": run[1], "top": y, "bottom": y + 1, "last": [run]}
                       for i, run in enumerate(runs) if i not in used]
        open_boxes = still_open
    points = []
    for box in done:
        wide, high = box["right"] - box["left"], box["bottom"] - box["top"]
        middle = (box["left"] + box["right"]) // 2
        if thin and 80 <= wide <= SIZE[0] // 2 and high <= 3:
            points.append((left + middle, top + box["top"] + 12))
        # From the edge to the letters; what is only outlined in this colour is not.
        if not thin and 50 <= wide <= SIZE[0] * 3 // 4 and 22 <= high <= 160 and all(
                data[y * width + middle] for y in range(box["top"], box["top"] + 6)):
            points.append((left + middle, top + box["top"] + 4))
    return sorted(points, key=lambda point: (point[1], point[0]))


class Visit:
    def __init__(self, kiosk, pictures):
        self.kiosk, self.pictures, self.number = kiosk, pictures, 0
        pictures.mkdir(parents=True, exist_ok=True)

    def keep(self, name, picture=None):
        self.number += 1
        (picture or self.kiosk.still()).save(self.pictures / f"{self.number:02}-{name}.png")

    def see(self, colour, area=EVERYWHERE, limit=180, **how):
        """Waits for buttons of this colour; where they are."""
        until = time.monotonic() + limit
        while not (found := buttons(self.kiosk.still(1.5), colour, area, **how)):
            if time.monotonic() > until:
                self.keep("failed")
                raise Failed(f"no button {colour} on the screen")
        return found

    def press(self, colour, which=0, area=EVERYWHERE, least_change=6000, limit=180, **how):
        """Presses one until the screen is another: a page that has only just come may lose a click."""
        until = time.monotonic() + limit
        while True:
            point = self.see(colour, area, **how)[which]
            # Away from whatever it hovers over, so that its highlight is no change.
            self.kiosk.point(*point)
            before = self.kiosk.still(1.0)
            self.kiosk.click(*point)
            again = time.monotonic() + 25
            while time.monotonic() < again:
                if changed(before, self.kiosk.picture()) > least_change:
                    return self.kiosk.still(1.5)
                time.sleep(0.3)
            if time.monotonic() > until:
                self.keep("failed")
                raise Failed(f"the button {colour} at {point} does nothing")

    def press_to(self, step, *arguments, **how):
        self.press(*arguments, **how)
        self.kiosk.wait_status(step)

    def whole(self):
        kiosk = self.kiosk
        # Each block of the engine is compared with its sum, which takes an emulated processor longer than a heartbeat.
        kiosk.run("cat /usr/lib/x86_64-linux-gnu/libQt6WebEngineCore.so.6 /usr/share/qt6/resources/* >/dev/null", limit=600, check=False)
        self.keep("welcome", kiosk.wait_welcome())
        # The lowest of the three languages is English.
        self.press_to("^step: address", PRIMARY, which=-1)
        kiosk.type("maija.meikalainen@jamk.fi")
        self.keep("address")
        self.press_to("^step: method", PRIMARY, area=FOOT)
        self.keep("method")
        self.press_to("^step: verify", PRIMARY)
        self.see(SERVICE)
        self.keep("verify-service")
        self.press(SERVICE)
        self.keep("verify-username")
        self.press(SERVICE)
        self.keep("verify-menu")
        self.press(SERVICE)
        self.keep("verify-choice")
        self.press(SERVICE)
        self.keep("verify-suomi-fi")
        self.press_bank()
        x, y = self.see(BANK)[0]
        # The page's one field is above its button.
        kiosk.click(x, y - 50)
        kiosk.type("12345678")
        self.keep("verify-bank")
        self.press(BANK)
        self.keep("verify-bank-code")
        self.press(BANK)
        self.keep("verify-consent")
        self.press(SUOMI_FI)
        self.keep("verify-done")
        self.press_to("^step: wait", PRIMARY)
        self.keep("wait")
        self.check_codes("wait", 2)
        # "Try now" becomes a button after two minutes.
        self.press_to("^step: set_up", PRIMARY, area=FOOT, limit=400)
        number = 0
        while "set_up" in kiosk.status():
            number += 1
            self.keep(f"set-up-{number}")
            if number > 12:
                raise Failed("the set-up has no end")
            self.press(PRIMARY, area=FOOT)
        self.keep("goodbye")
        self.press_to(FREE, PRIMARY, area=FOOT)
        self.keep("welcome-again")

    def press_bank(self):
        """The banks are outlined buttons; the first of them."""
        self.press(SUOMI_FI, thin=True)

    def check_codes(self, name, least):
        """A phone's camera reads the codes on the screen."""
        path = self.pictures / f"{self.number:02}-{name}.png"
        answer = subprocess.run(["zbarimg", "--quiet", "--raw", str(path)], capture_output=True, text=True, check=False)
        codes = set(answer.stdout.split())
        if len(codes) < least:
            raise Failed(f"{name}: {len(codes)} codes can be read, not {least}: {codes}")
        print(f"    codes: {' '.join(sorted(codes))}")
