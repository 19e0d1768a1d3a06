# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole pages written into a new GeoPackage give what QGIS's sink gives, feature by feature."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from ags_connector.processing import transfer
from ags_connector.processing.page_output import PageOutput
from tests.qgis.processing.stored import count_in

_PROJ = "PROJ:+proj=laea +lat_0=10 +lon_0=20 +datum=WGS84 +units=m"


@pytest.fixture
def by_page(monkeypatch):
    """Tell of every run whether it went by pages."""
    taken = []
    real = PageOutput.in_place_of.__func__

    def watched(cls, *args):
        found = real(cls, *args)
        taken.append(found is not None)
        return found

    monkeypatch.setattr(PageOutput, "in_place_of", classmethod(watched))
    return taken


def described(path):
    """Return what OGR says of the only layer: its definition, and each feature."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    assert dataset.GetLayerCount() == 1
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    reference = layer.GetSpatialRef()
    about = {
        "geometry": (layer.GetGeometryColumn(), layer.GetGeomType()),
        "id": layer.GetFIDColumn(),
        "fields": [(item.GetName(), item.GetTypeName(), item.GetSubType(), item.GetWidth(), item.IsNullable(),
                    item.GetAlternativeName()) for item in fields],
        "reference": reference.ExportToWkt() if reference else None,
        # GDAL's versions add up and round extents in their own ways, in the last digit.
        "extent": [float(f"{value:.12g}") for value in layer.GetExtent(can_return_null=True) or ()],
        "count": layer.GetFeatureCount(),
        "can": [layer.TestCapability(name) for name in (ogr.OLCFastSpatialFilter, ogr.OLCFastFeatureCount)],
    }  # fmt: skip
    rows = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        values = tuple(_value(feature, index, item) for index, item in enumerate(fields))
        empty = geometry is None or geometry.IsEmpty()
        rows.append((feature.GetFID(), values, None if empty else bytes(geometry.ExportToIsoWkb())))
    return about, rows


def _value(feature, index, field):
    if not feature.IsFieldSet(index) or feature.IsFieldNull(index):
        return None
    if field.GetType() == ogr.OFTDateTime:
        *moment, seconds, _zone = feature.GetFieldAsDateTime(index)
        # A sink cuts the milliseconds off.
        return (*moment, int(seconds))
    if field.GetType() == ogr.OFTBinary:
        return bytes(feature.GetFieldAsBinary(index))
    return feature.GetField(index)


@pytest.mark.parametrize(
    ("service", "number", "parameters"),
    [
        ("World", 1, {}),
        ("World", 2, {"WHERE": "OBJECTID < 2500", "FIELDS": "NAME"}),
        ("World", 3, {"CRS": "EPSG:3857"}),
        ("World", 4, {}),
        ("World", 1, {"CRS": _PROJ, "WHERE": "NAME LIKE 'F%'"}),
        ("World", 1, {"WHERE": "OBJECTID < 0"}),
        ("Transport/Airports", 0, {"ORDER_BY": "NAME DESC"}),
        ("Samples", 0, {}),
        ("Samples", 1, {}),
        ("Samples", 2, {}),
        ("Samples", 3, {}),
        ("Samples", 4, {}),
    ],
)
def test_both_ways_give_the_same(
    run_alg, server, tmp_path, monkeypatch, by_page, service, number, parameters
):
    url = server.layer_url(service, "FeatureServer", number)
    found = []
    for way in ("page", "sink"):
        path = tmp_path / way / "out put.gpkg"
        path.parent.mkdir()
        if way == "sink":
            monkeypatch.setattr(transfer, "takes_pages", lambda _run: False)
        results, _ = run_alg("downloadfeatures", {"URL": url, **parameters, "OUTPUT": str(path)})
        assert results["OUTPUT"] == str(path)
        assert [item.name for item in path.parent.iterdir()] == ["out put.gpkg"]
        found.append(described(path))
        layer = QgsVectorLayer(str(path), "x", "ogr")
        assert layer.isValid()
        assert layer.featureCount() == results["FEATURE_COUNT"]
    assert by_page == [True]
    assert found[0][0] == found[1][0]
    assert found[0][1] == found[1][1]
    with closing(sqlite3.connect(tmp_path / "page" / "out put.gpkg")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if found[0][0]["geometry"][0]:
            assert database.execute("SELECT rtreecheck('rtree_out put_geom')").fetchone() == ("ok",)


def test_dates_keep_their_milliseconds_and_zone(run_alg, server, tmp_path, by_page):
    url = server.layer_url("Samples", "FeatureServer", 0)
    _, log = run_alg("downloadfeatures", {"URL": url, "OUTPUT": str(tmp_path / "x.gpkg")})
    assert by_page == [True]
    assert "whole seconds" not in log
    dataset = gdal.OpenEx(str(tmp_path / "x.gpkg"))
    layer = dataset.GetLayer(0)
    names = [item.GetName() for item in layer.schema if item.GetType() == ogr.OFTDateTime]
    moments = [feature.GetFieldAsDateTime(name) for feature in layer for name in names if feature[name]]
    assert moments
    assert {moment[-1] for moment in moments} == {100}, "UTC"
    assert any(moment[5] % 1 for moment in moments)


@pytest.mark.parametrize(
    "output",
    ["memory:", "x.shp", "x.geojson", "ogr:dbname='{folder}/db.gpkg' table=\"t\" (geom)"],
)
def test_everything_else_goes_through_a_sink(run_alg, countries, tmp_path, by_page, output):
    target = output.format(folder=tmp_path) if ":" in output else str(tmp_path / output)
    results, _ = run_alg("downloadfeatures", {"URL": countries, "WHERE": "PARTS > 2", "OUTPUT": target})
    assert results["FEATURE_COUNT"] == results["EXPECTED_COUNT"]
    assert by_page == []


def test_a_database_of_several_tables_is_added_to(run_alg, server, countries, tmp_path, by_page):
    path = tmp_path / "db.gpkg"
    for number, table in ((1, "a"), (3, "b")):
        target = f"ogr:dbname='{path}' table=\"{table}\" (geom)"
        url = server.layer_url("World", "FeatureServer", number)
        run_alg("downloadfeatures", {"URL": url, "OUTPUT": target})
    dataset = gdal.OpenEx(str(path))
    counts = {
        dataset.GetLayer(number).GetName(): dataset.GetLayer(number).GetFeatureCount() for number in (0, 1)
    }
    assert counts == {"a": 240, "b": 46}
    assert by_page == []


def test_a_file_that_is_there_is_replaced(run_alg, countries, tmp_path, by_page):
    path = tmp_path / "x.gpkg"
    for where in ("OBJECTID < 50", "OBJECTID < 10"):
        run_alg("downloadfeatures", {"URL": countries, "WHERE": where, "OUTPUT": str(path)})
    assert count_in(path) == 9
    assert by_page == [True, True]


def test_the_layer_loads_when_the_algorithm_has_ended(provider, airports, tmp_path, by_page):
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    path = str(tmp_path / "loaded.gpkg")
    definition = QgsProcessingOutputLayerDefinition(path, project)
    definition.createOptions = {"fileEncoding": "System"}
    definition.destinationName = "My airports"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:downloadfeatures")
    results, fine = algorithm.run({"URL": airports, "OUTPUT": definition}, context, feedback)
    assert fine, feedback.textLog()
    assert by_page == [True]
    assert list(context.layersToLoadOnCompletion()) == [results["OUTPUT"]] == [path]
    assert context.layersToLoadOnCompletion()[path].name == "My airports"
    assert QgsVectorLayer(path, "x", "ogr").featureCount() == results["FEATURE_COUNT"]


def test_a_full_disk_leaves_nothing_and_says_so(run_alg, countries, tmp_path, monkeypatch, by_page):
    from ags_connector.bridge.geopackage.page_writer import PageWriter

    def full(_self, _batch):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(PageWriter, "insert", full)
    with pytest.raises(QgsProcessingException, match="disk is full"):
        run_alg("downloadfeatures", {"URL": countries, "OUTPUT": str(tmp_path / "x.gpkg")})
    assert by_page == [True]
    assert list(tmp_path.iterdir()) == []
