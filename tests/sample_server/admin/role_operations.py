# SPDX-License-Identifier: GPL-2.0-or-later
"""security/roles: the role store, with the privileges of roles and who has them."""

from __future__ import annotations

from typing import Callable, Dict, List

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.listing import names, page, search, writable
from tests.sample_server.admin.refusals import SUCCESS, Json, bad, not_there
from tests.sample_server.admin.roles import PRIVILEGES, Role
from tests.sample_server.admin.user_operations import known


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /security/roles. Raises AdminError."""
    if not rest:
        return {"totalRoles": len(ask.admin.roles.all())}
    operation = OPERATIONS.get(rest[0]) if len(rest) == 1 else None
    if operation is None:
        raise not_there("/security/roles/" + "/".join(rest))
    ask.posted()
    if rest[0] in CHANGES:
        writable(ask, "role")
    return operation(ask)


def _sorted(ask: Ask) -> List[Role]:
    return sorted(ask.admin.roles.all(), key=lambda role: role.name.lower())


def _role(ask: Ask) -> Role:
    return ask.admin.roles[ask.needed("rolename")]


def _get(ask: Ask) -> Json:
    found, more = page(ask, _sorted(ask))
    return {"roles": [role.json() for role in found], "hasMore": more}


def _search(ask: Ask) -> Json:
    found, more = search(ask, _sorted(ask), lambda role: role.name)
    return {"roles": [role.json() for role in found], "hasMore": more}


def _add(ask: Ask) -> Json:
    name = ask.needed("rolename")
    ask.admin.roles.add(Role(name, ask.params.get("description", "")))
    return _done(ask, f"Role '{name}' was added.")


def _update(ask: Ask) -> Json:
    role = _role(ask)
    role.description = ask.params.get("description", role.description)
    return _done(ask, f"Role '{role.name}' was changed.")


def _remove(ask: Ask) -> Json:
    name = _role(ask).name
    ask.admin.roles.remove(name)
    ask.admin.permissions.clean(name)
    return _done(ask, f"Role '{name}' was removed.")


def _for_user(ask: Ask) -> Json:
    user = known(ask, ask.needed("username")).name
    roles = [role for role in _sorted(ask) if user in role.members]
    found, more = search(ask, roles, lambda role: role.name)
    return {"roles": [role.name for role in found], "hasMore": more}


def _users(ask: Ask) -> Json:
    found, more = search(ask, sorted(_role(ask).members), str)
    return {"users": found, "hasMore": more}


def _add_users(ask: Ask) -> Json:
    role = _role(ask)
    role.members.update([known(ask, name).name for name in names(ask, "users")])
    return _done(ask, f"Users were given the role '{role.name}'.")


def _remove_users(ask: Ask) -> Json:
    role = _role(ask)
    role.members.difference_update([known(ask, name).name for name in names(ask, "users")])
    return _done(ask, f"The role '{role.name}' was taken from users.")


def _assign(ask: Ask) -> Json:
    role, privilege = _role(ask), ask.needed("privilege")
    if privilege not in PRIVILEGES:
        raise bad("privilege", f"'{privilege}' is none of {', '.join(PRIVILEGES)}.")
    role.privilege = privilege
    return _done(ask, f"Role '{role.name}' was given the privilege {privilege}.")


def _privilege(ask: Ask) -> Json:
    return {"privilege": _role(ask).privilege}


def _by_privilege(ask: Ask) -> Json:
    privilege = ask.needed("privilege")
    return {"roles": [role.name for role in _sorted(ask) if role.privilege == privilege]}


def _done(ask: Ask, said: str) -> Json:
    ask.admin.log.add("INFO", 7601, said, user=ask.user)
    return SUCCESS


CHANGES = ("add", "update", "remove", "addUsersToRole", "removeUsersFromRole", "assignPrivilege")
OPERATIONS: Dict[str, Callable[[Ask], Json]] = {
    "getRoles": _get,
    "search": _search,
    "add": _add,
    "update": _update,
    "remove": _remove,
    "getRolesForUser": _for_user,
    "getUsersWithinRole": _users,
    "addUsersToRole": _add_users,
    "removeUsersFromRole": _remove_users,
    "assignPrivilege": _assign,
    "getPrivilege": _privilege,
    "getRolesByPrivilege": _by_privilege,
}
