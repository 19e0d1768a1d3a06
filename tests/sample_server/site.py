# SPDX-License-Identifier: GPL-2.0-or-later
"""The site: its services, its data, who may open what, and which modes are on."""

from __future__ import annotations

import secrets
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Set, Tuple

from tests.sample_server.accounts import Accounts
from tests.sample_server.admin.administration import Administration
from tests.sample_server.content import services
from tests.sample_server.geoprocessing.published import SERVICES as GEOPROCESSING
from tests.sample_server.geoprocessing.resources import Geoprocessing
from tests.sample_server.model import Layer, Service
from tests.sample_server.modes import Modes
from tests.sample_server.oauth_store import OAuth
from tests.sample_server.token_store import Grant, TokenStore

UNICODE_NAMES = ("Übersicht/Straßen_und_Wege", "日本地図", "Карта мира")
BULK = "Bulk_"


class Federation(NamedTuple):
    """The portal that a server belongs to, and the address that the portal knows the server by."""

    portal_url: str
    root: str
    portal: Site


class Site:
    """The state of one server; the data file is its own copy, so it may be changed.

    `token_seconds` is how long tokens live where that is not left to the client, `clock_ahead` by how many
    seconds the server's clock is wrong, `token_requests` counts what reached the token services.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.modes = Modes()
        self.services: List[Service] = services() + [
            Service(item.name, ("GPServer",), description=item.description) for item in GEOPROCESSING
        ]
        self.geoprocessing = Geoprocessing(data.parent, data)
        self.accounts = Accounts()
        self.tokens = TokenStore()
        self.portal_tokens = TokenStore()
        self.oauth = OAuth()
        self.federated: Dict[str, Site] = {}
        self.federation: Optional[Federation] = None
        self.token_seconds: Optional[float] = None
        self.token_requests = 0
        self.clock_ahead = 0.0
        self.token = self.new_token()
        self._extents: Dict[str, Optional[List[float]]] = {}
        self._lock = threading.Lock()
        self.admin = Administration(self)

    def new_token(self) -> str:
        """One more token that opens locked folders; it becomes the site's token."""
        self.token = self.tokens.issue(Grant(server=self.federation.root if self.federation else "")).token
        return self.token

    def new_api_key(self, referer: str = "") -> str:
        """A key that opens locked folders, for a web page at `referer` only where that is given."""
        server = self.federation.root if self.federation else ""
        key = f"AAPT{secrets.token_urlsafe(40)}"
        client = "referer" if referer else ""
        return self.tokens.issue(Grant(client=client, bound_to=referer, server=server, token=key)).token

    def federate(self, portal: Site, portal_url: str, root: str) -> None:
        """From now on the portal issues the tokens for this server, whose site is at `root`."""
        self.federation = Federation(portal_url, root, portal)
        portal.federated[root] = self
        self.new_token()

    def calm_down(self) -> None:
        """Sign-in works as usual again, what was issued to users is worth nothing, and what administrators did
        is undone."""
        self.accounts.reset()
        self.tokens.end_all()
        self.portal_tokens.end_all()
        self.oauth.end_all()
        self.token_seconds, self.token_requests, self.clock_ahead = None, 0, 0.0
        self.admin.reset()

    def locked_folders(self) -> Set[str]:
        return {folder for folder in self.folders() if not self.admin.permissions.public(folder)}

    def find(self, name: str, service_type: str) -> Optional[Service]:
        """The service, also one that only a mode lists."""
        alias = self._alias(name)
        if alias is not None:
            return replace(alias, name=name) if service_type in alias.types else None
        found = (item for item in self.services if item.name == name and service_type in item.types)
        return next((item.seen_as(service_type) for item in found), None)

    def _alias(self, name: str) -> Optional[Service]:
        on = self.modes.of("*")
        known = name in UNICODE_NAMES and "unicode_names" in on
        if name.startswith(BULK) and "many_services" in on and name[len(BULK) :].isdigit():
            known = int(name[len(BULK) :]) < int(on["many_services"].value)
        return self.services[0] if known else None

    def listed(self, folder: str) -> List[Tuple[str, str]]:
        """Names and types of the services of a folder ("" is the root), in the order of the catalog."""
        found = [(item.name, kind) for item in self.services if item.folder == folder for kind in item.types]
        on = self.modes.of("*")
        if "unicode_names" in on:
            found += [
                (name, kind)
                for name in UNICODE_NAMES
                if name.rpartition("/")[0] == folder
                for kind in self.services[0].types
            ]
        if "many_services" in on and not folder:
            found += [
                (f"{BULK}{number:05d}", "MapServer") for number in range(int(on["many_services"].value))
            ]
        return found

    def folders(self) -> List[str]:
        names = {item.folder for item in self.services if item.folder} | set(self.admin.folders.made)
        if "unicode_names" in self.modes.of("*"):
            names.update(name.rpartition("/")[0] for name in UNICODE_NAMES if "/" in name)
        return sorted(names)

    def forget_extents(self) -> None:
        """Starts a memory of extents anew, for a copy with other data."""
        self._extents = {}

    def extent(self, layer: Layer) -> Optional[List[float]]:
        """xmin, ymin, xmax, ymax of a layer's rows; None where it has none."""
        with self._lock:
            if layer.table not in self._extents:
                connection = sqlite3.connect(f"file:{self.data}?mode=ro", uri=True)
                sql = "SELECT xmin, ymin, xmax, ymax FROM extents_ WHERE name = ?"
                box = connection.execute(sql, (layer.table,)).fetchone()
                connection.close()
                self._extents[layer.table] = None if box is None else list(box)
            return self._extents[layer.table]
