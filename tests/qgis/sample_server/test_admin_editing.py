# SPDX-License-Identifier: GPL-2.0-or-later
"""A definition that an administrator edits is checked, kept whole and obeyed."""

from __future__ import annotations

import copy
import time
from typing import Any, Callable, Dict

import pytest

from tests.qgis.sample_server.administrator import Administrator
from tests.qgis.sample_server.client import ask, query_url
from tests.sample_server import SampleServer

WORLD = "/services/World.MapServer"
Definition = Dict[str, Any]


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def extension(definition: Definition, name: str) -> Definition:
    return next(item for item in definition["extensions"] if item["typeName"] == name)


def page(server: SampleServer, kind: str) -> int:
    return len(ask(query_url(server, "World", 2, kind), where="1=1", outFields="OBJECTID")["features"])


def test_an_edit_of_the_page_size_changes_the_pages(server: SampleServer, admin: Administrator) -> None:
    definition = admin.get(WORLD)
    assert definition["properties"]["maxRecordCount"] == "2000"
    definition["properties"]["maxRecordCount"] = "7"
    extension(definition, "FeatureServer")["properties"]["maxRecordCount"] = "5"
    admin.done(f"{WORLD}/edit", service=definition)
    assert admin.get(WORLD) == definition
    assert (page(server, "MapServer"), page(server, "FeatureServer")) == (7, 5)
    assert ask(server.layer_url("World", "FeatureServer", 2))["maxRecordCount"] == 5


def test_the_description_is_what_clients_read(server: SampleServer, admin: Administrator) -> None:
    definition = {**admin.get(WORLD), "description": "Grenzen der Länder"}
    admin.done(f"{WORLD}/edit", service=definition)
    assert ask(server.service_url("World", "MapServer"))["serviceDescription"] == "Grenzen der Länder"


def test_an_extension_that_is_off_is_no_service(server: SampleServer, admin: Administrator) -> None:
    before = admin.get(WORLD)
    definition = copy.deepcopy(before)
    extension(definition, "FeatureServer")["enabled"] = "false"
    admin.done(f"{WORLD}/edit", service=definition)
    assert ask(server.service_url("World", "FeatureServer"))["error"]["code"] == 404
    assert {"name": "World", "type": "FeatureServer"} not in ask(server.url)["services"]
    assert "error" not in ask(server.service_url("World", "MapServer"))
    admin.done(f"{WORLD}/edit", service=before)
    assert "error" not in ask(server.service_url("World", "FeatureServer"))


def test_capabilities_are_obeyed(server: SampleServer, admin: Administrator) -> None:
    definition = {**admin.get(WORLD), "capabilities": "Map"}
    admin.done(f"{WORLD}/edit", service=definition)
    assert ask(server.service_url("World", "MapServer"))["capabilities"] == "Map"
    refused = ask(query_url(server, "World", 1, "MapServer"), where="1=1")["error"]
    assert refused["details"] == ["The requested capability is not supported."]
    assert page(server, "FeatureServer") > 0
    definition["capabilities"] = "Query"
    admin.done(f"{WORLD}/edit", service=definition)
    box = {"bbox": "0,0,1,1", "size": "10,10"}
    assert ask(f"{server.service_url('World', 'MapServer')}/export", **box)["error"]["code"] == 400
    assert page(server, "MapServer") > 0


def test_the_service_restarts_while_it_is_edited(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.pace.seconds = 0.3
    answer = admin.post(f"{WORLD}/edit", service=admin.get(WORLD), runAsync="true")
    job = f"/system/jobs/{answer['jobid']}"
    while not admin.get(job)["stepInfo"]:
        time.sleep(0.01)
    assert ask(server.service_url("World", "MapServer"))["error"]["code"] == 500
    assert admin.get(f"{WORLD}/status") == {"configuredState": "STARTED", "realTimeState": "STARTING"}
    assert "World.MapServer" in admin.refused(f"{WORLD}/edit", service=admin.get(WORLD))
    assert answer["jobid"] in admin.get("/system/jobs")["jobs"]
    while admin.get(job)["status"] != "COMPLETED":
        time.sleep(0.02)
    assert admin.get(job)["operationResponse"] == {"status": "success"}
    assert len(admin.get(job)["stepInfo"]) == admin.get(job)["totalsteps"] == 3
    assert "error" not in ask(server.service_url("World", "MapServer"))


def test_a_job_that_fails_is_completed(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.lose_data("world_states")
    answer = admin.post(f"{WORLD}/edit", service=admin.get(WORLD), runAsync="true")
    job = f"/system/jobs/{answer['jobid']}"
    while admin.get(job)["status"] != "COMPLETED":
        time.sleep(0.02)
    response = admin.get(job)["operationResponse"]
    assert (response["status"], response["messages"]) == ("error", ["service failed to start"])
    assert "world_states" in response["detail"]["machines"][0]["reports"][0]["message"]
    assert "does not exist" in admin.get("/system/jobs/j0")["messages"][0]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d.pop("serviceName"), "lacks 'serviceName'"),
        (
            lambda d: d.update(serviceName="Other"),
            "'serviceName' of service 'World.MapServer' cannot be changed",
        ),
        (lambda d: d.update(minInstancesPerNode=5), "minInstancesPerNode (5) must not be greater"),
        (lambda d: d.update(maxIdleTime="soon"), "'maxIdleTime' must be a whole number"),
        (lambda d: d.update(private="false"), "'private' must be true or false"),
        (lambda d: d.update(minimumInstances=1), "unknown property 'minimumInstances'"),
        (lambda d: d.update(isolationLevel="NONE"), "'isolationLevel' must be one of HIGH, LOW"),
        (lambda d: d.update(capabilities="Map,Fly"), "capability 'Fly'"),
        (
            lambda d: d["properties"].update(maxRecordCount=1000),
            "'maxRecordCount' of the service 'World' must be",
        ),
        (lambda d: d["properties"].update(maxRecordCount="many"), "must be a whole number above 0"),
        (lambda d: d["extensions"][0].update(enabled=True), "must be the text true or false"),
        (lambda d: d["extensions"][0]["properties"].update(syncEnabled=False), "'syncEnabled'"),
        (lambda d: d["extensions"].append({"typeName": "Magic", "enabled": "true"}), "extension 'Magic'"),
        (lambda d: d["extensions"].append(d["extensions"][0]), "is there twice"),
    ],
)
def test_an_invalid_definition_is_refused(
    server: SampleServer, admin: Administrator, change: Callable[[Definition], object], said: str
) -> None:
    before = admin.get(WORLD)
    definition = copy.deepcopy(before)
    change(definition)
    assert said in admin.refused(f"{WORLD}/edit", service=definition)
    assert admin.get(WORLD) == before
    assert "error" not in ask(server.service_url("World", "MapServer"))


def test_a_service_is_created_from_a_known_document(server: SampleServer, admin: Administrator) -> None:
    definition = {**admin.get("/services/Transport/Airports.MapServer"), "serviceName": "Copy"}
    admin.done("/services/Transport/createService", service=definition)
    assert ask(query_url(server, "Transport/Copy", 0), where="1=1", returnCountOnly="true")["count"] == 28298
    assert {"name": "Transport/Copy", "type": "MapServer"} in ask(f"{server.url}/Transport")["services"]
    assert "already exists" in admin.refused("/services/Transport/createService", service=definition)
    assert admin.post("/services/exists", folderName="Transport", serviceName="Copy", type="MapServer") == {
        "exists": True
    }
    admin.done("/services/Transport/Copy.MapServer/delete")
    assert ask(server.service_url("Transport/Copy", "MapServer"))["error"]["code"] == 404


def test_a_service_from_nothing_is_created_but_fails_to_start(
    server: SampleServer, admin: Administrator
) -> None:
    definition = {**admin.get(WORLD), "serviceName": "Empty"}
    definition["properties"] = {**definition["properties"], "filePath": "c:\\nowhere\\Empty.msd"}
    assert "failed to start" in admin.refused("/services/createService", service=definition)
    assert admin.get("/services/Empty.MapServer/status")["configuredState"] == "STARTED"
    assert (
        ask(server.service_url("Empty", "MapServer"))["error"]["message"]
        == "Service Empty/MapServer not started "
    )
    del definition["type"]
    assert "lacks 'type'" in admin.refused("/services/createService", service=definition)


def test_folders(server: SampleServer, admin: Administrator) -> None:
    admin.done("/services/createFolder", folderName="Neu", description="New")
    assert "already exists" in admin.refused("/services/createFolder", folderName="neu")
    assert "cannot be the name" in admin.refused("/services/createFolder", folderName="a/b")
    assert ask(f"{server.url}/Neu")["services"] == []
    admin.done("/services/Neu/editFolder", description="Newer")
    assert admin.get("/services/Neu")["description"] == "Newer"
    assert "Neu" in [item["folderName"] for item in admin.get("/services", detail="true")["foldersDetail"]]
    definition = {**admin.get("/services/Transport/Airports.MapServer"), "serviceName": "Copy"}
    admin.done("/services/Neu/createService", service=definition)
    admin.done("/services/Neu/deleteFolder")
    assert ask(f"{server.url}/Neu")["error"]["code"] == 404
    assert "'Neu' does not exist" in admin.get("/services/Neu")["messages"][0]
    assert "belongs to the server" in admin.refused("/services/System/deleteFolder")
