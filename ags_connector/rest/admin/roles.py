# SPDX-License-Identifier: GPL-2.0-or-later
"""The roles of a site, their users and privileges (REST: *Roles*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, List, Mapping, Optional

from ..errors import InvalidInput
from ..session import Session
from .options import AdminOptions
from .outcome import Outcome
from .site_info import ACCESS, ADMINISTER, PUBLISH
from .store import Names, Store, joined

_PRIVILEGES = (ADMINISTER, PUBLISH, ACCESS)


@dataclass(frozen=True)
class Role:
    """A role; printed, it is the name."""

    name: str
    description: str = ""

    @classmethod
    def from_json(cls, data: Any) -> Role:
        """Read one of ``roles``; some answers hold the bare name."""
        if not isinstance(data, Mapping):
            return cls(str(data))
        return cls(str(data.get("rolename") or ""), str(data.get("description") or ""))

    def __str__(self) -> str:
        return self.name


class RoleStore(Store):
    """The role store, by its address ``.../admin/security/roles``; iterated, it gives all roles."""

    def __init__(self, url: str, session: Session, options: AdminOptions) -> None:
        super().__init__(url, session, options, target="the role store")

    def __iter__(self) -> Iterator[Role]:
        return self.get_roles()

    @property
    def total_roles(self) -> int:
        """How many roles there are, asked for now."""
        return int(self._get().get("totalRoles") or 0)

    def get_roles(self, max_count: Optional[int] = None) -> Iterator[Role]:
        """Yield the roles, or the first ``max_count``, page by page (REST: *Get roles*)."""
        return self._paged("getRoles", "roles", Role.from_json, max_count)

    def search_roles(self, text: str = "", max_count: Optional[int] = None) -> List[Role]:
        """Return the roles whose name holds ``text`` (REST: *Search roles*)."""
        return self._found("search", "roles", Role.from_json, {"filter": text, "maxCount": max_count})

    def add_role(self, name: str, description: str = "") -> Outcome:
        """Add a role (REST: *Add role*)."""
        form = {"rolename": _named(name), "description": description}
        return self._change("add", form, operation="add role", target=str(name))

    def update_role(self, name: str, description: str) -> Outcome:
        """Change a role's description (REST: *Update role*)."""
        form = {"rolename": _named(name), "description": description}
        return self._change("update", form, operation="update role", target=str(name))

    def remove_role(self, name: str) -> Outcome:
        """Remove a role for good (REST: *Remove role*).

        What was permitted to it stays written down; :meth:`ArcServerAdmin.clean_permissions` forgets that.
        """
        return self._change("remove", {"rolename": _named(name)}, operation="remove role", target=str(name))

    def get_roles_for_user(self, user: str, text: str = "", max_count: Optional[int] = None) -> List[Role]:
        """Return the roles of a user (REST: *Get roles for user*)."""
        form = {"username": _named(user), "filter": text, "maxCount": max_count}
        return self._found("getRolesForUser", "roles", Role.from_json, form)

    def get_users_within_role(self, role: Any, text: str = "", max_count: Optional[int] = None) -> List[str]:
        """Return the names of the users who have a role (REST: *Get users within role*)."""
        form = {"rolename": _named(role), "filter": text, "maxCount": max_count}
        return self._found("getUsersWithinRole", "users", _user_name, form)

    def add_users_to_role(self, role: Any, users: Names) -> Outcome:
        """Give users a role (REST: *Add users to role*)."""
        form = {"rolename": _named(role), "users": joined(users)}
        return self._change(
            "addUsersToRole", form, operation="add users to role", target=str(role), message=form["users"]
        )

    def remove_users_from_role(self, role: Any, users: Names) -> Outcome:
        """Take a role from users (REST: *Remove users from role*)."""
        form = {"rolename": _named(role), "users": joined(users)}
        return self._change(
            "removeUsersFromRole",
            form,
            operation="remove users from role",
            target=str(role),
            message=form["users"],
        )

    def assign_privilege(self, role: Any, privilege: str) -> Outcome:
        """Give a role the privilege ``ADMINISTER``, ``PUBLISH`` or ``ACCESS`` (REST: *Assign privilege*)."""
        if privilege.upper() not in _PRIVILEGES:
            raise InvalidInput(f"“{privilege}” is no privilege. There are: {', '.join(_PRIVILEGES)}.")
        form = {"rolename": _named(role), "privilege": privilege.upper()}
        return self._change(
            "assignPrivilege", form, operation="assign privilege", target=str(role), message=privilege.upper()
        )

    def get_privilege(self, role: Any) -> str:
        """Return a role's privilege (REST: *Get privilege for role*)."""
        return str(self._ask("getPrivilege", {"rolename": _named(role)}).get("privilege") or "")

    def get_roles_by_privilege(self, privilege: str) -> List[Role]:
        """Return the roles that have a privilege (REST: *Get roles by privilege*, from 10.2)."""
        page = self._ask("getRolesByPrivilege", {"privilege": privilege.upper()})
        return [Role.from_json(item) for item in page.get("roles") or ()]


def _named(name: Any) -> str:
    text = str(name).strip()
    if not text:
        raise InvalidInput("The name of the role or user is missing.")
    return text


def _user_name(data: Any) -> str:
    return str(data.get("username") or "") if isinstance(data, Mapping) else str(data)
