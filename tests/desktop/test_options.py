# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's page in QGIS's own Options dialog, and what a change there does at once."""

from __future__ import annotations

import pytest
from qgis import utils
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QModelIndex, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QDockWidget, QTreeView, QWidget

PAGE = "AgsConnectorOptions"
POLL_MS = 100


@pytest.fixture(autouse=True)
def switched_off():
    QgsSettings().remove("ags_connector/show_administration")
    yield
    QgsSettings().remove("ags_connector/show_administration")


def in_the_dialog(open_it, look):
    """Open the Options dialog, which waits for its user, and let `look` be this user."""
    seen = []

    def poll():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(POLL_MS, poll)
            return
        try:
            seen.append(look(dialog))
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(POLL_MS, poll)
    open_it()
    return seen[0]


def page_of(dialog):
    return next(
        (page for page in dialog.findChildren(QWidget, PAGE) if hasattr(page, "administration")), None
    )


def test_the_panel_opens_the_dialog_at_the_page(plugin):
    def look(dialog):
        return page_of(dialog).isVisible(), page_of(dialog).administration.isChecked()

    assert in_the_dialog(plugin._dock.options_requested.emit, look) == (True, False)


def tools_in_the_toolbox(iface):
    """The names of the administration's tools that the real toolbox shows."""
    tree = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox").findChild(QTreeView)
    return {name for name in texts_below(tree.model()) if name in ("Stop services", "Query server logs")}


def texts_below(model, parent=None):
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        yield index.data()
        yield from texts_below(model, index)


def test_ok_saves_and_the_toolbox_follows_at_once(plugin, iface):
    assert not tools_in_the_toolbox(iface)

    def look(dialog):
        page_of(dialog).administration.setChecked(True)
        dialog.findChild(QDialogButtonBox, "buttonBox").button(QDialogButtonBox.StandardButton.Ok).click()
        return True

    assert in_the_dialog(lambda: iface.showOptionsDialog(iface.mainWindow(), PAGE), look)
    assert QgsSettings().value("ags_connector/show_administration", type=bool)
    assert tools_in_the_toolbox(iface) == {"Stop services", "Query server logs"}


def test_the_page_goes_with_the_plugin(plugin, iface):
    assert utils.unloadPlugin("ags_connector")
    try:
        assert in_the_dialog(lambda: iface.showOptionsDialog(iface.mainWindow()), page_of) is None
    finally:
        assert utils.loadPlugin("ags_connector")
        assert utils.startPlugin("ags_connector")
