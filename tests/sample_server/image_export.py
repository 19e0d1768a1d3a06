# SPDX-License-Identifier: GPL-2.0-or-later
"""exportImage: a part of the raster in a grid of the client's choice, as numbers or as a picture."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, replace
from typing import Any, Dict, Optional, Tuple
from urllib.parse import quote

import numpy as np
from osgeo import gdal

from tests.sample_server import drawing, lerc, mosaic, projection
from tests.sample_server.image_root import band_numbers, image_limit, no_data_of
from tests.sample_server.model import Service
from tests.sample_server.modes import Playing
from tests.sample_server.pixels import PIXEL_TYPES
from tests.sample_server.raster_functions import apply
from tests.sample_server.rasters import RASTERS, open_raster
from tests.sample_server.reply import Reply, RestError, encode, json_reply
from tests.sample_server.request import Request

RESAMPLING = {
    "RSP_NearestNeighbor": "near",
    "RSP_BilinearInterpolation": "bilinear",
    "RSP_CubicConvolution": "cubic",
    "RSP_Majority": "mode",
}
LERC_TOLERANCE = 0.01
LERC_VERSION = 4
PICTURES = {"jpgpng", "png", "png8", "png24", "png32", "jpg"}
Box = Tuple[float, float, float, float]


@dataclass(frozen=True)
class ImageRequest:
    """What is asked for: a box in a reference, already widened to the aspect ratio where that was asked for."""

    box: Box
    width: int
    height: int
    wkid: int
    image_format: str
    resampling: str
    pixel_type: str
    no_data: Optional[float]
    bands: Tuple[int, ...]
    rule: Dict[str, Any]
    rasters: mosaic.Selection


def export(service: Service, request: Request, base: str, modes: Dict[str, Playing]) -> Reply:
    """The image, or where it is and what it shows. Errors of f=image go out as JSON that is called an image."""
    form = request.form
    if form == "image":
        try:
            return _image(service, request, modes)
        except RestError as error:
            image_format = request.params.get("format", "jpgpng")
            name = "tiff" if image_format == "tiff" else "jpeg"
            return Reply(encode(error.body()), f"image/{name}")
    if form not in {"json", "pjson", "html"}:
        raise RestError(400, "Output format not supported.", [])
    wanted = _wanted(service, request.params, modes)
    query = "&".join(
        f"{name}={quote(value, safe=',:')}"
        for name, value in request.params.items()
        if name not in {"f", "token"}
    )
    body = {
        "href": f"{base}{request.path}?f=image&{query}",
        "width": wanted.width,
        "height": wanted.height,
        "extent": {
            **dict(zip(("xmin", "ymin", "xmax", "ymax"), wanted.box)),
            "spatialReference": projection.as_json(wanted.wkid),
        },
        "scale": 0,
    }
    return json_reply(body, form)


def _image(service: Service, request: Request, modes: Dict[str, Playing]) -> Reply:
    wanted = _wanted(service, request.params, modes)
    _misbehave(wanted, modes)
    if "image_shrinks" in modes:
        most = int(modes["image_shrinks"].value)
        wanted = replace(wanted, width=min(wanted.width, most), height=min(wanted.height, most))
    values, no_data, pixel_type = cells(service, wanted)
    if wanted.image_format == "lerc" and lerc.library() is not None:
        return Reply(_lerc(values, no_data, request.params), "application/octet-stream")
    if wanted.image_format == "tiff" and "no_tiff" not in modes:
        return Reply(_tiff(values, no_data, pixel_type, wanted), "image/tiff")
    if wanted.image_format in PICTURES:
        body, content_type = drawing.encoded(_painted(service, values, no_data), _picture_format(wanted))
        return Reply(body, content_type)
    raise _bad("format")


def _misbehave(wanted: ImageRequest, modes: Dict[str, Playing]) -> None:
    failed = RestError(500, "Error exporting image", [])
    if "image_fail_above" in modes and wanted.width * wanted.height > int(modes["image_fail_above"].value):
        raise failed
    if "image_poison" in modes:
        x, y = modes["image_poison"].value
        xmin, ymin, xmax, ymax = wanted.box
        if xmin <= x < xmax and ymin < y <= ymax:
            raise failed


def cells(service: Service, wanted: ImageRequest) -> Tuple[Any, Optional[float], str]:
    """Bands by rows by columns, what stands for "no data" in them, and their pixel type: the one asked for, if any."""
    dataset = mosaic.opened(service.raster, wanted.rasters)
    values, empty = apply(dataset, RASTERS[service.raster], wanted)
    own = no_data_of(dataset)
    pixel_type = wanted.pixel_type or PIXEL_TYPES.of_array(values)
    no_data = wanted.no_data if wanted.no_data is not None else own
    if no_data is None and empty.any() and wanted.rule:
        no_data = PIXEL_TYPES.default_no_data(pixel_type)
    if no_data is not None and not PIXEL_TYPES.holds(pixel_type, no_data):
        if wanted.no_data is not None:
            raise _bad("noData")
        no_data = PIXEL_TYPES.default_no_data(pixel_type)
    values = PIXEL_TYPES.cast(values, pixel_type)
    if no_data is not None and np.issubdtype(values.dtype, np.integer):
        values[(values == no_data) & ~empty] = no_data - 1 if no_data > 0 else no_data + 1
    values[empty] = 0 if no_data is None else no_data
    return values, no_data, pixel_type


def _tiff(values: Any, no_data: Optional[float], name: str, wanted: ImageRequest) -> bytes:
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    bands, height, width = values.shape
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", *PIXEL_TYPES.options(name)]
    made = gdal.GetDriverByName("GTiff").Create(
        path, width, height, bands, PIXEL_TYPES.gdal_type(name), options=options
    )
    xmin, ymin, xmax, ymax = wanted.box
    made.SetGeoTransform((xmin, (xmax - xmin) / width, 0.0, ymax, 0.0, (ymin - ymax) / height))
    made.SetProjection(projection.reference(wanted.wkid).ExportToWkt())
    for number in range(bands):
        band = made.GetRasterBand(number + 1)
        band.WriteRaster(0, 0, width, height, np.ascontiguousarray(values[number]).tobytes())
        if no_data is not None:
            band.SetNoDataValue(no_data)
    made.FlushCache()
    del band, made
    return drawing.taken_from_memory(path)


def _lerc(values: Any, no_data: Optional[float], params: Dict[str, str]) -> bytes:
    """Like the servers: as exact as asked for, cells without data masked."""
    valid = None if no_data is None else ~np.all(values == no_data, axis=0)
    tolerance = float(params.get("compressionTolerance") or LERC_TOLERANCE)
    if not np.issubdtype(values.dtype, np.floating):
        tolerance = max(tolerance, 0.5)
    return lerc.encode(values, None if valid is None or valid.all() else valid, tolerance, LERC_VERSION)


def _painted(service: Service, values: Any, no_data: Optional[float]) -> Any:
    """The values as a picture: stretched between the raster's own extremes, "no data" transparent."""
    dataset = open_raster(service.raster)
    shown = values if len(values) >= 3 else np.repeat(values[:1], 3, axis=0)
    canvas = np.zeros((*values.shape[1:], 4), dtype=np.float32)
    for channel in range(3):
        band = shown[channel].astype(np.float64)
        if values.dtype != np.uint8:
            low, high = dataset.GetRasterBand(1).GetStatistics(False, True)[:2]
            band = (band - low) / max(high - low, 1e-9) * 255
        canvas[:, :, channel] = np.clip(band, 0, 255)
    canvas[:, :, 3] = 255.0
    if no_data is not None:
        canvas[np.all(values == no_data, axis=0)] = 0
    return canvas


def _picture_format(wanted: ImageRequest) -> str:
    return "jpg" if wanted.image_format == "jpg" else "png32"


def _wanted(service: Service, params: Dict[str, str], modes: Dict[str, Playing]) -> ImageRequest:
    own = RASTERS[service.raster].wkid
    box = _numbers(params, "bbox", 4)
    width, height = (int(number) for number in _numbers({"size": "400,400", **_filled(params)}, "size", 2))
    most = image_limit(service, modes)
    if not (0 < width <= most[0] and 0 < height <= most[1]):
        raise RestError(400, "The requested image exceeds the size limit.", [])
    source = _wkid(params, "bboxSR") or own
    target = _wkid(params, "imageSR") or own
    moved = drawing.moved_box((box[0], box[1], box[2], box[3]), source, target)
    if moved[0] >= moved[2] or moved[1] >= moved[3]:
        raise _bad("bbox")
    if params.get("adjustAspectRatio", "true").lower() != "false" or "old_server" in modes:
        moved = drawing.fitted(moved, width / height)
    return ImageRequest(
        moved,
        width,
        height,
        target,
        (params.get("format") or "jpgpng").lower(),
        _choice(params, "interpolation", RESAMPLING, "RSP_NearestNeighbor"),
        _pixel_type(params),
        float(params["noData"].split(",")[0]) if params.get("noData") else None,
        tuple(band_numbers(open_raster(service.raster), params.get("bandIds", ""))),
        _rule(params.get("renderingRule", "")),
        mosaic.selection(params, _middle(drawing.moved_box(moved, target, own))),
    )


def _middle(box: Box) -> Tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _filled(params: Dict[str, str]) -> Dict[str, str]:
    return {name: value for name, value in params.items() if value}


def _numbers(params: Dict[str, str], name: str, count: int) -> list[float]:
    try:
        found = [float(part) for part in params[name].split(",")]
    except (KeyError, ValueError) as error:
        raise _bad(name) from error
    if len(found) != count:
        raise _bad(name)
    return found


def _wkid(params: Dict[str, str], name: str) -> Optional[int]:
    try:
        return projection.parse_wkid(params.get(name, ""), name)
    except RestError as error:
        raise _bad(name) from error


def _choice(params: Dict[str, str], name: str, table: Dict[str, str], default: str) -> str:
    try:
        return table[params.get(name) or default]
    except KeyError as error:
        raise _bad(name) from error


def _pixel_type(params: Dict[str, str]) -> str:
    name = (params.get("pixelType") or "UNKNOWN").upper()
    if name != "UNKNOWN" and name not in PIXEL_TYPES.numpy:
        raise _bad("pixelType")
    return "" if name == "UNKNOWN" else name


def _rule(text: str) -> Dict[str, Any]:
    if not text.strip():
        return {}
    try:
        rule = json.loads(text)
    except ValueError as error:
        raise _bad("renderingRule") from error
    if not isinstance(rule, dict) or "rasterFunction" not in rule:
        raise _bad("renderingRule")
    return {} if rule["rasterFunction"] == "None" else rule


def _bad(parameter: str) -> RestError:
    return RestError(
        400,
        "Invalid or missing input parameters.",
        [f"'{parameter}' parameter is invalid."],
        extendedCode=-2147024809,
    )
