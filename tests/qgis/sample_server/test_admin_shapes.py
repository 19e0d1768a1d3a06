# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample server's administration has the keys and types that recorded and documented answers have."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Iterator, List, Tuple

import pytest

from tests.qgis.sample_server.administrator import Administrator
from tests.sample_server import SampleServer

FIXTURES = os.environ.get("AGS_FIXTURES", "")
RECORDED, DOCUMENTED = "DavidWhittingham__agsconfig", "docs.admin"
pytestmark = pytest.mark.skipif(not FIXTURES, reason="AGS_FIXTURES does not say where recorded answers are")
# What is there only for those who publish with another program or to another kind of site.
OWN = {"id", "portalProperties", "webEncrypted", "foldersDetail", "datasets"}


def recorded(folder: str, name: str) -> Any:
    return json.loads((Path(FIXTURES) / folder / name).read_text("utf-8"))


def differences(known: Any, given: Any, where: str = "") -> Iterator[str]:
    """Keys of an object that are missing, and values of another type; of lists the first entry counts."""
    if isinstance(known, dict) and isinstance(given, dict):
        for key in known.keys() - OWN:
            if key not in given:
                yield f"{where}/{key} is missing"
            else:
                yield from differences(known[key], given[key], f"{where}/{key}")
    elif isinstance(known, list) and isinstance(given, list):
        if known and given:
            yield from differences(known[0], given[0], f"{where}[]")
    elif isinstance(known, float) and isinstance(given, int):
        return
    elif type(known) is not type(given):
        yield f"{where} is {type(given).__name__}, not {type(known).__name__}"


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


ANSWERS: List[Tuple[str, str, str]] = [
    (RECORDED, "mapservice.itemInfo.json", "/services/World.MapServer/iteminfo"),
    (RECORDED, "geoprocessingservice.itemInfo.json", "/services/Tools/Files.GPServer/iteminfo"),
    (RECORDED, "hosted_feature.itemInfo.json", "/services/Restricted/Parcels.FeatureServer/iteminfo"),
    (RECORDED, "imageservice.itemInfo.json", "/services/Elevation/Dem.ImageServer/iteminfo"),
    (DOCUMENTED, "data_findItems_folders.json", "/data/findItems?types=folder"),
    (DOCUMENTED, "data_rootItems.json", "/data/items"),
    (DOCUMENTED, "hasChildPermissionsConflict.json",
     "/services/permissions/hasChildPermissionsConflict?principal=assessor&isAllowed=true"),
    (DOCUMENTED, "service-status.json", "/services/World.MapServer/status"),
    (DOCUMENTED, "services_root_k8s.json", "/services"),
    (DOCUMENTED, "services_types.json", "/services/types"),
    (DOCUMENTED, "users_root.json", "/security/users"),
]  # fmt: skip


@pytest.mark.parametrize(("folder", "name", "path"), ANSWERS, ids=[name for _, name, _ in ANSWERS])
def test_an_answer_has_the_recorded_shape(admin: Administrator, folder: str, name: str, path: str) -> None:
    address, _, query = path.partition("?")
    params = dict(part.split("=") for part in query.split("&") if part)
    assert list(differences(recorded(folder, name), admin.get(address, **params))) == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("geoprocessingservice.main.json", "Tools/Files.GPServer"),
        ("imageservice.main.json", "Elevation/Dem.ImageServer"),
        ("vectortileservice.main.json", "World.MapServer"),
        ("geodataservice.main.json", "World.MapServer"),
    ],
)
def test_a_definition_has_the_recorded_keys_and_types(admin: Administrator, name: str, path: str) -> None:
    known, given = recorded(RECORDED, name), admin.get(f"/services/{path}")
    del known["properties"]
    for item in known["extensions"]:
        item.pop("properties", None)
    assert list(differences(known, given)) == []
    for part in (given, *given["extensions"]):
        assert {type(value) for value in part["properties"].values()} <= {str}


def test_permissions_and_what_posts_answer(server: SampleServer, admin: Administrator) -> None:
    known = recorded(DOCUMENTED, "permissions.json")
    given = admin.get("/services/permissions")
    assert set(known["permissions"][0]) == set(given["permissions"][0])
    assert set(known["permissions"][0]["permission"]) == set(given["permissions"][0]["permission"])
    server.site.admin.folders.make("Gone", "", False)
    assert admin.post("/services/Gone/deleteFolder") == recorded(DOCUMENTED, "deleteFolder.json")
    roles = admin.post("/security/roles/getRolesByPrivilege", privilege="ACCESS")
    assert list(differences(recorded(DOCUMENTED, "getRolesByPrivilege.json"), roles)) == []
    extensions = recorded(DOCUMENTED, "services_types_extensions.json")
    given = admin.get("/services/types/extensions")
    assert list(differences(next(iter(extensions.values())), next(iter(given.values())))) == []


def test_a_job_has_the_recorded_shape(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.lose_data("world_notes")
    definition = admin.get("/services/World.MapServer")
    job = admin.post("/services/World.MapServer/edit", service=definition, runAsync="true")["jobid"]
    server.site.admin.jobs.find(job).thread.join()
    known = recorded(DOCUMENTED, "system_job_runAsync.json")
    given = admin.get(f"/system/jobs/{job}")
    assert list(differences(known, given)) == []
    assert (given["status"], len(given["stepInfo"])) == (known["status"], len(known["stepInfo"]))
    assert given["operationResponse"]["status"] == known["operationResponse"]["status"]
