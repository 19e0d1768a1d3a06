# SPDX-License-Identifier: GPL-2.0-or-later
"""The widget for texts of a task that are not for every eye."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QLineEdit


class HiddenTextWrapper(WidgetWrapper):
    """A line in Processing's dialogs that shows dots; parameters name it in their metadata."""

    def createWidget(self) -> QLineEdit:
        """Return the line."""
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return line

    def setValue(self, value: Any) -> None:
        """Show dots for ``value``."""
        self.widget.setText("" if value is None else str(value))

    def value(self) -> str:
        """Return what was typed."""
        return str(self.widget.text())
