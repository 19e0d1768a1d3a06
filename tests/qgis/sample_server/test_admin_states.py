# SPDX-License-Identifier: GPL-2.0-or-later
"""Services stop and start for their clients when an administrator says so."""

from __future__ import annotations

import sqlite3
import threading
import time
from typing import Any, Dict

import pytest
import requests

from tests.qgis.sample_server.administrator import Administrator, listed
from tests.qgis.sample_server.client import SECONDS, ask, fetch, query_url
from tests.sample_server import SampleServer

STOPPED = {"code": 500, "message": "Service World/MapServer not started ", "details": []}


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def settled(admin: Administrator, path: str) -> Dict[str, Any]:
    """The states of a service as soon as the one that is reported no longer lags."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        found = admin.get(f"/services/{path}/status")
        if not found["realTimeState"].endswith("ING"):
            return found
        time.sleep(0.01)
    raise AssertionError(found)


def test_a_stopped_service_answers_no_client_until_it_is_started(
    server: SampleServer, admin: Administrator
) -> None:
    admin.done("/services/World.MapServer/stop")
    for kind in ("MapServer", "FeatureServer"):
        assert ask(server.service_url("World", kind))["error"] == STOPPED
        assert ask(query_url(server, "World", 1, kind), where="1=1")["error"] == STOPPED
    assert {"name": "World", "type": "MapServer"} in ask(server.url)["services"]
    assert ask(query_url(server, "Samples", 0), where="1=1", returnCountOnly="true")["count"] > 0
    admin.done("/services/World.MapServer/start")
    assert ask(query_url(server, "World", 1), where="1=1", returnCountOnly="true") == {"count": 240}


def test_the_reported_state_lags_behind(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.pace.lag = 0.2
    admin.done("/services/World.MapServer/stop")
    assert admin.get("/services/World.MapServer/status") == {
        "configuredState": "STOPPED",
        "realTimeState": "STOPPING",
    }
    assert settled(admin, "World.MapServer") == {"configuredState": "STOPPED", "realTimeState": "STOPPED"}


def test_two_administrators_at_once_conflict(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.pace.seconds = 0.4
    first = threading.Thread(target=admin.done, args=("/services/World.MapServer/stop",))
    first.start()
    while admin.get("/services/World.MapServer/status")["realTimeState"] == "STARTED":
        time.sleep(0.01)
    for operation in ("start", "stop", "delete"):
        assert "World.MapServer" in admin.refused(f"/services/World.MapServer/{operation}")
    both = listed("", ["World", "Samples"])
    assert "'World.MapServer'" in admin.refused("/services/stopServices", services=both)
    first.join()
    assert settled(admin, "Samples.MapServer")["realTimeState"] == "STOPPED"
    admin.done("/services/startServices", services=both)


def test_three_hundred_services_stop_in_one_request(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.fill_folder("Load", 300)
    names = [f"S{number:03d}" for number in range(300)]
    last = server.layer_url("Load/S299", "MapServer", 4)
    assert ask(last)["type"] == "Table"
    server.site.admin.counts.clear()
    admin.done("/services/stopServices", services=listed("Load", names))
    assert ask(last)["error"]["message"] == "Service Load/S299/MapServer not started "
    reports = admin.get("/services/Load/report", parameters=["status"])["reports"]
    assert {item["status"]["configuredState"] for item in reports} == {"STOPPED"}
    assert len(reports) == 300
    admin.done("/services/startServices", services=listed("Load", names))
    assert ask(last)["type"] == "Table"
    assert server.site.admin.counts == {"stopServices": 1, "report": 1, "startServices": 1}


def test_a_server_before_10_3_has_no_operations_on_many(server: SampleServer, admin: Administrator) -> None:
    with server.mode("*", "no_bulk_admin"):
        answer = admin.post("/services/stopServices", services=listed("", ["World"]))
    assert (answer["status"], answer["code"]) == ("error", 404)
    assert "error" not in ask(server.service_url("World", "MapServer"))


def test_a_start_without_data_fails_and_is_logged(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.lose_data("samples_table")
    with sqlite3.connect(server.site.data) as store:
        assert store.execute("SELECT 1 FROM sqlite_master WHERE name = 'samples_table'").fetchone() is None
    admin.done("/services/Samples.MapServer/stop")
    answer = admin.post("/services/Samples.MapServer/start")
    assert answer["messages"] == [
        "Service 'Samples.MapServer' failed to start. The data source 'samples_table' could not be opened."
    ]
    assert answer["detail"]["state"] == "FAILED"
    assert settled(admin, "Samples.MapServer") == {"configuredState": "STARTED", "realTimeState": "STOPPED"}
    assert ask(server.service_url("Samples", "MapServer"))["error"]["code"] == 500
    logged = admin.post("/logs/query", level="SEVERE")["logMessages"]
    assert [item["source"] for item in logged][-1] == "Samples.MapServer"
    assert "samples_table" in logged[-1]["message"]
    server.site.admin.restore_data()
    admin.done("/services/Samples.MapServer/start")
    assert "error" not in ask(server.service_url("Samples", "MapServer"))


def test_a_deleted_service_is_gone(server: SampleServer, admin: Administrator) -> None:
    admin.done("/services/Transport/Airports.MapServer/delete")
    assert ask(server.service_url("Transport/Airports", "FeatureServer"))["error"]["code"] == 404
    assert "does not exist" in admin.get("/services/Transport/Airports.MapServer")["messages"][0]
    server.clear_modes()
    assert "error" not in ask(server.service_url("Transport/Airports", "FeatureServer"))


def test_a_machine_that_is_down(server: SampleServer, admin: Administrator) -> None:
    first, second = (item["machineName"] for item in admin.get("/machines")["machines"])
    assert admin.get(f"/machines/{second}/status")["realTimeState"] == "STARTED"
    with server.mode("*", "machine_down", second):
        assert second in admin.get(f"/machines/{second}/status")["messages"][0]
        assert admin.get(f"/machines/{first}/status")["realTimeState"] == "STARTED"
        working = admin.get("/services/World.MapServer/statistics")["perMachine"]
        assert [item["isStatisticsAvailable"] for item in working] == [True, False]
        assert "error" not in ask(server.service_url("World", "MapServer"))
    with server.mode("*", "machine_down", "*"):
        refused = admin.get("/services")
        assert "Could not access any server machines" in refused["messages"][0]
        assert ask(server.service_url("World", "MapServer")) == refused


def test_a_site_whose_machines_are_all_stopped(server: SampleServer, admin: Administrator) -> None:
    world = server.service_url("World", "MapServer")
    for machine in admin.get("/machines")["machines"]:
        assert "error" not in ask(world)
        admin.done(f"/machines/{machine['machineName']}/stop")
    assert "Could not access any server machines" in ask(world)["messages"][0]
    admin.done("/machines/GIS1.SAMPLE.LOCAL/start")
    assert "error" not in ask(world)
    assert admin.get("/machines/GIS2.SAMPLE.LOCAL")["configuredState"] == "STOPPED"


def test_the_store_is_busy(server: SampleServer, admin: Administrator) -> None:
    with server.mode("*", "store_busy", 1):
        assert "currently accessing the store" in admin.refused("/services/World.MapServer/stop")
        assert "error" not in ask(server.service_url("World", "MapServer"))
        admin.done("/services/World.MapServer/stop")


def test_an_unexpected_error_is_answered(
    server: SampleServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server.site, "services", None)
    response = fetch(server.url)
    assert response.status_code == 500
    assert response.json()["error"]["code"] == 500
    assert "Traceback" in capfd.readouterr().err
    monkeypatch.undo()
    logged = Administrator(server).post("/logs/query", level="SEVERE")["logMessages"]
    assert [(item["source"], item["code"]) for item in logged] == [("Server", 9999)]


@pytest.mark.parametrize("operation", ["start", "stop", "delete"])
def test_what_changes_something_must_be_posted(admin: Administrator, operation: str) -> None:
    assert admin.get(f"/services/World.MapServer/{operation}")["code"] == 405


def test_a_posted_token_travels_in_the_body(server: SampleServer, admin: Administrator) -> None:
    url = f"{admin.root}/services/World.MapServer/stop"
    header = {"Authorization": f"Bearer {admin.token}"}
    for params, headers in (({"token": admin.token}, {}), ({}, header)):
        answer = requests.post(url, {"f": "json"}, params=params, headers=headers, timeout=SECONDS).json()
        assert answer["code"] == 499
    assert "error" not in ask(server.service_url("World", "MapServer"))
