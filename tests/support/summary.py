#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up ctest's JUnit files and prints where the time went, what failed, and the closing line of tests/run.

  summary.py STAGES_FILE JUNIT_FILE...

STAGES_FILE has one line a stage: name, seconds and exit status, separated by tabs; a name that begins with LEFT OUT is
of a part that was not begun. NAME.again.xml beside NAME.xml tells of the tests that failed there and ran once more: one
that passes then is named as unsteady, and counts as passed. Exit status 1 on any failure or when nothing ran at all.
"""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def read(path):
    """Seconds and status of each test; one that skips itself, for want of a package, is as one that is disabled."""
    if not path.exists():
        return {}
    cases = {}
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        skipped = case.find("skipped")
        skips_itself = skipped is not None and "SKIP_RETURN_CODE" in skipped.get("message", "")
        cases[case.get("name")] = (float(case.get("time") or 0), "disabled" if skips_itself else case.get("status"))
    return cases


def main():
    stages = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    cases, unsteady, forgiven = [], [], set()
    for name in sys.argv[2:]:
        path = Path(name)
        if not path.exists():
            continue
        again = read(path.with_suffix(".again.xml"))
        first = read(path)
        passed_again = {label for label in first if first[label][1] != "run" and again.get(label, (0, ""))[1] == "run"}
        if passed_again and all(status in ("run", "disabled") or label in passed_again for label, (_, status) in first.items()):
            forgiven.add(f"test {path.stem}")
        for label, (seconds, status) in first.items():
            if label in passed_again:
                unsteady.append(f"{path.stem}: {label}")
            cases.append((seconds, f"{path.stem}: {label}", "run" if label in passed_again else status))
    passed = [case for case in cases if case[2] == "run"]
    failed = [case for case in cases if case[2] not in ("run", "disabled")]

    print("\nWhere the time went")
    total = 0.0
    for name, seconds, status in stages:
        if name.startswith("LEFT OUT "):
            continue
        total += float(seconds)
        print(f"  {float(seconds):8.1f} s  {name}{'' if status == '0' or name in forgiven else '   FAILED'}")
    print(f"  {total:8.1f} s  in all")
    if cases:
        print("Slowest tests")
        for seconds, label, _ in sorted(cases, reverse=True)[:8]:
            print(f"  {seconds:8.1f} s  {label}")
    for name, _, _ in stages:
        if name.startswith("LEFT OUT "):
            print(name)
    broken = [name for name, _, status in stages if status != "0" and name not in forgiven]
    if broken:
        print("Failed stages: " + ", ".join(broken))
    for label in unsteady:
        print(f"UNSTEADY {label} (failed beside others, passed alone)")
    for _, label, status in failed:
        print(f"FAILED {label} ({status})")
    if not cases:
        print("No test ran.")
    # A build that fails is a failure as well, although no test of it could run.
    unbuilt = [name for name in broken if not name.startswith("test ")]
    print(f"{len(passed)} passed, {len(failed) + len(unbuilt)} failed")
    return 1 if failed or broken or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
