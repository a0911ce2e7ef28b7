#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit by an audio keypad's keys alone, on the real programs and pages; with --switch, the identity service's
pages and the steps after them by one switch alone.

Nothing is typed, pointed at or acted on otherwise: what has the focus is asked of AT-SPI, as the visitor hears it, and a
key of the keypad is pressed. Exit status 0 only when the visit came to its end.
"""

import re
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from accessible import Atspi, GLib, NotFound, Role, State  # noqa: E402
from screen import xdotool  # noqa: E402
from words import PRACTICE, Words, plain  # noqa: E402

TRANSLATIONS = HERE.parents[2] / "translations"
START = {"fi": "Aloita suomeksi", "sv": "Börja på svenska", "en": "Start in English"}


def wait_until(test, what, seconds=20.0):
    until = time.monotonic() + seconds
    while True:
        result = test()
        if result:
            return result
        if time.monotonic() > until:
            raise NotFound(f"after {seconds:.0f} s still not: {what}")
        time.sleep(0.02)


def focus():
    """What has the focus. A page goes on telling of its own while a button of the kiosk has it, and its view has no name."""
    things = [thing for thing in accessible.focused() if thing.role not in accessible.DOCUMENTS and thing.name]
    return next((thing for thing in things if not thing.in_page), things[0] if things else None)


def pointed_keys():
    return [thing for thing, states in accessible.everything()
            if thing.role in accessible.BUTTONS and not thing.in_page and states.contains(State.SELECTED)]


def at(pattern):
    thing = focus()
    return thing is not None and accessible.matches(pattern, thing.name)


class Keypad:
    """The keys of the key map in packaging/accessibility.md, as X has F13 to F18: by their place."""

    config = "keypad = true\n"
    UP, DOWN, OK = "191", "192", "193"

    def choose(self, pattern):
        for _ in range(60):
            if at(pattern):
                xdotool("key", self.OK)
                return
            before = str(focus())
            xdotool("key", self.DOWN)
            until = time.monotonic() + 1.0
            while time.monotonic() < until and str(focus()) == before:
                time.sleep(0.02)
        raise NotFound(f"no way leads to {accessible.describe(pattern)}; at {focus()}")

    def type(self, text):
        for letter in text:
            for _ in range(60):
                now = wait_until(pointed_keys, "a key is pointed at")[0]
                if now.name == letter:
                    break
                wanted = accessible.find(letter, (Role.PUSH_BUTTON,), page=False)
                (x, y, *_), (to_x, to_y, *_) = now.rectangle(), wanted.rectangle()
                xdotool("key", (self.DOWN if y < to_y else self.UP) if y != to_y else "Right" if x < to_x else "Left")
                wait_until(lambda before=now.name: [key.name for key in pointed_keys()] != [before], "the pointer moves")
            xdotool("key", self.OK)
        for _ in range(8):
            if not pointed_keys():
                return
            xdotool("key", self.DOWN)
            time.sleep(0.1)


class Switch:
    """One key: the highlight moves by itself, and the key takes what it is on. Where it is, is heard as a screen reader
    hears it: to ask for the whole tree would take as long as the highlight stays."""

    config = 'switch_key = "f12"\nswitch_interval_ms = 3000\n'

    def __init__(self):
        self.on = False
        self._come_to = None
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:state-changed:focused")

    def _on_event(self, event):
        try:
            if event.detail1:
                self._come_to = plain(event.source.get_name() or "")
        except GLib.Error:
            pass

    def choose(self, pattern, seconds=120.0):
        if not self.on:
            xdotool("key", "F12")
            self.on = True
        passed = []
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._come_to = None
            while GLib.MainContext.default().iteration(False):
                pass
            if self._come_to is None:
                time.sleep(0.01)
            elif accessible.matches(pattern, self._come_to):
                xdotool("key", "F12")
                return
            else:
                passed.append(self._come_to)
        raise NotFound(f"the highlight never comes to {accessible.describe(pattern)}, but to {passed}")

    def type(self, text):
        """Letters that are the first of their rows: a row is told of by its first key."""
        for letter in text:
            self.choose(letter)
            self.choose(letter)


class Visit:
    def __init__(self, options):
        self.options = options
        self.words = Words(TRANSLATIONS, options.language)
        self.hand = Keypad()
        self.kiosk = kiosks.Kiosk(options.bin, options.out, keyboard="auto", idle_warning=120)
        self.kiosk.config.write_text(f"{self.kiosk.config.read_text(encoding='utf-8')}\n[access]\n{Keypad.config}"
                                     + (Switch.config if options.switch else ""), encoding="utf-8")

    def see(self, source, seconds=40.0):
        accessible.wait(self.words(source), None, page=False, seconds=seconds)

    def press(self, source):
        print(f"  {source}", flush=True)
        self.hand.choose(self.words(source))

    def press_page(self, word, roles=accessible.PRESSABLE):
        name = PRACTICE[word][self.options.language]
        print(f"  page: {name}", flush=True)
        accessible.wait(name, roles, page=True, seconds=40, enabled=True)
        self.hand.choose(name)

    def address(self):
        self.hand.choose(START[self.options.language])
        self.see("What is your %1 e-mail address?")
        self.press("E-mail address")
        self.hand.type("12")
        self.hand.choose(re.compile(r".*@student\.jamk\.fi\Z"))
        self.press("Continue")
        self.see("How will you prove who you are?")

    def identify(self):
        if self.options.switch:
            self.hand = Switch()
        self.press("Use Suomi.fi")
        self.press_page("continue")
        self.see("Your address has been filled in for you.")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("mfa_reset")
        self.press_page("suomi_fi", accessible.BUTTONS)
        self.press_page("bank", accessible.BUTTONS)
        self.press_page("bank_user", accessible.FIELDS)
        self.hand.type("1")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("approve", accessible.BUTTONS)
        self.press_page("consent", accessible.BUTTONS)
        self.see("Does the page say that your MFA settings (multi-factor authentication) have been reset?")
        self.press("Yes, it says so")
        self.see("Your reset is on its way")

    def finish(self):
        self.press("Try now")
        self.see("Set Authenticator up again")
        for step in range(2, 7):
            self.press("Next step")
            wait_until(lambda step=step: accessible.find(re.compile(rf"\D+ {step}(/| \D+ )6\Z"), None, page=False), f"step {step} of 6")
        self.press("Done – I can sign in")
        self.see("You are all set")

    def run(self):
        begun = time.monotonic()
        try:
            self.kiosk.start()
            accessible.wait(START["en"], accessible.BUTTONS, seconds=60)
            for part in (self.address, self.identify, self.finish):
                print(f"{part.__name__} ({time.monotonic() - begun:.1f} s)", flush=True)
                part()
            print(f"{time.monotonic() - begun:.1f} s")
            return 0
        except Exception:  # whatever failed, the tree says why
            traceback.print_exc()
            (Path(self.options.out) / "failed-keys.txt").write_text(accessible.dump(), encoding="utf-8")
            return 1
        finally:
            self.kiosk.stop()


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--language", choices=("fi", "sv", "en"))
    parser.add_argument("--switch", action="store_true")
    return Visit(script.options_of(parser)).run()


if __name__ == "__main__":
    sys.exit(main())
