# SPDX-License-Identifier: GPL-2.0-or-later
"""Waiting until services really are where they were sent, and finding out why one is not."""

from __future__ import annotations

import logging
import time
from typing import Dict, Iterator, List, Sequence, Tuple

from ..errors import AgsError
from ..feedback import Severity, sleep
from ..retry import asks_to_wait, is_struggle
from .logs import Logs
from .outcome import Result
from .service_id import ServiceId
from .service_root import ServiceRoot
from .states import STARTED, ServiceState

_log = logging.getLogger(__name__)
_CLOCKS_DIFFER_SECONDS = 600.0
_REASONS = 3

Arrival = Tuple[ServiceId, Result, ServiceState, str]


class StateWait:
    """Reads the states of several services, with growing pauses, in one request for each folder."""

    def __init__(self, root: ServiceRoot, wanted: str) -> None:
        self._root = root
        self._wanted = wanted
        self._began = time.monotonic()
        self._wall = time.time()
        self._is_told = False
        self._resting: Dict[ServiceId, Tuple[ServiceState, float]] = {}

    def follow(self, services: Sequence[ServiceId]) -> Iterator[Arrival]:
        """Yield each service once it is settled: arrived, failed, or not there in time. Raises ``Canceled``."""
        options, looks = self._root.options, 0
        waiting = list(services)
        last: Dict[ServiceId, ServiceState] = {}
        while waiting:
            last.update(self._look(waiting))
            for item in list(waiting):
                state = last.get(item, ServiceState())
                if state.is_at(self._wanted):
                    yield item, Result.DONE, state, ""
                elif self._has_failed(item, state):
                    yield item, Result.FAILED, state, self._why(item, state)
                else:
                    continue
                waiting.remove(item)
            if waiting and time.monotonic() - self._began >= options.time_out:
                yield from self._late(waiting, last)
                return
            if waiting:
                sleep(options.polling.pause(looks), self._root.session.feedback)
                looks += 1

    def _look(self, waiting: Sequence[ServiceId]) -> Dict[ServiceId, ServiceState]:
        """Read the states; a server that is out of reach for a moment, as some are meanwhile, is asked again."""
        try:
            return {item: line.state for item, line in self._root.states(waiting).items()}
        except AgsError as error:
            late = time.monotonic() - self._began >= self._root.options.time_out
            if late or not (is_struggle(error) or asks_to_wait(error)):
                raise
            if not self._is_told:
                self._is_told = True
                text = f"The states cannot be read at the moment; they are asked for again. {error}"
                self._root.session.feedback.message(Severity.WARNING, text)
            return {}

    def _has_failed(self, item: ServiceId, state: ServiceState) -> bool:
        """Whether it stands still where it should not; what servers tell lags behind, so they get a while."""
        if state.is_broken:
            return True
        if state.is_moving:
            self._resting.pop(item, None)
            return False
        now = time.monotonic()
        known, since = self._resting.get(item, (state, now))
        if known != state:
            since = now
        self._resting[item] = (state, since)
        return now - since >= self._root.options.settle

    def _why(self, item: ServiceId, state: ServiceState) -> str:
        """Say what is wrong, in the words of the server's log where it has any on the service."""
        what = "start" if self._wanted == STARTED else "stop"
        text = f"It did not {what}: it is {state}."
        reasons = self._logged(item)
        return (
            f"{text} The server's log says: {' | '.join(reasons)}"
            if reasons
            else (f"{text} The server's log says nothing about it at the level of its settings.")
        )

    def _logged(self, item: ServiceId) -> List[str]:
        logs = Logs(f"{self._root.url.rpartition('/')[0]}/logs", self._root.session, self._root.options)
        since = int((self._wall - _CLOCKS_DIFFER_SECONDS) * 1000)
        try:
            found = logs.query(since=since, services=[item.full_name], page_size=50, max_messages=20)
            told = [message for message in found if message.concerns(item.full_name)]
        except AgsError as error:
            _log.info("The log could not be read: %s", error)
            return []
        return list(dict.fromkeys(message.text for message in told))[:_REASONS]

    def _late(self, waiting: Sequence[ServiceId], last: Dict[ServiceId, ServiceState]) -> Iterator[Arrival]:
        seconds = self._root.options.time_out
        for item in waiting:
            state = last.get(item, ServiceState())
            text = f"It is {state} after {seconds:g} seconds. The server goes on with it: look at its state later."
            yield item, Result.UNKNOWN, state, text
