# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithms on images and maps, against their sources."""

from __future__ import annotations

import subprocess
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from tests.sample_server.rasters import open_raster, raster_path

UTM = "EPSG:32616"


@pytest.fixture
def dem(server: Any) -> str:
    return server.service_url("Elevation/Dem", "ImageServer")


@pytest.fixture
def world(server: Any) -> str:
    return server.service_url("World", "MapServer")


def points(*places: Any, crs: str = UTM) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Point?crs={crs}&field=name:string&field=elevation:integer", "points", "memory")
    features = []
    for number, place in enumerate(places):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"p{number}", number])
        if place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def cells(path: Any) -> Any:
    return gdal.Open(str(path)).ReadAsArray()


def test_a_window_is_that_of_the_source(run_alg, dem, tmp_path):
    path = str(tmp_path / "dem.tif")
    extent = f"731839,732239.2,4067826.1,4068126 [{UTM}]"
    results, log = run_alg("exportimage", {"URL": dem, "EXTENT": extent, "OUTPUT": path})
    assert results["OUTPUT"] == path
    assert np.array_equal(cells(path), open_raster("dem").ReadAsArray(1000, 800, 801, 600))
    assert "Written 801 by 600 cells. Bands: 1 (F32), parts: 1." in log


def test_an_extent_in_another_crs_and_a_temporary_output(run_alg, dem):
    results, _ = run_alg(
        "exportimage",
        {"URL": dem, "EXTENT": "-84.400,-84.399,36.715,36.716 [EPSG:4326]", "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    dataset = gdal.Open(results["OUTPUT"])
    left, cell, _, top, _, _ = dataset.GetGeoTransform()
    column, row = round((left - 731339) / 0.5), round((4068526 - top) / 0.5)
    wanted = open_raster("dem").ReadAsArray(column, row, dataset.RasterXSize, dataset.RasterYSize)
    assert (cell, dataset.RasterXSize > 150) == (0.5, True)
    assert np.array_equal(dataset.ReadAsArray(), wanted)


def test_the_mask_cuts_as_gdalwarp_does(run_alg, dem, polygons, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_limit", 300)
    mask = polygons(
        "POLYGON((-84.403 36.714,-84.398 36.7175,-84.395 36.713,-84.403 36.714),"
        "(-84.399 36.715,-84.3985 36.716,-84.398 36.715,-84.399 36.715))",
        "POLYGON((-84.404 36.712,-84.4035 36.7125,-84.403 36.712,-84.404 36.712))",
    )  # fmt: skip
    results, _ = run_alg(
        "exportimage", {"URL": dem, "MASK": mask, "NODATA": -1, "OUTPUT": str(tmp_path / "cut.tif")}
    )
    dataset = gdal.Open(results["OUTPUT"])
    left, cell, _, top, _, _ = dataset.GetGeoTransform()
    corners = [left, top - dataset.RasterYSize * cell, left + dataset.RasterXSize * cell, top]
    import processing

    moved = processing.run(
        "native:reprojectlayer", {"INPUT": mask, "TARGET_CRS": UTM, "OUTPUT": str(tmp_path / "mask.gpkg")}
    )["OUTPUT"]
    subprocess.run(
        ["gdalwarp", "-q", "-cutline", moved, "-te", *map(repr, corners), "-tr", "0.5", "0.5", "-dstnodata", "-1",
         str(raster_path("dem")), str(tmp_path / "warped.tif")],
        check=True, timeout=60,
    )  # fmt: skip
    cut, warped = dataset.ReadAsArray(), cells(tmp_path / "warped.tif")
    assert cut.shape == warped.shape
    assert 0 < (warped == -1).sum() < warped.size
    assert np.array_equal(cut, warped)


def test_cancel_leaves_no_file(provider, dem, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_limit", 300)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:exportimage")
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 5 else None)
    parameters = {
        "URL": dem, "EXTENT": f"731839,733339,4066826,4068126 [{UTM}]", "OUTPUT": str(tmp_path / "dem.tif"),
    }  # fmt: skip
    results, fine = algorithm.run(parameters, context, feedback)
    assert (results, fine) == ({}, True)
    assert list(tmp_path.iterdir()) == []
    asked = sum(request.path.endswith("exportImage") for request in server.requests)
    assert asked < 30


def test_a_hillshade_in_another_crs(run_alg, dem, tmp_path):
    path = str(tmp_path / "shade.tif")
    run_alg("exportimage", {
        "URL": dem, "EXTENT": f"731839,732239,4067826,4068126 [{UTM}]", "CRS": "EPSG:3857", "CELL_SIZE": 2,
        "RENDERING_RULE": '{"rasterFunction": "Hillshade", "rasterFunctionArguments": {"Azimuth": 90}}', "OUTPUT": path,
    })  # fmt: skip
    dataset = gdal.Open(path)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "3857"
    assert dataset.GetGeoTransform()[1] == 2
    assert dataset.ReadAsArray().dtype == np.uint8


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"RENDERING_RULE": "{broken"}, "RENDERING_RULE is no JSON"),
        ({"RENDERING_RULE": "Slope"}, "no one raster function “Slope”"),
        ({"EXTENT": "0,1,0,1 [EPSG:32616]"}, "outside the image service"),
        ({"BANDS": "Blue"}, "no one band “Blue”"),
        ({"OUTPUT": "/tmp/image.asc"}, "has to end in .tif"),
    ],
)
def test_what_cannot_work_is_said(run_alg, dem, tmp_path, parameters, said):
    with pytest.raises(QgsProcessingException) as caught:
        run_alg("exportimage", {"URL": dem, "OUTPUT": str(tmp_path / "x.tif"), **parameters})
    assert said in f"{caught.value}{run_alg.log}"
    assert list(tmp_path.iterdir()) == []


def test_another_service_is_no_image_service(run_alg, world, tmp_path):
    with pytest.raises(QgsProcessingException, match="not the URL of an image service"):
        run_alg("exportimage", {"URL": world, "OUTPUT": str(tmp_path / "x.tif")})


def test_points_get_the_values_of_all_bands(run_alg, server):
    url = server.service_url("Elevation/Terrain", "ImageServer")
    source = open_raster("terrain").ReadAsArray()
    places = [(733040 + 80 * n, 4065950 - 100 * (n % 240)) for n in range(300)] * 2
    layer = points(*places, None, (0, 0))
    results, log = run_alg("identifyimage", {"URL": url, "INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    rows = [feature.attributes() for feature in results["OUTPUT"].getFeatures()]
    assert [field.name() for field in results["OUTPUT"].fields()] == [
        "name",
        "elevation",
        "Relief",
        "Slope",
        "Aspect",
    ]
    assert len(rows) == 602
    for number, row in enumerate(rows[:600]):
        cell = source[:, (number % 300) % 240, number % 300].tolist()
        assert row == [f"p{number}", number, *(cell if any(cell) else [None] * 3)], number
    assert rows[600][2:] == rows[601][2:] == [None] * 3
    assert "Written 602 points" in log
    assert "1 nowhere" in log
    assert sum(request.path.endswith("getSamples") for request in server.requests) == 2


def test_points_in_another_crs_and_a_field_of_the_same_name(run_alg, dem, server):
    server.set_mode("Elevation/Dem", "no_samples")
    results, log = run_alg(
        "identifyimage",
        {"URL": dem, "INPUT": points((-84.40, 36.715), crs="EPSG:4326"), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    (row,) = results["OUTPUT"].getFeatures()
    assert [field.name() for field in results["OUTPUT"].fields()][:2] == ["name", "elevation"]
    assert 376 <= row.attributes()[2] <= 725
    assert "asked one by one" in log


def picture(path: Any) -> Any:
    return gdal.Open(str(path)).ReadAsArray().transpose(1, 2, 0)


def test_a_map_lies_where_the_server_says_that_it_lies(run_alg, world, tmp_path):
    path = str(tmp_path / "map.tif")
    _, log = run_alg("exportmapimage", {
        "URL": world, "EXTENT": "-20,20,-10,30 [EPSG:4326]", "WIDTH": 400, "HEIGHT": 200, "LAYERS": "countries",
        "OUTPUT": path,
    })  # fmt: skip
    dataset = gdal.Open(path)
    assert dataset.GetGeoTransform() == (-40.0, 0.2, 0.0, 30.0, 0.0, -0.2)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "4326"
    assert (dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount) == (400, 200, 4)
    pixels = picture(path)
    sahara, gulf_of_guinea = pixels[50, 230], pixels[180, 200]
    assert sahara[3] > 0
    assert gulf_of_guinea[3] == 0
    assert "The picture shows -40, -10, 40, 30." in log


def test_a_large_map_is_drawn_in_parts_that_fit_together(run_alg, world, server, tmp_path, monkeypatch):
    parameters = {
        "URL": world, "EXTENT": "-20,40,-10,50 [EPSG:4326]", "WIDTH": 900, "HEIGHT": 900, "LAYERS": "1",
        "TRANSPARENT": False,
    }  # fmt: skip
    run_alg("exportmapimage", {**parameters, "OUTPUT": str(tmp_path / "whole.tif")})
    server.clear_requests()
    monkeypatch.setattr("tests.sample_server.service_roots.MAX_IMAGE", 400)
    monkeypatch.setattr("tests.sample_server.map_operations.MAX_IMAGE", 400)
    run_alg("exportmapimage", {**parameters, "OUTPUT": str(tmp_path / "parts.tif")})
    whole, parts = gdal.Open(str(tmp_path / "whole.tif")), gdal.Open(str(tmp_path / "parts.tif"))
    assert parts.GetGeoTransform() == pytest.approx(whole.GetGeoTransform(), rel=1e-12)
    assert whole.RasterCount == parts.RasterCount == 3
    assert len([request for request in server.requests if request.params.get("f") == "image"]) == 9
    different = (whole.ReadAsArray() != parts.ReadAsArray()).any(axis=0)
    assert different.mean() < 0.01


def test_a_png_has_a_world_file_and_filters_hold(run_alg, world, tmp_path):
    path = tmp_path / "map.png"
    run_alg("exportmapimage", {
        "URL": f"{world}/1", "EXTENT": "-20,60,-10,50 [EPSG:4326]", "WIDTH": 160, "OUTPUT": str(path),
        "LAYER_DEFINITIONS": '{"Countries": "ISO_A3 = \'TCD\'"}',
    })  # fmt: skip
    assert path.read_bytes().startswith(b"\x89PNG")
    world_file = [float(line) for line in path.with_suffix(".pgw").read_text().split()]
    assert world_file == pytest.approx([0.5, 0, 0, -0.5, -19.75, 49.75])
    assert gdal.Open(str(path)).GetGeoTransform() == pytest.approx((-20, 0.5, 0, 50, 0, -0.5))
    assert {item.name for item in tmp_path.iterdir()} <= {"map.png", "map.pgw", "map.png.aux.xml"}
    alpha = picture(path)[:, :, 3] > 0
    columns = np.flatnonzero(alpha.any(axis=0)) * 0.5 - 20
    assert 12 < columns.min() < 16
    assert 22 < columns.max() < 26


def test_a_map_without_such_a_layer_is_refused(run_alg, world, tmp_path):
    with pytest.raises(QgsProcessingException, match="Did you mean “Countries”"):
        run_alg("exportmapimage", {"URL": world, "LAYERS": "Countrys", "OUTPUT": str(tmp_path / "map.tif")})


def test_the_catalog_of_a_mosaic_is_downloaded_like_a_layer(run_alg, server, dem):
    url = server.service_url("Elevation/Surveys", "ImageServer")
    results, log = run_alg(
        "downloadfeatures", {"URL": url, "WHERE": "CloudCover < 0.3", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert sorted(row["Name"] for row in results["OUTPUT"].getFeatures()) == ["survey_1998", "survey_2013"]
    assert (results["FEATURE_COUNT"], results["EXPECTED_COUNT"]) == (2, 2)
    assert "footprints of the rasters" in log
    with pytest.raises(QgsProcessingException, match="no catalog of rasters"):
        run_alg("downloadfeatures", {"URL": dem, "OUTPUT": "TEMPORARY_OUTPUT"})


def test_rasters_are_chosen_by_id_or_method(run_alg, server, tmp_path):
    url = server.service_url("Elevation/Surveys", "ImageServer")
    source = open_raster("survey_2013")
    left, cell, _, top, _, _ = source.GetGeoTransform()
    corners = (left, left + 20 * cell, top - 30 * cell, top)
    extent = f"{','.join(map(repr, corners))} [{UTM}]"
    path = str(tmp_path / "locked.tif")
    run_alg("exportimage", {"URL": url, "EXTENT": extent, "MOSAIC_RULE": "3", "OUTPUT": path})
    assert np.array_equal(cells(path), source.ReadAsArray(0, 0, 20, 30))
    layer = points((left + 50, top - 50))
    results, _ = run_alg(
        "identifyimage", {"URL": url, "INPUT": layer, "MOSAIC_RULE": "3", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    (row,) = results["OUTPUT"].getFeatures()
    assert row["Height"] == source.ReadAsArray(0, 0, 1, 1)[0, 0]
    with pytest.raises(QgsProcessingException, match="Did you mean “NorthWest”"):
        run_alg("exportimage", {"URL": url, "MOSAIC_RULE": "Nortwest", "OUTPUT": path})
