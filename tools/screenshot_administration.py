# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS Desktop: plays the scenes about administering a site from the dock."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QListWidget, QMessageBox, QTabWidget
from qgis.utils import iface

sys.path.insert(0, os.environ["AGS_CHECKOUT"])

from tools.screenshot_portal import window_ready
from tools.screenshot_scenes import URL, Scenes, begin, dock, index_of, opened, picture, settled

USER, OPENED_BY = "admin", "adm1n-secret"


def prepare() -> None:
    """Stop a service, and let the site's log fill."""
    from ags_connector.rest import FeatureLayer
    from ags_connector.rest.admin import ArcServerAdmin
    from ags_connector.rest.errors import AgsError

    admin = ArcServerAdmin(URL, USER, OPENED_BY)
    admin.stop_services("Samples")
    for layer in ("Samples/MapServer/0", "World/MapServer/1"):
        with suppress(AgsError):
            FeatureLayer(f"{URL}/{layer}").count()
    admin.restart_services("Transport/*")


def scenes() -> Scenes:
    """Play the whole story."""
    from ags_connector.bridge import authentication
    from ags_connector.bridge.connections import Connection, store
    from ags_connector.bridge.settings import Settings
    from ags_connector.gui.administration.admin_place import AdminPlace
    from ags_connector.gui.administration.log_viewer import LogViewer
    from ags_connector.gui.administration.permissions_dialog import PermissionsDialog
    from ags_connector.gui.administration.properties_dialog import PropertiesDialog
    from ags_connector.gui.notifier import Notifier
    from ags_connector.rest.admin import ServiceId

    window_ready()
    prepare()
    settings = Settings.load()
    settings.show_administration = True
    settings.save()
    dock().administration.apply_settings()
    QgsApplication.authManager().setMasterPassword("for the pictures only", True)
    authcfg = authentication.store_basic("Site administrator", USER, OPENED_BY)
    store().save(Connection("Town server", URL, authcfg))
    yield opened("Town server")
    yield opened("Town server", "Transport")
    watch = dock().administration.watch
    yield lambda: bool(watch.standings_in(dock().view.model().node(index_of("Town server", "Transport"))))
    yield settled()
    index = index_of("Town server", "World")
    dock().view.setCurrentIndex(index)
    corner = dock().view.viewport().mapToGlobal(dock().view.visualRect(index).center())
    menu = dock().commands.menu([dock().view.current_node()])
    menu.popup(corner)
    yield settled()
    inner = next(action for action in menu.actions() if action.menu() is not None)
    menu.setActiveAction(inner)
    yield lambda: inner.menu().isVisible()
    yield settled()
    picture("administration-menu")
    inner.menu().close()
    QApplication.activePopupWidget().close()

    node = dock().view.model().node(index_of("Town server"))
    menu = dock().commands.menu([node])
    part = next(action.menu() for action in menu.actions() if action.menu() is not None)
    next(action for action in part.actions() if action.text().startswith("Stop")).trigger()
    yield lambda: dock().findChild(QMessageBox) is not None
    yield settled()
    picture("administration-confirm")
    dock().findChild(QMessageBox).reject()

    place, notifier, window = AdminPlace(URL, authcfg), Notifier(iface.messageBar()), iface.mainWindow()
    form = PropertiesDialog(place, ServiceId("", "World", "MapServer"), notifier, window)
    form.show()
    yield lambda: not form.is_busy
    yield settled()
    picture("administration-properties")
    tabs = form.findChild(QTabWidget)
    tabs.setCurrentIndex(1)
    yield settled()
    picture("administration-instances")
    tabs.setCurrentIndex(2)
    yield settled()
    picture("administration-extensions")
    form.reject()

    access = PermissionsDialog(place, "Transport", notifier, window)
    access.show()
    yield lambda: not access.is_busy
    access.private.setChecked(True)
    access.findChild(QListWidget).item(0).setCheckState(Qt.CheckState.Checked)
    yield settled()
    picture("administration-permissions")
    access.reject()

    logs = LogViewer(place, None, notifier, window)
    logs.level.setCurrentText("FINE")
    logs.show()
    yield lambda: logs.shown.rowCount() > 5 and not logs.reader.is_busy
    logs.table.selectRow(0)
    yield settled()
    picture("administration-logs")


if __name__ == "__main__":
    QTimer.singleShot(1500, lambda: begin(scenes))
