# SPDX-License-Identifier: GPL-2.0-or-later
"""Clipped files hold what lies within the polygon, really cut, counted, of the layer's own type."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, List

import pytest
from osgeo import ogr
from qgis.core import QgsGeometry, QgsVectorLayer

from ags_connector.rest import FeatureLayer, GroupLayer, InvalidInput
from ags_connector.rest import host as rest_host

BOX = {"rings": [[[0, 40], [0, 50], [20, 50], [20, 40], [0, 40]]], "spatialReference": {"wkid": 4326}}


@pytest.fixture(params=["qgis", "shapely"])
def surroundings(request: Any, qgis_app: Any) -> Iterator[str]:
    """Cut by QGIS, and by shapely as in plain Python."""
    from ags_connector.bridge import host

    before = rest_host.current()
    if request.param == "qgis":
        host.install()
    else:
        pytest.importorskip("shapely")
        rest_host.install(rest_host.Host())
    yield request.param
    rest_host.install(before)


def stored(path: Path) -> List[Any]:
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    return [
        (item.ExportToJson(as_object=True)["properties"], item.GetGeometryRef().Clone()) for item in layer
    ]


def area_within(layer: FeatureLayer, wkt: str) -> float:
    mask = QgsGeometry.fromWkt(wkt)
    total = 0.0
    for item in layer.query(fields="OBJECTID"):
        geometry = QgsGeometry()
        geometry.fromWkb(item.wkb)
        total += geometry.makeValid().intersection(mask).area()
    return total


def test_polygons_are_cut(surroundings: str, countries: FeatureLayer, tmp_path: Path) -> None:
    report = countries.clip(BOX, tmp_path / "box.geojson", fields="NAME")
    rows = stored(tmp_path / "box.geojson")
    assert report.written == report.expected == len(rows)
    assert {item.GetGeometryName() for _, item in rows} <= {"MULTIPOLYGON", "POLYGON"}
    assert all(item.GetEnvelope()[0] >= -1e-9 and item.GetEnvelope()[3] <= 50 + 1e-9 for _, item in rows)
    wkt = "POLYGON((0 40, 0 50, 20 50, 20 40, 0 40))"
    assert sum(item.GetArea() for _, item in rows) == pytest.approx(area_within(countries, wkt), rel=1e-9)
    assert any("features were cut" in note for note in report.notes)


def test_lines_keep_z_and_their_type(surroundings: str, server: Any, tmp_path: Path) -> None:
    layer = FeatureLayer(server.layer_url("Samples", "FeatureServer", 2))
    report = layer.clip((0, 0, 10.5, 30), tmp_path / "lines.geojson", in_sr=4326)
    rows = stored(tmp_path / "lines.geojson")
    assert report.written == len(rows) > 3
    assert {item.GetGeometryName() for _, item in rows} <= {"MULTILINESTRING", "LINESTRING"}
    assert all(item.GetCoordinateDimension() == 3 for _, item in rows)
    assert "Cutting keeps no M values." in report.notes
    parts = [part for _, item in rows for part in (list(item) if item.GetGeometryCount() else [item])]
    cut = [part.GetPoint(part.GetPointCount() - 1) for part in parts]
    cut = [end for end in cut if end[0] == 10.5]
    assert cut
    assert all(end[2] % 1 == pytest.approx(0.05, abs=0.3) for end in cut), "heights between the vertices' own"


def test_points_conditions_and_reference(surroundings: str, airports: FeatureLayer, tmp_path: Path) -> None:
    report = airports.clip(BOX, tmp_path / "p.geojson", ["NAME"], "ELEVATION_FT > 1000", out_sr=4326)
    assert (
        report.written
        == airports.count("ELEVATION_FT > 1000", geometry=BOX)
        == len(stored(tmp_path / "p.geojson"))
    )


def test_a_polygon_of_many_vertices_stays_here(surroundings: str, server: Any, airports: FeatureLayer,
                                               countries: FeatureLayer, tmp_path: Path) -> None:  # fmt: skip
    (canada,) = countries.query("NAME = 'Canada'", fields="NAME")
    server.clear_requests()
    report = airports.clip(canada, tmp_path / "p.geojson")
    asked = [item.params for item in server.requests if "geometryType" in item.params]
    assert {item["geometryType"] for item in asked} == {"esriGeometryEnvelope"}
    assert report.written == report.expected == len(stored(tmp_path / "p.geojson"))
    outline = QgsGeometry()
    outline.fromWkb(canada.wkb)
    engine = QgsGeometry.createGeometryEngine(outline.constGet())
    engine.prepareGeometry()
    for _, point in stored(tmp_path / "p.geojson"):
        assert engine.intersects(QgsGeometry.fromWkt(point.ExportToWkt()).constGet())


def test_bad_geometries_of_a_layer_are_cut_as_well(surroundings: str, server: Any, tmp_path: Path) -> None:
    layer = FeatureLayer(server.layer_url("Samples", "FeatureServer", 1))
    report = layer.clip((1, 1, 25, 5), tmp_path / "s.geojson", in_sr=4326)
    assert report.written == len(stored(tmp_path / "s.geojson")) == report.expected
    names = {row["NAME"] for row, _ in stored(tmp_path / "s.geojson")}
    assert "Simple" in names
    assert "No geometry" not in names


def test_qgis_transforms_the_polygon(installed_host: Any, airports: FeatureLayer, tmp_path: Path) -> None:
    mask = QgsVectorLayer("Polygon?crs=EPSG:3857", "m", "memory")
    from qgis.core import QgsFeature

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 5e6,0 6e6,1e6 6e6,1e6 5e6,0 5e6))"))
    mask.dataProvider().addFeature(feature)
    report = airports.clip(mask, tmp_path / "p.gpkg")
    assert report.written == airports.count(geometry=(0, 5e6, 1e6, 6e6), in_sr=3857) > 10


def test_plain_python_says_what_it_cannot_transform(airports: FeatureLayer, tmp_path: Path) -> None:
    before = rest_host.current()
    rest_host.install(rest_host.Host())
    try:
        with pytest.raises(InvalidInput, match=r"EPSG:3857, the features are in EPSG:4326.*out_sr"):
            airports.clip((0, 5e6, 1e6, 6e6), tmp_path / "p.geojson", in_sr=3857)
        report = airports.clip((0, 5e6, 1e6, 6e6), tmp_path / "p.geojson", in_sr=3857, out_sr=3857)
    finally:
        rest_host.install(before)
    assert report.written == airports.count(geometry=(0, 5e6, 1e6, 6e6), in_sr=3857)


def test_what_cannot_be_clipped_is_told_before_any_request(server: Any, tmp_path: Path) -> None:
    group = GroupLayer(server.layer_url("World", "MapServer", 0))
    countries = FeatureLayer(server.layer_url("World", "FeatureServer", 1))
    server.clear_requests()
    with pytest.raises(InvalidInput, match="polygon or a rectangle"):
        countries.clip({"x": 1, "y": 2}, tmp_path / "p.geojson")
    with pytest.raises(InvalidInput, match="group layer"):
        group.clip(BOX, tmp_path / "p.geojson")
    assert not server.requests


@pytest.mark.parametrize(
    "ask",
    [
        lambda layer, folder: layer.count(),
        lambda layer, folder: layer.query(),
        lambda layer, folder: layer.extent(),
        lambda layer, folder: layer.object_ids(),
        lambda layer, folder: layer.statistics("count:*"),
        lambda layer, folder: layer.distinct("NAME"),
        lambda layer, folder: layer.search_cursor("NAME"),
        lambda layer, folder: layer.related_records(1, 0),
        lambda layer, folder: layer.export(folder / "x.geojson"),
        lambda layer, folder: layer.export(folder / "x.kmz"),
    ],
)
def test_a_group_layer_has_no_features(server: Any, tmp_path: Path, ask: Any) -> None:
    server.clear_requests()
    with pytest.raises(InvalidInput, match="is a group layer and has no features"):
        ask(GroupLayer(server.layer_url("World", "MapServer", 0)), tmp_path)
    assert not server.requests
