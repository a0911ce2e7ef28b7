#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries an image in QEMU: a visit, keys that must do nothing, what AppArmor refuses, updates, faults, ways back.

  trial.py DISK OFFERS WORK [TRIAL...]     OFFERS: the folder that make-trial has made; WORK: pictures, logs, the disk

The last line says how many passed; WORK/image.xml has the results for tests/run. The disk goes from one trial to the next,
as a kiosk's does; a trial that fails ends the machine, and the next one starts it anew.
"""

import http.server
import shutil
import sys
import threading
import time
import xml.sax.saxutils
from functools import partial
from pathlib import Path

import machine
from machine import FREE, USER, Failed, changed
from visit import Visit

# quality.md 1.1, K12 to K15, in QEMU's names, and the ways out that compositors and kernels have.
CHORDS = ("ctrl-alt-f1 ctrl-alt-f2 ctrl-alt-f3 ctrl-alt-f7 alt-f1 alt-f2 alt-f4 alt-tab alt-esc alt-spc ctrl-esc ctrl-alt-delete "
          "ctrl-alt-backspace ctrl-alt-esc ctrl-alt-t alt-sysrq-b alt-sysrq-e alt-sysrq-r alt-print print sysrq ctrl-print meta_l "
          "meta_l-l meta_l-d meta_l-r meta_l-tab meta_l-esc menu power sleep wake audioplay audiomute volumeup volumedown mail "
          "calculator computer ac_home ac_back ac_forward ac_refresh ac_bookmarks f1 f3 f5 f6 f10 f11 f12 ctrl-p ctrl-s ctrl-o ctrl-n "
          "ctrl-t ctrl-w ctrl-q ctrl-u ctrl-shift-i ctrl-shift-u ctrl-alt-shift-f").split()


class Trials:
    def __init__(self, disk, offers, work):
        self.offers, self.work = Path(offers), Path(work)
        self.work.mkdir(parents=True, exist_ok=True)
        self.original = disk
        self.disk = self.work / "disk.qcow2"
        if not {"resume", "goes_on"} & set(sys.argv):
            machine.overlay(disk, self.disk)
            (self.work / "variables.qcow2").unlink(missing_ok=True)
        self.kiosk = None
        good = next(self.offers.glob("good/*.efi")).stem.split("_")[1]
        self.first, self.good, self.broken = good[:-2], good, good[:-1] + "2"
        handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(self.offers))
        handler.log_message = lambda *_: None
        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.web.serve_forever, daemon=True).start()

    def say(self, text):
        for line in str(text).strip().splitlines():
            print(f"    {line}", flush=True)

    def check(self, holds, what):
        if not holds:
            raise Failed(what)
        self.say(f"{what}: yes")

    # The machine ------------------------------------------------------------------------------------

    def start(self, **how):
        self.stop()
        how.setdefault("web", self.web.server_port)
        extra = "systemd.setenv=MFA_KIOSK_HEALTHY_WITHIN=240 " + how.pop("extra", "")
        self.kiosk = machine.Machine(self.disk, self.work, extra=extra, **how).__enter__()

    def stop(self):
        if self.kiosk:
            self.kiosk.cut_power()
        self.kiosk = None

    def shut_down(self):
        """As systemd does it, so that all is on the disk."""
        self.kiosk.run("systemctl poweroff --no-block")
        self.kiosk.process.wait(300)
        self.stop()

    def running(self, version, limit=1500):
        """The next start is of this version, and the kiosk is there."""
        found = self.kiosk.wait_started(limit)
        self.check(found == version, f"{version} starts (found {found})")

    def ensure(self):
        """A machine that runs, with whatever the trials before have left."""
        if not self.kiosk:
            self.start()
            self.kiosk.wait_started(1500)
            self.kiosk.wait_status(FREE, 900, pause=10.0)

    def kernels(self):
        return self.kiosk.run("ls /boot/EFI/Linux").split()

    def roots(self):
        return self.kiosk.run("lsblk -no PARTLABEL /dev/vda").split()

    def update(self, folder, limit=1200):
        return self.kiosk.run(f"mfa-kiosk-update --from http://10.0.2.100/{folder}; echo status $?", limit=limit)

    # Trials -----------------------------------------------------------------------------------------

    def trial_welcome(self):
        """It starts, from firmware to the first screen, and the root is what was released."""
        self.start()
        self.running(self.first)
        picture = self.kiosk.wait_welcome(900)
        picture.save(self.work / "welcome.png")
        self.say(f"first screen after {self.kiosk.uptime():.0f} s; {self.kiosk.run('cut -d. -f1 /proc/uptime').strip()} s of the machine's own time")
        mounts = self.kiosk.run("findmnt -no SOURCE,FSTYPE,OPTIONS /; findmnt -no FSTYPE,OPTIONS /var; findmnt -no FSTYPE /etc")
        self.say(mounts)
        self.check("/dev/mapper/root erofs ro" in " ".join(mounts.split()), "the root is read-only")
        self.check("Y" not in self.kiosk.run("touch /usr/x 2>/dev/null && echo Y || true"), "nothing can be written to it")
        self.say(self.kiosk.run("veritysetup status root | sed -n 's/^ *\\(status\\|type\\|root hash\\|flags\\): */\\1 /p'; systemd-analyze | head -n 1"))

    def resume(self):
        """Where "snapshot" has left it: for whoever mends a trial, and not in the list of all."""
        self.start(snapshot="first")

    def goes_on(self):
        """With the disk that an earlier run has left."""

    def snapshot(self):
        self.ensure()
        self.kiosk.save("first")

    def trial_check(self):
        """mfa-kiosk check on the image."""
        self.ensure()
        said = self.kiosk.run(USER + " mfa-kiosk check --demo", limit=300, check=False)
        self.say(said)
        self.check("NOT READY" not in said, "no part is NOT READY")
        # What a demo leaves out: it may run on any machine.
        said = self.station()
        self.check('"not_ready"' not in said and "unknown" not in said, "no part of the station is, and each can be looked at")
        self.check(self.first in said, "it knows the image's version")
        self.say(self.kiosk.run("systemctl --failed --no-legend --no-pager || true"))

    def station(self):
        """What the kiosk's check says of the station, a line for each part."""
        # As in the kiosk's own unit, which cannot leave its profile.
        how = USER.replace("setpriv", "setpriv --no-new-privs") + " mfa-kiosk station check"
        parts = self.kiosk.run(how, limit=300, check=False).replace("},{", "}\n{")
        self.say(parts)
        return parts

    def trial_keys(self):
        """Chords that lead out of other kiosks change not one pixel; Tab before and after them does."""
        self.ensure()
        self.kiosk.wait_welcome()
        self.kiosk.press("tab")
        before = self.kiosk.still(but_for=0)
        for number, chord in enumerate(CHORDS):
            self.kiosk.press(chord)
            if number % 8 == 7:
                self.kiosk.let_through()
        for _ in range(6):
            self.kiosk.press("shift")
        self.kiosk.press("shift", hold=9000)
        self.kiosk.let_through()
        self.kiosk.press("shift-num_lock")
        # Seven times within two seconds is systemd's own way to restart at once.
        for _ in range(9):
            self.kiosk.press("ctrl-alt-delete", hold=30)
        self.kiosk.do("system_powerdown")
        after = self.kiosk.still(5.0, but_for=0)
        if wrong := changed(before, after):
            after.save(self.work / "keys-after.png")
            for chord in CHORDS:
                one = self.kiosk.still(but_for=0)
                self.kiosk.press(chord)
                if count := changed(one, self.kiosk.still(but_for=0)):
                    self.say(f"{chord}: {count} pixels")
        self.check(wrong == 0, f"{len(CHORDS) + 4} chords and the power button change no pixel ({wrong} changed)")
        self.kiosk.press("tab")
        until = time.monotonic() + 60
        while not (moved := changed(after, self.kiosk.still(1.0, but_for=0))) and time.monotonic() < until:
            pass
        self.check(moved > 0, "Tab still does")
        self.check(self.kiosk.run("cat /sys/class/tty/tty0/active").strip() == "tty1", "the first console is on the screen")
        self.kiosk.wait_status(FREE, 10)

    def trial_visit(self):
        """A whole visit by pointer and keyboard, with AppArmor's profile enforced."""
        self.ensure()
        Visit(self.kiosk, self.work / "visit").whole()
        profile = self.kiosk.run("aa-status --json | tr , '\\n' | grep -c 'mfa-kiosk' ; "
                                 "for p in $(pgrep -u mfa-kiosk); do cat /proc/$p/attr/current /proc/$p/comm | paste -sd' '; done | sort | uniq -c")
        self.say(profile)
        self.check("mfa-kiosk (enforce)" in profile, "the profile is enforced")
        self.no_denials()

    def no_denials(self):
        denied = self.kiosk.run("journalctl -b --no-pager -o cat -k -g 'apparmor=.DENIED' | sed 's/audit([^)]*)//; s/pid=[0-9]*//' | sort | uniq -c || true")
        self.say(denied or "nothing DENIED")
        self.check("DENIED" not in denied, "AppArmor has refused nothing that was asked for")

    def trial_fences(self):
        """What systemd says of the units, and the watchdog and the memory limit at work."""
        self.ensure()
        self.say(self.kiosk.run("systemd-analyze security --no-pager mfa-kiosk-screen.service | tail -n 1; "
                                + USER + " systemd-analyze --user security --no-pager mfa-kiosk.service | tail -n 1",
                                limit=300, check=False))
        show = f"{USER} systemctl --user show mfa-kiosk.service --value --property "
        self.say(self.kiosk.run(show + "WatchdogUSec,MemoryMax,NRestarts; cat /sys/fs/cgroup$(" + show + "ControlGroup)/memory.max"))
        one = self.kiosk.run(show + "MainPID").strip()
        self.kiosk.run(f"kill -STOP {one}")
        stopped = time.monotonic()
        while (now := self.kiosk.run(show + "MainPID").strip()) in (one, "0"):
            if time.monotonic() - stopped > 300:
                raise Failed("a host that hangs is not ended")
            time.sleep(2)
        self.say(f"a host that was stopped ({one}) is ended and there again ({now}) after {time.monotonic() - stopped:.0f} s")
        self.kiosk.wait_status(FREE, 300)

    def refused(self, folder, word):
        before = self.kernels(), self.roots()
        said = self.update(folder)
        self.say(said)
        self.check(word in said, f"{folder}: it says so")
        self.check((self.kernels(), self.roots()) == before, f"{folder}: nothing has changed")

    def trial_refused(self):
        """Another signature, damage on the way, an older version: refused, and nothing changes."""
        self.ensure()
        self.refused("forged", "REFUSED")
        self.refused("older", "nothing newer")
        before = self.kernels()
        said = self.update("damaged")
        self.say(said)
        self.check("status 1" in said and self.kernels() == before, "damaged: refused, and nothing of it starts")

    def trial_full(self):
        """The boot partition is full: the update fails, this version goes on; with room again it would go through."""
        self.ensure()
        before = self.kernels()
        self.kiosk.run("head -c 1G /dev/zero >/boot/filler 2>/dev/null || true; sync", limit=600)
        try:
            said = self.update("good")
        finally:
            self.kiosk.run("rm -f /boot/filler; sync")
        self.say(said)
        self.check("status 1" in said, "it says so")
        self.check(self.kernels() == before, "what starts is what started")

    def cut_during(self, when, what):
        """Cuts the power while an update is at a certain stage (a shell's condition); the version before starts."""
        self.ensure()
        self.kiosk.run("awk '{ print $7 }' /sys/class/block/vda/stat >/run/base")
        self.kiosk.run("rm -f /run/done; { mfa-kiosk-update --from http://10.0.2.100/good; echo $? >/run/done; } >/run/update.log 2>&1 &")
        until = time.monotonic() + 1200
        while "yes" not in self.kiosk.run(f"if {when}; then echo yes; fi", check=False):
            if "done" in self.kiosk.run("ls /run", check=False).split():
                raise Failed(f"the update is over before: {self.kiosk.run('cat /run/update.log')}")
            if time.monotonic() > until:
                raise Failed("the update does not get that far")
            # To ask takes the machine's only processor from the update.
            time.sleep(1)
        self.stop()
        self.say(f"power cut {what}")
        self.start()
        self.running(self.first)
        self.kiosk.wait_status(FREE, 900, pause=10.0)

    def trial_cut_root(self):
        """Power cut while the root is written."""
        # Sectors, of the whole disk: it is written to at an offset.
        self.cut_during("[ $(($(awk '{ print $7 }' /sys/class/block/vda/stat) - $(cat /run/base))) -gt 200000 ]",
                        "after 100 MB of the root")

    def trial_cut_kernel(self):
        """Power cut when the root is there and the kernel, which makes it start, is being written."""
        self.cut_during("ls -A /boot/EFI/Linux | grep -q '^[.]'", "while the kernel is written")

    def trial_update(self):
        """From a web address: the new version starts, is cut off at its first start, becomes READY at its second, and stays."""
        self.ensure()
        said = self.update("good")
        self.say(said)
        self.check("status 0" in said, "installed")
        self.say(" ".join(self.kernels()))
        self.check(any(f"{self.good}+2" in name for name in self.kernels()), "the new version has two tries")
        self.kiosk.run("systemctl reboot --no-block")
        self.running(self.good)
        self.start()
        self.running(self.good)
        self.kiosk.wait_status(FREE, 900, pause=10.0)
        self.blessed(self.good)

    def blessed(self, version):
        until = time.monotonic() + 600
        while f"mfa-kiosk_{version}.efi" not in self.kernels():
            if time.monotonic() > until:
                raise Failed(f"{version} is not taken for good: {self.kernels()}: "
                             + self.kiosk.run("journalctl -b --no-pager -u mfa-kiosk-healthy | tail -n 20"))
            time.sleep(5)
        self.say(f"taken for good: {' '.join(self.kernels())}")

    def trial_rollback(self):
        """From a stick that is in the machine as it starts: a broken version, which does not become READY, twice; then the
        one before is back, and says so."""
        if self.kiosk:
            self.shut_down()
        self.start(stick=self.offers / "stick", extra="systemd.setenv=MFA_KIOSK_HEALTHY_WITHIN=90")
        from_, started = time.monotonic(), []
        while True:
            version = self.kiosk.wait_started(1800)
            started.append(version)
            self.say(f"{version} starts after {time.monotonic() - from_:.0f} s")
            if started.count(self.broken) == 2 and version != self.broken:
                break
            if len(started) > 5:
                raise Failed(f"versions that started: {started}")
        self.check(version == self.good, f"{self.good} is back")
        self.kiosk.wait_welcome(900).save(self.work / "rolled-back.png")
        self.check("image.rolled_back" in self.station(), "the check says that a newer version did not become ready")

    def trial_clock(self):
        """The clock's battery is empty: 1970."""
        self.stop()
        self.start(clock="1970-01-01T00:00:00")
        self.kiosk.wait_started(1500)
        self.kiosk.wait_welcome(900)
        self.say(self.kiosk.run("date"))
        self.station()
        self.check(int(self.kiosk.run("date +%Y")) >= 2025, "the clock is at least as late as the image")

    def trial_first_boot(self):
        """The set-up, silent from a stick with answers, to a kiosk that runs with its keys sealed to the machine."""
        self.stop()
        disk = machine.overlay(self.original, self.work / "first-boot.qcow2")
        self.kiosk = machine.Machine(disk, self.work, demo=False, stick=self.offers / "answers").__enter__()
        self.kiosk.wait_started(1500)
        # No school answers here: sooner or later it is out of service for that, and says so.
        self.kiosk.wait_status("^(ready|out of service)", 900, pause=10.0)
        self.kiosk.still().save(self.work / "first-boot.png")
        sealed = self.kiosk.run("ls /etc/credstore.encrypted").split()
        self.check(len(sealed) == 4 and all(name.startswith("mfa-kiosk.") for name in sealed), f"keys are sealed: {' '.join(sealed)}")
        self.check(self.kiosk.run("systemctl is-active mfa-kiosk-keys.service").strip() == "active", "and unsealed for the kiosk")
        self.check(self.kiosk.run("ls /etc/mfa-kiosk/set-up").strip() != "", "the set-up is over")
        self.station()
        self.no_denials()

    def trial_no_network(self):
        """No network at all: the kiosk starts all the same."""
        self.stop()
        # With one device less, all others have other names, and the firmware's list is of no use.
        (self.work / "variables.qcow2").unlink()
        self.start(network=False)
        self.kiosk.wait_started(1500)
        self.kiosk.wait_welcome(900)
        self.say(f"first screen after {self.kiosk.uptime():.0f} s")
        self.station()
        self.no_denials()


def main():
    disk, offers, work, *names = sys.argv[1:]
    trials = Trials(disk, offers, work)
    every = [name[len("trial_"):] for name in vars(Trials) if name.startswith("trial_")]
    passed, failed, cases = 0, [], ""
    try:
        for name in names or every:
            method = getattr(trials, f"trial_{name}", None) or getattr(trials, name)
            print(f"{name}: {' '.join((method.__doc__ or '').split())}", flush=True)
            started = time.monotonic()
            try:
                method()
                state = "run"
                passed += 1
            except (Failed, OSError) as error:
                state = "fail"
                failed.append(name)
                trials.say(f"FAILED: {error}")
                if trials.kiosk:
                    try:
                        trials.kiosk.picture().save(trials.work / f"failed-{name}.png")
                        shutil.copy(trials.work / "console.log", trials.work / f"failed-{name}.log")
                    except (Failed, OSError):
                        pass
                trials.stop()
            took = time.monotonic() - started
            print(f"{'passed' if state == 'run' else 'FAILED':8} {name} ({took:.0f} s)", flush=True)
            title = xml.sax.saxutils.quoteattr(f"image: {name}")
            cases += f'<testcase name={title} time="{took:.1f}" status="{state}"/>'
    finally:
        trials.stop()
        (trials.work / "image.xml").write_text(f"<testsuite>{cases}</testsuite>\n")
    print(f"{passed} passed, {len(failed)} failed{': ' + ' '.join(failed) if failed else ''}")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
