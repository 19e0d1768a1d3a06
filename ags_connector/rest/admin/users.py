# SPDX-License-Identifier: GPL-2.0-or-later
"""The users of a site (REST: *Users*)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Optional
from urllib.parse import urlsplit

from ..errors import InvalidInput
from ..session import Session
from ..token_service import is_loopback
from .options import AdminOptions
from .outcome import Outcome
from .store import Names, Store, joined


@dataclass(frozen=True)
class User:
    """A user; printed, it is the name."""

    name: str
    full_name: str = ""
    description: str = ""
    email: str = ""
    is_disabled: bool = False

    @classmethod
    def from_json(cls, data: Any) -> User:
        """Read one of ``users``; some answers hold the bare name."""
        if not isinstance(data, Mapping):
            return cls(str(data))
        return cls(
            name=str(data.get("username") or ""),
            full_name=str(data.get("fullname") or ""),
            description=str(data.get("description") or ""),
            email=str(data.get("email") or ""),
            is_disabled=str(data.get("disabled")).lower() == "true",
        )

    def __str__(self) -> str:
        return self.name


class UserStore(Store):
    """The user store, by its address ``.../admin/security/users``; iterated, it gives all users.

    Stores that an organisation keeps elsewhere (LDAP, Active Directory) are read only; changes are refused with
    advice.
    """

    def __init__(self, url: str, session: Session, options: AdminOptions) -> None:
        super().__init__(url, session, options, target="the user store")

    def __iter__(self) -> Iterator[User]:
        return self.get_users()

    @property
    def total_users(self) -> int:
        """How many users there are, asked for now."""
        return int(self._get().get("totalUsers") or 0)

    def get_users(self, max_count: Optional[int] = None) -> Iterator[User]:
        """Yield the users, or the first ``max_count``, page by page (REST: *Get users*)."""
        return self._paged("getUsers", "users", User.from_json, max_count)

    def search_users(self, text: str = "", max_count: Optional[int] = None) -> List[User]:
        """Return the users whose name or full name holds ``text`` (REST: *Search users*)."""
        return self._found("search", "users", User.from_json, {"filter": text, "maxCount": max_count})

    def add_user(
        self, name: str, password: str, *, full_name: str = "", description: str = "", email: str = ""
    ) -> Outcome:
        """Add a user (REST: *Add user*); the password goes over https only, or to this computer."""
        form = {"username": _named(name), "fullname": full_name, "description": description, "email": email}
        return self._change("add", {**form, **self._secret(password)}, operation="add user", target=name)

    def update_user(self, name: str, *, password: Optional[str] = None, **changes: str) -> Outcome:
        """Change ``full_name``, ``description``, ``email`` or the password of a user; the rest stays as it is."""
        known = {"full_name": "fullname", "description": "description", "email": "email"}
        unknown = [key for key in changes if key not in known]
        if unknown:
            raise InvalidInput(f"A user has no “{unknown[0]}”. There are: {', '.join(known)}, password.")
        now = next(
            (user for user in self.search_users(name) if user.name.casefold() == name.casefold()), None
        )
        if now is None:
            raise InvalidInput(f"There is no user “{name}”.")
        form: Dict[str, Any] = {"username": now.name, **{known[key]: getattr(now, key) for key in known}}
        form.update({known[key]: value for key, value in changes.items()})
        secret = self._secret(password) if password is not None else {}
        said = ", ".join([*changes, *(["password"] if secret else [])])
        return self._change("update", {**form, **secret}, operation="update user", target=name, message=said)

    def remove_user(self, name: str) -> Outcome:
        """Remove a user for good (REST: *Remove user*)."""
        return self._change("remove", {"username": _named(name)}, operation="remove user", target=name)

    def assign_roles(self, name: str, roles: Names) -> Outcome:
        """Give a user roles, in a list or separated by commas (REST: *Assign roles*)."""
        form = {"username": _named(name), "roles": joined(roles)}
        return self._change("assignRoles", form, operation="assign roles", target=name, message=form["roles"])

    def remove_roles(self, name: str, roles: Names) -> Outcome:
        """Take roles from a user (REST: *Remove roles*)."""
        form = {"username": _named(name), "roles": joined(roles)}
        return self._change("removeRoles", form, operation="remove roles", target=name, message=form["roles"])

    def get_privilege(self, name: str) -> str:
        """Return ``ADMINISTER``, ``PUBLISH`` or ``ACCESS`` (REST: *Get privilege for user*)."""
        return str(self._ask("getPrivilege", {"username": _named(name)}).get("privilege") or "")

    def _secret(self, word: str) -> Dict[str, str]:
        is_protected = urlsplit(self.url).scheme.lower() == "https" or is_loopback(self.url)
        if not is_protected and not self.options.allow_http:
            raise InvalidInput(
                "A password is not sent without encryption: use the https address of the site."
            )
        return {"password": word}


def _named(name: str) -> str:
    if not name.strip():
        raise InvalidInput("The name of the user is missing.")
    return name.strip()
