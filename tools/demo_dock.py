# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the dock with a connection opened, as QGIS would show it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Callable

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QMainWindow

from ags_connector.bridge.connections import Connection, store
from ags_connector.gui.catalog_loader import CatalogLoader
from ags_connector.gui.dock import Dock
from ags_connector.gui.notifier import Notifier
from tools.demo_steps import Result

_PATIENCE = 20.0
_DEPTH = 4
_MOST_ROWS = 24


def draw_dock(url: str, path: Path) -> Result:
    """Open the connection in the dock, level by level, and draw it to a PNG file."""
    store().save(Connection("Demonstration", url))
    window = QMainWindow()
    dock = Dock(store(), CatalogLoader(), Notifier(QgsMessageBar(window), window), window)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.resize(420, 640)
    window.show()
    rows = _open_all(dock)
    picture = dock.grab()
    saved = picture.save(str(path))
    dock.shut_down()
    window.close()
    failures = [] if saved else [f"{path} cannot be written"]
    if rows <= 1:
        failures.append("the dock shows nothing below the connection")
    return Result(path.name, failure="; ".join(failures))


def _open_all(dock: Dock) -> int:
    """Expand what there is room for; return how many rows are shown."""
    for _ in range(_DEPTH):
        for index in _shown(dock):
            if len(_shown(dock)) < _MOST_ROWS:
                dock.view.expand(index)
                _wait(lambda: False, 0.3)
    _wait(lambda: False, 0.5)
    return len(_shown(dock))


def _shown(dock: Dock) -> list[QModelIndex]:
    model, found = dock.view.model(), []
    index = model.index(0, 0)
    while index.isValid():
        found.append(index)
        index = dock.view.indexBelow(index)
    return found


def _wait(condition: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + min(seconds, _PATIENCE)
    while not condition() and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.01)
