# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes of the administration in Processing's toolbox."""

from __future__ import annotations

import os
import sys
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QTreeView
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tools.screenshot_scenes import URL, Scenes, begin, picture, settled

SERVICES = "World, Transport/*"


def toolbox() -> QDockWidget:
    """Show the toolbox alone, with the tools of the administration in it."""
    from ags_connector.bridge.settings import Settings

    Settings(show_administration=True).save()
    QgsApplication.processingRegistry().providerById("agsconnector").refreshAlgorithms()
    window = iface.mainWindow()
    window.resize(1600, 1000)
    window.move(0, 0)
    found = window.findChild(QDockWidget, "ProcessingToolbox")
    for other in window.findChildren(QDockWidget):
        other.setVisible(other is found)
    window.resizeDocks([found], [420], Qt.Orientation.Horizontal)
    found.findChild(QLineEdit).setText("administration")
    found.findChild(QTreeView).expandAll()
    return found


def opened(name: str, **parameters: Any) -> Any:
    """Open an algorithm's dialog, signed in as the administrator."""
    import processing

    from ags_connector.bridge import authentication

    authcfg = authentication.store_basic("Administrator", "admin", "adm1n-secret")
    given = {"URL": URL, "AUTHCFG": authcfg, **parameters}
    dialog = processing.createAlgorithmDialog(f"agsconnector:{name}", given)
    dialog.resize(1000, 800)
    dialog.move(100, 60)
    dialog.show()
    return dialog


def scenes() -> Scenes:
    """Play the whole story."""
    toolbox()
    QgsApplication.authManager().setMasterPassword("for the pictures only", True)
    yield settled()
    dialog = opened("stopservices", SERVICES=SERVICES)
    yield settled()
    picture("toolbox-stop")
    dialog.runButton().click()
    yield dialog.runButton().isEnabled
    yield settled()
    picture("toolbox-not-confirmed")
    dialog.close()
    dialog = opened("restartservices", SERVICES=SERVICES, CONFIRM=True)
    dialog.runButton().click()
    yield settled()
    yield dialog.runButton().isEnabled
    yield settled()
    picture("toolbox-restarted")
    dialog.close()
    dialog = opened("editservice", SERVICE="World", CHANGES='{"properties": {"maxRecordCount": 500}}')
    yield settled()
    picture("toolbox-edit")
    dialog.close()
    dialog = opened("querylogs", LEVEL="INFO")
    yield settled()
    picture("toolbox-logs")
    dialog.close()


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
