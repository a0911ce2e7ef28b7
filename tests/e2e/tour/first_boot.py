#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The set-up of a machine's first boot, by touch, from bare to READY; then the real kiosk with what has been set up, up to
its first visitor's screen and staff's panel. By hand, with a power cut on the way, or by a file of answers (--silent).

A folder stands for the machine and another for the stick; in systemd's place this script answers on the service's socket
with the real `mfa-kiosk station provision`, and unseals what that has sealed with the real systemd-creds.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

import accessible
import ending
import kiosk as kiosks
import script
from tour import START, Tour

ROOT = Path(__file__).resolve().parents[3]
PIN = "738519"
KIOSK = """# SPDX-License-Identifier: GPL-3.0-or-later
profile = "jamk"
#kiosk_name = ""
[staff]
# As the library wants it.
shuffled_pad = true
"""


class Machine:
    """What systemd is on a station: the service's socket, and the keys' unit."""

    def __init__(self, binaries, folder):
        self.binaries, self.folder = Path(binaries), Path(folder)
        self.root, self.stick = self.folder / "machine", self.folder / "stick"
        self.config = self.root / "etc/mfa-kiosk/kiosk.toml"
        self.credentials = self.folder / "credentials"
        self.socket = self.folder / "set-up.socket"
        for each in (self.config.parent, self.stick / "profiles", self.credentials):
            each.mkdir(parents=True)
        self.config.write_text(KIOSK, encoding="utf-8")
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(self.socket))
        self.listener.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def is_set_up(self):
        return (self.config.parent / "set-up").exists()

    def _serve(self):
        while True:
            connection, _ = self.listener.accept()
            with connection, (self.folder / "provision.log").open("ab") as log:
                subprocess.run([self.binaries / "mfa-kiosk", "station", "provision", "--root", self.root, "--stick", self.stick],
                               stdin=connection, stdout=connection, stderr=log, check=False)
                if self.is_set_up():
                    self._unseal()

    def _unseal(self):
        environment = {**os.environ, "SYSTEMD_CREDENTIAL_SECRET": str(self.root / "var/lib/systemd/credential.secret")}
        for sealed in (self.root / "etc/credstore.encrypted").iterdir():
            subprocess.run(["systemd-creds", "decrypt", sealed, self.credentials / sealed.name], env=environment, check=True,
                           stderr=subprocess.DEVNULL)


class FirstBoot(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.machine = Machine(options.bin, folder)
        self.demo = subprocess.Popen([Path(options.bin) / "mfa-kiosk-demo"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     preexec_fn=ending.with_parent(15))
        port = json.loads(self.demo.stdout.readline())["port"]
        profile = (ROOT / "resources/profiles/jamk-demo.toml").read_text(encoding="utf-8")
        (self.machine.stick / "profiles/practice.toml").write_text(profile.replace("{demo_port}", str(port)), encoding="utf-8")

    def start(self, **limits):
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", self.machine.config, "--set-up-socket", self.machine.socket]
        self.kiosk.environment = {"CREDENTIALS_DIRECTORY": str(self.machine.credentials),
                                  "XDG_STATE_HOME": str(self.machine.root / "var/lib/mfa-kiosk/.local/state")}
        self.kiosk.start()

    def strike_enter(self):
        keys = self.screen.keyboard._keys()[0]
        self.screen.keyboard._press(keys, self.screen.keyboard._name_of("Enter", keys))

    def by_hand(self):
        own = {"fi": "Suomi", "sv": "Svenska", "en": "English"}[self.language]
        accessible.wait(own, accessible.BUTTONS, seconds=60)
        self.picture("languages")
        self.screen.press(own, accessible.BUTTONS, page=False)
        self.see("Whose kiosk is it?")
        self.screen.press("Jamk (practice, on the USB stick)" if self.language == "en" else
                          self.words("%1 (%2, on the USB stick)"), page=False)
        self.picture("school")
        self.press("Next")
        self.see("Which kiosk is it?")
        self.screen.type("Lutakko1")
        self.picture("kiosk")
        self.press("Next")
        self.press("Press the four corners")
        self.see("Press the middle of the circle in the corner.")
        self.picture("corners")
        width, height = self.size
        inside = 50
        for x, y in ((inside, inside), (width - inside, inside), (width - inside, height - inside), (inside, height - inside)):
            self.screen.hands.tap(x, y)
            time.sleep(0.7)
        self.see("Each press arrived where it was made.")
        self.press("Play a sound")
        self.picture("screen")
        self.press("Next")
        self.see("The security officer’s key")
        # The power goes.
        self.kiosk.kill()
        self.start()
        self.see("The security officer’s key", 60)
        self.press("Write it to a USB stick")
        self.press("The officer has it")
        keys = list(self.machine.stick.glob("mfa-kiosk-verification-key-*.pem"))
        self.check(len(keys) == 1, f"the officer's key is on the stick: {keys}")
        self.see("The first PIN")
        self.screen.type("DeskA")
        self.strike_enter()
        self.screen.type(PIN)
        self.strike_enter()
        self.screen.type(PIN)
        self.picture("pin")
        self.press("Set up")

    def silent(self):
        (self.machine.stick / "answers.toml").write_text(
            f'profile = "practice"\nkiosk_name = "Lutakko1"\nlanguage = "{self.language}"\n[pin]\nlabel = "DeskA"\n'
            f'digits = "{PIN}"\n', encoding="utf-8")

    def look_at_ready(self):
        self.see("READY", 120)
        self.check(self.machine.is_set_up(), "the machine is set up")
        kept = self.machine.root / "var/lib/mfa-kiosk/.local/state/mfa-kiosk/set-up.json"
        self.check(not kept.exists(), "nothing of the answers is kept for a later set-up")
        self.picture("ready")

    def look_at_kiosk(self):
        """The real host has taken over, with the keys and the PIN that were made."""
        self.see_welcome(90)
        self.picture("welcome")
        config = self.machine.config.read_text(encoding="utf-8")
        self.check('kiosk_name = "Lutakko1"' in config and "# As the library wants it." in config, f"kiosk.toml: {config}")
        self.check((self.machine.config.parent / "profiles/practice.toml").exists(), "the profile has been copied")
        check = subprocess.run([Path(self.options.bin) / "mfa-kiosk", "--config", self.machine.config, "pin", "list"],
                               capture_output=True, text=True, check=False, env={**os.environ, **self.kiosk.environment})
        self.check("DeskA" in check.stdout, f"the PIN is known: {check.stdout}{check.stderr}")
        journal = subprocess.run([Path(self.options.bin) / "mfa-kiosk", "--config", self.machine.config, "journal", "verify",
                                  "--key", next(self.machine.stick.glob("*.pem"))],
                                 capture_output=True, text=True, check=False, env={**os.environ, **self.kiosk.environment})
        self.check(journal.returncode == 0, f"the officer's key opens the journal: {journal.stdout}{journal.stderr}")

    def run(self):
        try:
            began = time.monotonic()
            if self.options.silent:
                self.silent()
            self.start()
            if not self.options.silent:
                self.by_hand()
            self.look_at_ready()
            self.screen.log(f"READY after {time.monotonic() - began:.0f} s, the power cut among them")
            if not self.options.silent:
                self.press("Start the kiosk")
            self.look_at_kiosk()
            return []
        except Exception as error:
            traceback.print_exc()
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            return [str(error)]
        finally:
            self.stop()
            self.demo.stdin.close()
            self.demo.wait()


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--silent", action="store_true", help="by a file of answers")
    parser.add_argument("--language", default="en", choices=("fi", "sv", "en"))
    options = script.options_of(parser, way="touch")
    if shutil.which("systemd-creds") is None:
        print("needs systemd-creds", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory(prefix="kiosk-first-boot.") as folder:
        return script.report(FirstBoot(options, folder).run())


if __name__ == "__main__":
    sys.exit(main())
