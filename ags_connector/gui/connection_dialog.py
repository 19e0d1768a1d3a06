# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog that adds a connection or changes one."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..bridge.connections import Connection
from ..bridge.i18n import tr
from ..rest.errors import InvalidInput
from . import connection_input
from .catalog_model import Loader
from .connection_check import ConnectionCheck

_WIDTH_IN_CHARACTERS = 68


class ConnectionDialog(QDialog):
    """Name, URL and authentication of a connection; :attr:`connection` is what was entered.

    ``taken`` are the names of the other connections, ``loader`` is what a test asks the server with.
    """

    def __init__(
        self,
        taken: Sequence[str],
        loader: Loader,
        connection: Optional[Connection] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._taken = tuple(taken)
        self._name_is_suggested = connection is None
        self.setObjectName("AgsConnectorConnectionDialog")
        self.setWindowTitle(tr("Edit Connection") if connection else tr("Add Connection"))
        self._build()
        self._test = ConnectionCheck(loader, self._result, self._test_button)
        self._connect()
        if connection is not None:
            self._fill(connection)
        self._check()

    @property
    def connection(self) -> Connection:
        """What was entered, its URL completed."""
        return Connection(
            name=self._name.text().strip(),
            url=self._read_url() or "",
            authcfg=self._authentication.configId(),
        )

    def done(self, result: int) -> None:
        """Close, and stop a test under way."""
        self._test.stop()
        super().done(result)

    def _build(self) -> None:
        self._name = QLineEdit()
        self._url = QLineEdit()
        self._url.setPlaceholderText("https://host/arcgis/rest/services")
        self._url.setToolTip(
            tr("A server, a folder, a service or a layer; any URL below “rest/services” is fine.")
        )
        self._authentication = QgsAuthConfigSelect()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("URL"), self._url)
        form.addRow(tr("Name"), self._name)
        form.addRow(tr("Authentication"), self._authentication)
        self._test_button = QPushButton(tr("Test Connection"))
        self._test_button.setAutoDefault(False)
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = self.fontMetrics().lineSpacing()
        self._result.setContentsMargins(0, (self._test_button.sizeHint().height() - line) // 2, 0, 0)
        self._result.setAlignment(Qt.AlignmentFlag.AlignTop)
        test_row = QHBoxLayout()
        test_row.addWidget(self._test_button, 0, Qt.AlignmentFlag.AlignTop)
        test_row.addWidget(self._result, 1)
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(test_row)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_CHARACTERS * self.fontMetrics().averageCharWidth())

    def _connect(self) -> None:
        self._url.textChanged.connect(self._url_changed)
        self._name.textEdited.connect(self._name_edited)
        self._name.textChanged.connect(self._check)
        self._test_button.clicked.connect(self._run_test)
        self._test.changed.connect(self._make_room)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fill(self, connection: Connection) -> None:
        self._name.setText(connection.name)
        self._url.setText(connection.url)
        self._authentication.setConfigId(connection.authcfg)

    def _url_changed(self) -> None:
        self._test.stop()
        url = self._read_url()
        if self._name_is_suggested and url:
            self._name.setText(connection_input.suggest_name(url, self._taken))
        self._check()

    def _name_edited(self, text: str) -> None:
        self._name_is_suggested = not text.strip()

    def _read_url(self) -> Optional[str]:
        """Return the address that was typed; ``None`` for what is none."""
        try:
            return connection_input.complete_url(self._url.text())
        except InvalidInput:
            return None

    def _check(self) -> None:
        url, name = self._read_url(), self._name.text().strip()
        taken = connection_input.is_taken(name, self._taken)
        self._hint.setText(self._hint_text(url, name if taken else ""))
        self._hint.setVisible(bool(self._hint.text()))
        self._make_room()
        self._test_button.setEnabled(bool(url))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(url) and bool(name) and not taken)

    def _hint_text(self, url: Optional[str], taken_name: str) -> str:
        if url is None:
            return tr("This is not a web address. It should look like https://host/arcgis/rest/services.")
        if taken_name:
            return tr("There is a connection named “{name}” already.").format(name=taken_name)
        if connection_input.carries_token(self._url.text()):
            return tr("The token in the URL is not kept. Choose an authentication configuration instead.")
        return ""

    def _make_room(self) -> None:
        """Grow where a message needs more lines than there is room for."""
        self.layout().activate()
        needed = self.layout().totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _run_test(self) -> None:
        self._test.start(self.connection)
