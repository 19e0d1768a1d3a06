# SPDX-License-Identifier: GPL-2.0-or-later
"""Features as Python values."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from ags_connector.formats.feature import features_of
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geometry import to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84

SCHEMA = FeatureSchema(
    (Field("Name", FieldType.STRING), Field("Built", FieldType.DATE)), GeometryType.POINT, WGS84
)


def first(geometry=None, built=0):
    return next(features_of(FeatureBatch(SCHEMA, [["Town hall", built]], [to_wkb(geometry)])))


def test_attributes_are_python_values_found_in_any_case():
    feature = first()
    assert feature["Name"] == feature["NAME"] == "Town hall"
    assert feature["built"] == datetime(1970, 1, 1, tzinfo=timezone.utc)
    with pytest.raises(KeyError, match="colour"):
        feature["colour"]


def test_geometry_is_esri_json_with_its_spatial_reference():
    assert first({"x": 1, "y": 2}).geometry == {"x": 1, "y": 2, "spatialReference": WGS84.to_json()}
    assert first({"x": 1, "y": 2}).bounds == (1, 2, 1, 2)
    assert first().geometry is None
    assert first().bounds is None


def test_geo_interface_can_be_written_as_json():
    assert json.loads(json.dumps(first({"x": 1, "y": 2}).__geo_interface__)) == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [1, 2]},
        "properties": {"Name": "Town hall", "Built": "1970-01-01T00:00:00+00:00"},
    }


def test_a_table_has_features_without_geometry():
    batch = FeatureBatch(FeatureSchema(SCHEMA.fields), [["a", None], ["b", None]])
    assert [(feature["name"], feature.wkb) for feature in features_of(batch)] == [("a", None), ("b", None)]


def test_a_date_beyond_the_calendar_is_an_error():
    with pytest.raises(ValueError, match="outside the years"):
        first(built=10**18)
