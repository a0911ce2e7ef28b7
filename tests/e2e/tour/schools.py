#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other schools by configuration alone: a whole visit of each to a service that behaves as theirs is described.

The profiles (schools/*.toml) were written from packaging/configuration.md and the schools' public pages.
"""

import re
import sys
import tempfile
import time
import traceback
from pathlib import Path

import accessible
import kiosk as kiosks
import school_sites
import script
from tour import HERE, START, Tour

KIOSK = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "{school}"
[secrets]
store = "systemd"
[state]
dir = "{state}"
"""


class School(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.school = school_sites.SCHOOLS[options.school]()
        self.sites = school_sites.Sites(self.school)

    def start(self, **limits):
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        (config / "kiosk.toml").write_text(KIOSK.format(school=self.options.school, state=self.folder / "state"),
                                           encoding="utf-8")
        profile = (HERE / f"schools/{self.options.school}.toml").read_text(encoding="utf-8")
        (config / f"profiles/{self.options.school}.toml").write_text(profile.replace("{port}", str(self.school.port)),
                                                                     encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        self.see_welcome(60)

    # What a visitor does ----------------------------------------------------------------------------

    def come(self, login, method):
        self.see_welcome()
        self.screen.press(START["en"], page=False)
        # Whatever the school calls it.
        field = accessible.wait(re.compile(r"[\s\S]+"), accessible.FIELDS, page=False)
        if not field.has(accessible.State.FOCUSED):
            self.screen.press(field.name, accessible.FIELDS, page=False)
        self.screen.replace(field, login)
        self.press("Continue")
        self.see("How will you prove who you are?")
        self.picture("method")
        self.press(f"Use {method}")

    def page(self, name, seconds=20):
        self.screen.press(name, page=True, seconds=seconds)

    def read(self, pattern):
        return accessible.wait(re.compile(pattern), page=True).name

    def give(self, name, text):
        """Types into a field of the page until the field has it."""
        for _ in range(4):
            field = accessible.wait(name, accessible.FIELDS, page=True)
            if not field.has(accessible.State.FOCUSED):
                self.screen.press(name, accessible.FIELDS, page=True)
            self.screen.replace(field, text)
            for _ in range(10):
                if accessible.wait(name, accessible.FIELDS, page=True).text() == text:
                    return
                time.sleep(0.2)
        raise accessible.NotFound(f"the field {name!r} does not take what is typed")

    def has_been_filled(self, name, text):
        until = time.monotonic() + 10
        while accessible.wait(name, accessible.FIELDS, page=True, seconds=40).text() != text:
            if time.monotonic() > until:
                raise AssertionError(f"the kiosk has not filled {name!r} in")
            time.sleep(0.1)

    def set_up(self):
        """The school's own steps, to the end of the visit."""
        until = time.monotonic() + 60
        while not accessible.find(START["en"], accessible.BUTTONS):
            any(self.press_if_there(word) for word in ("Next step", "Done – I can sign in", "It works", "Well"))
            if time.monotonic() > until:
                raise accessible.NotFound("the visit does not end")
            time.sleep(0.3)

    # The schools ------------------------------------------------------------------------------------

    def karelia(self):
        self.come("1234567", "Candour ID")
        self.page("Continue", 40)
        self.has_been_filled("User", "1234567")
        self.give("Verification code", self.read(r"\d{5}\Z"))
        self.picture("code")
        self.page("Continue")
        self.page("Authenticate")
        self.page("Candour")
        self.page("Refresh status")
        self.read("An invitation was sent")
        self.picture("on-phone")
        self.school.on_phone.set()
        self.page("Refresh status")
        self.page("Continue activation")
        self.read("Authentication has been reset")
        self.confirm_reset()
        self.see("Your reset is on its way")
        accessible.wait(re.compile(r"It takes up to 5 minutes"), page=False)
        self.picture("wait")
        self.leave()

    def tampere(self):
        self.come("maija.meikalainen@tuni.fi", "Suomi.fi")
        self.page("Start by authenticating", 40)
        self.page("Suomi.fi identification")
        self.page("Test bank")
        self.give("Bank user ID", "12345678")
        self.page("Log in")
        self.page("Continue to service")
        self.page("Get a Temporary Access Pass")
        self.read("pass-[0-9a-f]{8}")
        # It stays for as long as the visitor copies it.
        time.sleep(4)
        self.read("pass-[0-9a-f]{8}")
        self.picture("pass")
        self.confirm_reset()
        # The school's own steps, at once.
        self.see("Sign in with the pass")
        self.picture("own-steps")
        self.set_up()

    def uniarts(self):
        self.come("maija.meikalainen@uniarts.fi", "Signicat")
        self.has_been_filled("E-mail address", "maija.meikalainen@uniarts.fi")
        self.page("Send a PIN")
        self.give("PIN", self.school.pin)
        self.picture("pin")
        self.page("Continue")
        self.page("Signicat")
        self.page("Start the video")
        self.page("Finish")
        self.page("Reset authentication")
        # This address is known, with a part that is another one each time.
        self.see("Your reset is on its way", 40)
        self.picture("wait")
        self.leave()

    def run(self):
        try:
            self.sites.start()
            self.start()
            getattr(self, self.options.school)()
            return []
        except Exception as error:
            traceback.print_exc()
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            return [str(error)]
        finally:
            self.stop()
            self.sites.stop()


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--school", required=True, choices=tuple(school_sites.SCHOOLS))
    options = script.options_of(parser)
    with tempfile.TemporaryDirectory(prefix="kiosk-school.") as folder:
        return script.report(School(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
