# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading a portal's lists to their end, page by page, each entry once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Generic, Iterator, List, Mapping, Optional, Set, Tuple, TypeVar

from ..errors import ServerError, SignInRequired
from ..feedback import Feedback, Severity, check_canceled

PAGE_SIZE = 100
SEARCH_LIMIT = 10_000
_HIDDEN = "The others are hidden from you, or were changed meanwhile: try again."

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Page(Generic[Entry]):
    """One page: its entries, how many the portal counts in all (``None`` where it does not), the next start.

    ``next_start`` counts from 1; 0 stands for the end.
    """

    entries: Tuple[Entry, ...]
    total: Optional[int] = None
    next_start: int = 0

    @classmethod
    def from_json(
        cls, body: Mapping[str, Any], name: str, make: Callable[[Mapping[str, Any]], Entry]
    ) -> Page[Entry]:
        """Read a page whose entries stand under ``name``; old portals list everything without paging."""
        total, following = body.get("total"), body.get("nextStart")
        return cls(
            tuple(make(item) for item in body.get(name) or () if isinstance(item, Mapping)),
            total if isinstance(total, int) and total >= 0 else None,
            following if isinstance(following, int) and following > 0 else 0,
        )


class Listing(Generic[Entry]):
    """A list in a portal, read as far as it is iterated and no page twice.

    ``read`` returns the page that begins at an entry, counted from 1, with at most so many entries; ``key`` tells
    two entries apart, since what changes meanwhile may move an entry to the next page. ``max_entries`` 0 is all.
    Where the portal gives fewer than it counts, ``feedback`` hears of it at the end.
    """

    def __init__(
        self,
        read: Callable[[int, int], Page[Entry]],
        key: Callable[[Entry], str],
        feedback: Feedback,
        max_entries: int = 0,
    ) -> None:
        self._read = read
        self._key = key
        self._feedback = feedback
        self._max = max_entries
        self._found: List[Entry] = []
        self._seen: Set[str] = set()
        self._start = 1
        self._total: Optional[int] = None
        self._reads_on = True

    def __iter__(self) -> Iterator[Entry]:
        at = 0
        while True:
            while at < len(self._found):
                yield self._found[at]
                at += 1
            if not self._reads_on:
                return
            self._next_page()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._found)} read of {self._total})"

    @property
    def total(self) -> Optional[int]:
        """How many the portal counts; ``None`` where it does not. Reads the first page."""
        if self._start == 1 and self._reads_on:
            self._next_page()
        return self._total

    @property
    def is_complete(self) -> bool:
        """Whether everything that the portal counts was read; ``False`` before the end, too."""
        return not self._reads_on and not self._shortfall()

    @property
    def is_limited(self) -> bool:
        """Whether the caller's own maximum ended it."""
        return 0 < self._max <= len(self._found)

    def first(self, count: int) -> List[Entry]:
        """Return the first ``count`` entries; fewer where there are not so many."""
        found: List[Entry] = []
        for entry in self:
            if len(found) == count:
                break
            found.append(entry)
        return found

    def _next_page(self) -> None:
        check_canceled(self._feedback)
        wanted = min(PAGE_SIZE, self._max - len(self._found)) if self._max else PAGE_SIZE
        page = self._page(wanted)
        self._total = self._total if page.total is None else page.total
        for entry in page.entries:
            key = self._key(entry)
            if key not in self._seen:
                self._seen.add(key)
                self._found.append(entry)
        # A portal that points back, or to where it is already, would be read for ever.
        following = max(page.next_start, self._start + 1) if page.next_start else 0
        self._start = following or self._start + len(page.entries)
        if self.is_limited or not following or not page.entries:
            self._end()

    def _page(self, wanted: int) -> Page[Entry]:
        try:
            return self._read(self._start, wanted)
        except SignInRequired:
            raise
        except ServerError:
            if self._start + wanted <= SEARCH_LIMIT:
                raise
            return Page(())

    def _end(self) -> None:
        self._reads_on = False
        if self.is_limited:
            del self._found[self._max :]
            return
        missing = self._shortfall()
        if missing:
            self._feedback.message(Severity.WARNING, missing)

    def _shortfall(self) -> str:
        """Return what is missing, as a sentence; empty where nothing is."""
        read, total = len(self._found), self._total
        if self.is_limited:
            return ""
        if read >= SEARCH_LIMIT:
            return (
                f"A portal ends every search at {SEARCH_LIMIT:,} results, and this one has as many: there may be "
                "more. Narrow it down by type, owner, tags or dates."
            )
        if total is None or read >= total:
            return ""
        advice = "Narrow it down by type, owner, tags or dates." if total >= SEARCH_LIMIT else _HIDDEN
        return f"The portal counts {total:,} entries but gave {read:,} of them. {advice}"
