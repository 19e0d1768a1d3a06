# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries between GeoJSON and WKB."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.geojson_geometry import from_geojson, to_geojson
from ags_connector.formats.geometry import to_wkb

number = st.floats(-180, 180).map(lambda value: value + 0.0)


@st.composite
def multi_geometries(draw):
    size = draw(st.sampled_from([2, 3]))
    position = st.lists(number, min_size=size, max_size=size)
    kind = draw(st.sampled_from(["Point", "MultiPoint", "MultiLineString"]))
    line = st.lists(position, min_size=2, max_size=5)
    coordinates = {
        "Point": position,
        "MultiPoint": line,
        "MultiLineString": st.lists(line, min_size=1, max_size=3),
    }
    return {"type": kind, "coordinates": draw(coordinates[kind])}


@given(multi_geometries())
def test_what_goes_in_comes_out(geometry):
    assert to_geojson(from_geojson(geometry)) == geometry


def test_single_lines_and_polygons_become_multi_part():
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    polygon = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    assert to_geojson(from_geojson(line)) == {"type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]]]}
    assert to_geojson(from_geojson(polygon))["coordinates"] == [polygon["coordinates"]]


def test_single_wkb_stays_single():
    line = struct.pack("<BII4d", 1, 2, 2, 0, 0, 1, 1)
    assert to_geojson(line) == {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}


@pytest.mark.parametrize(
    "kind", ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]
)
def test_empty_is_none(kind):
    assert from_geojson({"type": kind, "coordinates": []}) is None
    assert from_geojson({"type": kind, "coordinates": None}) is None
    assert from_geojson(None) is None


@pytest.mark.parametrize("kind", ["GeometryCollection", "Circle", None])
def test_unknown_types_are_an_error(kind):
    with pytest.raises(ValueError, match="no counterpart"):
        from_geojson({"type": kind, "coordinates": [1, 2]})


def test_m_is_left_out_and_a_missing_z_makes_a_flat_position():
    data = to_wkb({"hasZ": True, "hasM": True, "points": [[1, 2, 3, 4], [5, 6, None, 7]]})
    assert to_geojson(data) == {"type": "MultiPoint", "coordinates": [[1, 2, 3], [5, 6]]}
    assert to_geojson(to_wkb({"x": 1, "y": 2, "m": 3})) == {"type": "Point", "coordinates": [1, 2]}


def test_a_fourth_ordinate_is_left_out():
    assert to_geojson(from_geojson({"type": "Point", "coordinates": [1, 2, 3, 4]}))["coordinates"] == [
        1,
        2,
        3,
    ]
