# SPDX-License-Identifier: GPL-2.0-or-later
"""The administration of hosted feature services changes layers and rows for their clients."""

from __future__ import annotations

import json
import time
from typing import Any, Dict, List

import pytest
import requests

from tests.qgis.sample_server.administrator import ADMINISTRATOR, ANALYST, sign_in
from tests.qgis.sample_server.client import SECONDS, ask, query_url, values
from tests.sample_server import SampleServer

FRED = {
    "name": "Fred",
    "geometryType": "esriGeometryPoint",
    "fields": [{"name": "KIND", "type": "esriFieldTypeString", "length": 20}],
}


class Hosted:
    """World, as its administrator changes it."""

    def __init__(self, server: SampleServer) -> None:
        self.root = f"{server.base}/arcgis/rest/admin/services/World/FeatureServer"
        self.token = sign_in(server, ADMINISTRATOR)

    def post(self, path: str, **form: Any) -> Dict[str, Any]:
        sent = {name: value if isinstance(value, str) else json.dumps(value) for name, value in form.items()}
        sent = {"f": "json", "token": self.token, **sent}
        answer: Dict[str, Any] = requests.post(f"{self.root}/{path}", data=sent, timeout=SECONDS).json()
        return answer


@pytest.fixture
def hosted(server: SampleServer) -> Hosted:
    return Hosted(server)


def layer(server: SampleServer, number: int) -> Dict[str, Any]:
    return ask(server.layer_url("World", "FeatureServer", number))


def count(server: SampleServer, number: int) -> int:
    found = ask(query_url(server, "World", number), where="1=1", returnCountOnly="true")
    return int(found["count"])


def names(server: SampleServer, number: int) -> List[str]:
    return [item["name"] for item in layer(server, number)["fields"]]


def test_a_truncated_layer_is_empty_until_the_site_is_reset(server: SampleServer, hosted: Hosted) -> None:
    assert (count(server, 1), layer(server, 1)["extent"]["xmin"]) == (240, pytest.approx(-179.9))
    assert hosted.post("1/truncate", attachmentOnly="true") == {"success": True}
    assert count(server, 1) == 240
    assert hosted.post("1/truncate") == {"success": True}
    assert (count(server, 1), layer(server, 1)["extent"]["xmin"]) == (0, "NaN")
    assert ask(query_url(server, "World", 1), where="1=1")["features"] == []
    assert count(server, 2) > 0
    server.clear_modes()
    assert (count(server, 1), layer(server, 1)["extent"]["xmin"]) == (240, pytest.approx(-179.9))


def test_layers_are_added_and_deleted(server: SampleServer, hosted: Hosted) -> None:
    table = {"name": "Ginger", "fields": [{"name": "AMOUNT", "type": "esriFieldTypeDouble"}]}
    made = hosted.post("addToDefinition", addToDefinition={"layers": [FRED], "tables": [table]})
    assert made == {
        "success": True,
        "layers": [{"name": "Fred", "id": "5"}],
        "tables": [{"name": "Ginger", "id": "6"}],
    }
    assert (layer(server, 5)["geometryType"], names(server, 5)) == ("esriGeometryPoint", ["OBJECTID", "KIND"])
    assert (layer(server, 6)["type"], count(server, 6)) == ("Table", 0)
    listed = [item["name"] for item in ask(server.service_url("World", "FeatureServer"))["layers"]]
    assert listed[-1] == "Fred"
    assert hosted.post("deleteFromDefinition", deleteFromDefinition={"layers": [{"id": 5}]})["success"]
    assert layer(server, 5)["error"]["code"] == 404


def test_fields_are_added_changed_and_deleted(server: SampleServer, hosted: Hosted) -> None:
    added = {"fields": [{"name": "RANK", "type": "esriFieldTypeInteger", "alias": "Rank"}]}
    assert hosted.post("1/addToDefinition", addToDefinition=added) == {"success": True}
    page = ask(query_url(server, "World", 1), where="ISO_A3 = 'CHE'", outFields="NAME,RANK")
    assert values(page, "RANK") == [None]
    changed = {"name": "Lands", "fields": [{"name": "RANK", "alias": "Rang"}], "minScale": 5000000}
    assert hosted.post("1/updateDefinition", updateDefinition=changed) == {"success": True}
    shown = layer(server, 1)
    assert (shown["name"], shown["minScale"], shown["fields"][-1]["alias"]) == ("Lands", 5000000, "Rang")
    dropped = {"fields": [{"name": "RANK"}, {"name": "PARTS"}]}
    assert hosted.post("1/deleteFromDefinition", deleteFromDefinition=dropped) == {"success": True}
    assert not {"RANK", "PARTS"} & set(names(server, 1))
    assert hosted.post("1/addToDefinition", addToDefinition=added) == {"success": True}
    assert count(server, 1) == 240


def test_the_service_is_changed(server: SampleServer, hosted: Hosted) -> None:
    wanted = {"maxRecordCount": 3, "capabilities": "", "copyrightText": "Ours", "description": "New"}
    assert hosted.post("updateDefinition", updateDefinition=wanted) == {"success": True}
    shown = ask(server.service_url("World", "FeatureServer"))
    assert (shown["capabilities"], shown["copyrightText"], shown["description"]) == ("", "Ours", "New")
    assert ask(query_url(server, "World", 1), where="1=1")["error"]["code"] == 400
    assert hosted.post("updateDefinition", updateDefinition={"capabilities": "Query"})["success"]
    assert len(ask(query_url(server, "World", 1), where="1=1")["features"]) == 3
    assert hosted.post("refresh") == {"success": True}


def test_work_in_the_background_is_watched(server: SampleServer, hosted: Hosted) -> None:
    server.site.admin.pace.seconds = 0.2
    place = hosted.post("1/truncate", **{"async": "true"})["statusURL"]
    assert ask(place, token=hosted.token) == {"status": "Processing"}
    assert count(server, 1) == 240
    while ask(place, token=hosted.token)["status"] == "Processing":
        time.sleep(0.02)
    assert ask(place, token=hosted.token) == {"status": "Completed", "success": True}
    assert count(server, 1) == 0
    failing = hosted.post("99/truncate", **{"async": "true"})["statusURL"]
    while ask(failing, token=hosted.token)["status"] == "Processing":
        time.sleep(0.02)
    assert "no layer 99" in ask(failing, token=hosted.token)["error"]["details"][1]


@pytest.mark.parametrize(
    ("path", "definition", "said"),
    [
        (
            "addToDefinition",
            {"layers": [{"name": "X", "geometryType": "esriGeometryBall"}]},
            "esriGeometryBall",
        ),
        ("addToDefinition", {"tables": [{}]}, "needs a name"),
        ("1/addToDefinition", {"fields": [{"name": "A B", "type": "esriFieldTypeString"}]}, "'A B'"),
        (
            "1/addToDefinition",
            {"fields": [{"name": "A", "type": "esriFieldTypeSmell"}]},
            "esriFieldTypeSmell",
        ),
        ("1/addToDefinition", {"fields": [{"name": "name", "type": "esriFieldTypeString"}]}, "there twice"),
        ("1/updateDefinition", {"colour": "red"}, "'colour' is not known"),
        ("1/updateDefinition", {"fields": [{"name": "NOPE"}]}, "no field 'NOPE'"),
        ("1/deleteFromDefinition", {"fields": [{"name": "OBJECTID"}]}, "cannot be deleted"),
        ("updateDefinition", {"capabilities": "Fly"}, "'Fly' is not known"),
        ("updateDefinition", {"maxRecordCount": "many"}, "whole number"),
        ("99/addToDefinition", {"fields": []}, "no layer 99"),
        ("updateDefinition", {}, "must be an object"),
    ],
)
def test_bad_definitions_are_refused(
    server: SampleServer, hosted: Hosted, path: str, definition: Dict[str, Any], said: str
) -> None:
    error = hosted.post(path, **{path.rpartition("/")[2]: definition})["error"]
    assert error["code"] == 400
    assert said in " ".join(error["details"])
    assert count(server, 1) == 240


def test_only_who_may_and_what_is_hosted(server: SampleServer, hosted: Hosted) -> None:
    assert (
        requests.post(f"{hosted.root}/1/truncate", {"f": "json"}, timeout=SECONDS).json()["error"]["code"]
        == 499
    )
    hosted.token = sign_in(server, ANALYST)
    assert hosted.post("1/truncate")["error"]["code"] == 403
    token = sign_in(server, ADMINISTRATOR)
    assert ask(f"{hosted.root}/1/truncate", token=token)["error"]["code"] == 405
    assert ask(hosted.root, token=token)["adminServiceInfo"]["status"] == "Started"
    assert ask(f"{hosted.root}/1", token=token)["supportsTruncate"] is True
    other = hosted.root.replace("World", "Samples")
    assert ask(other, token=token)["error"]["message"] == "The service is not hosted."
    assert count(server, 1) == 240
