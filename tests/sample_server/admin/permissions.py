# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may see which folder and service: permissions of principals, inherited from above."""

from __future__ import annotations

import threading
from typing import Dict, Iterable, List, Optional, Tuple

from tests.sample_server.admin.refusals import Json

EVERYONE, AUTHENTICATED = "esriEveryone", "esriAuthenticated"


def above(path: str) -> List[str]:
    """The path, its folder and the root (""), nearest first."""
    chain = [path] if path else []
    if "/" in path:
        chain.append(path.rpartition("/")[0])
    return [*chain, ""]


class Permissions:
    """What each principal is allowed on the root (""), folders and services (`Folder/Name.Type`)."""

    def __init__(self, private_folders: Iterable[str]) -> None:
        self._lock = threading.Lock()
        self._private = tuple(private_folders)
        self._given: Dict[str, Dict[str, bool]] = {}
        self.reset()

    def reset(self) -> None:
        with self._lock:
            self._given = {"": {EVERYONE: True}}
            for folder in self._private:
                self._given[folder] = {EVERYONE: False, AUTHENTICATED: True}

    def add(self, path: str, principal: str, allowed: bool) -> None:
        with self._lock:
            self._given.setdefault(path, {})[principal] = allowed

    def clean(self, principal: str) -> None:
        """Take a principal off everything."""
        with self._lock:
            for given in self._given.values():
                given.pop(principal, None)

    def forget(self, path: str) -> None:
        """The resource is gone, with what is below it."""
        with self._lock:
            self._given = {
                key: value
                for key, value in self._given.items()
                if key != path and not key.startswith(f"{path}/")
            }

    def effective(self, path: str) -> Dict[str, bool]:
        """Principal -> allowed, the nearest entry of each."""
        found: Dict[str, bool] = {}
        with self._lock:
            for level in reversed(above(path)):
                found.update(self._given.get(level, {}))
        return found

    def listed(self, path: str) -> List[Json]:
        return [
            {
                "principal": principal,
                "permission": {"isAllowed": allowed, "constraint": ""},
                "childURL": None,
                "operation": None,
            }
            for principal, allowed in self.effective(path).items()
        ]

    def conflicts_below(self, path: str, principal: str, allowed: bool) -> bool:
        """Whether something below says otherwise of a principal."""
        with self._lock:
            return any(
                given.get(principal, allowed) != allowed
                for key, given in self._given.items()
                if key and key != path and (not path or key.startswith(f"{path}/"))
            )

    def public(self, path: str) -> bool:
        return self.effective(path).get(EVERYONE, False)

    def opens(self, path: str, roles: Optional[Tuple[str, ...]]) -> bool:
        """Whether someone with these roles may see the resource; None is someone who has not signed in."""
        given = self.effective(path)
        if given.get(EVERYONE, False):
            return True
        if roles is None:
            return False
        of_roles = [given[role] for role in roles if role in given]
        return any(of_roles) if of_roles else given.get(AUTHENTICATED, False)
