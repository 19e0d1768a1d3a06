# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps count of what a download brought, and judges at its end whether that is everything."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress
from typing import Any, List, Optional, Sequence

from ..formats.columns import column_of, rows_where
from ..formats.feature_batch import FeatureBatch
from .errors import AgsError, IncompleteDownload
from .feedback import Feedback, Severity
from .id_set import IdSet
from .layer_requests import LayerRequests
from .models import DownloadReport, LayerInfo
from .query import Query

# Lists of ids longer than this cost more than they prove, where nothing hints at a loss.
_AFFORDABLE_IDS = 100_000
_NAMED_AT_MOST = 10


class Tally:
    """What came so far, by object id where there is one.

    ``counted`` is the server's count at the start, ``expected`` what should have come in the end, ``limit``
    the user's own maximum where it ends the download early. ``already`` holds the ids that an earlier download
    brought; they count as written, ``before`` is their number.
    """

    def __init__(self, object_id_field: Optional[str], already: Optional[IdSet] = None) -> None:
        self.seen = IdSet() if already is None else already
        self.written = self.before = len(self.seen)
        self.duplicates = 0
        self.missing: List[Any] = []
        self.counted: Optional[int] = None
        self.expected: Optional[int] = None
        self.limit: Optional[int] = None
        self.truncated = False
        self.notes: List[str] = []
        self._object_id = object_id_field

    @property
    def is_full(self) -> bool:
        """Whether the user's own maximum is reached."""
        return self.limit is not None and self.written >= self.limit

    def ids_of(self, batch: FeatureBatch) -> List[Any]:
        """Return the object ids of ``batch``; empty where it has none."""
        fields = [item.name for item in batch.schema.fields]
        if self._object_id not in fields:
            return []
        return list(column_of(batch.rows, fields.index(self._object_id)))

    def has_new(self, batch: FeatureBatch) -> bool:
        """Whether any row is new; rows without an object id always are."""
        ids = self.ids_of(batch)
        return not ids or any(item is None or item not in self.seen for item in ids)

    def keep_new(self, batch: FeatureBatch) -> FeatureBatch:
        """Count ``batch`` and return it without rows that came before and beyond the user's limit."""
        ids = self.ids_of(batch)
        new = self.seen.add_all(ids) if ids else [True] * len(batch)
        fresh = sum(new)
        self.duplicates += len(batch) - fresh
        room = fresh if self.limit is None else min(fresh, self.limit - self.written)
        self.written += room
        if room == len(batch):
            return batch
        kept = rows_where(batch.rows, new)[:room]
        geometries = list(compress(batch.geometries, new))[:room]
        return replace(batch, rows=kept, geometries=geometries)

    def expect_ids(self, number: int) -> None:
        """Expect as many features as the server lists object ids."""
        if self.expected != number:
            if self.expected is not None:
                self.notes.append(
                    f"The server counted {self.expected} features but lists {number} object ids."
                )
            self.expected = number

    def may_be_incomplete(self, requests: LayerRequests, query: Query, *, one_short_page: bool) -> bool:
        """Whether the object ids have to be compared one by one.

        ``one_short_page`` says that a single answer held less than was asked for, which leaves no gap.
        """
        if not self._object_id or query.object_ids:
            return False
        agrees = self.written + len(self.missing) == self.expected
        if one_short_page and agrees:
            return False
        found = _checksum(requests, query)
        if found is not None and not self.missing and found == (len(self.seen), self.seen.total):
            self.expect_ids(found[0])
            return False
        return not agrees or found is not None or self.written <= _AFFORDABLE_IDS

    def compare(self, ids: Sequence[Any]) -> None:
        """Judge by the server's own list of ids, read just now."""
        missing = [item for item in ids if item not in self.seen]
        gone = self.written - (len(ids) - len(missing))
        if self.counted is not None and (gone or len(ids) != self.counted):
            left = f"; {gone} of those written are no longer there" if gone else ""
            self.notes.append(
                f"The server counted {self.counted} features at the start and lists {len(ids)} at the end{left}."
            )
        self.expected = len(ids) + gone
        self.missing = missing


def check(tally: Tally, query: Query, info: LayerInfo, url: str, feedback: Feedback) -> DownloadReport:
    """Return the report of a complete download; raise ``IncompleteDownload`` with it otherwise."""
    limited = tally.limit is not None
    expected = tally.limit if limited and not tally.missing else tally.expected
    if query.object_ids and tally.counted is not None and tally.counted < len(set(query.object_ids)):
        tally.notes.append(
            f"{len(set(query.object_ids)) - tally.counted} of the object ids asked for do not match."
        )
    if limited:
        total = tally.counted if tally.counted is not None else "an unknown number"
        tally.notes.append(f"Ended at {tally.limit} features, as asked, of {total}.")
    if tally.truncated and expected is None:
        tally.notes.append("The server has more features than it sent, and no way to ask for the others.")
    for note in tally.notes:
        feedback.message(Severity.WARNING, note)
    report = DownloadReport(
        tally.written, expected, tuple(tally.missing), tally.duplicates, limited, notes=tuple(tally.notes)
    )
    if tally.missing or (expected is not None and tally.written != expected):
        raise IncompleteDownload(_complaint(report, info), report, url=url)
    return report


def _checksum(requests: LayerRequests, query: Query) -> Any:
    try:
        return requests.id_checksum(query)
    except AgsError:
        # Only a shortcut: whoever cannot sum up its ids is asked to list them.
        return None


def _complaint(report: DownloadReport, info: LayerInfo) -> str:
    text = f"The download of “{info.name}” is incomplete: {report}."
    if report.missing:
        named = ", ".join(str(item) for item in report.missing[:_NAMED_AT_MOST])
        more = (
            f" and {len(report.missing) - _NAMED_AT_MOST} more"
            if len(report.missing) > _NAMED_AT_MOST
            else ""
        )
        field = info.schema.object_id_field or "number"
        advice = "Try again; if these fail again, tell its owner."
        return f"{text} The server did not deliver {field} {named}{more}. {advice}"
    return f"{text} Try again, or download in parts with a condition or an extent."
