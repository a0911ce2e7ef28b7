#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice service's other portals, chosen in its drawer, with a profile that knows more than the school's own: the page
that means "done", and the EU wallet.

Steps with a code of digits and Candour by mail, where the browser never leaves the service; the wallet on the phone; a
forgotten password and the reset in one trip; and a single page whose address never changes, where nothing tells the kiosk
anything and the visitor has to say it.
"""

import re
import sys
import tempfile
import time

import accessible
from desk import Desk, desk_options
import kiosk as kiosks
import script
from words import PRACTICE

MORE = """
[[identity.methods]]
id = "eu_wallet"
name = { fi = "EU-lompakko", sv = "EU-plånboken", en = "EU wallet" }
picture = "method-wallet"
guidance = { fi = "Avaa lompakko puhelimellasi.", sv = "Öppna plånboken på telefonen.", en = "Open the wallet on your phone." }
on_phone = true
time_limit_min = 10

[[identity.methods.needs]]
icon = "phone"
text = { fi = "Lompakko puhelimessasi", sv = "Plånboken på telefonen", en = "The wallet on your phone" }

[[identity.outcomes]]
outcome = "done"
address = "http://id.localhost:PORT/mfa-reset/done"
"""


class Shapes(Desk):
    def start_practice(self):
        super().start_practice()
        profile = self.config.parent / "profiles/practice.toml"
        text = profile.read_text(encoding="utf-8")
        port = re.search(r"id\.localhost:(\d+)", text)[1]
        profile.write_text(text + MORE.replace("PORT", port), encoding="utf-8")

    # The pages --------------------------------------------------------------------------------------

    def come(self, method, shape=None):
        self.to_method()
        self.press(f"Use {method}")
        accessible.wait(PRACTICE["continue"][self.language], accessible.PRESSABLE, page=True, seconds=40)
        if shape:
            self.press_fault(shape)
            accessible.wait_gone(PRACTICE[shape][self.language], accessible.BUTTONS, page=True)

    def until_menu(self):
        self.press_page("continue")
        accessible.wait(PRACTICE["username"][self.language], accessible.FIELDS, page=True)
        self.press_page("continue", accessible.BUTTONS)

    def on_phone(self):
        """What the drawer plays, and then the page that has to be asked."""
        self.press_page("refresh", accessible.BUTTONS)
        self.press_fault("phone_finished")
        time.sleep(0.5) # nothing on the page tells that the phone is done
        self.press_page("refresh", accessible.BUTTONS)

    def goes_on_by_itself(self):
        self.see("Your reset is on its way", 40)
        self.leave()

    # The visits -------------------------------------------------------------------------------------

    def steps(self):
        self.come("Candour ID", "shape_steps")
        self.press_page("continue")
        field = accessible.wait(PRACTICE["user"][self.language], accessible.FIELDS, page=True)
        self.picture("steps-code")
        code = accessible.wait(re.compile(r"\d{5}\Z"), page=True).name
        self.fill_page_field("code", code)
        self.check(field.text() == "maija.meikalainen@jamk.fi", "the user name is filled in")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("authenticate")
        self.press_page("candour_id", accessible.BUTTONS)
        self.picture("steps-invitation")
        self.on_phone()
        self.press_page("activation", accessible.BUTTONS)
        self.goes_on_by_itself()

    def wallet(self):
        self.come("EU wallet")
        self.until_menu()
        self.press_page("mfa_reset")
        self.press_page("wallet", accessible.BUTTONS)
        self.picture("wallet")
        self.on_phone()
        self.press_page("activation", accessible.BUTTONS)
        self.goes_on_by_itself()

    def password(self):
        self.come("Suomi.fi")
        self.until_menu()
        self.press_page("reset_password")
        self.press_page("suomi_fi", accessible.BUTTONS)
        self.press_page("bank", accessible.BUTTONS)
        self.fill_page_field("bank_user", "12345678")
        for word in ("continue", "approve", "consent"):
            self.press_page(word, accessible.BUTTONS)
        for word in ("new_password", "password_again"):
            self.press_page(word, accessible.FIELDS)
            self.screen.type("Example-2026")
        self.picture("new-password")
        self.press_page("save", accessible.BUTTONS)
        self.press_page("mfa_reset", accessible.BUTTONS)
        self.goes_on_by_itself()

    def still(self):
        self.come("Candour ID", "shape_still")
        self.press_page("continue", accessible.BUTTONS)
        accessible.wait(PRACTICE["username"][self.language], accessible.FIELDS, page=True)
        self.fill_page_field("username", "maija.meikalainen@jamk.fi")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("mfa_reset", accessible.BUTTONS)
        self.on_phone()
        self.press_page("activation", accessible.BUTTONS)
        accessible.wait(PRACTICE["done"][self.language], page=True)
        self.picture("still-done")
        self.confirm_reset()
        self.goes_on_by_itself()

    def morning(self):
        self.environment = {}
        self.start_practice()
        self.environment = kiosks.set_up(self.options.bin, self.config, self.folder / "keys")
        self.start()
        for visit in self.options.visit or ("steps", "wallet", "password", "still"):
            self.see_welcome(60)
            self.screen.log(f"visit {visit}")
            getattr(self, visit)()


def main():
    options = desk_options(__doc__, lambda parser: parser.add_argument("--visit", action="append"))
    with tempfile.TemporaryDirectory(prefix="kiosk-shapes.") as folder:
        return script.report(Shapes(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
