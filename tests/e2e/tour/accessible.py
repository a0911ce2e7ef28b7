# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader knows of the screens: finds things by role and name through AT-SPI, and does nothing else."""

import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

State = Atspi.StateType
Role = Atspi.Role
BUTTONS = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.RADIO_BUTTON, Role.CHECK_BOX, Role.PAGE_TAB)
FIELDS = (Role.TEXT, Role.ENTRY, Role.PASSWORD_TEXT)
PRESSABLE = BUTTONS + (Role.LINK,)
DOCUMENTS = (Role.DOCUMENT_WEB, Role.DOCUMENT_FRAME)


class NotFound(Exception):
    """Nothing on the screen has that role and name."""


class Thing:
    """One accessible object, read once when it was found."""

    def __init__(self, node, name, role, in_page):
        self.node, self.name, self.role, self.in_page = node, name, role, in_page

    def rectangle(self):
        box = self.node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def has(self, state):
        try:
            return self.node.get_state_set().contains(state)
        except GLib.Error:
            return False

    def text(self):
        try:
            interface = self.node.get_text_iface()
            return Atspi.Text.get_text(interface, 0, -1).replace("\u00a0", " ") if interface else self.name
        except GLib.Error:
            return self.name

    def __str__(self):
        return f"{self.role.value_nick} {self.name!r}"


def walk(node, in_page=False, depth=0):
    """Every showing object below node, depth first. Processes come and go: what vanishes meanwhile is skipped."""
    if depth > 60:
        return
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
            if child is None:
                continue
            role = child.get_role()
            states = child.get_state_set()
            application = role == Role.APPLICATION
            # In a page, what is scrolled out of sight counts as not visible, and a visitor can scroll.
            if not (application or in_page or states.contains(State.SHOWING) or states.contains(State.VISIBLE)):
                continue
            # A no-break space is for the eye.
            name = (child.get_name() or "").replace("\u00a0", " ")
        except GLib.Error:
            continue
        inside = in_page or role in DOCUMENTS
        if not application:
            yield Thing(child, name, role, inside), states
        yield from walk(child, inside, depth + 1)


def desktop():
    """The root; its applications are asked anew each time: a screen reader's cache would show the past."""
    root = Atspi.get_desktop(0)
    root.clear_cache()
    for index in range(root.get_child_count()):
        application = root.get_child_at_index(index)
        if application is not None:
            application.set_cache_mask(Atspi.Cache.NONE)
    return root


# Whose things are looked for: a function that gives their process ids, where several programs of one kind are on the screen.
among = None


def everything():
    if among is None:
        yield from walk(desktop())
        return
    root, wanted = desktop(), set(among())
    for index in range(root.get_child_count()):
        try:
            application = root.get_child_at_index(index)
            if application is not None and application.get_process_id() in wanted:
                yield from walk(application)
        except GLib.Error:
            continue


def ask_for_the_gone():
    """Asks everything for children that it does not have, as a screen reader does whose picture is a moment old; how many
    were asked, and those that gave one."""
    asked, wrong = 0, []
    for thing, _ in everything():
        try:
            count = thing.node.get_child_count()
            for index in (count, count + 1, count + 20):
                asked += 1
                child = thing.node.get_child_at_index(index)
                if child is not None and child.get_role() != Role.INVALID:
                    wrong.append(f"{thing} has a child {index} of {count}")
        except GLib.Error:
            continue
    return asked, wrong


def matches(pattern, name):
    if isinstance(pattern, str):
        return name == pattern
    return pattern.match(name) is not None


def find_all(pattern, roles=None, page=None, showing=True):
    found = []
    for thing, states in everything():
        if roles is not None and thing.role not in roles:
            continue
        if page is not None and thing.in_page != page:
            continue
        # In a page, what is scrolled out of sight does not show, and a visitor can scroll.
        if showing and not thing.in_page and not states.contains(State.SHOWING):
            continue
        if matches(pattern, thing.name):
            found.append(thing)
    return found


def find(pattern, roles=None, page=None, showing=True):
    found = find_all(pattern, roles, page, showing)
    return found[0] if found else None


def wait(pattern, roles=None, page=None, seconds=20.0, showing=True, enabled=False):
    """The first match, as soon as there is one."""
    until = time.monotonic() + seconds
    while True:
        for thing in find_all(pattern, roles, page, showing):
            if not enabled or thing.has(State.ENABLED):
                return thing
        if time.monotonic() > until:
            raise NotFound(f"not on the screen after {seconds:.0f} s: {describe(pattern)}")
        time.sleep(0.1)


def wait_gone(pattern, roles=None, page=None, seconds=20.0):
    until = time.monotonic() + seconds
    while find(pattern, roles, page):
        if time.monotonic() > until:
            raise NotFound(f"still on the screen after {seconds:.0f} s: {describe(pattern)}")
        time.sleep(0.1)


def focused():
    for thing, states in everything():
        if states.contains(State.FOCUSED):
            yield thing


def describe(pattern):
    return repr(pattern) if isinstance(pattern, str) else repr(pattern.pattern)


def dump():
    """The tree as text, for a failure's report."""
    lines = []
    for thing, states in everything():
        flags = [nick for nick, state in (("showing", State.SHOWING), ("focused", State.FOCUSED), ("focusable", State.FOCUSABLE),
                                          ("enabled", State.ENABLED), ("selected", State.SELECTED)) if states.contains(state)]
        try:
            box = thing.rectangle()
        except (GLib.Error, AttributeError):
            box = None
        lines.append(f"{'page ' if thing.in_page else ''}{thing.role.value_nick} {thing.name!r} {box} {' '.join(flags)}")
    return "\n".join(lines) + "\n"


def anywhere(text):
    """A pattern that finds the text anywhere in a name."""
    return re.compile(r"[\s\S]*" + (text.pattern.replace(r"\s*\Z", "") if isinstance(text, re.Pattern) else re.escape(text)))
