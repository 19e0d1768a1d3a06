# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the dock with a connection opened, as QGIS would show it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import List

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QModelIndex

from ags_connector.bridge.connections import Connection, store
from ags_connector.gui.catalog_loader import CatalogLoader
from ags_connector.gui.dock import Dock
from ags_connector.gui.notifier import Notifier
from tools.demo_steps import Result

_PATIENCE = 20.0
_DEPTH = 4
_MOST_ROWS = 24
_QUIET_TURNS = 8


def draw_dock(url: str, path: Path) -> Result:
    """Open the connection in the dock, level by level, and draw it to a PNG file."""
    store().save(Connection("Demonstration", url))
    bar = QgsMessageBar()
    dock = Dock(store(), CatalogLoader(), Notifier(bar))
    dock.resize(420, 640)
    rows = _open_all(dock)
    saved = dock.grab().save(str(path))
    dock.shut_down()
    failures = [] if saved else [f"{path} cannot be written"]
    if rows <= 1:
        failures.append("the dock shows nothing below the connection")
    return Result(path.name, failure="; ".join(failures))


def _open_all(dock: Dock) -> int:
    """Open level after level while there is room; return how many rows are shown."""
    for _ in range(_DEPTH):
        for index in _shown(dock):
            if len(_shown(dock)) < _MOST_ROWS:
                dock.view.expand(index)
        _settle(dock)
    return len(_shown(dock))


def _shown(dock: Dock) -> List[QModelIndex]:
    found, index = [], dock.view.model().index(0, 0)
    while index.isValid():
        found.append(index)
        index = dock.view.indexBelow(index)
    return found


def _settle(dock: Dock) -> None:
    """Let answers come in until nothing has changed for a while."""
    end, rows, quiet = time.monotonic() + _PATIENCE, -1, 0
    while quiet < _QUIET_TURNS and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.05)
        quiet = quiet + 1 if len(_shown(dock)) == rows else 0
        rows = len(_shown(dock))
