# SPDX-License-Identifier: GPL-2.0-or-later
"""Looks at running jobs again and again while somebody watches, ever more seldom while nothing changes."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..bridge import credentials
from ..bridge.i18n import tr
from ..bridge.job_looks import JobLook, can_look_quietly, cancel, look_at
from ..bridge.job_store import KeptJob
from .background import WorkUnderWay

_FIRST_MS = 1500
_LONGEST_MS = 30_000
_FACTOR = 1.5


class JobPoller(QObject):
    """Asks in the background, one round at a time; ``looked`` brings what was found.

    ``jobs`` returns those to follow. Between :meth:`follow` and :meth:`rest` they are looked at with growing pauses as
    long as one runs; jobs that need the master password are left out then, so that nothing asks for it unbidden.
    """

    looked = pyqtSignal(list)
    failed = pyqtSignal(object)

    def __init__(
        self,
        jobs: Callable[[], List[KeptJob]],
        parent: Optional[QObject] = None,
        *,
        first_ms: int = _FIRST_MS,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._first = self._pause = first_ms
        self._following = False
        self._work = WorkUnderWay()
        self._seen: Dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._round)

    @property
    def is_waiting(self) -> bool:
        """Whether another round is going to come by itself."""
        return self._timer.isActive()

    def follow(self) -> None:
        """Look at what runs, soon and again and again."""
        self._following = True
        self._pause = self._first
        self._timer.start(0)

    def rest(self) -> None:
        """Look no more by itself."""
        self._following = False
        self._timer.stop()

    def look(self, jobs: Sequence[KeptJob]) -> None:
        """Look at ``jobs`` now, as the user asked; may ask for the master password."""
        self._start(jobs, look_at, tr("Looking at jobs"))

    def cancel(self, jobs: Sequence[KeptJob]) -> None:
        """Have ``jobs`` stopped on their servers."""
        self._start(jobs, cancel, tr("Canceling jobs"))

    def shut_down(self) -> None:
        """Stop what is under way."""
        self.rest()
        self._work.cancel()

    def _round(self) -> None:
        wanted = [kept for kept in self._jobs() if not kept.state.is_over and can_look_quietly(kept)]
        if wanted and self._following:
            self._run(wanted, look_at, tr("Looking at jobs"), quiet=True)

    def _start(self, jobs: Sequence[KeptJob], do: Callable[..., List[JobLook]], title: str) -> None:
        for kept in jobs:
            credentials.unlock_for(kept.url, kept.authcfg)
        self._timer.stop()
        self._pause = self._first
        self._run(list(jobs), do, title)

    def _run(
        self, jobs: List[KeptJob], do: Callable[..., List[JobLook]], title: str, *, quiet: bool = False
    ) -> None:

        def done(looks: List[JobLook]) -> None:
            self._tell(looks)

        def failed(error: Exception) -> None:
            self.failed.emit(error)

        def canceled() -> None:
            self._tell([])

        self._work.start(
            title, lambda feedback: do(jobs, feedback), done, failed, canceled=canceled, quiet=quiet
        )

    def _tell(self, looks: List[JobLook]) -> None:
        now = {look.url: (look.status, look.state, look.error is None) for look in looks}
        changed = any(self._seen.get(url) != state for url, state in now.items())
        self._seen.update(now)
        self._pause = self._first if changed else min(int(self._pause * _FACTOR), _LONGEST_MS)
        self.looked.emit(looks)
        if self._following and any(not kept.state.is_over for kept in self._jobs()):
            self._timer.start(self._pause)
