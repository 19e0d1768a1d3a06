# SPDX-License-Identifier: GPL-2.0-or-later
"""A dock with a connection of an administrator, and the tools for it switched on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Iterator

import pytest

from ags_connector.bridge import authentication
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.settings import Settings
from ags_connector.gui.administration.admin_place import AdminPlace
from tests.qgis.bridge import auth_database

CONNECTION = "Sample"


@pytest.fixture
def site(server: Any) -> Iterator[Any]:
    """The sample site's administration, as published before and after."""
    server.site.admin.reset()
    yield server.site.admin
    server.site.admin.reset()


@pytest.fixture
def database(host: None) -> Iterator[None]:
    """The authentication database, unlocked."""
    yield from auth_database.opened()


@pytest.fixture
def switched_on(qgis_app: Any) -> Iterator[None]:
    """The tools for administrators, switched on for one test."""
    before = Settings.load()
    replace(before, show_administration=True).save()
    yield
    before.save()


@pytest.fixture
def authcfg(database: None) -> str:
    """The sign-in of the site's administrator."""
    return authentication.store_basic("Site administrator", "admin", "adm1n-secret")


@pytest.fixture
def place(server: Any, site: Any, authcfg: str) -> AdminPlace:
    """The sample site with the administrator's sign-in."""
    return AdminPlace(server.url, authcfg)


@pytest.fixture
def administered(
    switched_on: None, dock: Any, store: Any, site: Any, authcfg: str, server: Any, tree: Any, qtbot: Any
) -> Any:
    """The tree with an opened connection whose states are known."""
    store.save(Connection(CONNECTION, server.url, authcfg))
    tree.open(CONNECTION)
    watch = dock.administration.watch
    qtbot.waitUntil(lambda: watch.is_administered(tree.node(CONNECTION)), timeout=15_000)
    return tree
