# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's own OAuth2 signs in to a portal; its tokens serve the portal and the servers that belong to it."""

from __future__ import annotations

import threading
from typing import Any, Callable, Iterator, List

import pytest

from ags_connector.bridge import authentication, layer_tokens, oauth2
from ags_connector.bridge.layers import LayerKind, make_layer
from ags_connector.bridge.sessions import session_for
from ags_connector.rest import FeatureLayer, ServerError, SignInFailed, SignInRequired
from tests.qgis.bridge import auth_database, oauth_browser
from tests.sample_server import SampleServer


@pytest.fixture(autouse=True)
def database(installed_host: Any) -> Iterator[None]:
    yield from auth_database.opened()


@pytest.fixture
def port() -> int:
    return oauth_browser.free_port()


@pytest.fixture
def browser(server: SampleServer, port: int) -> Iterator[oauth_browser.Browser]:
    with oauth_browser.Browser(server, port) as found:
        yield found


@pytest.fixture
def authcfg(server: SampleServer, port: int) -> str:
    return oauth_browser.configuration(server, port)


@pytest.fixture
def federated(server: SampleServer) -> Iterator[SampleServer]:
    with SampleServer(portal=server) as started:
        yield started


def in_a_worker(qtbot: Any, work: Callable[[], Any]) -> Any:
    """Do it off the main thread while that goes on, as in QGIS's window."""
    results: List[Any] = []
    errors: List[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=30_000)
    if errors:
        raise errors[0]
    return results[0]


def parcels(server: SampleServer, authcfg: str) -> FeatureLayer:
    url = server.layer_url("Restricted/Parcels", "FeatureServer", 0)
    return FeatureLayer(url, session=session_for(url, authcfg))


def test_one_sign_in_opens_a_federated_server(
    server: SampleServer, federated: SampleServer, browser: oauth_browser.Browser, authcfg: str, qtbot: Any
) -> None:
    layer = parcels(federated, authcfg)
    assert in_a_worker(qtbot, lambda: len(list(layer.query()))) > 0
    portal = {item.token for item in server.site.portal_tokens._grants.values() if item.user}
    assert not portal & {item.token for item in federated.requests}
    session = session_for(server.portal_url, authcfg)
    user = in_a_worker(qtbot, lambda: session.get(f"{server.portal_url}/sharing/rest/community/self"))
    assert user["username"] == oauth_browser.USER
    assert browser.visits == 1


def test_tokens_that_ended_early_are_refreshed_without_a_browser(
    server: SampleServer, federated: SampleServer, browser: oauth_browser.Browser, authcfg: str, qtbot: Any
) -> None:
    layer = parcels(federated, authcfg)
    count = in_a_worker(qtbot, layer.count)
    federated.site.tokens.end_all()
    assert in_a_worker(qtbot, layer.count) == count
    assert server.site.oauth.refreshed == 0
    federated.site.tokens.end_all()
    server.site.portal_tokens.end_all()
    assert in_a_worker(qtbot, layer.count) == count
    assert (server.site.oauth.refreshed, browser.visits) == (1, 1)


def test_who_cannot_be_refreshed_signs_in_again(
    server: SampleServer, federated: SampleServer, browser: oauth_browser.Browser, authcfg: str, qtbot: Any
) -> None:
    layer = parcels(federated, authcfg)
    count = in_a_worker(qtbot, layer.count)
    federated.site.tokens.end_all()
    server.site.portal_tokens.end_all()
    server.site.oauth.refresh.clear()
    assert in_a_worker(qtbot, layer.count) == count
    assert browser.visits == 2


def test_the_main_thread_may_ask_and_wait(
    federated: SampleServer, browser: oauth_browser.Browser, authcfg: str
) -> None:
    assert parcels(federated, authcfg).count() == len(list(parcels(federated, authcfg).query())) > 0
    assert browser.visits == 1


def test_an_algorithm_signs_in_before_it_starts(
    federated: SampleServer, browser: oauth_browser.Browser, authcfg: str, run_alg: Any, tmp_path: Any
) -> None:
    url = federated.layer_url("Restricted/Parcels", "FeatureServer", 0)
    target = str(tmp_path / "parcels.gpkg")
    results, _ = run_alg("agsconnector:downloadfeatures", {"URL": url, "AUTHCFG": authcfg, "OUTPUT": target})
    assert results["FEATURE_COUNT"] == results["EXPECTED_COUNT"] > 0


def test_a_stranger_gets_no_token(
    server: SampleServer, browser: oauth_browser.Browser, authcfg: str, qtbot: Any
) -> None:
    with SampleServer() as unknown, pytest.raises(SignInRequired):
        in_a_worker(qtbot, parcels(unknown, authcfg).count)
    with SampleServer() as stranger:
        stranger.site.federate(stranger.site, server.portal_url, f"{stranger.base}/arcgis")
        with pytest.raises(ServerError, match="not federated"):
            in_a_worker(qtbot, parcels(stranger, authcfg).count)
        assert {item.token for item in stranger.requests} == {None}


def test_a_layer_of_qgis_gets_a_token_of_its_server(
    federated: SampleServer, browser: oauth_browser.Browser, authcfg: str, qtbot: Any
) -> None:
    url = federated.layer_url("Restricted/Parcels", "FeatureServer", 0)
    signed = in_a_worker(qtbot, lambda: layer_tokens.sign_in_for(url, authcfg))
    assert authentication.method_of(signed.authcfg) == authentication.ESRI
    layer = make_layer(url, LayerKind.FEATURES, signed.authcfg, referer=signed.referer)
    assert len(list(layer.getFeatures())) > 0


def test_nobody_at_the_browser_is_an_error(
    server: SampleServer, federated: SampleServer, port: int, qtbot: Any
) -> None:
    authcfg = oauth_browser.configuration(server, port, seconds=1)
    with pytest.raises(SignInFailed, match=authcfg):
        in_a_worker(qtbot, parcels(federated, authcfg).count)


@pytest.mark.parametrize(
    ("text", "portal"),
    [
        ("", ""),
        ("no json", ""),
        ('{"tokenUrl": "https://login.example.org/oauth2/token"}', ""),
        (
            '{"tokenUrl": "https://gis.example.org/portal/sharing/rest/oauth2/token"}',
            "https://gis.example.org/portal",
        ),
        ('{"tokenUrl": "https://www.arcgis.com/sharing/oauth2/token/"}', "https://www.arcgis.com"),
    ],
)
def test_where_a_configuration_signs_in(text: str, portal: str) -> None:
    assert oauth2.portal_of({"oauth2config": text}) == portal
