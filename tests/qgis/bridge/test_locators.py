# SPDX-License-Identifier: GPL-2.0-or-later
"""The locators that connections lead to: catalogs walked, portals asked, nobody's sign-in given away."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from ags_connector.bridge import authentication
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.locators import LocatorFinder
from tests.qgis.bridge import auth_database
from tests.sample_server import portal


@pytest.fixture
def database(installed_host: Any) -> Any:
    yield from auth_database.opened()


def found(connection: Connection) -> Any:
    return LocatorFinder().of(connection, None)


def test_a_catalog_is_walked(installed_host: Any, server: Any) -> None:
    assert found(Connection("Site", server.url)) == tuple(
        server.service_url(f"Locators/{name}", "GeocodeServer") for name in ("Places", "Airports")
    )


def test_a_portal_names_its_own(installed_host: Any, server: Any) -> None:
    urls = found(Connection("Portal", f"{server.portal_url}/home"))
    assert urls == (server.service_url("Locators/Places", "GeocodeServer"),)


def test_a_locator_elsewhere_does_not_get_the_portals_sign_in(
    database: Any, server: Any, monkeypatch: Any
) -> None:
    elsewhere = "https://geocode.example.org/arcgis/rest/services/World/GeocodeServer"
    said = portal._self

    def with_another(*asked: Any) -> Dict[str, Any]:
        body = said(*asked)
        services = [*body["helperServices"]["geocode"], {"url": elsewhere}]
        return {**body, "helperServices": {"geocode": services}}

    monkeypatch.setattr(portal, "_self", with_another)
    own = server.service_url("Locators/Places", "GeocodeServer")
    assert found(Connection("Portal", f"{server.portal_url}/home")) == (own, elsewhere)
    authcfg = authentication.store_basic("Portal", "analyst", "pa55 wörd&more")
    assert found(Connection("Portal", f"{server.portal_url}/home", authcfg)) == (own,)
