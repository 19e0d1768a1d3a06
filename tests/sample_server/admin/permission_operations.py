# SPDX-License-Identifier: GPL-2.0-or-later
"""permissions of the root, a folder or a service: list, add, clean, conflicts below."""

from __future__ import annotations

from typing import List

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.permissions import AUTHENTICATED, EVERYONE
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, bad, not_there

FEDERATED = "Permissions are managed by the portal that this site is federated with. Share the item there."


def answer(ask: Ask, path: str, rest: List[str]) -> Json:
    """The answer to what follows the permissions of `path` ("" is the root). Raises AdminError."""
    permissions = ask.admin.permissions
    if not rest:
        return {"permissions": permissions.listed(path)}
    if rest == ["hasChildPermissionsConflict"]:
        allowed = _allowed(ask)
        return {"hasChildPermissionsConflict": permissions.conflicts_below(path, _principal(ask), allowed)}
    ask.posted()
    if ask.site.federation is not None:
        raise AdminError(FEDERATED)
    if rest == ["add"]:
        return _add(ask, path)
    if rest == ["clean"] and not path:
        principal = _principal(ask)
        permissions.clean(principal)
        said = f"The permissions of '{principal}' were removed everywhere."
        ask.admin.log.add("INFO", 7213, said, user=ask.user)
        return SUCCESS
    raise not_there("/".join(["services", path, "permissions", *rest]))


def _add(ask: Ask, path: str) -> Json:
    principal, allowed = _principal(ask), _allowed(ask)
    if ask.params.get("constraint", "").strip():
        raise bad("constraint", "constraints are not supported.")
    ask.admin.permissions.add(path, principal, allowed)
    said = f"'{principal}' was {'allowed' if allowed else 'denied'} access to '/{path}'."
    ask.admin.log.add("INFO", 7212, said, user=ask.user)
    return SUCCESS


def _principal(ask: Ask) -> str:
    principal = ask.needed("principal")
    if principal not in {EVERYONE, AUTHENTICATED} and principal not in ask.admin.roles:
        raise AdminError(f"The role '{principal}' does not exist in the role store.")
    return principal


def _allowed(ask: Ask) -> bool:
    """From isAllowed, or from the JSON that the first versions wanted."""
    if ask.params.get("isAllowed", "").strip():
        return ask.flag("isAllowed")
    found = ask.document("permission").get("isAllowed")
    if not isinstance(found, bool):
        raise bad("permission", "isAllowed must be true or false.")
    return found
