# SPDX-License-Identifier: GPL-2.0-or-later
"""HTTP of the sample server: verbs, compression, caching, limits, the proxy, and what it records."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import requests

from tests.qgis.sample_server.client import SECONDS, ask, fetch, query_url
from tests.sample_server import SampleServer

ROOT = Path(__file__).resolve().parents[3]


def test_get_and_post_answer_the_same(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    form = {"where": "ISO_A3 = 'CHE'", "outFields": "*", "f": "json"}
    assert requests.post(url, data=form, timeout=SECONDS).json() == ask(url, **form)


def test_a_long_url_is_refused_and_a_long_form_is_not(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    ids = ",".join(str(number) for number in range(1, 3000))
    assert fetch(url, objectIds=ids).status_code == 414
    answer = requests.post(
        url, data={"objectIds": ids, "returnCountOnly": "true", "f": "json"}, timeout=SECONDS
    )
    assert answer.json() == {"count": 240}


def test_compression_where_it_is_accepted(server: SampleServer) -> None:
    url = query_url(server, "World", 1)
    params = {"where": "1=1", "f": "json", "returnGeometry": "false", "outFields": "*"}
    packed = requests.get(url, params=params, timeout=SECONDS)
    plain = requests.get(url, params=params, headers={"Accept-Encoding": "identity"}, timeout=SECONDS)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert packed.json() == plain.json()


def test_an_etag_answers_304(server: SampleServer) -> None:
    first = fetch(server.url)
    assert first.headers["Cache-Control"] == "max-age=0,must-revalidate"
    again = requests.get(
        server.url, params={"f": "json"}, headers={"If-None-Match": first.headers["ETag"]}, timeout=SECONDS
    )
    assert (again.status_code, again.content) == (304, b"")


def test_a_connection_is_kept_for_many_requests(server: SampleServer) -> None:
    parts = urlsplit(server.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 0, timeout=SECONDS)
    for _ in range(3):
        connection.request("GET", f"{parts.path}?f=json")
        assert json.loads(connection.getresponse().read())["folders"]
    connection.close()


def test_the_prefix_proxy_forwards_to_this_site_only(server: SampleServer) -> None:
    through = requests.get(f"{server.proxy_prefix}{server.url}?f=json", timeout=SECONDS)
    assert through.json() == ask(server.url)
    assert requests.get(f"{server.proxy_prefix}http://127.0.0.1:9/x", timeout=SECONDS).status_code == 404


def test_requests_are_recorded(server: SampleServer) -> None:
    ask(query_url(server, "World", 1), where="1=1", returnGeometry="false", resultRecordCount=7)
    (request,) = server.requests
    assert (request.method, request.status, request.rows) == ("GET", 200, 7)
    assert request.path.endswith("/World/FeatureServer/1/query")
    assert request.params["where"] == "1=1"
    assert request.header("host") == urlsplit(server.base).netloc
    server.clear_requests()
    assert server.requests == []


def test_the_most_requests_at_once_are_counted() -> None:
    with SampleServer() as server:
        _ask_four_at_once(server)
        assert server.max_in_flight == 4
        server.clear_requests()
        assert server.max_in_flight == 0


def _ask_four_at_once(server: SampleServer) -> None:
    barrier = threading.Barrier(4)

    def one(_: int) -> int:
        barrier.wait()
        return fetch(server.url).status_code

    with server.mode("*", "slow_answer", 0.2), ThreadPoolExecutor(4) as pool:
        assert list(pool.map(one, range(4))) == [200] * 4


def test_two_servers_do_not_share_their_state() -> None:
    with SampleServer() as one, SampleServer() as other:
        assert one.base != other.base
        one.set_mode("*", "login_page")
        assert ask(other.url)["services"]
        assert one.token != other.token


def test_it_starts_from_the_command_line_with_modes() -> None:
    command = [sys.executable, "-m", "tests.sample_server", "--mode", "World:wrong_count=5"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url.endswith("/arcgis/rest/services")
        counted = ask(f"{url}/World/FeatureServer/1/query", where="1=1", returnCountOnly="true")
        assert counted == {"count": 245}
    finally:
        process.terminate()
        process.wait(SECONDS)


def test_an_unknown_mode_ends_the_command_with_a_list() -> None:
    command = [sys.executable, "-m", "tests.sample_server", "--mode", "World:nonsense"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert ended.returncode == 2
    assert "cap_pages" in ended.stderr
