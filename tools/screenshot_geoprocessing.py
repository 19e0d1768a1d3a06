# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes about geoprocessing, from the toolbox to the list of jobs."""

from __future__ import annotations

import os
import sys
from typing import Any

import requests
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QScrollArea, QTreeView
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tools.screenshot_scenes import URL, Scenes, begin, dock, index_of, opened, picture, settled

ECHO = "agsconnector:gp_127_0_0_1_tools_proximity_echo"
INTERPOLATE = "agsconnector:gp_127_0_0_1_tools_analysis_interpolate"
VALUES = {
    "In_String": "Quercus robur",
    "In_Hidden": "not for every eye",
    "In_Long": 9_007_199_254,
    "In_Double": 2.5,
    "In_Boolean": True,
    "In_Date": QDateTime.fromString("2024-12-31T18:00:00", "yyyy-MM-ddTHH:mm:ss"),
    "In_Areal_Unit": 3.0,
    "In_Expression": "NAME = 'x'",
    "In_Extent": "1.0,3.0,2.0,4.0 [EPSG:4326]",
    "In_Reference": "EPSG:25832",
    "In_Strings": ["a", "d;e"],
    "In_Table": ["a", "1.5", "b", "2"],
}


def layers() -> None:
    """Put layers into the project that the dialogs can offer."""
    for kind, wkt in (("Polygon", "POLYGON ((0 0, 0 1, 1 1, 0 0))"), ("Point", "POINT (1 2)")):
        layer = QgsVectorLayer(
            f"{kind}?crs=EPSG:4326&field=NAME:string&field=ELEVATION:double", kind, "memory"
        )
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
        QgsProject.instance().addMapLayer(layer)


def dialog_of(identifier: str, values: Any) -> Any:
    """Open the generated dialog of a task."""
    import processing

    dialog = processing.createAlgorithmDialog(identifier, values)
    dialog.resize(1150, 950)
    dialog.move(200, 20)
    dialog.show()
    return dialog


def started() -> None:
    """Start jobs as the algorithms do: one that runs on, one that succeeds, one that fails."""
    from ags_connector.bridge import job_store
    from ags_connector.rest import GPTask

    for name, values in (
        ("Fail", {"Reason": "The input is not valid"}),
        ("Slow", {"Steps": 3, "Seconds": 0.05}),
        ("Slow", {"Steps": 200, "Seconds": 0.2}),
    ):
        task = GPTask(f"{URL}/Tools/Analysis/GPServer/{name}", session=requests.Session())
        job_store.remember(task.submit_job(values), name)


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.bridge.connections import Connection, store
    from ags_connector.bridge.toolboxes import import_toolbox

    window = iface.mainWindow()
    window.resize(1600, 1000)
    window.move(0, 0)
    layers()
    store().save(Connection("Sample server", URL))
    import_toolbox(f"{URL}/Tools/Proximity/GPServer", "Near things")
    import_toolbox(f"{URL}/Tools/Analysis/GPServer", "Analysis")
    QgsApplication.processingRegistry().providerById("agsconnector").refreshAlgorithms()
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    for other in window.findChildren(QDockWidget):
        if other not in (dock(), toolbox):
            other.hide()
    toolbox.setUserVisible(True)
    toolbox.findChild(QLineEdit).setText("near things")
    window.resizeDocks([dock(), toolbox], [420, 420], Qt.Orientation.Horizontal)
    yield settled()
    toolbox.findChild(QTreeView).expandAll()

    yield opened("Sample server")
    yield opened("Sample server", "Tools")
    yield opened("Sample server", "Tools", "Analysis")
    dock().view.setCurrentIndex(index_of("Sample server", "Tools", "Analysis"))
    dock().view.scrollTo(index_of("Sample server", "Tools", "Analysis"), dock().view.ScrollHint.PositionAtTop)

    started()
    dock().show_jobs(True)
    tree = dock().jobs.tree
    yield lambda: any("%" in tree.topLevelItem(row).text(1) for row in range(tree.topLevelItemCount()))
    tree.topLevelItem(2).setExpanded(True)
    yield lambda: tree.topLevelItem(2).childCount() > 1
    tree.setCurrentItem(tree.topLevelItem(1))
    yield settled()
    picture("jobs")

    corner = tree.viewport().mapToGlobal(tree.visualItemRect(tree.topLevelItem(1)).center())
    dock().jobs.menu(tree.selected_jobs()).popup(corner)
    yield settled()
    picture("jobs-menu")
    QApplication.activePopupWidget().close()

    node = dock().view.current_node()
    dock().commands.show_menu([node], dock().view.viewport().mapToGlobal(dock().view.rect().center()))
    yield settled()
    picture("tasks-menu")
    QApplication.activePopupWidget().close()

    dialog = dialog_of(ECHO, VALUES)
    yield settled()
    picture("task-dialog")
    areas = dialog.mainWidget().findChildren(QScrollArea)
    area = max(areas, key=lambda item: item.verticalScrollBar().maximum())
    for number, share in ((2, 0.4), (3, 0.8), (4, 1.0)):
        area.verticalScrollBar().setValue(int(area.verticalScrollBar().maximum() * share))
        yield settled()
        picture(f"task-dialog-{number}")
    dialog.close()
    dialog = dialog_of(INTERPOLATE, {})
    yield settled()
    picture("task-dialog-small")
    dialog.close()


QTimer.singleShot(1500, lambda: begin(scenes))
