# SPDX-License-Identifier: GPL-2.0-or-later
"""Searches that are kept with a connection, and go where it goes."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsSettings

from ags_connector.bridge import connections, searches
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.portal_search import PortalSearch

PARCELS = PortalSearch("title:parcels OR “Grundstück”", "services", True)
MAPS = PortalSearch("roads", "maps")


@pytest.fixture(autouse=True)
def town(qgis_app: Any) -> Iterator[None]:
    connections.save(Connection("Town / Land", "https://x.org/portal/home"))
    yield
    for name in ("Town / Land", "Village"):
        connections.remove(name)


def test_searches_are_kept_in_order_and_once() -> None:
    assert searches.kept("Town / Land") == []
    assert searches.keep("Town / Land", PARCELS)
    assert searches.keep("Town / Land", MAPS)
    assert not searches.keep("Town / Land", PARCELS)
    assert searches.kept("Town / Land") == [PARCELS, MAPS]
    assert searches.kept("Village") == []
    searches.drop("Town / Land", PARCELS)
    assert searches.kept("Town / Land") == [MAPS]


def test_they_stay_where_the_connection_is_changed_and_go_with_it() -> None:
    searches.keep("Town / Land", PARCELS)
    connections.save(Connection("Town / Land", "https://x.org/portal/home", "abc1234"))
    assert searches.kept("Town / Land") == [PARCELS]
    assert [item.name for item in connections.list_connections() if item.name == "Town / Land"]
    searches.move("Town / Land", "Village")
    connections.remove("Town / Land")
    assert searches.kept("Town / Land") == []
    assert searches.kept("Village") == [PARCELS]


@pytest.mark.parametrize("broken", ["{", "[1, null]", '{"text": "x"}', '[{"kind": "maps"}]'])
def test_settings_that_are_broken_are_no_searches(broken: str) -> None:
    searches.keep("Town / Land", PARCELS)
    (key,) = [key for key in QgsSettings().allKeys() if key.endswith("/searches") and "Town" in key]
    QgsSettings().setValue(key, broken)
    assert searches.kept("Town / Land") == []
