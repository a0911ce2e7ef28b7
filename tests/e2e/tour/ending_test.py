#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A driver that is killed takes with it what it has started."""

import os
import signal
import subprocess
import sys
import time

DRIVER = """
import subprocess, sys, ending
child = subprocess.Popen(["sleep", "600"], preexec_fn=ending.with_parent())
print(child.pid, flush=True)
child.wait()
"""


def main():
    driver = subprocess.Popen([sys.executable, "-c", DRIVER], stdout=subprocess.PIPE, text=True,
                              env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.abspath(__file__)),
                                   "PYTHONDONTWRITEBYTECODE": "1"})
    child = int(driver.stdout.readline())
    driver.send_signal(signal.SIGKILL)
    driver.wait()
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return 0
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    print("FAILED: what a killed driver has started goes on")
    return 1


if __name__ == "__main__":
    sys.exit(main())
