# SPDX-License-Identifier: GPL-2.0-or-later
"""Outside QGIS: proxies and certificate authorities from the environment or from the caller's own session."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

import pytest
import requests

from ags_connector.rest import ArcServer, CertificateInvalid, FeatureLayer, Session, set_default_session
from ags_connector.rest.errors import ConnectionFailed
from tests.sample_server import SampleServer
from tests.sample_server.certificates import Certificates
from tests.sample_server.forward_proxy import ForwardProxy

HOST = "gis.example.org"


@pytest.fixture
def proxy(server: SampleServer) -> Iterator[ForwardProxy]:
    with ForwardProxy() as started:
        yield started


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "requests_ca_bundle",
        "curl_ca_bundle",
    ):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def rows(base: str, session: Any = None) -> int:
    url = f"{base}/arcgis/rest/services/Transport/Airports/FeatureServer/0"
    return sum(1 for _ in FeatureLayer(url, session=session).query("OBJECTID <= 2500"))


def test_the_environment_names_proxy_and_authority(
    secure: SampleServer, certificates: Certificates, proxy: ForwardProxy, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("HTTPS_PROXY", proxy.url)
    environment.setenv("REQUESTS_CA_BUNDLE", str(certificates.authority))
    with requests.Session() as session:
        assert rows(proxy.know(HOST, secure.base), session) == 2500
    assert 1 <= proxy.tunnels() == len(proxy.seen)
    assert len(secure.requests) >= 4


def test_the_environment_may_name_exceptions(
    server: SampleServer, proxy: ForwardProxy, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("HTTP_PROXY", proxy.url)
    environment.setenv("http_proxy", proxy.url)
    environment.setenv("NO_PROXY", "127.0.0.1")
    assert rows(server.base, requests.Session()) == 2500
    assert proxy.seen == []


def test_a_session_of_the_caller_s_own_names_them(
    secure: SampleServer, server: SampleServer, certificates: Certificates, proxy: ForwardProxy
) -> None:
    session = requests.Session()
    session.proxies = {"http": proxy.url, "https": proxy.url}
    session.verify = str(certificates.authority)
    assert rows(proxy.know("a.example.org", secure.base), session) == 2500
    assert rows(proxy.know("b.example.org", server.base), session) == 2500
    assert {item.split()[0] for item in proxy.seen} == {"CONNECT", "GET"}


class Company(requests.Session):
    """What a company's own tools hand out: proxies and authorities set, every request noted."""

    def __init__(self, proxies: Dict[str, str], bundle: str) -> None:
        super().__init__()
        self.proxies.update(proxies)
        self.verify = bundle
        self.noted: List[str] = []

    def request(self, method: str, url: Any, *args: Any, **kwargs: Any) -> requests.Response:  # type: ignore[override]
        self.noted.append(f"{method} {url}")
        return super().request(method, url, *args, **kwargs)


def test_a_subclass_of_the_session_is_obeyed(
    secure: SampleServer, certificates: Certificates, proxy: ForwardProxy
) -> None:
    session = Company({"https": proxy.url}, str(certificates.authority))
    set_default_session(session)
    try:
        assert rows(proxy.know(HOST, secure.base)) == 2500
        assert ArcServer(f"{proxy.know(HOST, secure.base)}/arcgis/rest/services").folders
    finally:
        set_default_session(None)
    assert len(session.noted) == len(secure.requests)
    assert proxy.tunnels() >= 1


def test_who_does_not_trust_the_authority_is_told_what_to_do(secure: SampleServer) -> None:
    with pytest.raises(CertificateInvalid, match=r"authority is not known here.*pass a CA bundle"):
        rows(secure.base, requests.Session())
    assert secure.requests == []


def test_a_certificate_of_another_name_is_refused(
    secure: SampleServer, certificates: Certificates, proxy: ForwardProxy
) -> None:
    session = requests.Session()
    session.proxies, session.verify = {"https": proxy.url}, str(certificates.authority)
    with pytest.raises(CertificateInvalid, match="another host name"):
        rows(proxy.know("gis.example.com", secure.base), session)
    assert secure.requests == []


def test_socks_without_its_library_is_said_to_be_so(server: SampleServer) -> None:
    try:
        import socks  # noqa: F401
    except ImportError:
        session = requests.Session()
        session.proxies = {"http": "socks5h://127.0.0.1:9"}
        with pytest.raises(ConnectionFailed, match="PySocks"):
            rows(server.base, session)
    else:
        pytest.skip("PySocks is installed here")
    assert server.requests == []


def test_a_proxy_that_wants_a_password(server: SampleServer) -> None:
    with ForwardProxy("ann:s3cret") as asking:
        session = requests.Session()
        session.proxies = {"http": f"http://127.0.0.1:{asking.place[1]}"}
        with pytest.raises(ConnectionFailed, match="proxy asks for a user name"):
            rows(server.base, session)
        session.proxies = {"http": asking.url}
        assert rows(server.base, session) == 2500
        assert asking.refused >= 1


def test_the_password_of_a_proxy_is_in_no_error(server: SampleServer) -> None:
    session = requests.Session()
    session.proxies = {"http": "http://ann:s3cret-word@127.0.0.1:9"}
    with pytest.raises(ConnectionFailed) as caught:
        Session(session).get(server.url)
    assert "s3cret-word" not in f"{caught.value} {caught.value!r} {caught.value.details}"
