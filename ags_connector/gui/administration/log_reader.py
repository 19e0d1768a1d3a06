# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads a site's log in the background, and goes on with what is written meanwhile."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, List, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge.i18n import tr
from ...rest.admin import LogMessage, LogQuery
from ..background import BackgroundWork
from .admin_place import AdminPlace

_FOLLOW_MS = 3000


class LogReader(QObject):
    """One reading at a time; ``read`` brings the records asked for, ``followed`` those that came since."""

    read = pyqtSignal(list)
    followed = pyqtSignal(list)
    failed = pyqtSignal(object)

    def __init__(self, place: AdminPlace, parent: QObject, *, follow_ms: int = _FOLLOW_MS) -> None:
        super().__init__(parent)
        self._place = place
        self._query = LogQuery()
        self._newest: Optional[int] = None
        self._work: Optional[BackgroundWork] = None
        self._timer = QTimer(self)
        self._timer.setInterval(follow_ms)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._work is not None

    def ask(self, query: LogQuery) -> None:
        """Read the records of ``query``; what was under way is given up."""
        self.stop()
        self._query, self._newest = query, None
        self._start(query, self.read, quiet=False)

    def follow(self, on: bool) -> None:
        """Look again and again for newer records, or no more."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Give up what is under way."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()

    def _look(self) -> None:
        if self._work is not None:
            return
        since = self._newest if self._newest is not None else timedelta(minutes=1)
        query = LogQuery(since=since, level=self._query.level, services=self._query.services)
        self._start(query, self.followed, quiet=True)

    def _start(self, query: LogQuery, told: Any, *, quiet: bool) -> None:
        def ask(feedback: Any) -> List[LogMessage]:
            return list(self._place.admin(feedback).logs.query(query))

        def done(messages: List[LogMessage]) -> None:
            self._work = None
            for message in messages[:1]:
                self._newest = message.milliseconds
            told.emit(messages)

        def failed(error: Exception) -> None:
            self._work = None
            self.failed.emit(error)

        def canceled() -> None:
            self._work = None
            told.emit([])

        title = tr("Reading the server's log")
        self._work = BackgroundWork(title, ask, done, failed, canceled=canceled, quiet=quiet)
