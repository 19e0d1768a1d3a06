# SPDX-License-Identifier: GPL-2.0-or-later
"""Places in a portal that have no address of services: content, groups, searches, items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional, Tuple

from ..bridge.portal_search import PortalSearch

FIRST_LIMIT = 200
_FURTHER = 5
_MOST = 10_000


class PlaceKind(Enum):
    """What a place in a portal is; its ``key`` is told for each."""

    CONTENT = "content"  # a user's items; the id of the folder, empty for the top
    GROUPS = "groups"  # the user's groups, or the public ones
    GROUP = "group"  # the id of the group
    ORGANIZATION = "organization"
    TYPE = "type"  # the organisation's items of one type; empty for all
    SERVERS = "servers"
    SEARCH = "search"  # what is searched for stands in `search`
    ITEM = "item"  # the id of the item


@dataclass(frozen=True)
class PortalPlace:
    """Where something is in a portal, and whose sign-in reads it.

    ``portal`` is the portal's address as the connection has it, ``authcfg`` the connection's configuration.
    ``limit`` is how many entries to show.
    """

    portal: str
    authcfg: str
    kind: PlaceKind
    key: str = ""
    owner: str = ""
    page: str = ""
    search: Optional[PortalSearch] = None
    limit: int = FIRST_LIMIT

    @property
    def signing(self) -> Tuple[str, str]:
        """The address and the configuration of the sign-in that counts here."""
        return self.portal, self.authcfg

    def with_more(self) -> PortalPlace:
        """Return the same place with more entries shown."""
        return replace(self, limit=min(self.limit * _FURTHER, _MOST))
