# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of maps in bare Python: the place that the server tells counts, and its picture is found."""

from __future__ import annotations

import json

import pytest

from ags_connector.rest.errors import InvalidInput, NotArcGIS
from ags_connector.rest.map_service import MapService
from tests.unit.rest.scripted_server import Answer

PNG = b"\x89PNG the rest of a picture"
ROOT = {
    "mapName": "m", "layers": [{"id": 0, "name": "Roads"}, {"id": 3, "name": "Rivers"}], "tables": [],
    "spatialReference": {"wkid": 4326}, "maxImageWidth": 500, "maxImageHeight": 500,
    "fullExtent": {"xmin": 0, "ymin": 0, "xmax": 20, "ymax": 10, "spatialReference": {"wkid": 4326}},
}  # fmt: skip
SHOWN = {"xmin": -5, "ymin": 0, "xmax": 25, "ymax": 10, "spatialReference": {"wkid": 4326}}


@pytest.fixture
def service(serve, session):
    """Make a map service; `href` is where it says that its pictures are."""

    def make(href="{site}/output/a.png", picture=PNG, extent=SHOWN):
        def script(seen):
            if seen.path.endswith("/MapServer"):
                return ROOT
            if seen.path.endswith("/export") and seen.params["f"] == "json":
                width, height = (int(part) for part in seen.params["size"].split(","))
                place = href.format(site=make.server.site)
                return {"href": place, "width": width, "height": height, "extent": extent, "scale": 1}
            if seen.path.endswith("gone.png"):
                return Answer("not here", status=404, content_type="text/html")
            return Answer(picture, content_type="image/png")

        make.server = serve(script)
        return MapService(make.server.url("/m/MapServer"), session=session())

    return make


def test_the_world_file_says_what_the_server_said(service, tmp_path):
    report = service().export_map(tmp_path / "m.png", (0, 0, 20, 10), width=300, height=100, layers=["r*s"],
                                  definitions={"roads": "LANES > 2"}, dpi=120, transparent=True)  # fmt: skip
    assert (tmp_path / "m.png").read_bytes() == PNG
    numbers = [float(line) for line in (tmp_path / "m.pgw").read_text().split()]
    assert numbers == pytest.approx([0.1, 0, 0, -0.1, -4.95, 9.95])
    assert (report.extent.xmin, report.extent.xmax) == (-5, pytest.approx(25))
    asked = next(seen.params for seen in service.server.seen if seen.path.endswith("/export"))
    assert (asked["layers"], json.loads(asked["layerDefs"])) == ("show:0,3", {"0": "LANES > 2"})
    assert (asked["bbox"], asked["dpi"], asked["format"]) == ("0,0,20,10", "120", "png32")


def test_a_picture_that_is_not_where_it_should_be_is_asked_for_directly(service, tmp_path):
    service("{site}/output/gone.png").export_map(tmp_path / "m.png", width=300, height=100)
    assert (tmp_path / "m.png").read_bytes() == PNG
    assert service.server.seen[-1].params["bbox"] == "-5,0,25,10"


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("m.tif", {"width": 300}, "written as PNG"),
        ("m.gif", {}, "neither GeoTIFF nor PNG"),
        ("m.png", {"width": 0}, "at least 1"),
        ("m.png", {"extent": (1, 1, 1, 2)}, "a width and a height"),
        ("m.png", {"layers": ["Raods"]}, "Did you mean “Roads”"),
        ("m.png", {"widht": 4}, "Did you mean “width”"),
    ],
)
def test_what_cannot_work_is_refused(service, tmp_path, name, options, said):
    with pytest.raises(InvalidInput, match=said):
        service().export_map(tmp_path / name, **options)
    assert list(tmp_path.iterdir()) == []


def test_something_else_than_a_picture_is_refused(service, tmp_path):
    with pytest.raises(NotArcGIS, match="where a picture was asked for"):
        service(picture=b"II*\x00").export_map(tmp_path / "m.png", width=300, height=100)
    assert list(tmp_path.iterdir()) == []
