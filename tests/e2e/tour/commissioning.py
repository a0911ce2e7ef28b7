#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commissioning: a school that knows its own service and none of the hosts behind it.

The check warns, and the kiosk starts. A visit ends at the fence. Staff make one, once, with their panel's leave; the panel
lists what was asked for and refused, and writes a proposal. `mfa-kiosk check` accepts it, and with it in the profile's place
the visit works. The visitor after it finds the fence closed again.
"""

import re
import sys
import tempfile
import time
from pathlib import Path

import accessible
from desk import Desk, desk_options
import kiosk as kiosks
import script
from words import PRACTICE

# A host, or an outcome, elsewhere than on the service's own host.
ELSEWHERE = re.compile(r'\[\[identity\.(?:hosts|outcomes)\]\]\n(?:outcome = [^\n]*\n)?(?:origin|address) = "http://(?!id\.localhost)'
                       r'[^\n]*\n(?:[^\n\[#][^\n]*\n)*')


class Commissioning(Desk):
    def start_practice(self):
        super().start_practice()
        profile = self.config.parent / "profiles/practice.toml"
        known, count = ELSEWHERE.subn("", profile.read_text(encoding="utf-8"))
        self.check(count > 15 and "pankki.localhost" not in known, f"{count} entries are taken away")
        profile.write_text(known, encoding="utf-8")

    def to_choice(self):
        self.to_method()
        self.start_identity("suomi_fi")
        self.press_page("continue", accessible.BUTTONS)
        self.press_page("mfa_reset")
        self.press_page("suomi_fi", accessible.BUTTONS)

    def refused_at_the_fence(self):
        self.to_choice()
        self.see("This page is not needed here")
        self.press("Start over")
        self.see_welcome()

    def through_bank(self):
        self.fill_page_field("bank_user", "12345678")
        for word in ("continue", "approve", "consent"):
            self.press_page(word, accessible.BUTTONS)

    def commission(self):
        self.panel()
        self.tab("Commissioning")
        self.screen.press("Start commissioning", page=False)
        self.screen.press("Yes, start", page=False)
        accessible.wait("Commissioning is on. Close this panel, make a visit, and come back.")
        self.close_panel()
        accessible.wait(re.compile("Commissioning by staff|Henkilö"), page=False)
        self.to_choice()
        # Whose page it is stands there, as far as anybody knows.
        accessible.wait(re.compile(r"Page of Unknown: not in the profile, address tunnistus\.localhost"), page=False)
        self.picture("commissioning-unknown")
        self.press_page("bank", accessible.BUTTONS)
        self.through_bank()
        accessible.wait(PRACTICE["done"][self.language], page=True)
        self.confirm_reset()
        self.picture("commissioning-visit")
        self.panel()
        self.tab("Commissioning")
        accessible.wait(re.compile(r"not on the list"))
        self.picture("commissioning-seen")
        self.screen.press("Write a proposal", page=False)
        until = time.monotonic() + 10
        while not (found := list((self.state / "exports").glob("profile-proposal-*.toml"))):
            if time.monotonic() > until:
                raise TimeoutError("no proposal was written")
            time.sleep(0.2)
        self.picture("commissioning-written")
        self.screen.press("End commissioning", page=False)
        self.close_panel()
        self.see_welcome()
        return found[0]

    def morning(self):
        self.environment = {}
        self.start_practice()
        self.environment = kiosks.set_up(self.options.bin, self.config, self.folder / "keys", pin="295817")
        said = self.ask("check", "--offline")
        self.check(re.search(r'^WARNING +site profile .*"suomi_fi" has no host', said, re.M) is not None, "the check warns")
        self.start()
        self.see_welcome(60)
        log = (Path(self.options.out) / "kiosk.log").read_text(encoding="utf-8")
        self.check(log.count("config.warning") == 1, "the log warns, in one line")
        self.refused_at_the_fence()
        proposal = self.commission()
        # Nobody is let through any more.
        self.refused_at_the_fence()
        self.kiosk.stop()
        text = proposal.read_text(encoding="utf-8")
        added = text.partition("# Proposed by a commissioning visit")[2]
        for role, host in (("broker", "tunnistus"), ("bank", r"nordea\.pankki")):
            self.check(re.search(rf'origin = "http://{host}\.localhost:\d+"\nrole = "{role}"', added) is not None,
                       f"the proposal names the {role}")
        self.check('outcome = "done"' in added, "the proposal names the page that means done")
        addresses = re.findall(r'"(https?://[^"]*)"', added)
        self.check(not any("?" in address for address in addresses), f"and no query: {addresses}")
        (self.config.parent / "profiles/practice.toml").write_text(text, encoding="utf-8")
        said = self.ask("check", "--offline")
        self.check(re.search(r"^READY +site profile", said, re.M) is not None and "has no host" not in said,
                   "the check takes the proposal, and warns no more")
        self.start()
        self.see_welcome(60)
        self.to_choice()
        self.press_page("bank", accessible.BUTTONS)
        self.through_bank()
        # The proposal knows the page that means "done", too: nobody is asked any more.
        self.see("Your reset is on its way", 40)


def main():
    options = desk_options(__doc__)
    with tempfile.TemporaryDirectory(prefix="kiosk-commissioning.") as folder:
        return script.report(Commissioning(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
