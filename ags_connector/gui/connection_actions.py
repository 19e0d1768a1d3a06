# SPDX-License-Identifier: GPL-2.0-or-later
"""Adding, changing and removing connections, with the dialogs for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable, List, Optional, Sequence

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from ..bridge import connection_file, credentials, searches
from ..bridge.connections import Connection, ConnectionStore, qgis_connections
from ..bridge.i18n import tr
from ..rest import urls
from ..rest.errors import AgsError
from . import connection_input
from .connection_dialog import ConnectionDialog
from .notifier import Notifier


class ConnectionActions(QObject):
    """Lets the user keep the list of connections; no dialog here blocks QGIS."""

    def __init__(self, store: ConnectionStore, notifier: Notifier, window: QWidget) -> None:
        super().__init__(window)
        self._notifier = notifier
        self._store = store
        self._window = window

    def add(self) -> QDialog:
        """Open the dialog for a new connection."""
        return self._open(ConnectionDialog(self._names(), None, self._window), replaced="")

    def add_server(self, url: str) -> QDialog:
        """Open the dialog for a connection to the server of ``url``, at its user name and password."""
        dialog = ConnectionDialog(self._names(), None, self._window)
        dialog.show_url(urls.parse(url).services_root)
        dialog.ask_sign_in()
        return self._open(dialog, replaced="")

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
        return self._add_new(qgis_connections())

    def ask_export(self) -> QDialog:
        """Ask for a file, and write the connections to it, without what is needed to sign in."""
        return self._ask_file(tr("Export Connections"), QFileDialog.AcceptMode.AcceptSave, self.export_to)

    def ask_import(self) -> QDialog:
        """Ask for a file, and add the connections in it."""
        return self._ask_file(tr("Import Connections"), QFileDialog.AcceptMode.AcceptOpen, self.import_from)

    def export_to(self, path: str) -> None:
        """Write the connections to ``path``; a message tells where that fails."""
        self._tried(lambda: connection_file.write(Path(path), self._store.connections()))

    def import_from(self, path: str) -> None:
        """Add the connections of the file at ``path`` that are new; a message tells where that fails."""
        self._tried(lambda: self._add_new(connection_file.read(Path(path))))

    def _tried(self, work: Callable[[], object]) -> None:
        try:
            work()
        except AgsError as error:
            self._notifier.error(error)

    def _add_new(self, found: Sequence[Connection]) -> int:
        known = {connection.url for connection in self._store.connections()}
        new = [connection for connection in found if connection.url not in known]
        for connection in new:
            name = connection_input.free_name(connection.name, self._names())
            self._store.save(replace(connection, name=name))
        return len(new)

    def _ask_file(
        self, title: str, mode: QFileDialog.AcceptMode, chosen: Callable[[str], None]
    ) -> QFileDialog:
        dialog = QFileDialog(self._window, title, "", tr("Connections (*.json)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(chosen)
        dialog.open()
        return dialog

    def _open(self, dialog: ConnectionDialog, replaced: str) -> QDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep(dialog.connection, replaced))
        dialog.open()
        return dialog

    def _keep(self, connection: Connection, replaced: str) -> None:
        credentials.forget(connection.authcfg)
        if replaced and replaced != connection.name:
            searches.move(replaced, connection.name)
            self._store.remove(replaced)
        self._store.save(connection)

    def _names(self) -> List[str]:
        return [connection.name for connection in self._store.connections()]
