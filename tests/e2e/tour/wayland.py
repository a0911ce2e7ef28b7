# SPDX-License-Identifier: GPL-3.0-or-later
"""A mouse, a keyboard and eyes for a wlroots compositor (cage) that has none: one client, spoken to on its socket.

One client for the whole visit, because a device that comes and goes with every click takes the seat's pointer away from
the window meanwhile. Interfaces: zwlr_virtual_pointer_v1 and zwp_virtual_keyboard_v1.
"""

import os
import socket
import struct
import subprocess
import time
from pathlib import Path

# Linux event codes of the keys and buttons, on a keyboard with the layout "us".
KEYMAP = """xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols { include "pc+us+inet(evdev)" };
};
"""
ROWS = ((2, "1234567890-="), (16, "qwertyuiop"), (30, "asdfghjkl;'"), (44, "zxcvbnm,./"), (57, " "))
SHIFTED_ROWS = ((2, "!@#$%^&*()_+"), (16, "QWERTYUIOP"), (30, 'ASDFGHJKL:"'), (44, "ZXCVBNM<>?"))
CHARACTERS = {character: (first + index, shifted) for rows, shifted in ((ROWS, False), (SHIFTED_ROWS, True))
              for first, row in rows for index, character in enumerate(row)}
KEYS = {"Escape": 1, "BackSpace": 14, "Tab": 15, "Return": 28, "space": 57, "Home": 102, "Up": 103, "Prior": 104, "Left": 105,
        "Right": 106, "End": 107, "Down": 108, "Next": 109, "Delete": 111}
MODIFIERS = {"shift": (42, 1), "ctrl": (29, 4), "alt": (56, 8)}
BUTTONS = {1: 0x110, 2: 0x112, 3: 0x111}
WHEEL = {4: -15, 5: 15}
POINTER, KEYBOARD, SEAT = "zwlr_virtual_pointer_manager_v1", "zwp_virtual_keyboard_manager_v1", "wl_seat"


def text(value):
    raw = value.encode() + b"\0"
    return struct.pack("=I", len(raw)) + raw + bytes(-len(raw) % 4)


def milliseconds():
    return int(time.monotonic() * 1000) & 0xFFFFFFFF


class Hands:
    """The client. Every call returns after the compositor has taken what was sent; a protocol error raises RuntimeError."""

    def __init__(self, width, height):
        self.size = width, height
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(30)
        self._socket.connect(str(Path(os.environ["XDG_RUNTIME_DIR"]) / os.environ["WAYLAND_DISPLAY"]))
        self._last = 1
        self._received = b""
        self._globals = {}
        self._registry = self._new()
        self._send(1, 1, struct.pack("=I", self._registry))
        self._round_trip()
        seat = self._bind(SEAT)
        self._pointer = self._made_by(self._bind(POINTER), seat)
        self._keyboard = self._made_by(self._bind(KEYBOARD), seat)
        keymap = os.memfd_create("keymap")
        os.write(keymap, KEYMAP.encode() + b"\0")
        self._send(self._keyboard, 0, struct.pack("=II", 1, len(KEYMAP) + 1), keymap)
        os.close(keymap)
        self._round_trip()

    # The wire ---------------------------------------------------------------------------------------

    def _new(self):
        self._last += 1
        return self._last

    def _send(self, thing, request, arguments=b"", descriptor=None):
        message = struct.pack("=II", thing, (8 + len(arguments)) << 16 | request) + arguments
        if descriptor is None:
            self._socket.sendall(message)
        else:
            socket.send_fds(self._socket, [message], [descriptor])

    def _bind(self, interface):
        if interface not in self._globals:
            raise RuntimeError(f"the compositor has no {interface}")
        made = self._new()
        self._send(self._registry, 0, struct.pack("=I", self._globals[interface]) + text(interface) + struct.pack("=II", 1, made))
        return made

    def _made_by(self, manager, seat):
        made = self._new()
        self._send(manager, 0, struct.pack("=II", seat, made))
        return made

    def _round_trip(self):
        callback = self._new()
        self._send(1, 0, struct.pack("=I", callback))
        while True:
            thing, event, body = self._event()
            if thing == 1 and event == 0:
                raise RuntimeError(f"the compositor refuses: {body[12:].rstrip(bytes(1)).decode('utf-8', 'replace')}")
            if thing == self._registry and event == 0:
                name, length = struct.unpack_from("=II", body)
                self._globals.setdefault(body[8:8 + length - 1].decode(), name)
            if thing == callback:
                return

    def _event(self):
        while True:
            if len(self._received) >= 8:
                thing, rest = struct.unpack_from("=II", self._received)
                length = rest >> 16
                if len(self._received) >= length:
                    body, self._received = self._received[8:length], self._received[length:]
                    return thing, rest & 0xFFFF, body
            more = self._socket.recv(65536)
            if not more:
                raise RuntimeError("the compositor has hung up")
            self._received += more

    # The hands --------------------------------------------------------------------------------------

    def move(self, x, y):
        self._send(self._pointer, 1, struct.pack("=IIIII", milliseconds(), x, y, *self.size))
        self._send(self._pointer, 4)
        self._round_trip()

    def click(self, button=1):
        """Buttons 4 and 5 are a notch of the wheel up and down."""
        if button in WHEEL:
            self._send(self._pointer, 5, struct.pack("=I", 0))
            self._send(self._pointer, 7, struct.pack("=IIii", milliseconds(), 0, WHEEL[button] * 256, WHEEL[button] // 15))
            self._send(self._pointer, 4)
        else:
            for state in (1, 0):
                self._button(button, state)
        self._round_trip()

    def tap(self, x, y, times=1):
        self.move(x, y)
        for _ in range(times):
            self.click()

    def drag(self, x, from_y, to_y, steps=8):
        self.move(x, from_y)
        self._button(1, 1)
        for step in range(1, steps + 1):
            self.move(x, from_y + (to_y - from_y) * step // steps)
            time.sleep(0.02)
        self._button(1, 0)
        self._round_trip()

    def key(self, *names):
        """Names as xdotool has them, with "shift+", "ctrl+" or "alt+" before them."""
        for name in names:
            *modifiers, last = name.split("+")
            code, shifted = (KEYS[last], False) if last in KEYS else CHARACTERS[last]
            self._strike(code, modifiers + ["shift"] * shifted)

    def type(self, characters, pause=0.025):
        for character in characters:
            code, shifted = CHARACTERS[character]
            self._strike(code, ["shift"] * shifted)
            time.sleep(pause)

    def _button(self, button, state):
        self._send(self._pointer, 2, struct.pack("=III", milliseconds(), BUTTONS[button], state))
        self._send(self._pointer, 4)

    def _strike(self, code, modifiers):
        held = [MODIFIERS[name] for name in modifiers]
        mask = 0
        for modifier, bit in held:
            mask |= bit
            self._key(modifier, 1)
        self._modifiers(mask)
        self._key(code, 1)
        self._key(code, 0)
        for modifier, _ in held:
            self._key(modifier, 0)
        self._modifiers(0)
        self._round_trip()

    def _key(self, code, state):
        self._send(self._keyboard, 1, struct.pack("=III", milliseconds(), code, state))

    def _modifiers(self, mask):
        self._send(self._keyboard, 2, struct.pack("=IIII", mask, 0, 0, 0))

    # The eyes ---------------------------------------------------------------------------------------

    @staticmethod
    def picture(path):
        subprocess.run(["grim", str(path)], check=True)

    @staticmethod
    def glance():
        return subprocess.run(["grim", "-s", "0.25", "-t", "ppm", "-"], check=True, capture_output=True).stdout
