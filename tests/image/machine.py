# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer in QEMU that starts the kiosk's image, with a keyboard, a pointer, a screen to look at and a way to ask.

Nothing of it is in the image: what a trial needs beside the image comes as the firmware's strings (SMBIOS type 11), which
systemd reads as credentials: the demo in place of a school's configuration, and a shell on the second serial port.
Nobody in front of a kiosk can set them. No KVM is needed; without it all of this is slow, and limits are generous.
"""

import base64
import contextlib
import json
import os
import re
import socket
import subprocess
import time
from pathlib import Path

from PIL import Image, ImageChops

FIRMWARE = "/usr/share/OVMF/OVMF_CODE_4M.fd"
VARIABLES = "/usr/share/OVMF/OVMF_VARS_4M.fd"
SIZE = (1280, 800)
# A program as the kiosk's user, without a login of its own, which would take seconds.
USER = "setpriv --reuid=820 --regid=820 --init-groups --reset-env env LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/run/user/820 WAYLAND_DISPLAY=wayland-0"
HERE = Path(__file__).resolve().parent

# The practice service in place of a school's, and the shell. no_timer_check: the emulated clock is late under load.
DEMO = """[Unit]
Description=Trial: the demo
DefaultDependencies=no
After=local-fs.target
Before=sysinit.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'mkdir -p /run/systemd/user/mfa-kiosk.service.d && printf "[Service]\\\\nExecStart=\\\\nExecStart=/usr/bin/mfa-kiosk --demo\\\\nTimeoutStartSec=900\\\\n" >/run/systemd/user/mfa-kiosk.service.d/demo.conf'
"""
SHELL_UNIT = """[Unit]
Description=Trial: a shell on the second serial port
DefaultDependencies=no
After=systemd-tmpfiles-setup.service
[Service]
LoadCredential=trial.shell
ExecStart=/bin/sh ${CREDENTIALS_DIRECTORY}/trial.shell
"""
SHELL = """
stty -F /dev/ttyS1 raw -echo
exec 3<>/dev/ttyS1
. /usr/lib/os-release
echo "@started $IMAGE_VERSION $(cat /proc/sys/kernel/random/boot_id)" >&3
while read -r number command <&3; do
    echo "$command" | base64 -d >/run/trial.command
    status=0
    sh /run/trial.command >/run/trial.output 2>&1 </dev/null 3>&- || status=$?
    echo "@done $number $status $(base64 -w0 /run/trial.output)" >&3
done
"""


# What the kiosk tells systemd while no visitor is there.
FREE = "^ready$"


class Failed(Exception):
    pass



def changed(one, two):
    """How many pixels differ."""
    difference = ImageChops.difference(one, two).convert("L").point(lambda value: 255 if value else 0)
    return difference.histogram()[255]


class Machine:
    """One start of QEMU. Use as a context: it is ended (as by a power cut) when the context is left."""

    def __init__(self, disk, work, *, demo=True, stick=None, web=None, clock=None, extra="", network=True,
                 snapshot=None):
        """DISK and the firmware's variables in WORK are written to. STICK: a picture of a USB stick's contents. WEB: a
        port of this computer's loopback that the machine reaches as http://10.0.2.100/, and nothing else. CLOCK: what the
        machine's own clock says at its start, such as 1970-01-01T00:00:00. SNAPSHOT: goes on where save() was called."""
        self.work = Path(work)
        self.work.mkdir(parents=True, exist_ok=True)
        self.disk, self.stick, self.web, self.clock = disk, stick, web, clock
        self.demo, self.extra, self.network, self.snapshot = demo, extra, network, snapshot
        self.variables = self.work / "variables.qcow2"
        if not self.variables.exists():
            subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", VARIABLES, str(self.variables)], check=True)
        self.process = None
        self.started = time.monotonic()
        self.number = 0
        self.pending = b""
        self.held = 0.0  # seconds of keys, in the machine's time, that it may not have had yet

    def command(self):
        # icount: the machine's time goes by its own instructions (2 ns each). However busy this computer is, to the kiosk
        # and its watchdogs it is one that is not. A plain processor: the kernel takes what it has for dm-verity's sums,
        # and wide vectors are what an emulator is slowest at.
        words = "no_timer_check systemd.wants=trial-shell.service"
        if self.demo:
            words += " systemd.wants=trial-demo.service systemd.setenv=MFA_KIOSK_CHECK=--demo"
        credentials = {"systemd.extra-unit.trial-shell.service": SHELL_UNIT, "trial.shell": SHELL,
                       "systemd.extra-unit.trial-demo.service": DEMO,
                       "systemd.unit-dropin.mfa-kiosk-screen.service": "[Service]\nEnvironment=WLR_RENDERER=pixman SCREEN_LIMIT=300\n"}
        strings = [f"io.systemd.stub.kernel-cmdline-extra={words} {self.extra}".strip()]
        strings += [f"io.systemd.credential.binary:{name}={base64.b64encode(text.encode()).decode()}"
                    for name, text in credentials.items()]
        command = ["setpriv", "--pdeathsig", "KILL", "qemu-system-x86_64", "-machine", "q35", "-accel", "tcg,thread=single", "-icount", "shift=1,sleep=on",
                   "-cpu", "qemu64,+pni,+cx16", "-smp", "1",
                   "-m", "2048", "-display", "none", "-vga", "none",
                   "-device", f"virtio-gpu-pci,xres={SIZE[0]},yres={SIZE[1]}",
                   "-device", "virtio-keyboard-pci", "-device", "virtio-tablet-pci", "-device", "qemu-xhci",
                   "-drive", f"if=pflash,format=raw,readonly=on,file={FIRMWARE}",
                   "-drive", f"if=pflash,format=qcow2,file={self.variables}",
                   "-drive", f"file={self.disk},format={'qcow2' if str(self.disk).endswith('.qcow2') else 'raw'},if=virtio,cache=unsafe",
                   "-serial", f"file:{self.work}/console.log",
                   "-chardev", f"socket,id=shell,path={self.work}/shell,server=on,wait=off", "-serial", "chardev:shell",
                   "-qmp", f"unix:{self.work}/qmp,server=on,wait=off"]
        for number, string in enumerate(strings):
            path = self.work / f"string-{number}"
            path.write_text(string)
            command += ["-smbios", f"type=11,path={path}"]
        if self.stick:
            command += ["-drive", f"if=none,id=stick,format=raw,readonly=on,file={self.stick}", "-device", "usb-storage,drive=stick"]
        if not self.network:
            command += ["-nic", "none"]
        else:
            forward = f",guestfwd=tcp:10.0.2.100:80-cmd:{HERE}/forward {self.web}" if self.web else ""
            command += ["-nic", f"user,model=virtio-net-pci,restrict=on{forward}"]
        if self.snapshot:
            command += ["-loadvm", self.snapshot]
        if self.clock:
            command += ["-rtc", f"base={self.clock}"]
        return command

    def __enter__(self):
        for name in ("shell", "qmp"):
            (self.work / name).unlink(missing_ok=True)
        with (self.work / "qemu.log").open("wb") as log:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.started = time.monotonic()
        self.qmp = self.connect("qmp").makefile("rwb", buffering=0)
        self.qmp.readline()
        self.do("qmp_capabilities")
        self.shell = self.connect("shell")
        return self

    def connect(self, name):
        until = time.monotonic() + 20
        while True:
            peer = socket.socket(socket.AF_UNIX)
            try:
                peer.connect(str(self.work / name))
                return peer
            except OSError:
                peer.close()
                if self.process.poll() is not None or time.monotonic() > until:
                    raise Failed(f"QEMU does not start: {(self.work / 'qemu.log').read_text()}") from None
                time.sleep(0.1)

    def __exit__(self, *_):
        self.cut_power()

    def cut_power(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for channel in (self.shell, self.qmp):
            with contextlib.suppress(OSError):
                channel.close()

    def uptime(self):
        return time.monotonic() - self.started

    # The monitor ------------------------------------------------------------------------------------

    def do(self, command, **arguments):
        request = {"execute": command}
        if arguments:
            request["arguments"] = arguments
        self.qmp.write(json.dumps(request).encode() + b"\n")
        while True:
            line = self.qmp.readline()
            if not line:
                raise Failed(f"QEMU is gone: {(self.work / 'qemu.log').read_text()}")
            answer = json.loads(line)
            if "error" in answer:
                raise Failed(f"{command}: {answer['error']}")
            if "return" in answer:
                return answer["return"]

    def save(self, name):
        """All of the machine as it is now, to be gone on with."""
        answer = self.do("human-monitor-command", **{"command-line": f"savevm {name}"})
        if answer.strip():
            raise Failed(answer)

    def press(self, chord, hold=100):
        """Such as "ctrl-alt-f2", in QEMU's names."""
        self.do("send-key", keys=[{"type": "qcode", "data": key} for key in chord.split("-")], **{"hold-time": hold})
        self.held += hold / 1000
        time.sleep(hold / 1000 + 0.05)

    def let_through(self):
        """Waits for the keys: they go by the machine's time, which on a busy computer is a fraction of ours, and more than
        some hundred that wait are lost, a release among them."""
        if self.held:
            self.run(f"sleep {self.held + 1:.1f}", limit=900)
            self.held = 0.0

    def type(self, text):
        """On an American keyboard, as the image has it."""
        names = {"@": "shift-2", ".": "dot", "-": "minus", " ": "spc", "\n": "ret", "\t": "tab"}
        for letter in text:
            self.press(names.get(letter, letter), 60)

    def point(self, x, y):
        def axis(name, value, size):
            return {"type": "abs", "data": {"axis": name, "value": int(value * 32767 / (size - 1))}}
        self.do("input-send-event", events=[axis("x", x, SIZE[0]), axis("y", y, SIZE[1])])

    def click(self, x, y):
        self.point(x, y)
        for down in (True, False):
            time.sleep(0.15)
            self.do("input-send-event", events=[{"type": "btn", "data": {"down": down, "button": "left"}}])

    def picture(self):
        path = self.work / "screen.ppm"
        self.do("screendump", filename=str(path))
        with Image.open(path) as image:
            return image.convert("RGB")

    def still(self, seconds=3.0, limit=120.0, but_for=4000):
        """A picture of a screen that has not changed for SECONDS, but for so many pixels: a clock that counts down.
        Keys are through by then."""
        self.let_through()
        last, since, until = self.picture(), time.monotonic(), time.monotonic() + limit
        while time.monotonic() - since < seconds:
            if time.monotonic() > until:
                raise Failed("the screen does not come to rest")
            time.sleep(0.5)
            now = self.picture()
            if now.size != last.size or changed(now, last) > but_for:
                last, since = now, time.monotonic()
        return last

    # The shell --------------------------------------------------------------------------------------

    def read_line(self, limit):
        until = time.monotonic() + limit
        while b"\n" not in self.pending:
            self.shell.settimeout(max(0.1, min(1.0, until - time.monotonic())))
            try:
                data = self.shell.recv(65536)
                if not data:
                    raise Failed("QEMU is gone")
                self.pending += data
            except TimeoutError:
                if time.monotonic() > until:
                    raise Failed(f"nothing is said on the second serial port for {limit:.0f} s") from None
        line, self.pending = self.pending.split(b"\n", 1)
        return line.decode(errors="replace").strip()

    def wait_started(self, limit=400):
        """The version that has started, once its system runs."""
        until = time.monotonic() + limit
        while True:
            line = self.read_line(max(1, until - time.monotonic()))
            if match := re.search(r"@started (\S+)", line):
                return match[1]

    def run(self, command, limit=120, check=True):
        """What COMMAND (sh, as root) prints in the machine."""
        self.number += 1
        self.shell.sendall(f"{self.number} {base64.b64encode(command.encode()).decode()}\n".encode())
        until = time.monotonic() + limit
        while True:
            line = self.read_line(max(1, until - time.monotonic()))
            if "@started" in line:
                raise Failed(f"the machine has restarted during: {command}")
            match = re.match(r"@done (\d+) (\d+) ?(\S*)$", line)
            if match and int(match[1]) == self.number:
                output = base64.b64decode(match[3]).decode(errors="replace")
                if check and match[2] != "0":
                    raise Failed(f"{command}: exit status {match[2]}: {output}")
                return output

    def status(self):
        """What the kiosk tells systemd: "ready", "step: address"; empty while nothing of it is on the screen."""
        said = self.run(f"{USER} systemctl --user show --property ActiveState,StatusText mfa-kiosk.service", check=False)
        return re.search(r"^StatusText=(.*)$", said, re.MULTILINE)[1].strip() if "ActiveState=active\n" in said else ""

    def wait_status(self, pattern, limit=300, pause=2.0):
        until = time.monotonic() + limit
        while not re.search(pattern, status := self.status()):
            if time.monotonic() > until:
                raise Failed(f"the kiosk says {status!r}, not {pattern!r}, for {limit} s")
            # To ask costs the machine half a second of its processor, which it needs to get there.
            time.sleep(pause)
        return status

    def wait_welcome(self, limit=400):
        """A picture of the first screen."""
        self.wait_status(FREE, limit, pause=10.0)
        return self.still()


def overlay(disk, path):
    """A disk that begins as DISK, which stays as it is."""
    Path(path).unlink(missing_ok=True)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", os.path.abspath(disk), str(path)], check=True)
    return path
