#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A broker on the loopback, two practice kiosks that report to it, and the desk that sees them.

Run by itself (packaging/demo --desk) it shows them on this screen until Ctrl+C, or until the desk or a kiosk is left.
"""

import argparse
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ending
import kiosk as kiosks

SHIPPED = Path(__file__).resolve().parents[3] / "packaging/fleet/mosquitto.conf"
SITE = "practice"
PLACES = (("lobby-1", "Lobby 1", "Main building"), ("library-1", "Library 1", "Library"))
DESK = """
[desk]
broker = "127.0.0.1"
port = {port}
site = "{site}"
kiosk = "{id}"
place = "{place}"
report_s = 5
{people}"""


def loopback(shipped, port, folder):
    """The shipped configuration without what only the network needs: encryption, certificates, and names by them."""
    for_network = ("listener", "cafile", "certfile", "keyfile", "crlfile", "tls_version", "require_certificate", "use_",
                   "allow_anonymous", "acl_file", "persistence_location")
    lines = [line for line in shipped.splitlines() if not line.startswith(for_network)]
    return "\n".join([*lines, f"listener {port} 127.0.0.1", "allow_anonymous true", f"persistence_location {folder}/",
                      "log_type error", "log_type warning", ""])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Broker:
    """Mosquitto for as long as it is wanted; what it keeps stays between a stop and a start."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.port = free_port()
        self.config = self.folder / "mosquitto.conf"
        self.config.write_text(loopback(SHIPPED.read_text(encoding="utf-8"), self.port, self.folder), encoding="utf-8")
        self.process = None

    def start(self, seconds=30):
        log = (self.folder / "mosquitto.log").open("ab")
        self.process = subprocess.Popen(["/usr/sbin/mosquitto", "-c", self.config], stdin=subprocess.DEVNULL, stdout=log,
                                        stderr=subprocess.STDOUT, start_new_session=True,
                                        preexec_fn=ending.with_parent(signal.SIGTERM))
        until = time.monotonic() + seconds
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("Mosquitto does not listen: " + (self.folder / "mosquitto.log").read_text()[-400:])
            time.sleep(0.1)

    def stop(self):
        end(self.process)
        self.process = None


class FleetKiosk(kiosks.Kiosk):
    """A practice kiosk with a month behind it, so that it knows what is usual, that reports to the broker."""

    def __init__(self, binaries, out, place, port, people, size, **limits):
        self.id, self.name, where = place
        folder = Path(out) / self.id
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(binaries, folder, **limits)
        text = f'kiosk_name = "{self.name}"\n' + self.config.read_text(encoding="utf-8")
        text += DESK.format(port=port, site=SITE, id=self.id, place=where, people=people)
        self.config.write_text(text, encoding="utf-8")
        self.options += ["--lived-in", "--windowed", size]


class Fleet:
    def __init__(self, binaries, out, folder, desk_size="1280x800", kiosk_size="1024x768", **limits):
        self.binaries, self.out, self.folder = Path(binaries), Path(out), Path(folder)
        self.desk_size, self.kiosk_size, self.limits = desk_size, kiosk_size, limits
        self.broker = Broker(folder)
        self.kiosks, self.desk = [], None
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "desk-state")}

    def start(self):
        self.broker.start()
        people = subprocess.run([self.binaries / "mfa-desk", "demo", "--port", str(self.broker.port), "--site", SITE],
                                env=self.environment, check=True, text=True, stdout=subprocess.PIPE).stdout
        for place in PLACES:
            kiosk = FleetKiosk(self.binaries, self.out, place, self.broker.port, people, self.kiosk_size, **self.limits)
            self.kiosks.append(kiosk)
            kiosk.start()
        log = (self.out / "desk.log").open("ab")
        self.desk = subprocess.Popen([self.binaries / "mfa-desk", "--demo", "--windowed", self.desk_size],
                                     stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=self.environment,
                                     start_new_session=True, preexec_fn=ending.with_parent(signal.SIGTERM))
        return self

    def running(self):
        return self.desk is not None and self.desk.poll() is None and all(kiosk.running() for kiosk in self.kiosks)

    def stop(self):
        end(self.desk)
        self.desk = None
        for kiosk in self.kiosks:
            kiosk.stop()
        self.broker.stop()


def end(process, seconds=15):
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of mfa-desk, mfa-kiosk and its companions")
    options = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(128 + signal.SIGTERM))
    with tempfile.TemporaryDirectory(prefix="kiosk-fleet.") as folder:
        fleet = Fleet(options.bin, folder, folder)
        try:
            fleet.start()
            while fleet.running():
                time.sleep(0.5)
        except KeyboardInterrupt:
            return 0
        finally:
            left = fleet.desk.poll() if fleet.desk else None
            fleet.stop()
        if left != 0:
            for log in sorted(Path(folder).rglob("*.log")):
                print(f"{log.name}: {re.sub(chr(10) + '+', chr(10), log.read_text(errors='replace'))[-1500:]}", file=sys.stderr)
            return 1
        return 0


if __name__ == "__main__":
    sys.exit(main())
