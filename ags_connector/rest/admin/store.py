# SPDX-License-Identifier: GPL-2.0-or-later
"""What the stores of users and of roles have in common: paging, joining names."""

from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, TypeVar, Union

from ..errors import InvalidInput
from ..feedback import check_canceled
from .admin_resource import AdminResource

Entry = TypeVar("Entry")
Names = Union[str, Sequence[str]]

_PAGE_SIZE = 100


def joined(names: Names) -> str:
    """Return names for a form, separated by commas; ``InvalidInput`` without any."""
    items = names.split(",") if isinstance(names, str) else list(names)
    found = [item.strip() for item in items if item.strip()]
    if not found:
        raise InvalidInput("Name at least one.")
    return ",".join(found)


class Store(AdminResource):
    """A list that the server gives in pages."""

    def _paged(
        self, operation: str, member: str, read: Callable[[Any], Entry], max_count: Optional[int] = None
    ) -> Iterator[Entry]:
        """Yield all entries, or the first ``max_count``; a store may give fewer at once than it was asked for."""
        start, left = 0, max_count
        while left is None or left > 0:
            check_canceled(self.session.feedback)
            size = _PAGE_SIZE if left is None else min(left, _PAGE_SIZE)
            page = self._ask(operation, {"startIndex": start, "pageSize": size})
            entries = list(page.get(member) or ())
            for entry in entries[:left]:
                yield read(entry)
            start += len(entries)
            left = None if left is None else left - len(entries)
            if not entries or not _has_more(page):
                return

    def _found(
        self, operation: str, member: str, read: Callable[[Any], Entry], form: Mapping[str, Any]
    ) -> List[Entry]:
        """Return what a search gives; it is asked for more where it says that there is more."""
        asked: Dict[str, Any] = dict(form)
        page = self._ask(operation, asked)
        wanted = asked.get("maxCount")
        while _has_more(page) and wanted is None:
            count = len(page.get(member) or ())
            asked["maxCount"] = max(_PAGE_SIZE, count * 10)
            page = self._ask(operation, asked)
            if len(page.get(member) or ()) <= count:
                break
        return [read(item) for item in page.get(member) or ()]


def _has_more(page: Mapping[str, Any]) -> bool:
    return str(page.get("hasMore")).lower() == "true"
