# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the screen, asked of the X server several times a millisecond, and a hand without a program of its own."""

import time

from Xlib import X, XK, display
from Xlib.ext import xtest


class Pixels:
    def __init__(self):
        self.display = display.Display()
        screen = self.display.screen()
        self.root = screen.root
        self.width, self.height = screen.width_in_pixels, screen.height_in_pixels

    def area(self, x, y, width, height):
        """Blue, green, red and a filler for each pixel."""
        return self.root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data

    def at(self, x, y):
        data = self.area(x, y, 1, 1)
        return data[2], data[1], data[0]

    def wait(self, place, test, seconds=60.0):
        """The moment when the pixel passes the test."""
        until = time.monotonic() + seconds
        while True:
            now = time.monotonic()
            if test(self.at(*place)):
                return now
            if now > until:
                raise TimeoutError(f"pixel {place} is {self.at(*place)}")
            time.sleep(0.0005)

    def wait_for_change(self, area, before, seconds=20.0):
        until = time.monotonic() + seconds
        while self.area(*area) == before:
            if time.monotonic() > until:
                raise TimeoutError(f"nothing changes in {area}")
        return time.monotonic()

    def wait_until_still(self, seconds=20.0):
        """Two looks at the whole screen, half a second apart, are the same; the second of them."""
        until = time.monotonic() + seconds
        before = b""
        while True:
            now = self.area(0, 0, self.width, self.height)
            if now == before or time.monotonic() > until:
                return now
            before = now
            time.sleep(0.5)

    def place_of_change(self, before, after, within):
        """Somewhere well inside of what has become of another colour: a place, and its colour now."""
        left, top, width, height = within

        def colour(data, x, y):
            start = 4 * (y * self.width + x)
            return data[start + 2], data[start + 1], data[start]

        for y in range(top + 8, top + height - 8, 12):
            for x in range(left + 8, left + width - 8, 16):
                now = colour(after, x, y)
                around = {colour(after, x + dx, y + dy) for dx in (-6, 0, 6) for dy in (-6, 0, 6)}
                if around == {now} and max(abs(a - b) for a, b in zip(now, colour(before, x, y))) > 24:
                    return (x, y), now
        raise LookupError("the page looks as what was there before")

    # The hand -------------------------------------------------------------------------------------------------------

    def move(self, x, y):
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        self.display.sync()

    def click(self):
        """The moment at which the finger is lifted: what it does counts from there."""
        xtest.fake_input(self.display, X.ButtonPress, 1)
        self.display.sync()
        time.sleep(0.06)
        now = time.monotonic()
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()
        return now

    def key(self, name):
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        now = time.monotonic()
        xtest.fake_input(self.display, X.KeyPress, code)
        self.display.sync()
        xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()
        return now

    def shifted(self, name):
        shift = self.display.keysym_to_keycode(XK.string_to_keysym("Shift_L"))
        xtest.fake_input(self.display, X.KeyPress, shift)
        self.key(name)
        xtest.fake_input(self.display, X.KeyRelease, shift)
        self.display.sync()

    def type(self, text):
        names = {".": "period", "-": "minus"}
        for character in text:
            if character == "@":
                self.shifted("2")
            else:
                self.key(names.get(character, character))
            time.sleep(0.02)
