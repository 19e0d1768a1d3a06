# SPDX-License-Identifier: GPL-2.0-or-later
"""One request and its reply, handed between the thread that asked and the network thread."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Callable, Deque, Dict, List, Optional, Tuple

from requests.exceptions import ConnectionError as RequestsConnectionError
from requests.exceptions import ReadTimeout

from .main_thread import serve_network_manager

# The reply is not read on above the first mark, and again below the second.
HIGH_WATER = 4 * 1024 * 1024
LOW_WATER = 1024 * 1024
_WAKE_SECONDS = 0.1


@dataclass(frozen=True)
class Call:
    """What to send; ``secret`` keeps the body out of QGIS's network log."""

    method: str
    url: str
    headers: Dict[str, str]
    body: Any = None
    secret: bool = False
    authcfg: str = ""
    read_limit: Optional[float] = None


@dataclass
class Head:
    """The reply's status line and headers, repeated ones each by itself."""

    status: int
    reason: str
    headers: List[Tuple[str, str]] = field(default_factory=list)


class Exchange:
    """Buffers a reply between two threads, within bounds.

    The network thread calls :meth:`set_head`, :meth:`feed`, :meth:`touch` and :meth:`finish`; the thread
    that asked calls :meth:`head`, :meth:`read` and :meth:`close`.
    """

    def __init__(self, call: Call) -> None:
        self.call = call
        self.on_drained: Callable[[Exchange], None] = lambda _exchange: None
        self.on_closed: Callable[[Exchange], None] = lambda _exchange: None
        self.held: Callable[[], bool] = lambda: False
        self._changed = threading.Condition()
        self._chunks: Deque[bytes] = deque()
        self._buffered = 0
        self._head: Optional[Head] = None
        self._error: Optional[Exception] = None
        self._finished = False
        self._closed = False
        self._last_sign = time.monotonic()

    def set_head(self, head: Head) -> None:
        """Deliver status and headers."""
        with self._changed:
            self._head = head
            self._signal()

    def feed(self, data: bytes) -> None:
        """Deliver a part of the body."""
        with self._changed:
            if not self._closed and data:
                self._chunks.append(data)
                self._buffered += len(data)
            self._signal()

    def touch(self) -> None:
        """Note a sign of life, such as a part of the request body sent."""
        with self._changed:
            self._signal()

    def finish(self, error: Optional[Exception] = None) -> None:
        """Say that nothing more will come, and why where that is an error."""
        with self._changed:
            if not self._finished:
                self._error = error
                self._finished = True
            self._signal()

    @property
    def is_full(self) -> bool:
        """Whether the reply should not be read on for now."""
        with self._changed:
            return self._buffered >= HIGH_WATER

    @property
    def is_closed(self) -> bool:
        """Whether nobody waits for the reply any more."""
        return self._closed

    @property
    def is_over(self) -> bool:
        """Whether everything has arrived, or nobody waits for it."""
        return self._finished or self._closed

    def head(self, limit: Optional[float]) -> Head:
        """Wait for status and headers; ``limit`` is in seconds without a sign of life."""
        with self._changed:
            self._wait(lambda: self._head is not None or self._finished, limit)
            if self._head is None:
                raise self._error or RequestsConnectionError("The connection ended without a reply.")
            return self._head

    def read(self, amount: int, limit: Optional[float]) -> bytes:
        """Wait for a part of the body, at most ``amount`` bytes; empty at its end."""
        with self._changed:
            self._wait(lambda: bool(self._chunks) or self._finished or self._closed, limit)
            if not self._chunks:
                if self._error is not None and not self._closed:
                    raise self._error
                return b""
            was_full = self._buffered >= LOW_WATER
            data = self._take(amount)
            drained = was_full and self._buffered < LOW_WATER and not self._finished
        if drained:
            self.on_drained(self)
        return data

    def close(self) -> None:
        """Give up what has not come yet; a reply in progress is aborted."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
            finished = self._finished
            self._chunks.clear()
            self._buffered = 0
            self._signal()
        if not finished:
            self.on_closed(self)

    def _take(self, amount: int) -> bytes:
        data = self._chunks.popleft()
        if len(data) > amount:
            self._chunks.appendleft(data[amount:])
            data = data[:amount]
        self._buffered -= len(data)
        return data

    def _signal(self) -> None:
        self._last_sign = time.monotonic()
        self._changed.notify_all()

    def _wait(self, ready: Callable[[], bool], limit: Optional[float]) -> None:
        since = time.monotonic()
        while not ready():
            if self.held():
                since = time.monotonic()
            if limit is not None and time.monotonic() - max(since, self._last_sign) >= limit:
                self._finished, self._error = True, ReadTimeout(f"No answer within {limit:g} seconds.")
                self.on_closed(self)
                raise self._error
            self._changed.wait(_WAKE_SECONDS)
            self._changed.release()
            try:
                serve_network_manager()
            finally:
                self._changed.acquire()
