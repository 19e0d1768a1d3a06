# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog that adds a connection or changes one."""

from __future__ import annotations

from typing import Optional, Sequence

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
from ..rest import urls
from ..rest.errors import InvalidInput, SignInRequired
from ..rest.urls import UrlKind
from . import connection_input
from .connection_check import ConnectionCheck
from .connection_trial import Trial
from .sign_in_panel import SignInPanel, SignInWay
from .site_options import SiteOptions

_WIDTH_IN_CHARACTERS = 68


class ConnectionDialog(QDialog):
    """Name, URL and sign-in of a connection; :attr:`connection` is what was entered.

    ``taken`` are the names of the other connections. A password or token that was entered is kept, encrypted, when
    the dialog is accepted.
    """

    def __init__(
        self,
        taken: Sequence[str],
        connection: Optional[Connection] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._taken = tuple(taken)
        self._edited = connection
        self._kept = ""
        self._name_is_suggested = connection is None
        self.setObjectName("AgsConnectorConnectionDialog")
        self.setWindowTitle(tr("Edit Connection") if connection else tr("Add Connection"))
        self._build()
        self._test = ConnectionCheck(self._result, self._test_button)
        self._connect()
        if connection is not None:
            self._fill(connection)
        self._check()

    @property
    def connection(self) -> Connection:
        """What was entered, its URL completed; a password or token only once the dialog was accepted."""
        return Connection(
            name=self._name.text().strip(),
            url=self._read_url() or "",
            authcfg=self._kept or self._sign_in.authcfg,
            referer=self._options.referer.text().strip(),
            prefix=self._options.prefix.text().strip(),
            allow_http=self._options.allow_http.isChecked(),
        )

    def show_url(self, url: str) -> None:
        """Fill the URL in."""
        self._url.setText(url)

    def ask_sign_in(self) -> None:
        """Show the fields for user name and password, ready to type."""
        self._sign_in.choose(SignInWay.PASSWORD)
        self._sign_in.username.setFocus()

    def accept(self) -> None:
        """Keep what was entered to sign in, and close; stay open where that cannot be kept."""
        try:
            replaced = self._edited.authcfg if self._edited else ""
            self._kept = self._sign_in.keep(self._name.text().strip(), replaced)
        except SignInRequired as error:
            self._test.show_error(error)
            return
        super().accept()

    def done(self, result: int) -> None:
        """Close, and stop a test under way."""
        self._test.stop()
        super().done(result)

    def _build(self) -> None:
        self._name = QLineEdit()
        self._url = QLineEdit()
        self._url.setPlaceholderText("https://host/arcgis/rest/services")
        self._url.setToolTip(
            tr("A server, a portal, a folder, a service or a layer, as copied from a web browser.")
        )
        self._sign_in = SignInPanel()
        self._options = SiteOptions()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("URL"), self._url)
        form.addRow(tr("Name"), self._name)
        form.addRow(tr("Sign-in"), self._sign_in)
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
        layout.addWidget(self._options)
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
        self._test.found.connect(self._take_address)
        self._test.named.connect(self._take_name)
        self._test.distrusted.connect(self._options.offer_certificates)
        self._sign_in.changed.connect(self._sign_in_changed)
        self._options.collapsedStateChanged.connect(self._make_room)
        self._test.changed.connect(self._make_room)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _fill(self, connection: Connection) -> None:
        self._name.setText(connection.name)
        self._url.setText(connection.url)
        self._sign_in.show_configuration(connection.authcfg)
        self._options.fill(connection)

    def _url_changed(self) -> None:
        self._test.stop()
        self._split_prefix()
        url = self._read_url()
        if self._name_is_suggested and url:
            self._name.setText(connection_input.suggest_name(url, self._taken))
        self._check()

    def _split_prefix(self) -> None:
        """Move what a resource proxy wants before the URL to its own field."""
        prefix, url = urls.split_prefix(self._url.text())
        if prefix:
            self._options.prefix.setText(prefix)
            self._options.setCollapsed(False)
            self._url.setText(url)

    def _take_address(self, url: str) -> None:
        """Complete the URL with the scheme that answered, or as the portal's that it turned out to be."""
        if "://" not in self._url.text() or urls.parse(url).kind is UrlKind.PORTAL:
            self._url.blockSignals(True)
            self._url.setText(url)
            self._url.blockSignals(False)

    def _take_name(self, name: str) -> None:
        """Suggest the portal's own name in place of its host."""
        if self._name_is_suggested:
            self._name.setText(connection_input.free_name(name, self._taken))

    def _sign_in_changed(self) -> None:
        self._test.stop()
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
        ok.setEnabled(bool(url) and bool(name) and not taken and self._sign_in.is_complete)

    def _hint_text(self, url: Optional[str], taken_name: str) -> str:
        if url is None:
            return tr("This is not a web address. It should look like https://host/arcgis/rest/services.")
        if taken_name:
            return tr("There is a connection named “{name}” already.").format(name=taken_name)
        if connection_input.carries_token(self._url.text()):
            return tr("The token in the URL is not kept. Enter it as the way to sign in instead.")
        return ""

    def _make_room(self) -> None:
        """Grow where a message needs more lines than there is room for."""
        self.layout().activate()
        needed = self.layout().totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _run_test(self) -> None:
        place = self.connection
        login = self._sign_in.login(place.referer, allow_http=place.allow_http)
        self._test.start(Trial(place, connection_input.candidates(self._url.text()), login))
