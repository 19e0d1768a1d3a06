# SPDX-License-Identifier: GPL-2.0-or-later
"""An image service over rasters that overlap: its catalog as features, and rules that decide which cells count."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr

from ags_connector.rest import ImageService, InvalidInput, ServerError
from tests.sample_server.content.surveys import ITEMS, NO_DATA
from tests.sample_server.rasters import open_raster

pytestmark = pytest.mark.usefixtures("installed_host")
# Where all three lie.
OVERLAP = (743000, 4052000, 747000, 4057000)


@pytest.fixture
def surveys(server: Any) -> ImageService:
    return ImageService(server.service_url("Elevation/Surveys", "ImageServer"))


def cells(path: Path) -> Any:
    return gdal.Open(str(path)).ReadAsArray()


def part(raster: str, extent: Any = OVERLAP) -> Any:
    """The cells of a source raster within an extent."""
    dataset = open_raster(raster)
    left, cell, _, top, _, _ = dataset.GetGeoTransform()
    xmin, ymin, xmax, ymax = extent
    window = ((xmin - left) / cell, (top - ymax) / cell, (xmax - xmin) / cell, (ymax - ymin) / cell)
    return dataset.ReadAsArray(*map(int, window))


def test_the_catalog_is_a_layer(surveys, tmp_path):
    assert surveys.image_info.has_catalog
    assert surveys.mosaic_methods == ("NorthWest", "Center", "LockRaster", "ByAttribute", "None")
    catalog = surveys.catalog
    assert (catalog.count(), catalog.count("CloudCover < 0.3"), catalog.object_ids()) == (3, 2, [1, 2, 3])
    newest = next(iter(catalog.query(order_by="AcquisitionDate DESC", fields="Name, AcquisitionDate")))
    assert (newest["Name"], newest["AcquisitionDate"].year) == ("survey_2013", 2013)
    assert newest.bounds == ITEMS[2].bounds
    here = catalog.query(geometry=(734000, 4064000, 735000, 4065000))
    assert [item["Name"] for item in here] == ["survey_1953"]
    report = catalog.export(tmp_path / "footprints.gpkg")
    assert (report.written, report.expected) == (3, 3)
    stored = ogr.Open(str(tmp_path / "footprints.gpkg"))
    shapes = [feature.GetGeometryRef().GetEnvelope() for feature in stored.GetLayer(0)]
    assert shapes == [(item.bounds[0], item.bounds[2], item.bounds[1], item.bounds[3]) for item in ITEMS]


def test_one_raster_of_the_catalog(surveys):
    item = surveys.raster_item(2)
    assert (item["Name"], item["AcquisitionDate"]) == (
        "survey_1998",
        datetime(1998, 7, 9, 16, 0, tzinfo=timezone.utc),
    )
    assert item.bounds == ITEMS[1].bounds
    info = surveys.raster_info(2)
    assert (info.cell_x, info.pixel_type, info.nodata, info.format) == (100, "S16", NO_DATA, "TIFF")
    assert (info.extent.xmin, info.extent.ymax) == (742000, 4062000)
    with pytest.raises(ServerError):
        surveys.raster_info(9)


def test_a_single_raster_has_no_catalog(server):
    dem = ImageService(server.service_url("Elevation/Dem", "ImageServer"))
    with pytest.raises(InvalidInput, match="gives out no catalog"):
        _ = dem.catalog
    with pytest.raises(InvalidInput, match="made of a single raster"):
        dem.identify({"x": 732000, "y": 4067000}, mosaic_rule=3)


@pytest.mark.parametrize(("rule", "raster"), [
    (None, "survey_1953"),
    ("northwest", "survey_1953"),
    (2, "survey_1998"),
    ("3, 1", "survey_2013"),
    ([3], "survey_2013"),
    ("ByAttribute:", None),
    ({"mosaicMethod": "esriMosaicNone", "ascending": False}, "survey_2013"),
    ({"mosaicMethod": "esriMosaicAttribute", "sortField": "CloudCover", "sortValue": 0}, "survey_1998"),
])  # fmt: skip
def test_a_rule_decides_which_cells_count(surveys, server, tmp_path, rule, raster):
    server.set_mode("Elevation/Surveys", "image_limit", 17)
    path = tmp_path / "cells.tif"
    if raster is None:
        with pytest.raises(InvalidInput, match="no mosaic method"):
            surveys.export_image(path, OVERLAP, mosaic_rule=rule)
        return
    report = surveys.export_image(path, OVERLAP, mosaic_rule=rule)
    assert report.tiles > 4
    assert report.notes == ()
    assert np.array_equal(cells(path), part(raster))
    others = [part(item.raster) for item in ITEMS if item.raster != raster]
    assert all((other != cells(path)).mean() > 0.3 for other in others)


def test_an_operation_on_all_of_them(surveys, tmp_path):
    surveys.export_image(tmp_path / "least.tif", OVERLAP, mosaic_rule={"mosaicOperation": "MT_MIN"})
    assert np.array_equal(
        cells(tmp_path / "least.tif"), np.min([part(item.raster) for item in ITEMS], axis=0)
    )


def test_locked_rasters_alone_are_what_is_exported(surveys, tmp_path):
    surveys.export_image(tmp_path / "one.tif", mosaic_rule=3)
    assert np.array_equal(cells(tmp_path / "one.tif"), open_raster("survey_2013").ReadAsArray())
    report = surveys.export_image(tmp_path / "two.tif", mosaic_rule="3, 2")
    assert (report.extent.xmin, report.extent.ymax) == (739000, 4062000)
    with pytest.raises(InvalidInput, match="none of the rasters"):
        surveys.export_image(tmp_path / "none.tif", mosaic_rule=9)


def test_locked_rasters_leave_the_rest_of_an_extent_empty(surveys, tmp_path):
    surveys.export_image(tmp_path / "one.tif", surveys.image_info.extent, mosaic_rule=3)
    found = cells(tmp_path / "one.tif")
    assert found.shape == open_raster("surveys").ReadAsArray().shape
    assert (found != NO_DATA).sum() == open_raster("survey_2013").ReadAsArray().size


def test_time_chooses_rasters(surveys, tmp_path):
    moments = (datetime(1990, 1, 1, tzinfo=timezone.utc), datetime(2000, 1, 1, tzinfo=timezone.utc))
    surveys.export_image(tmp_path / "then.tif", OVERLAP, time=moments)
    assert np.array_equal(cells(tmp_path / "then.tif"), part("survey_1998"))
    surveys.export_image(tmp_path / "since.tif", OVERLAP, time=(moments[1], None))
    assert np.array_equal(cells(tmp_path / "since.tif"), part("survey_2013"))


def test_an_order_that_depends_on_the_view_is_told_where_parts_are_joined(surveys, server, tmp_path):
    whole = surveys.export_image(tmp_path / "one.tif", OVERLAP, mosaic_rule="Center")
    assert whole.notes == ()
    server.set_mode("Elevation/Surveys", "image_limit", 17)
    surveys.refresh()
    report = surveys.export_image(tmp_path / "many.tif", OVERLAP, mosaic_rule="Center")
    assert any("may differ at their borders" in note for note in report.notes)


def test_values_at_points_follow_the_rule(surveys):
    place = (745050.0, 4054050.0)
    wanted = {item.id: int(part(item.raster, (745000, 4054000, 745100, 4054100))[0, 0]) for item in ITEMS}
    assert len(set(wanted.values())) == 3
    for number, value in wanted.items():
        (sample,) = surveys.get_samples([place], mosaic_rule=number)
        assert sample.values == (value,)
        found = surveys.identify({"x": place[0], "y": place[1]}, mosaic_rule=number, returnCatalogItems=True)
        assert found.values == (value,)
        (item,) = found.raw["catalogItems"]["features"]
        assert item["attributes"]["OBJECTID"] == number
