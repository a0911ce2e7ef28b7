#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has clang-tidy read the sources of the program that the last commits touched, each by itself.

  tidy_changed.py BUILD_FOLDER NUMBER JOBS

Takes the compiler's options from a finished build, which may compile several files in one go: so this is also the usual
run's one look at what compiles only beside the other files of its folder. Exit status 1 when clang-tidy has something to
say, 77 where git does not tell what was changed.
"""

import json
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The precompiled header is GCC's own.
OF_GCC = {"-fpch-preprocess", "-Winvalid-pch"}


def changed():
    """Newest first, what is not committed before all; a header stands for its source."""
    kinds = [f"{folder}/*.{kind}" for folder in ("app", "ui") for kind in ("cpp", "h")]

    def names(*command):
        # Root's clones are often in a folder that git would call someone else's.
        return subprocess.run(["git", "-c", f"safe.directory={ROOT}", *command, "--name-only", "--", *kinds], cwd=ROOT,
                              capture_output=True, text=True, check=False).stdout.split()

    sources = dict.fromkeys((ROOT / name).with_suffix(".cpp")
                            for name in names("diff", "HEAD") + names("log", "-n", "60", "--format="))
    return [source for source in sources if source.exists()]


def commands(build):
    """The options each source is compiled with."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        options = words[next(i for i, word in enumerate(words) if word.startswith("-")):words.index("-o")]
        options = [word for word in options if word not in OF_GCC]
        for i, word in enumerate(options):
            if word == "-include" and "cmake_pch" in options[i + 1]:
                del options[i:i + 2]
                break
        compiled = Path(entry["file"])
        together = re.findall(r'#include "(.*\.cpp)"', compiled.read_text(encoding="utf-8")) if "/Unity/" in entry["file"] else []
        for source in map(Path, together or [compiled]):
            found[source] = options
    return found


def main():
    build, number, jobs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    known = commands(build)
    sources = [source for source in changed() if source in known][:number]
    if not sources:
        return 77

    def read(source):
        return subprocess.run(["clang-tidy", "--quiet", "--warnings-as-errors=*", str(source), "--", *known[source],
                               "-Wno-unknown-warning-option"], cwd=build, capture_output=True, text=True, check=False)

    status = 0
    with ThreadPoolExecutor(jobs) as pool:
        for source, done in zip(sources, pool.map(read, sources)):
            print(f"{source.relative_to(ROOT)}: {'nothing to say' if done.returncode == 0 else 'see below'}")
            if done.returncode != 0:
                print(done.stdout + done.stderr)
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
