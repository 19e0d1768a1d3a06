# SPDX-License-Identifier: GPL-2.0-or-later
"""Item information, manifests, types, the site's own resources and the data store of the administrator API."""

from __future__ import annotations

import io
import threading
from typing import Any, Dict, List

import pytest
import requests

from tests.qgis.sample_server.administrator import PUBLISHER, Administrator
from tests.qgis.sample_server.client import SECONDS, ask, fetch
from tests.sample_server import SampleServer
from tests.sample_server.certificates import Certificates

WORLD = "/services/World.MapServer"
PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
MASKED = "DATABASE=/gis/data/site.sqlite;USER=gis;ENCRYPTED_PASSWORD=00022e686b61"


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def test_item_information_is_edited_with_its_thumbnail(server: SampleServer, admin: Administrator) -> None:
    info = {**admin.get(f"{WORLD}/iteminfo"), "title": "Die Welt", "tags": ["welt"]}
    picture = {"thumbnail": ("thumbnail.png", io.BytesIO(PNG), "image/png")}
    assert admin.post(f"{WORLD}/iteminfo/edit", picture, serviceItemInfo=info)["status"] == "success"
    shown = admin.get(f"{WORLD}/iteminfo")
    assert shown == {**info, "thumbnail": "thumbnail/thumbnail.png"}
    service = server.service_url("World", "FeatureServer")
    assert ask(f"{service}/info/iteminfo") == shown
    assert fetch(f"{service}/info/thumbnail").content == PNG
    assert "must be a list" in admin.refused(f"{WORLD}/iteminfo/edit", serviceItemInfo={"tags": "welt"})
    text = {"thumbnail": ("a.txt", io.BytesIO(b"text"), "text/plain")}
    assert "neither PNG" in admin.post(f"{WORLD}/iteminfo/edit", text, serviceItemInfo=info)["messages"][0]


def test_item_information_is_deleted(server: SampleServer, admin: Administrator) -> None:
    stored = {"file": ("notes.xml", io.BytesIO(b"<x/>"), "text/xml")}
    assert admin.post(f"{WORLD}/iteminfo/upload", stored, folder="metadata")["status"] == "success"
    url = f"{admin.root}{WORLD}/iteminfo/metadata/notes.xml"
    assert fetch(url, token=admin.token).content == b"<x/>"
    admin.done(f"{WORLD}/iteminfo/delete")
    assert "was not found" in admin.get(f"{WORLD}/iteminfo")["messages"][0]
    assert fetch(url, token=admin.token).json()["status"] == "error"
    assert ask(f"{server.service_url('World', 'MapServer')}/info/iteminfo")["error"]["code"] == 404


def test_the_manifest_names_the_data(admin: Administrator) -> None:
    (database,) = admin.get(f"{WORLD}/iteminfo/manifest/manifest.json")["databases"]
    assert {"onServerName": "world_states"} in database["datasets"]
    assert database["onServerConnectionString"] == MASKED
    dem = admin.get("/services/Elevation/Dem.ImageServer/iteminfo/manifest/manifest.json")
    assert dem["databases"][0]["datasets"] == [{"onServerName": "dem"}]


def test_types(admin: Administrator) -> None:
    types = {item["Name"]: item for item in admin.get("/services/types")["types"]}
    assert types["MapServer"]["Info"]["DefaultWebCapabilities"] == "Map,Query,Data"
    assert admin.get("/services/types/MapServer") == types["MapServer"]
    extensions = admin.get("/services/types/extensions")
    assert extensions["FeatureServer.soe"][0]["Info"]["SupportsREST"] == "true"
    assert "ArcObjects11" in [item["Name"] for item in admin.get("/services/types/providers")["providers"]]
    assert admin.get("/services/types/PieServer")["code"] == 404


def test_a_report_holds_what_is_asked_for(admin: Administrator) -> None:
    services = [{"serviceName": "World", "type": "MapServer"}]
    (world,) = admin.get("/services/report", services=services, parameters=["iteminfo", "permissions"])[
        "reports"
    ]
    assert world["iteminfo"]["title"] == "World"
    assert world["permissions"][0]["principal"] == "esriEveryone"
    assert "status" not in world
    assert "a list out of" in admin.get("/services/report", parameters=["colour"])["messages"][0]


def test_statistics_count_what_was_served(
    server: SampleServer, admin: Administrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        ask(server.service_url("World", "MapServer"))
    summary = admin.get(f"{WORLD}/statistics")["summary"]
    assert (summary["transactions"], summary["max"], summary["isStatisticsAvailable"]) == (3, 4, True)
    assert (summary["busy"], summary["free"]) == (0, 2)
    hold, held = threading.Event(), threading.Event()

    def slow_extent(_: Any) -> None:
        held.set()
        hold.wait(5)

    monkeypatch.setattr(server.site, "extent", slow_extent)
    working = threading.Thread(target=ask, args=(server.service_url("World", "MapServer"),))
    working.start()
    assert held.wait(5)
    summary = admin.get(f"{WORLD}/statistics")["summary"]
    hold.set()
    working.join()
    assert (summary["busy"], summary["free"]) == (1, 1)
    admin.done(f"{WORLD}/stop")
    assert admin.get(f"{WORLD}/statistics")["summary"]["isStatisticsAvailable"] is False


def paths(answer: Dict[str, Any]) -> List[str]:
    return [item["path"] for item in answer["items"]]


def test_data_items_are_found(admin: Administrator) -> None:
    roots = admin.get("/data/items")["rootItems"]
    everything = [path for root in roots for path in paths(admin.get("/data/findItems", parentPath=root))]
    assert "/enterpriseDatabases/SampleData" in everything
    assert paths(admin.post("/data/findItems", types="folder,cloudStore")) == [
        "/fileShares/Rasters",
        "/cloudStores/Archive",
    ]
    assert paths(admin.get("/data/findItems", managed="true")) == [
        "/enterpriseDatabases/AGSDataStore_ds_hosted"
    ]
    assert len(paths(admin.get("/data/findItems", ancestorPath="/enterpriseDatabases"))) == 2
    item = admin.get("/data/items/enterpriseDatabases/SampleData")
    assert paths(admin.get("/data/findItems", id=item["id"])) == [item["path"]]
    assert item["info"]["connectionString"] == MASKED
    assert "At least one" in admin.get("/data/findItems")["messages"][0]
    assert "https" in admin.get("/data/items/enterpriseDatabases/SampleData", decrypt="true")["messages"][0]


def test_passwords_are_decrypted_over_https_only(secure: SampleServer, certificates: Certificates) -> None:
    url = f"{secure.base}/arcgis/admin/data/items/enterpriseDatabases/SampleData"
    asked = {"f": "json", "token": secure.token, "decrypt": "true"}
    answer = requests.get(url, params=asked, timeout=SECONDS, verify=str(certificates.authority)).json()
    assert ";PASSWORD=sample-gis" in answer["info"]["connectionString"]


def test_a_data_item_comes_and_goes(server: SampleServer, admin: Administrator) -> None:
    item = {"path": "/fileShares/New", "type": "folder", "info": {"path": "/gis/new", "isManaged": False}}
    admin.done("/data/validateDataItem", item=item)
    admin.done("/data/registerItem", item=item)
    assert "already registered" in admin.refused("/data/registerItem", item=item)
    assert admin.get("/data/computeTotalRefCount", path=item["path"]) == {"totalRefCount": 0}
    admin.done("/data/unregisterItem", itemPath=item["path"])
    assert "does not exist" in admin.refused("/data/unregisterItem", itemPath=item["path"])
    tables = "/enterpriseDatabases/SampleData"
    count = admin.get("/data/computeTotalRefCount", path=tables)["totalRefCount"]
    assert count == sum(1 for service in server.site.services if service.layers)
    assert f"used by {count} services" in admin.refused("/data/unregisterItem", itemPath=tables)
    admin.done("/data/unregisterItem", itemPath=tables, force="true")
    admin.done("/data/validateAllDataItems")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"path": "/x/y", "type": "tape", "info": {}}, "'tape'"),
        ({"path": "/x/y", "type": "folder", "info": {}}, "must be /fileShares/NAME"),
        ({"path": "/fileShares/X", "type": "folder", "info": {"path": "/home/me"}}, "not accessible"),
        (
            {"path": "/enterpriseDatabases/X", "type": "egdb", "info": {"connectionString": "A=b"}},
            "no DATABASE",
        ),
        (
            {"path": "/enterpriseDatabases/X", "type": "egdb", "info": {"connectionString": "DATABASE=/x"}},
            "'/x'",
        ),
    ],
)
def test_bad_data_items_are_refused(admin: Administrator, item: Dict[str, Any], said: str) -> None:
    assert said in admin.refused("/data/validateDataItem", item=item)
    assert said in admin.refused("/data/registerItem", item=item)


def test_the_site_describes_itself(server: SampleServer, admin: Administrator) -> None:
    assert admin.get("")["currentVersion"] == 11.3
    assert admin.get("/info")["loggedInUser"] == "admin"
    assert admin.get("/mode")["siteMode"] == "EDITABLE"
    assert ask(f"{admin.root}/publicKey")["publicKey"]
    clusters = admin.get("/clusters")["clusters"]
    assert [item["machineName"] for item in clusters[0]["machines"]] == [
        item["machineName"] for item in admin.get("/machines")["machines"]
    ]
    directories = {item["name"]: item for item in admin.get("/system/directories")["directories"]}
    assert directories["arcgisoutput"]["virtualPath"] == "/rest/directories/arcgisoutput"
    assert Administrator(server, PUBLISHER).get("/system/directories")["code"] == 403
    assert admin.get("/nothing")["code"] == 404
