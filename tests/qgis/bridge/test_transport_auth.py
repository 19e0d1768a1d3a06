# SPDX-License-Identifier: GPL-2.0-or-later
"""Authentication configurations over the transport, and what QGIS's network log shows of a request."""

from __future__ import annotations

import base64
from typing import Any, Iterator, List

import pytest
import requests
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsNetworkAccessManager

from ags_connector.bridge.transport import http_session
from tests.qgis.bridge.wire_server import WireServer


@pytest.fixture
def basic_authcfg(qgis_app: Any) -> Iterator[str]:
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("master", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("basic")
    config.setConfig("username", "ann")
    config.setConfig("password", "s3cret")
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_configuration_signs_requests_to_its_site(
    http: requests.Session, wire: WireServer, basic_authcfg: str
) -> None:
    http_session(basic_authcfg, site=wire.url).get(f"{wire.url}/hello", timeout=5)

    expected = "Basic " + base64.b64encode(b"ann:s3cret").decode()
    assert wire.seen[0][2]["Authorization"] == expected


def test_configuration_is_not_used_for_another_host(
    http: requests.Session, wire: WireServer, basic_authcfg: str
) -> None:
    with WireServer() as other:
        http_session(basic_authcfg, site=wire.url).get(f"{other.url}/hello", timeout=5)

        assert "Authorization" not in other.seen[0][2]


def test_unknown_configuration_sends_nothing(
    http: requests.Session, wire: WireServer, basic_authcfg: str
) -> None:
    with pytest.raises(requests.exceptions.ConnectionError, match="nosuch1"):
        http_session("nosuch1", site=wire.url).get(f"{wire.url}/hello", timeout=5)

    assert wire.seen == []


@pytest.mark.parametrize(
    ("form", "shown"),
    [({"password": "s3cret"}, False), ({"token": "s3cret"}, False), ({"where": "s3cret"}, True)],
)
def test_network_log_hides_secret_bodies(
    http: requests.Session, wire: WireServer, qtbot: Any, form: Any, shown: bool
) -> None:
    logged: List[bytes] = []
    manager = QgsNetworkAccessManager.instance()

    def keep(parameters: Any) -> None:
        logged.append(bytes(parameters.content()))

    manager.requestAboutToBeCreated["QgsNetworkRequestParameters"].connect(keep)
    try:
        assert http.post(f"{wire.url}/echo", data=form, timeout=5).content.endswith(b"s3cret")
        qtbot.waitUntil(lambda: bool(logged), timeout=3000)
    finally:
        manager.requestAboutToBeCreated["QgsNetworkRequestParameters"].disconnect(keep)

    assert (b"s3cret" in logged[0]) is shown
