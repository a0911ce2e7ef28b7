#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning at the desk: a configured kiosk, its staff panel and its journal, against the practice service.

Start; a visit; a call for help that a clerk answers; a visit that staff end; a wrong PIN six times and the wait; out of
service and back; statistics and a CSV; commissioning with a host that the profile does not know, and its proposal; a power
cut; the journal verified, a row altered and found, and the kiosk that goes on with a new one; its folder put back as it
was before a visit, and taken away.
"""

import csv
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import accessible
import kiosk as kiosks
import script
from screen import xdotool
from tour import Tour

PIN = "295817"
WRONG = "704936"
CONFIG = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "practice"
kiosk_name = "Desk 1"
[limits]
try_now_after_s = 1
[secrets]
store = "systemd"
[state]
dir = "{state}"
"""


class Desk(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.config = self.folder / "config/kiosk.toml"
        self.state = self.folder / "state"
        self.practice = None

    # The kiosk --------------------------------------------------------------------------------------

    def start_practice(self):
        self.practice = subprocess.Popen([Path(self.options.bin) / "mfa-kiosk-demo", "--parent-pid", str(os.getpid())],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        port = json.loads(self.practice.stdout.readline())["port"]
        profile = (self.options.profiles / "jamk-demo.toml").read_text(encoding="utf-8").replace("{demo_port}", str(port))
        # The panel speaks the screen's language, and Welcome's is the organisation's.
        profile = profile.replace('default_language = "fi"', 'default_language = "en"')
        (self.config.parent / "profiles").mkdir(parents=True)
        (self.config.parent / "profiles/practice.toml").write_text(profile, encoding="utf-8")
        self.config.write_text(CONFIG.format(state=self.state), encoding="utf-8")

    def start(self, **limits):
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", self.config]
        self.kiosk.environment = self.environment
        self.kiosk.start()

    def ask(self, *words, status=0):
        """A command of the administrator's; its standard output."""
        result = subprocess.run([Path(self.options.bin) / "mfa-kiosk", "--config", self.config, *words], text=True,
                                capture_output=True, env={**os.environ, **self.environment}, check=False)
        self.check(result.returncode == status,
                   f"{' '.join(map(str, words))}: status {status}, found {result.returncode}: "
                   f"{(result.stdout + result.stderr)[-400:]}")
        return result.stdout + result.stderr

    # Staff ------------------------------------------------------------------------------------------

    def open_pad(self):
        for key in ("Control_L", "Alt_L", "Shift_L", "s"):
            xdotool("keydown", key)
        # Until the pad shows, as a clerk would.
        try:
            accessible.wait("Staff only", seconds=40)
        finally:
            for key in ("s", "Shift_L", "Alt_L", "Control_L"):
                xdotool("keyup", key)

    def give_pin(self, pin):
        accessible.wait(re.compile("PIN, 0 digit"))
        xdotool("type", "--delay", "40", pin)
        self.screen.key("Return")

    def panel(self):
        self.open_pad()
        self.give_pin(PIN)
        accessible.wait("Visit now")

    def tab(self, name):
        self.screen.press(name, page=False)

    def close_panel(self):
        self.screen.press("Close", page=False)
        accessible.wait_gone("Close", accessible.BUTTONS)

    def see_out_of_service(self):
        self.see("Out of service for the moment")

    # The morning ------------------------------------------------------------------------------------

    def not_set_up(self):
        """Without keys nobody can start in vain."""
        self.environment = {"CREDENTIALS_DIRECTORY": str(self.folder / "none")}
        self.start()
        self.see_out_of_service()
        self.picture("not-set-up")
        text = self.ask("check", "--offline", status=1)
        self.check("NOT READY" in text and "setup" in text, "the check says how to set the kiosk up")
        self.kiosk.stop()
        self.environment = kiosks.set_up(self.options.bin, self.config, self.folder / "keys", pin=PIN)

    def help_and_end(self):
        self.begin()
        self.press("Ask for help")
        self.see("Help is called")
        self.panel()
        accessible.wait(re.compile("Called for help · "))
        self.picture("panel-called")
        self.screen.press("I am coming", page=False)
        accessible.wait(re.compile("Help is coming · "))
        self.close_panel()
        self.see("Help is coming")
        self.picture("help-answered")
        self.panel()
        self.tab("Actions")
        self.picture("panel-actions")
        asked, wrong = accessible.ask_for_the_gone()
        self.check(asked > 100 and not wrong, f"a screen reader may ask for children that are gone: {asked}, {wrong}")
        self.screen.press("End the visit", page=False)
        self.screen.press("Yes, end the visit", page=False)
        accessible.wait("Nobody is using the kiosk.")
        self.close_panel()
        self.see_welcome()

    def pin_too_early(self):
        """Typed blind after the gesture, before the pad shows: not a digit reaches what the visitor types into."""
        keys = ("Control_L", "Alt_L", "Shift_L", "s")
        for key in keys:
            xdotool("keydown", key)
        time.sleep(2.1)
        for key in reversed(keys):
            xdotool("keyup", key)
        xdotool("type", "--delay", "30", PIN)
        accessible.wait("Staff only", seconds=40)
        self.close_panel()
        field = accessible.wait(self.words("E-mail address"), accessible.FIELDS, page=False)
        self.check(field.text() in ("", self.words_text("E-mail address")), "no digit of a PIN is in the address field")

    def wrong_pins(self):
        self.begin()
        self.pin_too_early()
        self.open_pad()
        for number in range(5):
            self.give_pin(WRONG)
            if number < 4:
                # The one before says another number.
                left = ("4", "3", "2", "one")[number]
                accessible.wait(re.compile(rf"Wrong PIN\. After {left} more"))
        accessible.wait(re.compile(r"You can try again in"))
        # A sixth is not looked at, and neither is a right one.
        xdotool("type", "--delay", "40", PIN)
        self.screen.key("Return")
        accessible.wait(re.compile(r"You can try again in"))
        self.check(accessible.find("Visit now") is None, "no PIN opens the panel while the pad waits")
        self.picture("pad-waits")
        self.screen.press("Close", page=False)
        # The visitor was not disturbed.
        self.see_address()
        self.press("Start over")
        self.see_welcome()

    def out_of_service(self):
        time.sleep(max(0.0, self.waits_until - time.monotonic()))
        self.panel()
        self.tab("Actions")
        self.screen.press("Maintenance", page=False)
        self.screen.press("Take out of service", page=False)
        accessible.wait(re.compile("Out of service: "))
        self.close_panel()
        self.see_out_of_service()
        self.picture("out-of-service")
        self.panel()
        self.tab("Actions")
        self.screen.press("Back in service", page=False)
        accessible.wait(re.compile("In service"))
        self.close_panel()
        self.see_welcome()

    def whole(self):
        self.to_method()
        self.identify("suomi_fi")
        self.press("Try now", seconds=30)
        self.see("Next step", 20)
        self.finish_set_up()
        self.see("Everything about you has been erased from this kiosk.")
        self.press("Well")
        self.see_welcome()

    def read_panel(self):
        self.panel()
        self.picture("panel-overview")
        self.tab("Journal")
        accessible.wait("Records")
        self.picture("panel-journal")
        self.screen.press("Verify", page=False)
        time.sleep(1)
        self.picture("panel-journal-verified")
        self.tab("Statistics")
        accessible.wait("Visits by day")
        self.picture("panel-statistics")
        self.screen.press("Save as CSV", page=False)
        until = time.monotonic() + 10
        files = []
        while not files and time.monotonic() < until:
            files = list((self.state / "exports").glob("statistics-*.csv"))
            time.sleep(0.2)
        self.check(len(files) == 1, "the statistics are written to a file")
        rows = list(csv.DictReader(files[0].open(encoding="utf-8", newline="")))
        self.check(any(row["day"] == "total" for row in rows), f"the CSV opens, with a total, found {rows[:2]}")
        self.tab("Commissioning")
        self.picture("panel-commissioning")
        self.tab("PINs")
        self.picture("panel-pins")
        self.close_panel()

    def counts(self):
        statistics = json.loads(self.ask("journal", "stats", "--json"))
        total = statistics["total"]
        self.screen.log(f"statistics: {json.dumps(total)[:600]}")
        self.check(total["sessions"] == 3, f"three visits left Welcome, found {total['sessions']}")
        self.check(total["done"] == 1, f"one was finished, found {total['done']}")
        kinds = [total["done"], total["with_ticket"], total["unfinished"]]
        self.check(sum(kinds) == 3, f"each visit is of one kind, found {kinds}")
        self.check(total["help_calls"] == 1, f"one called for help, found {total['help_calls']}")

    def power_cut(self):
        before = self.ask("journal", "verify", "--key", self.folder / "keys/officer.pem")
        self.screen.log(before.strip())
        self.kiosk.kill()
        for pid in self.kiosk.sessions():
            os.kill(pid, signal.SIGKILL)
        self.start()
        self.see_welcome(60)
        self.ask("journal", "verify", "--key", self.folder / "keys/officer.pem")

    def tampering(self):
        self.kiosk.stop()
        journal = self.state / "journal/journal.sqlite"
        with sqlite3.connect(journal) as database:
            tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")]
            table = next(name for name in tables if "record" in name or "event" in name)
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            body = next(name for name in columns if name in ("body", "kind", "label"))
            victim = database.execute(f"SELECT seq, {body} FROM {table} ORDER BY seq LIMIT 1 OFFSET 5").fetchone()
            value = victim[1]
            altered = bytes([*value[:-1], value[-1] ^ 1]) if isinstance(value, bytes) else str(value) + "x"
            database.execute(f"UPDATE {table} SET {body} = ? WHERE seq = ?", (altered, victim[0]))
        text = self.ask("journal", "verify", status=1)
        self.check(re.search(rf"\b{victim[0]}\b", text) is not None, f"the altered record {victim[0]} is named: {text[-300:]}")
        self.start()
        self.see_welcome(60)
        self.panel()
        self.picture("panel-journal-set-aside")
        accessible.wait(re.compile(r"[\s\S]*WARNING"))
        self.close_panel()
        self.ask("journal", "verify")

    def taken_away(self):
        """The journal's folder is put back as it was before a visit, and then taken away."""
        journal, older = self.state / "journal", self.folder / "older"
        verify = ("journal", "verify", "--key", self.folder / "keys/officer.pem")
        anchors = ("--anchors", Path(self.options.out) / "kiosk.log")
        self.kiosk.stop()
        shutil.copytree(journal, older)
        self.start()
        self.see_welcome(60)
        self.begin()
        self.press("Ask for help")
        self.see("Help is called")
        self.press("Start over")
        self.see_welcome()
        self.kiosk.stop()
        self.ask(*verify, *anchors)
        head = (self.state / "journal.head").read_bytes()
        shutil.rmtree(journal)
        shutil.copytree(older, journal)
        for more in ((), anchors):
            text = self.ask(*verify, *more, status=1)
            self.check("the tail was cut off" in text, f"a journal that was put back is found: {text[-300:]}")
        # Without the note beside the folder the system's log still tells.
        (self.state / "journal.head").unlink()
        text = self.ask(*verify, *anchors, status=1)
        self.check("the tail was cut off" in text, f"the anchors in the log tell: {text[-300:]}")
        (self.state / "journal.head").write_bytes(head)
        shutil.rmtree(journal)
        text = self.ask("check", "--offline")
        self.check("is gone, and this kiosk had one" in text, f"the check misses the journal: {text[-600:]}")
        self.start()
        self.see_welcome(60)
        self.panel()
        accessible.wait(re.compile(r"[\s\S]*journal is gone"))
        self.close_panel()
        text = self.ask(*verify, status=1)
        self.check("was gone when this one was begun" in text, f"verify says that a chain is missing: {text[-300:]}")

    def morning(self):
        self.start_practice()
        self.not_set_up()
        self.start()
        self.see_welcome(60)
        self.help_and_end()
        self.wrong_pins()
        self.waits_until = time.monotonic() + 31
        self.whole()
        self.out_of_service()
        self.read_panel()
        self.counts()
        self.power_cut()
        self.tampering()
        self.taken_away()

    def run(self):
        try:
            self.morning()
            return []
        except Exception as error:
            traceback.print_exc()
            name = f"failed-{type(self).__name__.lower()}"
            self.picture(name)
            (Path(self.options.out) / f"{name}.txt").write_text(accessible.dump(), encoding="utf-8")
            return [str(error)]
        finally:
            self.stop()
            if self.practice:
                self.practice.stdin.close()
                self.practice.wait(5)


def desk_options(description, more=lambda parser: None):
    parser = script.parser_of(description)
    more(parser)
    parser.add_argument("--profiles", type=Path, default=Path(__file__).resolve().parents[3] / "resources/profiles")
    return script.options_of(parser)


def main():
    options = desk_options(__doc__)
    with tempfile.TemporaryDirectory(prefix="kiosk-desk.") as folder:
        return script.report(Desk(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
