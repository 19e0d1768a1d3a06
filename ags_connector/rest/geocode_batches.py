# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a locator for many addresses, batch by batch, so that one bad address never ends the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence

from ..formats.fields import Field, FieldType
from ..formats.spatial_reference import SpatialReference
from .errors import AgsError, CutOff, ServerError, SignInRequired, TimedOut
from .feedback import Feedback, check_canceled
from .places import STATUS, UNMATCHED, found_in, status_of
from .retry import asks_to_wait

# So many addresses may fail one after the other before a known one is tried, to see whether the locator still works.
MOST_FAILURES = 20
_NO_ANSWER = "The locator gave no answer for this address."
_EMPTY = "The address is empty."
_OWN_ATTRIBUTES = ("resultid", "status")
FAILED = "E"
REASON = Field("Reason", FieldType.STRING)


@dataclass(frozen=True)
class Record:
    """One address under the number that the answer is joined by, by the locator's field names."""

    number: int
    address: Mapping[str, str]

    def to_json(self) -> Dict[str, Any]:
        """Return the record to send."""
        return {"attributes": {"OBJECTID": self.number, **self.address}}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not any(value.strip() for value in self.address.values())


@dataclass(frozen=True)
class Answer:
    """What the locator said to one address; ``item`` is ``None`` where it failed, and ``reason`` says why.

    An empty address is not sent: its item is one that was not matched.
    """

    item: Optional[Mapping[str, Any]] = None
    spatial_reference: Optional[SpatialReference] = None
    reason: str = ""

    @property
    def status(self) -> str:
        """``M`` matched, ``T`` several places are equally good, ``U`` unmatched, ``E`` failed."""
        return FAILED if self.item is None else status_of(self.item)

    @property
    def score(self) -> float:
        """From 0 to 100."""
        return float((self.item or {}).get("score") or 0)

    def told(self, reason: str = "", **own: Any) -> Dict[str, Any]:
        """Return the item with its status, its reason (or the one given) and further attributes of the caller's.

        The number that it was asked by is taken out.
        """
        item = self.item or {}
        values = {
            name: value
            for name, value in (item.get("attributes") or {}).items()
            if name.lower() not in _OWN_ATTRIBUTES
        }
        told = {STATUS.name: self.status, REASON.name: reason or self.reason or None}
        return {**item, "attributes": {**values, **told, **own}}


class AddressBatches:
    """Answers addresses in batches of at most ``size``, which shrinks where the locator takes fewer.

    ``ask`` sends a batch and returns the answer's body. A batch that fails is halved, down to the address that cannot
    be answered; that one has an answer with a reason. Addresses that the locator leaves out of its answer, as
    it does above its limit, are sent again.
    """

    def __init__(
        self, ask: Callable[[Sequence[Record]], Mapping[str, Any]], size: int, feedback: Feedback
    ) -> None:
        self.size = size
        self._ask = ask
        self._feedback = feedback
        self._good: Optional[Record] = None
        self._in_a_row = 0

    def answers(self, records: Sequence[Record]) -> List[Answer]:
        """Return an answer for each record, in their order.

        Raises what no other batch would mend: ``SignInRequired``, ``ConnectionFailed``, ``NotArcGIS``, ``Canceled``,
        and the server's own error where no address at all is answered.
        """
        nothing = Answer({"score": 0, "attributes": {"Status": UNMATCHED}}, None, _EMPTY)
        found: Dict[int, Answer] = {record.number: nothing for record in records if record.is_empty}
        asked = [record for record in records if not record.is_empty]
        start = 0
        while start < len(asked):
            batch = asked[start : start + self.size]
            start += len(batch)
            self._answer(batch, found)
        return [found[record.number] for record in records]

    def _answer(self, batch: Sequence[Record], found: Dict[int, Answer]) -> None:
        check_canceled(self._feedback)
        try:
            got = _joined(self._ask(batch), batch)
        except AgsError as error:
            if not may_be_the_address(error):
                raise
            self._after_failure(batch, error, found)
            return
        found.update(got)
        missing = [record for record in batch if record.number not in got]
        if got:
            self._good = next(record for record in batch if record.number in got)
            self._in_a_row = 0
        if not missing:
            return
        if not got:
            self._after_failure(batch, None, found)
        else:
            self._answer(missing, found)
            self._shrink_to(len(got), missing, found)

    def _after_failure(
        self, batch: Sequence[Record], error: Optional[AgsError], found: Dict[int, Answer]
    ) -> None:
        if len(batch) > 1:
            middle = len(batch) // 2
            for half in (batch[:middle], batch[middle:]):
                self._answer(half, found)
            self._shrink_to(middle, batch, found)
            return
        found[batch[0].number] = Answer(reason=_NO_ANSWER if error is None else str(error))
        self._in_a_row += 1
        if error is not None and self._in_a_row >= MOST_FAILURES:
            self._check_that_it_works(error)

    def _shrink_to(self, size: int, batch: Sequence[Record], found: Mapping[int, Answer]) -> None:
        """Send no more than ``size`` from now on, unless it was a bad address that made the batch fail."""
        if not any(found[record.number].reason for record in batch):
            self.size = max(1, min(self.size, size))

    def _check_that_it_works(self, error: AgsError) -> None:
        """Raise ``error`` unless the locator still answers an address that it answered before."""
        self._in_a_row = 0
        if self._good is None or not _joined(self._ask([self._good]), [self._good]):
            raise error


def _joined(body: Mapping[str, Any], batch: Sequence[Record]) -> Dict[int, Answer]:
    """Return the answers by number: their order is not that of the batch."""
    reference = SpatialReference.from_json(body.get("spatialReference"))
    sent = {record.number for record in batch}
    found: Dict[int, Answer] = {}
    for item in found_in(body):
        number = _result_id(item)
        if number in sent:
            found.setdefault(number, Answer(item, reference))
    return found


def _result_id(item: Mapping[str, Any]) -> int:
    values = item.get("attributes") or {}
    value = next((value for name, value in values.items() if name.lower() == "resultid"), None)
    try:
        return int(float(str(value)))
    except ValueError:
        return -1


def may_be_the_address(error: AgsError) -> bool:
    """Whether a smaller batch, or another address or place, may succeed."""
    if isinstance(error, SignInRequired) or asks_to_wait(error):
        return False
    return isinstance(error, (ServerError, TimedOut, CutOff))
