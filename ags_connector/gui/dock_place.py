# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the dock stands in QGIS's window, kept while the plugin is off."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

from ..bridge.settings import Settings

_BROWSER = "Browser"
_SIDES = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "top": Qt.DockWidgetArea.TopDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}


class DockPlace:
    """Puts a dock where it was.

    QGIS restores docks by their object names when it starts; this serves the first time, and a plugin that is
    switched off and on while QGIS runs.
    """

    def __init__(self, iface: Any, dock: QgsDockWidget) -> None:
        self._iface = iface
        self._dock = dock

    def restore(self) -> None:
        """Add the dock to the window, the first time as a tab beside the Browser panel."""
        settings = Settings.load()
        side = _SIDES.get(settings.dock_side, Qt.DockWidgetArea.LeftDockWidgetArea)
        window = self._iface.mainWindow()
        self._iface.addDockWidget(side, self._dock)
        browser = window.findChild(QDockWidget, _BROWSER)
        if browser is not None and window.dockWidgetArea(browser) == side and not browser.isFloating():
            window.tabifyDockWidget(browser, self._dock)
        self._dock.setUserVisible(settings.dock_visible)

    def remember(self) -> None:
        """Keep side and visibility for the next time."""
        settings = Settings.load()
        area = self._iface.mainWindow().dockWidgetArea(self._dock)
        settings.dock_side = next((name for name, value in _SIDES.items() if value == area), "left")
        settings.dock_visible = not self._dock.isHidden()
        settings.save()
