# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the tiles of an image, a few at once, and smaller ones where the server struggles."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Callable, Deque, Iterator, List, Sequence, Tuple

from . import host
from .errors import AgsError, ServerError
from .feedback import Feedback, check_canceled
from .pixel_grid import CellWindow
from .retry import is_struggle

IN_FLIGHT = 4
_WAKE_SECONDS = 0.1
# Smaller tiles than this are not tried: what fails there fails for its place, not for its size.
_SMALLEST_TILE = 64 * 64
# From the largest tile to the smallest there are twelve halvings; after more failures in a row nothing helps.
_MOST_IN_A_ROW = 16
_MOST_MISSING = 50

Fetch = Callable[[CellWindow], bytes]


class TileQueue:
    """Hands out tiles with their bytes; ``missing`` holds what could not be had, ``requests`` counts them all.

    A tile that the server cannot manage is halved, down to 4,096 cells. Memory holds the tiles in flight only.
    """

    def __init__(self, fetch: Fetch, feedback: Feedback, in_flight: int = IN_FLIGHT) -> None:
        self.missing: List[CellWindow] = []
        self.requests = 0
        self._fetch = fetch
        self._feedback = feedback
        self._limit = max(1, in_flight)
        self._failed_in_a_row = 0
        self._waiting: Deque[CellWindow] = deque()
        self._running: Deque[Tuple[CellWindow, Future[bytes]]] = deque()

    def answers(self, tiles: Sequence[CellWindow]) -> Iterator[Tuple[CellWindow, bytes]]:
        """Fetch ``tiles``; raises the server's error where smaller tiles do not help, and ``Canceled``."""
        self._waiting.extend(tiles)
        threads = ThreadPoolExecutor(self._limit, thread_name_prefix="ags-tile")
        try:
            while self._waiting or self._running:
                self._fill(threads)
                window, future = self._running.popleft()
                self._wait(future)
                error = future.exception()
                if error is None:
                    self._failed_in_a_row = 0
                    yield window, future.result()
                else:
                    self._on_failure(window, error)
        finally:
            for _, future in self._running:
                future.cancel()
            threads.shutdown(wait=False)

    def _fill(self, threads: ThreadPoolExecutor) -> None:
        while self._waiting and len(self._running) < self._limit:
            window = self._waiting.popleft()
            self.requests += 1
            self._running.append((window, threads.submit(self._fetch, window)))

    def _on_failure(self, window: CellWindow, error: BaseException) -> None:
        if not isinstance(error, AgsError) or not _is_too_much(error):
            raise error
        self._failed_in_a_row += 1
        if self._failed_in_a_row > _MOST_IN_A_ROW or len(self.missing) >= _MOST_MISSING:
            raise error
        self._limit = max(1, self._limit // 2)
        if window.cells > _SMALLEST_TILE:
            self._waiting.extendleft(reversed(window.halves()))
        else:
            self.missing.append(window)

    def _wait(self, future: Future[bytes]) -> None:
        while True:
            check_canceled(self._feedback)
            try:
                future.exception(timeout=_WAKE_SECONDS)
            except FutureTimeout:
                host.current().idle()
                continue
            return


def _is_too_much(error: AgsError) -> bool:
    """Whether a smaller image may succeed."""
    return is_struggle(error) or (isinstance(error, ServerError) and "size limit" in str(error).lower())
