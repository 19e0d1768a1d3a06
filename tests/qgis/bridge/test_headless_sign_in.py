# SPDX-License-Identifier: GPL-2.0-or-later
"""Without a screen the master password comes from the file that ``QGIS_AUTH_PASSWORD_FILE`` names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Dict

from tests.sample_server import SampleServer

PROGRAM = "tests.qgis.bridge.headless_count"
ROOT = Path(__file__).resolve().parents[3]


def run(environment: Dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", PROGRAM, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_a_configuration_is_read_without_a_screen(server: SampleServer, tmp_path: Path) -> None:
    master = tmp_path / "master"
    master.write_text("the master password\n", "utf-8")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    parcels = server.layer_url("Restricted/Parcels", "FeatureServer", 0)
    made = run(environment, "", "the master password", "pa55 wörd&more")
    assert made.stdout.strip(), made.stderr[-500:]

    locked = run(environment, parcels, "", "")
    assert locked.returncode != 0
    assert "locked" in locked.stderr

    counted = run({**environment, "QGIS_AUTH_PASSWORD_FILE": str(master)}, parcels, "", "")
    assert int(counted.stdout.strip().splitlines()[-1]) > 0, counted.stderr[-800:]
