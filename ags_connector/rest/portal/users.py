# SPDX-License-Identifier: GPL-2.0-or-later
"""The users of a portal (REST: *User*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Mapping, Optional, Tuple

from .groups import Group
from .sharing import Sharing, moment_of, text_of

_ADMINISTRATOR = "org_admin"
_FAVORITES = "Favorites"


@dataclass(frozen=True)
class User:
    """One user; others than oneself are told with less.

    ``favorites`` is the group that holds what the user marked as favourite; it is not among ``groups``. Moments are
    in UTC, ``raw`` is the whole answer.
    """

    username: str
    full_name: str = ""
    role: str = ""
    level: str = ""
    description: str = ""
    created: Optional[datetime] = None
    last_login: Optional[datetime] = None
    organization: str = ""
    privileges: Tuple[str, ...] = ()
    groups: Tuple[Group, ...] = ()
    favorites: Optional[Group] = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], sharing: Optional[Sharing] = None) -> User:
        """Read a user; ``sharing`` is where it was read."""
        favorites = text_of(data, "favGroupId")
        return cls(
            username=text_of(data, "username"),
            full_name=text_of(data, "fullName", "username"),
            role=text_of(data, "role"),
            level=text_of(data, "level"),
            description=text_of(data, "description"),
            created=moment_of(data, "created"),
            last_login=moment_of(data, "lastLogin"),
            organization=text_of(data, "orgId"),
            privileges=tuple(str(item) for item in data.get("privileges") or ()),
            groups=tuple(Group.from_json(item, sharing) for item in data.get("groups") or ()),
            favorites=Group(favorites, _FAVORITES, sharing=sharing) if favorites else None,
            raw=data,
        )

    @property
    def is_administrator(self) -> bool:
        """Whether the user administers the organisation."""
        return self.role == _ADMINISTRATOR
