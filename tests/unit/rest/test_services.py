# SPDX-License-Identifier: GPL-2.0-or-later
"""Map and feature services: their layers, and opening any address."""

from __future__ import annotations

import pytest

from ags_connector.formats.geometry_type import GeometryType
from ags_connector.rest.catalog import ArcServer, Folder
from ags_connector.rest.errors import InvalidInput, NotArcGIS, NotFound, ServerError, SignInRequired
from ags_connector.rest.feature_layer import FeatureLayer, GroupLayer, Table
from ags_connector.rest.feature_service import FeatureService
from ags_connector.rest.geoprocessing import GPService
from ags_connector.rest.image_service import ImageService
from ags_connector.rest.map_service import MapService
from ags_connector.rest.open import open_url
from tests.unit.rest.scripted_server import Answer

LAYERS = [
    {"id": 0, "name": "Roads", "type": "Group Layer", "parentLayerId": -1, "subLayerIds": [1, 2]},
    {"id": 1, "name": "Roads", "type": "Feature Layer", "parentLayerId": 0, "subLayerIds": None,
     "geometryType": "esriGeometryPolyline"},
    {"id": 2, "name": "Straßen", "parentLayerId": 0, "type": "Feature Layer", "defaultVisibility": False},
    {"id": 5, "name": "Lots 2020", "parentLayerId": -1, "type": "Feature Layer", "minScale": 5000},
    {"id": 6, "name": "Lots 2021"},
]  # fmt: skip
TABLES = [{"id": 9, "name": "Owners"}]
SERVICE = {"currentVersion": 10.5, "layers": LAYERS, "tables": TABLES, "capabilities": "Map,Query"}
CATALOG = {"currentVersion": 10.5, "folders": ["F"], "services": [{"name": "A", "type": "MapServer"}]}
FOLDER = {"currentVersion": 10.5, "folders": [], "services": [{"name": "F/B", "type": "FeatureServer"}]}


def layer_page(entry):
    kind = "Table" if entry["id"] == 9 else entry.get("type", "Feature Layer")
    return {"fields": [{"name": "ID", "type": "esriFieldTypeOID"}], **entry, "type": kind}


PAGES = {
    "": CATALOG,
    "/F": FOLDER,
    "/A/MapServer": SERVICE,
    "/F/B/FeatureServer": SERVICE,
    "/A/ImageServer": {"currentVersion": 10.5, "pixelType": "U8"},
    "/A/GPServer": {"currentVersion": 10.5, "tasks": ["t"]},
    "/No/MapServer": {"currentVersion": 10.5},
    "/A/MapServer/layers": {
        "layers": [layer_page(item) for item in LAYERS],
        "tables": [layer_page(item) for item in TABLES],
    },
    **{f"/A/MapServer/{item['id']}": layer_page(item) for item in (*LAYERS, *TABLES)},
}


def script(seen):
    return PAGES[seen.path.partition("/rest/services")[2].rstrip("/")]


@pytest.fixture
def site(serve):
    return serve(script)


@pytest.fixture
def service(site, session):
    return MapService(site.url("/A/MapServer"), session=session())


def test_the_page_is_read_once(site, service):
    assert (service.name, service.type) == ("A", "MapServer")
    assert site.seen == []
    assert [item.name for item in service.layers] == ["Roads", "Roads", "Straßen", "Lots 2020", "Lots 2021"]
    assert [(item.name, item.is_table) for item in service.tables] == [("Owners", True)]
    assert service.info.capabilities == ("map", "query")
    assert len(site.seen) == 1


def test_the_tree_has_groups_with_their_layers(service):
    info = service.info
    group, lots, old, owners = info.roots()
    assert (group.id, lots.id, old.id, owners.id) == (0, 5, 6, 9)
    assert [(item.id, item.geometry_type, item.visible) for item in info.children(group)] == [
        (1, GeometryType.POLYLINE, True),
        (2, GeometryType.NONE, False),
    ]
    assert (lots.min_scale, old.type, group.is_group) == (5000, "", True)


@pytest.mark.parametrize(
    ("which", "kind", "number"),
    [
        (1, FeatureLayer, 1),
        ("2", FeatureLayer, 2),
        (0, GroupLayer, 0),
        ("Roads", FeatureLayer, 1),
        ("roads", FeatureLayer, 1),
        ("STRASSEN", FeatureLayer, 2),
        ("*2021", FeatureLayer, 6),
        ("Owners", Table, 9),
    ],
)
def test_a_layer_is_found(which, kind, number, site, service):
    layer = service.layer(which)
    assert type(layer) is kind
    assert layer.url == site.url(f"/A/MapServer/{number}")
    assert layer.session is service.session
    assert len(site.seen) == 1


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("Road", "Did you mean “Roads”?"),
        ("lots*", "5 “Lots 2020”, 6 “Lots 2021”. Use the id."),
        (77, "It has: 0 “Roads”, 1 “Roads”"),
        ("", "has no layer or table “”"),
    ],
)
def test_a_layer_that_is_not_found_is_explained(which, said, service):
    with pytest.raises(NotFound) as caught:
        service.layer(which)
    assert said in str(caught.value)


def test_all_layers_come_with_one_request_more(site, service):
    layers = list(service.all_layers())
    assert [(type(item), item.info.id, item.name) for item in layers] == [
        (GroupLayer, 0, "Roads"), (FeatureLayer, 1, "Roads"), (FeatureLayer, 2, "Straßen"),
        (FeatureLayer, 5, "Lots 2020"), (FeatureLayer, 6, "Lots 2021"), (Table, 9, "Owners"),
    ]  # fmt: skip
    assert len(site.seen) == 2


def test_all_layers_fall_back_to_a_request_for_each(serve, session):
    site = serve(lambda seen: Answer("", 504) if seen.path.endswith("/layers") else script(seen))
    service = MapService(site.url("/A/MapServer"), session=session())
    assert [item.info.id for item in service.all_layers()] == [0, 1, 2, 5, 6, 9]


def test_all_layers_do_not_hide_that_a_sign_in_is_missing(serve, session):
    locked = {"error": {"code": 499, "message": "Token Required"}}
    site = serve(lambda seen: locked if seen.path.endswith("/layers") else script(seen))
    with pytest.raises(SignInRequired):
        list(MapService(site.url("/A/MapServer"), session=session()).all_layers())


def test_what_is_no_service_is_said_to_be_none(site, session):
    with pytest.raises(NotArcGIS, match="no map or feature service"):
        _ = MapService(site.url("/No/MapServer"), session=session()).layers


@pytest.mark.parametrize(
    ("path", "kind", "end"),
    [
        ("", ArcServer, ""),
        ("/?f=pjson", ArcServer, ""),
        ("/F", Folder, "/F"),
        ("/A/MapServer", MapService, "/A/MapServer"),
        ("/A/mapserver/", MapService, "/A/MapServer"),
        ("/F/B/FeatureServer/?f=html", FeatureService, "/F/B/FeatureServer"),
        ("/F/B", FeatureService, "/F/B/FeatureServer"),
        ("/A/ImageServer", ImageService, "/A/ImageServer"),
        ("/A/GPServer/t/submitJob", GPService, "/A/GPServer"),
        ("/A/MapServer/1/query?where=1%3D1", FeatureLayer, "/A/MapServer/1"),
        ("/A/MapServer/9", Table, "/A/MapServer/9"),
        ("/A/MapServer/0", GroupLayer, "/A/MapServer/0"),
    ],
)
def test_any_address_opens(path, kind, end, site, session):
    opened = open_url(site.url(path), session=session())
    assert type(opened) is kind
    assert opened.url == site.url(end)
    assert site.seen


def test_a_layer_that_was_opened_knows_its_page(site, session):
    layer = open_url(site.url("/A/MapServer/5"), session=session())
    assert (layer.name, len(site.seen)) == ("Lots 2020", 1)


def test_a_site_opens_by_its_start(site, session):
    assert open_url(site.site, session=session()).version == 10.5


def test_the_address_of_an_administration_is_named(site, session):
    with pytest.raises(InvalidInput, match="address of a site's administration"):
        open_url(f"http://127.0.0.1:{site.port}/arcgis/admin/services", session=session())
    assert site.seen == []


def test_a_web_site_is_not_arcgis(serve, session):
    site = serve(lambda seen: Answer("<html><title>Welcome</title></html>", content_type="text/html"))
    with pytest.raises(NotArcGIS, match=r"web page \(“Welcome”\)"):
        open_url(f"http://127.0.0.1:{site.port}", session=session())


def test_an_address_with_nothing_behind_it_is_a_server_error(serve, session):
    site = serve(lambda seen: Answer("<html>gone</html>", 404, "text/html"))
    with pytest.raises(ServerError, match="nothing at this address"):
        open_url(site.url("/A/MapServer/1"), session=session())


def test_a_token_opens_an_address(serve, session):
    def guarded(seen):
        signed = seen.headers.get("X-Esri-Authorization") == "Bearer t0ken"
        return script(seen) if signed else {"error": {"code": 499, "message": "Token Required"}}

    site = serve(guarded)
    assert open_url(site.url("/A/MapServer"), session=session(), token="t0ken").layer(1).info.name == "Roads"
    assert open_url(site.url("/A/MapServer/1?token=t0ken"), session=session()).name == "Roads"
    with pytest.raises(SignInRequired):
        open_url(site.url("/A/MapServer"), session=session())
