# SPDX-License-Identifier: GPL-2.0-or-later
"""The order of rows that a request asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Tuple

from tests.sample_server.reply import RestError, invalid

if TYPE_CHECKING:
    from tests.sample_server.query import Query


def order_by(query: Query, names: Dict[str, str]) -> Tuple[str, bool]:
    """The ORDER BY of the request and whether it has one; `names` maps lower-case names to SQL."""
    text = query.params.get("orderByFields", "").strip()
    if text and ("no_order" in query.modes or "old_server" in query.modes):
        raise RestError(400, "Unable to complete operation.", ["'orderByFields' is not supported."])
    terms = []
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        name, _, direction = part.rpartition(" ")
        if direction.lower() not in {"asc", "desc"}:
            name, direction = part, "asc"
        column = names.get(name.strip().strip('"').lower())
        if column is None:
            raise invalid("orderByFields")
        terms.append(f"{column} {direction}")
    return (f"ORDER BY {', '.join(terms)}" if terms else ""), bool(terms)
