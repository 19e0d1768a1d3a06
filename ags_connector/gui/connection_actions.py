# SPDX-License-Identifier: GPL-2.0-or-later
"""Adding, changing and removing connections, with the dialogs for it."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QDialog, QMessageBox, QWidget

from ..bridge import credentials
from ..bridge.connections import Connection, ConnectionStore, qgis_connections
from ..bridge.i18n import tr
from . import connection_input
from .connection_dialog import ConnectionDialog


class ConnectionActions(QObject):
    """Lets the user keep the list of connections; no dialog here blocks QGIS."""

    def __init__(self, store: ConnectionStore, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._window = window

    def add(self) -> QDialog:
        """Open the dialog for a new connection."""
        return self._open(ConnectionDialog(self._names(), None, self._window), replaced="")

    def edit(self, name: str) -> Optional[QDialog]:
        """Open the dialog for the connection called ``name``; ``None`` where it is gone."""
        connection = self._store.find(name)
        if connection is None:
            return None
        others = [other for other in self._names() if other != name]
        return self._open(ConnectionDialog(others, connection, self._window), replaced=name)

    def sign_in(self, name: str) -> Optional[QDialog]:
        """Open the dialog for the connection called ``name`` at its user name and password."""
        dialog = self.edit(name)
        if isinstance(dialog, ConnectionDialog):
            dialog.ask_sign_in()
        return dialog

    def ask_remove(self, name: str) -> QDialog:
        """Ask, and forget the connection called ``name``."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Remove Connection"))
        box.setText(tr("Remove the connection “{name}”?").format(name=name))
        box.setInformativeText(tr("Layers of this connection stay in your projects."))
        remove = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda: self._store.remove(name))
        box.open()
        return box

    def take_over(self) -> int:
        """Copy QGIS's own ArcGIS connections; returns how many were new."""
        known = {connection.url for connection in self._store.connections()}
        new = [connection for connection in qgis_connections() if connection.url not in known]
        for connection in new:
            name = connection_input.free_name(connection.name, self._names())
            self._store.save(replace(connection, name=name))
        return len(new)

    def _open(self, dialog: ConnectionDialog, replaced: str) -> QDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep(dialog.connection, replaced))
        dialog.open()
        return dialog

    def _keep(self, connection: Connection, replaced: str) -> None:
        credentials.forget(connection.authcfg)
        if replaced and replaced != connection.name:
            self._store.remove(replaced)
        self._store.save(connection)

    def _names(self) -> List[str]:
        return [connection.name for connection in self._store.connections()]
