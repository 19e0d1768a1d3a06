# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoJSON answers read, GeoJSON files written and read again."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats import wkb
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geojson import GeoJsonWriter, decode_feature_collection
from ags_connector.formats.geometry import to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84, SpatialReference

FIELDS = (
    Field("id", FieldType.OID),
    Field("name", FieldType.STRING),
    Field("size", FieldType.DOUBLE),
    Field("built", FieldType.DATE),
)
LINES = FeatureSchema(FIELDS, GeometryType.POLYLINE, WGS84, object_id_field="id", name="Rivers")


def write(path, schema, *batches):
    writer = GeoJsonWriter(path, schema)
    for rows, geometries in batches:
        writer.write(FeatureBatch(schema, rows, geometries))
    return writer.close()


def line(*positions, **flags):
    return to_wkb({"paths": [list(positions)], **flags})


VALUES = st.tuples(
    st.integers(0, 2**60),
    st.none() | st.text(),
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.integers(-(10**13), 10**13),
)
POSITIONS = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=2, max_size=6)


@given(st.lists(st.lists(st.tuples(VALUES, st.none() | POSITIONS), max_size=3), max_size=3))
def test_what_is_written_is_read_again(tmp_path_factory, pages):
    path = tmp_path_factory.mktemp("geojson") / "rivers.geojson"
    batches = [
        ([list(row) for row, _ in page], [item and line(*map(list, item)) for _, item in page])
        for page in pages
    ]
    assert write(path, LINES, *batches) == ()
    body = json.loads(path.read_text("utf-8"))
    found = decode_feature_collection(body, LINES)
    assert found.rows == [row for rows, _ in batches for row in rows]
    assert found.geometries == [item for _, items in batches for item in items]
    assert found.schema.spatial_reference == WGS84
    assert [feature["id"] for feature in body["features"]] == [row[0] for row in found.rows]


def test_the_file_is_rfc_7946(tmp_path):
    path = tmp_path / "x.geojson"
    write(path, LINES, ([[1, "Ä", 0.5, -1]], [line([1, 2], [3, 4])]))
    assert json.loads(path.read_bytes()) == {
        "type": "FeatureCollection",
        "name": "Rivers",
        "features": [
            {
                "type": "Feature",
                "id": 1,
                "properties": {"id": 1, "name": "Ä", "size": 0.5, "built": "1969-12-31T23:59:59.999Z"},
                "geometry": {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]},
            }
        ],
    }


def test_other_coordinates_are_named_and_told_of(tmp_path):
    path = tmp_path / "x.geojson"
    schema = FeatureSchema((), GeometryType.POINT, SpatialReference(102100, 3857))
    (note,) = write(path, schema, ([[]], [to_wkb({"x": 1e6, "y": 2e6})]))
    assert "EPSG:3857" in note
    body = json.loads(path.read_bytes())
    assert body["crs"] == {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    assert decode_feature_collection(body).schema.spatial_reference.code == 3857


def test_an_unknown_spatial_reference_is_told_of(tmp_path):
    (note,) = write(tmp_path / "x.geojson", FeatureSchema((), GeometryType.POINT))
    assert "does not say" in note


def test_what_json_cannot_hold_is_null_and_counted(tmp_path):
    path = tmp_path / "x.geojson"
    rows = [[1, None, math.inf, 10**18], [2, None, math.nan, 0]]
    measured = line([0, 0, 5], [1, 1, None], hasM=True)
    notes = write(path, LINES, (rows, [measured, None]))
    assert sorted(notes) == [
        "1 geometries lost their M: GeoJSON has none.",
        "1 values of “built” lie outside the years 1 to 9999 and were written as null.",
        "1 values of “size” are no finite numbers and were written as null.",
    ]
    first, second = json.loads(path.read_bytes())["features"]
    assert first["properties"] == {"id": 1, "name": None, "size": None, "built": None}
    assert first["geometry"]["coordinates"] == [[[0, 0], [1, 1]]]
    assert second["geometry"] is None


def test_a_table_has_null_geometries_and_no_notes(tmp_path):
    path = tmp_path / "x.json"
    assert write(path, FeatureSchema(FIELDS), ([[1, "a", None, None]], [])) == ()
    assert json.loads(path.read_bytes())["features"][0]["geometry"] is None


def test_no_features_make_a_file_that_can_be_read(tmp_path):
    path = tmp_path / "x.geojson"
    write(path, LINES)
    assert len(decode_feature_collection(json.loads(path.read_bytes()))) == 0


def test_an_aborted_file_is_closed_as_it_is(tmp_path):
    path = tmp_path / "x.geojson"
    writer = GeoJsonWriter(path, LINES)
    writer.write(FeatureBatch(LINES, [[1, "a", None, None]], [None]))
    writer.abort()
    with pytest.raises(json.JSONDecodeError):
        json.loads(path.read_text("utf-8"))


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(OSError, match="none"):
        GeoJsonWriter(tmp_path / "none" / "x.geojson", LINES)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("EPSG:3857", 3857),
        ("urn:ogc:def:crs:EPSG::28992", 28992),
        ("urn:ogc:def:crs:EPSG:9.8.1:2056", 2056),
        ("urn:ogc:def:crs:ESRI::102003", 102003),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", 4326),
        ("", 4326),
    ],
)
def test_the_crs_member_is_understood(name, code):
    body = {"crs": {"type": "name", "properties": {"name": name}}, "features": []}
    assert decode_feature_collection(body).schema.spatial_reference.code == code


def test_the_object_id_may_stand_beside_the_properties():
    body = {
        "features": [
            {"id": 7, "properties": {"name": "a"}},
            {"id": 8, "properties": {"ID": 9}},
            {"geometry": None},
        ]
    }
    assert decode_feature_collection(body, LINES).column("id") == [7, 9, None]


def test_a_collection_of_geometries_is_an_error():
    body = {"features": [{"geometry": {"type": "GeometryCollection", "geometries": []}}]}
    with pytest.raises(ValueError, match="no counterpart"):
        decode_feature_collection(body)


def test_heights_are_noticed():
    body = {"features": [{"geometry": {"type": "Point", "coordinates": [1, 2, 3]}}]}
    batch = decode_feature_collection(body)
    assert batch.schema.has_z
    assert wkb.dimensions(batch.geometries[0]) == (True, False)
