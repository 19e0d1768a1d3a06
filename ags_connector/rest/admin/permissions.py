# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading and changing who may use the site, a folder or a service (REST: *Permissions*, *Add*, *Conflict*)."""

from __future__ import annotations

from typing import List, Tuple

from ..errors import InvalidInput
from .admin_resource import AdminResource
from .outcome import Outcome
from .permission import EVERYONE, Permission


class Permitted(AdminResource):
    """Something that has permissions: the site's top folder, a folder, a service."""

    @property
    def permissions(self) -> Tuple[Permission, ...]:
        """The permissions set here, asked for now; what a folder grants counts for its services, too."""
        return Permission.all_from_json(self._get(path="permissions"))

    @property
    def is_public(self) -> bool:
        """Whether everyone may use it without a sign-in, as far as it is said here."""
        return any(item.principal == EVERYONE and item.is_allowed for item in self.permissions)

    def set_permission(self, principal: str, is_allowed: bool = True, constraint: str = "") -> Outcome:
        """Say whether a role, ``esriEveryone`` or ``esriAuthenticated`` may use this (REST: *Add permission*)."""
        principal = _named(principal)
        form = {"principal": principal, "isAllowed": is_allowed, "constraint": constraint}
        said = f"{principal} is {'allowed' if is_allowed else 'not allowed'}"
        message = " ".join(filter(None, (said, self._objections(principal, is_allowed))))
        return self._change("permissions/add", form, operation="set permission", message=message)

    def remove_permission(self, principal: str) -> Outcome:
        """No longer allow this to ``principal`` (REST: *Add permission* with ``isAllowed=false``).

        The API forgets a principal on the whole site only, see :meth:`ArcServerAdmin.clean_permissions`.
        """
        return self.set_permission(principal, False)

    def add_permission(
        self, principal: str = "", is_allowed: bool = True, private: bool = True
    ) -> List[Outcome]:
        """Make this private or public, and allow or forbid it to a role.

        By default it becomes unavailable to the general public, so that only administrators, and ``principal`` where
        it ``is_allowed``, see it; ``private=False`` opens it to everyone. Returns the outcome of each step.
        """
        done = [self.set_permission(EVERYONE, not private)]
        if principal and principal != EVERYONE:
            done.append(self.set_permission(principal, is_allowed))
        return done

    def has_child_permissions_conflict(self, principal: str, is_allowed: bool = True) -> bool:
        """Whether something below says otherwise about ``principal`` (REST: *hasChildPermissionsConflict*)."""
        form = {"principal": _named(principal), "permission": {"isAllowed": is_allowed, "constraint": ""}}
        answer = self._ask("permissions/hasChildPermissionsConflict", form)
        return str(answer.get("hasChildPermissionsConflict")).lower() == "true"

    def _objections(self, principal: str, is_allowed: bool) -> str:  # noqa: ARG002 (folders use them)
        """Return what is worth knowing before a permission is set; nothing here."""
        return ""


def _named(principal: str) -> str:
    name = principal.strip()
    if not name:
        raise InvalidInput("Say who: the name of a role, esriEveryone or esriAuthenticated.")
    return name
