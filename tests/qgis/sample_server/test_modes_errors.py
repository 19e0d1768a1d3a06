# SPDX-License-Identifier: GPL-2.0-or-later
"""Modes that answer errors, and modes that spoil the transport."""

from __future__ import annotations

import json
import time
from http.client import IncompleteRead
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
import requests

from tests.qgis.sample_server.client import SECONDS, ask, error_code, fetch, query_url
from tests.sample_server import MODES, SampleServer
from tests.sample_server.modes import from_text

AIRPORTS = "Transport/Airports"
ALL = {"where": "1=1", "returnGeometry": "false", "outFields": "*"}


def raw(server: SampleServer, **params: Any) -> requests.Response:
    return fetch(query_url(server, AIRPORTS, 0), **{**ALL, **params})


def code(server: SampleServer, **params: Any) -> int:
    return error_code(query_url(server, AIRPORTS, 0), **{**ALL, **params})


def test_error_200(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "error_200", 403):
        assert code(server) == 403
        assert "error" not in ask(server.layer_url(AIRPORTS, "FeatureServer", 0))


def test_error_500_above(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "error_500_above", 100):
        assert code(server, resultRecordCount=101) == 500
        assert code(server, resultRecordCount=100) == 0


@pytest.mark.parametrize(("name", "status"), [("http_500_above", 500), ("timeout_504_above", 504)])
def test_html_errors_above_a_size(server: SampleServer, name: str, status: int) -> None:
    with server.mode(AIRPORTS, name, 100):
        answer = raw(server, resultRecordCount=101)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, "text/html")
        assert len(raw(server, resultRecordCount=100).json()["features"]) == 100
        assert raw(server, returnCountOnly="true").json() == {"count": 28298}


def test_poison(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "poison", 1500):
        assert code(server) == 0
        assert code(server, resultOffset=1000) == 500
        assert code(server, objectIds="1500") == 500
        assert code(server, objectIds="1499,1501") == 0
        assert code(server, returnIdsOnly="true") == 0


@pytest.mark.parametrize(("name", "status"), [("busy_429", 429), ("busy_503", 503)])
def test_busy(server: SampleServer, name: str, status: int) -> None:
    with server.mode(AIRPORTS, name, (2, 7)):
        for _ in range(2):
            answer = raw(server)
            assert (answer.status_code, answer.headers["Retry-After"]) == (status, "7")
        assert raw(server).status_code == 200


def test_token_expires(server: SampleServer) -> None:
    old = server.token
    with server.mode(AIRPORTS, "token_expires", 2):
        assert [code(server, token=old) for _ in range(3)] == [0, 0, 498]
        assert code(server, token=old) == 498
        assert code(server) == 498
        assert code(server, token="made-up") == 498
        new = server.new_token()
        assert [code(server, token=new) for _ in range(4)] == [0] * 4
    assert code(server, token=old) == 0


def test_referer_token(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "referer_token", "https://app.example/"):
        assert code(server) == 499
        assert code(server, token=server.token) == 498
        url, params = query_url(server, AIRPORTS, 0), {**ALL, "f": "json", "token": server.token}
        headers = {"Referer": "https://app.example/"}
        assert "features" in requests.get(url, params=params, headers=headers, timeout=SECONDS).json()


def test_login_page(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "login_page"):
        answer = raw(server)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/html")
        assert 'type="password"' in answer.text


def test_refuse_1_1(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "refuse_1_1"):
        assert raw(server).status_code == 403
        assert raw(server, where="(KIND = 1) AND 1 = 1").status_code == 403
        assert raw(server, where="OBJECTID IS NOT NULL").status_code == 200


def test_url_prefix(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "url_prefix"):
        url = server.layer_url(AIRPORTS, "FeatureServer", 0)
        assert fetch(url).status_code == 403
        assert (
            requests.get(f"{server.proxy_prefix}{url}?f=json", timeout=SECONDS).json()["name"] == "Airports"
        )
        form = {**ALL, "f": "json", "returnCountOnly": "true"}
        posted = requests.post(f"{server.proxy_prefix}{url}/query", data=form, timeout=SECONDS)
        assert posted.json() == {"count": 28298}


def was_cut(server: SampleServer, **params: Any) -> bool:
    """Whether fewer bytes came than were announced; not every release of requests tells, http.client does."""
    query = urlencode({"f": "json", **ALL, **params})
    with urlopen(f"{query_url(server, AIRPORTS, 0)}?{query}", timeout=SECONDS) as answer:
        try:
            answer.read()
        except IncompleteRead:
            return True
    return False


def test_cut_body(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "cut_body", 1):
        assert was_cut(server)
        assert not was_cut(server)


def test_cut_body_above(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "cut_body_above", 10):
        assert was_cut(server, resultRecordCount=11)
        assert not was_cut(server, resultRecordCount=10)
        assert len(raw(server, resultRecordCount=10).json()["features"]) == 10


@pytest.mark.parametrize(("name", "value", "rows"), [("cut_json", 1, 5), ("cut_json_above", 10, 11)])
def test_cut_json(server: SampleServer, name: str, value: int, rows: int) -> None:
    with server.mode(AIRPORTS, name, value):
        with pytest.raises(json.JSONDecodeError):
            json.loads(raw(server, resultRecordCount=rows).content)
        assert len(raw(server, resultRecordCount=5).json()["features"]) == 5


@pytest.mark.parametrize("name", ["slow_body", "slow_answer"])
def test_slow(server: SampleServer, name: str) -> None:
    with server.mode(AIRPORTS, name, 0.3):
        started = time.monotonic()
        assert raw(server).status_code == 200
        assert time.monotonic() - started >= 0.3


def test_reset(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "reset", 2):
        for _ in range(2):
            with pytest.raises(requests.exceptions.ConnectionError):
                raw(server)
        assert raw(server).status_code == 200


def test_no_gzip(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "no_gzip"):
        assert "Content-Encoding" not in raw(server).headers
    assert raw(server).headers["Content-Encoding"] == "gzip"


def test_modes_end_with_their_block_and_nest(server: SampleServer) -> None:
    with server.mode(AIRPORTS, "error_200", 500):
        with server.mode(AIRPORTS, "error_200", 400):
            assert code(server) == 400
        assert code(server) == 500
    assert code(server) == 0
    server.set_mode("*", "error_200", 500)
    assert code(server) == 500
    server.clear_modes()
    assert code(server) == 0


def test_an_unknown_mode_is_refused(server: SampleServer) -> None:
    with pytest.raises(ValueError, match="cap_pages"):
        server.set_mode("*", "nonsense")


def test_modes_are_read_from_the_command_line() -> None:
    assert from_text("Transport/Airports:cap_pages=250") == (AIRPORTS, "cap_pages", 250)
    assert from_text("*:slow_body=0.5") == ("*", "slow_body", 0.5)
    assert from_text("World:login_page") == ("World", "login_page", None)
    assert from_text("World:referer_token=https://a.example/x") == (
        "World",
        "referer_token",
        "https://a.example/x",
    )


def test_every_mode_is_tested() -> None:
    texts = "".join(path.read_text("utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert [name for name in MODES if f'"{name}"' not in texts] == []
