# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor's hands and eyes: synthetic pointer and keys through the X server or a Wayland compositor, and pictures."""

import re
import subprocess
import time
from pathlib import Path

import accessible
from accessible import NotFound, Role, State


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


class XHands:
    """Pointer, keys and pictures through the X server."""

    def move(self, x, y):
        xdotool("mousemove", x, y)

    def click(self, button=1):
        xdotool("click", button)

    def tap(self, x, y, times=1):
        xdotool("mousemove", x, y, "click", "--repeat", times, "--delay", 25, 1)

    def drag(self, x, from_y, to_y, steps=8):
        xdotool("mousemove", x, from_y, "mousedown", 1)
        for step in range(1, steps + 1):
            xdotool("mousemove", x, from_y + (to_y - from_y) * step // steps)
            time.sleep(0.02) # a hand is slower than a fast machine
        xdotool("mouseup", 1)

    def key(self, *names):
        xdotool("key", *names)

    def type(self, text):
        xdotool("type", "--delay", "25", text)

    def picture(self, path):
        subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)

    def glance(self):
        """Small enough to be taken and compared quickly."""
        return subprocess.run(["import", "-silent", "-window", "root", "-resize", "25%", "gray:-"],
                              check=True, capture_output=True).stdout


PERSONS_PACE = 0.7  # seconds between two keys of which the second must be looked for


class ScreenKeys:
    """The kiosk's own keyboard, under a finger: its keys are found by their names."""

    def __init__(self, words, names, hands):
        self._words, self._names, self._hands = words, names, hands

    def _keys(self, seconds=10.0):
        """Centres of the keys by name, and the keyboard's rectangle, once it stands still."""
        until = time.monotonic() + seconds
        before = None
        while True:
            board = accessible.find(self._words("Screen keyboard"), page=False)
            keys = {}
            if board is not None:
                for thing, states in accessible.walk(board.node):
                    if states.contains(State.SHOWING) and thing.role in accessible.BUTTONS:
                        x, y, width, height = thing.rectangle()
                        keys[thing.name] = (x + width // 2, y + height // 2)
                area = board.rectangle()
                if keys and (keys, area) == before:
                    return keys, area
                before = keys, area
            if time.monotonic() > until:
                raise NotFound("the screen keyboard has not come up")
            time.sleep(0.1)

    def area(self):
        return self._keys()[1]

    def _press(self, keys, name, times=1):
        if name not in keys:
            raise NotFound(f"the screen keyboard has no key {name!r}, only {sorted(keys)}")
        self._hands.tap(*keys[name], times)

    def type(self, text):
        keys = self._keys()[0]
        for character in text:
            name = self._names.get(character, character)
            if name not in keys and character.lower() in keys:
                keys = self._turn(keys, "Capital letter", name)
            elif name not in keys:
                keys = self._turn(keys, "Signs" if self._name_of("Signs", keys) else "Letters", name)
            self._press(keys, name)
            if character.isupper():
                keys = self._keys()[0]

    def _name_of(self, source, keys):
        return next((name for name in keys if self._words(source).match(name)), None)

    def _turn(self, keys, source, awaited):
        """Strikes a key that changes the others, and looks for the next one as slowly as a person does."""
        self._press(keys, self._name_of(source, keys))
        time.sleep(PERSONS_PACE)
        keys = self._keys()[0]
        if awaited not in keys and awaited.lower() in keys:
            return self._turn(keys, "Capital letter", awaited)
        return keys

    def erase(self, count):
        if count > 0:
            keys = self._keys()[0]
            self._press(keys, next(name for name in keys if self._words("Backspace").match(name)), count)


class Screen:
    """Presses things by pointer or by keyboard alone, tells the log, and takes numbered pictures."""

    def __init__(self, out, way, hands, keyboard=None):
        """Without keys of its own, a visitor types on the screen's: keyboard is the ScreenKeys to use then."""
        self.out, self.way = Path(out), way
        self.hands = hands
        self.keyboard = keyboard
        self._pictures = 0
        self._tapped, self._tapped_at = (-1000, -1000), 0.0
        self._start = time.monotonic()
        self._log = (self.out / "tour.log").open("w", encoding="utf-8", buffering=1)

    def log(self, text):
        line = f"{time.monotonic() - self._start:7.1f} s  {text}"
        print(line, flush=True)
        self._log.write(line + "\n")

    def picture(self, name):
        self._pictures += 1
        path = self.out / f"{self._pictures:02d}-{name}.png"
        self.settle()
        self.hands.picture(path)
        self.log(f"picture {path.name}")
        return path

    def settle(self):
        """Waits until two looks in a row are the same (a countdown may go on: at most one second)."""
        before = None
        for _ in range(6):
            now = self.hands.glance()
            if now == before:
                return
            before = now

    def codes(self, path=None):
        """Every QR code on the screen, decoded."""
        if path is None:
            path = self.out / "codes.tmp.png"
            self.hands.picture(path)
        result = subprocess.run(["zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", "-Sbinary=0", str(path)],
                                capture_output=True)
        if path.name == "codes.tmp.png":
            path.unlink()
        return result.stdout.decode("utf-8", "replace").split("\n")[:-1]

    def wait_for_code(self, test, seconds=10.0):
        until = time.monotonic() + seconds
        while True:
            codes = self.codes()
            for code in codes:
                if test(code):
                    self.log(f"QR code: {code[:90]}")
                    return code
            if time.monotonic() > until:
                raise NotFound(f"no such QR code on the screen, only {codes}")

    def press(self, pattern, roles=accessible.PRESSABLE, page=None, seconds=20.0, way=None):
        """Finds a thing by its name and presses it the visitor's way."""
        press = self._press_by_keyboard if (way or self.way) == "keyboard" else self._press_by_pointer
        for tries_left in (2, 1, 0):
            # A page's things that are scrolled out of sight are there without showing.
            thing = accessible.wait(pattern, roles, page, seconds, showing=not page, enabled=True)
            try:
                return press(thing, pattern, roles, page)
            except (AttributeError, accessible.GLib.Error): # its page is being replaced, or is busy
                if not tries_left:
                    raise

    def _press_by_pointer(self, thing, pattern, roles, page):
        for _ in range(40):
            x, y, width, height = self._still(thing)
            area = self._area(thing)
            middle = y + height // 2
            if area is None or area[1] + 4 <= middle <= area[1] + area[3] - 4:
                break
            # Out of sight: turn the wheel over the page, as a visitor would drag it.
            self.hands.move(area[0] + area[2] // 2, area[1] + area[3] // 2)
            self.hands.click(5 if middle > area[1] + area[3] // 2 else 4)
            time.sleep(0.15)
            thing = accessible.wait(pattern, roles, page, 5, showing=not page)
        spot = x + width // 2, middle
        self.log(f"click {thing} at {spot[0]},{spot[1]}")
        # A second tap on one spot within the time of a double click goes nowhere (SecondTapGuard): people read first.
        if abs(spot[0] - self._tapped[0]) + abs(spot[1] - self._tapped[1]) < 60:
            time.sleep(max(0.0, self._tapped_at + 0.6 - time.monotonic()))
        self.hands.move(*spot)
        self.hands.click()
        self._tapped, self._tapped_at = spot, time.monotonic()
        if page and self._has_moved_away(thing, spot):
            self.log("it had moved away: once more")
            self._press_by_pointer(thing, pattern, roles, page)

    @staticmethod
    def _has_moved_away(thing, spot):
        """Whether the strip above the page has grown between look and press, so that the press met nothing."""
        try:
            x, y, width, height = thing.rectangle()
            return width > 0 and height > 0 and not (x <= spot[0] < x + width and y <= spot[1] < y + height)
        except (AttributeError, accessible.GLib.Error):  # its page is gone, as it should be
            return False

    @staticmethod
    def _still(thing):
        """The rectangle once it has stopped moving: layouts settle after a page has come."""
        before = None
        for _ in range(20):
            now = thing.rectangle()
            if now == before and now[2] > 0 and now[3] > 0:
                return now
            before = now
            time.sleep(0.06)
        return before

    @staticmethod
    def _area(thing):
        """What its ancestors leave visible: left, top, width and height, or None where nothing clips it."""
        left, top, right, bottom = 0, 0, 1 << 20, 1 << 20
        node = thing.node.get_parent()
        # A page's sections clip nothing: what they hold scrolls with them. The document does.
        in_section = thing.in_page
        try:
            while node is not None and node.get_role() not in (Role.APPLICATION, Role.DESKTOP_FRAME):
                in_section = in_section and node.get_role() not in accessible.DOCUMENTS
                if not in_section:
                    x, y, width, height = accessible.Thing(node, "", node.get_role(), thing.in_page).rectangle()
                    if width > 0 and height > 0:
                        left, top, right, bottom = max(left, x), max(top, y), min(right, x + width), min(bottom, y + height)
                        # A row that is scrolled out as a whole: the room that it would come into.
                        if bottom <= top:
                            top, bottom = y, y + height
                node = node.get_parent()
        except (AttributeError, accessible.GLib.Error):
            pass # the page is being replaced, or is busy
        return None if bottom == 1 << 20 or right <= left else (left, top, right - left, max(bottom - top, 1))

    def _press_by_keyboard(self, thing, pattern, roles, page):
        self.focus(thing, pattern, roles, page)
        # Links act on Return; the screens' buttons and the pages' on the space bar.
        key = "Return" if thing.role == Role.LINK else "space"
        self.log(f"key {key} on {thing}")
        self.hands.key(key)

    def focus(self, thing, pattern, roles, page, limit=90):
        """Goes round with Tab until the thing has the keyboard focus."""
        for presses in range(limit):
            if thing.has(State.FOCUSED):
                self.log(f"Tab {presses} times to {thing}")
                return
            self.hands.key("Tab")
            time.sleep(0.07)
            if presses % 15 == 14: # the screen may have been made anew meanwhile
                thing = accessible.wait(pattern, roles, page, 5, showing=not page)
        raise NotFound(f"Tab never comes to {thing}")

    def type(self, text):
        """Real keys, or the screen keyboard's, into whatever has the focus."""
        self.log(f"type {re.sub('[A-Za-z0-9]', 'x', text)}")
        if self.way == "touch":
            self.keyboard.type(text)
        else:
            self.hands.type(text)

    def replace(self, field, text):
        """The visitor takes away what stands in the field and types something else."""
        if self.way == "touch":
            self.keyboard.erase(len(field.text()))
        else:
            self.key("Home", "shift+End")
        self.type(text)

    def key(self, *names):
        if self.way == "touch":
            raise AssertionError("a visitor who touches the screen has no keys")
        self.log(f"key {' '.join(names)}")
        self.hands.key(*names)

    def further(self, size):
        """Shows more of a page that is higher than its room."""
        if self.way == "touch":
            width, height = size
            self.log("drag the page up")
            self.hands.drag(width // 30, height * 7 // 10, height * 4 // 10)
        else:
            self.key("Next")

    def move_away(self):
        self.hands.move(2, 2)
