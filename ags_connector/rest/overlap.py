# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the same of many things, a few at once, and hands the answers out in order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from itertools import islice
from types import TracebackType
from typing import Callable, Deque, Generic, Iterable, Iterator, List, Optional, Tuple, Type, TypeVar, Union

from . import host
from .errors import AgsError
from .feedback import Feedback, check_canceled

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT = 4
# Qt opens at most six connections to one host.
MOST_IN_FLIGHT = 6
_GOOD_ANSWERS = 8
_WAKE_SECONDS = 0.1


class Overlap(Generic[Item, Result]):
    """Calls ``ask`` in threads: at most ``in_flight`` at once, answers in the order of the items.

    What an item leaves to do goes to the front (:meth:`put_first`), so the order holds. Items are taken one by one as
    there is room, in the thread that iterates; no more are held than are under way. ``asked`` counts the calls.
    """

    def __init__(self, ask: Callable[[Item], Result], feedback: Feedback, in_flight: int = IN_FLIGHT) -> None:
        self.asked = 0
        self._ask = ask
        self._feedback = feedback
        self._most = self._limit = max(1, min(in_flight, MOST_IN_FLIGHT))
        self._good = 0
        self._threads = ThreadPoolExecutor(MOST_IN_FLIGHT, thread_name_prefix="ags-ask")
        self._source: Iterator[Item] = iter(())
        self._running: Deque[Tuple[Item, Future[Result]]] = deque()

    def __enter__(self) -> Overlap[Item, Result]:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:  # fmt: skip
        self.drop()
        self._threads.shutdown(wait=False)

    def answers(self, items: Iterable[Item]) -> Iterator[Tuple[Item, Union[Result, AgsError]]]:
        """Yield each of ``items``, and whatever is put in meanwhile, with its result or its ``AgsError``.

        Raises ``Canceled`` within a moment of Cancel, without waiting for what is on its way.
        """
        self._source = iter(items)
        while self._fill():
            item, future = self._running.popleft()
            self._wait(future)
            error = future.exception()
            if error is not None and not isinstance(error, AgsError):
                raise error
            yield item, error if error is not None else future.result()

    def put_first(self, items: Iterable[Item]) -> None:
        """Ask for ``items`` before all that waits and hand their answers out before all that runs."""
        begun = [self._begun(item) for item in items]
        self._running.extendleft(reversed(begun))

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
        self._source = iter(())
        for _, future in self._running:
            future.cancel()
        self._running.clear()

    def _next(self) -> List[Item]:
        """Return the next item to ask for, nothing at the end."""
        return list(islice(self._source, 1))

    def _fill(self) -> bool:
        """Ask for as many as there is room for; return whether any is under way."""
        while len(self._running) < self._limit:
            following = self._next()
            if not following:
                break
            self._running.append(self._begun(following[0]))
        return bool(self._running)

    def _begun(self, item: Item) -> Tuple[Item, Future[Result]]:
        self.asked += 1
        return item, self._threads.submit(self._ask, item)

    def _wait(self, future: Future[Result]) -> None:
        while True:
            check_canceled(self._feedback)
            # Also where nothing has to be waited for: what the network tells this thread would pile up.
            host.current().idle()
            try:
                future.exception(timeout=_WAKE_SECONDS)
            except FutureTimeout:
                continue
            return


def overlapped(
    ask: Callable[[Item], Result], items: Iterable[Item], feedback: Feedback, in_flight: int = IN_FLIGHT
) -> Iterator[Tuple[Item, Union[Result, AgsError]]]:
    """Yield each item with what ``ask`` returns for it, or its ``AgsError``; see :class:`Overlap`."""
    with Overlap(ask, feedback, in_flight) as overlap:
        yield from overlap.answers(items)
