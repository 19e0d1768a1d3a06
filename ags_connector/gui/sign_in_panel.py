# SPDX-License-Identifier: GPL-2.0-or-later
"""How to sign in to a connection: not at all, by password, token or API key, or by a configuration of QGIS."""

from __future__ import annotations

from enum import Enum, auto
from typing import Optional

from qgis.gui import QgsAuthConfigSelect, QgsPasswordLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..bridge import authentication
from ..bridge.i18n import tr
from ..rest.given_tokens import ApiKey, ReadyToken, is_api_key
from ..rest.site_credential import SignIn
from ..rest.token_service import Login


class SignInWay(Enum):
    """The ways to sign in, in the order of the list."""

    NONE = auto()
    PASSWORD = auto()
    TOKEN = auto()
    API_KEY = auto()
    CONFIGURATION = auto()


_WAYS = tuple(SignInWay)


class SignInPanel(QWidget):
    """A list of ways, and below it what the chosen one needs; ``changed`` tells of every edit."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.way_box = QComboBox()
        for title in (
            tr("No sign-in"),
            tr("User name and password"),
            tr("Token"),
            tr("API key"),
            tr("Authentication configuration of QGIS"),
        ):
            self.way_box.addItem(title)
        self.username = QLineEdit()
        self.password = QgsPasswordLineEdit()
        self.token = QgsPasswordLineEdit()
        self.api_key = QgsPasswordLineEdit()
        self.configuration = QgsAuthConfigSelect()
        self._pages = QStackedWidget()
        own = (self._password_page(), self._token_page(), self._key_page())
        for page in (QWidget(), *own, self.configuration):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.way_box)
        layout.addWidget(self._pages)
        self.way_box.currentIndexChanged.connect(self._show_page)
        for box in (self.username, self.password, self.token, self.api_key):
            box.textChanged.connect(self.changed)
        self.configuration.selectedConfigIdChanged.connect(self.changed)
        self._show_page(0)

    @property
    def way(self) -> SignInWay:
        """The chosen way."""
        return _WAYS[self.way_box.currentIndex()]

    @property
    def is_complete(self) -> bool:
        """Whether what the chosen way needs was entered."""
        if self.way is SignInWay.PASSWORD:
            return bool(self.username.text().strip()) and bool(self.password.text())
        if self.way is SignInWay.API_KEY:
            return self._is_key()
        return self.way is not SignInWay.TOKEN or bool(self.token.text().strip())

    def choose(self, way: SignInWay) -> None:
        """Show ``way``."""
        self.way_box.setCurrentIndex(_WAYS.index(way))

    def show_configuration(self, authcfg: str) -> None:
        """Show a configuration that exists, or none."""
        self.configuration.setConfigId(authcfg)
        self.choose(SignInWay.CONFIGURATION if authcfg else SignInWay.NONE)

    def login(self, referer: str, *, allow_http: bool) -> Optional[SignIn]:
        """Return what was entered to sign in with; ``None`` for none, and for a configuration."""
        if self.way is SignInWay.PASSWORD:
            name = self.username.text().strip()
            return Login(name, self.password.text(), referer=referer, allow_http=allow_http)
        if self.way is SignInWay.API_KEY:
            return ApiKey(self.api_key.text().strip(), referer) if self._is_key() else None
        return ReadyToken(self.token.text().strip(), referer) if self.way is SignInWay.TOKEN else None

    @property
    def authcfg(self) -> str:
        """The chosen configuration of QGIS, empty for the other ways."""
        return str(self.configuration.configId()) if self.way is SignInWay.CONFIGURATION else ""

    def keep(self, name: str, replaced: str = "") -> str:
        """Write what was entered to QGIS's authentication database and return the configuration's id.

        ``replaced`` is the configuration that was used before; it is changed where it is of the same kind.
        Raises ``SignInRequired`` where the database is locked.
        """
        title = tr("ArcGIS: {name}").format(name=name)
        if self.way is SignInWay.PASSWORD:
            user, password = self.username.text().strip(), self.password.text()
            return authentication.store_basic(title, user, password, replaced)
        if self.way is SignInWay.TOKEN:
            return authentication.store_token(title, self.token.text().strip(), authcfg=replaced)
        if self.way is SignInWay.API_KEY:
            return authentication.store_api_key(title, self.api_key.text().strip(), authcfg=replaced)
        return self.authcfg

    def _password_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("User name"), self.username)
        form.addRow(tr("Password"), self.password)
        form.addRow(_note(tr("Kept encrypted in QGIS's authentication database, and exchanged for tokens.")))
        return page

    def _token_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Token"), self.token)
        form.addRow(_note(tr("Kept encrypted. It cannot be renewed: when it ends, enter another one.")))
        return page

    def _key_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("API key"), self.api_key)
        text = tr(
            "Kept encrypted, and sent to this site only; a key of ArcGIS Online or ArcGIS Location Platform to all of "
            "its services. If it is limited to a referer, enter that below."
        )
        form.addRow(_note(text))
        return page

    def _is_key(self) -> bool:
        return is_api_key(self.api_key.text().strip())

    def _show_page(self, index: int) -> None:
        for number in range(self._pages.count()):
            policy = QSizePolicy.Policy.Preferred if number == index else QSizePolicy.Policy.Ignored
            self._pages.widget(number).setSizePolicy(policy, policy)
        self._pages.setCurrentIndex(index)
        self._pages.setVisible(index != 0)
        self._pages.adjustSize()
        self.changed.emit()


def _note(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
