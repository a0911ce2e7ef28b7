# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the kiosk as a visitor's desk would, and ends what it started."""

import os
import re
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import ending

STARTED = re.compile(r" session\.started session=(?P<what>\w+) pid=(?P<pid>\d+)")
LAUNCHED = re.compile(r" session\.launched pid=(?P<pid>\d+) home=(?P<what>[\w-]+)")
CONFIGURATION = """# SPDX-License-Identifier: GPL-3.0-or-later
# Shorter waits for a tour; every rule stays.
[limits]
"""


class Kiosk:
    """The host process with all of its children, in a process group of its own."""

    def __init__(self, binaries, out, keyboard=None, **limits):
        self.binaries, self.out = Path(binaries), Path(out)
        self.config = self.out / "tour.toml"
        limits = {"try_now_after": 3, **limits}
        text = CONFIGURATION + "".join(f"{name}_s = {value}\n" for name, value in limits.items())
        if keyboard:
            text += f'\n[screen]\nkeyboard = "{keyboard}"\n'
        self.config.write_text(text, encoding="utf-8")
        # What one kiosk keeps for its successor must not meet the next test's visitor.
        self.state = tempfile.TemporaryDirectory(prefix="kiosk-state.")
        self.options = ["--demo", "--config", self.config]
        self.environment = {}
        self.prefix = []  # a command that starts it where the test wants it
        self.process = None
        self.log_from = 0

    def start(self):
        log = (self.out / "kiosk.log").open("ab")
        self.log_from = log.tell()
        self.process = subprocess.Popen([*self.prefix, self.binaries / "mfa-kiosk", *self.options],
                                        stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                                        env={**os.environ, "XDG_STATE_HOME": self.state.name, **self.environment},
                                        start_new_session=True, preexec_fn=ending.with_parent(signal.SIGTERM))
        return self

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def kill(self):
        """What a power cut leaves: nothing is told, nothing is tidied."""
        self.process.kill()
        self.process.wait()

    def running(self):
        return self.process is not None and self.process.poll() is None

    def sessions(self):
        """Process ids of mfa-kiosk-session, the first of each tree (the engine's helpers have other names), with a visit: the
        same program also tells the engine's version, looks at its sandbox, and waits for its turn."""
        begun = self._logged(STARTED)
        return [pid for pid in self._children() if pid in begun]

    def spares(self):
        """Those that wait for their turn."""
        waiting = self._logged(LAUNCHED).keys() - self._logged(STARTED).keys()
        return [pid for pid in self._children() if pid in waiting]

    def homes(self):
        """Names of the private homes of sessions with a visit, as far as they are in memory."""
        homes = self._logged(LAUNCHED)
        return {homes[pid] for pid in self._logged(STARTED) if pid in homes and Path("/dev/shm", homes[pid]).exists()}

    def _children(self):
        return [pid for pid, parent, name in processes()
                if name == "mfa-kiosk-sessi" and self.process and parent == self.process.pid]

    def log(self):
        """What this kiosk has said since its start."""
        return (self.out / "kiosk.log").read_bytes()[self.log_from:].decode(errors="replace")

    def _logged(self, pattern):
        """What this kiosk has logged of process ids."""
        return {int(match["pid"]): match["what"] for match in pattern.finditer(self.log())}

    def wait_for_sessions(self, test, seconds=15.0):
        until = time.monotonic() + seconds
        while not test(self.sessions()):
            if time.monotonic() > until:
                raise TimeoutError(f"sessions are {self.sessions()}")
            time.sleep(0.05)
        return self.sessions()


def set_up(binaries, config, folder, label="Desk", pin="295817"):
    """`mfa-kiosk setup` by script, for a configuration with the store "systemd"; what the kiosk's environment then needs.

    The officer's key is <folder>/officer.pem.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    pin_file = folder / "pin"
    pin_file.touch(mode=0o600)
    pin_file.write_text(pin, encoding="ascii")
    subprocess.run([Path(binaries) / "mfa-kiosk", "--config", config, "setup", "--non-interactive", "--label", label,
                    "--pin-file", pin_file, "--verification-key", folder / "officer.pem", "--store", "systemd",
                    "--credentials-dir", folder / "credentials"], check=True, stdout=subprocess.DEVNULL)
    pin_file.unlink()
    return {"CREDENTIALS_DIRECTORY": str(folder / "credentials")}


def processes():
    """Process id, parent's id and (shortened) name of everything that runs."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            before, _, after = (entry / "stat").read_text().rpartition(")")
        except OSError:
            continue
        found.append((int(entry.name), int(after.split()[1]), before.partition("(")[2]))
    return found


def kill_hard(pid):
    os.kill(pid, signal.SIGKILL)
