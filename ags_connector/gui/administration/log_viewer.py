# SPDX-License-Identifier: GPL-2.0-or-later
"""The window with the server's log: by level and time, with a filter, following what comes, exported to a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Callable, List, Optional, Tuple

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...rest import urls
from ...rest.admin import LEVELS, LogMessage, LogQuery, ServiceId
from ..notifier import Notifier
from .admin_place import AdminPlace
from .log_export import write_log
from .log_model import MESSAGE_COLUMN, MESSAGE_ROLE, LogFilter, LogModel
from .log_reader import LogReader

_WIDTHS = (160, 80, 200, 440, 60, 80, 160)
_LIMIT = 10_000
_DETAILS_HEIGHT = 110


class LogViewer(QDialog):
    """The log of a site, or what it says of one service; it is read in the background."""

    def __init__(
        self,
        place: AdminPlace,
        service: Optional[ServiceId],
        notifier: Notifier,
        window: Optional[QWidget] = None,
    ) -> None:
        super().__init__(window)
        self._notifier = notifier
        self._service = service
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_title(place, service))
        self.resize(1200, 640)
        self._model = LogModel(self.palette())
        self.shown = LogFilter(self._model)
        self.reader = LogReader(place, self)
        self._build()
        self._connect()
        self.read()

    def read(self) -> None:
        """Read the log anew, as level and time say."""
        self._status.setText(tr("Reading…"))
        since = self._period.currentData()
        self.reader.ask(
            LogQuery(
                since=None if since is None else timedelta(hours=since),
                level=self.level.currentText(),
                services=self._service.full_name if self._service is not None else "*",
                max_messages=_LIMIT,
            )
        )

    def export_to(self, path: str) -> None:
        """Write what is shown to a file; a message tells where that fails."""
        try:
            write_log(Path(path), self.shown.messages())
        except OSError as error:
            self._notifier.error(error, tr("The log could not be written"))
            return
        self._status.setText(
            tr("{count} messages were written to {path}").format(count=self.shown.rowCount(), path=path)
        )

    def done(self, result: int) -> None:
        """Stop reading and close."""
        self.reader.follow(False)
        self.reader.stop()
        super().done(result)

    def _build(self) -> None:
        self.level = QComboBox()
        self.level.addItems(LEVELS)
        self.level.setCurrentText("INFO" if self._service is not None else "WARNING")
        self.level.setToolTip(
            tr(
                "Messages of this level and all that are more severe. What was written at all is set in the server's "
                "log settings."
            )
        )
        self._period = QComboBox()
        for text, hours in _periods():
            self._period.addItem(text, hours)
        self._period.setCurrentIndex(1)
        self.filter = QgsFilterLineEdit()
        self.filter.setShowSearchIcon(True)
        self.filter.setPlaceholderText(tr("Filter by words"))
        self.following = QCheckBox(tr("Follow"))
        self.following.setToolTip(tr("Show new messages on top as they are written"))
        self._refresh = QPushButton(tr("Refresh"))
        self._export = QPushButton(tr("Export…"))
        bar = QHBoxLayout()
        for label, widget in ((tr("Level"), self.level), (tr("Time"), self._period)):
            bar.addWidget(QLabel(label))
            bar.addWidget(widget)
        bar.addWidget(self.filter, 1)
        for widget in (self.following, self._refresh, self._export):
            bar.addWidget(widget)
        self._status = QLabel()
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self._table_and_details(), 1)
        layout.addWidget(self._status)

    def _table_and_details(self) -> QSplitter:
        self.table = QTableView()
        self.table.setModel(self.shown)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(MESSAGE_COLUMN, QHeaderView.ResizeMode.Stretch)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setPlaceholderText(tr("Select a message to read it whole"))
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(self.table)
        both.addWidget(self._details)
        both.setStretchFactor(0, 1)
        both.setSizes([both.height(), _DETAILS_HEIGHT])
        return both

    def _connect(self) -> None:
        self.level.currentIndexChanged.connect(self.read)
        self._period.currentIndexChanged.connect(self.read)
        self._refresh.clicked.connect(self.read)
        self._export.clicked.connect(self._ask_export)
        self.filter.textChanged.connect(self._filter_changed)
        self.following.toggled.connect(self.reader.follow)
        self.reader.read.connect(self._show)
        self.reader.followed.connect(self._add)
        self.reader.failed.connect(self._failed)
        self.table.selectionModel().currentRowChanged.connect(self._show_details)

    def _filter_changed(self, text: str) -> None:
        self.shown.set_text(text)
        self._tell_count()

    def _show(self, messages: List[LogMessage]) -> None:
        self._model.show_all(messages)
        self._tell_count()

    def _add(self, messages: List[LogMessage]) -> None:
        if self._model.put_on_top(messages):
            self._tell_count()

    def _failed(self, error: Exception) -> None:
        self.following.setChecked(False)
        self._status.setText(str(error))
        self._notifier.error(error, tr("The server's log could not be read"))

    def _tell_count(self) -> None:
        total, shown = self._model.rowCount(), self.shown.rowCount()
        text = tr("{count} messages").format(count=total)
        if shown != total:
            text = tr("{shown} of {count} messages").format(shown=shown, count=total)
        if total == _LIMIT:
            text = tr(
                "The newest {count} messages; choose a higher level or a shorter time for the others"
            ).format(count=total)
        self._status.setText(text)

    def _show_details(self, current: QModelIndex) -> None:
        message = current.data(MESSAGE_ROLE)
        self._details.setPlainText("" if message is None else _whole(message))

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export Messages"), "log.csv", "CSV (*.csv);;JSON (*.json);;TXT (*.txt)"
        )
        if path:
            self.export_to(path)


def _periods() -> Tuple[Tuple[str, Optional[int]], ...]:
    return (
        (tr("Last hour"), 1),
        (tr("Last day"), 24),
        (tr("Last week"), 7 * 24),
        (tr("Last month"), 30 * 24),
        (tr("From the beginning"), None),
    )


def _title(place: AdminPlace, service: Optional[ServiceId]) -> str:
    host = urls.split(place.url).netloc
    if service is None:
        return tr("Logs of {host}").format(host=host)
    return tr("Logs of {service} on {host}").format(service=service.full_name, host=host)


def _whole(message: LogMessage) -> str:
    labels: Tuple[Tuple[Callable[[], str], object], ...] = (
        (lambda: tr("Method"), message.method),
        (lambda: tr("Elapsed seconds"), message.elapsed),
        (lambda: tr("Process"), message.process),
        (lambda: tr("Thread"), message.thread),
        (lambda: tr("Request"), message.request_id),
    )
    told = [f"{label()}: {value}" for label, value in labels if value not in ("", None)]
    return "\n".join([message.text, *([", ".join(told)] if told else [])])
