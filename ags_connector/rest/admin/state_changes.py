# SPDX-License-Identifier: GPL-2.0-or-later
"""Starting, stopping and restarting services: sent once, followed to the real state, told one by one."""

from __future__ import annotations

import logging
import re
from typing import Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from ..errors import AgsError, Canceled, ServerError, SignInRequired
from ..feedback import check_canceled
from ..overlap import overlapped
from ..session import Session
from .change_report import ChangeReport, ChangesCanceled
from .explanation import advised, answer_is_missing, explained
from .outcome import Outcome, Result, tell
from .service_id import ServiceId
from .service_root import ServiceRoot
from .state_wait import StateWait
from .states import STARTED, STOPPED, ServiceReport, ServiceState

_log = logging.getLogger(__name__)
_UNSUPPORTED = frozenset({404, 405, 501})
_STEPS: Mapping[str, Tuple[str, ...]] = {
    "start": (STARTED,),
    "stop": (STOPPED,),
    "restart": (STOPPED, STARTED),
}
_VERBS = {STARTED: "start", STOPPED: "stop"}
_STARTED_AGAIN = "It was asked to start again."
_NOT_RUNNING = "It is stopped and was left so."


class StateChange:
    """Brings services to a state, batch by batch.

    Where the server has the bulk operation, a batch is one request; where it has not, or refuses the batch, the
    services are asked one by one, a few at once. Whatever the answer, the state is read again and counts.
    """

    def __init__(self, root: ServiceRoot, operation: str, *, wait: bool = True, start_stopped: bool = False,
                 in_bulk: bool = True) -> None:  # fmt: skip
        self._root = root
        self._operation = operation
        self._wait = wait
        self._start_stopped = start_stopped
        self._in_bulk = in_bulk
        self._outcomes: Dict[ServiceId, Outcome] = {}
        self._before: Dict[ServiceId, ServiceState] = {}
        self._sent: Dict[ServiceId, str] = {}

    def run(self, services: Sequence[ServiceReport]) -> ChangeReport:
        """Change ``services`` and report on each.

        Raises ``ChangesCanceled`` with the report as far as it came. What concerns them all, such as
        ``SignInRequired``, is raised where it comes first, and told in the report where it comes later.
        """
        self._before = {item.id: item.state for item in services}
        order = list(self._before)
        size = max(1, self._root.options.batch)
        try:
            for at in range(0, len(order), size):
                check_canceled(self._root.session.feedback)
                self._run_batch(order[at : at + size])
                self._tell_progress(len(order))
        except Canceled as canceled:
            raise ChangesCanceled(self._after_cancel(order)) from canceled
        except AgsError as error:
            if not self._outcomes:
                raise
            self._give_up(order, error)
        return ChangeReport(self._operation, [self._outcomes[item] for item in order])

    def _run_batch(self, batch: List[ServiceId]) -> None:
        left = [item for item in batch if not self._is_left_alone(item)]
        steps = _STEPS[self._operation]
        for number, wanted in enumerate(steps):
            is_last = number == len(steps) - 1
            if left:
                done = self._bring(left, wanted, is_last)
                left = [item for item in left if item in done]
        for item in left:
            self._settle(item, Result.DONE, after=steps[-1])

    def _is_left_alone(self, item: ServiceId) -> bool:
        """Settle what is there already, or is to be left as it is."""
        state, wanted = self._before[item], _STEPS[self._operation][-1]
        if self._operation == "restart":
            if state.is_at(STOPPED) and not self._start_stopped:
                self._settle(item, Result.UNCHANGED, _NOT_RUNNING, str(state))
                return True
            return False
        if state.is_at(wanted):
            self._settle(item, Result.UNCHANGED, f"It is {wanted.lower()} already.", str(state))
            return True
        return False

    def _bring(self, batch: List[ServiceId], wanted: str, is_last: bool) -> List[ServiceId]:
        """Bring a batch to a state and return what arrived there; the others are settled."""
        refused = self._send(batch, wanted)
        for item, error in refused.items():
            self._settle(item, Result.FAILED, error.message, details=error.details)
        waiting = [item for item in batch if item not in refused]
        if is_last and not self._wait:
            for item in waiting:
                self._settle(item, Result.ACCEPTED, "Its state was not waited for.")
            return []
        arrived = []
        for item, result, state, message in StateWait(self._root, wanted).follow(waiting):
            if result is Result.DONE:
                arrived.append(item)
            else:
                self._settle(item, result, f"{message} {self._left_down(item)}".strip(), str(state))
        return arrived

    def _left_down(self, item: ServiceId) -> str:
        """Say where a restart ended half-way."""
        half = self._operation == "restart" and self._sent.get(item) == STOPPED
        return "It was told to stop and not started again: start it once it is stopped." if half else ""

    def _send(self, batch: List[ServiceId], wanted: str) -> Dict[ServiceId, AgsError]:
        """Send the operation once; return what the server refused, with its reason."""
        pending = [item for item in batch if not self._is_there(item, wanted)]
        if not pending:
            return {}
        if self._in_bulk and len(pending) > 1:
            self._sent.update(dict.fromkeys(pending, wanted))
            error = self._send_bulk(pending, wanted)
            if error is None:
                return {}
            return self._refused(pending, wanted, error)
        return self._send_singly(pending, wanted)

    def _refused(self, batch: Sequence[ServiceId], wanted: str, error: AgsError) -> Dict[ServiceId, AgsError]:
        """Return what is known to be refused of a batch; what is not there and not named is asked by itself."""
        states = self._root.states(batch)
        left = [
            item
            for item in batch
            if item not in states or not (states[item].state.is_at(wanted) or states[item].state.is_moving)
        ]
        reasons = [error.message, *error.details]
        named = {item: next((line for line in reasons if _is_named(item, line)), "") for item in left}
        refused: Dict[ServiceId, AgsError] = {
            item: advised(ServerError(line, url=error.url, code=error.code))
            for item, line in named.items()
            if line
        }
        return {**refused, **self._send_singly([item for item in left if not named[item]], wanted)}

    def _is_there(self, item: ServiceId, wanted: str) -> bool:
        return item not in self._sent and self._before[item].is_at(wanted)

    def _send_bulk(self, batch: Sequence[ServiceId], wanted: str) -> Optional[AgsError]:
        """Return ``None`` where the server took the batch, or may have; else why it did not."""
        error = self._bulk_error(batch, wanted, self._root.changing)
        if error is None:
            return None
        if isinstance(error, SignInRequired) or not isinstance(error, ServerError):
            raise explained(error, f"{_VERBS[wanted]} {len(batch)} services")
        if {error.code, error.http_status} & _UNSUPPORTED:
            self._in_bulk = False
        _log.info("The batch was refused, its services are asked one by one: %s", error)
        return error

    def _send_singly(self, batch: Sequence[ServiceId], wanted: str) -> Dict[ServiceId, AgsError]:
        root, session = self._root, self._root.changing

        def ask(item: ServiceId) -> None:
            self._sent[item] = wanted
            session.post(f"{root.service_address(item)}/{_VERBS[wanted]}")

        refused: Dict[ServiceId, AgsError] = {}
        for item, answer in overlapped(ask, batch, root.session.feedback, root.options.in_flight):
            if not isinstance(answer, AgsError):
                continue
            if answer_is_missing(answer):
                _log.warning("The answer on %s did not come; its state is read instead: %s", item, answer)
                continue
            if isinstance(answer, SignInRequired) and not refused and not self._outcomes:
                raise explained(answer, f"{_VERBS[wanted]} “{item}”")
            refused[item] = advised(answer)
        return refused

    def _settle(
        self,
        item: ServiceId,
        result: Result,
        message: str = "",
        after: str = "",
        details: Sequence[str] = (),
    ) -> None:
        text = " ".join([message, *(line for line in details if line and line != message)])
        outcome = Outcome(self._operation, str(item), result, text, str(self._before[item]), after)
        self._outcomes[item] = tell(outcome, self._root.session.feedback, self._root.options.verbose)

    def _tell_progress(self, total: int) -> None:
        self._root.session.feedback.setProgress(100.0 * len(self._outcomes) / total)

    def _give_up(self, order: Sequence[ServiceId], error: AgsError) -> None:
        """Settle what is left after an error that concerns them all."""
        for item in order:
            if item in self._outcomes:
                continue
            if item in self._sent:
                said = f"What became of it could not be read. {error} {self._left_down(item)}"
                self._settle(item, Result.UNKNOWN, said.strip())
            else:
                self._settle(item, Result.NOT_REACHED, f"It was not tried. {error}", str(self._before[item]))

    def _after_cancel(self, order: Sequence[ServiceId]) -> ChangeReport:
        """Say how far it came: what was sent is looked up once more, what was stopped to restart is started again."""
        open_ones = [item for item in order if item in self._sent and item not in self._outcomes]
        quiet = self._root.session.undisturbed()
        started_again = self._start_again(open_ones) if self._operation == "restart" else ""
        try:
            states = self._root.states(open_ones, quiet)
        except AgsError as error:
            _log.warning("The states after Cancel could not be read: %s", error)
            states = {}
        for item, result, message, after in self._judged(open_ones, states):
            self._settle(item, result, " ".join(filter(None, (message, started_again))), after)
        for item in order:
            if item not in self._outcomes:
                state = str(self._before[item])
                self._settle(item, Result.NOT_REACHED, "Canceled before its turn came.", state)
        return ChangeReport(self._operation, [self._outcomes[item] for item in order])

    def _judged(
        self, items: Sequence[ServiceId], states: Mapping[ServiceId, ServiceReport]
    ) -> Iterator[Tuple[ServiceId, Result, str, str]]:
        wanted = _STEPS[self._operation][-1]
        for item in items:
            state = states[item].state if item in states else ServiceState()
            if self._sent[item] == wanted and state.is_at(wanted):
                yield item, Result.DONE, "", str(state)
            else:
                yield item, Result.UNKNOWN, "The server had been asked when it was canceled.", str(state)

    def _start_again(self, items: Sequence[ServiceId]) -> str:
        """Start what was stopped on the way to a restart, so that Cancel leaves nothing down."""
        stopped = [item for item in items if self._sent[item] == STOPPED]
        if not stopped:
            return ""
        self._sent.update(dict.fromkeys(stopped, STARTED))
        root, session = self._root, self._root.session.undisturbed()

        def ask(item: ServiceId) -> None:
            session.post(f"{root.service_address(item)}/start")

        is_bulk = self._in_bulk and len(stopped) > 1
        if is_bulk and self._bulk_error(stopped, STARTED, session) is None:
            return _STARTED_AGAIN
        for item, answer in overlapped(ask, stopped, session.feedback, root.options.in_flight):
            if isinstance(answer, AgsError):
                _log.warning("%s was asked to start again after Cancel: %s", item, answer)
        return _STARTED_AGAIN

    def _bulk_error(self, batch: Sequence[ServiceId], wanted: str, session: Session) -> Optional[AgsError]:
        """Send a batch as one request; return what the server, or the line, has against it."""
        try:
            session.post(
                f"{self._root.url}/{_VERBS[wanted]}Services", {"services": [item.to_json() for item in batch]}
            )
        except AgsError as error:
            if not answer_is_missing(error):
                return error
            _log.warning("The answer did not come; the states are read instead: %s", error)
        return None


def _is_named(item: ServiceId, line: str) -> bool:
    """Whether a line of the server is about this service; servers name it with or without its folder."""
    names = {item.full_name, f"{item.path_name}/{item.type}", f"{item.name}.{item.type}"}
    return any(re.search(rf"(?<![\w/]){re.escape(name)}(?!\w)", line, re.IGNORECASE) for name in names)
