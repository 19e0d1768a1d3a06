# SPDX-License-Identifier: GPL-2.0-or-later
"""The transport against a real server: what requests promises must hold over QGIS's network manager."""

from __future__ import annotations

import gc
import io
import resource
import socket
import threading
import time
from typing import Any, List

import pytest
import requests
from qgis.core import QgsSettings

from ags_connector.bridge import transport
from ags_connector.bridge.transport import http_session
from tests.qgis.bridge.wire_server import BLOCK, WireServer

MIB = 1024 * 1024


def test_reply_has_what_requests_needs(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/hello", params={"q": "ä b"}, timeout=5)

    assert (reply.status_code, reply.reason, reply.text) == (200, "OK", "hello")
    assert reply.encoding == "utf-8"
    assert reply.headers["content-type"].startswith("text/plain")
    assert wire.seen[0][1] == "/hello?q=%C3%A4+b"


def test_qgis_names_itself_and_unpacks(http: requests.Session, wire: WireServer) -> None:
    http.get(f"{wire.url}/hello", timeout=5)

    headers = wire.seen[0][2]
    assert "QGIS/" in headers["User-Agent"]
    assert "gzip" in headers["Accept-Encoding"]


def test_own_headers_are_sent(http: requests.Session, wire: WireServer) -> None:
    http.get(
        f"{wire.url}/hello", headers={"X-Esri-Authorization": "Bearer abc", "Referer": "http://x/"}, timeout=5
    )

    headers = wire.seen[0][2]
    assert headers["X-Esri-Authorization"] == "Bearer abc"
    assert headers["Referer"] == "http://x/"


def test_repeated_headers_and_cookies(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/headers", timeout=5)
    http.get(f"{wire.url}/hello", timeout=5)

    assert reply.headers["X-Twice"] == "one, two"
    assert http.cookies.get_dict() == {"a": "1", "b": "2"}
    assert wire.seen[1][2]["Cookie"] == "a=1; b=2"


def test_cookies_do_not_pass_between_sessions(http: requests.Session, wire: WireServer) -> None:
    http.get(f"{wire.url}/headers", timeout=5)
    http_session().get(f"{wire.url}/hello", timeout=5)

    assert "Cookie" not in wire.seen[1][2]


def test_zipped_reply_is_unpacked_once(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/zipped", timeout=5)

    assert reply.content == b"unzipped once " * 1000
    assert "Content-Encoding" not in reply.headers
    assert "Content-Length" not in reply.headers


def test_redirect_is_handed_over(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/moved", timeout=5, allow_redirects=False)

    assert (reply.status_code, reply.headers["Location"]) == (302, "/hello")
    assert len(wire.seen) == 1


@pytest.mark.parametrize("code", [400, 401, 403, 404, 429, 498, 500, 503, 504])
def test_error_status_keeps_its_body(http: requests.Session, wire: WireServer, code: int) -> None:
    reply = http.get(f"{wire.url}/status", params={"code": code}, timeout=5)

    assert (reply.status_code, reply.json()) == (code, {"error": 1})


def test_head_has_no_body(http: requests.Session, wire: WireServer) -> None:
    reply = http.head(f"{wire.url}/hello", timeout=5)

    assert (reply.status_code, reply.content, reply.headers["Content-Length"]) == (200, b"", "5")


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_form_is_sent(http: requests.Session, wire: WireServer, method: str) -> None:
    reply = http.request(method, f"{wire.url}/echo", data={"f": "json", "where": "1=1"}, timeout=5)

    assert reply.content == b"f=json&where=1%3D1"
    assert wire.seen[0][0] == method
    assert wire.seen[0][2]["Content-Type"] == "application/x-www-form-urlencoded"


def test_empty_post(http: requests.Session, wire: WireServer) -> None:
    assert http.post(f"{wire.url}/echo", timeout=5).content == b""
    assert wire.seen[0][2]["Content-Length"] == "0"


def test_file_is_uploaded_as_multipart(http: requests.Session, wire: WireServer) -> None:
    content = BLOCK * 32
    reply = http.post(f"{wire.url}/echo", files={"file": ("a.bin", io.BytesIO(content))}, timeout=10)

    assert content in reply.content
    assert wire.seen[0][2]["Content-Type"].startswith("multipart/form-data; boundary=")


@pytest.mark.parametrize("kind", ["file", "iterator"])
def test_body_is_streamed(http: requests.Session, wire: WireServer, kind: str) -> None:
    body: Any = io.BytesIO(BLOCK * 40) if kind == "file" else iter([BLOCK] * 40)
    reply = http.post(f"{wire.url}/echo", data=body, timeout=10)

    assert reply.content == BLOCK * 40
    assert wire.seen[0][2]["Content-Length"] == str(40 * len(BLOCK))


def test_eight_threads_at_once(http: requests.Session, wire: WireServer) -> None:
    results: List[int] = []

    def work() -> None:
        for number in range(12):
            reply = http.get(f"{wire.url}/large", params={"blocks": 4 + number % 3}, timeout=20)
            results.append(len(reply.content) // len(BLOCK) - number % 3)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert results == [4] * 96


def test_large_body_is_streamed_in_bounded_memory(http: requests.Session, wire: WireServer) -> None:
    blocks = 50 * MIB // len(BLOCK)
    http.get(f"{wire.url}/hello", timeout=5)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with http.get(f"{wire.url}/large", params={"blocks": blocks}, timeout=20, stream=True) as reply:
        time.sleep(1.0)
        ahead = wire.sent
        total = 0
        for piece in reply.iter_content(MIB):
            total += len(piece)

    assert total == blocks * len(BLOCK)
    assert ahead < 25 * MIB, "the reply was taken in faster than it was read"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 25 * 1024


def test_closing_a_reply_breaks_the_connection_off(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/large", params={"blocks": 5000}, timeout=20, stream=True)
    assert reply.raw.read(10)
    reply.close()

    assert wire.broken.wait(5)


def test_forgetting_a_reply_breaks_the_connection_off(http: requests.Session, wire: WireServer) -> None:
    raw = http.get(f"{wire.url}/large", params={"blocks": 5000}, timeout=20, stream=True).raw
    raw.read(10)
    del raw
    gc.collect()

    assert wire.broken.wait(5)


def test_closing_from_another_thread_ends_a_read(http: requests.Session, wire: WireServer) -> None:
    reply = http.get(f"{wire.url}/stall", timeout=20, stream=True)
    threading.Timer(0.3, reply.close).start()
    began = time.monotonic()
    for _ in reply.iter_content(MIB):
        pass

    assert time.monotonic() - began < 2


def test_time_out_before_the_reply(http: requests.Session, wire: WireServer) -> None:
    began = time.monotonic()
    with pytest.raises(requests.exceptions.ReadTimeout):
        http.get(f"{wire.url}/slow", params={"seconds": 4}, timeout=(0.1, 0.5))

    assert time.monotonic() - began < 2


def test_time_out_within_the_body(http: requests.Session, wire: WireServer) -> None:
    with pytest.raises(requests.exceptions.ReadTimeout):
        http.get(f"{wire.url}/stall", timeout=(0.1, 0.5))


def test_a_caller_may_wait_longer_than_qgis(
    http: requests.Session, wire: WireServer, short_qgis_time_out: None
) -> None:
    assert http.get(f"{wire.url}/slow", params={"seconds": 2}, timeout=(1, 10)).content == b"at last"


def test_cut_off_body(http: requests.Session, wire: WireServer) -> None:
    with pytest.raises(requests.exceptions.ChunkedEncodingError, match="IncompleteRead"):
        http.get(f"{wire.url}/cut", timeout=5)


def test_server_hangs_up(http: requests.Session, wire: WireServer) -> None:
    with pytest.raises(requests.exceptions.ConnectionError) as caught:
        http.get(f"{wire.url}/hangup", timeout=5)

    assert isinstance(caught.value.args[0], ConnectionResetError)


def test_server_hangs_up_on_a_kept_connection(http: requests.Session, wire: WireServer) -> None:
    http.get(f"{wire.url}/hello", timeout=5)
    began = time.monotonic()
    with pytest.raises(requests.exceptions.ConnectionError):
        http.get(f"{wire.url}/hangup", timeout=5)

    assert time.monotonic() - began < 3


def test_refused(http: requests.Session) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(requests.exceptions.ConnectionError) as caught:
        http.get(f"http://127.0.0.1:{port}/", timeout=5)

    assert isinstance(caught.value.args[0], ConnectionRefusedError)


def test_unknown_host(http: requests.Session) -> None:
    with pytest.raises(requests.exceptions.ConnectionError) as caught:
        http.get("http://no-such-host.invalid/", timeout=10)

    assert isinstance(caught.value.args[0], socket.gaierror)


def test_shutdown_ends_what_is_under_way_and_can_start_again(
    http: requests.Session, wire: WireServer
) -> None:
    errors: List[Exception] = []

    def work() -> None:
        try:
            http.get(f"{wire.url}/slow", params={"seconds": 10}, timeout=30)
        except requests.RequestException as error:
            errors.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(0.3)
    transport.shutdown()
    thread.join(3)

    assert [type(error) for error in errors] == [requests.exceptions.ConnectionError]
    assert http.get(f"{wire.url}/hello", timeout=5).text == "hello"


def test_qgis_proxy_is_used_from_the_next_request_on(http: requests.Session, wire: WireServer) -> None:
    assert http.get(f"{wire.url}/hello", timeout=5).text == "hello"
    host, port = wire.url.split("//")[1].split(":")
    settings = QgsSettings()
    for key, value in (
        ("proxyEnabled", True),
        ("proxyType", "HttpProxy"),
        ("proxyHost", host),
        ("proxyPort", port),
    ):
        settings.setValue(f"proxy/{key}", value)
    try:
        assert http.get("http://behind-the-proxy.invalid/hello", timeout=5).text == "hello"
    finally:
        settings.remove("proxy")

    assert wire.seen[1][1] == "http://behind-the-proxy.invalid/hello"
    assert http.get(f"{wire.url}/hello", timeout=5).text == "hello"


def test_unreachable_proxy_is_a_proxy_error(http: requests.Session) -> None:
    settings = QgsSettings()
    for key, value in (
        ("proxyEnabled", True),
        ("proxyType", "HttpProxy"),
        ("proxyHost", "127.0.0.1"),
        ("proxyPort", 9),
    ):
        settings.setValue(f"proxy/{key}", value)
    try:
        with pytest.raises(requests.exceptions.ProxyError):
            http.get("https://behind-the-proxy.invalid/hello", timeout=5)
    finally:
        settings.remove("proxy")


@pytest.fixture
def short_qgis_time_out(http: requests.Session) -> Any:
    from qgis.core import QgsNetworkAccessManager

    usual = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(1000)
    yield
    QgsNetworkAccessManager.setTimeout(usual)
