# SPDX-License-Identifier: GPL-2.0-or-later
"""security/users: the user store, in which people are who may sign in."""

from __future__ import annotations

from typing import Callable, Dict, List

from tests.sample_server.accounts import Account
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.listing import names, page, search, writable
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, not_there

TEXTS = {"fullname": "full_name", "description": "description", "email": "email", "password": "password"}


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /security/users. Raises AdminError."""
    if not rest:
        return {"totalUsers": len(ask.site.accounts.all())}
    operation = OPERATIONS.get(rest[0]) if len(rest) == 1 else None
    if operation is None:
        raise not_there("/security/users/" + "/".join(rest))
    ask.posted()
    if rest[0] in CHANGES:
        writable(ask, "user")
    return operation(ask)


def _shown(account: Account) -> Json:
    return {
        "username": account.name,
        "fullname": account.full_name,
        "description": account.description,
        "email": account.email,
        "disabled": account.locked,
    }


def _sorted(ask: Ask) -> List[Account]:
    return sorted(ask.site.accounts.all(), key=lambda account: account.name.lower())


def known(ask: Ask, name: str) -> Account:
    """Raises AdminError for someone who is not in the store."""
    found = ask.site.accounts.get(name)
    if found is None:
        raise AdminError(f"The user '{name}' does not exist in the user store.")
    return found


def _get(ask: Ask) -> Json:
    found, more = page(ask, _sorted(ask))
    return {"users": [_shown(account) for account in found], "hasMore": more}


def _search(ask: Ask) -> Json:
    found, more = search(ask, _sorted(ask), lambda account: account.name)
    return {"users": [_shown(account) for account in found], "hasMore": more}


def _add(ask: Ask) -> Json:
    name = ask.needed("username")
    if ask.site.accounts.get(name) is not None:
        raise AdminError(f"The user '{name}' already exists in the user store.")
    account = Account(name, ask.needed("password"), ask.params.get("fullname", ""))
    account.description, account.email = ask.params.get("description", ""), ask.params.get("email", "")
    ask.site.accounts.add(account)
    return _done(ask, f"User '{name}' was added.")


def _update(ask: Ask) -> Json:
    account = known(ask, ask.needed("username"))
    for parameter, attribute in TEXTS.items():
        if ask.params.get(parameter):
            setattr(account, attribute, ask.params[parameter])
    return _done(ask, f"User '{account.name}' was changed.")


def _remove(ask: Ask) -> Json:
    account = known(ask, ask.needed("username"))
    if account.name == ask.user:
        raise AdminError(f"The user '{account.name}' is signed in and cannot be removed.")
    ask.site.accounts.remove(account.name)
    for role in ask.admin.roles.all():
        role.members.discard(account.name)
    return _done(ask, f"User '{account.name}' was removed.")


def _assign(ask: Ask) -> Json:
    account = known(ask, ask.needed("username"))
    roles = [ask.admin.roles[name] for name in names(ask, "roles")]
    for role in roles:
        role.members.add(account.name)
    return _done(ask, f"User '{account.name}' was given roles.")


def _take(ask: Ask) -> Json:
    account = known(ask, ask.needed("username"))
    roles = [ask.admin.roles[name] for name in names(ask, "roles")]
    for role in roles:
        role.members.discard(account.name)
    return _done(ask, f"Roles of user '{account.name}' were taken.")


def _privilege(ask: Ask) -> Json:
    return {"privilege": ask.admin.privilege(known(ask, ask.needed("username")).name)}


def _done(ask: Ask, said: str) -> Json:
    ask.admin.log.add("INFO", 7600, said, user=ask.user)
    return SUCCESS


CHANGES = ("add", "update", "remove", "assignRoles", "removeRoles")
OPERATIONS: Dict[str, Callable[[Ask], Json]] = {
    "getUsers": _get,
    "search": _search,
    "add": _add,
    "update": _update,
    "remove": _remove,
    "assignRoles": _assign,
    "removeRoles": _take,
    "getPrivilege": _privilege,
}
