# SPDX-License-Identifier: GPL-3.0-or-later
"""Clipboard and primary selection of the X server, asked as any program of the computer could: through libX11 alone."""

import ctypes
import ctypes.util
import threading
import time

LONG = ctypes.c_ulong
SELECTION_REQUEST, SELECTION_NOTIFY, ATOM = 30, 31, 4


class Request(ctypes.Structure):
    """XSelectionRequestEvent"""
    _fields_ = [("type", ctypes.c_int), ("serial", LONG), ("sent", ctypes.c_int), ("display", ctypes.c_void_p), ("owner", LONG),
                ("requestor", LONG), ("selection", LONG), ("target", LONG), ("property", LONG), ("time", LONG)]


class Notice(ctypes.Structure):
    """XSelectionEvent"""
    _fields_ = [("type", ctypes.c_int), ("serial", LONG), ("sent", ctypes.c_int), ("display", ctypes.c_void_p), ("requestor", LONG),
                ("selection", LONG), ("target", LONG), ("property", LONG), ("time", LONG)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("request", Request), ("notice", Notice), ("room", ctypes.c_long * 24)]


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

    def _atom(self, name):
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name.encode("ascii"), 0))

    def owned(self):
        """Those that somebody holds something for; none when the computer keeps nothing."""
        return [name for name in self.NAMES if self._x.XGetSelectionOwner(self._display, self._atom(name))]



class Holder(Selections):
    """Another program that holds a text for the visitor who copied it, and hands it to whoever asks."""

    def __init__(self, text):
        super().__init__()
        self._text = text.encode("utf-8")
        root = LONG(self._x.XDefaultRootWindow(self._display))
        self._window = LONG(self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, LONG(0), LONG(0)))
        for name in self.NAMES[:2]:
            self._x.XSetSelectionOwner(self._display, self._atom(name), self._window, LONG(0))
        self._x.XSync(self._display, 0)
        threading.Thread(target=self._answer, daemon=True).start()

    def _answer(self):
        event = Event()
        targets, utf8 = self._atom("TARGETS").value, self._atom("UTF8_STRING").value
        while True:
            if not self._x.XPending(self._display):
                time.sleep(0.01)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type != SELECTION_REQUEST:
                continue
            request = event.request
            reply = Event()
            reply.notice = Notice(SELECTION_NOTIFY, 0, 1, request.display, request.requestor, request.selection, request.target,
                                  request.property, request.time)
            if request.target == targets:
                self._put(request, ATOM, 32, (LONG * 2)(targets, utf8), 2)
            elif request.target == utf8:
                self._put(request, utf8, 8, self._text, len(self._text))
            else:
                reply.notice.property = 0
            self._x.XSendEvent(self._display, LONG(request.requestor), 0, ctypes.c_long(0), ctypes.byref(reply))
            self._x.XFlush(self._display)

    def _put(self, request, kind, size, data, count):
        self._x.XChangeProperty(self._display, LONG(request.requestor), LONG(request.property), LONG(kind), size, 0, data, count)
