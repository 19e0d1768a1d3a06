# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in to the sample server: once, for every later call, and what a failed sign-in says."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterator

import pytest
import requests

from ags_connector.rest import ArcServer, FeatureLayer, Session, SignInRequired, sign_in, sign_out, use_token
from ags_connector.rest import host as rest_host
from ags_connector.rest.errors import SignInFailed, SignInProblem
from ags_connector.rest.token_service import Client
from tests.sample_server import SampleServer

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def signed_out() -> Iterator[None]:
    yield
    rest_host.current().credentials.clear()


@pytest.fixture
def http() -> Iterator[requests.Session]:
    with requests.Session() as session:
        yield session


@pytest.fixture
def parcels(server: SampleServer) -> str:
    return server.layer_url("Restricted/Parcels", "FeatureServer", 0)


def token_requests(server: SampleServer) -> int:
    return sum(item.path.lower().endswith("generatetoken") for item in server.requests)


def test_one_sign_in_serves_every_later_call(server: SampleServer, parcels: str) -> None:
    with pytest.raises(SignInRequired):
        FeatureLayer(parcels).count()
    sign_in(server.url, USER, PASSWORD)
    assert FeatureLayer(parcels).count() > 0
    assert "Parcels" in [item.name for item in ArcServer(server.url).folder("Restricted").services]
    assert token_requests(server) == 1
    assert sign_out(server.url)
    with pytest.raises(SignInRequired):
        FeatureLayer(parcels).count()
    assert not sign_out(server.url)


def test_name_and_password_at_the_server(server: SampleServer, parcels: str) -> None:
    site = ArcServer(server.url, username=USER, password=PASSWORD)
    assert server.requests == []
    assert site.get_service("Parcels").layer(0).count() > 0
    assert FeatureLayer(parcels).count() > 0
    assert token_requests(server) == 1


def test_nothing_secret_is_in_an_address(server: SampleServer, parcels: str) -> None:
    sign_in(server.url, USER, PASSWORD)
    FeatureLayer(parcels).count()
    for request in server.requests:
        assert not {"token", "password", "username"} & set(request.query)
    signing = next(item for item in server.requests if item.path.endswith("generateToken"))
    assert (signing.method, signing.params["client"]) == ("POST", "referer")
    asked = server.requests[-1]
    assert asked.header("Referer") == signing.params["referer"]
    assert asked.header("X-Esri-Authorization").startswith("Bearer ")


@pytest.mark.parametrize("client", [Client.IP, Client.REQUEST_IP])
def test_tokens_bound_to_an_address(server: SampleServer, parcels: str, client: Client) -> None:
    sign_in(server.url, USER, PASSWORD, client=client, ip="127.0.0.1", minutes=7)
    assert FeatureLayer(parcels).count() > 0
    signing = next(item for item in server.requests if item.path.endswith("generateToken"))
    assert (signing.params["client"], signing.params["expiration"]) == (client.value, "7")


@pytest.mark.parametrize(
    ("name", "password", "problem"),
    [
        (USER, "wrong", SignInProblem.WRONG_PASSWORD),
        ("locked", "l0cked-secret", SignInProblem.LOCKED),
        ("expired", "0ld-secret", SignInProblem.EXPIRED),
    ],
)
@pytest.mark.parametrize("place", ["url", "portal_url"])
def test_each_refusal_has_its_problem(
    server: SampleServer, name: str, password: str, problem: SignInProblem, place: str
) -> None:
    with pytest.raises(SignInFailed) as caught:
        sign_in(getattr(server, place), name, password)
    assert caught.value.problem is problem
    assert password not in f"{caught.value} {caught.value!r} {caught.value.__cause__}"
    assert rest_host.current().credentials.credentials == []


def test_an_address_without_a_site_is_told_from_a_refusal(server: SampleServer) -> None:
    with pytest.raises(SignInFailed) as caught:
        sign_in(f"{server.base}/elsewhere/rest/services", USER, PASSWORD)
    assert caught.value.problem is SignInProblem.NO_SERVICE


def test_a_wrong_password_is_sent_once_however_many_wait(
    server: SampleServer, http: requests.Session
) -> None:
    site = ArcServer(server.url, session=http, username=USER, password="wrong")
    with ThreadPoolExecutor(8) as pool:
        tries = [pool.submit(site.session.get, server.url) for _ in range(8)]
        assert all(isinstance(item.exception(20), SignInFailed) for item in tries)
    assert token_requests(server) == 1
    assert not server.site.accounts[USER].locked


def test_eight_threads_share_one_token(server: SampleServer, parcels: str, http: requests.Session) -> None:
    site = ArcServer(server.url, session=http, username=USER, password=PASSWORD)
    layer = FeatureLayer(parcels, session=site.session)
    gate = threading.Barrier(8)

    def count() -> int:
        gate.wait(10)
        return layer.count()

    with ThreadPoolExecutor(8) as pool:
        counts = {item.result(20) for item in [pool.submit(count) for _ in range(8)]}
    assert len(counts) == 1
    assert token_requests(server) == 1
    server.site.tokens.end_all()
    with ThreadPoolExecutor(8) as pool:
        assert {item.result(20) for item in [pool.submit(count) for _ in range(8)]} == counts
    assert token_requests(server) == 2


def test_a_token_that_ends_in_the_middle_is_renewed_and_nothing_is_lost(server: SampleServer) -> None:
    sign_in(server.url, USER, PASSWORD)
    layer = FeatureLayer(server.layer_url("Transport/Airports", "FeatureServer", 0))
    count = layer.count()
    server.set_mode("Transport/Airports", "cap_pages", max(count // 50, 1))
    seen = []
    for number, feature in enumerate(layer.query()):
        if number == count // 3:
            server.site.tokens.end_all()
        seen.append(feature["OBJECTID"])
    pages = [item for item in server.requests if item.rows and item.status == 200]
    assert len(pages) >= 50
    assert len(set(seen)) == len(seen) == count
    assert token_requests(server) == 2


def test_a_token_is_renewed_before_it_ends(server: SampleServer, parcels: str) -> None:
    server.site.token_seconds = 1.0
    sign_in(server.url, USER, PASSWORD)
    layer = FeatureLayer(parcels)
    end = time.monotonic() + 2.2
    while time.monotonic() < end:
        assert layer.count() > 0
        time.sleep(0.02)
    assert token_requests(server) in (3, 4)
    assert not any(item.status == 498 for item in server.requests)


def test_clocks_that_differ_do_not_matter(server: SampleServer, parcels: str) -> None:
    for hours in (-3, 3):
        server.site.clock_ahead = hours * 3600
        credential = sign_in(server.url, USER, PASSWORD)
        server.clear_requests()
        assert FeatureLayer(parcels).count() > 0
        assert token_requests(server) == 0
        grant = credential.grant_for(server.url)
        assert grant is not None
        assert grant.clock_difference == pytest.approx(hours * 3600, abs=60)


def test_a_ready_token_and_a_resource_proxy(server: SampleServer, parcels: str) -> None:
    use_token(server.url, server.token)
    assert FeatureLayer(parcels).count() > 0
    sign_out(server.url)
    assert FeatureLayer(f"{server.resource_proxy}{parcels}").count() > 0


def test_a_web_server_that_asks_itself(server: SampleServer, parcels: str) -> None:
    server.set_mode("*", "http_basic", "ann:s3cret")
    with pytest.raises(SignInFailed) as caught:
        sign_in(server.url, "ann", "wrong")
    assert caught.value.problem is SignInProblem.WRONG_PASSWORD
    sign_in(server.url, "ann", "s3cret")
    assert "Restricted" in ArcServer(server.url).folders
    assert token_requests(server) == 0


def test_an_own_token_goes_before_the_sign_in(server: SampleServer, http: Any) -> None:
    sign_in(server.url, USER, PASSWORD)
    server.clear_requests()
    Session(http, token=server.token).get(server.url)
    assert server.requests[0].token == server.token
