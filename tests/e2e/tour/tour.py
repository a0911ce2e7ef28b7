#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the kiosk as visitors do and leaves a picture of every screen.

Drives the real programs: things are found by what a screen reader knows of them, and pressed with the pointer or the
keyboard of the X server. Needs a screen with a window manager and an accessibility bus (tests/support/on-screen).
Exit status 0 only when every road was walked and every check held.
"""

import json
import re
import sys
import time
import traceback
from pathlib import Path

import accessible
import kiosk as kiosks
import script
from accessible import NotFound, anywhere
from screen import Screen, ScreenKeys, XHands
from words import PRACTICE, Words

HERE = Path(__file__).resolve().parent
START = {"fi": "Aloita suomeksi", "sv": "Börja på svenska", "en": "Start in English"}
# What a visitor can say on Verify, the answers before what opens the question; and what stands there afterwards.
SAYS_DONE = ("Yes, it says so", "Yes, I have it", "Yes", "My settings have been reset", "I have written it down")
AFTER_SERVICE = ("Your reset is on its way", "It works", "Next step")
SIGN_IN = "https://m365.jamk.fi"


class Tour:
    def __init__(self, options, hands=None):
        """The X server's pointer and keys, where no others are given."""
        hands = hands or XHands()
        self.options = options
        self.language = options.language
        self.words = Words(HERE.parents[2] / "translations", options.language)
        layout = HERE.parents[2] / "resources" / "keyboards" / f"{options.language}.json"
        names = json.loads(layout.read_text(encoding="utf-8"))["names"]
        self.screen = Screen(options.out, options.way, hands, ScreenKeys(self.words, names, hands))
        self.large = getattr(options, "look", "normal") == "large"
        self.size = [int(side) for side in getattr(options, "size", "1920x1080").split("x")]
        self.tall = self.size[1] > 1.3 * self.size[0]
        self.first_words = Words(HERE.parents[2] / "translations", "fi")
        self.kiosk = None

    # The kiosk --------------------------------------------------------------------------------------

    def start(self, **limits):
        self.stop()
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out, keyboard=self.options.keyboard, **limits).start()
        self.see_welcome(60)

    def stop(self):
        if self.kiosk:
            self.kiosk.stop()
        self.kiosk = None

    def see_welcome(self, seconds=20.0):
        accessible.wait(START["en"], accessible.BUTTONS, seconds=seconds)

    # What a visitor does ----------------------------------------------------------------------------

    def see(self, source, seconds=20.0):
        """A text of the kiosk is on the screen."""
        return accessible.wait(self.words(source), page=False, seconds=seconds)

    def see_address(self):
        accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)

    def press(self, source, **how):
        self.screen.press(self.words(source), page=False, **how)

    def fill_page_field(self, word, text):
        """Types until the field has it: a page that has only just come loses keys, and a visitor would see that."""
        name = PRACTICE[word][self.language]
        for _ in range(4):
            field = accessible.wait(name, accessible.FIELDS, page=True)
            if not field.has(accessible.State.FOCUSED):
                self.screen.press(name, accessible.FIELDS, page=True, way="mouse")
            if self.options.way == "touch":
                self.see_above_keyboard(name)
            self.screen.replace(field, text)
            for _ in range(10):
                if accessible.wait(name, accessible.FIELDS, page=True).text() == text:
                    return
                time.sleep(0.2)
        raise NotFound(f"the field {name!r} does not take what is typed")

    def see_above_keyboard(self, name):
        """The screen keyboard takes its room from the page, and the field stays in sight."""
        top = self.screen.keyboard.area()[1]
        until = time.monotonic() + 10
        while True:
            _, y, _, height = accessible.wait(name, accessible.FIELDS, page=True).rectangle()
            if 0 < y and y + height <= top:
                return
            if time.monotonic() > until:
                raise AssertionError(f"the field at {y} to {y + height} is under the keyboard at {top}")
            time.sleep(0.1)

    def press_page(self, word, roles=accessible.PRESSABLE, **how):
        self.screen.press(PRACTICE[word][self.language], roles, page=True, **how)

    def press_if_there(self, source):
        """Whether it was: a screen may go while it is looked at."""
        try:
            if accessible.find(self.words(source), accessible.BUTTONS, page=False):
                self.press(source, seconds=1)
                return True
        except NotFound:
            pass
        return False

    def confirm_reset(self):
        """The page says that all is done, and nothing tells the kiosk: the visitor does, whatever the strip asks."""
        until = time.monotonic() + 30
        while not any(accessible.find(self.words(word), page=False) for word in AFTER_SERVICE):
            any(self.press_if_there(word) for word in SAYS_DONE)
            if time.monotonic() > until:
                raise NotFound("no way on for a visitor whose page says that all is done")
            time.sleep(0.3)

    def leave(self):
        """From Wait to Welcome; a number that is given on the way is taken."""
        self.press("End visit")
        until = time.monotonic() + 30
        while not accessible.find(START["en"], accessible.BUTTONS):
            self.press_if_there("Done, free the kiosk")
            if time.monotonic() > until:
                raise NotFound("the visit does not end")
            time.sleep(0.3)

    def press_fault(self, word):
        """What goes wrong is chosen in the practice page's drawer."""
        self.press_page("drawer")
        self.press_page(word, accessible.BUTTONS)

    def all_codes(self, path=None):
        """The screen's QR codes; with large letters some of them are further down."""
        codes = self.screen.codes(path)
        for _ in range(4 if self.large else 0):
            self.screen.further(self.size)
            self.screen.settle()
            codes += self.screen.codes()
        return codes

    def picture(self, name):
        return self.screen.picture(name)

    def begin(self):
        self.see_welcome()
        if self.large:
            # Before anything else, and where everybody finds them. The screen speaks the organisation's language.
            for source in ("Text size", "Text size", "Contrast", "Contrast"):
                self.screen.press(self.first_words(source), accessible.BUTTONS, page=False)
        self.screen.press(START[self.language], page=False)
        self.see_address()
        if self.large:
            self.check_look(self.words, 200)

    def lower(self):
        """Everything comes into the lower part of a tall screen, the page with what stands in it too."""
        width, height = self.size
        self.press("Lower the screen")
        accessible.wait(self.words("Raise the screen"), accessible.BUTTONS, page=False)
        name = PRACTICE["bank_user"][self.language]
        until = time.monotonic() + 10
        while True:
            field = accessible.wait(name, accessible.FIELDS, page=True)
            top = field.rectangle()[1]
            if top > height - width or time.monotonic() > until:
                break
            time.sleep(0.1)
        self.check(top > height - width, f"the page's field is at {top}, within reach")
        self.check(field.text() == "12345678", "the page keeps what was typed")

    def check_look(self, words, percent):
        """What a screen reader is told of the switch."""
        switch = accessible.wait(words("Text size"), accessible.BUTTONS, page=False)
        said = switch.node.get_description()
        self.check(str(percent) in said, f"the text is at {percent} percent: {said}")

    def type_address(self, address):
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        if not field.has(accessible.State.FOCUSED):
            self.screen.press(self.words("E-mail address"), accessible.FIELDS, page=False, way="mouse")
        self.screen.replace(field, address)

    def give_address(self, address="maija.meikalainen@jamk.fi"):
        self.type_address(address)
        self.press("Continue")

    def to_method(self):
        self.begin()
        self.give_address()
        self.see("How will you prove who you are?")

    def start_identity(self, method):
        self.press("Use Suomi.fi" if method == "suomi_fi" else "Use Candour ID")
        self.screen.press(PRACTICE["continue"][self.language], page=True, seconds=40)

    def to_provider(self, method, pictures=False):
        """From the method cards to the provider's first page."""
        self.press("Use Suomi.fi" if method == "suomi_fi" else "Use Candour ID")
        accessible.wait(PRACTICE["continue"][self.language], accessible.PRESSABLE, page=True, seconds=40)
        if pictures:
            self.picture("verify-service")
        self.press_page("continue")
        accessible.wait(PRACTICE["username"][self.language], accessible.FIELDS, page=True)
        # Enabled only once the page has heard that its field was filled in: by the kiosk, not by the visitor.
        self.see("Your address has been filled in for you.")
        if pictures:
            self.picture("verify-address-filled-in")
        self.press_page("continue", accessible.BUTTONS)
        accessible.wait(PRACTICE["mfa_reset"][self.language], accessible.PRESSABLE, page=True)
        if pictures:
            self.picture("verify-menu")
        self.press_page("mfa_reset")
        name = "suomi_fi" if method == "suomi_fi" else "candour_id"
        accessible.wait(PRACTICE[name][self.language], accessible.BUTTONS, page=True)
        if pictures:
            self.picture("verify-choice")
        self.press_page(name, accessible.BUTTONS)
        first = "bank" if method == "suomi_fi" else "phone_opened"
        accessible.wait(PRACTICE[first][self.language], accessible.BUTTONS, page=True)

    def identify(self, method, pictures=False):
        self.to_provider(method, pictures)
        take = self.picture if pictures else lambda name: None
        if method == "suomi_fi":
            take("verify-suomi-fi")
            self.press_page("bank", accessible.BUTTONS)
            if self.options.way == "touch":
                # Capitals and signs, each a key of its own, at a person's pace.
                self.fill_page_field("bank_user", "Aq#Z9%")
            self.fill_page_field("bank_user", "12345678")
            take("verify-bank")
            if self.tall:
                self.lower()
                take("verify-bank-lowered")
            self.press_page("continue", accessible.BUTTONS)
            accessible.wait(PRACTICE["approve"][self.language], accessible.BUTTONS, page=True)
            take("verify-bank-code")
            self.press_page("approve", accessible.BUTTONS)
            accessible.wait(PRACTICE["consent"][self.language], accessible.BUTTONS, page=True)
            take("verify-consent")
            self.press_page("consent", accessible.BUTTONS)
        else:
            take("verify-candour")
            for word in ("phone_opened", "phone_started"):
                self.press_page(word, accessible.BUTTONS)
            take("verify-candour-started")
            self.press_page("phone_finished", accessible.BUTTONS)
        accessible.wait(PRACTICE["done"][self.language], page=True)
        self.see("Does the page say that your MFA settings (multi-factor authentication) have been reset?")
        take("verify-done-question")
        self.press("Yes, it says so")
        self.see("Your reset is on its way")

    # The roads --------------------------------------------------------------------------------------

    def whole_visit(self):
        """Welcome to Goodbye, every picture on the way, and the codes that a phone would read."""
        self.see_welcome()
        self.picture("welcome")
        self.begin()
        self.picture("address-empty")
        self.type_address("maija.meikalainen@jamk.fi")
        self.picture("address-known")
        self.press("Continue")
        self.see("How will you prove who you are?")
        self.picture("method")
        self.identify(self.options.method, pictures=True)
        self.picture("wait")
        store = self.all_codes()
        self.check(any("apple.com" in c for c in store) and any("play.google.com" in c for c in store),
                   f"both stores' codes on Wait, found {store}")
        # A limit of the tour's configuration is 3 seconds; the product's own is 2 minutes.
        self.press("Try now", seconds=30)
        self.see("Next step", 20)
        store = self.all_codes(self.picture("set-up-1"))
        self.check(len(set(store)) == 2 and SIGN_IN not in store, f"the stores' codes alone at the first step, found {store}")
        self.set_up_steps()
        self.press("Done – I can sign in")
        self.see("Everything about you has been erased from this kiosk.")
        self.picture("goodbye")
        self.press("Well")
        self.see_welcome()
        self.picture("welcome-again")
        if self.large:
            # The next visitor finds it as it should be.
            self.check_look(self.first_words, 100)

    def set_up_steps(self):
        number = 1
        while accessible.find(self.words("Next step"), accessible.BUTTONS, page=False) is not None and number < 12:
            number += 1
            self.next_step(number)
            path = self.picture(f"set-up-{number}")
            if number == 2:
                codes = self.all_codes(path)
                self.check(set(codes) == {SIGN_IN}, f"the second step's code is {SIGN_IN}, found {codes}")
        self.check(number > 4, f"there are some steps to go through, found {number}")
        self.press("With a computer too")
        self.picture("set-up-with-computer")
        self.press("With my phone only")

    def next_step(self, number):
        # A second tap on one spot within the time of a double click counts as the first one's (SecondTapGuard).
        time.sleep(0.5)
        self.press("Next step")
        accessible.wait(re.compile(rf"\D*{number}\D+\d\s*\Z"), page=False)

    def finish_set_up(self):
        """Through all steps, to the goodbye."""
        number = 1
        while accessible.find(self.words("Next step"), accessible.BUTTONS, page=False) is not None and number < 12:
            number += 1
            self.next_step(number)
        self.press("Done – I can sign in")

    def side_roads(self):
        """No reset needed, phone gone, near miss, guest, sister school, no way to identify, own phone, help."""
        self.begin()
        self.press("My old phone still works")
        self.see("You need no reset")
        codes = self.screen.codes(self.picture("phone-works"))
        self.check(codes == ["https://aka.ms/mysecurityinfo"], f"the code of one's own sign-in methods: {codes}")
        self.press("I need the reset")
        self.see_address()
        self.press("My phone is lost, broken or not with me")
        self.see("If the phone is lost, broken or not with you")
        self.picture("phone-gone")
        self.press("Go on to the reset")
        self.see_address()
        # A finger finds no comma among the keys for addresses.
        self.give_address("maija.meikalainen@jmak.fi" if self.options.way == "touch" else "maija.meikalainen@jamk,fi")
        self.picture("address-correction")
        self.type_address("teemu.teekkari@jamk")
        self.press("Continue")
        self.picture("address-incomplete")
        self.give_address("guest@example.org")
        self.see("Guests write an e-mail")
        path = self.picture("guest")
        mail = [c for c in self.screen.codes(path) if c.startswith("mailto:support@jamk.fi")]
        self.check(len(mail) == 1 and "subject=" in mail[0] and "body=" in mail[0], f"the guest's mail code: {mail}")
        self.press("Back")
        self.see_address()
        self.give_address("someone@jyu.fi")
        self.see("Reset Authenticator in your own school’s service: %1")
        self.picture("sister-school")
        self.press("Back")
        self.see_address()
        self.give_address()
        self.see("How will you prove who you are?")
        self.press("I have neither")
        self.see("Our staff will help you")
        self.picture("neither")
        self.press("Back")
        self.press("Do this on my own phone")
        self.see("Reset on your own phone")
        path = self.picture("own-phone")
        self.check(len(self.screen.codes(path)) == 1, "one code on the own-phone screen")
        self.press("Ask for help")
        self.see("Help is called")
        self.picture("help-called")
        self.press("Back")
        self.press("Back")
        self.see_address()
        self.press("Start over")
        self.see_welcome()

    OUTCOMES = (
        ("suomi_fi", None, "The identification was cancelled", "cancelled"),
        ("suomi_fi", "time_out", "The page waited too long", "timed-out"),
        ("suomi_fi", "not_identified", "You could not be identified", "not-identified"),
        ("suomi_fi", "refused_host", "This page is not needed here", "page-refused"),
        ("suomi_fi", "not_identified", "", "attempts-used"),
        ("candour", "expired", "The %n minute(s) are over", "expired"),
        ("suomi_fi", "drops", "The identity service does not answer", "service-down"),
        ("candour", "device", "This phone does not work with Candour ID", "device"),
        ("candour", "document", "This document is not accepted for Candour ID", "document"),
        ("candour", "tries", "The attempts are used up", "tries-used"),
        ("candour", "server_error", "The identity service does not answer", "server-error"),
    )

    # The service's own failures use no attempt up.
    NOT_THE_VISITORS = ("drops", "server_error")
    ATTEMPTS = 5

    def outcomes(self):
        """Every way in which an identification ends badly, as its own screen; the last attempt of a visit has staff's."""
        used = 0
        for method, fault, heading, name in self.OUTCOMES:
            if used == 0:
                self.to_method()
            self.to_provider(method)
            if fault is None:
                self.press("Stop identifying")
            else:
                self.press_fault(fault)
            used += fault not in self.NOT_THE_VISITORS
            self.see("Our staff will help you from here" if used == self.ATTEMPTS else heading)
            self.picture(f"outcome-{name}")
            if used == self.ATTEMPTS:
                used = 0
                self.press("Start over")
                self.see_welcome()
            else:
                self.to_method_again()
        self.press("Back")
        self.press("Start over")
        self.see_welcome()

    def to_method_again(self):
        if accessible.find(self.words("Choose another way"), accessible.BUTTONS, page=False):
            self.press("Choose another way")
            self.see("How will you prove who you are?")
        else:
            raise NotFound("the outcome screen offers no other way")

    def parked(self):
        """The wait is taken along; the kiosk is free; the visitor comes back with the number."""
        self.to_method()
        self.identify("suomi_fi")
        self.press("Take this with me")
        self.see("Your number")
        self.see("Done, free the kiosk")
        path = self.picture("ticket")
        self.check(SIGN_IN in self.screen.codes(path), "the ticket's code is the sign-in page")
        self.press("Done, free the kiosk")
        self.see_welcome()
        ticket = accessible.wait(anywhere("A1"), accessible.BUTTONS, page=False)
        self.picture("welcome-with-ticket")
        self.screen.press(ticket.name if self.options.way == "never" else anywhere("A1"), accessible.BUTTONS, page=False)
        self.see("Your reset is on its way")
        self.press("Try now", seconds=30)
        self.see("Next step")
        self.next_step(2)
        self.press("Sign-in still asks for the old Authenticator")
        self.see("Your reset is on its way")
        self.picture("wait-again")
        # Whoever leaves the wait keeps a number; only this ends it.
        self.press("End visit")
        self.see("Your number")
        self.press("Forget everything", seconds=20)
        self.press("Yes, forget everything")
        self.see_welcome()

    def looks(self):
        """Contrast and text size on the screens with the most on them."""
        self.to_method()
        for name in ("dark", "high-contrast"):
            self.press("Contrast")
            self.picture(f"method-{name}")
        self.press("Contrast")
        for name in ("150", "200"):
            self.press("Text size")
            self.picture(f"method-{name}-percent")
        self.press("Back")
        self.see_address()
        self.picture("address-200-percent")
        # The language changes at any step, and nothing is lost.
        other = "en" if self.language != "en" else "fi"
        own_name = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
        self.screen.press(re.compile(own_name[other] + r"\b|" + other.upper() + r"\Z"), accessible.BUTTONS, page=False)
        field = accessible.wait(re.compile(r"[\s\S]+"), accessible.FIELDS, page=False)
        self.check(field.text() == "maija.meikalainen@jamk.fi", "the address is still there in another language")
        self.screen.press(re.compile(own_name[self.language] + r"\b|" + self.language.upper() + r"\Z"), accessible.BUTTONS, page=False)
        self.press("Start over")
        self.see_welcome()

    def idle(self):
        """Nobody there: the question, and the end of the visit."""
        self.start(idle_warning=15)
        self.begin()
        self.type_address("maija.meikalainen@jamk.fi")
        self.see("I need more time", 40)
        self.picture("idle-question")
        self.press("I need more time")
        accessible.wait_gone(self.words("I need more time"), accessible.BUTTONS, page=False)
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        self.check(field.text() == "maija.meikalainen@jamk.fi", "nothing is lost by the question")
        self.see("I need more time", 40)
        accessible.wait(START["en"], accessible.BUTTONS, seconds=60)
        self.begin()
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        self.check(field.text() in ("", self.words_text("E-mail address")), "nothing of the one who left is there")

    def words_text(self, source):
        return source

    def check(self, holds, what):
        self.screen.log(f"{'holds' if holds else 'BROKEN'}: {what}")
        if not holds:
            raise AssertionError(what)

    ROADS = {"visit": ("whole_visit",), "side": ("side_roads",), "outcomes": ("outcomes",), "parked": ("parked",),
             "looks": ("looks",), "idle": ("idle",)}

    def run(self):
        roads = self.options.road or list(self.ROADS)
        failed = []
        for road in roads:
            self.screen.log(f"road {road}")
            try:
                if self.kiosk is None or not self.kiosk.running():
                    self.start()
                for name in self.ROADS[road]:
                    getattr(self, name)()
                if not self.kiosk.running():
                    raise AssertionError("the kiosk has ended by itself")
            except Exception as error:  # every kind of failure leaves its picture, and the other roads are walked
                failed.append(f"{road}: {error}")
                self.screen.log(f"FAILED {road}: {error}")
                traceback.print_exc()
                self.picture(f"failed-{road}")
                (Path(self.options.out) / f"failed-{road}.txt").write_text(accessible.dump(), encoding="utf-8")
                self.stop()
        self.stop()
        return failed


def parser_of(description):
    """What every tour can be asked for."""
    parser = script.parser_of(description)
    parser.add_argument("--language", choices=("fi", "sv", "en"))
    parser.add_argument("--look", choices=("normal", "large"), default="normal", help="large: 200 %% and high contrast")
    parser.add_argument("--method", choices=("suomi_fi", "candour"))
    return parser


def main():
    parser = parser_of(__doc__)
    parser.add_argument("--way", choices=("mouse", "keyboard", "touch"),
                        help="touch: a pointer and the screen keyboard, and no key at all")
    parser.add_argument("--keyboard", choices=("auto", "always", "never"), help="the kiosk's own keyboard")
    parser.add_argument("--road", action="append", choices=tuple(Tour.ROADS), help="only this one (may be given more than once)")
    tour = Tour(script.options_of(parser))
    try:
        failed = tour.run()
    finally:
        tour.stop()
    return script.report(failed)


if __name__ == "__main__":
    sys.exit(main())
