# SPDX-License-Identifier: GPL-2.0-or-later
"""Images of the sample server as GeoTIFF: cell for cell what the source holds."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from ags_connector.rest import IncompleteDownload, InvalidInput, NotArcGIS, ServerError
from ags_connector.rest.errors import Canceled
from ags_connector.rest.feedback import LogFeedback
from ags_connector.rest.image_service import ImageService
from ags_connector.rest.session import Session
from tests.sample_server.rasters import open_raster, raster_path

pytestmark = pytest.mark.usefixtures("installed_host")
ROOT = Path(__file__).resolve().parents[3]
# No border runs through the centre of a cell: there GDAL's versions differ from each other.
POLYGON = {
    "rings": [
        [[731800.13, 4067300.07], [732700.31, 4068400.19], [733600.07, 4067500.41], [732600.23, 4066700.11],
         [731800.13, 4067300.07]],
        [[732400.17, 4067500.13], [732800.41, 4067500.29], [732700.11, 4067900.37], [732400.17, 4067500.13]],
        [[731900.19, 4066000.23], [732100.31, 4066300.07], [732300.43, 4066000.41], [731900.19, 4066000.23]],
    ]
}  # fmt: skip


@pytest.fixture
def dem(server: Any) -> ImageService:
    """Half a metre, F32, -9999 where there are no data, at most 1,000 by 1,000 cells at once."""
    return ImageService(server.service_url("Elevation/Dem", "ImageServer"))


@pytest.fixture
def heights(server: Any) -> ImageService:
    """A thirtieth of a degree, S16, data everywhere."""
    return ImageService(server.service_url("Elevation/Topobathy", "ImageServer"))


@pytest.fixture
def terrain(server: Any) -> ImageService:
    """Three bands of bytes, 0 where there are no data, cells of 80 by 100 metres."""
    return ImageService(server.service_url("Elevation/Terrain", "ImageServer"))


def box(service: ImageService, column: float, row: float, width: float, height: float) -> tuple[float, ...]:
    """The corners of cells, as (xmin, ymin, xmax, ymax)."""
    info = service.image_info
    left, top = info.extent.xmin + column * info.cell_x, info.extent.ymax - row * info.cell_y
    return (left, top - height * info.cell_y, left + width * info.cell_x, top)


def cells(path: Path) -> Any:
    return gdal.Open(str(path)).ReadAsArray()


def requests_for_images(server: Any) -> int:
    return sum(request.path.endswith("exportImage") for request in server.requests)


def test_six_thousand_by_five_thousand_cells_are_those_of_the_source(dem, server, tmp_path):
    """In a process of its own, whose memory is measured: the cells alone have 120 MB."""
    code = (
        "import resource, sys\n"
        "from ags_connector.bridge import picture_writer\n"
        "from ags_connector.rest import ImageService, host\n"
        "host.install(host.Host(raster_writer=picture_writer.open_raster_writer))\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "url, path, *extent = sys.argv[1:]\n"
        "service = ImageService(url)\n"
        "x, y = float(extent[0]), float(extent[3])\n"
        "service.export_image(path, (x, y - 100, x + 100, y))\n"
        "small = peak()\n"
        "report = service.export_image(path, tuple(map(float, extent)))\n"
        "print(report.width, report.height, report.tiles, peak() - small)\n"
    )
    path = tmp_path / "dem.tif"
    extent = [repr(value) for value in box(dem, 200, 150, 6000, 5000)]
    done = subprocess.run(
        [sys.executable, "-c", code, dem.url, str(path), *extent],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    width, height, tiles, kilobytes = (int(word) for word in done.stdout.split())
    assert (width, height, tiles) == (6000, 5000, 7 * 6)
    assert kilobytes < 100_000
    assert cells(path).tobytes() == open_raster("dem").ReadAsArray(200, 150, 6000, 5000).tobytes()
    sizes = [request.params["size"] for request in server.requests if "size" in request.params]
    assert all(max(map(int, size.split(","))) <= 1000 for size in sizes)


def test_the_file_is_tiled_packed_named_and_has_statistics(dem, server, tmp_path):
    report = dem.export_image(tmp_path / "dem.tif", box(dem, 100, 0, 1200, 600))
    dataset = gdal.Open(str(tmp_path / "dem.tif"))
    band = dataset.GetRasterBand(1)
    assert dataset.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
    assert band.GetBlockSize() == [496, 496]
    assert (band.GetDescription(), band.GetNoDataValue()) == ("Elevation", -9999)
    assert (report.raster.pixel_type, report.raster.nodata, report.raster.band_count) == ("F32", -9999, 1)
    stored = [
        float(band.GetMetadataItem(f"STATISTICS_{name}")) for name in ("MINIMUM", "MAXIMUM", "MEAN", "STDDEV")
    ]
    values = dataset.ReadAsArray().astype(np.float64)
    valid = values[values != -9999]
    assert 0 < valid.size < values.size
    assert stored == pytest.approx([valid.min(), valid.max(), valid.mean(), valid.std()], rel=1e-9)
    assert dataset.GetGeoTransform() == (731389.0, 0.5, 0.0, 4068526.0, 0.0, -0.5)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32616"
    assert [item.name for item in tmp_path.iterdir()] == ["dem.tif"]


@pytest.mark.parametrize("limit", [7, 50, 1000])
def test_degrees_in_tiles_of_any_size_and_any_order_of_corners(heights, server, tmp_path, limit):
    server.set_mode("Elevation/Topobathy", "image_limit", limit)
    xmin, ymin, xmax, ymax = box(heights, 30, 21, 60, 44)
    heights.export_image(tmp_path / "h.tif", (xmax, ymax, xmin, ymin))
    assert np.array_equal(cells(tmp_path / "h.tif"), open_raster("topobathy").ReadAsArray(30, 21, 60, 44))
    assert cells(tmp_path / "h.tif").dtype == np.int16
    dataset = gdal.Open(str(tmp_path / "h.tif"))
    assert dataset.GetRasterBand(1).GetNoDataValue() is None
    assert requests_for_images(server) == {7: 9 * 7, 50: 2, 1000: 1}[limit]


def test_a_window_between_the_cells_takes_every_cell_it_touches(heights, tmp_path):
    heights.export_image(tmp_path / "h.tif", box(heights, 30.5, 20.9, 2.0, 1.2))
    assert np.array_equal(cells(tmp_path / "h.tif"), open_raster("topobathy").ReadAsArray(30, 20, 3, 3))


def test_several_bands_of_oblong_cells(terrain, server, tmp_path):
    server.set_mode("Elevation/Terrain", "image_limit", 128)
    terrain.export_image(tmp_path / "t.tif")
    dataset = gdal.Open(str(tmp_path / "t.tif"))
    assert np.array_equal(dataset.ReadAsArray(), open_raster("terrain").ReadAsArray())
    assert [dataset.GetRasterBand(n).GetDescription() for n in (1, 2, 3)] == ["Relief", "Slope", "Aspect"]
    terrain.export_image(tmp_path / "a.tif", bands=["aspect", 0])
    assert np.array_equal(cells(tmp_path / "a.tif"), open_raster("terrain").ReadAsArray()[[2, 0]])


def test_a_server_that_stretches_oblong_cells_is_caught(terrain, server, tmp_path):
    server.set_mode("Elevation/Terrain", "old_server")
    with pytest.raises(Exception, match="another place than asked for"):
        terrain.export_image(tmp_path / "t.tif", box(terrain, 10, 10, 50, 50))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("pixel_type", "nodata"),
    [("U8", 0), ("S8", -128), ("U16", 65535), ("S16", -32768), ("U32", 0), ("S32", -1), ("F32", -1), ("F64", -9999.5)],
)  # fmt: skip
def test_no_data_of_each_pixel_type(dem, tmp_path, pixel_type, nodata):
    report = dem.export_image(
        tmp_path / "n.tif", box(dem, 3000, 0, 300, 400), pixel_type=pixel_type, nodata=nodata, cell_size=0.5
    )
    assert (report.raster.pixel_type, report.raster.nodata) == (pixel_type, nodata)
    values = cells(tmp_path / "n.tif")
    values = values.astype(np.int8) if pixel_type == "S8" else values
    source = open_raster("dem").ReadAsArray(3000, 0, 300, 400)
    assert 0 < (source == -9999).sum() < source.size
    assert np.array_equal(values == values.dtype.type(nodata), source == -9999)
    if pixel_type == "F64":
        assert np.array_equal(values[source != -9999], source[source != -9999].astype(np.float64))
    dataset = gdal.Open(str(tmp_path / "n.tif"))
    assert (
        float(dataset.GetRasterBand(1).GetMetadataItem("STATISTICS_MINIMUM")) == values[source != -9999].min()
    )


def test_the_cut_is_that_of_gdalwarp(dem, tmp_path):
    report = dem.clip(POLYGON, tmp_path / "cut.tif")
    extent = report.extent
    corners = [repr(value) for value in (extent.xmin, extent.ymin, extent.xmax, extent.ymax)]
    mask = tmp_path / "mask.geojson"
    rings = str([[list(map(float, point)) for point in ring] for ring in POLYGON["rings"][:2]])
    island = str([[list(map(float, point)) for point in POLYGON["rings"][2]]])
    mask.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:32616"}},"features":[{"type":"Feature",'
        f'"properties":{{}},"geometry":{{"type":"MultiPolygon","coordinates":[{rings},{island}]}}}}]}}'
    )
    subprocess.run(
        ["gdalwarp", "-q", "-cutline", str(mask), "-te", *corners,
         "-tr", "0.5", "0.5", "-dstnodata", "-9999", str(raster_path("dem")), str(tmp_path / "warped.tif")],
        check=True, timeout=60,
    )  # fmt: skip
    cut, warped = cells(tmp_path / "cut.tif"), cells(tmp_path / "warped.tif")
    assert cut.shape == warped.shape
    assert 0 < (warped == -9999).sum() < warped.size
    assert np.array_equal(cut, warped)
    assert report.tiles < 16


def test_a_mask_where_the_service_names_no_value_for_no_data(heights, tmp_path):
    report = heights.clip(
        {"rings": [[[-125, 48], [-124, 49.5], [-123, 48], [-125, 48]]]}, tmp_path / "m.tif", in_sr=4326
    )
    values = cells(tmp_path / "m.tif")
    assert report.raster.nodata == -32768
    assert any("-32768 stands for it" in note for note in report.notes)
    assert (values != -32768).any()
    assert values[0, 0] == -32768


def test_a_mask_beside_the_image_is_said_to_be_that(heights, tmp_path):
    with pytest.raises(InvalidInput, match="outside the image service"):
        heights.clip({"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}, tmp_path / "m.tif", in_sr=4326)


def test_another_crs_is_resampled_on_one_grid_without_seams(dem, server, tmp_path):
    extent = (-84.40, 36.715, -84.395, 36.718)
    dem.export_image(tmp_path / "whole.tif", extent, in_sr=4326, out_sr=4326)
    whole = gdal.Open(str(tmp_path / "whole.tif"))
    assert whole.GetSpatialRef().GetAuthorityCode(None) == "4326"
    server.set_mode("Elevation/Dem", "image_limit", 200)
    dem.export_image(tmp_path / "tiles.tif", extent, in_sr=4326, out_sr=4326)
    assert np.array_equal(whole.ReadAsArray(), cells(tmp_path / "tiles.tif"))
    assert whole.ReadAsArray().min() > 300
    left, cell, _, top, _, _ = whole.GetGeoTransform()
    right, bottom = left + whole.RasterXSize * cell, top - whole.RasterYSize * cell
    assert left <= extent[0] < left + cell
    assert right - cell < extent[2] <= right
    assert bottom <= extent[1] < bottom + cell
    assert top - cell < extent[3] <= top


def test_a_raster_function_sends_what_it_computes(dem, server, tmp_path):
    report = dem.export_image(tmp_path / "s.tif", box(dem, 1000, 1000, 400, 300), rendering_rule="hillshade")
    assert report.raster.pixel_type == "U8"
    server.set_mode("Elevation/Dem", "image_limit", 150)
    dem.export_image(tmp_path / "t.tif", box(dem, 1000, 1000, 400, 300), rendering_rule="hillshade")
    assert np.array_equal(cells(tmp_path / "s.tif"), cells(tmp_path / "t.tif"))


def test_a_server_that_struggles_gets_smaller_tiles(dem, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_fail_above", 100_000)
    report = dem.export_image(tmp_path / "d.tif", box(dem, 1000, 1000, 1100, 600))
    assert np.array_equal(cells(tmp_path / "d.tif"), open_raster("dem").ReadAsArray(1000, 1000, 1100, 600))
    assert report.requests > report.tiles


def test_a_server_that_sends_fewer_cells_than_asked_for_gets_smaller_tiles(dem, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_shrinks", 300)
    report = dem.export_image(tmp_path / "d.tif", box(dem, 1000, 1000, 700, 600))
    assert np.array_equal(cells(tmp_path / "d.tif"), open_raster("dem").ReadAsArray(1000, 1000, 700, 600))
    assert report.requests > report.tiles
    server.set_mode("Elevation/Dem", "image_shrinks", 10)
    with pytest.raises(NotArcGIS, match="sent 10 by 10 cells where"):
        dem.export_image(tmp_path / "e.tif", box(dem, 1000, 1000, 700, 600))
    assert [item.name for item in tmp_path.iterdir()] == ["d.tif"]


def test_a_place_that_cannot_be_read_is_named(dem, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_poison", (732000.25, 4067000.25))
    with pytest.raises(IncompleteDownload, match=r"of 660,000 cells.*Missing is what lies within") as caught:
        dem.export_image(tmp_path / "d.tif", box(dem, 1000, 2500, 1100, 600))
    (place,) = caught.value.report.missing
    assert place.xmin <= 732000.25 <= place.xmax
    assert place.ymin <= 4067000.25 <= place.ymax
    assert [item.name for item in tmp_path.iterdir()] == ["d.incomplete.tif"]
    source = open_raster("dem").ReadAsArray(1000, 2500, 1100, 600)
    kept = cells(tmp_path / "d.incomplete.tif")
    assert (kept != source).sum() == caught.value.report.expected - caught.value.report.written
    assert set(np.unique(kept[kept != source])) == {-9999}


def test_a_server_that_sends_no_part_at_all_is_heard(dem, server, tmp_path):
    server.set_mode("Elevation/Dem", "image_fail_above", 0)
    with pytest.raises(ServerError, match="Error exporting image"):
        dem.export_image(tmp_path / "d.tif", box(dem, 1000, 2500, 50, 60))
    assert list(tmp_path.iterdir()) == []


class CancelAfter(LogFeedback):
    """Says Cancel once some of the work is done, and remembers when."""

    def __init__(self, percent: float) -> None:
        self.percent = percent
        self.moment = 0.0

    def isCanceled(self) -> bool:
        return bool(self.moment)

    def setProgress(self, progress: float) -> None:
        if progress >= self.percent and not self.moment:
            self.moment = time.monotonic()


def test_cancel_ends_it_within_a_second_and_leaves_nothing(dem, server, tmp_path):
    (tmp_path / "d.tif").write_text("an older file")
    feedback = CancelAfter(20)
    with pytest.raises(Canceled):
        dem.export_image(tmp_path / "d.tif", box(dem, 0, 1000, 4000, 2000), feedback=feedback)
    assert time.monotonic() - feedback.moment < 1
    assert [item.name for item in tmp_path.iterdir()] == ["d.tif"]
    assert (tmp_path / "d.tif").read_text() == "an older file"


def test_values_at_many_points_are_the_cells_there(terrain, server):
    source = open_raster("terrain").ReadAsArray()
    places = [(733000 + 80 * (n % 300) + 40, 4066000 - 100 * (n % 240) - 50) for n in range(700)]
    found = terrain.get_samples(places, 32616)
    for number, value in enumerate(found):
        cell = source[:, number % 240, number % 300]
        assert value.values == (() if not cell.any() else tuple(cell.tolist())), number
    assert sum(request.path.endswith("getSamples") for request in server.requests) == 2
    server.set_mode("Elevation/Terrain", "no_samples")
    one_by_one = terrain.get_samples(places[:5], 32616)
    assert [item.values for item in one_by_one if item] == [
        item.values for item in found[:5] if not item.is_empty
    ]


def test_the_services_session_takes_feedback(server, tmp_path):
    heard: list[float] = []

    class Progress(LogFeedback):
        def setProgress(self, progress: float) -> None:
            heard.append(progress)

    service = ImageService(server.service_url("Elevation/Topobathy", "ImageServer"), session=Session())
    server.set_mode("Elevation/Topobathy", "image_limit", 50)
    service.export_image(tmp_path / "h.tif", feedback=Progress())
    assert heard == sorted(heard)
    assert heard[-1] == 100


def test_overviews_on_request(dem, tmp_path):
    dem.export_image(tmp_path / "o.tif", box(dem, 1000, 1000, 1200, 900), overviews=True)
    dataset = gdal.Open(str(tmp_path / "o.tif"))
    band = dataset.GetRasterBand(1)
    sizes = [(band.GetOverview(n).XSize, band.GetOverview(n).YSize) for n in range(band.GetOverviewCount())]
    assert sizes == [(600, 450), (300, 225), (150, 113)]
    source = open_raster("dem").ReadAsArray(1000, 1000, 1200, 900)
    assert np.array_equal(dataset.ReadAsArray(), source)
    half = source[:900, :].reshape(450, 2, 600, 2).mean(axis=(1, 3))
    assert np.allclose(band.GetOverview(0).ReadAsArray(), half, atol=1e-3)
    assert [item.name for item in tmp_path.iterdir()] == ["o.tif"]


def test_overviews_of_codes_are_codes(terrain, tmp_path):
    terrain.export_image(tmp_path / "o.tif", overviews=True)
    band = gdal.Open(str(tmp_path / "o.tif"))
    whole, half = band.ReadAsArray(), band.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert set(np.unique(half)) <= set(np.unique(whole[0]))


class CancelAtTheEnd(LogFeedback):
    """Says Cancel when all cells came."""

    def __init__(self) -> None:
        self.all_came = 0

    def isCanceled(self) -> bool:
        self.all_came += self.all_came > 0
        return self.all_came > 3

    def setProgress(self, progress: float) -> None:
        self.all_came += progress == 100


def test_cancel_is_heard_while_overviews_are_built(dem, tmp_path):
    with pytest.raises(Canceled):
        dem.export_image(
            tmp_path / "o.tif", box(dem, 1000, 1000, 1200, 900), overviews=True, feedback=CancelAtTheEnd()
        )
    assert list(tmp_path.iterdir()) == []
