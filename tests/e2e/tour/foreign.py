#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A school whose identity service and provider are somebody else's programs (SimpleSAMLphp, SAML 2.0 on loopback): only a
configuration says so. A visitor signs in there, and the visit goes on by itself, as this profile knows the done-address.
The next visitor is asked for a password again. Exit status 77 where SimpleSAMLphp is not installed.
"""

import re
import sys
import tempfile
import traceback
from pathlib import Path

import accessible
import foreign_sites
import kiosk as kiosks
import script
from accessible import anywhere
from tour import Tour

KIOSK = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "elsewhere"
[limits]
try_now_after_s = 3
[secrets]
store = "systemd"
[state]
dir = "{state}"
"""
PROFILE = """# SPDX-License-Identifier: GPL-3.0-or-later
organisation = "Elsewhere"
organisation_name = {{ fi = "Muun alan koulu", sv = "Skolan annanstans", en = "School of Elsewhere" }}
default_language = "en"
staff_place = {{ fi = "aula", sv = "hallen", en = "the hall" }}

[[accounts]]
id = "member"
name = {{ fi = "Tunnus", sv = "Konto", en = "Member account" }}
domain = "elsewhere.example"
local_part = "[a-z]+"
example = "visitor@elsewhere.example"

[guest]
mail_to = "help@elsewhere.example"
subject = {{ fi = "Apua", sv = "Hjälp", en = "Help" }}
body = {{ fi = "Hei", sv = "Hej", en = "Hello" }}

[identity]
name = {{ fi = "Palvelu", sv = "Tjänsten", en = "The service" }}
start_url = "{start}"
address_fields = ["input#username"]

[[identity.methods]]
id = "suomi_fi"
name = {{ fi = "Suomi.fi", sv = "Suomi.fi", en = "Suomi.fi" }}

[[identity.hosts]]
origin = "http://{service}"
role = "service"
label = {{ fi = "Palvelu", sv = "Tjänsten", en = "The service" }}

[[identity.hosts]]
origin = "http://{provider}"
role = "broker"
label = {{ fi = "Kirjautuminen", sv = "Inloggning", en = "The login" }}

[[identity.outcomes]]
outcome = "done"
address = "http://{service}/module.php/core/authenticate.php"
query = {{ as = "default-sp" }}

[wait]
sync_wait_min = 7

[set_up]
sign_in_url = "https://signin.elsewhere.example"
guide_url = {{ fi = "https://guide.elsewhere.example/", sv = "https://guide.elsewhere.example/", en = "https://guide.elsewhere.example/" }}
store_apple = "https://apps.apple.com/app/microsoft-authenticator/id983156458"
store_google = "https://play.google.com/store/apps/details?id=com.azure.authenticator"
"""


class Foreign(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.sites = foreign_sites.Sites(self.folder / "sites")

    def start(self, **limits):
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        (config / "kiosk.toml").write_text(KIOSK.format(state=self.folder / "state"), encoding="utf-8")
        (config / "profiles/elsewhere.toml").write_text(PROFILE.format(
            start=self.sites.start_address(),
            service=f"{foreign_sites.SERVICE}:{self.sites.service_port}",
            provider=f"{foreign_sites.PROVIDER}:{self.sites.provider_port}"), encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        self.see_welcome(60)

    def field(self, name, roles=accessible.FIELDS):
        self.screen.press(name, roles, page=True, seconds=40)

    def visit(self, number):
        self.begin()
        self.give_address("visitor@elsewhere.example")
        self.see("How will you prove who you are?")
        self.press("Use Suomi.fi")
        self.field("Username")
        self.see("Choose your bank or the mobile certificate.")
        accessible.wait(anywhere(foreign_sites.PROVIDER), page=False)
        self.screen.type(foreign_sites.USER)
        self.field("Password")
        self.screen.type(foreign_sites.PASSWORD)
        self.picture(f"foreign-login-{number}")
        self.screen.key("Return")
        self.see("Your reset is on its way", 40)
        accessible.wait(re.compile(r"It takes up to 7 minutes"), page=False)
        self.picture(f"foreign-wait-{number}")
        self.press("End visit")
        self.press("Done, free the kiosk", seconds=20)
        self.see_welcome()

    def run(self):
        try:
            self.sites.start()
            self.start()
            self.visit(1)
            # A single sign-on that had survived would skip the password.
            self.visit(2)
            return []
        except Exception as error:
            traceback.print_exc()
            self.picture("failed-foreign")
            (Path(self.options.out) / "failed-foreign.txt").write_text(accessible.dump(), encoding="utf-8")
            return [str(error)]
        finally:
            self.stop()
            self.sites.stop()


def main():
    options = script.options_of(script.parser_of(__doc__))
    if not Path(foreign_sites.WWW).is_dir():
        print("SimpleSAMLphp is not installed")
        return 77
    with tempfile.TemporaryDirectory(prefix="kiosk-foreign.") as folder:
        return script.report(Foreign(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
