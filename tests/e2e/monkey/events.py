# SPDX-License-Identifier: GPL-3.0-or-later
"""What a monkey does: a seed's events, each a line of text that hands.py can do, and that a file can keep."""

import random

MODIFIERS = ("Control_L", "Alt_L", "Super_L", "Shift_L", "Alt_R", "Control_R")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
MOVES = ("Tab", "Tab", "Tab", "Return", "space", "Escape", "BackSpace", "Delete", "Left", "Right", "Up", "Down", "Home", "End",
         "Page_Up", "Page_Down")
OTHERS = (*(f"F{number}" for number in range(1, 13)), "Menu", "Print", "Pause", "Insert", "Super_L", "Caps_Lock", "Num_Lock",
          "Scroll_Lock", "plus", "minus", "KP_Add", "KP_Subtract", "grave", "Sys_Req", "Break", "Undo", "Find", "Help", "Cancel")
CHORDS = ("Shift_L+F10", "Control_L+Alt_L+Delete", "Control_L+Alt_L+BackSpace", "Alt_L+F4", "Alt_L+Tab", "Alt_L+space",
          "Control_L+Shift_L+i", "Control_L+Shift_L+u", "Alt_L+Left", "Alt_L+Right", "Control_L+w", "Control_L+q", "Control_L+n",
          "Control_L+t", "Control_L+p", "Control_L+o", "Control_L+s", "Control_L+plus", "Control_L+minus", "Control_L+r",
          "Control_L+u", "Control_L+l", "Control_L+v", "Control_L+c", "Control_L+a", "Control_L+x", "Shift_L+Insert",
          "Shift_L+Delete", "Shift_L+Tab", "Super_L+l", "Super_L+r", "Control_L+Alt_L+F1", "Control_L+Alt_L+t", "Control_L+Escape",
          "Control_L+Tab", "Control_L+F4", "Control_L+j", "Control_L+h")
TEXTS = ("visitor@elsewhere.example", "visitor@elsewhere,example", "x@y.example", "'\"<script>", "../../etc/passwd", "12345678901234",
         "file:///etc/passwd", "  ", "%s%n%x", "guest@example.org")
# Where the screens have something to press, in parts of the width and height: the three welcomes and cards, the main button,
# the bars, the middle of the page.
HOT = ((0.25, 0.45), (0.5, 0.45), (0.75, 0.45), (0.3, 0.6), (0.7, 0.6), (0.9, 0.94), (0.8, 0.94), (0.1, 0.94), (0.25, 0.94),
       (0.95, 0.04), (0.85, 0.04), (0.75, 0.04), (0.06, 0.04), (0.5, 0.3), (0.5, 0.7))


class Monkey:
    def __init__(self, seed, width, height):
        self._random = random.Random(seed)
        self._width, self._height = width, height
        self._kinds = [
            (20, self._move_key), (6, self._other_key), (5, self._known_chord), (8, self._random_chord), (5, self._raw_key),
            (24, self._click), (4, self._other_button), (4, self._click_with_keys), (4, self._double), (5, self._wheel),
            (3, self._drag), (0.8, self._long_press), (4, self._text), (0.6, self._held_key), (4, self._on_the_way), (2, self._wait),
            (0.12, self._staff_chord), (0.06, self._staff_corner)]
        self._ahead = []

    def next(self):
        if not self._ahead:
            kind = self._random.choices([made for _, made in self._kinds], [weight for weight, _ in self._kinds])[0]
            made = kind()
            self._ahead = made if isinstance(made, list) else [made]
        return self._ahead.pop(0)

    def _place(self):
        if self._random.random() < 0.5:
            x, y = self._random.choice(HOT)
            x, y = x + self._random.gauss(0, 0.03), y + self._random.gauss(0, 0.02)
        else:
            x, y = self._random.random(), self._random.random()
        return f"{min(max(int(x * self._width), 0), self._width - 1)} {min(max(int(y * self._height), 0), self._height - 1)}"

    def _in_the_page(self):
        kind = self._random.choice(("click", "click", "click", "double", "key", "press"))
        if kind == "key":
            return "key " + self._random.choice(("Return", "space", "Tab", "Down", "Control_L+p", "Menu", "Control_L+o", "Alt_L+Left"))
        x = int(self._width * self._random.uniform(0.01, 0.97))
        y = int(self._height * self._random.uniform(0.24, 0.87))
        return f"press {x} {y} 0.80" if kind == "press" and self._random.random() < 0.2 else f"{'click' if kind == 'press' else kind} {x} {y}"

    def _keys_with(self, most):
        return self._random.sample(MODIFIERS, self._random.randint(1, most))

    def _move_key(self):
        return "key " + self._random.choice(MOVES)

    def _other_key(self):
        return "key " + self._random.choice(OTHERS)

    def _known_chord(self):
        return "key " + self._random.choice(CHORDS)

    def _random_chord(self):
        return "key " + "+".join([*self._keys_with(3), self._random.choice([*LETTERS, *MOVES, *OTHERS])])

    def _raw_key(self):
        """Media keys and whatever else the server's map has."""
        return " ".join(["code_key", str(self._random.randint(9, 255)), *(self._keys_with(2) if self._random.random() < 0.3 else [])])

    def _click(self):
        return f"click {self._place()}"

    def _other_button(self):
        return f"click {self._place()} {self._random.randint(2, 9)}"

    def _click_with_keys(self):
        return " ".join([f"click {self._place()} {self._random.choice((1, 1, 1, 2, 3))}", *self._keys_with(2)])

    def _double(self):
        return f"double {self._place()}"

    def _wheel(self):
        keys = self._keys_with(2) if self._random.random() < 0.5 else []
        return " ".join([f"wheel {self._place()} {self._random.choice((4, 5, 6, 7))} {self._random.randint(1, 6)}", *keys])

    def _drag(self):
        return f"drag {self._place()} {self._place()} {self._random.choice((1, 1, 1, 1, 2, 3))}"

    def _long_press(self):
        return f"press {self._place()} {self._random.uniform(0.4, 1.4):.2f}"

    def _text(self):
        text = self._random.choice((*TEXTS, "".join(self._random.choices(LETTERS + "@.-", k=8))))
        return "type " + text.replace(" ", "_")

    def _held_key(self):
        return f"hold_key {self._random.choice((*MOVES, *LETTERS))} {self._random.uniform(0.3, 0.9):.2f}"

    def _wait(self):
        return f"wait {self._random.uniform(0.05, 0.5):.2f}"

    def _staff_chord(self):
        return "hold_key Control_L+Alt_L+Shift_L+s 2.40"

    def _staff_corner(self):
        return f"press {self._width // 40} {self._height // 40} 5.40"

    def _on_the_way(self):
        """What leads somewhere, so that a run meets every screen."""
        start = f"click {int(self._width * self._random.choice((0.25, 0.5, 0.75)))} {int(self._height * 0.45)}"
        main = f"click {int(self._width * 0.9)} {int(self._height * 0.94)}"
        # The methods' buttons, one below the other on a small screen.
        method = f"click {int(self._width * 0.5)} {int(self._height * 0.76)}"
        # From anywhere: what stands beside the call for help leads back, at the third press at the latest to Welcome.
        back = [f"click {int(self._width * 0.26)} {int(self._height * 0.945)}", "wait 0.3"]
        begin = f"click {self._width // 3} {int(self._height * self._random.choice((0.425, 0.56, 0.7)))}"
        to_verify = [*back * 3, begin, "wait 0.5", "type visitor@elsewhere.example", "key Return", "wait 0.3", method, "wait 0.6"]
        # On the page itself, which has more doors than a screen shows.
        page = [*to_verify, "wait 1", f"wheel {self._width // 2} {self._height // 2} 5 {self._random.randint(1, 12)}"]
        page += [self._in_the_page() for _ in range(self._random.randint(10, 25))]
        return self._random.choice((
            page, page, page, to_verify,
            [start, "wait 0.3", "type visitor@elsewhere.example", "key Return", "wait 0.3", "key Tab", "key space", "wait 0.5"],
            [start, "wait 0.2", "key Control_L+a", "type visitor@elsewhere.example", main, "wait 0.3"],
            ["key Home", "key Shift_L+End", "type visitor@elsewhere.example", "key Return", "wait 0.2"],
            ["key Tab", "key space"], ["key Tab", "key Return"], [main], [main, "wait 0.2", main],
            ["key Shift_L+Tab", "key space", "wait 0.2"]))
