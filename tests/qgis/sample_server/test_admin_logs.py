# SPDX-License-Identifier: GPL-2.0-or-later
"""The logs hold what the server did and served, and are read page by page."""

from __future__ import annotations

import time
from datetime import datetime, timezone
from typing import Any, Dict, List

import pytest
import requests

from tests.qgis.sample_server.administrator import PUBLISHER, Administrator
from tests.qgis.sample_server.client import SECONDS, ask, query_url
from tests.sample_server import SampleServer


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def query(admin: Administrator, **params: Any) -> List[Dict[str, Any]]:
    found: List[Dict[str, Any]] = admin.post("/logs/query", **params)["logMessages"]
    return found


def test_operations_and_failures_are_logged(server: SampleServer, admin: Administrator) -> None:
    admin.done("/services/World.MapServer/stop")
    ask(query_url(server, "World", 1), where="1=1")
    ask(query_url(server, "Samples", 0), where="NO_SUCH_FIELD = 1")
    sources = [(item["type"], item["source"]) for item in query(admin, level="INFO")]
    assert sources == [
        ("WARNING", "Samples.MapServer"),
        ("SEVERE", "World.MapServer"),
        ("INFO", "World.MapServer"),
    ]
    stopped = query(admin, level="INFO")[-1]
    assert (stopped["user"], stopped["message"]) == ("admin", "Service 'World.MapServer' was stopped.")
    assert [item["type"] for item in query(admin)] == ["WARNING", "SEVERE"]
    assert [item["type"] for item in query(admin, level="SEVERE")] == ["SEVERE"]


def test_what_was_served_is_logged_where_the_level_says_so(
    server: SampleServer, admin: Administrator
) -> None:
    ask(query_url(server, "World", 1), where="1=1", returnCountOnly="true")
    assert query(admin, level="DEBUG") == []
    admin.done("/logs/settings/edit", logLevel="FINE")
    assert admin.get("/logs/settings")["settings"]["logLevel"] == "FINE"
    ask(query_url(server, "World", 1), where="1=1", returnCountOnly="true", token=server.token)
    (served,) = query(admin, level="FINE", filter={"services": ["World.MapServer"], "server": []})
    assert "/World/FeatureServer/1/query" in served["message"]
    assert server.token not in repr(served)
    assert float(served["elapsed"]) >= 0
    assert "none of" in admin.refused("/logs/settings/edit", logLevel="LOUD")


def test_what_administrators_are_refused_is_logged(server: SampleServer, admin: Administrator) -> None:
    admin.refused("/services/Nothing.MapServer/stop")
    tokens = f"{server.base}/arcgis/tokens/generateToken"
    form = {"username": "admin", "password": "not-th1s", "client": "requestip", "f": "json"}
    requests.post(tokens, data=form, timeout=SECONDS)
    sign_in_failed, refused = query(admin)
    assert "'Nothing.MapServer' does not exist" in refused["message"]
    assert (refused["user"], refused["methodName"]) == ("admin", "POST")
    assert sign_in_failed["message"] == "A sign-in failed: Invalid username or password."
    assert "not-th1s" not in repr(query(admin, level="DEBUG"))


def test_an_old_way_to_ask(server: SampleServer, admin: Administrator) -> None:
    fill(server, 1)
    with server.mode("*", "logs_by_get"):
        assert admin.post("/logs/query")["code"] == 405
        assert len(admin.get("/logs/query")["logMessages"]) == 2


def fill(server: SampleServer, count: int) -> None:
    for number in range(count):
        server.site.admin.log.add("WARNING", 100 + number, f"Message {number}", "Rest")


def test_pages_repeat_the_record_at_their_boundary(server: SampleServer, admin: Administrator) -> None:
    fill(server, 10)
    codes, start, more = [], "", True
    while more:
        page = admin.post("/logs/query", pageSize=4, startTime=start)
        codes.append([item["code"] for item in page["logMessages"]])
        start, more = str(page["endTime"]), page["hasMore"]
    assert codes == [[109, 108, 107, 106], [106, 105, 104, 103], [103, 102, 101, 100]]


def test_times_filter(server: SampleServer, admin: Administrator) -> None:
    fill(server, 1)
    time.sleep(0.01)
    between = int(time.time() * 1000)
    time.sleep(0.01)
    fill(server, 2)
    text = datetime.fromtimestamp(between / 1000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S,%f")[:-3]
    for moment in (between, text):
        assert len(query(admin, endTime=moment)) == 2
        assert len(query(admin, startTime=moment)) == 1
    assert len(query(admin, sinceServerStart="true")) == 3
    assert "neither milliseconds" in admin.refused("/logs/query", startTime="yesterday")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"codes": [102], "server": "*", "services": "*", "machines": "*"}, [102]),
        ({"server": ["Rest"]}, [102, 101, 100]),
        ({"server": ["Admin"]}, []),
        ({"services": "*", "server": []}, [7]),
        ({"machines": ["ELSEWHERE"], "server": "*"}, []),
        ({"processIds": ["1"], "server": "*"}, []),
    ],
)
def test_filters(server: SampleServer, admin: Administrator, wanted: Any, found: List[int]) -> None:
    server.site.admin.log.add("SEVERE", 7, "Of a service", "World.MapServer")
    fill(server, 3)
    assert [item["code"] for item in query(admin, filter=wanted, filterType="json")] == found


def test_cleaning_and_counting(server: SampleServer, admin: Administrator) -> None:
    fill(server, 3)
    assert admin.post("/logs/countErrorReports", machines="All")["machines"][0]["count"] == 0
    assert Administrator(server, PUBLISHER).post("/logs/clean")["code"] == 403
    admin.done("/logs/clean")
    assert query(admin) == []
    assert [item["message"] for item in query(admin, level="INFO")] == ["The logs were cleaned."]


@pytest.mark.parametrize("form", [{"pageSize": 0}, {"pageSize": 10001}, {"level": "LOUD"}, {"filter": "{"}])
def test_bad_queries_are_refused(admin: Administrator, form: Dict[str, Any]) -> None:
    assert next(iter(form)) in admin.refused("/logs/query", **form)
