#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit with nothing but what a screen reader is told: roles, names and states, the actions it offers, a keyboard,
and what is announced. Nothing is looked at, and nothing is pressed by its place.

Every announcement is an AT-SPI event that Orca would speak: a notification or an alert that comes up, or (Qt 6.8 and later)
an announcement. Exit status 0 only when the visit came to its end, everything on the way had a name and a role, every
screen's heading, an error, a call for help and the countdown were heard, and none of it every second.
"""

import re
import sys
import time
import traceback
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from accessible import Atspi, GLib, NotFound, Role, State  # noqa: E402
from screen import xdotool  # noqa: E402
from words import PRACTICE, Words, plain  # noqa: E402

# The library's older names are the ones that Debian 12 has too.
warnings.filterwarnings("ignore", category=DeprecationWarning)

TRANSLATIONS = HERE.parents[2] / "translations"
OWN_NAME = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
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
                text = plain(event.any_data)
            elif event.detail1 and event.source.get_role() in SPOKEN_ROLES:
                event.source.clear_cache()
                text = plain(event.source.get_name())
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
        self.words = Words(TRANSLATIONS, options.language)
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

    def wait_until(self, test, what, seconds=10.0):
        until = time.monotonic() + seconds
        while not test():
            if time.monotonic() > until:
                raise AssertionError(f"after {seconds:.0f} s still not: {what}")
            self.ears.listen(0.05)

    def act(self, pattern, roles=accessible.PRESSABLE, page=False, seconds=20.0):
        """Does what the thing itself offers to do; gives it the focus and presses Enter where it offers nothing."""
        for attempt in range(3):
            thing = self.wait(pattern, roles, page, seconds)
            try:
                self.act_on(thing)
                return
            except GLib.Error:  # gone between being found and being used: a page is made anew while it loads
                if attempt == 2:
                    raise

    def act_on(self, thing):
        action = thing.node.get_action_iface()
        names = [action.get_action_name(i).lower() for i in range(action.get_n_actions())] if action else []
        chosen = next((i for i, name in enumerate(names) if name in ("press", "click", "jump", "toggle", "activate")), None)
        print(f"  {thing}: {names[chosen] if chosen is not None else 'focus and Enter'}", flush=True)
        if chosen is not None:
            action.do_action(chosen)
        else:
            self.give_focus(thing)
            xdotool("key", "Return")

    def give_focus(self, thing):
        for _ in range(4):
            thing.node.get_component_iface().grab_focus()
            for _ in range(10):
                self.ears.listen(0.05)
                if thing.has(State.FOCUSED):
                    return
        raise NotFound(f"{thing} does not take the focus")

    def press(self, source, **how):
        self.act(self.words(source), accessible.BUTTONS, **how)

    def press_page(self, word, roles=accessible.PRESSABLE):
        self.act(PRACTICE[word][self.options.language], roles, page=True, seconds=40)

    def type_into(self, thing, text):
        """By keyboard, into the thing that has the focus; the field is read back as a screen reader reads it."""
        for _ in range(4):
            if not thing.has(State.FOCUSED):
                self.give_focus(thing)
            xdotool("key", "Home", "shift+End")
            xdotool("type", "--delay", "20", text)
            for _ in range(10):
                self.ears.listen(0.1)
                if thing.text() == text:
                    return
        raise NotFound(f"{thing} does not take what is typed")

    def step_is_said(self, number, heading):
        self.ears.hear(self.step_pattern(number, heading), 40)

    def step(self, number, heading):
        """A step has come: said by itself, and there as a heading."""
        self.step_is_said(number, heading)
        self.wait(self.words(heading), (Role.HEADING,))
        self.audit()

    def step_pattern(self, number, heading, words=None):
        body = (words or self.words)(heading).pattern.replace(r"\s*\Z", "")
        return re.compile(rf"{number}\D+4.*{body}" if number else body)

    def audit(self):
        """Everything on the screen that can be used has a name and says what it is; children that are gone are none."""
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
        asked, wrong = accessible.ask_for_the_gone()
        if wrong or not asked:
            raise AssertionError(f"of {asked} children that are not there: {wrong}")

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
        # A correction that is taken goes on by itself; and back, the field holds it.
        self.press("Correct to %1")
        self.step(2, "How will you prove who you are?")
        self.press("Back")
        self.step(1, "What is your %1 e-mail address?")
        field = self.wait(self.words("E-mail address"), accessible.FIELDS)
        self.wait_until(lambda: field.text() == "maija.meikalainen@jamk.fi", "the field holds the corrected address")
        # The eye: one action, and a screen reader is not told the address any more.
        self.press("Cover the address")
        self.wait_until(lambda: "maija" not in field.text(), "a covered address is told to nobody")
        self.press("Continue")
        self.step(2, "How will you prove who you are?")

    def side_roads(self):
        """Every screen beside the straight way says where one has come to, and back from it too."""
        for button, heading in (("I have neither", "Our staff will help you"),
                                ("Do this on my own phone", "Reset on your own phone")):
            self.press(button)
            self.step(2, heading)
            self.press("Back")
            self.step(2, "How will you prove who you are?")
        self.press("Ask for help")
        self.ears.hear(self.words("Wait here or go to %1"))

    def switches(self):
        """The language, and back: said in the new one. Contrast and size have names, and act."""
        other = "sv" if self.options.language != "sv" else "fi"
        for language in (other, self.options.language):
            self.act(re.compile(OWN_NAME[language] + r"\b"), accessible.BUTTONS)
            words = Words(TRANSLATIONS, language)
            self.ears.hear(self.step_pattern(2, "How will you prove who you are?", words))
            self.wait(words("How will you prove who you are?"), (Role.HEADING,))
        for name in ("Contrast", "Text size", "Text size", "Text size"):
            self.press(name)
            self.audit()

    def countdown(self):
        """Nobody does anything: the question and its countdown are announced, not every second, and one action answers."""
        question = self.words("%1 Your data will be erased in %n second(s).")
        before = len(self.ears.heard)
        seconds = [int(re.findall(r"\d+", self.ears.hear(question, limit))[-1]) for limit in (60, 20)]
        said = [text for text in self.ears.heard[before:] if question.search(text)]
        if len(said) != 2 or seconds[1] > 20 or seconds[0] - seconds[1] < 4:
            raise AssertionError(f"ten seconds of a countdown are announced once, not as {said}")
        self.press("I need more time")
        accessible.wait_gone(self.words("I need more time"), accessible.BUTTONS, page=False)

    def identify(self):
        self.press("Use Suomi.fi")
        # The page is there at once: what it will ask for is what comes next.
        self.ears.hear(re.compile(self.words("In this order on the page:").pattern.removesuffix(r"\s*\Z")), 40)
        self.press_page("continue")
        # What the page asks for, what was filled in and the way out are one message.
        self.ears.hear(re.compile(r"Your address has been filled in for you\."), 40)
        field = self.wait(PRACTICE["username"][self.options.language], accessible.FIELDS, page=True)
        self.wait_until(lambda: field.text().startswith("maija"), "the page's field tells what was filled in")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("mfa_reset")
        self.press_page("suomi_fi", accessible.BUTTONS)
        self.wait(PRACTICE["bank"][self.options.language], accessible.BUTTONS, page=True, seconds=40)
        self.audit()
        self.press_page("bank", accessible.BUTTONS)
        # Where personal data come next, that is said before they come.
        self.ears.hear(self.words("The next page shows your personal data: mind who stands behind you."), 20)
        field = self.wait(PRACTICE["bank_user"][self.options.language], accessible.FIELDS, page=True)
        self.type_into(field, "12345678")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("approve", accessible.BUTTONS)
        self.press_page("consent", accessible.BUTTONS)
        self.ears.hear(self.words("Does the page say that your MFA settings (multi-factor authentication) have been reset?"), 20)
        self.press("Yes, it says so")
        self.step(3, "Your reset is on its way")

    def finish(self):
        self.press("Try now", seconds=30)
        self.step(4, "Set Authenticator up again")
        for _ in range(5):
            self.press("Next step")
            self.ears.hear(self.step_pattern(0, "Step %1 of %2"))
        self.press("Done – I can sign in")
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
            for part in (self.address, self.side_roads, self.countdown, self.switches, self.identify, self.finish):
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
    parser = script.parser_of(__doc__)
    parser.add_argument("--language", choices=("fi", "sv", "en"))
    return Visit(script.options_of(parser)).run()


if __name__ == "__main__":
    sys.exit(main())
