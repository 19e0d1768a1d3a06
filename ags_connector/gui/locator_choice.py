# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog that chooses which geocoding service the locator bar asks."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ..bridge.connections import Connection
from ..bridge.feedback import AlgorithmFeedback
from ..bridge.i18n import tr
from ..bridge.locators import LocatorFinder, choose_locator, chosen_locator
from ..rest.errors import AgsError
from ..rest.urls import parse
from .background import BackgroundWork

_GEOCODER = "GeocodeServer"


class LocatorChoice(QDialog):
    """Lists the locators of all connections as they are found; another URL can be typed."""

    def __init__(
        self, locators: LocatorFinder, connections: Sequence[Connection], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Locator for Places and Addresses"))
        self.setMinimumWidth(560)
        self.choice = QComboBox()
        self.choice.setEditable(True)
        self.choice.lineEdit().setPlaceholderText(tr("The first one that the connections lead to"))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr("URL of the geocoding service; empty: the first one of the connections")))
        layout.addWidget(self.choice)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)
        self._fill(locators.known())
        self.choice.setCurrentText(chosen_locator())
        self.choice.editTextChanged.connect(self._check)
        self.state.setText(tr("Looking for geocoding services…"))
        self._work = BackgroundWork(
            tr("List geocoding services"),
            lambda feedback: _all(locators, connections, feedback),
            self._show,
            lambda error: self.state.setText(str(error)),
        )

    def accept(self) -> None:
        """Keep the choice."""
        choose_locator(self.choice.currentText())
        super().accept()

    def done(self, result: int) -> None:
        """Close, and give up what is under way."""
        self._work.cancel()
        super().done(result)

    def _fill(self, urls: Sequence[str]) -> None:
        typed = self.choice.currentText()
        self.choice.clear()
        self.choice.addItems(["", *urls])
        self.choice.setCurrentText(typed)

    def _show(self, outcome: Tuple[List[str], int]) -> None:
        urls, unread = outcome
        self._fill(urls)
        lines = [tr("{count} geocoding services were found.").format(count=len(urls))]
        if unread:
            lines.append(tr("{count} connections could not be read.").format(count=unread))
        self.state.setText(" ".join(lines))

    def _check(self, text: str) -> None:
        fine = not text.strip() or _is_locator(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fine)


def _is_locator(text: str) -> bool:
    try:
        return parse(text.strip()).type == _GEOCODER
    except AgsError:
        return False


def _all(
    locators: LocatorFinder, connections: Sequence[Connection], feedback: AlgorithmFeedback
) -> Tuple[List[str], int]:
    """Return the URLs of all connections' locators, and how many connections could not be read."""
    unread = sum(not _is_read(locators, connection, feedback) for connection in connections)
    return locators.known(), unread


def _is_read(locators: LocatorFinder, connection: Connection, feedback: AlgorithmFeedback) -> bool:
    try:
        locators.of(connection, feedback)
    except AgsError:
        return False
    return True
