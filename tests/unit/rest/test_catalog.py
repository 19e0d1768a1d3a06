# SPDX-License-Identifier: GPL-2.0-or-later
"""Walking a catalog and finding services in it."""

from __future__ import annotations

import pytest

from ags_connector.rest.catalog import ArcServer, Folder, ServiceEntry
from ags_connector.rest.errors import Canceled, InvalidInput, NotArcGIS, NotFound, SignInRequired
from ags_connector.rest.feature_service import FeatureService
from ags_connector.rest.geoprocessing import GPService
from ags_connector.rest.map_service import MapService
from ags_connector.rest.service import Service

TOKEN = "t0ken-for-locked"
LOCKED = {"error": {"code": 499, "message": "Token Required"}}


def listing(*services, folders=(), **more):
    names = [{"name": name, "type": kind} for name, kind in services]
    return {"currentVersion": 10.91, "folders": list(folders), "services": names, **more}


PAGES = {
    "": listing(
        ("Parcels", "MapServer"), ("Parcels", "FeatureServer"), ("Tools", "GPServer"), ("Tools", "ImageServer"),
        ("Holo", "HoloServer"), ("roads", "MapServer"), ("Roads", "MapServer"),
        folders=["Für Alle", "Locked", "Broken", "Water"],
    ),
    "Für Alle": listing(("Für Alle/Straßen", "MapServer"), ("Für Alle/Lots", "MapServer")),
    "Water": listing(("Pipes", "FeatureServer"), ("Water/Lots", "FeatureServer"), ("Water/Wells A", "mapserver")),
    "Locked": LOCKED,
    "Broken": {"status": "error", "messages": ["Could not access any server machines."]},
}  # fmt: skip


def script(seen):
    path = seen.path.partition("/rest/services")[2].strip("/")
    if path == "Locked" and seen.headers.get("X-Esri-Authorization") == f"Bearer {TOKEN}":
        return listing(("Locked/Secret", "MapServer"))
    return PAGES[path]


@pytest.fixture
def site(serve):
    return serve(script)


@pytest.fixture
def server(site, session):
    return ArcServer(site.site, session=session())


def test_nothing_is_asked_before_it_is_needed(site, server):
    assert repr(server) == f"ArcServer('{site.url()}')"
    assert site.seen == []
    assert server.version == 10.91
    assert server.folders == ["Für Alle", "Locked", "Broken", "Water"]
    assert len(server.services) == 7
    assert len(site.seen) == 1
    server.refresh()
    assert server.version == 10.91
    assert len(site.seen) == 2


def test_an_entry_tells_name_folder_type_and_address(site, server):
    entry = server.folder("Für Alle").services[0]
    assert entry == ServiceEntry(
        "Straßen", "MapServer", site.url("/F%C3%BCr%20Alle/Stra%C3%9Fen/MapServer"), "Für Alle"
    )
    assert entry.full_name == "Für Alle/Straßen"
    assert [item.is_known for item in server.services if item.name in ("Holo", "Tools")] == [
        True,
        True,
        False,
    ]


def test_a_name_without_its_folder_gets_it(server):
    pipes, lots, wells = server.folder("water").services
    assert (pipes.full_name, lots.full_name) == ("Water/Pipes", "Water/Lots")
    assert (wells.type, wells.url.rpartition("/services/")[2]) == ("MapServer", "Water/Wells%20A/MapServer")


def test_the_walk_marks_what_is_locked_or_broken_and_goes_on(server):
    found = list(server.walk())
    assert [(item.path, len(item.services), item.locked) for item in found] == [
        ("", 7, False), ("Für Alle", 2, False), ("Locked", 0, True), ("Broken", 0, False), ("Water", 3, False),
    ]  # fmt: skip
    assert isinstance(found[2].error, SignInRequired)
    assert "Could not access any server machines" in str(found[3].error)
    assert found[4].error is None


def test_with_a_token_the_locked_folder_opens(site, session):
    server = ArcServer(site.url(), session=session(), token=TOKEN)
    assert [item.locked for item in server.walk()] == [False] * 5
    assert isinstance(server.get_service("Secret"), MapService)


def test_a_token_in_a_pasted_address_is_used_and_taken_out(site, session):
    server = ArcServer(f"{site.url()}?f=html&token={TOKEN}", session=session())
    assert [item.path for item in server.walk() if item.locked] == []
    assert TOKEN not in server.url
    assert all(TOKEN not in seen.target for seen in site.seen)


def test_the_walk_is_canceled_between_folders(server, feedback):
    walk = server.walk()
    assert [next(walk).path, next(walk).path] == ["", "Für Alle"]
    feedback.canceled = True
    with pytest.raises(Canceled):
        next(walk)


def test_a_server_that_lists_the_top_everywhere_does_not_trap_the_walk(serve, session):
    site = serve(lambda seen: listing(("S", "MapServer"), folders=["A", "B", "A/C"]))
    assert [item.path for item in ArcServer(site.url(), session=session()).walk()] == ["", "A", "B", "A/C"]


@pytest.mark.parametrize(
    ("name", "kind", "type_", "end"),
    [
        ("Parcels", FeatureService, None, "Parcels/FeatureServer"),
        ("parcels", FeatureService, None, "Parcels/FeatureServer"),
        ("Parcels", MapService, "mapserver", "Parcels/MapServer"),
        ("par*", FeatureService, None, "Parcels/FeatureServer"),
        ("Tools", GPService, "GPServer", "Tools/GPServer"),
        ("Holo", Service, None, "Holo/HoloServer"),
        ("roads", MapService, None, "roads/MapServer"),
        ("Pipes", FeatureService, None, "Water/Pipes/FeatureServer"),
        ("straßen", MapService, None, "F%C3%BCr%20Alle/Stra%C3%9Fen/MapServer"),
        ("Water/Lots", FeatureService, None, "Water/Lots/FeatureServer"),
        ("water/LOTS", FeatureService, None, "Water/Lots/FeatureServer"),
        ("/Water/Lots/", FeatureService, None, "Water/Lots/FeatureServer"),
        ("*/Lots", FeatureService, "FeatureServer", "Water/Lots/FeatureServer"),
        ("*wells*", MapService, None, "Water/Wells%20A/MapServer"),
    ],
)
def test_a_service_is_found(name, kind, type_, end, server):
    service = server.get_service(name, type_)
    assert type(service) is kind
    assert service.url.endswith(f"/rest/services/{end}")
    assert service.session.credential is server.session.credential


def test_a_found_service_asked_nothing_of_other_folders(site, server):
    server.get_service("Parcels")
    server.get_service("Water/Pipes")
    assert [seen.path.rpartition("services")[2] for seen in site.seen] == ["", "/Water"]


@pytest.mark.parametrize(
    ("name", "type_", "said"),
    [
        ("Parcel", None, "Did you mean “Parcels”?"),
        ("Parcels", "ImageServer", "no service “Parcels” of type ImageServer"),
        ("Lots", None, "“Lots” fits 2 services: “Für Alle/Lots”, “Water/Lots”"),
        ("ROADS", None, "“ROADS” fits 2 services: “roads”, “Roads”"),
        ("*", None, "fits 10 services"),
        ("Tools", None, "“Tools” is 2 services: GPServer, ImageServer. Say which type"),
        ("Secret", None, "These folders could not be read: Locked, Broken."),
        ("Water/Pips", None, "Did you mean “Water/Pipes”"),
        ("Nowhere/Pipes", None, "no service “Nowhere/Pipes”"),
    ],
)
def test_what_is_not_found_is_explained(name, type_, said, server):
    with pytest.raises(NotFound) as caught:
        server.get_service(name, type_)
    assert said in str(caught.value)


def test_a_locked_folder_that_was_named_asks_for_a_sign_in(server):
    with pytest.raises(SignInRequired):
        server.get_service("Locked/Secret")


def test_a_service_without_a_name_is_refused(site, server):
    with pytest.raises(InvalidInput):
        server.get_service("  ")
    assert site.seen == []


def test_folders_by_name(server):
    folder = server.folder("FÜR ALLE")
    assert isinstance(folder, Folder)
    assert (folder.name, len(folder.services)) == ("Für Alle", 2)
    assert isinstance(folder.get_service("Lots"), MapService)
    with pytest.raises(NotFound, match="Did you mean “Water”"):
        server.folder("Watr")


@pytest.mark.parametrize("page", [{"currentVersion": 10.8}, {"features": []}])
def test_what_is_no_catalog_is_said_to_be_none(page, serve, session):
    with pytest.raises(NotArcGIS, match="no catalog"):
        list(ArcServer(serve(lambda seen: page).url(), session=session()).walk())


def test_a_url_prefix_proxy_is_asked_for_everything(site, serve, session):
    def proxy_script(seen):
        inner = seen.target.partition("/proxy?")[2]
        assert inner.startswith(site.url())
        return script(type(seen)(seen.method, inner.partition("?")[0].replace("%C3%BC", "ü").replace("%20", " "),
                                 {}, seen.form, seen.headers, inner))  # fmt: skip

    proxy = serve(proxy_script)
    start = f"http://127.0.0.1:{proxy.port}/proxy?"
    server = ArcServer(f"{start}{site.url()}", session=session())
    assert len(list(server.walk())) == 5
    assert server.get_service("Pipes").address == f"{start}{site.url()}/Water/Pipes/FeatureServer"
    assert site.seen == []
