# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalog, service and layer pages of real servers, of versions 10.0 to 11.5."""

from __future__ import annotations

import pytest

from ags_connector.formats.fields import Domain
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.rest.catalog import Catalog, Folder
from ags_connector.rest.envelope import decode_json
from ags_connector.rest.models import LayerInfo
from ags_connector.rest.service_info import ServiceInfo
from tests.unit.rest.scripted_server import Answer

POINT, LINE, POLYGON, NONE = (
    GeometryType.POINT,
    GeometryType.POLYLINE,
    GeometryType.POLYGON,
    GeometryType.NONE,
)
DATA = ("map", "query", "data")
EDIT = ("query", "create", "update", "delete", "uploads", "editing")


@pytest.fixture
def page(fixtures_dir):
    return lambda path: decode_json((fixtures_dir / path).read_bytes(), url=path)


# path: folder, version, folders, number of services, some of them
CATALOGS = {
    "TerriaJS__terriajs/Server/sampleserver6/services.json": (
        "", 10.71, ["AGP", "Elevation"], 8, [("911CallsHotspotGP", "GPServer"), ("CensusMS", "MapServer")]),
    "geotools__geotools/services.json": (
        "", 10.41, [], 2, [("Airports_2", "FeatureServer"), ("affordable_housing", "FeatureServer")]),
    "ngageoint__opensphere/arcresponse.json": (
        "", 10.31, ["Analysis", "Elevation", "Locators"], 3, [("Blank", "MapServer"), ("GEONAMES", "MapServer")]),
    "visgl__loaders.gl/agp.json": ("AGP", 10.91, [], 4, [("Census", "MapServer"), ("USA", "MapServer")]),
    "visgl__loaders.gl/services.json": (
        "", 10.91, ["AGP"], 62, [("911CallsHotspot", "GPServer"), ("911CallsHotspot", "MapServer")]),
}  # fmt: skip


@pytest.mark.parametrize("path", CATALOGS)
def test_a_recorded_catalog(path, fixtures_dir, serve, session):
    folder, version, folders, count, some = CATALOGS[path]
    server = serve(lambda seen: Answer((fixtures_dir / path).read_bytes()))
    catalog = (Folder if folder else Catalog)(server.url(f"/{folder}"), session=session())
    assert (catalog.version, catalog.folders, len(catalog.services)) == (version, folders, count)
    listed = {(item.name, item.type): item for item in catalog.services}
    assert set(some) <= set(listed)
    for (name, kind), item in listed.items():
        assert item.folder == folder
        assert item.is_known
        assert item.url.endswith(
            f"/rest/services/{folder + '/' if folder else ''}{name.replace(' ', '%20')}/{kind}"
        )


# path: version, layers, tables, names at the top of the tree (the first ones), code, max records, capabilities
SERVICES = {
    "Esri__maplibre-arcgis/multiLayer-service-info.json": (
        11.5, 13, 0, ["Trails_0", "Trails_1", "Trails_2"], 3857, 2000, ("query",)),
    "Esri__maplibre-arcgis/trails-service-info.json": (11.5, 1, 0, ["Trails_0"], 3857, 2000, ("query",)),
    "TerriaJS__terriajs/FeatureServer/Redlands_Emergency_Vehicles/featureServer.json": (
        10.71, 3, 0, ["Ambulances", "Police", "Fire"], 4326, 1000, EDIT),
    "TerriaJS__terriajs/FeatureServer/esri_feature_server.json": (
        10.81, 1, 0, ["Forest_Management_Zones"], 3857, 2000, ("query", "extract")),
    "TerriaJS__terriajs/MapServer/LayerWithTiles/mapserver.json": (11.1, 2, 0, ["CED", "CED_GEN"], 3857, 2000, DATA),
    "TerriaJS__terriajs/MapServer/Redlands_Emergency_Vehicles/mapServer.json": (
        10.71, 6, 0, ["Ambulances", "Police", "Fire", "911 Calls Hotspot"], 4326, 1000, DATA),
    "TerriaJS__terriajs/MapServer/Residential_Dwelling_Density/mapServer.json": (
        10.61, 4, 0, ["Number_of_residential_dwellings_per_100m"], 3112, 1000, DATA),
    "TerriaJS__terriajs/MapServer/mapServerWithError.json": (10.71, 0, 0, [], 4326, 1000, DATA),
    "TerriaJS__terriajs/MapServer/time-enabled.json": (
        10.71, 4, 0, ["WaterFeature", "Unidentified", "Road", "Lot_M"], 3857, 10000, DATA),
    "TerriaJS__terriajs/Server/sampleserver6/CensusMS.json": (
        10.71, 4, 0, ["Census Block Points", "Census Block Group", "Detailed Counties", "states"], 4269, 1000, DATA),
    "TerriaJS__terriajs/Server/sampleserver6/CommercialDamageAssessmentFS.json": (
        10.71, 1, 0, ["Damage to Commercial Buildings"], None, 1000, EDIT),
    "geotools__geotools/FeatureServerAirport.json": (
        10.41, 2, 0, ["Airports_2", "Airports_3"], 3857, 2000, ("query", "sync")),
    "koopjs__featureservice/serviceInfo.json": (
        10.3, 1, 0, ["HVR_OSOM_Scheme_Permit_WM"], 3857, 30000, ("query",)),
    "qgis__QGIS/ams_root_11.1.json": (11.1, 2, 0, ["Layer 0"], 5514, 1000, DATA),
}  # fmt: skip


@pytest.mark.parametrize("path", SERVICES)
def test_a_recorded_service(path, page):
    version, layers, tables, names, code, most, capabilities = SERVICES[path]
    info = ServiceInfo.from_json(page(path))
    assert (info.version, len(info.layers), len(info.tables)) == (version, layers, tables)
    assert [item.name for item in info.roots()][: len(names)] == names
    reference = info.spatial_reference
    assert reference
    assert reference.code == code
    assert bool(reference.wkt) is (code is None)
    assert (info.max_record_count, info.capabilities) == (most, capabilities)
    assert info.full_extent


def test_the_tree_of_a_recorded_service(page):
    info = ServiceInfo.from_json(
        page("TerriaJS__terriajs/MapServer/Redlands_Emergency_Vehicles/mapServer.json")
    )
    group = info.roots()[3]
    assert group.is_group
    assert [(item.name, item.geometry_type) for item in info.children(group)] == [
        (item.name, item.geometry_type) for item in info.layers if item.parent_id == group.id
    ]
    assert [item.id for item in info.children(group)] == list(group.sub_layer_ids)


# path: name, type, geometry type, fields, object id field, capabilities, max record count, version, code
LAYERS = {
    "CartoDB__cartodb/arcgis_metadata.json": (
        "Land Zoning", "Feature Layer", POLYGON, 23, "OBJECTID", DATA, 1000, 10.4, 4283),
    "Esri__maplibre-arcgis/parcels-layer-info.json": (
        "Parks_and_Open_Space", "Feature Layer", POLYGON, 43, "FID", ("query", "extract"), 2000, 11.5, 3857),
    "Esri__maplibre-arcgis/points-layer-info.json": (
        "Trailheads", "Feature Layer", POINT, 18, "FID", ("query", "changetracking"), 2000, 11.5, 3857),
    "TerriaJS__terriajs/FeatureServer/Tiled/act-veg-map.json": (
        "ACT Vegetation Map 2023", "Feature Layer", POLYGON, 34, "OBJECTID", ("query",), 2000, 11.2, 7855),
    "TerriaJS__terriajs/FeatureServer/Water_Network/2.json": (
        "Water Abandoned Points", "Feature Layer", POINT, 10, "objectid", EDIT, 1000, 10.71, 3857),
    "TerriaJS__terriajs/MapServer/Dynamic_National_Map_Hydrography_and_Marine/31.json": (
        "Offshore_Rocks_And_Wrecks", "Feature Layer", POINT, 17, "OBJECTID", DATA, 1000, 10.04, 4283),
    "TerriaJS__terriajs/MapServer/Redlands_Emergency_Vehicles/17.json": (
        "911 Calls Hotspot", "Group Layer", NONE, 0, None, ("map", "query"), 1000, 10.71, 102726),
    "geotools__geotools/airport2Dataset.json": (
        "Airports_2", "Feature Layer", POINT, 12, "FID", ("query", "sync"), 2000, 10.41, 3857),
    "geotools__geotools/bicycleDataset.json": (
        "Principal Bicycle Network", "Feature Layer", LINE, 17, "OBJECTID", ("query",), 30000, 10.51, 3111),
    "geotools__geotools/walkablecatchmentDataset.json": (
        "OS_WalkableCatchment_400m_SP", "Feature Layer", POLYGON, 3, "FID", ("query", "extract"), 2000, 10.61, None),
    "koopjs__featureservice/layer.json": (
        "Schools Map", "Feature Layer", POINT, 7, "id", ("query",), 1000, 10.21, 4326),
    "koopjs__featureservice/layer10.0.json": (
        "Fire Perimeter", "Feature Layer", POLYGON, 3, "objectid", ("query", "editing"), 1000, None, 4326),
    "koopjs__featureservice/layerInfo.json": (
        "MPD - Theft from Auto - Last 30 days", "Feature Layer", POINT, 20, "ESRI_OID", DATA, 1000, 10.2, 26985),
    "koopjs__featureservice/layerPaging.json": (
        "Rail Crossings (INDOT)", "Feature Layer", POINT, 3, "OBJECTID", DATA, 100, 10.3, 26916),
    "openaddresses__machine/ua-kharkiv-metadata.json": (
        "Адрес", "Feature Layer", POINT, 16, "OBJECTID", DATA, 1000, 10.11, 28467),
    "openaddresses__machine/us-ks-brown-metadata.json": (
        "PROPERTY", "Feature Layer", LINE, 2, "objectid", DATA, 1000, 10.01, 3419),
    "openaddresses__machine/us-ny-orange-metadata.json": (
        "Addressing", "Feature Layer", POINT, 6, "SHAPE.fid", DATA, 1000, 10.02, 3857),
    "openaddresses__machine/us-tx-waco-metadata.json": (
        "Parcels", "Feature Layer", POLYGON, 58, "OBJECTID", DATA, 1000, 10.41, 2277),
    "openaddresses__pyesridump/us-ca-tuolumne-metadata.json": (
        "Parcel Addresses", "Feature Layer", POLYGON, 27, "SHAPE.fid", DATA, 1000, 10.11, 2227),
    "openaddresses__pyesridump/us-esri-test-metadata.json": (
        "Facilities", "Feature Layer", POINT, 6, "objectid", EDIT, 1000, 10.3, 4326),
    "openaddresses__pyesridump/us-fl-polk-metadata.json": (
        "Addresses (visible at 1:2500)", "Feature Layer", POINT, 57, "OBJECTID", DATA, 1000, 10.22, 4326),
    "openaddresses__pyesridump/us-il-cook-metadata.json": (
        "Point of Interest", "Feature Layer", POINT, 31, "OBJECTID", (), 1000, None, 3435),
    "openaddresses__pyesridump/us-mi-kent-metadata.json": (
        "Parcels", "Feature Layer", POLYGON, 14, "OBJECTID", DATA, 1000, 10.22, None),
    "openaddresses__pyesridump/us-mo-columbia-metadata.json": (
        "city.COLUMBIA.addresses", "Feature Layer", POINT, 26, "OBJECTID", DATA, 1000, 10.01, 102697),
    "qgis__QGIS/afs_layer_10.22.json": (
        "QGIS Test", "Feature Layer", POINT, 5, "OBJECTID", DATA, 1000, 10.22, 4326),
}  # fmt: skip


@pytest.mark.parametrize("path", LAYERS)
def test_a_recorded_layer(path, page):
    name, kind, geometry, fields, key, capabilities, most, version, code = LAYERS[path]
    info = LayerInfo.from_json(page(path))
    schema = info.schema
    assert (info.name, info.type, info.is_group, info.version) == (name, kind, kind == "Group Layer", version)
    assert (schema.geometry_type, len(schema.fields), schema.object_id_field) == (geometry, fields, key)
    assert key is None or key in {item.name for item in schema.fields}
    assert (info.capabilities.operations, info.max_record_count) == (capabilities, most)
    assert schema.spatial_reference
    assert schema.spatial_reference.code == code
    assert bool(schema.spatial_reference.wkt) is (code is None)


# path: layers, of them groups, tables, features' names (some)
ALL_LAYERS = {
    "TerriaJS__terriajs/MapServer/Dynamic_National_Map_Hydrography_and_Marine/layers.json": (
        74, 0, 0, ["No_Data", "Offshore_Rocks_And_Wrecks"]),
    "TerriaJS__terriajs/MapServer/LayerWithTiles/layers.json": (2, 0, 0, ["CED", "CED_GEN"]),
}  # fmt: skip


@pytest.mark.parametrize("path", ALL_LAYERS)
def test_a_recorded_page_of_all_layers(path, page):
    layers, groups, tables, names = ALL_LAYERS[path]
    body = page(path)
    infos = [LayerInfo.from_json(item) for item in body["layers"]]
    assert (len(infos), sum(item.is_group for item in infos), len(body["tables"])) == (layers, groups, tables)
    assert set(names) <= {item.name for item in infos}
    assert len({item.id for item in infos}) == layers
    assert all(item.schema.object_id_field for item in infos if item.schema.fields)


DOMAINS = {
    "exoria-ai__sage/docs/domain_coded.json": Domain(
        "codedValue", "Material",
        (("AL", "Aluminum"), ("CU", "Copper"), ("STEL", "Steel"), ("NA", "Not Applicable"))),
    "exoria-ai__sage/docs/domain_inherited.json": Domain("inherited"),
    "exoria-ai__sage/docs/domain_range.json": Domain("range", "Measured Length", minimum=1, maximum=10000),
}  # fmt: skip


@pytest.mark.parametrize("path", DOMAINS)
def test_a_documented_domain(path, page):
    assert Domain.from_json(page(path)) == DOMAINS[path]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("catalog", CATALOGS), ("mapserver", SERVICES), ("layer", {**LAYERS, **ALL_LAYERS, **DOMAINS})],
)
def test_every_recorded_page_has_its_expectation(kind, expected, index):
    assert sorted(expected) == sorted(index[kind])
