# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of an image service at places: identify, getSamples, computeHistograms."""

from __future__ import annotations

import json
import math
from typing import Any, Dict, List, Optional, Tuple

import numpy as np

from tests.sample_server import drawing, mosaic, projection
from tests.sample_server.rasters import RASTERS, open_raster
from tests.sample_server.reply import RestError

MOST_POINTS = 1000
CLASSES = 256
Json = Dict[str, Any]
Point = Tuple[float, float]


def identify_json(raster: str, params: Dict[str, str]) -> Json:
    """The value at a point, separated by comma and blank in one place and by blank in the other."""
    points, wkid = _points(params)
    if len(points) != 1:
        raise _bad("geometry")
    own = RASTERS[raster].wkid
    chosen = mosaic.selection(params)
    values = _values(raster, points, wkid, chosen)[0]
    shown = [_text(value) for value in values or ()]
    x, y = points[0]
    return {
        "objectId": 0,
        "name": "Pixel",
        "value": ", ".join(shown) if values else "NoData",
        "location": {"x": x, "y": y, "spatialReference": projection.as_json(wkid or own)},
        "properties": {"Values": [" ".join(shown)]} if values else None,
        "catalogItems": _catalog_items(raster, points[0], wkid, chosen, params),
        "catalogItemVisibilities": [],
    }


def _catalog_items(
    raster: str, point: Point, wkid: Optional[int], chosen: mosaic.Selection, params: Dict[str, str]
) -> Optional[Json]:
    """The rasters of a mosaic below a place, as features."""
    if raster not in mosaic.MOSAICS or params.get("returnCatalogItems", "true").lower() == "false":
        return None
    own = RASTERS[raster].wkid
    change = projection.mover(wkid or own, own)
    x, y = change(np.array([point], dtype=float))[0] if change else point
    items = mosaic.rasters_at(raster, float(x), float(y), chosen)
    return {
        "objectIdFieldName": "OBJECTID",
        "spatialReference": projection.as_json(own),
        "geometryType": "esriGeometryPolygon",
        "features": [{"attributes": item.values} for item in items],
    }


def samples_json(raster: str, params: Dict[str, str]) -> Json:
    """One sample for each place within the raster; places beyond it have none."""
    points, wkid = _points(params)
    if len(points) > MOST_POINTS:
        raise RestError(400, "Invalid or missing input parameters.", ["Too many points."])
    own = RASTERS[raster].wkid
    dataset = open_raster(raster)
    resolution = dataset.GetGeoTransform()[1]
    samples = []
    for number, (point, values) in enumerate(
        zip(points, _values(raster, points, wkid, mosaic.selection(params)))
    ):
        if values is None and not _within(dataset, point, wkid or own, own):
            continue
        samples.append(
            {
                "location": {
                    "x": point[0],
                    "y": point[1],
                    "spatialReference": projection.as_json(wkid or own),
                },
                "locationId": number,
                "value": " ".join(_text(value) for value in values) if values else "NoData",
                "rasterId": 0,
                "resolution": resolution,
            }
        )
    return {"samples": samples}


def histograms_json(raster: str, params: Dict[str, str]) -> Json:
    """Counts of the cells of a box, by band."""
    own = RASTERS[raster].wkid
    geometry = _geometry(params)
    try:
        box = tuple(float(geometry[key]) for key in ("xmin", "ymin", "xmax", "ymax"))
    except (KeyError, TypeError, ValueError) as error:
        raise _bad("geometry") from error
    wkid = _reference(geometry) or own
    xmin, ymin, xmax, ymax = drawing.moved_box((box[0], box[1], box[2], box[3]), wkid, own)
    dataset = open_raster(raster)
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    first, last = int((xmin - left) / dx), math.ceil((xmax - left) / dx)
    upper, lower = int((ymax - top) / dy), math.ceil((ymin - top) / dy)
    first, upper = max(first, 0), max(upper, 0)
    width = min(last, dataset.RasterXSize) - first
    height = min(lower, dataset.RasterYSize) - upper
    if width <= 0 or height <= 0:
        return {"histograms": []}
    histograms = []
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        values = band.ReadAsArray(first, upper, width, height)
        no_data = band.GetNoDataValue()
        valid = values if no_data is None else values[values != no_data]
        low, high = (float(valid.min()), float(valid.max())) if valid.size else (0.0, 0.0)
        counts, _edges = np.histogram(valid, CLASSES, (low, high if high > low else low + 1))
        histograms.append({"size": CLASSES, "min": low, "max": high, "counts": counts.tolist()})
    return {"histograms": histograms}


def _values(
    raster: str, points: List[Point], wkid: Optional[int], chosen: mosaic.Selection
) -> List[Optional[List[float]]]:
    own = RASTERS[raster].wkid
    change = projection.mover(wkid or own, own)
    array = np.array(points, dtype=float)
    moved = change(array) if change else array
    dataset = mosaic.opened(raster, chosen)
    return [_cell(dataset, float(x), float(y)) for x, y in moved]


def _cell(dataset: Any, x: float, y: float) -> Optional[List[float]]:
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    column, row = math.floor((x - left) / dx), math.floor((y - top) / dy)
    if not (0 <= column < dataset.RasterXSize and 0 <= row < dataset.RasterYSize):
        return None
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    values = [band.ReadAsArray(column, row, 1, 1)[0, 0].item() for band in bands]
    empty = all(value == band.GetNoDataValue() for value, band in zip(values, bands))
    return None if empty else values


def _within(dataset: Any, point: Point, wkid: int, own: int) -> bool:
    change = projection.mover(wkid, own)
    x, y = change(np.array([point]))[0] if change else point
    left, dx, _, top, _, dy = dataset.GetGeoTransform()
    return bool(0 <= (x - left) / dx < dataset.RasterXSize and 0 <= (y - top) / dy < dataset.RasterYSize)


def _points(params: Dict[str, str]) -> Tuple[List[Point], Optional[int]]:
    geometry = _geometry(params)
    try:
        if "points" in geometry:
            points = [(float(item[0]), float(item[1])) for item in geometry["points"]]
        else:
            points = [(float(geometry["x"]), float(geometry["y"]))]
    except (KeyError, TypeError, ValueError) as error:
        raise _bad("geometry") from error
    return points, _reference(geometry)


def _geometry(params: Dict[str, str]) -> Json:
    text = params.get("geometry", "")
    try:
        if text.lstrip().startswith("{"):
            found: Json = json.loads(text)
            return found
        x, y = (float(part) for part in text.split(","))
    except ValueError as error:
        raise _bad("geometry") from error
    return {"x": x, "y": y}


def _reference(geometry: Json) -> Optional[int]:
    reference = geometry.get("spatialReference")
    return projection.parse_wkid(json.dumps(reference), "geometry") if reference else None


def _text(value: float) -> str:
    return f"{value:g}" if isinstance(value, int) else repr(value)


def _bad(parameter: str) -> RestError:
    return RestError(400, "Invalid or missing input parameters.", [f"'{parameter}' parameter is invalid."])
