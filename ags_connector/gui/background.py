# SPDX-License-Identifier: GPL-2.0-or-later
"""Work in the background that can be given up: whoever asked hears nothing of it afterwards."""

from __future__ import annotations

from typing import Any, Callable, List, Optional

from ..bridge.feedback import AlgorithmFeedback
from ..bridge.tasks import BackgroundTask, run

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class BackgroundWork:
    """One piece of work, started at once; ``done`` or ``failed`` is called on the main thread at its end.

    After :meth:`cancel` neither is called, even where the work had just ended. What is ``quiet`` is not shown among
    the running tasks: it is for what is looked at again and again. ``canceled`` is called where the user stopped it
    there.
    """

    def __init__(
        self,
        description: str,
        work: Callable[[AlgorithmFeedback], Any],
        done: Done,
        failed: Failed,
        *,
        canceled: Callable[[], None] = lambda: None,
        quiet: bool = False,
    ) -> None:
        self._done = done
        self._canceled = canceled
        self._failed = failed
        self._task: Optional[BackgroundTask] = run(
            BackgroundTask(
                description,
                work,
                on_done=self._end_well,
                on_error=self._end_badly,
                on_canceled=self._end_early,
                quiet=quiet,
            )
        )

    @property
    def is_over(self) -> bool:
        """Whether it has ended, or was given up."""
        return self._task is None

    def cancel(self) -> None:
        """Stop the work, and tell nobody."""
        task = self._end()
        if task is not None:
            task.cancel()

    def _end_early(self) -> None:
        if self._end() is not None:
            self._canceled()

    def _end(self) -> Optional[BackgroundTask]:
        task, self._task = self._task, None
        return task

    def _end_well(self, result: Any) -> None:
        if self._end() is not None:
            self._done(result)

    def _end_badly(self, error: Exception) -> None:
        if self._end() is not None:
            self._failed(error)


class WorkUnderWay:
    """Several pieces of work of one owner, which are given up together."""

    def __init__(self) -> None:
        self._pieces: List[BackgroundWork] = []

    @property
    def is_busy(self) -> bool:
        """Whether anything is still going on."""
        return any(not piece.is_over for piece in self._pieces)

    def start(
        self,
        description: str,
        work: Callable[[AlgorithmFeedback], Any],
        done: Done,
        failed: Failed,
        *,
        canceled: Callable[[], None] = lambda: None,
        quiet: bool = False,
    ) -> None:
        """Start one more piece; see :class:`BackgroundWork`."""
        self._pieces = [piece for piece in self._pieces if not piece.is_over]
        self._pieces.append(BackgroundWork(description, work, done, failed, canceled=canceled, quiet=quiet))

    def cancel(self) -> None:
        """Stop all of it, and tell nobody."""
        for piece in self._pieces:
            piece.cancel()
        self._pieces.clear()
