# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample image services: true to their rasters, and drawn by QGIS's own provider."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
import pytest
import requests
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QColor

from tests.qgis.sample_server.client import ask, error_code, fetch
from tests.qgis.sample_server.test_qgis_providers import rendered
from tests.sample_server import SampleServer
from tests.sample_server.rasters import open_raster

DEM = (731339.0, 4065826.0, 734539.0, 4068526.0)
SERVICES = {
    "dem": "Elevation/Dem",
    "topobathy": "Elevation/Topobathy",
    "terrain": "Elevation/Terrain",
    "surveys": "Elevation/Surveys",
}


def url_of(server: SampleServer, raster: str) -> str:
    return server.service_url(SERVICES[raster], "ImageServer")


def image(url: str, **params: Any) -> Any:
    """The dataset that exportImage sends."""
    reply = fetch(
        f"{url}/exportImage", **{"f": "image", "format": "tiff", "adjustAspectRatio": "false", **params}
    )
    assert reply.headers["Content-Type"] == "image/tiff"
    assert not reply.content.startswith(b"{"), reply.text
    path = "/vsimem/sent.tif"
    gdal.FileFromMemBuffer(path, reply.content)
    return gdal.Open(path)


def window(root: Dict[str, Any], column: int, row: int, width: int, height: int) -> str:
    """The bbox of cells of the raster."""
    extent, dx, dy = root["extent"], root["pixelSizeX"], root["pixelSizeY"]
    left, top = extent["xmin"] + column * dx, extent["ymax"] - row * dy
    return f"{left!r},{top - height * dy!r},{left + width * dx!r},{top!r}"


@pytest.mark.parametrize("raster", SERVICES)
def test_the_root_tells_of_the_raster(server: SampleServer, raster: str) -> None:
    root, dataset = ask(url_of(server, raster)), open_raster(raster)
    assert (root["bandCount"], len(root["bandNames"])) == (dataset.RasterCount, dataset.RasterCount)
    assert root["pixelSizeX"] == dataset.GetGeoTransform()[1]
    assert root["noDataValue"] == dataset.GetRasterBand(1).GetNoDataValue()
    assert root["minValues"][0] == dataset.GetRasterBand(1).GetStatistics(False, False)[0]


@pytest.mark.parametrize("raster", SERVICES)
def test_a_window_on_the_grid_holds_the_cells_themselves(server: SampleServer, raster: str) -> None:
    url = url_of(server, raster)
    root = ask(url)
    sent = image(url, bbox=window(root, 7, 11, 50, 40), size="50,40", pixelType=root["pixelType"])
    assert np.array_equal(sent.ReadAsArray(), open_raster(raster).ReadAsArray(7, 11, 50, 40))


def test_too_large_an_image_is_refused_under_an_image_type(server: SampleServer) -> None:
    reply = fetch(
        f"{url_of(server, 'dem')}/exportImage", f="image", format="tiff", bbox="0,0,1,1", size="1001,10"
    )
    assert reply.headers["Content-Type"] == "image/tiff"
    assert reply.json()["error"]["message"] == "The requested image exceeds the size limit."


def test_the_answer_tells_the_extent_that_it_widened(server: SampleServer) -> None:
    answer = ask(f"{url_of(server, 'dem')}/exportImage", bbox="731400,4067000,731500,4067050", size="100,100")
    extent = answer["extent"]
    assert (extent["ymin"], extent["ymax"]) == (4066975.0, 4067075.0)
    assert requests.get(answer["href"], timeout=30).content.startswith(b"\x89PNG")


@pytest.mark.parametrize("pixel_type", ["U8", "S8", "U16", "S16", "U32", "S32", "F32", "F64"])
def test_other_pixel_types_keep_their_empty_cells(server: SampleServer, pixel_type: str) -> None:
    url = url_of(server, "dem")
    sent = image(url, bbox=window(ask(url), 0, 0, 400, 400), size="400,400", pixelType=pixel_type)
    values = sent.ReadAsArray()
    if pixel_type == "S8":
        values = values.astype(np.int8)
    empty = open_raster("dem").ReadAsArray(0, 0, 400, 400) == -9999
    assert 0 < empty.sum() < empty.size
    assert np.array_equal(values == values.dtype.type(sent.GetRasterBand(1).GetNoDataValue()), empty)


def test_hillshades_of_neighbours_fit_together(server: SampleServer) -> None:
    url = url_of(server, "dem")
    root, rule = ask(url), '{"rasterFunction":"Hillshade"}'
    whole = image(
        url, bbox=window(root, 3000, 3000, 200, 100), size="200,100", renderingRule=rule
    ).ReadAsArray()
    right = image(
        url, bbox=window(root, 3100, 3000, 100, 100), size="100,100", renderingRule=rule
    ).ReadAsArray()
    assert whole.dtype == np.uint8
    assert np.array_equal(whole[:, 100:], right)


def test_values_at_places(server: SampleServer) -> None:
    url = url_of(server, "terrain")
    cell = open_raster("terrain").ReadAsArray(100, 50, 1, 1)[:, 0, 0].tolist()
    x, y = 733000 + 100.5 * 80, 4066000 - 50.5 * 100
    found = ask(f"{url}/identify", geometry=f'{{"x":{x},"y":{y}}}', geometryType="esriGeometryPoint")
    assert found["value"] == ", ".join(str(value) for value in cell)
    points = f'{{"points":[[{x},{y}],[0,0],[{x},{y}]]}}'
    samples = ask(f"{url}/getSamples", geometry=points, geometryType="esriGeometryMultipoint")["samples"]
    assert [item["locationId"] for item in samples] == [0, 2]
    assert samples[0]["value"] == " ".join(str(value) for value in cell)


def test_histograms_count_every_cell_with_data(server: SampleServer) -> None:
    url = url_of(server, "dem")
    box = {"xmin": DEM[0], "ymin": DEM[1], "xmax": DEM[2], "ymax": DEM[3]}
    answer = ask(
        f"{url}/computeHistograms", geometry=str(box).replace("'", '"'), geometryType="esriGeometryEnvelope"
    )
    valid = int((open_raster("dem").ReadAsArray() != -9999).sum())
    assert sum(answer["histograms"][0]["counts"]) == valid


def test_legend_and_functions(server: SampleServer) -> None:
    url = url_of(server, "dem")
    assert ask(f"{url}/legend")["layers"][0]["legend"][0]["label"].startswith("High : ")
    names = [item["name"] for item in ask(f"{url}/rasterFunctionInfos")["rasterFunctionInfos"]]
    assert names == ["None", "Hillshade"]
    assert error_code(f"{url}/nonsense") == 404


@pytest.mark.usefixtures("qgis_app")
def test_qgis_draws_the_image(server: SampleServer) -> None:
    uri = f"crs='EPSG:32616' format='JPGPNG' layer='' url='{url_of(server, 'dem')}'"
    layer = QgsRasterLayer(uri, "dem", "arcgismapserver")
    assert layer.isValid(), layer.dataProvider().error().message()
    assert layer.extent().xMinimum() == pytest.approx(DEM[0])
    drawn = rendered(layer, QgsRectangle(*DEM))
    colours = {drawn.pixelColor(x, y).name() for x in range(20, 190, 10) for y in range(60, 150, 10)}
    assert len(colours) > 20
    assert drawn.pixelColor(2, 20) == QColor(255, 255, 255)
    assert any(request.path.endswith("/exportImage") for request in server.requests)
