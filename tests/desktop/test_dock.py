# SPDX-License-Identifier: GPL-2.0-or-later
"""The dock in QGIS Desktop: its place, its button, a layer on the map, a prefilled tool, and a quiet end."""

from __future__ import annotations

import time

import pytest
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget

NAME = "ags_connector"
PATIENCE = 20


def settle():
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def reload_plugin():
    assert utils.unloadPlugin(NAME)
    settle()
    assert utils.loadPlugin(NAME)
    assert utils.startPlugin(NAME)
    settle()


def find_dock(iface):
    return iface.mainWindow().findChild(QDockWidget, "AgsConnectorDock")


def child(view, parent, name):
    model = view.model()
    rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    return next((index for index in rows if index.data() == name), None)


@pytest.fixture(scope="module")
def server():
    from tests.sample_server import SampleServer

    with SampleServer() as started:
        yield started


@pytest.fixture
def dock(plugin, iface, server):
    from ags_connector.bridge import connections

    connections.save(connections.Connection("Sample", server.url))
    yield find_dock(iface)
    connections.remove("Sample")
    server.clear_modes()
    QgsProject.instance().clear()


def open_layer(dock):
    """Open the tree down to the layer of airports and return its node."""
    view, index = dock.view, QModelIndex()
    for name in ("Sample", "Transport", "Airports", "Airports"):
        wait_until(lambda: child(view, index, name) is not None)  # noqa: B023 (called before the next turn)
        index = child(view, index, name)
        view.expand(index)
    return view.model().node(index)


def test_the_button_shows_and_hides_the_dock(dock, iface):
    action = iface.mainWindow().findChild(QAction, "AgsConnectorShowPanel")
    dock.setUserVisible(True)
    settle()
    action.trigger()
    settle()
    assert dock.isHidden() or not dock.isUserVisible()
    action.trigger()
    settle()
    assert dock.isUserVisible()


def test_side_and_visibility_are_remembered_over_a_reload(dock, iface):
    window = iface.mainWindow()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.hide()
    reload_plugin()
    again = find_dock(iface)
    assert window.dockWidgetArea(again) == Qt.DockWidgetArea.RightDockWidgetArea
    assert again.isHidden()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, again)
    again.show()
    reload_plugin()
    assert window.dockWidgetArea(find_dock(iface)) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert not find_dock(iface).isHidden()


def test_a_layer_reaches_the_map(dock, iface):
    dock.commands.run_default(open_layer(dock))
    wait_until(lambda: QgsProject.instance().mapLayers())
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isValid()
    assert QgsProject.instance().layerTreeRoot().findLayer(layer) is not None


def test_the_download_tool_opens_filled_in(dock, iface):
    from ags_connector.gui.algorithm_dialogs import AlgorithmDialogs
    from ags_connector.gui.notifier import Notifier

    node = open_layer(dock)
    dialogs = AlgorithmDialogs(Notifier(iface.messageBar()), iface.mainWindow())
    dialog = dialogs.download_features(node.data)
    assert dialog.isVisible()
    assert dialog.algorithm().id() == "agsconnector:downloadfeatures"
    assert dialog.mainWidget().wrappers["URL"].parameterValue() == node.data.url
    dialog.close()


def test_unloading_while_the_server_is_slow_stops_the_work(dock, iface, server):
    server.set_mode("*", "slow_answer", 30)
    dock.view.expand(child(dock.view, QModelIndex(), "Sample"))
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() > 0)
    began = time.monotonic()
    assert utils.unloadPlugin(NAME)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert time.monotonic() - began < 5
    server.clear_modes()
    assert utils.loadPlugin(NAME)
    assert utils.startPlugin(NAME)
    settle()
    assert find_dock(iface) is not None
