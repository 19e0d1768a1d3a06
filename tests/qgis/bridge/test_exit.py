# SPDX-License-Identifier: GPL-2.0-or-later
"""A script in QGIS's Python may simply end: the network thread does not outlive the interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from ags_connector.bridge import host
from ags_connector.rest import FeatureLayer
host.install()
print(FeatureLayer(sys.argv[1]).count())
if sys.argv[2] == "exitQgis":
    application.exitQgis()
"""


@pytest.mark.parametrize("end", ["exitQgis", "none"])
def test_script_that_unloads_nothing_ends_well(server: Any, end: str) -> None:
    url = server.layer_url("World", "FeatureServer", 1)
    command = [sys.executable, "-X", "faulthandler", "-c", SCRIPT, url, end]
    root = Path(__file__).resolve().parents[3]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "240"), ended.stderr[-3000:]
