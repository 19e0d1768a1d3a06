# SPDX-License-Identifier: GPL-2.0-or-later
"""Lists as a portal gives them: sorted, filtered, in pages."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, Sequence

from tests.sample_server.portal_content.query_text import compiled
from tests.sample_server.reply import RestError

MOST_AT_ONCE = 100
MOST_IN_ALL = 10_000
SORTED_BY = {
    "title", "created", "type", "owner", "modified", "avgrating", "numratings", "numcomments", "numviews", "size",
}  # fmt: skip
Json = Dict[str, Any]


def paged(found: Sequence[Any], params: Mapping[str, str], name: str, make: Callable[[Any], Json]) -> Json:
    """One page; `start` counts from 1, `num` is 10 where nothing is said."""
    start, num = _number(params, "start", 1), min(_number(params, "num", 10), MOST_AT_ONCE)
    listed = found[start - 1 : start - 1 + num]
    following = start + len(listed)
    return {
        "total": len(found),
        "start": start,
        "num": len(listed),
        "nextStart": following if listed and following <= len(found) else -1,
        name: [make(item) for item in listed],
    }


def searched(documents: Sequence[Json], params: Mapping[str, str]) -> Json:
    """The page of a search. Raises RestError."""
    text, box = params.get("q", "").strip(), params.get("bbox", "")
    if not text and not box:
        raise RestError(400, "'q', 'bbox' or 'categories' must be specified.", [], messageCode="CONT_0051")
    if _number(params, "start", 1) + min(_number(params, "num", 10), MOST_AT_ONCE) > MOST_IN_ALL + 1:
        raise RestError(400, "The maximum number of results is 10000.", [])
    test = compiled(text) if text else lambda item: True
    found = [item for item in documents if test(item) and (not box or _meets(item, box))]
    body = paged(_ordered(found, params, text)[:MOST_IN_ALL], params, "results", lambda item: item)
    return {"query": text, **body}


def _ordered(found: List[Json], params: Mapping[str, str], text: str) -> List[Json]:
    name = params.get("sortField", "").lower()
    if not name:
        words = text.lower().split()
        return sorted(found, key=lambda item: -sum(word in str(item["title"]).lower() for word in words))
    if name not in SORTED_BY:
        raise RestError(400, "Invalid parameter.", [f"'sortField' {name} is not supported."])
    key = next((key for item in found for key in item if key.lower() == name), name)
    back = params.get("sortOrder", "asc").lower() == "desc"
    return sorted(found, key=lambda item: _rank(item.get(key)), reverse=back)


def _rank(value: Any) -> Any:
    return (0, value, "") if isinstance(value, (int, float)) else (1, 0, str(value or "").lower())


def _meets(item: Json, box: str) -> bool:
    try:
        west, south, east, north = (float(part) for part in box.split(","))
    except ValueError as error:
        raise RestError(400, "Invalid parameter.", ["'bbox' must be four numbers."]) from error
    if not item["extent"]:
        return False
    (left, bottom), (right, top) = item["extent"]
    return bool(left <= east and right >= west and bottom <= north and top >= south)


def _number(params: Mapping[str, str], name: str, default: int) -> int:
    text = params.get(name) or str(default)
    try:
        return max(int(text), 1)
    except ValueError as error:
        raise RestError(400, "Invalid parameter.", [f"'{name}' must be a number."]) from error
