# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services in bare Python: what is asked, what is refused, what happens where the server fails."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from ags_connector.rest.errors import Canceled, InvalidInput, NotArcGIS, ServerError, WriteFailed
from ags_connector.rest.image_service import ImageService
from ags_connector.rest.open import open_url
from tests.unit.rest.scripted_server import Answer

TIFF = b"II*\x00the rest of an image"
ROOT = {
    "currentVersion": 10.91, "name": "dem", "bandCount": 2, "pixelType": "S16", "pixelSizeX": 2, "pixelSizeY": 2,
    "extent": {"xmin": 1000, "ymin": 2000, "xmax": 3000, "ymax": 4000, "spatialReference": {"wkid": 32616}},
    "maxImageWidth": 500, "maxImageHeight": 400, "bandNames": ["Red", "Near infrared"], "allowRasterFunction": True,
    "rasterFunctionInfos": [{"name": "None"}, {"name": "Hillshade", "description": "Shaded"}],
    "allowedMosaicMethods": "NorthWest,Center,None", "defaultMosaicMethod": "Northwest",
}  # fmt: skip


@pytest.fixture
def service(serve, session):
    """Make an image service whose operations a script answers: `service({"exportImage": ...})`."""

    def make(answers=None, root=ROOT):
        def script(seen):
            name = seen.path.rsplit("/", 1)[-1]
            if name == "ImageServer":
                return root
            answer = (answers or {})[name]
            return answer(seen) if callable(answer) else answer

        make.server = serve(script)
        return ImageService(make.server.url("/dem/ImageServer"), session=session())

    return make


def exports(service):
    return [seen.params for seen in service.server.seen if seen.path.endswith("exportImage")]


def test_an_address_opens_as_image_service(serve, session):
    server = serve(lambda seen: ROOT)
    opened = open_url(server.url("/dem/ImageServer"), session=session())
    assert type(opened) is ImageService
    assert opened.image_info.band_names == ("Red", "Near infrared")
    assert [item.name for item in opened.raster_functions] == ["None", "Hillshade"]
    assert opened.mosaic_methods == ("NorthWest", "Center", "None")


def test_another_page_is_no_image_service(serve, session):
    server = serve(lambda seen: {"layers": []})
    with pytest.raises(NotArcGIS, match="no image service"):
        open_url(server.url("/dem/ImageServer"), session=session())


def test_one_image_is_asked_for_as_original_values_on_the_grid(service, tmp_path):
    made = service({"exportImage": Answer(TIFF, content_type="image/tiff")})
    report = made.export_image(tmp_path / "a.tif", (1200.7, 2500.1, 1100.2, 2600.9))
    (asked,) = exports(service)
    assert asked["bbox"] == "1100,2500,1202,2602"
    assert (asked["size"], asked["format"], asked["pixelType"]) == ("51,51", "tiff", "S16")
    assert (asked["interpolation"], asked["adjustAspectRatio"]) == ("RSP_NearestNeighbor", "false")
    assert json.loads(asked["bboxSR"]) == json.loads(asked["imageSR"]) == {"wkid": 32616}
    assert "renderingRule" not in asked
    assert "noData" not in asked
    assert (tmp_path / "a.tif").read_bytes() == TIFF
    assert (report.width, report.height, report.extent.xmin) == (51, 51, 1100)


def test_options_are_sent_as_the_service_reads_them(service, tmp_path):
    made = service({"exportImage": Answer(TIFF, content_type="image/tiff")})
    made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600), nodata=-1, rendering_rule="hillSHADE",
                      bands=["near*"], interpolation="bilinear", cell_size=10,
                      mosaic_rule={"mosaicMethod": "x"})  # fmt: skip
    (asked,) = exports(service)
    assert json.loads(asked["renderingRule"]) == {"rasterFunction": "Hillshade"}
    assert (asked["bandIds"], asked["noData"], asked["pixelType"]) == ("1", "-1", "UNKNOWN")
    assert (asked["size"], asked["interpolation"]) == ("10,10", "RSP_BilinearInterpolation")
    assert json.loads(asked["mosaicRule"]) == {"mosaicMethod": "x"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"interpolation": "magic"}, "no interpolation"),
        ({"pixel_type": "U7"}, "no pixel type"),
        ({"cell_size": 0}, "above 0"),
        ({"rendering_rule": "Hilshade"}, "Did you mean “Hillshade”"),
        ({"bands": 7}, "it has Red, Near infrared"),
        ({"cellsize": 3}, "Did you mean “cell_size”"),
        ({"extent": (0, 0, 10, 10)}, "outside the image service, which covers 1000, 2000, 3000, 4000"),
        ({"mask": {"x": 1100, "y": 2500}}, "not by points or lines"),
    ],
)
def test_what_cannot_work_is_refused_before_an_image_is_asked_for(service, tmp_path, options, said):
    made = service()
    with pytest.raises(InvalidInput, match=said):
        made.export_image(tmp_path / "a.tif", **options)
    assert exports(service) == []
    assert list(tmp_path.iterdir()) == []


def test_other_files_than_geotiff_are_refused(service, tmp_path):
    with pytest.raises(InvalidInput, match=r"has to end in \.tif"):
        service().export_image(tmp_path / "a.png")


def test_several_tiles_need_gdal_and_that_is_said_before_they_are_asked_for(service, tmp_path):
    made = service()
    with pytest.raises(
        InvalidInput, match="1000 by 1000 cells comes in several parts, and joining them needs GDAL"
    ):
        made.export_image(tmp_path / "a.tif")
    assert exports(service) == []


def test_an_image_that_no_disk_can_hold_is_refused_before_it_is_asked_for(service, tmp_path, monkeypatch):
    made = service({"exportImage": Answer(TIFF, content_type="image/tiff")})
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=100))
    with pytest.raises(
        WriteFailed, match=r"50 by 50 cells, 10 kB before compression, and .* has 100 bytes left"
    ):
        made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))
    assert exports(service) == []
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10**6))
    made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))


def test_the_size_of_an_image_is_told_first(service, tmp_path, feedback):
    made = service({"exportImage": Answer(TIFF, content_type="image/tiff")})
    made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))
    assert "The image has 50 by 50 cells, 10 kB before compression; parts: 1." in feedback.messages


def test_another_reference_is_computed_by_the_server(service, tmp_path):
    def answer(seen):
        if seen.params["f"] == "json":
            assert (seen.params["bbox"], seen.params["imageSR"]) == ("1000,2000,3000,4000", '{"wkid":4326}')
            return {
                "extent": {
                    "xmin": -10,
                    "ymin": 40,
                    "xmax": -9.9,
                    "ymax": 40.1,
                    "spatialReference": {"wkid": 4326},
                }
            }
        return Answer(TIFF, content_type="image/tiff")

    made = service({"exportImage": answer})
    report = made.export_image(tmp_path / "a.tif", out_sr=4326, cell_size=0.001)
    assert exports(service)[-1]["size"] == "100,100"
    assert (report.extent.xmin, report.extent.ymax) == (-10, 40.1)


def test_without_gdal_the_server_cuts(service, tmp_path):
    made = service({"exportImage": Answer(TIFF, content_type="image/tiff")})
    made.clip({"rings": [[[1100, 2500], [1200, 2600], [1200, 2500], [1100, 2500]]]}, tmp_path / "c.tif")
    (asked,) = exports(service)
    rule = json.loads(asked["renderingRule"])
    assert rule["rasterFunction"] == "Clip"
    assert rule["rasterFunctionArguments"]["ClippingGeometry"]["spatialReference"] == {"wkid": 32616}
    assert (asked["pixelType"], asked["bbox"]) == ("S16", "1100,2500,1200,2600")


def test_an_error_called_an_image_is_an_error_and_leaves_nothing(service, tmp_path):
    body = {
        "error": {
            "code": 400,
            "message": "Invalid or missing input parameters.",
            "details": ["'bbox' is bad"],
        }
    }
    made = service({"exportImage": Answer(body, content_type="image/tiff")})
    with pytest.raises(ServerError, match="'bbox' is bad"):
        made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))
    assert list(tmp_path.iterdir()) == []


def test_a_picture_in_place_of_the_values_is_refused(service, tmp_path):
    made = service({"exportImage": Answer(b"\x89PNG....", content_type="image/png")})
    with pytest.raises(NotArcGIS, match="sent image/png where a TIFF image"):
        made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_nothing(service, tmp_path, feedback):
    def answer(seen):
        feedback.canceled = True
        return Answer(TIFF, content_type="image/tiff", delay=0.3)

    made = service({"exportImage": answer})
    with pytest.raises(Canceled):
        made.export_image(tmp_path / "a.tif", (1100, 2500, 1200, 2600))
    assert list(tmp_path.iterdir()) == []


def test_values_at_a_point(service):
    made = service(
        {"identify": {"objectId": 0, "name": "Pixel", "value": "12.5, NoData", "location": {"x": 1, "y": 2}}}
    )
    assert made.point_identify(1100, 2500, 103793) == (12.5, None)
    sent = next(seen.params for seen in service.server.seen if seen.path.endswith("identify"))
    assert json.loads(sent["geometry"]) == {"x": 1100, "y": 2500, "spatialReference": {"wkid": 103793}}
    assert sent["geometryType"] == "esriGeometryPoint"


@pytest.mark.parametrize("text", ["NoData", "", None])
def test_no_data_at_a_point(service, text):
    made = service({"identify": {"value": text}})
    assert made.point_identify(1100, 2500) is None


def test_samples_are_joined_by_number_and_asked_for_in_batches(service):
    def answer(seen):
        points = json.loads(seen.params["geometry"])["points"]
        samples = [{"locationId": i, "value": f"{x} {y}"} for i, (x, y) in enumerate(points) if x % 7]
        return {"samples": list(reversed(samples))}

    made = service({"getSamples": answer})
    points = [(float(number), float(number + 1)) for number in range(1200)]
    values = made.get_samples(points)
    assert [value.values if value else None for value in values] == [
        point if point[0] % 7 else None for point in points
    ]
    assert len([seen for seen in service.server.seen if seen.path.endswith("getSamples")]) == 3


def test_points_are_asked_one_by_one_where_the_server_knows_no_samples(service, feedback):
    missing = {"error": {"code": 404, "message": "Not Found", "details": []}}
    made = service({
        "getSamples": missing,
        "identify": lambda seen: {"value": "NoData" if '"x":0' in seen.params["geometry"] else "5 6"},
    })  # fmt: skip
    values = made.get_samples([(1, 1), (0, 0), (2, 2)])
    assert [value.values if value else None for value in values] == [(5, 6), None, (5, 6)]
    assert any("one by one" in text for text in feedback.messages)
    assert len([seen for seen in service.server.seen if seen.path.endswith("getSamples")]) == 1


def test_histograms_of_an_area(service):
    made = service({"computeHistograms": {"histograms": [{"size": 2, "min": 1, "max": 9, "counts": [3, 4]}]}})
    (histogram,) = made.compute_histograms((1, 2, 3, 4))
    assert (histogram.minimum, histogram.maximum, histogram.counts) == (1, 9, (3, 4))


def test_old_services_tell_the_names_of_bands_elsewhere(service):
    root = {key: value for key, value in ROOT.items() if key != "bandNames"}
    made = service({"keyProperties": {"BandProperties": [{"BandName": "A"}, {"BandName": "B"}]}}, root)
    assert made.image_info.band_names == ("A", "B")
