# SPDX-License-Identifier: GPL-2.0-or-later
"""The roles of the site, what they may do and who has them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Dict, List, Set, Tuple

from tests.sample_server.admin.refusals import AdminError, Json

PRIVILEGES = ("ACCESS", "PUBLISH", "ADMINISTER")


@dataclass
class Role:
    """`members` are names of users."""

    name: str
    description: str = ""
    privilege: str = "ACCESS"
    members: Set[str] = field(default_factory=set)

    def json(self) -> Json:
        return {"rolename": self.name, "description": self.description}


def _published() -> List[Role]:
    return [
        Role("Administrators", "May do anything", "ADMINISTER", {"admin"}),
        Role("Publishers", "Publish services", "PUBLISH", {"publisher"}),
        Role("Analysts", "Read more than others", "ACCESS", {"analyst"}),
        Role("assessor", "Values property", "ACCESS", {"assessor"}),
        Role("editors", "Change features", "ACCESS", set()),
    ]


class Roles:
    """The role store."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._by_name: Dict[str, Role] = {}
        self.reset()

    def reset(self) -> None:
        with self.lock:
            self._by_name = {role.name: role for role in _published()}

    def __getitem__(self, name: str) -> Role:
        """Raises AdminError."""
        found = self._by_name.get(name)
        if found is None:
            raise AdminError(f"The role '{name}' does not exist in the role store.")
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def all(self) -> List[Role]:
        with self.lock:
            return list(self._by_name.values())

    def add(self, role: Role) -> None:
        with self.lock:
            if role.name in self._by_name:
                raise AdminError(f"The role '{role.name}' already exists in the role store.")
            self._by_name[role.name] = role

    def remove(self, name: str) -> None:
        with self.lock:
            del self._by_name[self[name].name]

    def of(self, user: str) -> Tuple[str, ...]:
        """The names of the roles that a user has."""
        return tuple(role.name for role in self.all() if user in role.members)

    def privilege(self, user: str) -> str:
        """The highest that the user's roles give."""
        held = [role.privilege for role in self.all() if user in role.members]
        return max(held, key=PRIVILEGES.index, default="ACCESS")
