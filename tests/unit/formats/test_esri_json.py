# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sets of Esri JSON: schemas given and told, flags, and the way back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats import wkb
from ags_connector.formats.esri_json import decode_feature_set, encode_feature_set, exceeded_transfer_limit
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geometry import to_esri, to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84, SpatialReference

FIELDS = (
    Field("OBJECTID", FieldType.OID),
    Field("name", FieldType.STRING, "Name", 20),
    Field("size", FieldType.DOUBLE),
    Field("built", FieldType.DATE),
)
VALUES = st.tuples(
    st.integers(0, 2**60),
    st.none() | st.text(max_size=20),
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.integers(-(10**13), 10**13),
)
NUMBERS = st.floats(-180, 180).map(lambda value: value + 0.0)


@st.composite
def batches(draw):
    flags = draw(st.sampled_from([(False, False), (True, False), (False, True), (True, True)]))
    keys = ["x", "y", *(["z"] if flags[0] else []), *(["m"] if flags[1] else [])]
    schema = FeatureSchema(FIELDS, GeometryType.POINT, WGS84, *flags, object_id_field="OBJECTID")
    rows = draw(st.lists(VALUES, max_size=5))
    points = [
        to_wkb({key: draw(NUMBERS) for key in keys}) if draw(st.integers(0, 4)) else None
        for _ in range(len(rows))
    ]
    return FeatureBatch(
        schema, [list(row) for row in rows], points, draw(st.sampled_from([None, True, False]))
    )


@given(batches())
def test_a_batch_survives_the_round_trip_as_text(batch):
    body = json.loads(json.dumps(encode_feature_set(batch), allow_nan=False))
    found = decode_feature_set(body, batch.schema)
    assert found == batch
    alone = decode_feature_set(body)
    assert (alone.rows, alone.geometries) == (batch.rows, batch.geometries)
    assert [(f.name, f.type, f.length) for f in alone.schema.fields] == [
        (f.name, f.type, f.length) for f in FIELDS
    ]
    assert alone.schema.object_id_field == "OBJECTID"


def test_the_wanted_schema_decides_the_columns():
    wanted = FeatureSchema((Field("B", FieldType.STRING), Field("a", FieldType.INTEGER)))
    body = {
        "fields": [{"name": "a"}, {"name": "b"}],
        "features": [{"attributes": {"a": 1, "b": "x", "c": 0}}],
    }
    assert decode_feature_set(body, wanted).rows == [["x", 1]]


def test_what_the_answer_says_of_its_geometry_comes_first():
    wanted = FeatureSchema((), GeometryType.POLYGON, SpatialReference(3857), has_z=True, has_m=True)
    body = {"spatialReference": {"wkid": 102100, "latestWkid": 3857}, "hasM": False, "features": []}
    schema = decode_feature_set(body, wanted).schema
    assert schema.spatial_reference == SpatialReference(102100, 3857)
    assert (schema.geometry_type, schema.has_z, schema.has_m) == (GeometryType.POLYGON, True, False)


def test_no_geometry_is_read_where_none_is_wanted():
    body = {
        "geometryType": "esriGeometryPoint",
        "features": [{"attributes": {}, "geometry": {"x": 1, "y": 2}}],
    }
    batch = decode_feature_set(body, FeatureSchema(()))
    assert batch.schema.geometry_type is GeometryType.NONE
    assert batch.geometries == []


def test_undeclared_heights_are_noticed():
    body = {"features": [{"geometry": None}, {"geometry": {"paths": [[[0, 0, 5], [1, 1, 6]]]}}]}
    batch = decode_feature_set(body)
    assert (batch.schema.geometry_type, batch.schema.has_z) == (GeometryType.POLYLINE, True)
    assert batch.geometries[0] is None
    assert wkb.dimensions(batch.geometries[1]) == (True, False)


def test_envelopes_are_polygons():
    box = {"xmin": 0, "ymin": 0, "xmax": 1, "ymax": 1}
    batch = decode_feature_set({"geometryType": "esriGeometryEnvelope", "features": [{"geometry": box}]})
    assert batch.schema.geometry_type is GeometryType.POLYGON
    assert wkb.read(batch.geometries[0]).type is GeometryType.POLYGON


def test_old_answers_name_their_fields_by_aliases_only():
    body = {
        "fieldAliases": {"STATE": "State", "POP": "POP"},
        "features": [{"attributes": {"STATE": "NY", "POP": 5}}],
    }
    fields = decode_feature_set(body).schema.fields
    assert [(f.name, f.alias, f.type) for f in fields] == [
        ("STATE", "State", FieldType.STRING),
        ("POP", "POP", FieldType.INTEGER),
    ]


def test_a_name_that_comes_twice_is_one_field_and_may_be_the_object_id():
    twice = [{"name": "id", "type": "esriFieldTypeDouble"}, {"name": "id", "type": "esriFieldTypeOID"}]
    shape = {"name": "Shape", "type": "esriFieldTypeGeometry"}
    schema = decode_feature_set({"fields": [*twice, shape], "features": []}).schema
    assert [(field.name, field.type) for field in schema.fields] == [("id", FieldType.OID)]
    assert schema.object_id_field == "id"


@pytest.mark.parametrize("features", [None, []])
def test_an_answer_without_features_is_an_empty_batch(features):
    assert len(decode_feature_set({"features": features})) == 0
    assert len(decode_feature_set({})) == 0


@pytest.mark.parametrize(
    ("body", "flag"),
    [
        ({}, None),
        ({"exceededTransferLimit": True}, True),
        ({"exceededTransferLimit": False}, False),
        ({"exceededTransferLimit": "true"}, True),
        ({"exceededTransferLimit": None, "properties": {"exceededTransferLimit": True}}, True),
        ({"properties": {"exceededTransferLimit": False}}, False),
        ({"properties": None}, None),
    ],
)
def test_the_flag_is_read_in_both_places(body, flag):
    assert exceeded_transfer_limit(body) is flag


def test_quantised_answers_are_brought_back():
    body = {
        "geometryType": "esriGeometryPolyline",
        "transform": {"originPosition": "upperLeft", "scale": [0.5, 0.5], "translate": [10, 20]},
        "features": [{"geometry": {"paths": [[[2, 2], [2, -2]]]}}],
    }
    (line,) = decode_feature_set(body).geometries
    assert to_esri(line) == {"paths": [[[11, 19], [12, 20]]]}


def test_curves_are_told_of():
    circle = {"curveRings": [[[0, 2], {"a": [[0, 2], [0, 0], 0, 1]}]]}
    batch = decode_feature_set({"features": [{"geometry": circle}, {"geometry": None}]}, curve_tolerance=0.1)
    assert batch.notes == ["1 geometries with true curves were turned into chords."]


def test_nan_is_never_written():
    schema = FeatureSchema((Field("size", FieldType.DOUBLE),))
    body = encode_feature_set(FeatureBatch(schema, [[float("nan")]]))
    assert body["features"] == [{"attributes": {"size": None}}]
