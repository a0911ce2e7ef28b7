#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor who leaves the wait takes a slip with them: the real kiosk on a screen, a real CUPS, a printer that has its
paper taken away. The kiosk finds the visit at the wait, as after a power cut: no identity service is needed."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tour"))

from print_system import HERE, IppPrinter, PrintSystem, enter_own_network, eventually

ON_SCREEN = HERE.parents[1] / "support/on-screen"


def resume_point():
    """Of a visitor at the wait, Swedish, in this run of the machine."""
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    now = int(time.clock_gettime(time.CLOCK_BOOTTIME) * 1000)
    return {"version": 1, "boot": boot, "seen_at": now, "step": "wait", "language": "sv", "method": None, "attempts_used": 1,
            "ready_at": now + 300_000, "session_end": now + 900_000}


def press(accessible, name):
    x, y, width, height = accessible.wait(name, seconds=30, enabled=True).rectangle()
    subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"], check=True)


def picture(options, name):
    subprocess.run(["import", "-window", "root", str(options.out / f"{name}.png")], check=True)


def on_screen(options):
    """Inside: between the print system and the screen."""
    import accessible
    folder = Path(options.folder)
    state = folder / "kiosk-state"
    state.mkdir(mode=0o700)
    (state / "resume.json").write_text(json.dumps(resume_point()))
    configuration = folder / "kiosk.toml"
    configuration.write_text(f'profile = "jamk"\n[state]\ndir = "{state}"\n[printer]\nqueue = "slip"\ngive_up_s = 10\n')
    printer = folder / "Slip"
    environment = dict(os.environ, KIOSK_TEST_ENVIRONMENT="1", QTWEBENGINE_DISABLE_SANDBOX="1")
    with open(options.out / "kiosk.log", "wb") as log:
        kiosk = subprocess.Popen([options.kiosk, "--config", configuration], env=environment, stderr=log)
    try:
        press(accessible, "Jag tar det med mig")
        accessible.wait("Skriv ut en lapp", seconds=20)
        picture(options, "ticket")
        press(accessible, "Skriv ut en lapp")
        accessible.wait("Ta din lapp från skrivaren.", seconds=20)
        picture(options, "ticket-printed")
        assert (printer / "document").exists()
        number = (options.out / "kiosk.log").read_text().split("slip.wanted ")[1].split()[0]
        text = subprocess.run(["pdftotext", printer / "document", "-"], capture_output=True, text=True, check=True).stdout
        assert number in text and "Ditt nummer" in text, text
        # Another ticket, and no paper: known while it is printed, and no button for the next one.
        part = printer / "behaviour.part"
        part.write_text("media-empty")
        part.rename(printer / "behaviour")
        press(accessible, "Jag stannar här")
        press(accessible, "Jag tar det med mig")
        press(accessible, "Skriv ut en lapp")
        accessible.wait("Skrivaren fungerar inte just nu. Fotografera skärmen i stället.", seconds=20)
        picture(options, "ticket-failed")
        press(accessible, "Jag stannar här")
        press(accessible, "Jag tar det med mig")
        accessible.wait("Klart, frigör kiosken", enabled=True)
        assert accessible.find("Skriv ut en lapp") is None
        assert "printer warning printer.paper" in (options.out / "kiosk.log").read_text()
    finally:
        kiosk.terminate()
        kiosk.wait()
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kiosk", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folder", help="of the print system; inside")
    options = parser.parse_args()
    if options.folder:
        return on_screen(options)
    enter_own_network()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk-slip-") as folder, PrintSystem(Path(folder)) as system:
        printer = IppPrinter(system.folder, "Slip", 8631, HERE / "receipt-printer.conf")
        subprocess.run(["lpadmin", "-p", "slip", "-E", "-v", printer.uri, "-m", "everywhere"], check=True,
                       stderr=subprocess.DEVNULL)
        status = subprocess.run([ON_SCREEN, "--", "/usr/bin/python3", __file__, "--kiosk", options.kiosk, "--out", options.out,
                                 "--folder", folder], check=False).returncode
        eventually(lambda: not system.jobs(), 10, f"nothing is left: {system.jobs()}")
        printer.kill()
    return status


if __name__ == "__main__":
    sys.exit(main())
