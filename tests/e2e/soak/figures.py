# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process of the kiosk takes: memory, descriptors and threads. Its user is not told the first two; root is."""

import json
import os
import socket
from pathlib import Path

OURS = ("mfa-kiosk", "QtWebEngine", "bench_window", "chrom")  # the last two are what bench.py compares with


def of(pid):
    """Kilobytes and counts; None where this user may not look."""
    folder = Path(f"/proc/{pid}")
    status = dict(line.split(":", 1) for line in (folder / "status").read_text(encoding="utf-8").splitlines() if ":" in line)
    if status["State"].strip().startswith("Z"):
        raise ProcessLookupError(pid)
    found = {"name": status["Name"].strip(), "rss": int(status.get("VmRSS", "0").split()[0]), "threads": int(status["Threads"]),
             "pss": None, "own": None, "fds": None}
    try:
        found["fds"] = len(os.listdir(folder / "fd"))
        for line in (folder / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                found["pss"] = int(line.split()[1])
            elif line.startswith("Pss_Anon:"): # what no other program's coming and going changes
                found["own"] = int(line.split()[1])
    except OSError:
        pass
    return found


def serve(listener):
    connection, _ = listener.accept()
    with connection, connection.makefile("rw", encoding="utf-8") as stream:
        for line in stream:
            try:
                found = of(int(line))
                answer = found if found["name"].startswith(OURS) else None
            except (OSError, ValueError, KeyError): # it has gone
                answer = None
            stream.write(json.dumps(answer) + "\n")
            stream.flush()


class Asked:
    """The same, by root's word."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(path)
        self._stream = self._socket.makefile("rw", encoding="utf-8")

    def of(self, pid):
        self._stream.write(f"{pid}\n")
        self._stream.flush()
        answer = json.loads(self._stream.readline())
        if answer is None:
            raise ProcessLookupError(pid)
        return answer
