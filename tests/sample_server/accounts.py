# SPDX-License-Identifier: GPL-2.0-or-later
"""Who may sign in, and what a sign-in that fails is told."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

from tests.sample_server.reply import RestError

ATTEMPTS = 5


@dataclass
class Account:
    """A user; `failures` counts wrong passwords since the last right one."""

    name: str
    password: str
    full_name: str
    role: str = "org_user"
    description: str = ""
    email: str = ""
    locked: bool = False
    expired: bool = False
    failures: int = 0


def refusal(reason: str) -> RestError:
    return RestError(400, "Unable to generate token.", [reason])


def _published() -> Tuple[Account, ...]:
    return (
        Account("analyst", "pa55 wörd&more", "Ann Analyst"),
        Account("admin", "adm1n-secret", "Adam Admin", "org_admin"),
        Account("publisher", "publ1sh-secret", "Paula Publisher", "org_publisher"),
        Account("assessor", "a55ess-secret", "Asa Assessor"),
        Account("locked", "l0cked-secret", "Lou Locked", locked=True),
        Account("expired", "0ld-secret", "Eve Expired", expired=True),
    )


class Accounts:
    """The users of a site; five wrong passwords in a row lock one out."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_name: Dict[str, Account] = {item.name: item for item in _published()}

    def __getitem__(self, name: str) -> Account:
        return self._by_name[name]

    def get(self, name: str) -> Optional[Account]:
        return self._by_name.get(name)

    def sign_in(self, name: str, password: str) -> Account:
        """The account of that name and password. Raises RestError."""
        account = self._by_name.get(name)
        with self._lock:
            if account is None:
                raise refusal("Invalid username or password.")
            if account.locked:
                raise refusal("Too many invalid sign in attempts. Please try again in 15 minutes.")
            if account.password != password:
                account.failures += 1
                account.locked = account.failures >= ATTEMPTS
                raise refusal("Invalid username or password.")
            account.failures = 0
        if account.expired:
            raise refusal("Your password has expired. Sign in to the website to change it.")
        return account

    def all(self) -> List[Account]:
        with self._lock:
            return list(self._by_name.values())

    def add(self, account: Account) -> None:
        with self._lock:
            self._by_name[account.name] = account

    def remove(self, name: str) -> None:
        with self._lock:
            del self._by_name[name]

    def reset(self) -> None:
        """The users as they were published; who was locked out by wrong passwords may sign in again."""
        with self._lock:
            self._by_name = {item.name: item for item in _published()}
