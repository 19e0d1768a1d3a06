# SPDX-License-Identifier: GPL-2.0-or-later
"""The viewshed of the web-tools page: a point in 54003 and a distance in miles, at once and as a job with a raster."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr

from ags_connector.rest import GPService, JobFailed
from ags_connector.rest.jobs import Polling
from tests.sample_server import rasters

QUICK = Polling(first=0.03, longest=0.1)
REACH = 8.5 * 1609.344
EYE = (745000.0, 4054000.0)  # the point below in UTM
POINT = {
    "geometryType": "esriGeometryPoint",
    "spatialReference": {"wkid": 54003},
    "features": [{"geometry": {"x": -9369410.133702511, "y": 4259405.979922154}}],
}
DISTANCE = {"distance": 8.5, "units": "esriMiles"}


def viewshed(server, service):
    return GPService(f"{server.base}/arcgis/services;Tools/{service}").task("viewshed")


def line_of_sight(heights, eye, cell, margin):
    """Whether the ground between two cells lies below the line from eye to cell, give or take metres."""
    rows, columns = (np.linspace(eye[axis], cell[axis], 200) for axis in (0, 1))
    way = heights[np.round(rows).astype(int), np.round(columns).astype(int)]
    metres = np.hypot(rows - eye[0], columns - eye[1]) * 90.0
    way = way - metres**2 * 0.85714 / (2 * 6370997.0)
    line = np.linspace(way[0] + 1.75, way[-1], 200)
    near_the_cell = metres > metres[-1] - 135
    return bool((way <= line + margin)[~near_the_cell].all())


@pytest.fixture(scope="module")
def ground():
    """Heights in metres and their place, without a dataset that would outlive GDAL."""
    made = rasters.ground(90.0)
    return made.ReadAsArray(), made.GetGeoTransform()


def opened(path):
    """The cells that are seen, and their place; a failing test keeps no dataset."""
    raster = gdal.Open(str(path))
    return raster.ReadAsArray() == 1, raster.GetGeoTransform()


def cell_of(place, x, y):
    left, width, _, top, _, height = place
    return int((y - top) / height), int((x - left) / width)


def test_at_once(server):
    task = viewshed(server, "Elevation")
    assert task.is_synchronous
    results = task.execute(Input_Observation_Point=POINT, Viewshed_Distance=DISTANCE)
    batch = results["Viewshed_Result"].batch
    assert batch.schema.spatial_reference.wkid == 54003
    shape = ogr.CreateGeometryFromWkb(batch.geometries[0])
    # Miller's projection stretches lengths by about 1.2 there.
    assert 0 < shape.Distance(ogr.CreateGeometryFromWkt("POINT (-9369410 4259406)")) + 1 < REACH
    left, right, bottom, top = shape.GetEnvelope()
    assert -9369410 - 1.3 * REACH < left < right < -9369410 + 1.3 * REACH
    assert 4259406 - 1.3 * REACH < bottom < top < 4259406 + 1.3 * REACH


def test_raster_of_the_job_agrees_with_lines_of_sight(server, ground, tmp_path):
    task = viewshed(server, "WorldViewshed")
    assert not task.is_synchronous
    job = task.submit_job(Input_Observation_Point=POINT, Viewshed_Distance=DISTANCE)
    job.wait(polling=QUICK)
    (path,) = job.results()["Viewshed_Raster"].save(tmp_path)
    seen, place = opened(path)
    heights, expected = ground
    assert place == expected
    eye = cell_of(place, *EYE)
    rows, columns = np.indices(seen.shape)
    away = np.hypot(rows - eye[0], columns - eye[1]) * 90.0
    assert not seen[away > REACH + 90].any()
    near = np.argwhere((away < REACH - 90) & (heights > 0))
    assert 0.02 < seen[tuple(near.T)].mean() < 0.9
    # GDAL's versions see somewhat differently; of all cells within reach, a tenth is seen.
    for visible, margin in ((True, 10), (False, -10)):
        cells = near[seen[tuple(near.T)] == visible]
        agree = [line_of_sight(heights, eye, cell, margin) == visible for cell in cells[:: len(cells) // 300]]
        assert np.mean(agree) > 0.88


def test_observer_outside_of_the_raster(server):
    away = {**POINT, "features": [{"geometry": {"x": -13308192.1956127, "y": 4221903.58555983}}]}
    with pytest.raises(JobFailed, match="ERROR 010445"):
        viewshed(server, "WorldViewshed").run(Input_Observation_Point=away, polling=QUICK)
