# SPDX-License-Identifier: GPL-2.0-or-later
"""Work off the main thread, with its outcome delivered on it."""

from __future__ import annotations

from typing import Any, Callable, Optional, Set

from qgis.core import QgsApplication, QgsTask

from ..rest.errors import Canceled
from .feedback import AlgorithmFeedback

Work = Callable[[AlgorithmFeedback], Any]


class BackgroundTask(QgsTask):
    """Calls ``work(feedback)`` in a thread of QGIS's task manager.

    Then, on the main thread, calls ``on_done(result)``, ``on_error(exception)`` or ``on_canceled()``. Start it
    with :func:`run`. What is ``quiet`` does not show among QGIS's running tasks, from QGIS 3.26 on.
    """

    def __init__(
        self,
        description: str,
        work: Work,
        *,
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_canceled: Callable[[], None] = lambda: None,
        quiet: bool = False,
    ) -> None:
        super().__init__(description, _quiet_flags() if quiet else QgsTask.Flag.CanCancel)
        self._work = work
        self._on_done = on_done
        self._on_error = on_error
        self._on_canceled = on_canceled
        self._result: Any = None
        self._error: Optional[Exception] = None

    def run(self) -> bool:
        """Do the work; QGIS calls it in a worker thread."""
        try:
            self._result = self._work(AlgorithmFeedback(self))
        except Canceled:
            return False
        except Exception as error:  # noqa: BLE001 (an exception must not leave a worker thread; it is delivered)
            self._error = error
            return False
        return not self.isCanceled()

    def finished(self, result: bool) -> None:
        """Deliver the outcome; QGIS calls it on the main thread."""
        _running.discard(self)
        if result:
            self._on_done(self._result)
        elif self._error is not None and not self.isCanceled():
            self._on_error(self._error)
        else:
            self._on_canceled()


def _quiet_flags() -> Any:
    flags = QgsTask.Flag.CanCancel
    for name in ("Hidden", "Silent"):
        flags |= getattr(QgsTask.Flag, name, QgsTask.Flag.CanCancel)
    return flags


# QGIS keeps the C++ side of a task only: the Python side lives here until it has ended.
_running: Set[BackgroundTask] = set()


def run(task: BackgroundTask) -> BackgroundTask:
    """Hand ``task`` to QGIS's task manager; call it on the main thread."""
    _running.add(task)
    QgsApplication.taskManager().addTask(task)
    return task


def cancel_all() -> None:
    """Ask every task of the plugin to stop."""
    for task in list(_running):
        task.cancel()
