# SPDX-License-Identifier: GPL-2.0-or-later
"""What recorded answers of the administrator API hold, against what is read from them."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest.admin.admin_job import AdminJobState
from ags_connector.rest.admin.data_store import DataItem
from ags_connector.rest.admin.definition import ServiceDefinition
from ags_connector.rest.admin.item_info import KEYS
from ags_connector.rest.admin.outcome import Outcome
from ags_connector.rest.admin.permission import Permission
from ags_connector.rest.admin.roles import Role
from ags_connector.rest.admin.service_id import ServiceId
from ags_connector.rest.admin.states import ServiceState
from ags_connector.rest.envelope import decode_json
from ags_connector.rest.errors import ServerError

KINDS = {
    "admin-data", "admin-hosted", "admin-iteminfo", "admin-job", "admin-permissions", "admin-result", "admin-roles",
    "admin-service", "admin-services", "admin-status", "admin-types", "admin-users",
}  # fmt: skip

# Type, extensions enabled, extensions in all, state, a text in the properties.
DEFINITIONS = {
    "geodataservice": ("GeoDataServer", [], 2, "STARTED", ("maxRecordCount", "1000")),
    "geoprocessingservice": ("GPServer", [], 1, "STARTED", ("executionType", "Asynchronous")),
    "imageservice": ("ImageServer", [], 3, "STOPPED", ("maxImageWidth", "15000")),
    "vectortileservice": ("VectorTileServer", ["VectorTileServer"], 1, "STARTED", ("maxScale", "0")),
}  # fmt: skip

# Title, tags, type, guid.
ITEMS = {
    "geoprocessingservice": ("", [""], "Geoprocessing Service", ""),
    "hosted_feature": (
        "Test hosting with copydata", ["copydata"], "Feature Service", "370D939F-8866-44BE-A7A5-44DAB2F762E9",
    ),
    "imageservice": ("Example Image Service", [], None, None),
    "mapservice": ("FooBar Map", [""], "Map Service", "BA803577-8686-43B3-8206-4232C4DF1A1D"),
}  # fmt: skip


@pytest.fixture
def read(fixtures_dir):
    def text(path):
        return (fixtures_dir / path).read_text("utf-8")

    return text


@pytest.fixture
def page(fixtures_dir):
    def body(path):
        return decode_json((fixtures_dir / path).read_bytes(), url="")

    return body


def own(name):
    return f"docs.admin/{name}.json"


def test_every_kind_is_read_here(index):
    assert {kind for kind in index if kind.startswith("admin-")} == KINDS


@pytest.mark.parametrize("name", sorted(DEFINITIONS))
def test_definitions_go_back_as_they_came(read, index, name):
    path = f"DavidWhittingham__agsconfig/{name}.main.json"
    assert path in index["admin-service"]
    assert len(index["admin-service"]) == len(DEFINITIONS)
    kind, enabled, extensions, state, (key, value) = DEFINITIONS[name]
    definition = ServiceDefinition(read(path))
    assert definition["type"] == kind
    assert definition["configuredState"] == state
    assert definition.properties[key] == value
    assert len(definition.extensions) == extensions
    assert sorted(item.type_name for item in definition.extensions if item.enabled) == enabled
    assert definition.changes() == []
    assert json.loads(definition.to_text()) == json.loads(read(path))
    assert definition.to_text() == json.dumps(
        json.loads(read(path)), ensure_ascii=False, separators=(",", ":")
    )


def test_one_changed_value_is_all_that_changes(read):
    text = read("DavidWhittingham__agsconfig/imageservice.main.json")
    definition = ServiceDefinition(text)
    definition["maxIdleTime"] = "600"
    definition.set_property("maxImageWidth", 4100)
    definition.extension("wmsserver").enabled = True
    assert [str(change) for change in definition.changes()] == [
        "maxIdleTime: 1800 → 600",
        'properties.maxImageWidth: "15000" → "4100"',
        'extensions.WMSServer.enabled: "false" → "true"',
    ]
    sent, had = json.loads(definition.to_text()), json.loads(text)
    assert list(sent) == list(had)
    assert sent["maxIdleTime"] == 600
    had["maxIdleTime"], had["properties"]["maxImageWidth"] = 600, "4100"
    next(item for item in had["extensions"] if item["typeName"] == "WMSServer")["enabled"] = "true"
    assert sent == had


@pytest.mark.parametrize("name", sorted(ITEMS))
def test_item_information(page, index, name):
    path = f"DavidWhittingham__agsconfig/{name}.itemInfo.json"
    assert path in index["admin-iteminfo"]
    assert len(index["admin-iteminfo"]) == len(ITEMS)
    found = page(path)
    title, tags, kind, guid = ITEMS[name]
    assert (found["title"], found["tags"], found.get("type"), found.get("guid")) == (title, tags, kind, guid)
    assert set(found) <= KEYS


def test_data_items(page, index):
    assert set(index["admin-data"]) == {own("data_rootItems"), own("data_findItems_folders")}
    assert "/enterpriseDatabases" in page(own("data_rootItems"))["rootItems"]
    video, shared = map(DataItem.from_json, page(own("data_findItems_folders"))["items"])
    assert (video.name, video.type, video.is_managed) == ("Video Server Config Store", "folder", False)
    assert video.server_path == "C:\\arcgisvideoserver\\directories\\arcgisvideoservices"
    assert (shared.path, shared.server_path) == ("/fileShares/videoSharing_ds_sample", "\\\\HOSTNAME\\sample")
    assert shared.connection_string == ""
    assert shared.info["portalProperties"] == {"itemID": "cbf6f88546b14b0388242a3a8fb57a3f"}


def test_services_of_a_folder(page, index):
    assert index["admin-services"] == [own("services_root_k8s")]
    found = page(own("services_root_k8s"))
    assert found["folders"] == ["System", "Utilities", "Hosted"]
    assert [ServiceId.from_json(item) for item in found["services"]] == [
        ServiceId("", "SampleWorldCities", "MapServer")
    ]


def test_state_of_a_service(page, index):
    assert index["admin-status"] == [own("service-status")]
    state = ServiceState.from_json(page(own("service-status")))
    assert state == ServiceState("STARTED", "STARTED")
    assert state.summary == "started"


def test_permissions(page, index):
    assert set(index["admin-permissions"]) == {own("permissions"), own("hasChildPermissionsConflict")}
    assert Permission.all_from_json(page(own("permissions"))) == (
        Permission("Analysts", True),
        Permission("Technicians", False),
    )
    assert page(own("hasChildPermissionsConflict")) == {"hasChildPermissionsConflict": False}


def test_a_job_that_is_completed_may_have_failed(page, index):
    assert index["admin-job"] == [own("system_job_runAsync")]
    state = AdminJobState.from_json(page(own("system_job_runAsync")))
    assert (state.status, state.current_step, state.total_steps) == ("COMPLETED", 3, 3)
    assert state.is_over
    assert state.has_failed
    assert state.problem == ("service failed to start (USA.MapServer is FAILED, MACHINE.DOMAIN.COM: FAILED)")
    assert len(state.steps) == 4


def test_result_of_an_operation(page, index):
    assert index["admin-result"] == [own("deleteFolder")]
    answer = page(own("deleteFolder"))
    assert Outcome("delete folder", "Old", answer=answer).status == answer["status"] == "success"


def test_users_and_roles(page, index):
    assert index["admin-users"] == [own("users_root")]
    assert page(own("users_root"))["totalUsers"] == 7
    assert index["admin-roles"] == [own("getRolesByPrivilege")]
    roles = [Role.from_json(item) for item in page(own("getRolesByPrivilege"))["roles"]]
    assert [role.name for role in roles] == ["editors", "quality_analysts"]


def test_types(page, index):
    assert set(index["admin-types"]) == {own("services_types"), own("services_types_extensions")}
    assert [item["Name"] for item in page(own("services_types"))["types"]] == ["GlobeServer", "MapServer"]
    assert page(own("services_types_extensions"))["SimpleRESTSOE.soe"][0]["Name"] == "SimpleRESTSOE"


def test_hosted_layers_that_were_added(read, index):
    (path,) = index["admin-hosted"]
    body = json.loads(read(path))
    assert [layer["name"] for layer in body["layers"]] == ["Fred", "Ginger"]
    assert body["success"] is True


def test_a_definition_that_was_refused(page):
    with pytest.raises(ServerError, match="Unable to add feature service definition") as caught:
        page("Esri__arcgis-rest-js/service/AddToFeatureServiceError.json")
    assert caught.value.code == 400
