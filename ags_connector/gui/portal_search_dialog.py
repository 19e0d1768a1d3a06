# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks what to search a portal for."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..bridge.i18n import tr
from ..bridge.portal_search import PortalSearch
from ..rest.errors import InvalidInput
from ..rest.portal.search import ItemQuery
from .portal_texts import searched_kinds

_WIDTH_IN_CHARACTERS = 56


class PortalSearchDialog(QDialog):
    """Text, kind of items, where; :attr:`search` is what was entered."""

    def __init__(self, portal: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("AgsConnectorPortalSearch")
        self.setWindowTitle(tr("Search “{name}”").format(name=portal))
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("parcels, or title:parcels AND owner:jane"))
        self.text.setClearButtonEnabled(True)
        self.kind = QComboBox()
        for key, title in searched_kinds():
            self.kind.addItem(title, key)
        self.own = QCheckBox(tr("Only what belongs to the organisation"))
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons)
        self._search = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._search.setText(tr("Search"))
        form = QFormLayout()
        form.addRow(tr("Search for"), self.text)
        form.addRow(tr("Show"), self.kind)
        form.addRow("", self.own)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH_IN_CHARACTERS * self.fontMetrics().averageCharWidth())
        self.text.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    @property
    def search(self) -> PortalSearch:
        """What was entered."""
        return PortalSearch(
            " ".join(self.text.text().split()), str(self.kind.currentData()), self.own.isChecked()
        )

    def _check(self) -> None:
        """Allow what can be searched for; say what is wrong with anything else."""
        search = self.search
        try:
            ItemQuery(search.text).check()
            problem = ""
        except InvalidInput as error:
            problem = error.message
        self._hint.setText(problem)
        self._hint.setVisible(bool(problem))
        self._search.setEnabled(bool(search.text) and not problem)
