# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks the same of many things, a few at once, and hands the answers out in order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from itertools import islice
from typing import Callable, Deque, Iterable, Iterator, Tuple, TypeVar, Union

from . import host
from .errors import AgsError
from .feedback import Feedback, check_canceled

Item = TypeVar("Item")
Result = TypeVar("Result")

_IN_FLIGHT = 4
_WAKE_SECONDS = 0.1


def overlapped(
    ask: Callable[[Item], Result], items: Iterable[Item], feedback: Feedback, in_flight: int = _IN_FLIGHT
) -> Iterator[Tuple[Item, Union[Result, AgsError]]]:
    """Yield each item with what ``ask`` returns for it, or the ``AgsError`` that it raises.

    Items are taken one by one as there is room, in the thread that iterates. Raises ``Canceled`` within a moment of
    Cancel, without waiting for what is on its way.
    """
    waiting = iter(items)
    running: Deque[Tuple[Item, Future[Result]]] = deque()
    threads = ThreadPoolExecutor(in_flight, thread_name_prefix="ags-overlap")
    try:
        while True:
            for item in islice(waiting, in_flight - len(running)):
                running.append((item, threads.submit(ask, item)))
            if not running:
                return
            item, future = running.popleft()
            _wait(future, feedback)
            error = future.exception()
            if error is not None and not isinstance(error, AgsError):
                raise error
            yield item, future.result() if error is None else error
    finally:
        for _, future in running:
            future.cancel()
        threads.shutdown(wait=False)


def _wait(future: Future[Result], feedback: Feedback) -> None:
    while True:
        check_canceled(feedback)
        try:
            future.exception(timeout=_WAKE_SECONDS)
        except FutureTimeout:
            host.current().idle()
            continue
        return
