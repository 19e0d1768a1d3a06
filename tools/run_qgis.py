# SPDX-License-Identifier: GPL-2.0-or-later
"""Starts QGIS Desktop with the staged plugin, on a throw-away profile that knows the sample server.

run_qgis.py [QGIS-ARGUMENTS]    ends with QGIS; the profile is made anew by the next start
"""

from __future__ import annotations

import subprocess
import sys

from tests.sample_server import SampleServer
from tools.stage import ROOT
from tools.throwaway_profile import desktop_command, desktop_environment, make_profile


def main(arguments: list[str]) -> int:
    """Run QGIS until its user closes it; return its exit code."""
    root = ROOT / "build" / "qgis"
    with SampleServer() as server:
        make_profile(root, {"Sample": server.url})
        print(f"sample server: {server.url}", flush=True)
        print(
            "it is saved as the connection “Sample”; the token for its folder Restricted is",
            server.token,
            flush=True,
        )
        command = desktop_command(root, *arguments)
        return subprocess.run(command, cwd=root, env=desktop_environment(root), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
