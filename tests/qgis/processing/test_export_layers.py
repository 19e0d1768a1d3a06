# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers and services in one GeoPackage: what is in it, as GDAL and SQLite read it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ags_connector.rest import FeatureLayer


def query(path: Any, statement: str, *values: Any) -> list[Any]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(statement, values).fetchall()


def test_a_whole_service_goes_into_one_file(run_alg, server, tmp_path):
    path = tmp_path / "world.gpkg"
    url = server.service_url("World", "FeatureServer")
    results, log = run_alg("exportlayers", {"URL": url, "OUTPUT": str(path)})
    assert results == {"OUTPUT": str(path), "LAYER_COUNT": 4, "FEATURE_COUNT": 5562}
    assert "States: written 4556 of 4556 expected" in log
    assert query(path, "SELECT table_name, data_type FROM gpkg_contents WHERE data_type != 'attributes'") == [
        ("Countries", "features"), ("States", "features"), ("Borders", "features"),
    ]  # fmt: skip
    assert query(path, "SELECT count(*) FROM States") == [(4556,)]
    assert query(path, "SELECT count(DISTINCT OBJECTID) FROM States") == [(4556,)]
    assert not [item for item in tmp_path.iterdir() if item != path], "nothing is left beside the file"


@pytest.mark.parametrize("kind", ["FeatureServer", "MapServer"])
def test_one_layer_with_index_extent_and_count(run_alg, server, tmp_path, kind):
    path = tmp_path / "airports.gpkg"
    url = server.layer_url("Transport/Airports", kind, 0)
    results, _ = run_alg("exportlayers", {"URL": url, "OUTPUT": str(path)})
    assert results["FEATURE_COUNT"] == FeatureLayer(url).count()
    dataset = gdal.OpenEx(str(path))
    layer = dataset.GetLayer(0)
    assert layer.TestCapability(ogr.OLCFastSpatialFilter)
    assert layer.TestCapability(ogr.OLCFastFeatureCount)
    assert layer.GetFeatureCount() == results["FEATURE_COUNT"]
    assert layer.GetGeomType() == ogr.wkbPoint25D
    true = FeatureLayer(url).extent()
    xmin, xmax, ymin, ymax = layer.GetExtent()
    assert (xmin, ymin, xmax, ymax) == pytest.approx((true.xmin, true.ymin, true.xmax, true.ymax), abs=1e-6)
    assert query(path, "SELECT name FROM sqlite_master WHERE name LIKE 'ags_connector%'") == []


def test_a_folder_is_no_service(run_alg, server, tmp_path):
    with pytest.raises(QgsProcessingException, match="neither of a layer nor of a service"):
        run_alg("exportlayers", {"URL": server.url, "OUTPUT": str(tmp_path / "x.gpkg")})


def test_another_suffix_is_refused(run_alg, server, tmp_path):
    url = server.layer_url("World", "FeatureServer", 1)
    with pytest.raises(QgsProcessingException, match=r"has to end in \.gpkg"):
        run_alg("exportlayers", {"URL": url, "OUTPUT": str(tmp_path / "x.shp")})


def test_it_runs_in_the_background_as_the_toolbox_runs_it(provider, server, qgis_app, tmp_path, qtbot):
    path = tmp_path / "samples.gpkg"
    parameters = {
        "URL": server.service_url("Samples", "FeatureServer"),
        "OUTPUT": str(path),
        "ATTACHMENTS": True,
    }
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:exportlayers")
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel
    ended = []
    task.executed.connect(lambda fine, results: ended.append((fine, results)))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    assert ended == [(True, {"OUTPUT": str(path), "LAYER_COUNT": 5, "FEATURE_COUNT": 108})], (
        feedback.textLog()
    )
    assert query(path, "SELECT count(*) FROM qgis_projects") == [(1,)]
