# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the suite in sections, each in a home of its own, and closes with the sum of all.

test.py [SECTION...] [-- PYTEST-ARGUMENTS]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
WITHOUT_QT = ("-p", "no:pytest_qgis", "-p", "no:pytest-qt")
PYTEST = (sys.executable, "-m", "pytest", "-q", "-rs")
XVFB = ("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24")
COUNTED = ("tests", "failures", "errors", "skipped")


@dataclass(frozen=True)
class Section:
    """One part of the suite: its title, its command, and what it needs around it."""

    title: str
    command: tuple[str, ...]
    offscreen: bool = False


SECTIONS = {
    "architecture": Section(
        "the house rules",
        (*PYTEST, *WITHOUT_QT, "tests/test_architecture.py", "tests/test_house_rules.py", "tests/tools"),
    ),
    "unit": Section("bare Python: formats and REST client", (*PYTEST, *WITHOUT_QT, "-n", "2", "tests/unit")),
    "qgis": Section(
        "inside QGIS, off screen", (*PYTEST, "-n", "2", "--dist", "loadfile", "tests/qgis"), offscreen=True
    ),
    "desktop": Section(
        "QGIS Desktop with the staged plugin", (*XVFB, sys.executable, "-m", "tools.desktop_tests")
    ),
}


def environment(name: str, section: Section) -> dict[str, str]:
    """Return the section's environment: nothing in it leads to the user's own profile or settings."""
    home = BUILD / "home" / f"test-{name}"
    shutil.rmtree(home, ignore_errors=True)
    places = {
        "HOME": home,
        "QGIS_CUSTOM_CONFIG_PATH": home / "qgis",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "runtime",
    }
    for place in places.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    variables = {**os.environ, **{variable: str(place) for variable, place in places.items()}}
    variables["PYTHONDONTWRITEBYTECODE"] = "1"
    if section.offscreen:
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def run(name: str, arguments: list[str]) -> tuple[int, dict[str, int]]:
    """Run one section; return its exit code and counts. A section that leaves no report has failed."""
    section = SECTIONS[name]
    report = BUILD / "reports" / f"{name}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    print(f"\n=== {name}: {section.title}", flush=True)
    start = time.monotonic()
    command = [*section.command, f"--junitxml={report}", *arguments]
    code = subprocess.run(command, cwd=ROOT, env=environment(name, section), check=False).returncode
    print(
        f"=== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True
    )
    counts = counts_of(report)
    if code and not counts["failures"] + counts["errors"]:
        # It crashed, or found no test: that is one failure more than it could count.
        counts["tests"] += 1
        counts["errors"] += 1
    return code, counts


def counts_of(report: Path) -> dict[str, int]:
    """Return a junit report's counts; none where the run ended before it could write one."""
    if not report.is_file():
        return dict.fromkeys(COUNTED, 0)
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    return {key: sum(int(suite.get(key, "0")) for suite in suites) for key in COUNTED}


def surroundings() -> str:
    """Return which QGIS and Python the suite runs on."""
    asked = (
        "import platform; from qgis.core import Qgis; "
        "print('QGIS', Qgis.version(), 'on Python', platform.python_version())"
    )
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


def main(arguments: list[str]) -> int:
    """Run the sections asked for, all of them by default; return 1 if any of them failed."""
    names = arguments[: arguments.index("--")] if "--" in arguments else arguments
    extra = arguments[len(names) + 1 :]
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        print(
            f"test.py: no such section: {', '.join(unknown)}; there are {', '.join(SECTIONS)}",
            file=sys.stderr,
        )
        return 2
    shutil.rmtree(ROOT / ".qgis-settings", ignore_errors=True)
    print(f"=== {surroundings()}", flush=True)
    failed, total = [], dict.fromkeys(COUNTED, 0)
    for name in names or SECTIONS:
        code, counts = run(name, extra)
        if code:
            failed.append(name)
        total = {key: total[key] + counts[key] for key in COUNTED}
    bad = total["failures"] + total["errors"]
    print(f"\n=== all sections: {'FAILED: ' + ', '.join(failed) if failed else 'passed'}")
    print(
        f"{total['tests'] - bad - total['skipped']} passed, {bad} failed, {total['skipped']} skipped",
        flush=True,
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
