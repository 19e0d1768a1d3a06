# SPDX-License-Identifier: GPL-2.0-or-later
"""The same download through the proxy of QGIS's options, counted by the proxy."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsSettings

from ags_connector.bridge import connections
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.sessions import session_for
from ags_connector.rest import FeatureLayer
from ags_connector.rest.errors import ConnectionFailed
from tests.qgis.bridge.qgis_network import authority_in_qgis, proxy_in_options
from tests.sample_server import SampleServer
from tests.sample_server.certificates import Certificates
from tests.sample_server.forward_proxy import ForwardProxy

HOST = "gis.example.org"


@pytest.fixture(autouse=True)
def host(installed_host: Any) -> None:
    """QGIS as the client's surroundings."""


@pytest.fixture
def proxy(server: SampleServer) -> Iterator[ForwardProxy]:
    with ForwardProxy() as started:
        yield started


def layer(base: str) -> FeatureLayer:
    url = f"{base}/arcgis/rest/services/Transport/Airports/FeatureServer/0"
    return FeatureLayer(url, session=session_for(url))


def rows(base: str) -> int:
    return len([item["OBJECTID"] for item in layer(base).query("OBJECTID <= 2500")])


def test_a_download_goes_through_it(server: SampleServer, proxy: ForwardProxy) -> None:
    direct = rows(server.base)
    asked = len(server.requests)
    named = proxy.know(HOST, server.base)
    with proxy_in_options(proxy):
        assert rows(named) == direct == 2500
    assert len(proxy.seen) == len(server.requests) - asked == asked
    assert all(HOST in item for item in proxy.seen)
    seen = len(proxy.seen)
    assert rows(server.base) == direct
    assert len(proxy.seen) == seen


def test_https_goes_through_a_tunnel_of_it(
    secure: SampleServer, certificates: Certificates, proxy: ForwardProxy
) -> None:
    named = proxy.know(HOST, secure.base)
    with authority_in_qgis(certificates.authority), proxy_in_options(proxy):
        assert rows(named) == 2500
    assert 1 <= proxy.tunnels() == len(proxy.seen) <= 6
    assert len(secure.requests) >= 4


def test_an_algorithm_goes_through_it(
    server: SampleServer, proxy: ForwardProxy, run_alg: Any, tmp_path: Any
) -> None:
    named = proxy.know(HOST, server.base)
    url = f"{named}/arcgis/rest/services/Transport/Airports/FeatureServer/0"
    with proxy_in_options(proxy):
        results, _ = run_alg(
            "agsconnector:downloadfeatures",
            {"URL": url, "WHERE": "OBJECTID <= 2500", "OUTPUT": str(tmp_path / "a.gpkg")},
        )
    assert results["FEATURE_COUNT"] == 2500
    assert len(proxy.seen) == len(server.requests)


@pytest.mark.parametrize("key", ["noProxyUrls", "proxyExcludedUrls"])
def test_exclusions_go_around_it(server: SampleServer, proxy: ForwardProxy, key: str) -> None:
    with proxy_in_options(proxy, **{key: [server.base]}):
        assert rows(server.base) == 2500
        assert proxy.seen == []
        assert rows(proxy.know(HOST, server.base)) == 2500
        assert proxy.seen != []


def test_the_system_s_proxy_is_used(
    server: SampleServer, proxy: ForwardProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = proxy.know(HOST, server.base)
    monkeypatch.setenv("http_proxy", proxy.url)
    with proxy_in_options(proxy, proxyType="DefaultProxy", proxyHost="", proxyPort=""):
        assert rows(named) == 2500
    assert len(proxy.seen) == len(server.requests)


def test_it_may_want_a_password(server: SampleServer) -> None:
    with ForwardProxy("ann:s3cret") as asking:
        named = asking.know(HOST, server.base)
        with proxy_in_options(asking, proxyUser="ann", proxyPassword="s3cret"):
            assert rows(named) == 2500
        assert len(asking.seen) == len(server.requests)


def test_who_has_no_password_for_it_is_told_so(server: SampleServer) -> None:
    # For https Qt 5.15 itself crashes now and then where a proxy refuses a tunnel with 407, so that is not tried.
    with ForwardProxy("ann:s3cret") as asking:
        named = asking.know(HOST, server.base)
        with proxy_in_options(asking), pytest.raises(ConnectionFailed, match="proxy asks for a user name"):
            layer(named).count()
        assert asking.seen == []


def test_a_connection_and_its_sign_in_go_through_it(server: SampleServer, proxy: ForwardProxy) -> None:
    from ags_connector.rest import sign_in, sign_out

    named = proxy.know(HOST, server.base)
    connections.save(Connection("Named", f"{named}/arcgis/rest/services"))
    try:
        with proxy_in_options(proxy):
            sign_in(server.url, "analyst", "pa55 wörd&more")
            assert layer(server.base).count() > 0
            assert layer(named).count() > 0
        assert sum(item.startswith("POST") for item in proxy.seen) == 1
        assert "pa55" not in " ".join(proxy.seen)
    finally:
        sign_out(server.url)
        connections.remove("Named")
        QgsSettings().remove("proxy")
