#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts an image in QEMU, with the demo, and leaves a picture of its first screen.

  welcome.py DISK PICTURE
"""

import sys
import tempfile
import time

import machine


def main():
    disk, picture = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        copy = machine.overlay(disk, f"{work}/disk.qcow2")
        started = time.monotonic()
        with machine.Machine(copy, work) as kiosk:
            try:
                version = kiosk.wait_started()
                print(f"{version} runs after {time.monotonic() - started:.0f} s", flush=True)
                kiosk.wait_welcome().save(picture)
            except machine.Failed:
                kiosk.picture().save(picture)
                raise
            print(f"{picture}: after {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
