# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries from Esri JSON to WKB and back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats import wkb
from ags_connector.formats.geometry import to_esri, to_geojson, to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.ordinates import Transform
from ags_connector.formats.rings import signed_area
from ags_connector.formats.spatial_reference import WGS84

number = st.floats(-2e7, 2e7, allow_nan=False).map(lambda value: value + 0.0)
FLAGS = [{}, {"hasZ": True}, {"hasM": True}, {"hasZ": True, "hasM": True}]


def positions(flags, least, most=8):
    size = 2 + len(flags)
    return st.lists(st.lists(number, min_size=size, max_size=size), min_size=least, max_size=most)


@st.composite
def esri_geometries(draw):
    """Points, multipoints and polylines with any ordinates."""
    flags = draw(st.sampled_from(FLAGS))
    kind = draw(st.sampled_from(["x", "points", "paths"]))
    if kind == "x":
        keys = ["x", "y", *(["z"] if "hasZ" in flags else []), *(["m"] if "hasM" in flags else [])]
        return {key: draw(number) for key in keys}
    if kind == "points":
        return {**flags, "points": draw(positions(flags, 1))}
    return {**flags, "paths": draw(st.lists(positions(flags, 2), min_size=1, max_size=4))}


@given(esri_geometries())
def test_what_goes_in_comes_out(geometry):
    assert to_esri(to_wkb(geometry)) == geometry


@st.composite
def esri_polygons(draw):
    """Squares in a row with a hole each or none, wound as documented."""
    flags = draw(st.sampled_from(FLAGS))
    extra = len(flags)

    def ring(left, bottom, size, clockwise):
        corners = [(left, bottom), (left, bottom + size), (left + size, bottom + size), (left + size, bottom)]
        corners = corners if clockwise else corners[::-1]
        full = [[*corner, *(draw(number) for _ in range(extra))] for corner in corners]
        return [*full, full[0]]

    rings = []
    for place in range(draw(st.integers(1, 4))):
        rings.append(ring(place * 10.0, 0.0, 9.0, True))
        if draw(st.booleans()):
            rings.append(ring(place * 10.0 + 1, 1.0, 3.0, False))
    return {**flags, "rings": rings}


@given(esri_polygons(), st.randoms())
def test_polygons_come_out_grouped_and_wound(polygon, random):
    assert to_esri(to_wkb(polygon)) == polygon
    mixed = [ring[::-1] if random.random() < 0.5 else ring for ring in polygon["rings"]]
    random.shuffle(mixed)
    again = to_esri(to_wkb({**polygon, "rings": mixed}))
    box = lambda ring: sorted(map(tuple, ring[:-1]))  # noqa: E731
    assert sorted(map(box, again["rings"])) == sorted(map(box, polygon["rings"]))
    clockwise = [signed_area(part[0]) < 0 for part in wkb.read(to_wkb(again)).parts]
    assert all(clockwise)


@pytest.mark.parametrize(
    ("geometry", "declared", "dimensions"),
    [
        ({"points": [[1, 2, 3]]}, {}, (True, False)),
        ({"points": [[1, 2, 3]]}, {"has_z": True}, (True, False)),
        ({"points": [[1, 2, 3]]}, {"has_m": True}, (False, True)),
        ({"points": [[1, 2, 3]], "hasM": True}, {"has_z": True}, (False, True)),
        ({"points": [[1, 2, 3]], "hasM": False}, {"has_m": True}, (True, False)),
        ({"points": [[1, 2]]}, {"has_z": True, "has_m": True}, (False, False)),
        ({"points": [[1, 2, 3, 4]]}, {}, (True, True)),
        ({"points": [[1, 2, 3, 4, 5]]}, {}, (True, True)),
        ({"x": 1, "y": 2}, {"has_z": True}, (False, False)),
        ({"x": 1, "y": 2, "m": 9, "id": 1}, {}, (False, True)),
        ({"x": 1, "y": 2, "z": 3, "m": None}, {}, (True, True)),
    ],
)
def test_the_ordinates_decide_and_the_declaration_tells_z_from_m(geometry, declared, dimensions):
    assert wkb.dimensions(to_wkb(geometry, GeometryType.MULTIPOINT, **declared)) == dimensions


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"x": None},
        {"x": "NaN", "y": "NaN"},
        {"x": math.nan, "y": 1.0},
        {"y": 1.0},
        {"points": []},
        {"points": None},
        {"points": [["NaN", "NaN"]]},
        {"paths": []},
        {"paths": [[]]},
        {"paths": [[[1, 1]]]},
        {"rings": []},
        {"rings": [[], []]},
        {"rings": [[[0, 0], [1, 1], [0, 0]]]},
        {"curveRings": []},
        {"xmin": None},
        {"xmin": "NaN", "ymin": "NaN", "xmax": "NaN", "ymax": "NaN"},
    ],
)
def test_empty_in_all_its_spellings_is_none(geometry):
    assert to_wkb(geometry, GeometryType.POLYGON) is None


def test_open_rings_are_closed_and_bad_positions_dropped():
    geometry = {"rings": [[[0, 0], [0, 1], [None, 5], ["NaN", 2], [1, 1]]]}
    assert to_esri(to_wkb(geometry)) == {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}


def test_missing_z_and_m_are_filled_and_come_back_as_null():
    geometry = {"hasZ": True, "hasM": True, "paths": [[[0, 0, 5, None], [1, 1, 6], [2, 2, "NaN", 7]]]}
    expected = [[[0, 0, 5, None], [1, 1, 6, None], [2, 2, None, 7]]]
    assert to_esri(to_wkb(geometry)) == {"hasZ": True, "hasM": True, "paths": expected}


def test_an_ordinate_that_no_position_has_is_left_out():
    geometry = {"hasZ": True, "hasM": True, "points": [[0, 0, 5, None], [1, 1, 6, None]]}
    assert to_esri(to_wkb(geometry)) == {"hasZ": True, "points": [[0, 0, 5], [1, 1, 6]]}
    assert to_esri(to_wkb({"x": 1, "y": 2, "z": None, "m": 4})) == {"x": 1, "y": 2, "m": 4}


def test_an_envelope_becomes_a_polygon():
    data = to_wkb({"xmin": 0, "ymin": 1, "xmax": 2, "ymax": 3}, GeometryType.ENVELOPE)
    assert to_esri(data) == {"rings": [[[0, 1], [0, 3], [2, 3], [2, 1], [0, 1]]]}


def test_the_spatial_reference_goes_along():
    assert to_esri(to_wkb({"x": 1, "y": 2}), WGS84) == {
        "x": 1,
        "y": 2,
        "spatialReference": {"wkid": 4326, "latestWkid": 4326},
    }


def test_curves_come_before_the_chords_sent_beside_them():
    circle = {
        "curveRings": [[[0, 2], {"a": [[0, 2], [0, 0], 0, 1]}]],
        "rings": [[[0, 2], [1, 0], [0, -2], [0, 2]]],
    }
    coarse, fine = (to_wkb(circle, curve_tolerance=tolerance) for tolerance in (0.5, 0.001))
    area = abs(signed_area(wkb.read(fine).parts[0][0]))
    assert area == pytest.approx(4 * math.pi, rel=1e-3)
    assert len(fine) > 5 * len(coarse)


def test_quantised_coordinates_are_brought_back():
    transform = Transform.from_json({"scale": [2, 3], "translate": [100, 50]})
    path = {"paths": [[[1, 1], [1, 0], [-1, 2]], [[0, 0], [5, 5]]]}
    assert to_esri(to_wkb(path, transform=transform))["paths"] == [
        [[102, 47], [104, 47], [102, 41]],
        [[100, 50], [110, 35]],
    ]
    lower = Transform.from_json({"originPosition": "lowerLeft", "scale": [2, 3], "translate": [100, 50]})
    assert to_esri(to_wkb({"x": 1, "y": 1}, transform=lower)) == {"x": 102, "y": 53}
    assert Transform.from_json(None) is None


def test_geojson_turns_rings_the_other_way():
    rings = {"rings": [[[0, 0], [0, 3], [3, 3], [0, 0]], [[1, 2], [2, 2.5], [1, 2.5], [1, 2]]]}
    found = to_geojson(to_wkb(rings))
    assert found == {
        "type": "MultiPolygon",
        "coordinates": [[[[0, 0], [3, 3], [0, 3], [0, 0]], [[1, 2], [1, 2.5], [2, 2.5], [1, 2]]]],
    }
