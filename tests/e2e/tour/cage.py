#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit under the Wayland kiosk compositor cage: what is typed is typed on the kiosk's own screen keyboard.

The same steps as tour.py, with the pointer and the keys of a Wayland client. On every screen, the kiosk has one window
and that fills the output. Needs `tests/support/on-screen --wayland`. Exit status 0 only when every check held.
"""

import struct
import sys
import time

import accessible
import script
from accessible import GLib, State
from tour import Tour, parser_of
from wayland import Hands


def windows():
    """The rectangle of every window that shows, of all programs: what is below an application in the tree."""
    found = []
    root = accessible.desktop()
    for application in (root.get_child_at_index(index) for index in range(root.get_child_count())):
        try:
            tops = [application.get_child_at_index(index) for index in range(application.get_child_count())]
            found += [accessible.Thing(top, "", top.get_role(), False).rectangle() for top in tops
                      if top.get_state_set().contains(State.SHOWING)]
        except (AttributeError, GLib.Error):  # a program that has just ended
            continue
    return found


class CageVisit(Tour):
    def __init__(self, options):
        self.width, self.height = (int(part) for part in options.size.split("x"))
        super().__init__(options, Hands(self.width, self.height))

    def picture(self, name):
        """As well a look at the window, which must be the only one and fill the output."""
        if name.startswith("failed-"):
            return super().picture(name)
        until = time.monotonic() + 10
        while (found := windows()) != [(0, 0, self.width, self.height)] and time.monotonic() < until:
            time.sleep(0.1)
        self.check(found == [(0, 0, self.width, self.height)], f"one window as large as the output on {name}, found {found}")
        path = super().picture(name)
        size = struct.unpack(">II", path.read_bytes()[16:24])
        self.check(size == (self.width, self.height), f"the picture is {self.width} x {self.height}, it is {size[0]} x {size[1]}")
        return path

    def whole_visit(self):
        super().whole_visit()
        # Without a display of X11, the page that is looked for in the browser's sandbox needs this screen's graphics.
        self.check("browser_sandbox ready" in self.kiosk.log(), "the kiosk has looked at its browser's sandbox, and it is whole")

    def type_address(self, address):
        super().type_address(address)
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        self.check(field.text() == address, "the address is what was typed on the screen keyboard")
        board = self.screen.keyboard.area()
        box = field.rectangle()
        self.check(box[1] + box[3] <= board[1] and board[1] + board[3] <= self.height,
                   f"the keyboard {board} is on the screen and does not cover the field {box}")


def main():
    tour = CageVisit(script.options_of(parser_of(__doc__), way="touch", keyboard="always", road=["visit"]))
    try:
        failed = tour.run()
    finally:
        tour.stop()
    return script.report(failed)


if __name__ == "__main__":
    sys.exit(main())
