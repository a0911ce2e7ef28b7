# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and pointer through the X server's test extension, and a look at its windows: one connection for a whole run."""

import time

from Xlib import X, XK, display, error
from Xlib.ext import xtest

# Time for the programs to take an event in; what a fast pair of hands leaves.
BETWEEN = 0.008


class Hands:
    """Does what one line of an event says (see events.py); leaves no key and no button pressed."""

    def __init__(self):
        self.display = display.Display()
        self._line = ""
        self.display.set_error_handler(lambda problem, _: print(f"the X server refuses {self._line}: {problem}", flush=True))
        self.root = self.display.screen().root
        self.width, self.height = self.display.screen().width_in_pixels, self.display.screen().height_in_pixels
        self._shift = self._code("Shift_L")
        self._pids = {}

    def do(self, line):
        self._line = line
        kind, *words = line.split(" ")
        getattr(self, "_" + kind)(*words)
        self.display.sync()
        time.sleep(BETWEEN)

    # Events -------------------------------------------------------------------------------------------------------

    def _code(self, name):
        symbol = XK.string_to_keysym(name)
        return self.display.keysym_to_keycode(symbol) if symbol else 0

    def _fake(self, kind, detail, x=0, y=0):
        xtest.fake_input(self.display, kind, detail, x=x, y=y)

    def _chord(self, codes, seconds=0.0):
        codes = [code for code in codes if code]
        for code in codes:
            self._fake(X.KeyPress, code)
        self._hold(seconds)
        for code in reversed(codes):
            self._fake(X.KeyRelease, code)

    def _hold(self, seconds):
        if seconds:
            self.display.sync()
            time.sleep(seconds)

    def _key(self, chord):
        self._chord([self._code(name) for name in chord.split("+")])

    def _hold_key(self, chord, seconds):
        self._chord([self._code(name) for name in chord.split("+")], float(seconds))

    def _code_key(self, code, *modifiers):
        self._chord([self._code(name) for name in modifiers] + [int(code)])

    def _type(self, text):
        for letter in text:
            symbol = ord(letter)
            code = self.display.keysym_to_keycode(symbol)
            shifted = self.display.keycode_to_keysym(code, 0) != symbol
            self._chord([self._shift, code] if shifted else [code])

    def _move(self, x, y):
        self._fake(X.MotionNotify, 0, int(x), int(y))

    def _click(self, x, y, button="1", *modifiers):
        self._move(x, y)
        codes = [code for code in map(self._code, modifiers) if code]
        for code in codes:
            self._fake(X.KeyPress, code)
        self._fake(X.ButtonPress, int(button))
        self._fake(X.ButtonRelease, int(button))
        for code in reversed(codes):
            self._fake(X.KeyRelease, code)

    def _double(self, x, y):
        self._click(x, y)
        self._click(x, y)

    def _press(self, x, y, seconds):
        self._move(x, y)
        self._fake(X.ButtonPress, 1)
        self._hold(float(seconds))
        self._fake(X.ButtonRelease, 1)

    def _wheel(self, x, y, button, times, *modifiers):
        for _ in range(int(times)):
            self._click(x, y, button, *modifiers)

    def _drag(self, x, y, to_x, to_y, button="1"):
        x, y, to_x, to_y = map(int, (x, y, to_x, to_y))
        self._move(x, y)
        self._fake(X.ButtonPress, int(button))
        for step in range(1, 7):
            self._move(x + (to_x - x) * step // 6, y + (to_y - y) * step // 6)
            self._hold(0.01)
        self._fake(X.ButtonRelease, int(button))

    def _wait(self, seconds):
        time.sleep(float(seconds))

    # What is there to see -----------------------------------------------------------------------------------------

    def windows(self):
        """Everything shown: (id, process id or 0, covers the whole screen, is a popup of a program's own)."""
        while True:
            try:
                shown = self._look()
                # Numbers are used again, by other programs too.
                self._pids = {number: pid for number, pid, _, _ in shown if pid}
                return shown
            except error.XError:
                continue # one has gone meanwhile

    def _look(self):
        property_of = self.root.get_full_property(self.display.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType)
        clients = list(property_of.value) if property_of else []
        framed, shown = set(), []
        for number in clients:
            window = self.display.create_resource_object("window", number)
            top = window
            while True:
                parent = top.query_tree().parent
                if not parent or parent == self.root:
                    break
                top = parent
            framed.add(top.id)
            if window.get_attributes().map_state == X.IsViewable:
                box, place = window.get_geometry(), window.translate_coords(self.root, 0, 0)
                covers = (-place.x, -place.y, box.width, box.height) == (0, 0, self.width, self.height)
                shown.append((number, self._pid(window), covers, False))
        for window in self.root.query_tree().children:
            if window.id in framed:
                continue
            attributes = window.get_attributes()
            if attributes.map_state != X.IsViewable or attributes.win_class != X.InputOutput:
                continue
            box = window.get_geometry()
            on_screen = box.x < self.width and box.y < self.height and box.x + box.width > 0 and box.y + box.height > 0
            if on_screen:
                shown.append((window.id, self._pid(window), False, bool(attributes.override_redirect)))
        return shown

    def _pid(self, window):
        if window.id not in self._pids:
            value = window.get_full_property(self.display.intern_atom("_NET_WM_PID"), X.AnyPropertyType)
            self._pids[window.id] = int(value.value[0]) if value else 0
        return self._pids[window.id]

    def describe(self, number):
        try:
            window = self.display.create_resource_object("window", number)
            box = window.get_geometry()
            kind = window.get_full_property(self.display.intern_atom("_NET_WM_WINDOW_TYPE"), X.AnyPropertyType)
            kinds = [self.display.get_atom_name(atom) for atom in kind.value] if kind else []
            own = " popup" if window.get_attributes().override_redirect else ""
            return f"{number:#x}{own} {window.get_wm_class()} {window.get_wm_name()!r} {box.width}x{box.height}+{box.x}+{box.y} {kinds}"
        except error.XError:
            return f"{number:#x} (gone)"

    def is_blank(self):
        """One colour all over, on five lines across the screen and two down."""
        colours = set()
        try:
            for part in (1, 3, 5, 7, 9):
                colours |= self._colours(0, self.height * part // 10, self.width, 1)
            for part in (1, 3):
                colours |= self._colours(self.width * part // 4, 0, 1, self.height)
        except error.XError:
            return True
        return len(colours) < 2

    def _colours(self, x, y, width, height):
        data = self.root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data
        return set(memoryview(bytes(data)).cast("I"))

    def colour(self, x, y):
        return min(self._colours(x, y, 1, 1)) & 0xFFFFFF

    def owned_selections(self):
        return [name for name in ("PRIMARY", "CLIPBOARD")
                if self.display.get_selection_owner(self.display.intern_atom(name)) != X.NONE]
