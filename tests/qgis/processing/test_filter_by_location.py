# SPDX-License-Identifier: GPL-2.0-or-later
"""Selecting by extent, by a filter layer, by both, and by what is too large to send."""

from __future__ import annotations

import math

import pytest

FAR_AWAY = "POLYGON((10 40, 10 50, 20 50, 20 40, 10 40))"


def circle(x, y, radius, vertices):
    points = [
        (x + radius * math.cos(2 * math.pi * i / vertices), y + radius * math.sin(2 * math.pi * i / vertices))
        for i in range(vertices)
    ]
    return "POLYGON((" + ",".join(f"{a} {b}" for a, b in [*points, points[0]]) + "))"


@pytest.fixture
def select(run_alg, airports):
    """Download airports; return their codes and the log."""

    def run(**parameters):
        parameters = {"URL": airports, "FIELDS": "ICAO", "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        results, log = run_alg("downloadfeatures", parameters)
        assert results["FEATURE_COUNT"] == results["EXPECTED_COUNT"]
        return {feature["ICAO"] for feature in results["OUTPUT"].getFeatures()}, log

    return run


@pytest.fixture(scope="session")
def everywhere(sample_server):
    """All airports as code, x and y, read from the server by its own means."""
    from ags_connector.rest import FeatureLayer

    layer = FeatureLayer(sample_server.layer_url("Transport/Airports", "FeatureServer", 0))
    found = [(item["ICAO"], item.geometry) for item in layer.query(fields="ICAO")]
    return [(code, point["x"], point["y"]) for code, point in found if point]


def within(everywhere, x, y, radius):
    return {code for code, a, b in everywhere if math.hypot(a - x, b - y) <= radius}


def test_extent(select, everywhere):
    found, _ = select(EXTENT="10,20,40,50 [EPSG:4326]")
    assert found == {code for code, x, y in everywhere if 10 <= x <= 20 and 40 <= y <= 50}


def test_extent_in_another_crs(select, everywhere):
    found, _ = select(EXTENT="1113194.91,2226389.82,4865942.28,6446275.84 [EPSG:3857]")
    assert found == {code for code, x, y in everywhere if 10 <= x <= 20 and 40 <= y <= 50}


def test_filter_layer(select, everywhere, polygons):
    found, log = select(FILTER_LAYER=polygons(circle(10, 48, 2, 90)))
    exact = within(everywhere, 10, 48, 2)
    assert found ^ exact <= within(everywhere, 10, 48, 2) - within(everywhere, 10, 48, 1.99)
    assert "too fine" not in log


def test_large_filter_is_tested_here_and_never_simplified(select, server, everywhere, polygons):
    server.clear_requests()
    found, log = select(FILTER_LAYER=polygons(circle(10, 48, 2, 20_000)))
    assert found == within(everywhere, 10, 48, 2)
    assert "too fine to send" in log
    assert all(len(request.params.get("geometry", "")) < 500 for request in server.requests)


def test_limit_counts_what_passes_the_exact_test(select, everywhere, polygons):
    found, _ = select(FILTER_LAYER=polygons(circle(10, 48, 2, 5000)), MAX_FEATURES=7)
    assert len(found) == 7
    assert found <= within(everywhere, 10, 48, 2)


def test_selected_features_only(select, everywhere, polygons):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    layer = polygons(circle(10, 48, 2, 90), FAR_AWAY)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2])
    try:
        found, _ = select(FILTER_LAYER=QgsProcessingFeatureSourceDefinition(layer.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert found == {code for code, x, y in everywhere if 10 <= x <= 20 and 40 <= y <= 50}


def test_several_features_count_together(select, everywhere, polygons):
    found, _ = select(FILTER_LAYER=polygons(FAR_AWAY, "POLYGON((-80 30,-80 32,-78 32,-78 30,-80 30))"))
    assert found == {
        code for code, x, y in everywhere
        if (10 <= x <= 20 and 40 <= y <= 50) or (-80 <= x <= -78 and 30 <= y <= 32)
    }  # fmt: skip


def test_filter_layer_in_another_crs(select, everywhere, polygons):
    box = polygons("POLYGON((1113195 4865943,1113195 6446275,2226389 6446275,2226389 4865943,1113195 4865943))",
                   crs="EPSG:3857")  # fmt: skip
    found, _ = select(FILTER_LAYER=box)
    assert found == {code for code, x, y in everywhere if 10 <= x <= 20 and 40 <= y <= 50}


def test_extent_and_filter_layer_both_count(select, everywhere, polygons):
    found, _ = select(FILTER_LAYER=polygons(FAR_AWAY), EXTENT="15,30,45,60 [EPSG:4326]")
    assert found == {code for code, x, y in everywhere if 15 <= x <= 20 and 45 <= y <= 50}


def test_distance(select, everywhere, polygons):
    tiny = polygons("POLYGON((8.5 47.4,8.5 47.41,8.51 47.41,8.51 47.4,8.5 47.4))")
    near, _ = select(FILTER_LAYER=tiny, DISTANCE=30, DISTANCE_UNITS="kilometres")
    nearer, _ = select(FILTER_LAYER=tiny, DISTANCE=15_000)
    assert nearer < near
    assert "LSZH" in nearer


def test_spatial_relation(run_alg, countries, polygons):
    box = polygons("POLYGON((-20 30,-20 60,30 60,30 30,-20 30))")

    def names(relation):
        parameters = {"URL": countries, "FILTER_LAYER": box, "SPATIAL_RELATION": relation}
        results, _ = run_alg("downloadfeatures", {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})
        return {feature["NAME"] for feature in results["OUTPUT"].getFeatures()}

    contained, met = names("contains"), names("intersects")
    assert contained < met
    assert "Switzerland" in contained
    assert "Algeria" in met - contained


def test_filter_layer_without_features(run_alg, airports, polygons):
    with pytest.raises(Exception, match="“overlay” has no features with a geometry"):
        run_alg(
            "downloadfeatures", {"URL": airports, "FILTER_LAYER": polygons(), "OUTPUT": "TEMPORARY_OUTPUT"}
        )


def test_invalid_filter_geometry_is_repaired(select, polygons):
    bow_tie = polygons("POLYGON((10 40,20 50,20 40,10 50,10 40))")
    found, log = select(FILTER_LAYER=bow_tie)
    assert found
    assert "1 invalid geometries of “overlay” were repaired" in log
