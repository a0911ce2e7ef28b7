#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk in practice mode beside Chromium in kiosk mode and beside a bare full-screen window of Qt Widgets, on the same
screen, in the same run, turn by turn.

  first frame         from the start of the program to the first frame of Welcome (Chromium: of a local page)
  next visitor        from the visitor's last touch to a painted Welcome of a new session (the others: from their end by
                      SIGKILL to the first frame of a new one, Chromium's with an empty profile, which is what a wrapper
                      around a browser would do)
  touch to page       from the choice of a method to the identity service's painted page (Chromium: from a link to it)
  key to frame        from a key to its letter in the address field
  memory at rest      of all processes, what they share divided among them, on Welcome; only root may look
  memory with a page  the same with the identity service's page

Prints medians, and a dash where an ordinary user may not look. Leaves nothing running. Started by run-soak.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parents[1] / "e2e/tour"), str(HERE.parents[1] / "e2e/soak")]

import figures  # noqa: E402
import script  # noqa: E402
from contenders import BareWindow, Chromium, Practice, TheKiosk  # noqa: E402
from pixels import Pixels  # noqa: E402

WANTED = {"mfa-kiosk": ("first frame", "next visitor", "touch to page", "key to frame"),
          "chromium": ("first frame", "next visitor", "touch to page", "key to frame"),
          "bare window": ("first frame", "next visitor", "key to frame")}
ROWS = (("first frame", 1000, "ms"), ("next visitor", 1000, "ms"), ("touch to page", 1000, "ms"), ("key to frame", 1000, "ms"),
        ("memory at rest", 1, "MiB"), ("memory with a page", 1, "MiB"))


def measure(contenders, numbers):
    """What each contender's rounds have found; round 0 warms the disk's cache and does not count."""
    found = {contender.name: [] for contender in contenders}
    for number in numbers:
        for contender in contenders:
            try:
                result = contender.round()
            finally:
                contender.end()
            if number > 0:
                found[contender.name].append(result)
            print(f"round {number} of {contender.name} is over", flush=True)
    return found


def report(found):
    print(f"{'':20}" + "".join(f"{name:>24}" for name in found))
    for row, factor, unit in ROWS:
        cells = []
        for rounds in found.values():
            values = [factor * one[row] for one in rounds if one.get(row) is not None]
            spread = f"{min(values):.0f}-{max(values):.0f}" if values else ""
            cells.append(f"{statistics.median(values):.0f} {unit} ({spread})" if values else "-")
        print(f"{row:20}" + "".join(f"{cell:>24}" for cell in cells))


def main():
    parser = argparse.ArgumentParser(parents=[script.parser_of("")], conflict_handler="resolve", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--once", action="store_true", help="one cold round: whether all of it can be measured")
    parser.add_argument("--figures", help="the socket of root's figures; without it, what an ordinary user may look at")
    options = parser.parse_args()
    pixels = Pixels()
    look = figures.Asked(options.figures) if options.figures else figures
    practice = Practice(options.bin)
    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench.") as folder:
            contenders = [TheKiosk(pixels, look, options), BareWindow(pixels, look, options.bin)]
            if shutil.which("chromium"):
                contenders.insert(1, Chromium(pixels, look, folder, practice.page))
            else:
                print("Without Chromium: packaging/install-missing bench installs it.")
            found = measure(contenders, [1] if options.once else range(options.rounds + 1))
    finally:
        practice.end()
    report(found)
    missing = [f"{name}: {row}" for name, rounds in found.items() for row in WANTED[name] if not all(row in one for one in rounds)]
    return script.report([f"not measured: {one}" for one in missing])


if __name__ == "__main__":
    sys.exit(main())
