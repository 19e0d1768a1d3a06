# SPDX-License-Identifier: GPL-2.0-or-later
"""Log records as a table, newest first, and the part of them that is looked for."""

from __future__ import annotations

from collections import Counter
from typing import Any, Callable, List, Sequence, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QColor, QPalette

from ...bridge.i18n import tr
from ...rest.admin import LEVELS, LogMessage

MESSAGE_ROLE = Qt.ItemDataRole.UserRole + 1
_SEVERE, _WARNING = LEVELS[0], LEVELS[1]
_FAINT = LEVELS[3:]
# Readable on light and on dark rows.
_COLORS = {_SEVERE: ("#b3261e", "#ff8a80"), _WARNING: ("#8a5200", "#ffb74d")}
_TEXTS: Tuple[Callable[[LogMessage], str], ...] = (
    lambda item: item.time.astimezone().strftime("%Y-%m-%d %H:%M:%S"),
    lambda item: item.level,
    lambda item: item.source,
    lambda item: " ".join(item.text.split()),
    lambda item: "" if item.code is None else str(item.code),
    lambda item: item.user,
    lambda item: item.machine,
)
MESSAGE_COLUMN = 3


def headers() -> Tuple[str, ...]:
    """Return the titles of the columns."""
    return (
        tr("Time"),
        tr("Level"),
        tr("Source"),
        tr("Message"),
        tr("Code"),
        tr("User"),
        tr("Machine"),
    )


def cells(message: LogMessage) -> List[str]:
    """Return a record's texts, column by column; the time in this computer's time zone."""
    return [text(message) for text in _TEXTS]


class LogModel(QAbstractTableModel):
    """The records that were read; what comes later is put on top."""

    def __init__(self, palette: QPalette) -> None:
        super().__init__()
        self._messages: List[LogMessage] = []
        self._headers = headers()
        self._on_dark = int(palette.color(QPalette.ColorRole.Base).lightness() < 128)
        self._faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)

    @property
    def messages(self) -> Sequence[LogMessage]:
        """All records, newest first."""
        return self._messages

    def show_all(self, messages: Sequence[LogMessage]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._messages = list(messages)
        self.endResetModel()

    def put_on_top(self, messages: Sequence[LogMessage]) -> int:
        """Add those that are not there yet; returns how many that were.

        ``messages`` may repeat records of the newest moment that is shown.
        """
        newest = self._messages[0].milliseconds if self._messages else None
        shown = Counter(item for item in self._messages if item.milliseconds == newest)
        fresh = []
        for message in messages:
            if shown[message] > 0:
                shown[message] -= 1
            else:
                fresh.append(message)
        if fresh:
            self.beginInsertRows(QModelIndex(), 0, len(fresh) - 1)
            self._messages[:0] = fresh
            self.endInsertRows()
        return len(fresh)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self._messages)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_TEXTS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its colour by level, its whole text as tooltip, the record itself."""
        if not index.isValid():
            return None
        message = self._messages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[index.column()](message)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(message.level)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == MESSAGE_COLUMN:
            return message.text
        return message if role == MESSAGE_ROLE else None

    def _color(self, level: str) -> Any:
        if level in _COLORS:
            return QColor(_COLORS[level][self._on_dark])
        return self._faint if level in _FAINT else None


class LogFilter(QSortFilterProxyModel):
    """The records that hold all words of a text somewhere, in any case."""

    def __init__(self, source: LogModel) -> None:
        super().__init__()
        self._words: Tuple[str, ...] = ()
        self.setSourceModel(source)

    def set_text(self, text: str) -> None:
        """Show only what holds the words of ``text``."""
        self._words = tuple(text.casefold().split())
        self.invalidateFilter()

    def messages(self) -> List[LogMessage]:
        """Return the records that are shown, in the order in which they are."""
        return [self.index(row, 0).data(MESSAGE_ROLE) for row in range(self.rowCount())]

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:  # noqa: ARG002
        """Tell whether a record is shown."""
        if not self._words:
            return True
        source: LogModel = self.sourceModel()
        text = " ".join(cells(source.messages[row])).casefold()
        return all(word in text for word in self._words)
