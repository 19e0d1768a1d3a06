# SPDX-License-Identifier: GPL-2.0-or-later
"""How many rows a page holds and where it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from tests.sample_server.reply import invalid

if TYPE_CHECKING:
    from tests.sample_server.query import Query

STANDARD_MAX = 32000
TILE_MAX = 8000
MAX_FACTOR = 5


def pages(query: Query) -> bool:
    """Whether the layer supports pagination, as the modes show it."""
    return not query.modes.keys() & {"no_pagination", "old_server", "no_ids"}


def advertised_limit(query: Query) -> int:
    """The most rows of one answer, after resultType and maxRecordCountFactor where they are advertised."""
    limit = query.service.max_record_count
    if not query.service.hosted or "old_server" in query.modes:
        return limit
    result_type = query.params.get("resultType", "none")
    if result_type in {"standard", "tile"}:
        return STANDARD_MAX if result_type == "standard" else TILE_MAX
    factor = query.integer("maxRecordCountFactor") or 1
    return limit * min(max(factor, 1), MAX_FACTOR)


def page(query: Query) -> Tuple[int, int]:
    """Offset and size of the page that the request gets."""
    limit, offset = advertised_limit(query), 0
    if "cap_pages" in query.modes:
        limit = min(limit, int(query.modes["cap_pages"].value))
    if not pages(query):
        return 0, limit
    offset = query.integer("resultOffset") or 0
    asked = query.integer("resultRecordCount")
    if offset < 0 or (asked is not None and asked < 0):
        raise invalid("resultOffset" if offset < 0 else "resultRecordCount")
    if offset and "overlap_pages" in query.modes:
        offset = max(0, offset - int(query.modes["overlap_pages"].value))
    return offset, limit if asked is None else min(limit, asked)
