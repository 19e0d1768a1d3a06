# SPDX-License-Identifier: GPL-2.0-or-later
"""Tells the user how things went, in the message bar; nothing else in the plugin writes there."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..bridge.i18n import tr
from ..bridge.messages import describe

_SECONDS = 6


class Notifier:
    """Short messages in a message bar, with a Details button where there is more to say."""

    def __init__(self, bar: QgsMessageBar, window: Optional[QWidget] = None) -> None:
        self._bar = bar
        self._window = window

    def success(self, text: str) -> None:
        """Say that something worked; goes away by itself."""
        self._bar.pushMessage(_name(), text, Qgis.MessageLevel.Success, _SECONDS)

    def warning(self, text: str) -> None:
        """Say that something needs attention; stays until closed."""
        self._bar.pushMessage(_name(), text, Qgis.MessageLevel.Warning, 0)

    def error(self, error: Exception, context: str = "") -> None:
        """Show an error; the details hold the server's text and what helps."""
        message = describe(error)
        headline = f"{context}: {message.title}" if context else message.title
        paragraphs = [paragraph for paragraph in (headline, message.text, message.advice) if paragraph]
        self._push(headline, message.level, "\n\n".join(paragraphs))

    def _push(self, headline: str, level: Qgis.MessageLevel, details: str) -> None:
        item = QgsMessageBar.createMessage(_name(), headline)
        button = QPushButton(tr("Details"))
        button.clicked.connect(self._opener(details))
        item.layout().addWidget(button)
        self._bar.pushWidget(item, level)

    def _opener(self, details: str) -> Callable[[], None]:
        def show() -> None:
            viewer = QgsMessageViewer(self._window)
            viewer.setTitle(_name())
            viewer.setMessageAsPlainText(details)
            viewer.showMessage(False)

        return show


def _name() -> str:
    return tr("AGS Connector")
