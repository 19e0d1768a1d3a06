# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the answers of a query that hold no features: counts, object ids, extents."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Tuple

from .models import Extent


def read_count(body: Mapping[str, Any]) -> Optional[int]:
    """Return the count; ``None`` where the server sent something else, such as a page of features."""
    count = body.get("count")
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def read_object_ids(body: Mapping[str, Any]) -> Tuple[Optional[str], Optional[List[Any]]]:
    """Return the name of the object id field and the ids as sent.

    The ids are ``None`` where the layer has none; a server that writes null for "no rows" names the field.
    """
    name = body.get("objectIdFieldName") or body.get("objectIdField") or None
    ids = body.get("objectIds", body.get("uniqueIds"))
    if ids is None:
        return name, [] if name and "objectIds" in body else None
    return name, list(ids)


def read_extent(body: Mapping[str, Any]) -> Optional[Extent]:
    """Return the extent; ``None`` where nothing matches (its members are ``"NaN"`` then)."""
    return Extent.from_json(body.get("extent"))
