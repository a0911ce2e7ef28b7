# SPDX-License-Identifier: GPL-3.0-or-later
"""A print system of a test's own: cupsd, and printers of two kinds, in a network and a /run of their own."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
STATION_CUPSD = HERE.parents[2] / "packaging/station/etc/cups/mfa-kiosk/cupsd.conf"
# In the kiosk's place: a user whom the print system has nothing to do for but its own jobs.
USER = "nobody"
AS_USER = ["setpriv", f"--reuid={USER}", "--regid=nogroup", "--clear-groups"]
TOOLS = ("setpriv", "cupsd", "lpadmin", "lpstat", "lp", "cupsdisable", "ippeveprinter", "avahi-daemon", "dbus-daemon", "unshare",
         "pdftotext", "pdftoppm", "pdfinfo", "zbarimg", "ip")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def enter_own_network():
    """Starts this program again in namespaces of its own, once."""
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    if os.environ.get("SLIP_INSIDE"):
        return
    if os.geteuid() != 0:
        skip("needs root for a network of its own")
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        skip("not installed: " + ", ".join(missing))
    os.environ["SLIP_INSIDE"] = "1"
    command = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable]
    sys.exit(subprocess.run(command + sys.argv, check=False).returncode)


def eventually(condition, seconds, what):
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.05)
    return value


def is_listening(port):
    with socket.socket() as knocking:
        return knocking.connect_ex(("127.0.0.1", port)) == 0


class IppPrinter:
    """ippeveprinter; what it does with a job is a word in a file."""

    def __init__(self, folder, name, port, attributes=None):
        self.folder = folder / name
        self.folder.mkdir(mode=0o777)
        os.chmod(self.folder, 0o777)
        self.name = name
        self.port = port
        self.attributes = attributes
        self.process = None
        self.command = self.folder / "command"
        # What it is told to wait with, it has not printed, even when it is told to go on.
        self.command.write_text(f"""#!/bin/sh
cd {self.folder}
behaviour=$(cat behaviour)
echo "$behaviour" >> jobs
case $behaviour in
print) env | grep ^IPP_ > attributes; cp "$1" document.part && mv document.part document;;
wait) while [ "$(cat behaviour)" = wait ]; do sleep 0.1; done;;
*) echo "STATE: +$behaviour" >&2; while [ "$(cat behaviour)" = "$behaviour" ]; do sleep 0.1; done;;
esac
""")
        self.command.chmod(0o755)
        self.behave("print")
        self.start()

    @property
    def uri(self):
        return f"ipp://127.0.0.1:{self.port}/ipp/print"

    def start(self):
        spool = self.folder / "spool"
        spool.mkdir(exist_ok=True)
        command = ["ippeveprinter", "-p", str(self.port), "-c", str(self.command), "-d", str(spool)]
        if self.attributes:
            command += ["-a", str(self.attributes)]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(command + [self.name], stdout=log, stderr=log)
        eventually(lambda: is_listening(self.port), 10, f"{self.name} listens")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def behave(self, word):
        part = self.folder / "behaviour.part"
        part.write_text(word)
        part.rename(self.folder / "behaviour")

    def jobs(self):
        path = self.folder / "jobs"
        return path.read_text().split() if path.exists() else []

    def take(self):
        """What has been printed, and its attributes."""
        document = self.folder / "document"
        if not document.exists():
            return None
        attributes = (self.folder / "attributes").read_text()
        taken = document.rename(self.folder / "taken.pdf")
        return taken, attributes


class RawPrinter:
    """Takes bytes at a socket, as receipt printers do."""

    def __init__(self, port, reads=True):
        self.received = b""
        self.closed = 0
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if not reads:
            self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.listener.bind(("127.0.0.1", port))
        self.listener.listen(4)
        self.reads = reads
        self.connections = []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections.append(connection)
            while self.reads and (chunk := connection.recv(65536)):
                self.received += chunk
            if self.reads:
                self.closed += 1
                connection.close()

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for connection in self.connections:
            connection.close()


class PrintSystem:
    def __init__(self, folder):
        self.folder = folder
        folder.chmod(0o755)
        self.processes = []
        self.cupsd = None
        self.marks = []
        self.socket = folder / "cups.sock"
        os.environ["CUPS_SERVER"] = str(self.socket)

    def __enter__(self):
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
        os.makedirs("/run/dbus")
        os.mkdir("/run/kiosk", 0o700)
        shutil.chown("/run/kiosk", USER)
        subprocess.run(["ip", "link", "set", "lo", "up", "multicast", "on"], check=True)
        # ippeveprinter ends at once without DNS-SD.
        self.run("dbus-daemon", "--system", "--nofork", "--nopidfile")
        eventually(lambda: Path("/run/dbus/system_bus_socket").exists(), 10, "the system bus")
        self.run("avahi-daemon", "--no-drop-root", "--no-chroot", "--no-rlimits")
        eventually(lambda: Path("/run/avahi-daemon/socket").exists(), 10, "avahi-daemon")
        for name in ("root", "spool", "cache", "state", "log"):
            (self.folder / name).mkdir()
        # As the station has it, at a socket of the test's own.
        text = STATION_CUPSD.read_text()
        assert "Listen /run/cups/cups.sock\n" in text
        (self.folder / "cupsd.conf").write_text(
            text.replace("/run/cups/cups.sock", str(self.socket)).replace("LogLevel warn", "LogLevel debug"))
        (self.folder / "cups-files.conf").write_text(f"""ServerRoot {self.folder}/root
RequestRoot {self.folder}/spool
CacheDir {self.folder}/cache
StateDir {self.folder}/state
AccessLog {self.folder}/log/access
ErrorLog {self.folder}/log/error
PageLog {self.folder}/log/page
SystemGroup root lpadmin
""")
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            process.wait()

    def run(self, *command):
        with open(self.folder / "daemons.log", "ab") as log:
            self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))

    def start(self):
        with open(self.folder / "cupsd.log", "ab") as log:
            self.cupsd = subprocess.Popen(
                ["cupsd", "-f", "-c", str(self.folder / "cupsd.conf"), "-s", str(self.folder / "cups-files.conf")],
                stdout=log, stderr=log)
        eventually(lambda: subprocess.run(["lpstat", "-r"], capture_output=True, text=True, check=False).stdout
                   .startswith("scheduler is running"), 10, "cupsd answers")

    def stop(self):
        if self.cupsd:
            self.cupsd.terminate()
            self.cupsd.wait()
            self.cupsd = None

    def ask(self, *command):
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def mark(self, queue, file):
        """A job of the test's own, which neither jobs() nor spooled() tells."""
        self.marks.append(int(re.search(r"-(\d+) ", self.ask("lp", "-d", queue, file))[1]))

    def jobs(self):
        """Waiting, at work or remembered."""
        lines = self.ask("lpstat", "-W", "not-completed", "-o") + self.ask("lpstat", "-W", "completed", "-o")
        return [line for line in lines.splitlines() if int(line.split()[0].rsplit("-", 1)[1]) not in self.marks]

    def spooled(self):
        """Files that hold something of a job."""
        files = [path.name for path in (self.folder / "spool").rglob("*") if re.match(r"[cd]\d", path.name)]
        return [name for name in files if int(name[1:].split("-")[0]) not in self.marks]
