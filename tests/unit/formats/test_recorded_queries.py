# SPDX-License-Identifier: GPL-2.0-or-later
"""What recorded query answers hold, against what the decoders read from them."""

from __future__ import annotations

import csv

import pytest

from ags_connector.formats import wkb
from ags_connector.formats.esri_json import decode_feature_set, decode_related_records
from ags_connector.formats.geojson import decode_feature_collection
from ags_connector.rest.answers import read_count, read_extent, read_object_ids

# Path, features, fields, geometry type, spatial reference ("wkt" where given by text), Z and M, object id field,
# exceededTransferLimit, then what was counted in the files: geometries that are not empty, their parts, their
# positions. A dash stands for nothing.
FEATURES = [
    line.split()
    for line in """
Esri__arcgis-rest-js/feature/featureResponse.json 1 1 POINT - - - - 1 1 1
Esri__arcgis-rest-js/feature/queryResponse.json 2 56 POINT 3857 - FID - 0 0 0
Esri__arcgis-rest-js/query/LineHasM.json 4 3 POLYLINE 3857 M OBJECTID - 4 4 17
Esri__arcgis-rest-js/query/LineHasZ.json 3 3 POLYLINE 3857 Z OBJECTID - 3 3 13
Esri__arcgis-rest-js/query/PointHasM.json 5 2 POINT 3857 M OBJECTID - 5 5 5
Esri__arcgis-rest-js/query/PointHasZ.json 3 2 POINT 3857 Z OBJECTID - 3 3 3
Esri__arcgis-rest-js/query/PointHasZM.json 3 2 POINT 3857 ZM OBJECTID - 3 3 3
Esri__arcgis-rest-js/query/PolygonHasM.json 4 5 POLYGON 3857 M OBJECTID - 4 4 24
Esri__arcgis-rest-js/query/PolygonHasZ.json 3 4 POLYGON 3857 Z OBJECTID - 3 3 17
Esri__arcgis-rest-js/query/PolygonHasZM.json 4 4 POLYGON 3857 ZM OBJECTID - 4 4 23
Esri__arcgis-rest-js/query/arcGISLineResponse.json 1 14 POLYLINE 3857 - OBJECTID True 1 1 22
Esri__arcgis-rest-js/query/arcGISPointResponse.json 1 8 POINT 3857 - OBJECTID True 1 1 1
Esri__arcgis-rest-js/query/arcGISPolygonResponse.json 1 56 POLYGON 3857 - FID True 1 1 181
Esri__arcgis-rest-js/query/geoJSONLineResponse.geojson 1 14 POLYLINE 4326 - - True 1 1 22
Esri__arcgis-rest-js/query/geoJSONPointHasZCRS4326.geojson 3 2 POINT 4326 Z - - 3 3 3
Esri__arcgis-rest-js/query/geoJSONPointResponse.geojson 1 8 POINT 4326 - - True 1 1 1
Esri__arcgis-rest-js/query/geoJSONPolygonHasZCRS4326.geojson 3 4 POLYGON 4326 Z - - 3 3 17
Esri__esri-leaflet/distinct.json 1 2 NONE - - FID - 0 0 0
Esri__esri-leaflet/query-image.json 1 2 POLYGON 4326 - IMAGEID - 1 1 5
Esri__maplibre-arcgis/parcels-features-truncated.json 1 43 POLYGON 4326 - - - 1 3 107
Esri__maplibre-arcgis/trails-features-truncated.json 1 14 POLYLINE 4326 - - - 1 1 22
OSGeo__gdal/esrihasmnozmultipoint.json 1 4 MULTIPOINT 4326 M objectid - 1 1 2
OSGeo__gdal/esripolygon.json 1 0 POLYGON - - objectid - 1 2 15
OSGeo__gdal/esripolygonempty.json 1 0 POLYGON - - objectid - 0 0 0
OSGeo__gdal/esrizmmultipoint.json 1 4 MULTIPOINT 4326 ZM objectid - 1 1 2
R-ArcGIS__arcgisutils/date-parse-error.json 120 2 POINT 2232 - objectid False 120 120 120
TerriaJS__terriajs/FeatureServer/Tiled/feature-pick.geojson 1 29 NONE 4326 - - - 0 0 0
TerriaJS__terriajs/FeatureServer/Water_Network_Multi/layerB.json 2 10 POINT wkt - objectid False 2 2 2
TerriaJS__terriajs/FeatureServer/Water_Network_Multi/layerC.json 0 0 POINT wkt - objectid False 0 0 0
TerriaJS__terriajs/FeatureServer/styles/layer.json 13 4 POLYLINE 3857 - ObjectId - 13 13 39
exoria-ai__sage/docs/featureset.json 2 12 POINT 3857 - objectid - 2 2 2
exoria-ai__sage/docs/mapquery_statistics.json 9 3 NONE - - - - 0 0 0
exoria-ai__sage/docs/query_basic.json 2 11 POINT 4326 - objectid - 2 2 2
exoria-ai__sage/docs/query_centroid.json 1 1 POLYGON - - - - 1 1 4
exoria-ai__sage/docs/query_ex10.json 1 4 POINT 4267 - OBJECTID - 0 0 0
exoria-ai__sage/docs/query_ex2.json 2 0 POINT 4326 - objectid - 2 2 2
exoria-ai__sage/docs/query_ex3.json 2 0 POINT 4326 - objectid - 2 2 2
exoria-ai__sage/docs/query_newfieldtypes_a.json 2 2 POINT 4267 - OBJECTID - 0 0 0
exoria-ai__sage/docs/query_transform.json 1 3 POINT 4326 - hash_id False 1 1 1
geotools__geotools/lgaFeatures.geo.json 2 2 POLYGON 3857 - - - 2 2 21
koopjs__featureservice/features.json 1 0 POINT 3857 - FID True 1 1 1
koopjs__featureservice/page.json 1000 5 POINT 4326 - FID True 1000 1000 1000
koopjs__featureservice/statsFailedPaging.json 1 2 NONE - - - - 0 0 0
koopjs__featureservice/statsNoPaging.json 1 2 NONE - - - - 0 0 0
openaddresses__machine/ua-kharkiv-0.json 1 16 POINT 4326 - OBJECTID - 1 1 1
openaddresses__machine/ua-kharkiv-statistics.json 1 2 NONE - - - - 0 0 0
openaddresses__machine/us-ks-brown-0.json 25 2 POLYLINE 4326 - objectid - 25 25 544
openaddresses__machine/us-nm-washington-0.json 10 76 POLYGON 4326 - OBJECTID_1 True 10 10 533
openaddresses__machine/us-pa-lancaster-0.json 30 12 POINT 4326 - OBJECTID True 30 30 30
openaddresses__machine/us-pa-lancaster-probe.json 1 7 POINT 2272 - OBJECTID True 0 0 0
openaddresses__pyesridump/us-ca-carson-0.json 6 18 POINT 4326 - OBJECTID - 5 5 5
openaddresses__pyesridump/us-ca-tuolumne-0.json 15 13 POLYGON wkt - usecode - 15 15 146
openaddresses__pyesridump/us-fl-polk-0.json 10 57 POINT 4326 - OBJECTID - 10 10 10
openaddresses__pyesridump/us-fl-polk-statistics.json 1 2 NONE - - - - 0 0 0
openaddresses__pyesridump/us-mi-kent-0.json 15 14 POLYGON wkt - OBJECTID - 15 15 146
openaddresses__pyesridump/us-mo-columbia-0.json 43 26 POINT 4326 - OBJECTID - 43 43 43
openaddresses__pyesridump/us-ms-madison-0.json 1 47 POLYGON 4326 - OBJECTID - 0 0 0
rowanwins__arcgis-pbf-parser/pbf-lines-quantization.geojson 2 2 POLYLINE 4326 - - - 2 2 34
rowanwins__arcgis-pbf-parser/pbf-multilinestring.geojson 1 19 POLYLINE 4326 - - - 1 2 674
""".strip().splitlines()
]

COUNTS = {
    "exoria-ai__sage/docs/query_count.json": 48,
    "koopjs__featureservice/count.json": 82,
    "openaddresses__machine/us-ny-orange-count-only.json": 9,
    "openaddresses__pyesridump/us-ca-tuolumne-count-only.json": 469,
    "openaddresses__pyesridump/us-esri-test-count-only.json": 312,
    "openaddresses__pyesridump/us-il-chicago-count-only.json": 0,
}

# The name of the object id field, how many ids, the first and the last.
OBJECT_IDS = {
    "exoria-ai__sage/docs/query_ids.json": ("objectid", 6, 1, 7),
    "exoria-ai__sage/docs/query_uniqueids.json": (None, 1, "98aQ45IB1qj3KCKj7aug", "98aQ45IB1qj3KCKj7aug"),
    "koopjs__featureservice/ids10.0.json": ("objectid", 6, 1, 6),
    "koopjs__featureservice/objectIds.json": ("id", 82, 1, 82),
    "openaddresses__machine/us-ny-orange-ids-only.json": ("SHAPE.fid", 9, 2345, 2379),
    "openaddresses__pyesridump/us-fl-polk-ids-only.json": (None, 10, 3345100, 3345109),
}

EXTENTS = {"Esri__esri-leaflet/extent.json": (-122.66, 45.5, -122.65, 45.51)}

RELATED = {"Esri__arcgis-rest-js/feature/queryRelatedResponse.json": [(3, 1)]}

# Single values that are easily lost: dates, ids above 2^53, text in other scripts, nulls, keys in another case.
VALUES = [
    ("Esri__arcgis-rest-js/feature/queryResponse.json", 0, "Collected", 1349395200000),
    ("exoria-ai__sage/docs/query_transform.json", 0, "hash_id", 20753721125092134),
    ("exoria-ai__sage/docs/query_ex10.json", 0, "timestampfld", "2023-05-03T11:44:08-07:00"),
    ("exoria-ai__sage/docs/query_ex10.json", 0, "dateonlyfld", "1899-12-30"),
    ("exoria-ai__sage/docs/query_ex10.json", 0, "timeonlyfld", "15:54:36"),
    ("exoria-ai__sage/docs/query_ex10.json", 0, "abigint", 10111222333),
    ("openaddresses__machine/ua-kharkiv-0.json", 0, "FULLADDRRU", "улица Деревянко, 24"),
    ("openaddresses__machine/us-ks-brown-0.json", 0, "st_length(shape)", 1322.4896687156252),
    ("openaddresses__pyesridump/us-ms-madison-0.json", 0, "Landhook", None),
    ("R-ArcGIS__arcgisutils/date-parse-error.json", 0, "datemodified", 1070582400000),
    ("Esri__arcgis-rest-js/query/LineHasM.json", 0, "GlobalID", "475349bb-7528-4ac4-8107-39d3f3c76805"),
    ("koopjs__featureservice/statsFailedPaging.json", 0, "max_OBJECTID_1", 15592.0),
    ("exoria-ai__sage/docs/mapquery_statistics.json", 0, "Population_2007", 49731702.0),
]


def decode(body):
    is_geojson = body.get("type") == "FeatureCollection"
    return decode_feature_collection(body) if is_geojson else decode_feature_set(body)


@pytest.mark.parametrize("expected", FEATURES, ids=[row[0] for row in FEATURES])
def test_features(recorded, expected):
    path, *expected = expected
    batch = decode(recorded(path))
    schema, reference = batch.schema, batch.schema.spatial_reference
    shapes = [wkb.read(data) for data in batch.geometries if data]
    dimensions = "Z" * schema.has_z + "M" * schema.has_m
    found = [
        len(batch),
        len(schema.fields),
        schema.geometry_type.name,
        (reference.code or "wkt") if reference else "-",
        dimensions or "-",
        schema.object_id_field or "-",
        "-" if batch.exceeded_transfer_limit is None else batch.exceeded_transfer_limit,
        len(shapes),
        sum(len(shape.parts) for shape in shapes),
        sum(len(array) for shape in shapes for part in shape.parts for array in part),
    ]
    assert [str(item) for item in found] == expected
    assert all(len(row) == len(schema.fields) for row in batch.rows)
    assert len(batch.geometries) == (0 if schema.geometry_type.name == "NONE" else len(batch))
    assert {shape.type for shape in shapes} <= {schema.geometry_type}
    assert {"Z" * shape.has_z + "M" * shape.has_m for shape in shapes} <= {dimensions}


@pytest.mark.parametrize(("path", "row", "field", "value"), VALUES)
def test_values(recorded, path, row, field, value):
    found = decode(recorded(path)).column(field)[row]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("path", "count"), COUNTS.items())
def test_counts(recorded, path, count):
    assert read_count(recorded(path)) == count


@pytest.mark.parametrize(("path", "expected"), OBJECT_IDS.items())
def test_object_ids(recorded, path, expected):
    name, ids = read_object_ids(recorded(path))
    assert (name, len(ids), ids[0], ids[-1]) == expected


@pytest.mark.parametrize(("path", "corners"), EXTENTS.items())
def test_extents(recorded, path, corners):
    extent = read_extent(recorded(path))
    assert (extent.xmin, extent.ymin, extent.xmax, extent.ymax) == corners


@pytest.mark.parametrize(("path", "expected"), RELATED.items())
def test_related_records(recorded, path, expected):
    groups = decode_related_records(recorded(path))
    assert [(object_id, len(batch)) for object_id, batch in groups] == expected
    schema = groups[0][1].schema
    assert schema.geometry_type.name == "POLYGON"
    assert schema.spatial_reference.code == 4267
    assert [field.name for field in schema.fields] == ["OBJECTID", "FIELD_KID", "APPROXACRE", "FIELD_NAME"]
    assert all(groups[0][1].geometries)


def test_a_collapsed_parcel_is_told_of(recorded):
    batch = decode(recorded("openaddresses__pyesridump/us-ms-madison-0.json"))
    assert batch.notes == ["1 geometries have too few points for a line or an area and were read as empty."]


def test_a_hole_wound_like_its_shell_is_a_hole(recorded):
    batch = decode(recorded("OSGeo__gdal/esripolygon.json"))
    assert [len(part) for part in wkb.read(batch.geometries[0]).parts] == [2, 1]


def test_every_recorded_query_is_expected(fixtures_dir):
    with (fixtures_dir / "INDEX.tsv").open(encoding="utf-8") as lines:
        queries = {row["path"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == "query"}
    listed = [row[0] for row in FEATURES] + [*COUNTS, *OBJECT_IDS, *EXTENTS, *RELATED]
    assert queries == set(listed)
    assert len(listed) == len(set(listed))
