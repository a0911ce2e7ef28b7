#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit with nothing but what a screen reader is told: roles, names and states, the actions it offers, a keyboard,
and what is announced. Nothing is looked at, and nothing is pressed by its place.

Every announcement is an AT-SPI event that Orca would speak: a notification or an alert that comes up, or (Qt 6.8 and later)
an announcement. Exit status 0 only when the visit came to its end, everything on the way had a name and a role, and the
step changes, an error and the countdown were heard.
"""

import argparse
import re
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import kiosk as kiosks  # noqa: E402
from accessible import Atspi, GLib, NotFound, Role, State  # noqa: E402
from screen import xdotool  # noqa: E402
from words import PRACTICE, Words  # noqa: E402

START = {"fi": "Aloita suomeksi", "sv": "Börja på svenska", "en": "Start in English"}
SPOKEN_ROLES = (Role.NOTIFICATION, Role.ALERT)
USABLE_ROLES = accessible.PRESSABLE + accessible.FIELDS
CONTAINERS = (Role.FRAME, Role.WINDOW, Role.SCROLL_PANE, Role.DOCUMENT_WEB, Role.DOCUMENT_FRAME, Role.PANEL, Role.FILLER,
              Role.INTERNAL_FRAME, Role.HEADING)


class Ears:
    """Writes down what a screen reader would speak by itself, in order."""

    def __init__(self):
        self.heard = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in ("object:state-changed:showing", "object:announcement"):
            self._listener.register(event)
        self._at = 0

    def _on_event(self, event):
        try:
            if event.type.startswith("object:announcement"):
                text = event.any_data
            elif event.detail1 and event.source.get_role() in SPOKEN_ROLES:
                event.source.clear_cache()
                text = event.source.get_name()
            else:
                return
        except GLib.Error:
            return
        if text and (not self.heard or self.heard[-1] != text):
            self.heard.append(text)
            print(f"    heard: {text}", flush=True)

    @staticmethod
    def listen(seconds):
        until = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while time.monotonic() < until:
            while context.iteration(False):
                pass
            time.sleep(0.01)

    def hear(self, pattern, seconds=15.0):
        """The next message that matches, counted from the last one that was waited for."""
        until = time.monotonic() + seconds
        while True:
            for index in range(self._at, len(self.heard)):
                if pattern.search(self.heard[index]):
                    self._at = index + 1
                    return self.heard[index]
            if time.monotonic() > until:
                raise NotFound(f"never announced: {pattern.pattern!r}; heard since: {self.heard[self._at:]}")
            self.listen(0.05)


class Visit:
    def __init__(self, options):
        self.options = options
        self.words = Words(HERE.parents[2] / "translations", options.language)
        self.kiosk = kiosks.Kiosk(options.bin, options.out, keyboard="never", idle_warning=15)
        self.ears = None
        self.audited = 0

    # What a screen reader's user does ---------------------------------------------------------------

    def wait(self, pattern, roles, page=False, seconds=20.0):
        until = time.monotonic() + seconds
        while True:
            for thing in accessible.find_all(pattern, roles, page, showing=not page):
                if thing.has(State.ENABLED):
                    return thing
            if time.monotonic() > until:
                raise NotFound(f"nothing of that name and role after {seconds:.0f} s: {accessible.describe(pattern)}")
            self.ears.listen(0.1)

    def act(self, pattern, roles=accessible.PRESSABLE, page=False, seconds=20.0):
        """Does what the thing itself offers to do; gives it the focus and presses Enter where it offers nothing."""
        thing = self.wait(pattern, roles, page, seconds)
        action = thing.node.get_action_iface()
        names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())] if action else []
        chosen = next((i for i, name in enumerate(names) if name in ("press", "click", "jump", "toggle", "activate")), None)
        print(f"  {thing}: {names[chosen] if chosen is not None else 'focus and Enter'}", flush=True)
        if chosen is not None:
            action.do_action(chosen)
        else:
            thing.node.get_component_iface().grab_focus()
            self.ears.listen(0.2)
            xdotool("key", "Return")

    def press(self, source, **how):
        self.act(self.words(source), accessible.BUTTONS, **how)

    def press_page(self, word, roles=accessible.PRESSABLE):
        self.act(PRACTICE[word][self.options.language], roles, page=True, seconds=40)

    def type_into(self, thing, text):
        """By keyboard, into the thing that has the focus; the field is read back as a screen reader reads it."""
        for _ in range(4):
            if not thing.has(State.FOCUSED):
                thing.node.get_component_iface().grab_focus()
                self.ears.listen(0.2)
            xdotool("key", "Home", "shift+End")
            xdotool("type", "--delay", "20", text)
            for _ in range(10):
                self.ears.listen(0.1)
                if thing.text() == text:
                    return
        raise NotFound(f"{thing} does not take what is typed")

    def step(self, number, heading):
        """A step has come: said by itself, and there as a heading."""
        said = self.ears.hear(self.step_pattern(number, heading))
        self.wait(self.words(heading), (Role.HEADING,))
        self.audit()
        return said

    def step_pattern(self, number, heading):
        body = self.words(heading).pattern.replace(r"\s*\Z", "")
        return re.compile(rf"{number}\D+4.*{body}" if number else body)

    def audit(self):
        """Everything on the screen that can be used has a name and says what it is."""
        nameless = []
        for thing, states in accessible.everything():
            if thing.in_page or not states.contains(State.SHOWING) or not states.contains(State.FOCUSABLE):
                continue
            if thing.role in CONTAINERS:
                continue
            self.audited += 1
            if not thing.name.strip() or thing.role not in USABLE_ROLES:
                nameless.append(str(thing))
        if nameless:
            raise AssertionError(f"without a name or a role: {nameless}")

    # The visit --------------------------------------------------------------------------------------

    def address(self):
        self.act(START[self.options.language], accessible.BUTTONS)
        self.step(1, "What is your %1 e-mail address?")
        field = self.wait(self.words("E-mail address"), accessible.FIELDS)
        if not field.has(State.FOCUSED):
            raise AssertionError("the field one types into does not have the focus")
        self.type_into(field, "maija.meikalainen@jamk,fi")
        self.press("Continue")
        # An error: said, and told of the field as well.
        self.ears.hear(self.words("Did you mean this?"))
        self.audit()
        description = field.node.get_description()
        if not self.words("Did you mean this?").search(description):
            raise AssertionError(f"the field's description says nothing of what is wrong: {description!r}")
        self.press("Correct to %1")
        self.ears.listen(0.3)
        if field.text() != "maija.meikalainen@jamk.fi":
            raise AssertionError(f"corrected to {field.text()!r}")
        # The eye: one action, and a screen reader is not told the address any more.
        self.press("Cover the address")
        self.ears.listen(0.3)
        if "maija" in self.wait(self.words("E-mail address"), accessible.FIELDS).text():
            raise AssertionError("a covered address is told to whoever listens")
        self.press("Continue")
        self.step(2, "How will you prove who you are?")

    def countdown(self):
        """Nobody does anything: the question and its countdown are announced, not every second, and one action answers."""
        self.ears.hear(self.words("%1 We will erase your visit in %n second(s)."), 40)
        before = len(self.ears.heard)
        self.ears.listen(11)
        said = self.ears.heard[before:]
        if len(said) != 1:
            raise AssertionError(f"ten seconds of a countdown are announced once, not as {said}")
        self.press("I need more time")
        accessible.wait_gone(self.words("I need more time"), accessible.BUTTONS, page=False)

    def identify(self):
        self.press("Use Suomi.fi")
        self.press_page("continue")
        self.wait(PRACTICE["username"][self.options.language], accessible.FIELDS, page=True)
        self.ears.hear(self.words("Your address has been filled in for you."), 20)
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("mfa_reset")
        self.press_page("suomi_fi", accessible.BUTTONS)
        self.press_page("bank", accessible.BUTTONS)
        # Where personal data come next, that is said before they come.
        self.ears.hear(self.words("The next page shows your personal data: mind who stands behind you."), 20)
        field = self.wait(PRACTICE["bank_user"][self.options.language], accessible.FIELDS, page=True)
        self.type_into(field, "12345678")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("approve", accessible.BUTTONS)
        self.press_page("consent", accessible.BUTTONS)
        self.ears.hear(self.words("Does the page say that your MFA settings have been reset?"), 20)
        self.press("Yes")
        self.step(3, "Your reset is on its way")

    def finish(self):
        self.press("Try now", seconds=30)
        self.step(4, "Set Authenticator up again")
        for _ in range(5):
            self.press("Next step")
            self.ears.hear(self.step_pattern(0, "Step %1 of %2"))
        self.press("It works")
        self.step(0, "You are all set")
        self.press("Well")
        self.wait(START["en"], accessible.BUTTONS)

    def run(self):
        begun = time.monotonic()
        try:
            self.kiosk.start()
            self.ears = Ears()
            self.wait(START["en"], accessible.BUTTONS, seconds=60)
            self.audit()
            for part in (self.address, self.countdown, self.identify, self.finish):
                print(f"{part.__name__} ({time.monotonic() - begun:.1f} s)", flush=True)
                part()
            print(f"{self.audited} controls had names and roles; {len(self.ears.heard)} announcements; "
                  f"{time.monotonic() - begun:.1f} s")
            return 0
        except Exception:  # whatever failed, the tree says why
            traceback.print_exc()
            (Path(self.options.out) / "failed-access.txt").write_text(accessible.dump(), encoding="utf-8")
            return 1
        finally:
            self.kiosk.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of mfa-kiosk and its companions")
    parser.add_argument("--out", required=True, help="folder for the log and a failure's tree")
    parser.add_argument("--size", default="1920x1080", help="the screen's size, for the log")
    parser.add_argument("--language", choices=("fi", "sv", "en"), default="en")
    options = parser.parse_args()
    Path(options.out).mkdir(parents=True, exist_ok=True)
    return Visit(options).run()


if __name__ == "__main__":
    sys.exit(main())
