# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts QGIS Desktop on a throw-away profile and runs tests/desktop inside it; needs a (virtual) screen.

desktop_tests.py [PYTEST-ARGUMENTS]
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig

from tools.package import package
from tools.stage import PLUGIN, ROOT
from tools.throwaway_profile import desktop_command, desktop_environment, make_profile

LONGEST_RUN = 900
SCRIPT = ROOT / "tests" / "desktop" / "run_in_desktop.py"


def main(arguments: list[str]) -> int:
    """Run the tests; return pytest's exit code, or 124 where QGIS did not end."""
    root = ROOT / "build" / "desktop-tests"
    make_profile(root)
    environment = desktop_environment(root)
    environment["AGS_PLUGIN_ZIP"] = str(package(root / f"{PLUGIN}.zip"))
    environment["AGS_SITE_PACKAGES"] = sysconfig.get_paths()["purelib"]
    environment["AGS_PYTEST_ARGUMENTS"] = json.dumps(["-q", "-rs", *arguments])
    command = desktop_command(root, "--code", str(SCRIPT))
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, timeout=LONGEST_RUN, check=False).returncode
    except subprocess.TimeoutExpired:
        print(f"desktop_tests: QGIS did not end within {LONGEST_RUN} s", file=sys.stderr)
        return 124


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
