# SPDX-License-Identifier: GPL-2.0-or-later
"""A script in QGIS's Python may simply end: no thread of the client outlives the interpreter."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, List

import pytest
import requests

from ags_connector.bridge import transport

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


BUSY = """
import sys, threading, time
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from ags_connector.bridge import host
from ags_connector.rest import AgsError, Session
host.install()

def ask():
    while True:
        try:
            Session().get(sys.argv[1])
        except AgsError:
            pass

for _ in range(8):
    threading.Thread(target=ask, daemon=True).start()
time.sleep(float(sys.argv[2]))
print("end", flush=True)
"""


@pytest.mark.parametrize("seconds", ["0.3", "0.35", "0.4"])
def test_script_that_ends_while_others_ask_ends_well_and_soon(server: Any, seconds: str) -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", BUSY, server.url, seconds]
    root = Path(__file__).resolve().parents[3]
    outcomes = []
    # A process that leaves QGIS without exitQgis is now and then brought down by QGIS's own end.
    for _ in range(3):
        began = time.monotonic()
        ended = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
        assert ended.stdout.strip() == "end", ended.stderr[-3000:]
        assert time.monotonic() - began < 15
        outcomes.append(ended.returncode)
    assert outcomes.count(0) >= 2, outcomes


def test_shutdown_ends_what_was_handed_over_but_not_begun(http: Any, wire: Any) -> None:
    errors: List[Exception] = []

    def ask() -> None:
        try:
            while True:
                http.get(f"{wire.url}/hello", timeout=60)
        except requests.RequestException as error:
            errors.append(error)

    for _ in range(5):
        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        time.sleep(0.1)
        end = time.monotonic() + 10
        while any(thread.is_alive() for thread in threads) and time.monotonic() < end:
            transport.shutdown()
            time.sleep(0.01)
        assert not any(thread.is_alive() for thread in threads)
    assert len(errors) == 40
