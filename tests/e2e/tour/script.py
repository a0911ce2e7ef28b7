# SPDX-License-Identifier: GPL-3.0-or-later
"""What every script that run-tour starts has in common: its options and its last words."""

import argparse
import sys
from pathlib import Path


def parser_of(description, size="1920x1080"):
    """A parser with what run-tour gives to each script."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bin", required=True, help="folder of mfa-kiosk and its companions")
    parser.add_argument("--out", required=True, help="folder for pictures and the log")
    parser.add_argument("--size", default=size, help="the screen's size")
    return parser


def options_of(parser, **visitor):
    """The options, with how the visitor goes about it where the script has no option of that name."""
    parser.set_defaults(**{"language": "en", "way": "mouse", "keyboard": None, "method": "suomi_fi", **visitor})
    options = parser.parse_args()
    Path(options.out).mkdir(parents=True, exist_ok=True)
    return options


def report(failed):
    """The exit status, after a line for each of the failed."""
    for line in failed:
        print(f"FAILED {line}", file=sys.stderr)
    return 1 if failed else 0
