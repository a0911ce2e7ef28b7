#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips through a real CUPS, as the kiosk's program prints them: what arrives at a driverless printer and at one that takes
ESC/POS, and what becomes of a slip that does not come out."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from print_system import AS_USER, HERE, USER, IppPrinter, PrintSystem, RawPrinter, enter_own_network, eventually

READY_AT = 1795523520000  # 24.11.2026 12:32 UTC
KEPT = READY_AT + 3600000
SLIP = {"number": "C4", "ready_at": READY_AT, "kept_until": KEPT, "organisation": "Pohjola", "app": "Microsoft Authenticator",
        "short_app": "Authenticator", "publisher": "Microsoft Corporation", "sign_in": "https://m365.pohjola.example",
        "steps": []}
WORDS = {"fi": ("Numerosi", "Valmis klo 14.32 mennessä", "Näin jatkat", "Asenna puhelimeesi", "viimeistään klo 15.32"),
         "sv": ("Ditt nummer", "Klart senast kl. 14.32", "Så här fortsätter du", "Installera appen", "senast kl. 15.32"),
         # The colon between digits is a raised one there, which has no letter.
         "en": ("Your number", "Ready by 14", "What to do next", "Install the app", "come back by 15")}


class Kiosk:
    """The kiosk's program for slips."""

    def __init__(self, program, queue, kind="ipp", width=80, give_up=15):
        self.program = program
        self.printer = {"queue": queue, "kind": kind, "paper_width_mm": width, "give_up_s": give_up}

    def start(self, order):
        environment = dict(os.environ, KIOSK_TEST_ENVIRONMENT="1", TZ="Europe/Helsinki", LC_ALL="C.UTF-8", XDG_RUNTIME_DIR="/run/kiosk")
        process = subprocess.Popen([*AS_USER, self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        process.stdin.write(json.dumps(order).encode() + b"\n")
        process.stdin.flush()
        return process

    def finish(self, process):
        """The code, and after how long."""
        begin = time.monotonic()
        parts = json.loads(process.stdout.readline())["parts"]
        took = time.monotonic() - begin
        process.stdin.close()
        process.wait()
        assert len(parts) == 1 and parts[0]["part"] == "printer", parts
        assert (parts[0]["code"] == "ok") == (parts[0]["state"] == "ready"), parts
        print(f"    {parts[0]['code']} ({parts[0]['detail']}), {took:.1f} s")
        return parts[0]["code"], took

    def look(self, cancel_leftovers=False):
        return self.finish(self.start({"type": "look_at_printer", "printer": self.printer,
                                       "cancel_leftovers": cancel_leftovers}))

    def order(self, language="en"):
        return {"type": "print_on_paper", "printer": self.printer, "slip": dict(SLIP, language=language)}

    def print(self, language="en"):
        return self.finish(self.start(self.order(language)))


def equal(found, wanted):
    assert found == wanted, f"{found!r}, wanted {wanted!r}"


def decoded(picture):
    return subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=True).stdout


def check_codes(picture):
    codes = decoded(picture)
    assert "https://m365.pohjola.example\n" in codes, codes
    assert "DTSTART:20261124T123200Z" in codes and "(C4)" in codes, codes


def nothing_is_left(system):
    equal(system.jobs(), [])
    eventually(lambda: not system.spooled(), 5, f"the spool is empty: {system.spooled()}")


def nothing_comes_out(system, printer):
    """Not for anybody who comes later: what follows is the next thing that comes out."""
    before = printer.jobs().count("print")
    printer.behave("print")
    system.mark("slip", str(HERE / "slip.py"))
    eventually(printer.take, 15, "the next job is printed")
    equal(printer.jobs().count("print"), before + 1)
    eventually(lambda: not system.ask("lpstat", "-o"), 10, "it is through")


def prints_in_three_languages(system, printer, kiosk, pictures):
    for language, words in WORDS.items():
        equal(kiosk.print(language)[0], "ok")
        document, attributes = eventually(printer.take, 5, "the slip arrives")
        text = " ".join(subprocess.run(["pdftotext", "-layout", document, "-"], capture_output=True, text=True,
                                       check=True).stdout.replace("\xa0", " ").split())
        for word in words + ("C4", "Pohjola", "m365.pohjola.example"):
            assert word in text, f"{word!r} is not in {text!r}"
        information = subprocess.run(["pdfinfo", document], capture_output=True, text=True, check=True).stdout
        width = float(information.split("Page size:")[1].split()[0]) / 72 * 25.4
        assert 79 < width < 81, information
        assert "Pages:           1\n" in information, information
        picture = pictures / f"slip-{language}"
        subprocess.run(["pdftoppm", "-r", "203", "-png", "-singlefile", document, str(picture)], check=True)
        check_codes(f"{picture}.png")
        # Nothing but that it is a slip, and the kiosk's own user.
        assert "IPP_JOB_NAME=slip\n" in attributes, attributes
        assert f"IPP_JOB_ORIGINATING_USER_NAME={USER}\n" in attributes, attributes
        assert "Meikäläinen" not in attributes and "C4" not in attributes, attributes
        nothing_is_left(system)


def a_slow_printer_is_given_up(system, printer, kiosk, _):
    printer.behave("wait")
    code, took = Kiosk(kiosk.program, "slip", give_up=5).print()
    equal(code, "printer.slow")
    assert took < 9, took
    nothing_is_left(system)
    nothing_comes_out(system, printer)


def a_printer_says_what_it_lacks(system, printer, kiosk, _):
    for reason, wanted in (("media-empty", "printer.paper"), ("media-jam", "printer.jam"), ("cover-open", "printer.open"),
                           ("input-tray-missing", "printer.fault")):
        printer.behave(reason)
        code, took = kiosk.print()
        equal(code, wanted)
        assert took < 7, took
        equal(kiosk.look()[0], wanted)
        nothing_is_left(system)
        printer.kill()
        printer.start()
        equal(kiosk.look()[0], "ok")
        nothing_comes_out(system, printer)


def a_dead_printer_is_known(system, printer, kiosk, _):
    printer.kill()
    for ask in (kiosk.look, kiosk.print):
        code, took = ask()
        equal(code, "printer.unreachable")
        assert took < 5, took
    nothing_is_left(system)
    printer.start()
    equal(kiosk.look()[0], "ok")
    nothing_comes_out(system, printer)


def one_that_dies_at_work_prints_nothing_later(system, printer, kiosk, _):
    printer.behave("wait")
    started = len(printer.jobs())
    printing = kiosk.start(kiosk.order())
    eventually(lambda: len(printer.jobs()) > started, 10, "it is at work")
    printer.kill()
    code, took = kiosk.finish(printing)
    equal(code, "printer.unreachable")
    assert took < 10, took
    nothing_is_left(system)
    printer.start()
    nothing_comes_out(system, printer)


def who_is_gone_has_nothing_printed(system, printer, kiosk, _):
    printer.behave("wait")
    started = len(printer.jobs())
    printing = kiosk.start(kiosk.order())
    eventually(lambda: len(printer.jobs()) > started, 10, "it is at work")
    printing.stdin.close()
    printing.wait(timeout=5)
    nothing_is_left(system)
    nothing_comes_out(system, printer)


def what_was_left_is_cancelled(system, printer, kiosk, _):
    system.ask("cupsdisable", "slip")
    system.ask(*AS_USER, "lp", "-d", "slip", str(HERE / "slip.py"))
    equal(kiosk.look()[0], "printer.stopped")
    assert system.jobs() != []
    equal(kiosk.look(cancel_leftovers=True)[0], "printer.stopped")
    nothing_is_left(system)
    system.ask("cupsenable", "slip")
    equal(kiosk.look()[0], "ok")
    nothing_comes_out(system, printer)


def a_queue_that_is_not_fit_is_told(system, printer, kiosk, _):
    system.ask("cupsreject", "slip")
    equal(kiosk.look()[0], "printer.stopped")
    system.ask("cupsaccept", "slip")
    for policy in ("stop-printer", "retry-job"):
        system.ask("lpadmin", "-p", "slip", "-o", f"printer-error-policy={policy}")
        equal(kiosk.look()[0], "printer.policy")
    system.ask("lpadmin", "-p", "slip", "-o", "printer-error-policy=abort-job")
    equal(Kiosk(kiosk.program, "nowhere").look()[0], "printer.no_queue")
    equal(Kiosk(kiosk.program, "escpos").look()[0], "printer.wrong_kind")
    equal(Kiosk(kiosk.program, "slip", width=112).look()[0], "printer.paper_size")
    equal(Kiosk(kiosk.program, "office").look()[0], "printer.paper_size")
    equal(kiosk.look()[0], "ok")


def without_a_print_system_nobody_waits(system, printer, kiosk, _):
    system.stop()
    for ask in (kiosk.look, kiosk.print):
        code, took = ask()
        equal(code, "printer.no_cups")
        assert took < 4, took
    system.start()
    equal(kiosk.look()[0], "ok")
    nothing_comes_out(system, printer)


def check_tells(system, printer, program, folder):
    """`mfa-kiosk check` on a machine with a printer, and on one without."""

    def parts(more):
        configuration = folder / "kiosk.toml"
        configuration.write_text('profile = "jamk"\n' + more)
        environment = dict(os.environ, KIOSK_TEST_ENVIRONMENT="1", HOME=str(folder), XDG_RUNTIME_DIR="/run/kiosk",
                           QT_QPA_PLATFORM="offscreen")
        said = subprocess.run([program, "check", "--offline", "--json", "--config", configuration], env=environment,
                              capture_output=True, text=True, check=False).stdout
        return {part["part"]: part for part in json.loads(said)["parts"]}

    assert not any(part.startswith("printer") for part in parts(""))
    configured = '[printer]\nqueue = "slip"\n'
    equal(parts(configured)["printer"]["code"], "ok")
    printer.kill()
    # A slip that the kiosk is printing just now is not the check's to cancel.
    system.ask(*AS_USER, "lp", "-d", "slip", str(HERE / "slip.py"))
    told = parts(configured)["printer"]
    equal((told["state"], told["code"]), ("warning", "printer.unreachable"))
    assert "switched on" in told["remedy"], told
    assert len(system.jobs()) == 1, system.jobs()
    Kiosk(Path(program).parent / "mfa-kiosk-slip", "slip").look(cancel_leftovers=True)
    nothing_is_left(system)
    printer.start()
    # Here it is the machine's own that is looked at.
    assert parts(configured)["printer_spool"]["code"].startswith(("ok", "printer.spool_")), parts(configured)


def picture_of(data, path):
    """What a receipt printer paints: the bands of GS v 0, as a portable bitmap."""
    assert data[:2] == b"\x1b@", data[:8]
    at, rows, width = 2, [], 0
    while data[at:at + 4] == b"\x1dv0\0":
        width = int.from_bytes(data[at + 4:at + 6], "little")
        height = int.from_bytes(data[at + 6:at + 8], "little")
        at += 8
        rows += [data[at + y * width:at + (y + 1) * width] for y in range(height)]
        at += width * height
    equal(data[at:], b"\x1bd\x01\x1dVB\0")
    path.write_bytes(b"P4\n%d %d\n" % (width * 8, len(rows)) + b"".join(rows))
    return width * 8, len(rows)


def esc_pos(system, program, pictures):
    for width, dots in ((80, 576), (58, 384)):
        printer = RawPrinter(9100)
        kiosk = Kiosk(program, "escpos", "escpos", width)
        equal(kiosk.look()[0], "ok")
        equal(printer.received, b"")
        equal(kiosk.print("fi")[0], "ok")
        eventually(lambda: printer.received.endswith(b"\x1dVB\0"), 5, "all bytes arrive")
        picture = pictures / f"slip-escpos-{width}.pbm"
        found, height = picture_of(printer.received, picture)
        equal(found, dots)
        assert height > dots, height
        check_codes(picture)
        nothing_is_left(system)
        printer.close()
    code, took = kiosk.look()
    equal(code, "printer.unreachable")
    assert took < 5, took
    # One that is there and takes nothing: its cable to the paper, so to say, is cut.
    stuck = RawPrinter(9100, reads=False)
    code, took = Kiosk(program, "escpos", "escpos", give_up=5).print()
    equal(code, "printer.slow")
    assert took < 9, took
    nothing_is_left(system)
    stuck.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--kiosk", help="mfa-kiosk, for its check; without it that is left out")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the pictures")
    parser.add_argument("--only", help="a case's name")
    options = parser.parse_args()
    enter_own_network()
    options.out.mkdir(parents=True, exist_ok=True)
    cases = [prints_in_three_languages, a_slow_printer_is_given_up, a_printer_says_what_it_lacks, a_dead_printer_is_known,
             one_that_dies_at_work_prints_nothing_later, who_is_gone_has_nothing_printed, what_was_left_is_cancelled,
             a_queue_that_is_not_fit_is_told, without_a_print_system_nobody_waits]
    with tempfile.TemporaryDirectory(prefix="kiosk-slip-") as folder, PrintSystem(Path(folder)) as system:
        printer = IppPrinter(system.folder, "Slip", 8631, HERE / "receipt-printer.conf")
        office = IppPrinter(system.folder, "Office", 8632)
        for queue, uri, model in (("slip", printer.uri, "everywhere"), ("office", office.uri, "everywhere"),
                                  ("escpos", "socket://127.0.0.1:9100", "raw")):
            subprocess.run(["lpadmin", "-p", queue, "-E", "-v", uri, "-m", model], check=True, stderr=subprocess.DEVNULL)
        kiosk = Kiosk(options.program, "slip")
        for case in cases:
            if options.only in (None, case.__name__):
                print(case.__name__, flush=True)
                printer.behave("print")
                case(system, printer, kiosk, options.out)
        if options.kiosk and options.only in (None, "check_tells"):
            print("check_tells", flush=True)
            printer.behave("print")
            check_tells(system, printer, options.kiosk, system.folder)
        if options.only in (None, "esc_pos"):
            print("esc_pos", flush=True)
            esc_pos(system, options.program, options.out)
        office.kill()
        printer.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
