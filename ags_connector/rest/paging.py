# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of a download, decided from what the layer can do; nothing here sends a request."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, List, Optional, Sequence, Tuple

from .models import LayerInfo
from .query import Query, total_order

# Beyond this, one answer takes more memory and time than its saved round trips are worth.
_LARGEST_PAGE = 8000
# Database back ends refuse longer lists of values.
_MOST_IDS = 1000


class Strategy(Enum):
    """How all features of a query are asked for."""

    PAGES = "pages by offset"
    OBJECT_IDS = "lists of object ids"
    SINGLE = "one request"


@dataclass(frozen=True)
class Page:
    """One request of a download: rows ``offset`` to ``offset + size``, or the rows of ``object_ids``."""

    offset: int = 0
    size: int = 0
    object_ids: Tuple[Any, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows this asks for."""
        return len(self.object_ids) or self.size

    @property
    def is_single_feature(self) -> bool:
        """Whether this asks for one feature and cannot be made smaller."""
        return self.rows == 1

    def halves(self) -> List[Page]:
        """Return the same rows as two requests."""
        return self.split((self.rows + 1) // 2)

    def split(self, size: int) -> List[Page]:
        """Return the same rows as requests of at most ``size``, in order."""
        if self.object_ids:
            return chunks(self.object_ids, size)
        end = self.offset + self.size
        return [Page(start, min(size, end - start)) for start in range(self.offset, end, size)]

    def after(self, received: int) -> Page:
        """Return what is left of a page by offset of which ``received`` rows came."""
        return Page(self.offset + received, self.size - received)

    def id_range(self) -> Optional[Tuple[int, int]]:
        """Return first and last id where the ids are consecutive integers, so that a range means the same."""
        ids = self.object_ids
        if len(ids) < 2 or not all(isinstance(item, int) for item in ids):
            return None
        return (ids[0], ids[-1]) if ids[-1] - ids[0] + 1 == len(ids) else None


@dataclass(frozen=True)
class DownloadPlan:
    """How to ask for everything: ``order`` goes with pages by offset, ``standard`` is ``resultType``.

    ``first`` holds the requests known from the start; pages by offset go on beyond them while the server says
    that more exists. Object ids are asked for only when their turn comes.
    """

    strategy: Strategy
    page_size: int
    first: Tuple[Page, ...] = ()
    order: Tuple[str, ...] = ()
    standard: bool = False


def make_plan(info: LayerInfo, query: Query, count: Optional[int], page_size: Optional[int] = None,
              *, by_ids: bool = False) -> DownloadPlan:  # fmt: skip
    """Decide how to download ``query``, of which the server counted ``count`` (``None``: it cannot count).

    ``by_ids`` asks for lists of object ids wherever the layer has them.
    """
    size, standard = _page_size(info, page_size)
    if query.object_ids:
        ids = query.object_ids[: query.max_features] if query.max_features else query.object_ids
        return DownloadPlan(Strategy.OBJECT_IDS, size, tuple(chunks(ids, size)))
    if info.capabilities.pagination and not (by_ids and info.schema.object_id_field):
        wanted = _wanted(count, query.max_features)
        pages = Page(0, wanted).split(size) if wanted else [Page(0, size)]
        if not query.max_features:
            # The last page asks for as much as the others: rows added meanwhile come with it.
            pages[-1] = Page(pages[-1].offset, size)
        return DownloadPlan(Strategy.PAGES, size, tuple(pages), total_order(info, query.order_by), standard)
    if info.schema.object_id_field:
        return DownloadPlan(Strategy.OBJECT_IDS, min(size, _MOST_IDS))
    return DownloadPlan(Strategy.SINGLE, size, (Page(0, size),))


def chunks(object_ids: Sequence[Any], size: int) -> List[Page]:
    """Return requests for ``object_ids``, at most ``size`` of them each."""
    size = max(1, min(size, _MOST_IDS))
    return [Page(object_ids=tuple(object_ids[i : i + size])) for i in range(0, len(object_ids), size)]


def _wanted(count: Optional[int], limit: Optional[int]) -> Optional[int]:
    known = [number for number in (count, limit) if number]
    return min(known) if known else None


def _page_size(info: LayerInfo, asked: Optional[int]) -> Tuple[int, bool]:
    """Return the rows per request, and whether they need ``resultType=standard``."""
    size, standard = info.max_record_count, False
    if info.capabilities.result_type and int(info.raw.get("standardMaxRecordCount") or 0) > size:
        size, standard = int(info.raw["standardMaxRecordCount"]), True
    size = max(1, min(size, max(_LARGEST_PAGE, info.max_record_count)))
    return (min(size, asked) if asked else size), standard
