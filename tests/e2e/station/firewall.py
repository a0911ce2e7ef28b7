#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the station's firewall lets through, as its users notice: packaging/station/etc/mfa-kiosk/firewall.nft, loaded in a
network of its own with a device behind which nobody answers. A port that is shut refuses at once; one that is open keeps
whoever knocks waiting."""

import errno
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

RULES = Path(__file__).resolve().parents[3] / "packaging/station/etc/mfa-kiosk/firewall.nft"
ELSEWHERE = "192.0.2.77"
KIOSK = pwd.getpwnam("nobody").pw_uid  # in the kiosk's place: nft wants users that exist
SYSTEM = pwd.getpwnam("daemon").pw_uid
PERSON = 4242


def knock(uid, port, kind):
    """"open" or "shut", as the user finds it."""
    child_end, own_end = socket.socketpair()
    child = os.fork()
    if child == 0:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
        with socket.socket(socket.AF_INET, kind) as knocking:
            knocking.settimeout(0.5)
            try:
                if kind == socket.SOCK_STREAM:
                    knocking.connect((ELSEWHERE, port))
                else:
                    knocking.sendto(b"x", (ELSEWHERE, port))
                found = "open"
            except TimeoutError:
                found = "open"
            except OSError as error:
                shut = error.errno in (errno.EPERM, errno.EACCES, errno.EHOSTUNREACH, errno.ECONNREFUSED)
                found = "shut" if shut else str(error)
        child_end.send(found.encode())
        os._exit(0)
    os.waitpid(child, 0)
    return own_end.recv(200).decode()


def run(*command):
    subprocess.run(command, check=True)


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def inside():
    run("ip", "link", "set", "lo", "up")
    try:
        run("ip", "tuntap", "add", "dev", "tun0", "mode", "tun")
    except subprocess.CalledProcessError:
        skip("no tunnel device")
    run("ip", "addr", "add", "192.0.2.2/24", "dev", "tun0")
    run("ip", "link", "set", "tun0", "up")
    tcp, udp = socket.SOCK_STREAM, socket.SOCK_DGRAM
    failed = []

    def expect(what, uid, port, kind, wanted):
        found = knock(uid, port, kind)
        print(f"{what}: {found}")
        if found != wanted:
            failed.append(f"{what}: {found}, wanted {wanted}")

    expect("without the firewall, the kiosk's user at port 80", KIOSK, 80, tcp, "open")
    with tempfile.TemporaryDirectory() as folder:
        exceptions = Path(folder) / "firewall.d"
        exceptions.mkdir()
        rules = RULES.read_text(encoding="utf-8").replace('"mfa-kiosk"', '"nobody"')
        (Path(folder) / "firewall.nft").write_text(rules.replace("/etc/mfa-kiosk/firewall.d", str(exceptions)),
                                                   encoding="utf-8")
        load = ("nft", "-f", f"{folder}/firewall.nft")
        run(*load)
        expect("the kiosk's user at https", KIOSK, 443, tcp, "open")
        expect("the kiosk's user at http", KIOSK, 80, tcp, "shut")
        expect("the kiosk's user at the desk's broker, not configured", KIOSK, 8883, tcp, "shut")
        expect("the kiosk's user at a name server", KIOSK, 53, udp, "shut")
        expect("the kiosk's user at the port that the check tries", KIOSK, 9, udp, "shut")
        expect("QUIC", KIOSK, 443, udp, "shut")
        expect("updates", 0, 80, tcp, "open")
        expect("root at ssh", 0, 22, tcp, "shut")
        expect("the name service", SYSTEM, 53, udp, "open")
        expect("the time service", SYSTEM, 123, udp, "open")
        expect("a system user at mail", SYSTEM, 25, tcp, "shut")
        expect("a person's user", PERSON, 443, tcp, "shut")
        # The documented exception.
        (exceptions / "desk.nft").write_text("add element inet mfa_kiosk kiosk_tcp { 8883 }\n", encoding="utf-8")
        run(*load)
        expect("the kiosk's user at the desk's broker, configured", KIOSK, 8883, tcp, "open")
        expect("... and still not at http", KIOSK, 80, tcp, "shut")
        expect("... nor a person's user at the broker", PERSON, 8883, tcp, "shut")
        # One user that does not exist: nothing of the file is loaded, and what was loaded stays.
        (exceptions / "wrong.nft").write_text('add rule inet mfa_kiosk output meta skuid "no-such-user" accept\n',
                                              encoding="utf-8")
        if subprocess.run(load, check=False, capture_output=True).returncode == 0:
            failed.append("nft took a user that does not exist")
        expect("after a file with a mistake, the kiosk's user at http", KIOSK, 80, tcp, "shut")
    print("\n".join(failed) if failed else "the firewall does what it says")
    sys.exit(1 if failed else 0)


def main():
    if sys.argv[1:] == ["--inside"]:
        inside()
    if os.geteuid() != 0 or shutil.which("nft", path="/usr/sbin:/sbin:/usr/bin") is None:
        skip("needs root and nft")
    os.environ["PATH"] = "/usr/sbin:/sbin:" + os.environ["PATH"]
    os.execvp("unshare", ["unshare", "--net", sys.executable, __file__, "--inside"])


main()
