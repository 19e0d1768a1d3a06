# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may use a folder or a service (REST: *Permissions*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Tuple

EVERYONE = "esriEveryone"
AUTHENTICATED = "esriAuthenticated"


@dataclass(frozen=True)
class Permission:
    """What one principal may: a role, ``esriEveryone`` (also without a sign-in) or ``esriAuthenticated``."""

    principal: str
    is_allowed: bool
    constraint: str = ""
    child_url: str = ""
    operation: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Permission:
        """Read one of ``permissions``."""
        said = data.get("permission")
        said = said if isinstance(said, Mapping) else data
        return cls(
            principal=str(data.get("principal") or ""),
            is_allowed=str(said.get("isAllowed")).lower() == "true",
            constraint=str(said.get("constraint") or ""),
            child_url=str(data.get("childURL") or ""),
            operation=str(data.get("operation") or ""),
        )

    @classmethod
    def all_from_json(cls, data: Any) -> Tuple[Permission, ...]:
        """Read a list of permissions, also one that stands in a ``permissions`` member."""
        if isinstance(data, Mapping):
            data = data.get("permissions")
        return tuple(cls.from_json(item) for item in data or () if isinstance(item, Mapping))

    def __str__(self) -> str:
        return f"{self.principal}: {'allowed' if self.is_allowed else 'not allowed'}"
