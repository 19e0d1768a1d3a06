# SPDX-License-Identifier: GPL-2.0-or-later
"""A portal and the servers federated with it: one sign-in for all of them, and for nobody else."""

from __future__ import annotations

from typing import Any, Iterator, Set

import pytest

from ags_connector.rest import (
    ArcServer,
    FeatureLayer,
    ServerError,
    Session,
    SignInRequired,
    sign_in,
    use_token,
)
from ags_connector.rest import host as rest_host
from tests.sample_server import SampleServer

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def signed_out() -> Iterator[None]:
    yield
    rest_host.current().credentials.clear()


@pytest.fixture(scope="module")
def federated_server(sample_server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=sample_server) as started:
        yield started


@pytest.fixture
def federated(federated_server: SampleServer) -> SampleServer:
    federated_server.clear_modes()
    federated_server.clear_requests()
    return federated_server


@pytest.fixture
def stranger() -> Iterator[SampleServer]:
    with SampleServer() as started:
        yield started


def parcels(server: SampleServer) -> FeatureLayer:
    return FeatureLayer(server.layer_url("Restricted/Parcels", "FeatureServer", 0))


def tokens_at(server: SampleServer) -> Set[Any]:
    return {item.token for item in server.requests} - {None}


def test_a_portal_sign_in_opens_its_servers(server: SampleServer, federated: SampleServer) -> None:
    sign_in(f"{server.portal_url}/home/index.html", USER, PASSWORD)
    own = {item.token for item in server.site.portal_tokens._grants.values() if item.user}
    assert parcels(federated).count() > 0
    assert not any(item.error for item in ArcServer(federated.url).walk())
    assert len(tokens_at(federated)) == 1
    assert not tokens_at(federated) & own
    user = Session().get(f"{server.portal_url}/sharing/rest/community/self")
    assert user["username"] == USER


def test_a_sign_in_at_a_federated_server_opens_its_portal(
    server: SampleServer, federated: SampleServer
) -> None:
    sign_in(federated.url, USER, PASSWORD)
    assert parcels(federated).count() > 0
    assert Session().get(f"{server.portal_url}/sharing/rest/portals/self")["user"]["username"] == USER
    assert not any("password" in item.params for item in federated.requests)


def test_a_portal_token_opens_its_servers(server: SampleServer, federated: SampleServer) -> None:
    referer = "https://qgis.example/app"
    form = {"username": USER, "password": PASSWORD, "client": "referer", "referer": referer}
    token = Session().get(f"{server.portal_url}/sharing/rest/generateToken", form)["token"]
    use_token(server.portal_url, token, referer=referer)
    assert parcels(federated).count() > 0
    assert token not in tokens_at(federated)


def test_tokens_of_portal_and_server_are_renewed(server: SampleServer, federated: SampleServer) -> None:
    sign_in(server.portal_url, USER, PASSWORD)
    layer = parcels(federated)
    count = layer.count()
    federated.site.tokens.end_all()
    assert layer.count() == count
    federated.site.tokens.end_all()
    server.site.portal_tokens.end_all()
    assert layer.count() == count


def test_a_stranger_gets_nothing(server: SampleServer, stranger: SampleServer) -> None:
    sign_in(server.portal_url, USER, PASSWORD)
    with pytest.raises(SignInRequired):
        parcels(stranger).count()
    assert tokens_at(stranger) == set()
    assert not any(PASSWORD in value for item in stranger.requests for value in item.params.values())


def test_a_stranger_that_claims_the_portal_gets_nothing(server: SampleServer, stranger: SampleServer) -> None:
    """It says that it is federated, but the portal does not know it."""
    sign_in(server.portal_url, USER, PASSWORD)
    stranger.site.federate(stranger.site, server.portal_url, f"{stranger.base}/arcgis")
    with pytest.raises(ServerError, match="not federated"):
        parcels(stranger).count()
    assert tokens_at(stranger) == set()
