# SPDX-License-Identifier: GPL-3.0-or-later
"""Clipboard and primary selection of the X server, asked as any program of the computer could: through libX11 alone."""

import ctypes
import ctypes.util


class Selections:
    NAMES = ("CLIPBOARD", "PRIMARY", "SECONDARY")

    def __init__(self):
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XGetSelectionOwner.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XCreateSimpleWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display:
            raise OSError("no X display")
        self._window = None

    def _atom(self, name):
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name.encode("ascii"), 0))

    def owned(self):
        """Those that somebody holds something for; none when the computer keeps nothing."""
        return [name for name in self.NAMES if self._x.XGetSelectionOwner(self._display, self._atom(name))]

    def take(self, *names):
        """What another program does for which something was copied: holds the selections until somebody clears them."""
        if self._window is None:
            root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
            self._window = ctypes.c_ulong(self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0,
                                                                      ctypes.c_ulong(0), ctypes.c_ulong(0)))
        for name in names:
            self._x.XSetSelectionOwner(self._display, self._atom(name), self._window, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
