# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries in answers: winding, ordinates, references, precision, generalisation, quantization."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest
from osgeo import osr

from tests.qgis.sample_server.client import ask, error_code, query_url
from tests.sample_server import SampleServer

SWISS = {"where": "ISO_A3 = 'CHE'"}


def doubled_area(ring: List[List[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def geometry(server: SampleServer, service: str, layer: int, **params: Any) -> Dict[str, Any]:
    (feature,) = ask(query_url(server, service, layer), **params)["features"]
    found: Dict[str, Any] = feature["geometry"]
    return found


def test_shells_run_clockwise_holes_the_other_way_and_rings_are_closed(server: SampleServer) -> None:
    rings = geometry(server, "World", 1, where="ISO_A3 = 'ZAF'")["rings"]
    assert all(ring[0] == ring[-1] for ring in rings)
    holes = [ring for ring in rings if doubled_area(ring) > 0]
    assert len(holes) == 1
    xs = [point[0] for point in holes[0]]
    assert min(xs) > 26
    assert max(xs) < 30


def test_z_and_m_come_only_when_asked_for(server: SampleServer) -> None:
    flat = geometry(server, "Samples", 2, objectIds="1")
    assert len(flat["paths"][0][0]) == 2
    assert "hasZ" not in flat
    measured = geometry(server, "Samples", 2, objectIds="1", returnM="true")
    assert (measured["paths"][0][0], measured["hasM"]) == ([2.0, 0.0, 100.0], True)
    assert "hasZ" not in measured
    both = geometry(server, "Samples", 2, objectIds="1", returnZ="true", returnM="true")
    assert both["paths"][0][0] == [2.0, 0.0, 1.0, 100.0]
    point = geometry(server, "Samples", 0, objectIds="1", returnZ="true", returnM="true")
    assert point == {"x": -115.0, "y": 31.0, "z": 10.0, "m": 100.0}


@pytest.mark.parametrize("wkid", [3857, 2056, 25832, 102100])
def test_points_are_transformed(server: SampleServer, wkid: int) -> None:
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    target.ImportFromEPSG({102100: 3857}.get(wkid, wkid))
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(source, target).TransformPoint(8.54917, 47.4647)
    answer = ask(query_url(server, "Transport/Airports", 0), where="ICAO = 'LSZH'", outSR=wkid)
    assert answer["features"][0]["geometry"] == {"x": pytest.approx(x), "y": pytest.approx(y)}
    assert answer["spatialReference"]["latestWkid"] == {102100: 3857}.get(wkid, wkid)
    if wkid == 3857:
        assert answer["spatialReference"]["wkid"] == 102100


def test_an_unknown_reference_is_refused(server: SampleServer) -> None:
    assert error_code(query_url(server, "World", 1), outSR=999999, **SWISS) == 400


def test_odd_shapes_are_handed_out_as_they_are(server: SampleServer) -> None:
    answer = ask(query_url(server, "Samples", 1), where="1=1", outFields="NAME")
    shapes = {feature["attributes"]["NAME"]: feature.get("geometry") for feature in answer["features"]}
    assert shapes["No geometry"] is None
    assert shapes["No rings"] == {"rings": []}
    assert [doubled_area(ring) < 0 for ring in shapes["Hole before its shell"]["rings"]] == [False, True]
    assert [doubled_area(ring) < 0 for ring in shapes["Wrong winding"]["rings"]] == [False, True]
    assert shapes["Not closed"]["rings"][0][0] != shapes["Not closed"]["rings"][0][-1]
    assert shapes["Empty ring beside a good one"]["rings"][1] == []
    moved = ask(query_url(server, "Samples", 1), where="1=1", outFields="NAME", outSR=3857)
    assert len(moved["features"]) == len(answer["features"])


def test_precision_rounds_x_and_y(server: SampleServer) -> None:
    rings = geometry(server, "World", 1, geometryPrecision=2, **SWISS)["rings"]
    assert all(round(value, 2) == value for ring in rings for point in ring for value in point)


def test_generalisation_drops_points_but_keeps_the_country(server: SampleServer) -> None:
    full = geometry(server, "World", 1, **SWISS)["rings"]
    coarse = geometry(server, "World", 1, maxAllowableOffset=0.1, **SWISS)["rings"]
    assert len(coarse[0]) < len(full[0]) / 2
    assert doubled_area(coarse[0]) == pytest.approx(doubled_area(full[0]), rel=0.1)


def test_centroids(server: SampleServer) -> None:
    (feature,) = ask(query_url(server, "World", 1), returnCentroid="true", returnGeometry="false", **SWISS)[
        "features"
    ]
    assert "geometry" not in feature
    assert feature["centroid"]["x"] == pytest.approx(8.2, abs=0.1)
    assert feature["centroid"]["y"] == pytest.approx(46.8, abs=0.1)


@pytest.mark.parametrize("origin", ["upperLeft", "lowerLeft"])
def test_quantized_rings_come_back_to_the_same_place(server: SampleServer, origin: str) -> None:
    extent = {"xmin": 5, "ymin": 45, "xmax": 11, "ymax": 48}
    rule = {"mode": "view", "originPosition": origin, "tolerance": 0.001, "extent": extent}
    answer = ask(query_url(server, "World", 1), quantizationParameters=json.dumps(rule), **SWISS)
    transform = answer["transform"]
    sign = -1 if transform["originPosition"] == "upperLeft" else 1
    x = y = 0
    points = []
    for dx, dy in answer["features"][0]["geometry"]["rings"][0]:
        x, y = x + dx, y + dy
        points.append([
            transform["translate"][0] + x * transform["scale"][0],
            transform["translate"][1] + sign * y * transform["scale"][1],
        ])  # fmt: skip
    full = geometry(server, "World", 1, **SWISS)["rings"][0]
    assert doubled_area(points) == pytest.approx(doubled_area(full), rel=0.01)
    assert points[0] == pytest.approx(full[0], abs=0.001)
