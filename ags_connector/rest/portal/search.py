# SPDX-License-Identifier: GPL-2.0-or-later
"""A search for items as a value: what the user looks for, and what is sent for it (REST: *Search*)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, Optional, Sequence, Tuple

from ..errors import InvalidInput
from ..models import Extent
from ..names import did_you_mean
from .item_types import item_type

_SORT_FIELDS = {
    "title": "title",
    "created": "created",
    "modified": "modified",
    "type": "type",
    "owner": "owner",
    "views": "numViews",
    "numviews": "numViews",
    "rating": "avgRating",
    "avgrating": "avgRating",
    "ratings": "numRatings",
    "numratings": "numRatings",
    "comments": "numComments",
    "numcomments": "numComments",
    "size": "size",
}
SORT_FIELDS = ("title", "created", "modified", "type", "owner", "views", "rating", "size")
_QUOTED = re.compile(r'"[^"]*"')
_OR = re.compile(r"(?<!\w)OR(?!\w)|\|\|")
_WGS84 = 4326


@dataclass(frozen=True)
class ItemQuery:
    """What to look for.

    ``text`` is in the portal's own language (``type:"Web Map" AND owner:x -tags:old``), or plain words;
    ``item_types`` any of these types. ``organization`` and ``group`` are ids of those whose items are wanted.
    ``sort_by`` is one of :data:`SORT_FIELDS`; empty is by relevance. ``extent`` is in WGS 84.
    """

    text: str = ""
    item_types: Tuple[str, ...] = ()
    organization: str = ""
    group: str = ""
    sort_by: str = ""
    descending: bool = False
    extent: Optional[Extent] = None

    def check(self) -> None:
        """Raise ``InvalidInput`` for what cannot work."""
        self._sort_field()
        for name in self.item_types:
            item_type(name)
        if self.text.count('"') % 2:
            raise InvalidInput("A quotation mark in the search text has no counterpart. Add or remove one.")
        if not _is_balanced(_QUOTED.sub("", self.text)):
            raise InvalidInput("A parenthesis in the search text has no counterpart. Add or remove one.")
        reference = self.extent.spatial_reference if self.extent else None
        if reference is not None and reference.code != _WGS84:
            raise InvalidInput("A portal is searched by an extent in WGS 84 (EPSG:4326) only.")

    def to_params(self) -> Dict[str, Any]:
        """Return what to send; raises like :meth:`check`."""
        self.check()
        params: Dict[str, Any] = {"q": self.q}
        field = self._sort_field()
        if field:
            params["sortField"] = field
            params["sortOrder"] = "desc" if self.descending else "asc"
        if self.extent:
            params["bbox"] = [self.extent.xmin, self.extent.ymin, self.extent.xmax, self.extent.ymax]
        return params

    @property
    def q(self) -> str:
        """The query text with everything in it."""
        text = self.text.strip()
        # Parentheses only where they are needed: around “not” alone they would match nothing.
        clauses = [f"({text})" if _OR.search(_QUOTED.sub("", text)) else text] if text else []
        names = list(dict.fromkeys(item_type(name) for name in self.item_types if name.strip()))
        if names:
            clauses.append(_either([f'type:"{name}"' for name in names]))
        if self.organization:
            clauses.append(f"orgid:{self.organization}")
        if self.group:
            clauses.append(f"group:{self.group}")
        found = " AND ".join(clauses)
        # Portals take “Web Map” for the beginning of “Web Mapping Application”.
        longer = "Web Map" in names and "Web Mapping Application" not in names
        return f'{found} -type:"Web Mapping Application"' if longer else found

    def _sort_field(self) -> str:
        if not self.sort_by:
            return ""
        found = _SORT_FIELDS.get(self.sort_by.strip().casefold())
        if found is None:
            hint = did_you_mean(self.sort_by, SORT_FIELDS) or f" Use one of: {', '.join(SORT_FIELDS)}."
            raise InvalidInput(f"Items cannot be sorted by “{self.sort_by}”.{hint}")
        return found


def _is_balanced(text: str) -> bool:
    """Whether every parenthesis is closed after it was opened."""
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def _either(clauses: Sequence[str]) -> str:
    return clauses[0] if len(clauses) == 1 else f"({' OR '.join(clauses)})"
