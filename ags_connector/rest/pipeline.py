# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the page requests of a download, a few at once, and hands their answers out in order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from types import TracebackType
from typing import Callable, Deque, Iterable, Iterator, Optional, Tuple, Type, Union

from . import host
from .errors import AgsError
from .feedback import Feedback, check_canceled
from .layer_requests import PageAnswer
from .paging import Page

# Qt opens at most six connections to one host.
MOST_IN_FLIGHT = 6
_GOOD_ANSWERS = 8
_WAKE_SECONDS = 0.1

Outcome = Union[PageAnswer, AgsError]


class Pipeline:
    """Fetches pages in threads: at most ``in_flight`` at once, answers in the order of the pages.

    What a page leaves to do goes to the front (:meth:`put_first`), so the order holds. Pages waiting are cut to
    ``page_size`` when their turn comes. Memory holds no more than the pages in flight.
    """

    def __init__(self, fetch: Callable[[Page], PageAnswer], feedback: Feedback, *, in_flight: int,
                 page_size: int) -> None:  # fmt: skip
        self.page_size = page_size
        self._fetch = fetch
        self._feedback = feedback
        self._most = self._limit = max(1, min(in_flight, MOST_IN_FLIGHT))
        self._good = 0
        self._threads = ThreadPoolExecutor(MOST_IN_FLIGHT, thread_name_prefix="ags-page")
        self._waiting: Deque[Page] = deque()
        self._running: Deque[Tuple[Page, Future[PageAnswer]]] = deque()

    def __enter__(self) -> Pipeline:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:  # fmt: skip
        self.drop()
        self._threads.shutdown(wait=False)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return not self._running and not self._waiting

    def answers(self, pages: Iterable[Page]) -> Iterator[Tuple[Page, Outcome]]:
        """Fetch ``pages`` and whatever is put in meanwhile; an error is handed out, not raised.

        Raises ``Canceled`` within a moment of Cancel, without waiting for requests on their way.
        """
        self._waiting.extend(pages)
        while not self.is_idle:
            self._fill()
            page, future = self._running.popleft()
            self._wait(future)
            error = future.exception()
            if error is not None and not isinstance(error, AgsError):
                raise error
            yield page, error if error is not None else future.result()

    def put_first(self, pages: Iterable[Page]) -> None:
        """Fetch ``pages`` before all that waits and hand their answers out before all that runs."""
        for page in reversed(list(pages)):
            self._running.appendleft((page, self._threads.submit(self._fetch, page)))

    def put_last(self, page: Page) -> None:
        """Fetch ``page`` after all others."""
        self._waiting.append(page)

    def fewer(self) -> None:
        """Ask for half as many at once: the server struggles."""
        self._limit, self._good = max(1, self._limit // 2), 0

    def more(self) -> None:
        """Take note of a good answer; after some in a row, ask for one more at once again."""
        self._good += 1
        if self._good % _GOOD_ANSWERS == 0:
            self._limit = min(self._limit + 1, self._most)

    def drop(self) -> None:
        """Forget what waits and what runs."""
        self._waiting.clear()
        for _, future in self._running:
            future.cancel()
        self._running.clear()

    def _fill(self) -> None:
        while self._waiting and len(self._running) < self._limit:
            first, *rest = self._waiting.popleft().split(self.page_size)
            self._waiting.extendleft(reversed(rest))
            self._running.append((first, self._threads.submit(self._fetch, first)))

    def _wait(self, future: Future[PageAnswer]) -> None:
        while True:
            check_canceled(self._feedback)
            try:
                future.exception(timeout=_WAKE_SECONDS)
            except FutureTimeout:
                host.current().idle()
                continue
            return
