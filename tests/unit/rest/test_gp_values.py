# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of geoprocessing parameters: what is sent for each type, and what is refused."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from ags_connector.formats.spatial_reference import SpatialReference
from ags_connector.rest.errors import InvalidInput, NotFound
from ags_connector.rest.gp_inputs import check_inputs
from ags_connector.rest.gp_parameters import GPParameter, GPTaskInfo
from ags_connector.rest.gp_values import LocalFile, checked, form_text
from ags_connector.rest.models import Extent

EXTENT = {"xmin": 0.0, "ymin": 1.0, "xmax": 2.0, "ymax": 3.0}
POINT = {"type": "Point", "coordinates": [1, 2]}
POINTS = {
    "features": [{"attributes": {}, "geometry": {"x": 1.0, "y": 2.0}}],
    "geometryType": "esriGeometryPoint",
    "spatialReference": {"wkid": 4326, "latestWkid": 4326},
}
ONLY_POLYGONS = {"filter": {"type": "featureClass", "list": ["esriGeometryPolygon"]}}
COLUMNS = [{"name": "Name", "dataType": "GPString"}, {"name": "Size", "dataType": "GPDouble"}]


def parameter(data_type, **more):
    return GPParameter.from_json({"name": "P", "dataType": data_type, **more})


@pytest.mark.parametrize(
    ("data_type", "value", "sent"),
    [
        ("GPString", "a b", "a b"),
        ("GPString", 5, "5"),
        ("GPStringHidden", "secret", "secret"),
        ("GPLong", 5, "5"),
        ("GPLong", "9007199254740993", "9007199254740993"),
        ("GPLong", 5.0, "5"),
        ("GPDouble", 2.5, "2.5"),
        ("GPDouble", "1e3", "1000.0"),
        ("GPBoolean", True, "true"),
        ("GPBoolean", "no", "false"),
        ("GPDate", datetime(1970, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))), "0"),
        ("GPDate", date(1969, 12, 31), "-86400000"),
        ("GPDate", "1970-01-01T00:00:01Z", "1000"),
        ("GPDate", -5, "-5"),
        ("GPLinearUnit", "8.5 miles", '{"distance":8.5,"units":"esriMiles"}'),
        ("GPLinearUnit", (10, "km"), '{"distance":10,"units":"esriKilometers"}'),
        ("GPLinearUnit", 3, '{"distance":3,"units":"esriMeters"}'),
        ("GPLinearUnit", '{"distance":1,"units":"esriFeet"}', '{"distance":1,"units":"esriFeet"}'),
        ("GPLinearUnit", "2 Nautical Miles", '{"distance":2,"units":"esriNauticalMiles"}'),
        ("GPArealUnit", "10 SquareMeters", '{"area":10,"units":"esriSquareMeters"}'),
        ("GPTimeUnit", "3 years", '{"time":3,"units":"esriTimeUnitsYears"}'),
        ("GPField", "NAME", "NAME"),
        ("GPSQLExpression", "A = 'ü'", "A = 'ü'"),
        ("GPExtent", "0, 1, 2, 3", '{"xmin":0.0,"ymin":1.0,"xmax":2.0,"ymax":3.0}'),
        ("GPExtent", Extent(0.0, 1.0, 2.0, 3.0), '{"xmin":0.0,"ymin":1.0,"xmax":2.0,"ymax":3.0}'),
        ("GPSpatialReference", 4326, '{"wkid":4326}'),
        ("GPSpatialReference", "EPSG:4326", '{"wkid":4326}'),
        ("GPCoordinateSystem", SpatialReference(102100, 3857), '{"wkid":102100,"latestWkid":3857}'),
        ("GPMultiValue:GPString", ["a", "b, c"], '["a","b, c"]'),
        ("GPMultiValue:GPString", "one", '["one"]'),
        ("GPMultiValue:GPLong", '["1", 2]', "[1,2]"),
        ("GPMultiValue:GPLinearUnit", ["1 km"], '[{"distance":1,"units":"esriKilometers"}]'),
        ("GPComposite", "abc", '{"dataType":"GPString","value":"abc"}'),
        ("GPComposite", 5, '{"dataType":"GPLong","value":5}'),
        ("GPQuantumState", "spin up", "spin up"),
        ("GPQuantumState", {"spin": 1}, '{"spin":1}'),
        ("GPDataFile", "https://host/a.zip", '{"url":"https://host/a.zip"}'),
        ("GPRasterDataLayer", {"itemID": "i1"}, '{"itemID":"i1"}'),
        ("GPRecordSet", [{"A": 1}], '{"features":[{"attributes":{"A":1}}]}'),
    ],
)  # fmt: skip
def test_what_is_sent(data_type, value, sent):
    assert form_text(checked(parameter(data_type), value)) == sent


@pytest.mark.parametrize(
    "value", [POINT, {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": POINT}]}]
)
def test_features_from_geojson(value):
    sent = checked(parameter("GPFeatureRecordSetLayer"), value)
    assert sent["geometryType"] == "esriGeometryPoint"
    assert sent["spatialReference"]["wkid"] == 4326
    assert sent["features"][0]["geometry"] == {"x": 1.0, "y": 2.0}


@pytest.mark.parametrize(
    ("data_type", "more", "value", "said"),
    [
        ("GPLong", {}, 2.5, "no whole number"),
        ("GPLong", {}, True, "not a truth value"),
        ("GPLong", {"filter": {"type": "range", "minimum": 0, "maximum": 9}}, 10, "the most is 9"),
        ("GPDouble", {"filter": {"type": "range", "minimum": 0.5}}, 0, "the least is 0.5"),
        ("GPDouble", {}, "abc", "no number"),
        ("GPDouble", {}, float("nan"), "no number that a server takes"),
        ("GPBoolean", {}, "maybe", "neither true nor false"),
        ("GPDate", {}, "tomorrow", "no date"),
        ("GPLinearUnit", {}, "5 parsecs", "no unit"),
        ("GPLinearUnit", {}, "5 kilometer s", None),
        ("GPLinearUnit", {}, "far", "no distance"),
        ("GPArealUnit", {}, {"area": "x", "units": "esriAcres"}, "no number"),
        ("GPString", {"choiceList": ["Red", "Green"]}, "Gren", "Did you mean “Green”"),
        ("GPString", {}, {"a": 1}, "a text is wanted"),
        ("GPExtent", {}, "1,2,3", "no extent"),
        ("GPSpatialReference", {}, 0, "no spatial reference"),
        ("GPDataFile", {}, "/nowhere/x.txt", "there is no file"),
        ("GPRecordSet", {}, 5, "cannot be read as records"),
        ("GPValueTable", {"parameterInfos": COLUMNS}, [["a"]], "there are 2 columns"),
        ("GPValueTable", {"parameterInfos": COLUMNS}, [["a", "b"]], "Size: “b” is no number"),
        ("GPValueTable", {"parameterInfos": COLUMNS}, [{"Nome": "a"}], "no column “Nome”"),
        ("GPMultiValue:GPLong", {}, [1, "x"], "no number"),
        ("GPFeatureRecordSetLayer", ONLY_POLYGONS, POINTS, "wanted: Polygon"),
    ],
)  # fmt: skip
def test_what_is_refused_names_the_parameter(data_type, more, value, said):
    if said is None:
        assert checked(parameter(data_type, **more), value)["units"] == "esriKilometers"
        return
    with pytest.raises(InvalidInput, match=f"^P: .*{re.escape(said)}"):
        checked(parameter(data_type, **more), value)


def test_file_on_disk_is_to_be_uploaded(tmp_path):
    path = tmp_path / "a.TXT"
    path.write_text("x")
    rule = {"filter": {"type": "file", "list": ["txt"]}}
    assert checked(parameter("GPDataFile", **rule), path) == LocalFile(Path(path))
    with pytest.raises(InvalidInput, match="another kind"):
        checked(parameter("GPDataFile", filter={"type": "file", "list": ["csv"]}), str(path))


def test_choice_in_another_case_is_the_servers_own():
    assert checked(parameter("GPString", choiceList=["Light blue"]), "light BLUE") == "Light blue"


def test_table_by_column_names():
    table = parameter("GPValueTable", parameterInfos=COLUMNS)
    assert checked(table, [{"size": 2, "NAME": "a"}, ["b", None]]) == [["a", 2], ["b", None]]


def task(*parameters):
    return GPTaskInfo.from_json({"name": "T", "displayName": "The task", "parameters": list(parameters)})


REQUIRED = {"parameterType": "esriGPParameterTypeRequired"}
SCHEMA = {"features": [], "fields": []}
T = task(
    {"name": "In_Features", "dataType": "GPFeatureRecordSetLayer", "defaultValue": SCHEMA, **REQUIRED},
    {"name": "Count", "dataType": "GPLong", "defaultValue": 3, **REQUIRED},
    {"name": "Out", "dataType": "GPLong", "direction": "esriGPParameterDirectionOutput"},
)  # fmt: skip


def test_names_in_any_case_and_with_spaces():
    sent = check_inputs(T, {"in features": {"url": "https://host/0"}, "COUNT": "4"})
    assert sent == {"In_Features": {"url": "https://host/0"}, "Count": 4}


def test_default_schema_is_no_value():
    with pytest.raises(InvalidInput, match="needs a value for: In_Features"):
        check_inputs(T, {})


def test_nothing_given_is_left_out():
    assert "Count" not in check_inputs(T, {"In_Features": {"url": "https://host/0"}, "Count": None})


def test_unknown_name_with_near_matches():
    with pytest.raises(NotFound, match=r"no input “Contn”.*“Count”"):
        check_inputs(T, {"Contn": 1})


def test_output_is_no_input():
    with pytest.raises(InvalidInput, match="is an output"):
        check_inputs(T, {"Out": 1})


def test_same_input_twice():
    with pytest.raises(InvalidInput, match="given twice"):
        check_inputs(T, {"Count": 1, "count": 2})
