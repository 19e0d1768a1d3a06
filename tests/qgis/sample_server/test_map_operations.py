# SPDX-License-Identifier: GPL-2.0-or-later
"""Export, legend and identify of the sample server's map services."""

from __future__ import annotations

import base64
import uuid
from typing import Any, Tuple

import numpy as np
import pytest
from osgeo import gdal

from tests.qgis.sample_server.client import ask, error_code, fetch
from tests.sample_server import SampleServer

AFRICA = "-20,-10,20,30"


def pixels(content: bytes) -> Any:
    """The picture as an array of bands, rows, columns."""
    path = f"/vsimem/{uuid.uuid4().hex}"
    gdal.FileFromMemBuffer(path, content)
    source = gdal.Open(path)
    data = np.frombuffer(source.ReadRaster(), dtype=np.uint8)
    shaped = data.reshape(source.RasterCount, source.RasterYSize, source.RasterXSize).copy()
    del source
    gdal.Unlink(path)
    return shaped


def exported(server: SampleServer, service: str = "World", **params: Any) -> Any:
    url = server.service_url(service, "MapServer") + "/export"
    answer = fetch(url, **{"f": "image", "bbox": AFRICA, "size": "200,200", "transparent": "true", **params})
    assert answer.headers["Content-Type"].startswith("image/"), answer.text
    return pixels(answer.content)


def place(longitude: float, latitude: float) -> Tuple[int, int]:
    """Row and column of a place on the picture of AFRICA."""
    return round((30 - latitude) * 5), round((longitude + 20) * 5)


def test_land_is_drawn_and_sea_is_not(server: SampleServer) -> None:
    alpha = exported(server, layers="show:1")[3]
    assert alpha[place(4, 20)] > 0
    assert alpha[place(-5, -5)] == 0
    opaque = exported(server, layers="show:1", transparent="false")
    assert tuple(opaque[:, place(-5, -5)[0], place(-5, -5)[1]]) == (255, 255, 255, 255)


def test_only_the_layers_asked_for_are_drawn(server: SampleServer) -> None:
    nothing, borders = exported(server, layers="show:99"), exported(server, layers="show:3")
    assert nothing[3].max() == 0
    assert 0 < (borders[3] > 0).mean() < 0.05
    assert np.array_equal(exported(server, layers="hide:1,2"), borders)
    assert np.array_equal(exported(server, layers="show:0"), exported(server))


def test_a_definition_filters_rows(server: SampleServer) -> None:
    only = exported(server, layers="show:1", layerDefs='{"1":"ISO_A3 = \'NER\'"}')[3]
    assert only[place(9, 18)] > 0
    assert only[place(4, 24)] == 0
    assert np.array_equal(only, exported(server, layers="show:1", layerDefs="1:ISO_A3 = 'NER'")[3])


def test_a_picture_in_web_mercator(server: SampleServer) -> None:
    degrees = exported(server, layers="show:1", bbox="0,0,20,20", bboxSR=4326, imageSR=3857)[3]
    metres = exported(server, layers="show:1", bbox="0,0,2226389.8,2273030.9", bboxSR=3857, imageSR=3857)[3]
    assert (degrees != metres).mean() < 0.01


def test_points_take_the_colour_of_their_class(server: SampleServer) -> None:
    picture = exported(server, "Transport/Airports", bbox="8.53,47.45,8.57,47.48")
    colours = {tuple(color) for color in picture[:, picture[3] > 0].T.tolist()}
    assert (200, 30, 30, 255) in colours


def test_jpeg_has_three_bands(server: SampleServer) -> None:
    assert exported(server, format="jpg").shape == (3, 200, 200)


def test_the_extent_answered_has_the_aspect_of_the_picture(server: SampleServer) -> None:
    url = server.service_url("World", "MapServer") + "/export"
    answer = ask(url, bbox="0,0,10,20", size="200,100")
    extent = answer["extent"]
    assert (extent["xmin"], extent["ymin"], extent["xmax"], extent["ymax"]) == (-15.0, 0.0, 25.0, 20.0)
    assert (answer["width"], answer["height"]) == (200, 100)
    assert fetch(answer["href"], f="image").headers["Content-Type"] == "image/png"


@pytest.mark.parametrize(
    "params",
    [
        {"bbox": "1,2,3"},
        {"bbox": "0,0,0,0"},
        {"bbox": "1e30,1e30,2e30,2e30", "bboxSR": "3857"},
        {"bbox": AFRICA, "size": "9000,9000"},
        {"bbox": AFRICA, "layers": "nonsense"},
        {"bbox": AFRICA, "format": "svg", "f": "image"},
        {"bbox": AFRICA, "layerDefs": '{"1":"NOPE=1"}', "f": "image"},
    ],
)
def test_bad_parameters_are_refused(server: SampleServer, params: dict) -> None:
    assert error_code(server.service_url("World", "MapServer") + "/export", **params) == 400


def test_the_legend_has_a_picture_for_each_class(server: SampleServer) -> None:
    layers = {
        item["layerId"]: item for item in ask(server.service_url("World", "MapServer") + "/legend")["layers"]
    }
    assert set(layers) == {1, 2, 3}
    states = layers[2]["legend"]
    assert [entry["label"] for entry in states] == ["United States", "Russia", "France", "Other"]
    pictures = {base64.b64decode(entry["imageData"]) for entry in states}
    assert len(pictures) == 4
    assert all(pixels(picture)[3].max() > 0 for picture in pictures)


def identified(server: SampleServer, **params: Any) -> list:
    url = server.service_url("World", "MapServer") + "/identify"
    near = {"geometry": "7.45,46.95", "geometryType": "esriGeometryPoint", "sr": 4326, "mapExtent": "5,45,11,48",
            "imageDisplay": "600,300,96", "tolerance": 3}  # fmt: skip
    results: list = ask(url, **{**near, **params})["results"]
    return results


def test_identify_answers_display_strings_by_alias(server: SampleServer) -> None:
    (country,) = identified(server, layers="top")
    assert (country["layerId"], country["value"], country["geometryType"]) == (
        1,
        "Switzerland",
        "esriGeometryPolygon",
    )
    assert country["attributes"]["ISO code (3)"] == "CHE"
    assert country["attributes"]["Number of parts"] == "1"
    assert "AM" in country["attributes"]["Checked"] or "PM" in country["attributes"]["Checked"]
    layers = {result["layerId"] for result in identified(server, layers="all", returnGeometry="false")}
    assert layers == {1, 2}


def test_identify_gives_raw_values_by_name_when_asked(server: SampleServer) -> None:
    (country,) = identified(server, layers="all:1", returnFieldName="true", returnUnformattedValues="true")
    assert country["attributes"]["PARTS"] == 1
    assert isinstance(country["attributes"]["CHECKED"], int)


def test_identify_needs_its_map(server: SampleServer) -> None:
    assert error_code(server.service_url("World", "MapServer") + "/identify", geometry="7,46") == 400
