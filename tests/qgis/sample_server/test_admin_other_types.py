# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services, locators and geoprocessing services obey their administrators, too; and so do folders and pages."""

from __future__ import annotations

import threading
import time
from typing import Any, Dict

import pytest

from tests.qgis.sample_server.administrator import Administrator, listed
from tests.qgis.sample_server.client import ask, fetch
from tests.sample_server import SampleServer

REFUSED = "The requested capability is not supported."


@pytest.fixture
def admin(server: SampleServer) -> Administrator:
    return Administrator(server)


def edit(admin: Administrator, path: str, **changes: Any) -> None:
    admin.done(f"/services/{path}/edit", service={**admin.get(f"/services/{path}"), **changes})


def pages(server: SampleServer) -> Dict[str, Any]:
    """The page of every service that answers, by its address."""
    addresses = [
        server.service_url(service.name, kind) for service in server.site.services for kind in service.types
    ]
    return {address: ask(address, token=server.token) for address in addresses}


def test_an_edit_that_changes_nothing_changes_nothing(server: SampleServer, admin: Administrator) -> None:
    before = pages(server)
    for service in server.site.services:
        path = service.name + "." + ("MapServer" if "MapServer" in service.types else service.types[0])
        edit(admin, path)
    after = pages(server)
    for address, page in before.items():
        assert {key: after[address][key] for key in page} == page, address


def test_an_image_service(server: SampleServer, admin: Administrator) -> None:
    dem = server.service_url("Elevation/Dem", "ImageServer")
    edit(admin, "Elevation/Dem.ImageServer", capabilities="Metadata", description="Heights")
    page = ask(dem)
    assert (page["capabilities"], page["description"]) == ("Metadata", "Heights")
    assert ask(f"{dem}/exportImage", bbox="0,0,1,1")["error"]["details"] == [REFUSED]
    admin.done("/services/Elevation/Dem.ImageServer/stop")
    assert ask(dem)["error"]["message"] == "Service Elevation/Dem/ImageServer not started "
    admin.done("/services/Elevation/Dem.ImageServer/start")
    assert "error" not in ask(dem)


def test_a_locator(server: SampleServer, admin: Administrator) -> None:
    places = server.service_url("Locators/Places", "GeocodeServer")
    edit(admin, "Locators/Places.GeocodeServer", capabilities="Suggest", description="Names")
    assert (ask(places)["capabilities"], ask(places)["serviceDescription"]) == ("Suggest", "Names")
    assert ask(f"{places}/findAddressCandidates", SingleLine="Bern")["error"]["details"] == [REFUSED]
    assert ask(f"{places}/suggest", text="Ber")["suggestions"]


def test_a_geoprocessing_service(server: SampleServer, admin: Administrator) -> None:
    files = server.service_url("Tools/Files", "GPServer")
    assert (
        ask(files)["capabilities"] == admin.get("/services/Tools/Files.GPServer")["capabilities"] == "Uploads"
    )
    edit(admin, "Tools/Files.GPServer", capabilities="")
    assert ask(files)["capabilities"] == ""
    assert ask(f"{files}/uploads/upload")["error"]["details"] == [REFUSED]


def test_services_are_deleted_together(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.fill_folder("Load", 3)
    admin.done("/services/deleteServices", services=listed("Load", ["S000", "S002"]))
    assert [item["name"] for item in ask(f"{server.url}/Load")["services"]] == ["Load/S001"]
    unknown = listed("Load", ["S001", "S007"])
    assert "'Load/S007.MapServer' does not exist" in admin.refused(
        "/services/deleteServices", services=unknown
    )
    assert [item["name"] for item in ask(f"{server.url}/Load")["services"]] == ["Load/S001"]


def test_a_folder_stays_while_a_service_in_it_is_held(server: SampleServer, admin: Administrator) -> None:
    server.site.admin.fill_folder("Load", 2)
    server.site.admin.pace.seconds = 0.3
    working = threading.Thread(target=admin.done, args=("/services/Load/S001.MapServer/stop",))
    working.start()
    while not server.site.admin.registry.find("Load", "S001", "MapServer").busy:
        time.sleep(0.01)
    assert "Load/S001.MapServer" in admin.refused("/services/Load/deleteFolder")
    assert len(ask(f"{server.url}/Load")["services"]) == 2
    working.join()
    admin.done("/services/Load/deleteFolder")
    assert "Load" not in ask(server.url)["folders"]


def test_pages_for_people(server: SampleServer, admin: Administrator) -> None:
    signed = fetch(f"{admin.root}/services", f="html", token=admin.token)
    assert signed.headers["Content-Type"].startswith("text/html")
    assert "World" in signed.text
    anyone = fetch(f"{admin.root}/services", f="html")
    assert anyone.headers["Content-Type"].startswith("text/html")
    assert "Token not found" in anyone.text
