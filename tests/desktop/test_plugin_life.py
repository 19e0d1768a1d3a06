# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin in QGIS Desktop: it starts, brings its tools, leaves nothing behind, comes back, installs from its zip."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget

NAME = "ags_connector"
LOCATOR_FILTER = "AgsLocatorFilter"


def provider():
    return QgsApplication.processingRegistry().providerById("agsconnector")


def settle():
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def belongings(iface):
    """What a plugin may leave in the window: docks, actions, menu entries and locator filters."""
    window = iface.mainWindow()
    docks = sorted(dock.windowTitle() for dock in window.findChildren(QDockWidget))
    actions = sorted(action.text() for action in window.findChildren(QAction) if "ArcGIS" in action.text())
    menus = sorted(action.text() for action in iface.webMenu().actions() + iface.pluginMenu().actions())
    filters = sorted(
        each.name() for each in window.findChildren(QObject) if type(each).__name__ == LOCATOR_FILTER
    )
    return docks, actions, menus, filters


def test_it_runs_from_the_profile(plugin):
    module = Path(sys.modules[type(plugin).__module__].__file__)
    assert module.is_relative_to(Path(QgsApplication.qgisSettingsDirPath()))
    assert module.name == "plugin.py"


def test_the_tools_are_registered(plugin):
    assert {"listservices", "downloadfeatures", "clipfeatures"} <= {
        each.name() for each in provider().algorithms()
    }


def test_places_are_found_in_the_locator_bar(plugin, iface):
    assert belongings(iface)[3] == ["agsconnector_places"]


def test_unload_leaves_nothing_and_reload_brings_all_back(plugin, iface):
    loaded = belongings(iface)
    assert utils.unloadPlugin(NAME)
    settle()
    assert provider() is None
    without = belongings(iface)
    assert without != loaded

    for _ in range(2):
        assert utils.loadPlugin(NAME)
        assert utils.startPlugin(NAME)
        settle()
        assert belongings(iface) == loaded
        assert provider() is not None
        assert utils.unloadPlugin(NAME)
        settle()
        assert belongings(iface) == without

    assert utils.loadPlugin(NAME)
    assert utils.startPlugin(NAME)


def test_it_installs_from_its_zip(plugin, plugin_zip):
    import pyplugin_installer

    pyplugin_installer.instance().installFromZipFile(str(plugin_zip))
    settle()
    assert NAME in utils.active_plugins
    assert utils.pluginMetadata(NAME, "version") == "0.1.0"
    assert provider() is not None
    folder = Path(utils.plugin_paths[0], NAME)
    assert (folder / "i18n" / "ags_connector_de.qm").stat().st_size > 0
