# SPDX-License-Identifier: GPL-2.0-or-later
"""The state behind the administrator API, and what tests set up in it."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple
from typing import Counter as Counts

from tests.sample_server.accounts import Account
from tests.sample_server.admin.data_store import DataStore
from tests.sample_server.admin.folders import Folders
from tests.sample_server.admin.hosted_rows import HostedRows
from tests.sample_server.admin.jobs import Jobs
from tests.sample_server.admin.logbook import Logbook
from tests.sample_server.admin.machines import NAMES, Machines
from tests.sample_server.admin.permissions import Permissions
from tests.sample_server.admin.registry import Registry
from tests.sample_server.admin.roles import Roles
from tests.sample_server.model import Service

if TYPE_CHECKING:
    from tests.sample_server.site import Site

OWNER = "siteadmin"
API_KEY = "api key"
PORTAL_ROLES = {"org_admin": "ADMINISTER", "org_publisher": "PUBLISH"}
LOG_SETTINGS: Dict[str, Any] = {
    "logDir": "/gis/server/logs/",
    "logLevel": "INFO",
    "maxErrorReportsCount": 10,
    "maxLogFileAge": 90,
    "usageMeteringEnabled": False,
    "statisticsConfig": {"enabled": True, "samplingInterval": 30, "maxHistory": 0, "statisticsDir": ""},
}


@dataclass
class Pace:
    """How long starting and stopping take, and by how much longer the state that is reported lags; seconds."""

    seconds: float = 0.02
    lag: float = 0.05


class Administration:
    """`counts` says how often each operation of the administrator API was asked for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._lock = threading.Lock()
        self.pace = Pace()
        self.counts: Counts[str] = Counter()
        self.machines = Machines(site)
        self.registry = Registry(site)
        self.permissions: Permissions = Permissions(
            {service.folder for service in site.services if service.locked}
        )
        self.roles = Roles()
        self.folders = Folders(site)
        self.jobs = Jobs()
        self.data = DataStore()
        self.rows = HostedRows(site)
        self.log = Logbook(NAMES[0])
        self.log_settings = dict(LOG_SETTINGS)
        self.owner_disabled = False
        self._lost: List[str] = []

    def reset(self) -> None:
        """Everything as it was published; nothing counted, nothing logged."""
        self.jobs.clear()
        self.restore_data()
        self.rows.reset()
        self.pace = Pace()
        self.counts.clear()
        self.machines.stopped.clear()
        self.registry.reset()
        self.permissions.reset()
        self.roles.reset()
        self.folders.reset()
        self.data.reset()
        self.owner_disabled = False
        self.log.clean()
        self.log_settings = dict(LOG_SETTINGS)
        self.log.level = str(LOG_SETTINGS["logLevel"])

    def count(self, operation: str) -> None:
        with self._lock:
            self.counts[operation] += 1

    def fill_folder(self, folder: str, count: int) -> None:
        """Publish many small map services, S000 and so on, in a folder; they show what Samples shows."""
        model = next(service for service in self.site.services if service.name == "Samples")
        for number in range(count):
            self.registry.add(
                Service(f"{folder}/S{number:03d}", ("MapServer",), model.layers[-1:], f"Small map {number}")
            )

    def fill_users(self, count: int) -> None:
        """Many users, user000 and so on, all with the role editors."""
        for number in range(count):
            name = f"user{number:03d}"
            self.site.accounts.add(Account(name, f"{name}-secret", f"User {number}"))
            self.roles["editors"].members.add(name)

    def lose_data(self, table: str) -> None:
        """The rows of a layer are no longer where they were."""
        self._lost.append(table)
        self._run(f"ALTER TABLE {table} RENAME TO {table}_lost")

    def restore_data(self) -> None:
        """The rows are back."""
        while self._lost:
            table = self._lost.pop()
            self._run(f"ALTER TABLE {table}_lost RENAME TO {table}")

    def _run(self, sql: str) -> None:
        connection = sqlite3.connect(self.site.data)
        connection.execute(sql)
        connection.commit()
        connection.close()

    def who(self, token: Optional[str]) -> Optional[str]:
        """The user of a valid token; the owner of the site for the site's own; None without one."""
        grant = self.site.tokens.find(token) if token else None
        if grant is None or self._is_gone(grant.user):
            return None
        return grant.user or (API_KEY if grant.token.startswith("AAPT") else OWNER)

    def _is_gone(self, user: str) -> bool:
        """Whether the user has been removed since; those of a federated server are its portal's."""
        known = self.site.federation.portal.accounts if self.site.federation else self.site.accounts
        return bool(user) and known.get(user) is None

    def roles_of(self, user: Optional[str]) -> Optional[Tuple[str, ...]]:
        return None if user is None else self.roles.of(user)

    def privilege(self, user: str) -> str:
        if user == OWNER:
            return "ACCESS" if self.owner_disabled else "ADMINISTER"
        federation = self.site.federation
        if federation is None:
            return self.roles.privilege(user)
        member = federation.portal.accounts.get(user)
        return PORTAL_ROLES.get(member.role if member else "", "ACCESS")
