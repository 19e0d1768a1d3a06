# SPDX-License-Identifier: GPL-2.0-or-later
"""What the main thread must go on doing while it waits, and what others let it do."""

from __future__ import annotations

import threading
from typing import Callable, Generic, List, TypeVar

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, pyqtSignal, pyqtSlot

Result = TypeVar("Result")
_WAKE_SECONDS = 0.1


def on_main_thread() -> bool:
    """Whether this is the thread of QGIS's interface."""
    return threading.current_thread() is threading.main_thread()


def serve_network_manager() -> None:
    """Let QGIS answer what a network thread asks of the main one: certificates, proxy sign-in.

    What other threads want done here is done, too. To be called again and again by code that waits for a
    reply, else both wait for each other; does nothing in other threads.
    """
    if on_main_thread() and QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(QgsNetworkAccessManager.instance(), 0)
        for desk in _desks:
            QCoreApplication.sendPostedEvents(desk, 0)


def prepare() -> None:
    """Make it possible to ask the main thread for something; call it there."""
    if not _desks:
        _desks.append(_Desk())


def is_prepared() -> bool:
    """Whether other threads may ask."""
    return bool(_desks)


def call_on_main_thread(work: Callable[[], Result], breathe: Callable[[], None]) -> Result:
    """Do ``work`` on the main thread and return its result; errors are its own affair.

    ``breathe`` is called again and again while this thread waits; what it raises ends the wait.
    """
    if on_main_thread():
        return work()
    if not is_prepared():
        raise RuntimeError("The main thread was not prepared: install the host first.")
    errand = _Errand(work)
    _desks[0].asked.emit(errand)
    while not errand.done.wait(_WAKE_SECONDS):
        breathe()
    return errand.outcome()


class _Errand(Generic[Result]):
    """Something to do on the main thread, and what came of it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self.done = threading.Event()
        self._work = work
        self._results: List[Result] = []

    def run(self) -> None:
        """Do it."""
        try:
            self._results.append(self._work())
        finally:
            self.done.set()

    def outcome(self) -> Result:
        """Return the result."""
        if not self._results:
            raise RuntimeError("The work on the main thread failed; the log has its traceback.")
        return self._results[0]


class _Desk(QObject):
    """Lives on the main thread, where its slot runs."""

    asked = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    # Without the decorator an object of PyQt's own is the receiver, whose events cannot be sent on their own.
    @pyqtSlot(object)
    def _run(self, errand: _Errand[object]) -> None:
        errand.run()


_desks: List[_Desk] = []
