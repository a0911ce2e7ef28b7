# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the kiosk as a visitor's desk would, and ends what it started."""

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import ending

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

    def start(self):
        log = (self.out / "kiosk.log").open("ab")
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
        same program also tells the engine's version and looks at its sandbox."""
        return [pid for pid, parent, name in processes()
                if name == "mfa-kiosk-sessi" and self.process and parent == self.process.pid and has_visit(pid)]

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


def has_visit(pid):
    try:
        return b"--parent-pid" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False


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
