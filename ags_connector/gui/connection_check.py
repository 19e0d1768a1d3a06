# SPDX-License-Identifier: GPL-2.0-or-later
"""Tries a connection in the background and says in one line what answered."""

from __future__ import annotations

import html
from collections import Counter
from typing import List, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from ..bridge.connections import Connection
from ..bridge.i18n import tr
from ..bridge.messages import describe
from .catalog_loader import connection_data
from .catalog_model import Loader, Work
from .catalog_node import NodeKind
from .catalog_source import Answer


class ConnectionCheck(QObject):
    """Runs one test at a time; a label shows how it ended, a button is off meanwhile."""

    changed = pyqtSignal()

    def __init__(self, loader: Loader, label: QLabel, button: QPushButton) -> None:
        super().__init__(label)
        self._loader = loader
        self._label = label
        self._button = button
        self._work: Optional[Work] = None

    def start(self, connection: Connection) -> None:
        """Ask the site what it has."""
        self.stop()
        self._button.setEnabled(False)
        self._show(tr("Connecting…"))
        self._work = self._loader.load(connection_data(connection), self._succeeded, self._failed)

    def stop(self) -> None:
        """Stop a test under way and forget the last result."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
            self._button.setEnabled(True)
        self._show("")

    def _succeeded(self, answer: Answer) -> None:
        self._end("✓ " + html.escape(summary(answer)))

    def _failed(self, error: Exception) -> None:
        message = describe(error)
        lines = [
            f"<b>{html.escape(message.title)}</b>",
            html.escape(message.text),
            html.escape(message.advice),
        ]
        self._end("<br>".join(line for line in lines if line))

    def _end(self, text: str) -> None:
        self._work = None
        self._button.setEnabled(True)
        self._show(text)

    def _show(self, text: str) -> None:
        self._label.setText(text)
        self.changed.emit()


def summary(answer: Answer) -> str:
    """Return what was found, such as “ArcGIS Server 11.2 · 3 folders · 5 services”."""
    parts: List[str] = []
    if answer.version is not None:
        parts.append(tr("ArcGIS Server {version}").format(version=f"{answer.version:g}"))
    counts = Counter(child.kind for child in answer.children)
    for kind, singular, plural in _counted():
        number = counts[kind]
        if number:
            parts.append(singular if number == 1 else plural.format(count=number))
    if not answer.children:
        parts.append(tr("nothing published here"))
    return " · ".join(parts)


def _counted() -> List[tuple]:
    return [
        (NodeKind.FOLDER, tr("1 folder"), tr("{count} folders")),
        (NodeKind.SERVICE, tr("1 service"), tr("{count} services")),
        (NodeKind.GROUP_LAYER, tr("1 group layer"), tr("{count} group layers")),
        (NodeKind.LAYER, tr("1 layer"), tr("{count} layers")),
        (NodeKind.TABLE, tr("1 table"), tr("{count} tables")),
    ]
