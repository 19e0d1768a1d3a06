# SPDX-License-Identifier: GPL-2.0-or-later
"""Groups and what is shared with them (REST: *Group*, *Group Content*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Mapping, Optional, Tuple

from ..errors import InvalidInput
from .addresses import group_page
from .items import Item
from .listing import Listing, Page
from .sharing import Sharing, moment_of, text_of


@dataclass(frozen=True)
class Group:
    """One group of a portal's users; moments are in UTC, ``raw`` is the whole answer."""

    id: str
    title: str
    owner: str = ""
    access: str = ""
    snippet: str = ""
    description: str = ""
    tags: Tuple[str, ...] = ()
    created: Optional[datetime] = None
    modified: Optional[datetime] = None
    membership: str = ""
    sharing: Optional[Sharing] = field(default=None, repr=False, compare=False)
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], sharing: Optional[Sharing] = None) -> Group:
        """Read a group; ``sharing`` is where it was read."""
        member = data.get("userMembership")
        return cls(
            id=text_of(data, "id"),
            title=text_of(data, "title", "id").strip(),
            owner=text_of(data, "owner"),
            access=text_of(data, "access"),
            snippet=text_of(data, "snippet"),
            description=text_of(data, "description"),
            tags=tuple(str(tag) for tag in data.get("tags") or ()),
            created=moment_of(data, "created"),
            modified=moment_of(data, "modified"),
            membership=text_of(member, "memberType") if isinstance(member, Mapping) else "",
            sharing=sharing,
            raw=data,
        )

    @property
    def page_url(self) -> str:
        """The address of the group's page for browsers; empty for a group of no known portal."""
        return group_page(self.sharing.root, self.id) if self.sharing else ""

    def items(self, max_items: int = 0) -> Listing[Item]:
        """Return what is shared with the group and the user may see; ``max_items`` 0 is all."""
        source = self.sharing
        if source is None:
            raise InvalidInput(f"The group “{self.title}” belongs to no portal here.")

        def read(start: int, count: int) -> Page[Item]:
            body = source.get("content", "groups", self.id, start=start, num=count)
            return Page.from_json(body, "items", lambda data: Item.from_json(data, source))

        return Listing(read, lambda item: item.id, source.session.feedback, max_items)
