# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes about portals, from the connection to the search and its results."""

from __future__ import annotations

import os
import sys
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tools.screenshot_scenes import URL, Scenes, begin, dock, index_of, opened, picture, settled

PORTAL = URL.replace("/arcgis/rest/services", "/portal/home")


def node_at(*names: str) -> Any:
    """Return the node at a path of names."""
    return dock().view.model().node(index_of(*names))


def window_ready() -> None:
    """Give the dock its room."""
    window = iface.mainWindow()
    window.resize(1600, 1000)
    window.move(0, 0)
    for other in window.findChildren(QDockWidget):
        if other is not dock() and other.objectName() not in ("Layers",):
            other.hide()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([dock()], [420], Qt.Orientation.Horizontal)
    window.resizeDocks([layers, dock()], [150, 650], Qt.Orientation.Vertical)
    dock().setUserVisible(True)


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.bridge import authentication
    from ags_connector.bridge.connections import Connection, store
    from ags_connector.gui.catalog_commands import Command

    window_ready()
    yield settled()
    dialog = dock().connections.add()
    dialog._url.setText(PORTAL.replace("/home", ""))
    yield settled()
    dialog._test_button.click()
    yield dialog._test_button.isEnabled
    yield settled()
    picture("portal-connection")
    dialog.reject()

    store().save(Connection("Visitor", PORTAL))
    yield opened("Visitor")
    yield opened("Visitor", "Groups")
    yield opened("Visitor", "Organisation")
    yield opened("Visitor", "Organisation", "Image services")
    yield settled()
    picture("portal-visitor")
    store().remove("Visitor")

    QgsApplication.authManager().setMasterPassword("for the pictures only", True)
    authcfg = authentication.store_basic("Town portal", "analyst", "pa55 wörd&more")
    store().save(Connection("Town portal", PORTAL, authcfg))
    yield opened("Town portal")
    yield opened("Town portal", "My content")
    yield opened("Town portal", "My content", "Land")
    yield opened("Town portal", "My content", "Land", "Parcels (federated)")
    yield opened("Town portal", "My content", "Maps & apps")
    yield opened("Town portal", "My groups")
    yield opened("Town portal", "My groups", "World maps")
    dock().view.setCurrentIndex(index_of("Town portal"))
    yield settled()
    picture("portal")

    layer = index_of("Town portal", "My content", "Land", "Parcels (federated)").child(0, 0)
    dock().commands.run_default(dock().view.model().node(layer))
    yield lambda: bool(QgsProject.instance().mapLayers())
    iface.zoomFull()
    yield lambda: not iface.mapCanvas().isDrawing()

    dialog = dock().commands._do[Command.SEARCH_PORTAL]([node_at("Town portal")])
    dialog.text.setText("title:airports OR tags:world")
    yield settled()
    picture("portal-search")
    dialog._search.click()
    results = dock().view.currentIndex()
    yield opened("Town portal", results.data())
    dock().view.scrollTo(results, dock().view.ScrollHint.PositionAtTop)
    found = dock().view.model().index(1, 0, dock().view.currentIndex())
    dock().view.setCurrentIndex(found)
    yield settled()
    corner = dock().view.viewport().mapToGlobal(dock().view.visualRect(found).center())
    dock().commands.show_menu([dock().view.current_node()], corner)
    yield settled()
    picture("portal-results")
    QApplication.activePopupWidget().close()

    import processing

    tool = processing.createAlgorithmDialog(
        "agsconnector:searchportal", {"URL": PORTAL, "ITEM_TYPES": "Feature Service"}
    )
    tool.resize(1000, 800)
    tool.show()
    yield lambda: isinstance(tool, QDialog) and tool.isVisible()
    yield settled()
    picture("portal-algorithm")


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
