# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes of geocoding, images and the locator bar."""

from __future__ import annotations

import os
import sys
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QLineEdit
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tools.screenshot_scenes import PICTURES, URL, Scenes, begin, picture, settled

LOCATOR = f"{URL}/Locators/Places/GeocodeServer"
SURVEYS = f"{URL}/Elevation/Surveys/ImageServer"
DEM = f"{URL}/Elevation/Dem/ImageServer"
TOWNS = "town,country,note\nParis,FR,capital\nOslo,NO,capital\nSpringfield,US,which one?\nNowhereville Qqx,,none\n"


def opened(name: str, **parameters: Any) -> Any:
    """Open an algorithm's dialog, filled in."""
    import processing

    dialog = processing.createAlgorithmDialog(f"agsconnector:{name}", parameters)
    dialog.resize(1000, 820)
    dialog.move(100, 60)
    dialog.show()
    return dialog


def table() -> QgsVectorLayer:
    """Put a table of addresses into the project."""
    path = PICTURES / "towns.csv"
    path.write_text(TOWNS, encoding="utf-8")
    layer = QgsVectorLayer(str(path), "towns", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.bridge.connections import Connection, store
    from ags_connector.bridge.locators import LocatorFinder
    from ags_connector.gui.locator_choice import LocatorChoice

    window = iface.mainWindow()
    window.resize(1600, 1000)
    window.move(0, 0)
    for other in window.findChildren(QDockWidget):
        other.setVisible(other.objectName() == "Layers")
    store().save(Connection("Sample server", URL))
    towns = table()
    yield settled()
    for name, parameters in (
        ("geocodeaddresses", {"URL": LOCATOR, "INPUT": towns.id(), "DRY_RUN": True}),
        ("findaddresscandidates", {"URL": LOCATOR, "ADDRESS": "Reykjavik", "MAX_CANDIDATES": 5}),
        ("exportimage", {"URL": SURVEYS, "MOSAIC_RULE": "3", "OUTPUT": str(PICTURES / "survey.tif")}),
    ):
        dialog = opened(name, **parameters)
        yield settled()
        picture(f"places-{name}")
        dialog.runButton().click()
        yield settled()
        yield dialog.runButton().isEnabled
        yield settled()
        picture(f"places-{name}-log")
        dialog.close()
        yield settled()
    world = f"{URL}/World/MapServer"
    for name, url in (("reversegeocode", LOCATOR), ("identifyimage", DEM), ("exportmapimage", world)):
        dialog = opened(name, URL=url)
        yield settled()
        picture(f"places-{name}")
        dialog.close()
        yield settled()
    layers = QgsProject.instance().mapLayers().values()
    raster = next(item for item in layers if isinstance(item, QgsRasterLayer))
    iface.mapCanvas().setExtent(raster.extent())
    QgsProject.instance().setCrs(raster.crs())
    bar = next(item for item in window.findChildren(QLineEdit) if item.parent().objectName() == "LocatorWidget"
               or item.metaObject().className() == "QgsLocatorLineEdit")  # fmt: skip
    bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
    bar.setText("ags san fran")
    yield waited(2500)
    picture("places-locator-bar")
    bar.clear()
    iface.mapCanvas().setFocus()
    yield settled()
    choice = LocatorChoice(LocatorFinder(), store().connections(), window)
    choice.open()
    yield waited(1500)
    choice.choice.showPopup()
    yield settled()
    picture("places-locator-choice")
    choice.choice.hidePopup()
    choice.reject()
    close_dialogs()


def waited(milliseconds: int) -> Any:
    """Return a condition that holds after that long."""
    done: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: done.append(True))
    return lambda: bool(done)


def close_dialogs() -> None:
    """Close what is still open."""
    for item in QApplication.topLevelWidgets():
        if isinstance(item, QDialog) and item.isVisible():
            item.close()


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
