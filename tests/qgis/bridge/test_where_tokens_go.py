# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a token went: home, and nowhere that a redirect, a look-alike, plain http or a stranger leads."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any, Iterator, NamedTuple, Optional, Set

import pytest

from ags_connector.rest import (
    AgsError,
    FeatureLayer,
    NotArcGIS,
    SignInRequired,
    sign_in,
    use_api_key,
    use_token,
)
from ags_connector.rest import host as rest_host
from tests.qgis.bridge import auth_database
from tests.qgis.bridge.qgis_network import authority_in_qgis, proxy_in_options
from tests.sample_server import SampleServer
from tests.sample_server.certificates import Certificates
from tests.sample_server.forward_proxy import ForwardProxy

USER, PASSWORD = "analyst", "pa55 wörd&more"
HOME, OTHER, EVIL = "gis.example.org", "other.example.org", "gis.example.org.evil"


class Places(NamedTuple):
    """The user's own site, by https; a stranger by https with two names; the site's name by plain http."""

    home: SampleServer
    stranger: SampleServer
    plain: SampleServer
    home_base: str
    other_base: str
    evil_base: str
    plain_base: str


@pytest.fixture
def places(installed_host: Any, certificates: Certificates, server: SampleServer) -> Iterator[Places]:
    database = auth_database.opened()
    next(database)
    with ExitStack() as stack:
        home, stranger = (stack.enter_context(SampleServer(certificates=certificates)) for _ in range(2))
        proxy = stack.enter_context(ForwardProxy())
        stack.enter_context(authority_in_qgis(certificates.authority))
        stack.enter_context(proxy_in_options(proxy))
        bases = [
            proxy.know(name, place.base)
            for name, place in ((HOME, home), (OTHER, stranger), (EVIL, stranger))
        ]
        yield Places(home, stranger, server, *bases, server.base.replace("127.0.0.1", HOME))
    rest_host.current().credentials.clear()
    next(database, None)


def parcels(base: str) -> FeatureLayer:
    return FeatureLayer(f"{base}/arcgis/rest/services/Restricted/Parcels/FeatureServer/0")


def seen_at(server: SampleServer) -> Set[Optional[str]]:
    """The tokens that a server got to see, in headers, addresses and forms."""
    return {item.token for item in server.requests} - {None}


def signed_in(places: Places, way: str) -> str:
    token = places.home.token if way == "token" else places.home.new_api_key()
    (use_token if way == "token" else use_api_key)(f"{places.home_base}/arcgis/rest/services", token)
    assert parcels(places.home_base).count() > 0
    assert seen_at(places.home) == {token}
    return token


@pytest.mark.parametrize("way", ["token", "API key"])
def test_it_stays_at_home(places: Places, way: str) -> None:
    token = signed_in(places, way)
    for base in (places.other_base, places.evil_base):
        with pytest.raises(SignInRequired):
            parcels(base).count()
        with places.home.mode("*", "redirect", base), pytest.raises(SignInRequired):
            parcels(places.home_base).count()
    assert len(places.stranger.requests) >= 4
    assert seen_at(places.stranger) == set()
    assert token not in str(places.stranger.requests)


@pytest.mark.parametrize("way", ["token", "API key"])
def test_it_does_not_follow_from_https_to_http(places: Places, way: str) -> None:
    signed_in(places, way)
    places.plain.clear_requests()
    with places.home.mode("*", "redirect", places.plain_base), pytest.raises(NotArcGIS, match="unprotected"):
        parcels(places.home_base).count()
    with pytest.raises(AgsError):
        parcels(places.plain_base).count()
    assert seen_at(places.plain) == set()


def test_a_portal_s_token_stays_at_the_portal(places: Places, certificates: Certificates) -> None:
    with SampleServer(certificates=certificates, portal=places.home) as federated:
        sign_in(places.home.portal_url, USER, PASSWORD)
        assert parcels(federated.base).count() > 0
        portal = {item.token for item in places.home.site.portal_tokens._grants.values() if item.user}
        assert len(seen_at(federated)) == 1
        assert not seen_at(federated) & portal
        with federated.mode("*", "redirect", places.evil_base), pytest.raises(SignInRequired):
            parcels(federated.base).count()
        asked = [*places.stranger.requests, *federated.requests]
    assert seen_at(places.stranger) == set()
    assert not any(PASSWORD in str([item.params, item.headers]) for item in asked)
