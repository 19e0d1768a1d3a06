# SPDX-License-Identifier: GPL-2.0-or-later
"""Images of a server that sends LERC: cell for cell what the source holds, at the place asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from ags_connector.rest import ImageService, InvalidInput, NotArcGIS, ServerError
from tests.sample_server import lerc
from tests.sample_server.rasters import open_raster

pytestmark = [
    pytest.mark.usefixtures("installed_host"),
    pytest.mark.skipif(lerc.library() is None, reason="Esri's LERC library is not installed"),
]
RASTERS = {"dem": "Elevation/Dem", "topobathy": "Elevation/Topobathy", "terrain": "Elevation/Terrain"}


@pytest.fixture
def service(server: Any) -> Any:
    return lambda raster: ImageService(server.service_url(RASTERS[raster], "ImageServer"))


def cells(path: Path) -> Any:
    return gdal.Open(str(path)).ReadAsArray()


def window(service: ImageService, column: int, row: int, width: int, height: int) -> Any:
    info = service.image_info
    left, top = info.extent.xmin + column * info.cell_x, info.extent.ymax - row * info.cell_y
    return (left, top - height * info.cell_y, left + width * info.cell_x, top)


@pytest.mark.parametrize(("raster", "part"), [
    ("dem", (3000, 0, 300, 400)), ("topobathy", (0, 0, 120, 60)), ("terrain", (0, 0, 200, 150)),
])  # fmt: skip
@pytest.mark.parametrize("how", ["asked for", "nothing else"])
def test_the_cells_are_those_of_the_source(service, server, tmp_path, raster, part, how):
    server.set_mode(RASTERS[raster], "image_limit", 100)
    if how == "nothing else":
        server.set_mode(RASTERS[raster], "no_tiff")
    image = service(raster)
    options = {"format": "lerc"} if how == "asked for" else {}
    report = image.export_image(tmp_path / "a.tif", window(image, *part), **options)
    assert report.tiles > 1
    assert np.array_equal(cells(tmp_path / "a.tif"), open_raster(raster).ReadAsArray(*part))
    assert not any("not told apart" in note for note in report.notes)
    source, written = open_raster(raster), gdal.Open(str(tmp_path / "a.tif"))
    assert written.GetRasterBand(1).GetNoDataValue() == source.GetRasterBand(1).GetNoDataValue()
    asked = [seen.params for seen in server.requests if seen.path.endswith("exportImage")]
    assert sum(params.get("f") == "json" for params in asked) <= 4
    assert all(params["compressionTolerance"] == "0" for params in asked if params["format"] == "lerc")
    assert sum(params["format"] == "tiff" for params in asked) <= (4 if how == "nothing else" else 0)


def test_tiff_is_preferred(service, server, tmp_path):
    image = service("topobathy")
    image.export_image(tmp_path / "a.tif", window(image, 0, 0, 50, 50))
    formats = {seen.params["format"] for seen in server.requests if seen.path.endswith("exportImage")}
    assert formats == {"tiff"}


def test_what_is_asked_for_as_tiff_comes_as_tiff_or_not_at_all(service, server, tmp_path):
    server.set_mode(RASTERS["dem"], "no_tiff")
    image = service("dem")
    with pytest.raises(ServerError, match="'format' parameter"):
        image.export_image(tmp_path / "a.tif", window(image, 0, 2000, 50, 50), format="tiff")
    with pytest.raises(InvalidInput, match="no format to ask for"):
        image.export_image(tmp_path / "a.tif", format="bmp")
    assert list(tmp_path.iterdir()) == []


def test_another_place_is_noticed_though_the_image_does_not_say_it(service, server, tmp_path):
    """Servers before 10.3 fit the extent to the picture's shape."""
    server.set_mode(RASTERS["terrain"], "old_server")
    image = service("terrain")
    with pytest.raises(NotArcGIS, match="another place"):
        image.export_image(tmp_path / "a.tif", window(image, 10, 10, 50, 50), format="lerc")
    assert list(tmp_path.iterdir()) == []
