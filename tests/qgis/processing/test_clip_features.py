# SPDX-License-Identifier: GPL-2.0-or-later
"""Clipping: really cut at the border, nothing lost, everything counted."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ags_connector.processing.clipping import Clipper
from ags_connector.rest import FeatureLayer

BOX = "POLYGON((0 40, 0 50, 20 50, 20 40, 0 40))"


@pytest.fixture
def clip(run_alg):
    def run(url, overlay, **parameters):
        parameters = {"URL": url, "OVERLAY": overlay, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        results, log = run_alg("clipfeatures", parameters)
        return results["OUTPUT"], results["FEATURE_COUNT"], log

    return run


def geometries(layer):
    return {feature["OBJECTID"]: feature.geometry() for feature in layer.getFeatures(QgsFeatureRequest())}


def counted(log):
    found = re.search(r"(\d+) features were cut, (\d+) kept whole, (\d+) dropped", log)
    return tuple(int(number) for number in found.groups())


def test_polygons_are_cut_at_the_border(clip, countries, polygons):
    overlay = QgsGeometry.fromWkt(BOX)
    layer, count, log = clip(countries, polygons(BOX))
    found = geometries(layer)
    assert layer.featureCount() == count == len(found)
    outside = [item for item in found.values() if item.difference(overlay).area() > 1e-9]
    assert not outside
    cut, whole, _ = counted(log)
    assert cut
    assert whole
    assert cut + whole == count
    assert f"written {count} of {count} expected" in log


def test_area_is_that_of_the_intersections(clip, countries, polygons):
    overlay = QgsGeometry.fromWkt(BOX)
    layer, _, _ = clip(countries, polygons(BOX))
    everything = QgsGeometry.unaryUnion([_geometry(item) for item in FeatureLayer(countries).query()])
    got = sum(item.area() for item in geometries(layer).values())
    assert got == pytest.approx(everything.intersection(overlay).area(), rel=1e-6)


def test_whole_features_are_unchanged(clip, countries, polygons):
    layer, _, _ = clip(countries, polygons(BOX), WHERE="NAME = 'Switzerland'")
    (sent,) = FeatureLayer(countries).query("NAME = 'Switzerland'")
    (kept,) = geometries(layer).values()
    assert kept.asWkt(12) == _geometry(sent).asWkt(12)


def test_large_overlay_selects_by_its_rectangle(clip, server, countries, polygons):
    fine = QgsGeometry.fromWkt(BOX).densifyByCount(2000).asWkt()
    server.clear_requests()
    layer, count, _ = clip(countries, polygons(fine))
    coarse, same_count, _ = clip(countries, polygons(BOX))
    assert all(len(request.params.get("geometry", "")) < 500 for request in server.requests)
    assert count == same_count
    for oid, geometry in geometries(layer).items():
        assert geometry.area() == pytest.approx(geometries(coarse)[oid].area(), rel=1e-6)


def test_points_and_multipart_type(clip, airports, states, polygons):
    layer, _, _ = clip(airports, polygons(BOX))
    assert layer.wkbType() == QgsWkbTypes.Type.PointZ
    assert all(
        0 <= g.constGet().x() <= 20 and 40 <= g.constGet().y() <= 50 for g in geometries(layer).values()
    )
    layer, _, _ = clip(states, polygons(BOX))
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert {item.wkbType() for item in geometries(layer).values()} == {QgsWkbTypes.Type.MultiPolygon}


def test_overlay_in_another_crs_and_output_in_a_third(clip, countries, polygons):
    mercator = "POLYGON((0 4865943,0 6446276,2226390 6446276,2226390 4865943,0 4865943))"
    layer, count, _ = clip(countries, polygons(mercator, crs="EPSG:3857"), CRS="EPSG:3035")
    _, same, _ = clip(countries, polygons(BOX))
    assert layer.crs().authid() == "EPSG:3035"
    assert count == same
    assert layer.extent().xMinimum() > 1_000_000


def test_fields_and_where(clip, countries, polygons):
    layer, _, _ = clip(countries, polygons(BOX), WHERE="PARTS = 1", FIELDS="NAME,PARTS")
    assert [field.name() for field in layer.fields()] == ["NAME", "PARTS"]
    assert {feature["PARTS"] for feature in layer.getFeatures()} == {1}


def test_invalid_server_geometry_is_repaired_and_told(qgis_app):
    from qgis.core import QgsFeature

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("MULTIPOLYGON(((0 0,4 4,4 0,0 4,0 0)))"))
    clipper = Clipper(QgsGeometry.fromWkt("POLYGON((0 0,0 4,2 4,2 0,0 0))"))
    (kept,) = clipper.kept([feature])
    assert kept.geometry().isGeosValid()
    assert kept.geometry().area() == pytest.approx(4)
    assert any("1 invalid geometries" in line for line in clipper.report())


def test_what_only_touches_is_dropped(qgis_app):
    from qgis.core import QgsFeature

    features = []
    for wkt in (
        "MULTIPOLYGON(((4 0,8 0,8 4,4 4,4 0)))",  # along an edge
        "MULTIPOLYGON(((4 4,8 4,8 8,4 8,4 4)))",  # at a corner
        "MULTIPOLYGON(((9 9,10 9,10 10,9 9)))",  # not at all
        "MULTIPOLYGON(((3 0,5 0,5 1,4 1,4 2,5 2,5 3,4 3,4 4,3 4,3 0)))",  # crosses
    ):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    clipper = Clipper(QgsGeometry.fromWkt("POLYGON((0 0,0 4,4 4,4 0,0 0))"))
    (kept,) = clipper.kept(features)
    assert (clipper.cut, clipper.whole, clipper.dropped) == (1, 0, 3)
    assert kept.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert kept.geometry().area() == pytest.approx(4)


def _geometry(feature):
    geometry = QgsGeometry()
    geometry.fromWkb(feature.wkb)
    return geometry
