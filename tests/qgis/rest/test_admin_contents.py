# SPDX-License-Identifier: GPL-2.0-or-later
"""Definitions, items, manifests, folders and permissions, changed by an administrator and seen by clients."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Set

import pytest

from ags_connector.rest import (
    AgsError,
    ArcServer,
    InvalidInput,
    JobFailed,
    MapService,
    ServerError,
    Session,
    admin,
)
from ags_connector.rest.auth import Anonymous
from ags_connector.rest.jobs import Polling
from tests.sample_server import SampleServer

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
QUICK = admin.AdminOptions(polling=Polling(first=0.03), settle=0.2, time_out=5.0, verbose=False)


@pytest.fixture
def arcserver(server: SampleServer) -> admin.ArcServerAdmin:
    return admin.ArcServerAdmin(server.url, "admin", "adm1n-secret", options=QUICK)


@pytest.fixture
def public(server: SampleServer) -> ArcServer:
    return ArcServer(server.url, session=Session(credential=Anonymous()))


def locked(public: ArcServer) -> Set[str]:
    public.refresh()
    return {listing.path for listing in public.walk() if listing.locked}


def test_an_edit_that_the_server_refuses(arcserver: admin.ArcServerAdmin) -> None:
    service = arcserver.service("Samples")
    before = service.read_definition().to_text()
    with pytest.raises(ServerError) as caught:
        service.edit(minInstancesPerNode=9)
    assert "Could not edit “Samples.MapServer”: Service 'Samples.MapServer' was not edited." in str(
        caught.value
    )
    assert "minInstancesPerNode (9) must not be greater" in str(caught.value)
    assert service.read_definition().to_text() == before


def test_an_edit_as_a_job(server: SampleServer, arcserver: admin.ArcServerAdmin, public: ArcServer) -> None:
    service = arcserver.service("Transport/Airports")
    service.edit(description="By a job", run_async=True)
    (job_id,) = arcserver.job_ids
    assert arcserver.job(job_id).wait().steps[-1].startswith("Starting the service")
    assert public.get_service("Transport/Airports", "MapServer").page["serviceDescription"] == "By a job"
    server.site.admin.lose_data("airports")
    with pytest.raises(JobFailed, match="service failed to start"):
        service.edit(description="Again", run_async=True)


def test_two_administrators_do_not_undo_each_other(
    server: SampleServer, arcserver: admin.ArcServerAdmin
) -> None:
    other = admin.ArcServerAdmin(server.base, "publisher", "publ1sh-secret", options=QUICK).service("Samples")
    mine = arcserver.service("Samples")
    _ = mine.definition, other.definition
    other.edit(maxIdleTime=700)
    _ = other.definition
    mine.edit(description="mine")
    assert (mine.definition["maxIdleTime"], mine.description) == (700, "mine")
    with pytest.raises(InvalidInput, match="changed by somebody else"):
        other.edit(description="theirs")
    assert mine.read_definition()["description"] == "mine"


def test_what_a_definition_switches_off_clients_cannot_use(
    arcserver: admin.ArcServerAdmin, public: ArcServer
) -> None:
    arcserver.service("Samples").set_extension_properties("FeatureServer", maxRecordCount=3)
    assert public.get_service("Samples", "FeatureServer").layer(0).page["maxRecordCount"] == 3
    assert arcserver.service("Samples").extension("FeatureServer")["maxRecordCount"] == "3"


def test_a_service_is_made_and_deleted(arcserver: admin.ArcServerAdmin, public: ArcServer) -> None:
    definition = {**arcserver.service("Samples").definition.to_json(), "serviceName": "Copy"}
    arcserver.create_folder("New", "For copies")
    copy = arcserver.create_service(definition, "New")
    assert arcserver.exists("New/Copy.MapServer")
    assert public.get_service("New/Copy", "MapServer").layers
    copy.delete()
    assert not arcserver.exists("New/Copy.MapServer")
    with pytest.raises(ServerError, match="already exists"):
        arcserver.create_service({**definition, "serviceName": "Samples"})


def test_folders(arcserver: admin.ArcServerAdmin, public: ArcServer) -> None:
    folder = arcserver.create_folder("Roads", "All roads", web_encrypted=True)
    folder.edit(description="Most roads")
    again = arcserver.folder("roads")
    assert (again.description, again.is_web_encrypted) == ("Most roads", True)
    assert "Roads" in public.folders
    with pytest.raises(ServerError, match="Could not create folder “Roads”"):
        arcserver.create_folder("Roads")
    again.delete()
    assert "Roads" not in arcserver.folders
    for call in (lambda: arcserver.create_folder("A/B"), arcserver.top.delete):
        with pytest.raises(InvalidInput):
            call()


def test_items_and_thumbnails(arcserver: admin.ArcServerAdmin, tmp_path: Path) -> None:
    item = arcserver.service("Samples").item_info
    title = item["title"]
    picture = tmp_path / "small.png"
    picture.write_bytes(PIXEL)
    item.edit(summary="All of the samples", tags="a, b", thumbnail=picture)
    assert (item["summary"], item["tags"], item["title"]) == ("All of the samples", ["a", "b"], title)
    assert item.thumbnail() == PIXEL
    item.upload(picture, "metadata")
    with pytest.raises(InvalidInput, match="Did you mean “summary”"):
        item.edit(sumary="x")
    with pytest.raises(InvalidInput, match="PNG, JPEG or GIF"):
        item.edit(thumbnail=tmp_path / "x.txt")
    item.delete()
    item.refresh()
    with pytest.raises(ServerError, match="was not found"):
        item.values  # noqa: B018


def test_services_are_found_by_their_data(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    server.clear_requests()
    found = {use.service.full_name: use for use in arcserver.find_services_by_data("AIRPORTS")}
    assert "airports" in found["Transport/Airports.MapServer"].places
    assert "Elevation/Dem.ImageServer" not in found
    assert server.max_in_flight <= 4 + 1
    assert not any("00022e68" in str(use) for use in found.values())
    manifest = arcserver.service("Transport/Airports").manifest
    assert manifest.databases[0].connection.endswith("ENCRYPTED_PASSWORD=***")
    with pytest.raises(InvalidInput, match="what to look for"):
        arcserver.find_services_by_data(" ")


def test_permissions_of_folders_and_services(arcserver: admin.ArcServerAdmin, public: ArcServer) -> None:
    folder = arcserver.folder("Transport")
    assert folder.is_public
    folder.set_permission(admin.EVERYONE, False)
    folder.set_permission(admin.AUTHENTICATED, True)
    assert not folder.is_public
    assert "Transport" in locked(public)
    assert {(item.principal, item.is_allowed) for item in folder.permissions} >= {
        (admin.EVERYONE, False),
        (admin.AUTHENTICATED, True),
    }
    airports = folder.service("Airports")
    airports.set_permission(admin.EVERYONE, True)
    assert folder.has_child_permissions_conflict(admin.EVERYONE, False)
    assert not folder.has_child_permissions_conflict(admin.EVERYONE, True)
    assert folder.conflicting_services(admin.EVERYONE, False) == ["Transport/Airports.MapServer"]
    assert MapService(f"{public.url}/Transport/Airports/MapServer", session=public.session).layers
    closed, _ = folder.add_permission("editors", private=True)
    assert closed.message == (
        "esriEveryone is not allowed (but services below say otherwise and keep that: Transport/Airports.MapServer)"
    )
    folder.add_permission(private=False)
    assert "Transport" not in locked(public)


def test_roles_that_are_not_there_and_those_to_forget(arcserver: admin.ArcServerAdmin) -> None:
    with pytest.raises(ServerError, match="The role 'nobody' does not exist") as caught:
        arcserver.folder("Transport").set_permission("nobody")
    assert "Could not set permission “Transport”" in str(caught.value)
    service = arcserver.service("Samples")
    service.set_permission("editors", True)
    service.remove_permission("editors")
    assert ("editors", False) in [(item.principal, item.is_allowed) for item in service.permissions]
    assert any(item.principal == "editors" for item in service.permissions)
    arcserver.clean_permissions("editors")
    assert not any(item.principal == "editors" for item in service.permissions)


def test_a_portal_decides_about_the_services_of_its_servers(server: SampleServer) -> None:
    with SampleServer(portal=server) as federated:
        arcserver = admin.ArcServerAdmin(federated.base, "admin", "adm1n-secret", options=QUICK)
        assert arcserver.check().user == "admin"
        with pytest.raises(ServerError, match="Permissions are managed by the portal") as caught:
            arcserver.add_permission("Transport")
        assert "by sharing its item" in str(caught.value)
        assert not any("adm1n-secret" in str(item.params) for item in federated.requests)


def test_report_in_one_request(server: SampleServer, arcserver: admin.ArcServerAdmin) -> None:
    ArcServer(server.url).get_service("Samples", "MapServer").layer(0).count()
    arcserver.check()
    server.clear_requests()
    everything = ("description", "status", "instances", "iteminfo", "properties", "permissions")
    (line,) = [item for item in arcserver.top.report(everything) if item.id.name == "Samples"]
    assert len(server.requests) == 1
    assert line.state.summary == "started"
    assert line.instances.transactions
    assert line.is_private is False
    assert line.permissions[0].principal == admin.EVERYONE
    assert line.item_info["title"]
    assert "maxRecordCount" in line.properties


def test_what_else_the_site_tells(arcserver: admin.ArcServerAdmin) -> None:
    total, machines = arcserver.service("Samples").statistics()
    assert total.maximum == sum(item.maximum or 0 for item in machines)
    assert arcserver.version == 11.3
    assert "MapServer" in [item["Name"] for item in arcserver.service_types]
    assert arcserver.security_config["authenticationMode"] == "ARCGIS_TOKEN"
    with pytest.raises(AgsError, match="Could not read"):
        arcserver.job("nothing").look()


def test_through_a_prefix_proxy(server: SampleServer) -> None:
    site = admin.ArcServerAdmin(f"{server.proxy_prefix}{server.url}", token=server.token, options=QUICK)
    with server.mode("*", "url_prefix"):
        assert site.service("Samples").stop().is_good
        assert site.service("Samples").start().is_good


def test_from_the_users_own_sign_in(server: SampleServer) -> None:
    """What the dock and the toolbox have: a session that knows the site."""
    from ags_connector.rest import sign_in, sign_out

    sign_in(server.url, "admin", "adm1n-secret")
    try:
        arcserver = admin.ArcServerAdmin(server.url, options=QUICK)
        assert arcserver.info.user == "admin"
        assert arcserver.service("Samples").restart().is_good
    finally:
        sign_out(server.url)


def test_a_portal_from_the_users_own_sign_in(server: SampleServer) -> None:
    from ags_connector.rest import sign_in, sign_out

    with SampleServer(portal=server) as federated:
        sign_in(server.portal_url, "admin", "adm1n-secret")
        try:
            portal = admin.Portal(server.portal_url, options=QUICK)
            (site,) = portal.servers
            assert site.check().user == "admin"
            assert site.service("Samples").restart().is_good
            world = portal.hosted(federated.service_url("World", "FeatureServer"))
            assert world.layer(3).truncate().is_good
            assert world.layer_ids == [0, 1, 2, 3, 4]
        finally:
            sign_out(server.portal_url)
        with pytest.raises(AgsError):
            admin.Portal(server.portal_url).servers  # noqa: B018
