# SPDX-License-Identifier: GPL-2.0-or-later
"""Shapefiles written, then read with pyshp, which is somebody else's code."""

from __future__ import annotations

import builtins
from datetime import date

import pytest
import shapefile
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geometry import to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.shapefile import ShapefileWriter
from ags_connector.formats.shapefile_reader import read_geometries
from ags_connector.formats.spatial_reference import WGS84, SpatialReference

FIELDS = (
    Field("OBJECTID", FieldType.OID),
    Field("name", FieldType.STRING, length=30),
    Field("size", FieldType.DOUBLE),
    Field("count", FieldType.INTEGER),
    Field("day", FieldType.DATE_ONLY),
)


def schema_of(kind, has_z=False, has_m=False, fields=FIELDS):
    return FeatureSchema(fields, kind, WGS84, has_z, has_m)


def write(path, schema, rows, geometries):
    writer = ShapefileWriter(path, schema)
    half = len(rows) // 2
    writer.write(FeatureBatch(schema, rows[:half], geometries[:half]))
    writer.write(FeatureBatch(schema, rows[half:], geometries[half:]))
    return writer.close()


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=30)
ROWS = st.tuples(
    st.integers(1 - 10**17, 10**18 - 1),
    st.none() | TEXT,
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.integers(-(2**31), 2**31 - 1),
    st.none() | st.dates(date(1000, 1, 1)),
)


@given(st.lists(ROWS, max_size=6))
def test_values_survive_the_round_trip(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("shapefile") / "x.shp"
    sent = [[*row[:4], row[4] and row[4].isoformat()] for row in rows]
    points = [to_wkb({"x": index, "y": -index}) for index in range(len(rows))]
    assert write(path, schema_of(GeometryType.POINT), sent, points) == ()
    with shapefile.Reader(str(path), encoding="utf-8") as reader:
        # An empty text and a null cannot be told apart in the format.
        assert [tuple(record) for record in reader.iterRecords()] == [
            (row[0], row[1] or "", *row[2:]) for row in rows
        ]
        assert [shape.points[0] for shape in reader.iterShapes()] == [
            (index, -index) for index in range(len(rows))
        ]


RING = [[0, 0, 5, 1], [0, 9, 6, 2], [9, 9, 7, 3], [9, 0, 8, 4], [0, 0, 5, 1]]
HOLE = [[1, 1, 5, 1], [2, 1, 6, 2], [2, 2, 7, 3], [1, 1, 5, 1]]
GEOMETRIES = {
    GeometryType.POINT: {"x": 1, "y": 2, "z": 3, "m": 4},
    GeometryType.MULTIPOINT: {"points": RING[:3]},
    GeometryType.POLYLINE: {"paths": [RING[:2], HOLE[:3]]},
    GeometryType.POLYGON: {"rings": [HOLE, RING]},
}


def flat(geometry, has_z, has_m):
    """Leave of a ZM geometry what the dimensions keep."""
    keep = [0, 1, *([2] if has_z else []), *([3] if has_m else [])]
    if "x" in geometry:
        names = ["x", "y", "z", "m"]
        return {names[index]: geometry[names[index]] for index in keep}

    def positions(items):
        return [[item[index] for index in keep] for item in items]

    ((key, value),) = geometry.items()
    cut = positions(value) if key == "points" else [positions(part) for part in value]
    return {key: cut, "hasZ": has_z, "hasM": has_m}


@pytest.mark.parametrize("kind", GEOMETRIES)
@pytest.mark.parametrize(
    ("has_z", "has_m", "step"), [(False, False, 0), (True, False, 10), (False, True, 20), (True, True, 10)]
)
def test_every_kind_keeps_its_z_and_m(tmp_path, kind, has_z, has_m, step):
    path = tmp_path / "x.shp"
    data = to_wkb(flat(GEOMETRIES[kind], has_z, has_m))
    rows = [[1, "a", None, None, None], [2, "b", None, None, None]]
    assert write(path, schema_of(kind, has_z, has_m), rows, [data, None]) == ()
    codes = {"POINT": 1, "MULTIPOINT": 8, "POLYLINE": 3, "POLYGON": 5}
    with shapefile.Reader(str(path)) as reader:
        assert reader.shapeType == codes[kind.name] + step
        shape, empty = reader.shapes()
        assert empty.shapeType == shapefile.NULL
        assert len(reader.records()) == 2
        positions = [[1, 2, 3, 4]] if kind is GeometryType.POINT else None
        if kind is GeometryType.MULTIPOINT:
            positions = RING[:3]
        elif kind is GeometryType.POLYLINE:
            positions = RING[:2] + HOLE[:3]
        elif kind is GeometryType.POLYGON:
            positions = RING + HOLE
            assert list(shape.parts) == [0, 5]
        assert [tuple(point[:2]) for point in shape.points] == [tuple(item[:2]) for item in positions]
        if has_z:
            assert list(shape.z) == [item[2] for item in positions]
        if has_m:
            assert list(shape.m) == [item[3] for item in positions]


def test_missing_z_is_zero_and_missing_m_no_data(tmp_path):
    path = tmp_path / "x.shp"
    points = [to_wkb({"x": 1, "y": 2}), to_wkb({"x": 1, "y": 2, "z": 3, "m": None})]
    rows = [[index, None, None, None, None] for index in range(2)]
    assert write(path, schema_of(GeometryType.POINT, True, True), rows, points) == ()
    with shapefile.Reader(str(path)) as reader:
        assert [(shape.z[0], shape.m[0]) for shape in reader.shapes()] == [(0, None), (3, None)]


def test_undeclared_z_is_told_of(tmp_path):
    notes = write(
        tmp_path / "x.shp",
        schema_of(GeometryType.POINT),
        [[1] + [None] * 4],
        [to_wkb({"x": 1, "y": 2, "z": 3})],
    )
    assert notes == ("1 geometries lost Z or M, which the layer does not declare.",)


def test_everything_that_does_not_fit_is_told_of(tmp_path):
    path = tmp_path / "x.shp"
    fields = (
        Field("a_very_long_name", FieldType.STRING),
        Field("A_VERY_LONG_NAME_TOO", FieldType.BIG_INTEGER),
        Field("DB.OWNER.ROADS.WIDTH", FieldType.DOUBLE),
        Field("when", FieldType.DATE),
    )
    rows = [
        ["ä" * 200, 10**18, 1e300, 1],
        ["ok", 10**17, float("inf"), 0],
        ["x" * 254, 1, float("nan"), 10**18],
    ]
    notes = write(path, schema_of(GeometryType.POINT, fields=fields), rows, [None] * 3)
    assert notes == (
        "The field “a_very_long_name” is called “a_very_lon”.",
        "The field “A_VERY_LONG_NAME_TOO” is called “A_VERY_L_1”.",
        "The field “DB.OWNER.ROADS.WIDTH” is called “WIDTH”.",
        "1 values of “a_very_lon” were cut to the width of their field.",
        "1 values of “A_VERY_L_1” do not fit and were left empty.",
        "1 values of “when” lost their time of day: a shapefile's date has none.",
        "1 values of “WIDTH” do not fit and were left empty.",
        "1 values of “when” do not fit and were left empty.",
    )
    with shapefile.Reader(str(path)) as reader:
        first, second, third = reader.records()
        assert list(first) == ["ä" * 127, None, 1e300, date(1970, 1, 1)]
        assert list(second) == ["ok", 10**17, None, date(1970, 1, 1)]
        assert list(third) == ["x" * 254, 1, None, None]


def test_the_files_beside_say_encoding_and_projection(tmp_path):
    path = tmp_path / "x.shp"
    write(path, schema_of(GeometryType.POINT), [], [])
    assert path.with_suffix(".cpg").read_text() == "UTF-8"
    assert path.with_suffix(".prj").read_text().startswith('GEOGCS["GCS_WGS_1984"')
    with shapefile.Reader(str(path)) as reader:
        assert len(reader) == 0


def test_an_unknown_projection_is_told_of_and_an_old_file_removed(tmp_path):
    path = tmp_path / "x.shp"
    path.with_suffix(".prj").write_text("somebody else's")
    (note,) = write(path, FeatureSchema(FIELDS, GeometryType.POINT, SpatialReference(2056)), [], [])
    assert "EPSG:2056" in note
    assert not path.with_suffix(".prj").exists()


def test_a_table_is_a_dbf_alone(tmp_path):
    path = tmp_path / "x.shp"
    (note,) = write(path, FeatureSchema(FIELDS), [[1, "a", 0.5, None, "2020-02-29"]], [])
    assert "x.dbf" in note
    assert sorted(item.name for item in tmp_path.iterdir()) == ["x.cpg", "x.dbf"]
    with shapefile.Reader(dbf=str(path.with_suffix(".dbf"))) as reader:
        assert [list(record) for record in reader.records()] == [[1, "a", 0.5, None, date(2020, 2, 29)]]


def test_features_without_attributes_are_numbered(tmp_path):
    path = tmp_path / "x.shp"
    write(path, schema_of(GeometryType.POINT, fields=()), [[], []], [to_wkb({"x": 1, "y": 2})] * 2)
    with shapefile.Reader(str(path)) as reader:
        assert [list(record) for record in reader.records()] == [[0], [1]]


def test_an_aborted_file_is_closed(tmp_path):
    writer = ShapefileWriter(tmp_path / "x.shp", schema_of(GeometryType.POINT))
    writer.write(FeatureBatch(schema_of(GeometryType.POINT), [[1] + [None] * 4], [None]))
    writer.abort()
    with pytest.raises(ValueError, match="closed"):
        writer.write(FeatureBatch(schema_of(GeometryType.POINT), [[1] + [None] * 4], [None]))


def test_too_many_fields_are_an_error(tmp_path):
    fields = tuple(Field(f"f{index}", FieldType.STRING) for index in range(300))
    with pytest.raises(ValueError, match="cannot hold 300 fields"):
        ShapefileWriter(tmp_path / "x.shp", schema_of(GeometryType.POINT, fields=fields))


def test_a_missing_pyshp_is_named_with_its_cure(tmp_path, monkeypatch):
    real = builtins.__import__

    def without_pyshp(name, *arguments, **keywords):
        if name == "shapefile":
            raise ImportError(name)
        return real(name, *arguments, **keywords)

    monkeypatch.setattr(builtins, "__import__", without_pyshp)
    with pytest.raises(ImportError, match="pip install pyshp"):
        ShapefileWriter(tmp_path / "x.shp", schema_of(GeometryType.POINT))


def test_what_was_written_can_be_selected_by(tmp_path):
    path = tmp_path / "x.shp"
    data = to_wkb(flat(GEOMETRIES[GeometryType.POLYGON], False, False))
    write(path, schema_of(GeometryType.POLYGON), [[1] + [None] * 4, [2] + [None] * 4], [data, None])
    (found,), projection = read_geometries(path)
    assert sorted(found) == sorted(data)
    assert projection.startswith("GEOGCS")
