# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches files, open files and memory for a stem in all its forms. Root finds everything; an ordinary user what it may read.

The kiosk is driven by an ordinary user, but memory of its processes is closed to that user (they are not dumpable). So root
serves the search over a socket, to that user and itself only.
"""

import json
import os
import socket
import stat
import struct
import subprocess
import threading
import time
from pathlib import Path

import markers

CHUNK = 4 << 20
MOST_HITS = 5
MOST_OF_ONE = 40
PSEUDO = {"proc", "sysfs", "devpts", "cgroup", "cgroup2", "mqueue", "securityfs", "debugfs", "tracefs", "bpf", "pstore", "nsfs",
          "fusectl", "configfs", "autofs", "binfmt_misc", "hugetlbfs", "devtmpfs", "rpc_pipefs", "efivarfs"}


class Needles:
    def __init__(self, stem):
        self._forms = markers.forms(stem)
        self._overlap = max(len(form) for _, form in self._forms) + 64

    def in_bytes(self, data, where):
        hits = []
        for name, form in self._forms:
            at, count = data.find(form), 0
            while at >= 0 and count < MOST_HITS:
                behind = data[at + len(form): at + len(form) + 40].replace(b"\0", b"")[:20]
                hits.append(f"{where}, {name}, followed by {behind.decode('ascii', 'replace')!r}")
                at, count = data.find(form, at + 1), count + 1
        return hits

    def in_stream(self, read, size, where):
        """read(offset, length) gives bytes, less at the end."""
        hits, offset = [], 0
        while offset < size and len(hits) < MOST_OF_ONE:
            data = read(offset, min(CHUNK + self._overlap, size - offset))
            if not data:
                break
            hits += self.in_bytes(data, where)
            offset += CHUNK
        return hits


def mount_points():
    for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines():
        _, where, kind = line.split()[:3]
        where = where.encode("ascii").decode("unicode_escape")
        if kind not in PSEUDO and os.path.isdir(where):
            yield where


class Search:
    """since: what was last changed before that (seconds since 1970) cannot hold a marker of this run."""

    def __init__(self, since, uid=None):
        self.since, self.uid = since, os.getuid() if uid is None else uid
        self._writable = None
        self._find = threading.Thread(target=self._find_writable, daemon=True)
        self._find.start()

    def _find_writable(self):
        """Every folder and file that the kiosk's user can write, asked as that user."""
        command = ["find", *sorted(set(mount_points())), "-xdev", "-writable", "(", "-type", "d", "-o", "-type", "f", ")", "-print0"]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid", str(self.uid), "--regid", str(self.uid), "--clear-groups", "--inh-caps=-all",
                       "--bounding-set=-all", "--", *command]
        found = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
        self._writable = [os.fsdecode(path) for path in found.split(b"\0") if path]

    # Files ------------------------------------------------------------------------------------------------------------

    def files(self, stem, without=()):
        """Every file that the user can write and that has changed since; by name as well. Hits and the number looked at."""
        self._find.join()
        needles, hits, looked, seen = Needles(stem), [], 0, set()
        for path in self._all_writable():
            if path in seen or os.path.basename(path) in without:
                continue
            seen.add(path)
            hits += needles.in_bytes(os.fsencode(path), f"the name of {path}")
            try:
                status = os.lstat(path)
                if not stat.S_ISREG(status.st_mode) or max(status.st_ctime, status.st_mtime) < self.since:
                    continue
                with open(path, "rb", buffering=0) as file:
                    hits += needles.in_stream(lambda at, n, f=file: os.pread(f.fileno(), n, at), status.st_size, f"file {path}")
                looked += 1
            except OSError:
                continue # gone meanwhile
        return {"hits": hits, "looked": looked}

    def _all_writable(self):
        folders, files = [], []
        for path in self._writable:
            (folders if os.path.isdir(path) else files).append(path)
        yield from files
        known = set(folders)
        while folders:
            folder = folders.pop()
            try:
                entries = list(os.scandir(folder))
            except OSError:
                continue
            for entry in entries:
                try:
                    if not entry.is_dir(follow_symlinks=False):
                        yield entry.path
                    elif entry.path not in known and entry.stat(follow_symlinks=False).st_uid == self.uid:
                        known.add(entry.path)
                        folders.append(entry.path) # made since
                except OSError:
                    continue

    # Processes --------------------------------------------------------------------------------------------------------

    def open_files(self, stem, pids):
        """Files without a name, and files in memory, that a process still holds open."""
        needles, hits, looked, seen = Needles(stem), [], 0, set()
        for pid in pids:
            try:
                numbers = os.listdir(f"/proc/{pid}/fd")
            except OSError:
                continue
            for number in numbers:
                path = f"/proc/{pid}/fd/{number}"
                try:
                    status = os.stat(path)
                    target = os.readlink(path)
                    if not stat.S_ISREG(status.st_mode) or not target.endswith(" (deleted)"):
                        continue
                    if (status.st_dev, status.st_ino) in seen:
                        continue
                    seen.add((status.st_dev, status.st_ino))
                    with open(path, "rb", buffering=0) as file:
                        hits += needles.in_stream(lambda at, n, f=file: os.pread(f.fileno(), n, at), status.st_size,
                                                  f"open file {target} of {name_of(pid)}")
                    looked += 1
                except OSError:
                    continue
        return {"hits": hits, "looked": looked}

    def memory(self, stem, pids):
        """Everything that the processes have written into memory; bytes looked at, and the processes that could not be read."""
        needles, hits, looked, closed = Needles(stem), [], 0, []
        for pid in pids:
            for patience in (0.3, 0.0): # one that begins or ends just now is not closed
                try:
                    found, size = memory_of(pid, needles)
                    hits, looked = hits + found, looked + size
                    break
                except OSError as error:
                    time.sleep(patience)
                    if not patience and lives(pid):
                        closed.append(f"{name_of(pid)}: {error}")
        return {"hits": hits, "looked": looked, "closed": closed}

    def homes(self, pids):
        """The folder that each process was given as its home."""
        found = set()
        for pid in pids:
            try:
                found |= {os.fsdecode(line[5:]) for line in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0") if line.startswith(b"HOME=")}
            except OSError:
                continue
        return {"homes": sorted(found)}

    def on_display(self, display):
        """The user's processes that were given this display: root alone is told."""
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and entry.stat().st_uid in (self.uid, 0) and \
                        f"DISPLAY={display}".encode("ascii") in (entry / "environ").read_bytes().split(b"\0"):
                    if f"\nUid:\t{self.uid}\t" in (entry / "status").read_text():
                        found.append(int(entry.name))
            except OSError:
                continue
        return {"pids": found}


def memory_of(pid, needles):
    hits, looked = [], 0
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory, open(f"/proc/{pid}/pagemap", "rb", buffering=0) as pagemap:
        for start, end, name in own_regions(pid):
            for at, size in present(pagemap, start, end):
                def read(offset, length, at=at):
                    try:
                        return os.pread(memory.fileno(), length, at + offset)
                    except OSError:
                        return b"" # unmapped meanwhile
                hits += needles.in_stream(read, size, f"memory of {name_of(pid)} ({name})")
                looked += size
    return hits, looked


def lives(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def name_of(pid):
    try:
        return f"{Path(f'/proc/{pid}/comm').read_text().strip()} {pid}"
    except OSError:
        return f"process {pid}"


def own_regions(pid):
    """Start, end and name of every mapping that holds something which is not an unchanged file of the system."""
    header, figures = None, {}

    def keep():
        if header is None or not figures.get("Rss", 0) + figures.get("Swap", 0):
            return None
        span, permissions, _, _, inode, *rest = header
        name = " ".join(rest) or "anonymous"
        of_a_file = inode != "0" and not name.startswith(("/dev/shm", "/memfd:", "/SYSV")) and not name.endswith("(deleted)")
        if name in ("[vvar]", "[vsyscall]", "[vdso]") or (of_a_file and not figures.get("Anonymous", 0)
                                                          and not figures.get("Shared_Dirty", 0) + figures.get("Private_Dirty", 0)):
            return None
        start, end = (int(part, 16) for part in span.split("-"))
        return start, end, f"{permissions} {name}"

    regions = []
    for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split()
        if words[0].endswith(":"):
            if words[-1] == "kB":
                figures[words[0][:-1]] = int(words[1])
        else:
            regions.append(keep())
            header, figures = words, {}
    regions.append(keep())
    return [region for region in regions if region]


def present(pagemap, start, end):
    """The runs of pages that are there (in memory or in swap): an engine reserves terabytes and uses little."""
    page = os.sysconf("SC_PAGE_SIZE")
    if end - start <= CHUNK:
        yield start, end - start
        return
    first = None
    for at in range(start // page, end // page, 1 << 16):
        count = min(1 << 16, end // page - at)
        data = os.pread(pagemap.fileno(), 8 * count, 8 * at)
        for index, (entry,) in enumerate(struct.iter_unpack("<Q", data)):
            if entry >> 62:
                first = at + index if first is None else first
            elif first is not None:
                yield first * page, (at + index - first) * page
                first = None
    if first is not None:
        yield first * page, end - first * page


def serve(listener, search):
    """Answers one request a line until the socket is closed."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            _, uid, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))
            if uid not in (0, search.uid):
                continue
            stream = connection.makefile("rw", encoding="utf-8")
            for line in stream:
                request = json.loads(line)
                method = request.pop("method")
                if method not in ("files", "open_files", "memory", "homes", "on_display"):
                    break
                stream.write(json.dumps(getattr(search, method)(**request)) + "\n")
                stream.flush()


class Remote:
    """The same search, done by root."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(path)
        self._stream = self._socket.makefile("rw", encoding="utf-8")

    def _ask(self, method, **arguments):
        self._stream.write(json.dumps({"method": method, **arguments}) + "\n")
        self._stream.flush()
        answer = self._stream.readline()
        if not answer:
            raise ConnectionError(f"the search has ended while it did {method}")
        return json.loads(answer)

    def files(self, stem, without=()):
        return self._ask("files", stem=stem, without=list(without))

    def open_files(self, stem, pids):
        return self._ask("open_files", stem=stem, pids=list(pids))

    def memory(self, stem, pids):
        return self._ask("memory", stem=stem, pids=list(pids))

    def homes(self, pids):
        """The folder that each process was given as its home."""
        found = set()
        for pid in pids:
            try:
                found |= {os.fsdecode(line[5:]) for line in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0") if line.startswith(b"HOME=")}
            except OSError:
                continue
        return {"homes": sorted(found)}

    def homes(self, pids):
        return self._ask("homes", pids=list(pids))

    def on_display(self, display):
        return self._ask("on_display", display=display)
