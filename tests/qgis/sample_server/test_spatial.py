# SPDX-License-Identifier: GPL-2.0-or-later
"""Spatial filters of the sample server."""

from __future__ import annotations

import json

import pytest

from tests.qgis.sample_server.client import ask, error_code, query_url, values
from tests.sample_server import SampleServer

BERN = {"geometry": "7.45,46.95", "geometryType": "esriGeometryPoint", "inSR": 4326}
SQUARE = {"rings": [[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]]}


def countries(server: SampleServer, **params: object) -> set:
    answer = ask(query_url(server, "World", 1), outFields="ISO_A3", returnGeometry="false", **params)
    assert "error" not in answer, answer
    return set(values(answer, "ISO_A3"))


def shapes(
    server: SampleServer, relation: str, geometry: dict, kind: str = "Polygon", **params: object
) -> set:
    answer = ask(
        query_url(server, "Samples", 1), outFields="NAME", returnGeometry="false", geometry=json.dumps(geometry),
        geometryType=f"esriGeometry{kind}", spatialRel=f"esriSpatialRel{relation}", **params,
    )  # fmt: skip
    assert "error" not in answer, answer
    return set(values(answer, "NAME"))


def test_a_point_finds_its_country(server: SampleServer) -> None:
    assert countries(server, **BERN) == {"CHE"}


def test_an_envelope_in_another_reference(server: SampleServer) -> None:
    mercator = {
        "xmin": 829000,
        "ymin": 5930000,
        "xmax": 830000,
        "ymax": 5935000,
        "spatialReference": {"wkid": 102100},
    }
    assert countries(server, geometry=json.dumps(mercator), geometryType="esriGeometryEnvelope") == {"CHE"}
    plain = "829000,5930000,830000,5935000"
    assert countries(server, geometry=plain, inSR=3857) == {"CHE"}
    swiss = "2600000,1199000,2601000,1200000"
    assert countries(server, geometry=swiss, inSR='{"wkid":2056}') == {"CHE"}


def test_distance_is_a_true_distance(server: SampleServer) -> None:
    zurich = {"geometry": "8.54917,47.4647", "geometryType": "esriGeometryPoint", "inSR": 4326}
    url = query_url(server, "Transport/Airports", 0)

    def found(distance: float, units: str) -> set:
        answer = ask(url, distance=distance, units=units, outFields="ICAO", returnGeometry="false", **zurich)
        return set(values(answer, "ICAO"))

    assert found(1, "esriSRUnit_Kilometer") == {"LSZH"}
    wide = found(12, "esriSRUnit_Kilometer")
    assert "LSMD" in wide, "Dübendorf lies 9.8 km away"
    assert wide == found(12000, "esriSRUnit_Meter")
    assert wide == found(12 / 1.609344, "esriSRUnit_StatuteMile")


def test_each_relation_selects_what_it_says(server: SampleServer) -> None:
    around = {"rings": [[[-1, -1], [-1, 11], [11, 11], [11, -1], [-1, -1]]]}
    inner = {"rings": [[[5, 5], [5, 6], [6, 6], [6, 5], [5, 5]]]}
    half = {"rings": [[[5, -1], [5, 11], [40, 11], [40, -1], [5, -1]]]}
    beside = {"rings": [[[10, 0], [10, 10], [12, 10], [12, 0], [10, 0]]]}
    crossing = {"paths": [[[-1, 5], [11, 5]]]}
    assert "Simple" in shapes(server, "Contains", around)
    assert "Two parts with holes" not in shapes(server, "Contains", around)
    assert "Simple" in shapes(server, "Within", inner)
    assert "Simple" not in shapes(server, "Within", around)
    assert "Simple" in shapes(server, "Overlaps", half)
    assert "Simple" not in shapes(server, "Overlaps", inner)
    assert "Simple" in shapes(server, "Touches", beside)
    assert "Simple" not in shapes(server, "Touches", half)
    assert "Simple" in shapes(server, "Crosses", crossing, "Polyline")
    assert "Simple" in shapes(server, "Intersects", beside)


def test_envelopes_may_meet_where_shapes_do_not(server: SampleServer) -> None:
    in_the_hole = {"x": 3, "y": 3}
    assert "Two parts with holes" not in shapes(server, "Intersects", in_the_hole, "Point")
    for relation in ("EnvelopeIntersects", "IndexIntersects"):
        assert "Two parts with holes" in shapes(server, relation, in_the_hole, "Point")


def test_a_relation_by_its_matrix(server: SampleServer) -> None:
    equal = shapes(server, "Relation", SQUARE, relationParam="RELATE(G1, G2, 'T*F**FFF*')")
    assert equal == {
        "Simple",
        "Not closed",
        "Empty ring beside a good one",
        "Ring of two points beside a good one",
    }
    url = query_url(server, "Samples", 1)
    bad = {"geometry": json.dumps(SQUARE), "geometryType": "esriGeometryPolygon"}
    assert error_code(url, spatialRel="esriSpatialRelRelation", relationParam="nonsense", **bad) == 400


def test_a_polygon_with_a_hole_leaves_out_what_lies_in_it(server: SampleServer) -> None:
    ring = [[20, -36], [20, -20], [34, -20], [34, -36], [20, -36]]
    hole = [[26.5, -31], [30, -31], [30, -28.3], [26.5, -28.3], [26.5, -31]]
    geometry = json.dumps({"rings": [ring, hole]})
    found = countries(server, geometry=geometry, geometryType="esriGeometryPolygon", inSR=4326)
    assert "ZAF" in found
    assert "LSO" not in found


@pytest.mark.parametrize(
    "params",
    [
        {"geometry": "1,2,x,4"},
        {"geometry": "{nonsense"},
        {"geometry": "1,2", "geometryType": "esriGeometryBlob"},
        {"geometry": "1,2,3,4", "spatialRel": "esriSpatialRelNear"},
        {"geometry": "1,2,3,4", "inSR": "999999"},
        {"geometry": "1e30,1e30,2e30,2e30", "inSR": "3857"},
    ],
)
def test_bad_geometry_parameters_are_refused(server: SampleServer, params: dict) -> None:
    assert error_code(query_url(server, "World", 1), where="1=1", **params) == 400
