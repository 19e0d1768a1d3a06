# SPDX-License-Identifier: GPL-2.0-or-later
"""Configurations of QGIS's authentication database as credentials: exchanged for tokens, found by address."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication, QgsSettings

from ags_connector.bridge import authentication, connections, credentials
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.sessions import connection_session, session_for
from ags_connector.rest import FeatureLayer, SignInRequired, open_url
from ags_connector.rest.errors import SignInFailed
from tests.qgis.bridge import auth_database
from tests.sample_server import SampleServer

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def database(installed_host: Any) -> Iterator[None]:
    yield from auth_database.opened()


@pytest.fixture
def parcels(server: SampleServer) -> str:
    return server.layer_url("Restricted/Parcels", "FeatureServer", 0)


def token_requests(server: SampleServer) -> int:
    return sum(item.path.lower().endswith("generatetoken") for item in server.requests)


def count(url: str, authcfg: str = "") -> int:
    return FeatureLayer(url, session=session_for(url, authcfg)).count()


def test_a_basic_configuration_is_exchanged_for_a_token(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    with pytest.raises(SignInRequired):
        count(parcels)
    assert count(parcels, authcfg) == count(parcels, authcfg) > 0
    assert token_requests(server) == 1
    assert not any(item.header("Authorization") for item in server.requests)


def test_the_connection_with_the_longest_address_decides(server: SampleServer, parcels: str) -> None:
    right = authentication.store_basic("right", USER, PASSWORD)
    wrong = authentication.store_basic("wrong", USER, "wrong")
    connections.save(Connection("Site", server.url, wrong))
    connections.save(Connection("Folder", f"{server.url}/Restricted", right))
    assert count(parcels) > 0
    found = connections.covering(f"{server.url}/World/MapServer")
    assert found is not None
    assert found.name == "Site"
    assert connections.covering("https://elsewhere.example.org/arcgis/rest/services") is None
    with pytest.raises(SignInFailed):
        count(server.layer_url("World", "FeatureServer", 1))


def test_a_connection_to_one_service_signs_in_to_its_site(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    connections.save(Connection("Airports", f"{server.url}/Transport/Airports/FeatureServer", authcfg))
    assert count(parcels) > 0


def test_a_token_configuration_is_used_as_it_is(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_token("Token", server.token)
    assert count(parcels, authcfg) > 0
    assert token_requests(server) == 0


def test_a_changed_password_is_taken_up(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, "wrong")
    with pytest.raises(SignInFailed):
        count(parcels, authcfg)
    assert authentication.store_basic("Sample", USER, PASSWORD, authcfg) == authcfg
    assert count(parcels, authcfg) > 0


def test_a_portal_connection_signs_in_to_its_servers(server: SampleServer) -> None:
    authcfg = authentication.store_basic("Portal", USER, PASSWORD)
    connections.save(Connection("Portal", f"{server.portal_url}/home", authcfg))
    with SampleServer(portal=server) as federated:
        assert count(federated.layer_url("Restricted/Parcels", "FeatureServer", 0)) > 0
        assert not any("password" in item.params for item in federated.requests)


def test_workers_share_one_token(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    gate = threading.Barrier(8)

    def work() -> int:
        gate.wait(10)
        return count(parcels, authcfg)

    with ThreadPoolExecutor(8) as pool:
        assert len({item.result(20) for item in [pool.submit(work) for _ in range(8)]}) == 1
    assert token_requests(server) == 1


def test_referer_and_prefix_of_a_connection(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    place = Connection("Sample", server.url, authcfg, referer="https://qgis.example/app")
    assert FeatureLayer(parcels, session=connection_session(place)).count() > 0
    assert server.requests[-1].header("Referer") == "https://qgis.example/app"
    connections.save(Connection("Proxied", server.url, prefix=server.resource_proxy))
    assert open_url(parcels, session=session_for(parcels)).count() > 0


def test_a_locked_database_is_said_to_be_so(
    server: SampleServer, parcels: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    credentials.forget()
    monkeypatch.setattr(authentication, "unlock", lambda **_: False)
    with pytest.raises(SignInRequired, match="locked"):
        session_for(parcels, authcfg)


def test_no_password_is_in_the_settings(server: SampleServer, parcels: str) -> None:
    authcfg = authentication.store_basic("Sample", USER, PASSWORD)
    connections.save(Connection("Sample", server.url, authcfg))
    assert count(parcels) > 0
    kept = " ".join(str(QgsSettings().value(key)) for key in QgsSettings().allKeys())
    assert PASSWORD not in kept
    assert authcfg in kept
    assert authcfg in QgsApplication.authManager().configIds()


@pytest.mark.parametrize("store", [authentication.store_api_key, authentication.store_token])
def test_an_api_key_is_sent_as_it_is_and_to_its_site_only(
    server: SampleServer, parcels: str, store: Any
) -> None:
    key = server.new_api_key()
    authcfg = store("Key", key)
    assert authentication.read(authcfg).is_api_key
    assert count(parcels, authcfg) > 0
    assert token_requests(server) == 0
    assert {item.header("X-Esri-Authorization") for item in server.requests} == {f"Bearer {key}"}
    connections.save(Connection("Portal", server.portal_url, authcfg))
    with SampleServer(portal=server) as federated, pytest.raises(SignInRequired):
        count(federated.layer_url("Restricted/Parcels", "FeatureServer", 0))
    assert not any(key in str(item.params) for item in server.requests)


def test_reading_and_writing_at_once_does_not_lock_up() -> None:
    authcfg = authentication.store_token("Token", "t0")
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            authentication.store_token("Token", f"t{number}", authcfg=authcfg)

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert authentication.read(authcfg).token.startswith("t")
    stop.set()
    thread.join(10)
    assert not thread.is_alive()
