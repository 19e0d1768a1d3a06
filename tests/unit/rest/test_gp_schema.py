# SPDX-License-Identifier: GPL-2.0-or-later
"""What a task says of the features it takes, held against what it is to get."""

from __future__ import annotations

import pytest

from ags_connector.formats.fields import FieldType
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.gp_parameters import GPParameter
from ags_connector.rest.gp_schema import check_geometry, match_fields, wanted_fields, wanted_geometries

FIELDS = [
    {"name": "OBJECTID", "type": "esriFieldTypeOID"},
    {"name": "Id", "type": "esriFieldTypeInteger"},
    {"name": "Shape_Length", "type": "esriFieldTypeDouble"},
    {"name": "Made", "type": "esriFieldTypeDate", "editable": False},
    {"name": "Kind", "type": "esriFieldTypeInteger", "defaultValue": 1},
    {"name": "Height", "type": "esriFieldTypeDouble"},
    {"name": "Label", "type": "esriFieldTypeString"},
]


def parameter(**more):
    schema = {"geometryType": "esriGeometryPoint", "fields": FIELDS, "features": []}
    return GPParameter.from_json(
        {"name": "P", "dataType": "GPFeatureRecordSetLayer", "defaultValue": schema, **more}
    )


def test_the_filter_counts_before_the_schema():
    both = {"type": "featureClass", "list": ["esriGeometryPoint", "esriGeometryPolygon"]}
    assert wanted_geometries(parameter()) == (GeometryType.POINT,)
    assert wanted_geometries(parameter(filter=both)) == (GeometryType.POINT, GeometryType.POLYGON)
    assert wanted_geometries(parameter(defaultValue=None)) == ()


def test_geometries():
    check_geometry(parameter(), GeometryType.POINT)
    check_geometry(parameter(defaultValue={}), GeometryType.POLYGON)
    with pytest.raises(InvalidInput, match="of type Polygon; wanted: Point"):
        check_geometry(parameter(), GeometryType.POLYGON)


def test_fields_that_servers_fill_are_not_wanted():
    assert [item.name for item in wanted_fields(parameter())] == ["Height", "Label"]
    assert wanted_fields(parameter(defaultValue="")) == []


def test_fields_are_found_in_any_case():
    given = {"HEIGHT": FieldType.INTEGER, "label": FieldType.STRING, "more": FieldType.DATE}
    assert match_fields(parameter(), given) == {"HEIGHT": "Height", "label": "Label"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"label": FieldType.STRING}, "lack fields that the task wants: Height (Double)"),
        ({}, "Height (Double), Label (String)"),
        ({"height": FieldType.STRING, "label": FieldType.STRING}, "The field height is text"),
    ],
)
def test_fields_that_do_not_fit(given, said):
    with pytest.raises(InvalidInput) as caught:
        match_fields(parameter(), given)
    assert said in caught.value.message
