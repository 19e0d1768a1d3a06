# SPDX-License-Identifier: GPL-2.0-or-later
"""Image services over several rasters that overlap: which of them are meant, in which order, and what they make."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal

from tests.sample_server.content.surveys import ITEMS, NO_DATA, Item
from tests.sample_server.rasters import RASTERS, open_raster
from tests.sample_server.reply import RestError

METHODS = "NorthWest,Center,LockRaster,ByAttribute,None"
DEFAULT_METHOD = "Northwest"
MOSAICS: Dict[str, Sequence[Item]] = {"surveys": ITEMS}
Place = Tuple[float, float]


@dataclass(frozen=True)
class Selection:
    """What a request says of the rasters: its mosaic rule and its time, in milliseconds; `view` is what it looks at."""

    rule: Dict[str, Any]
    time: Tuple[Optional[int], Optional[int]]
    view: Optional[Place] = None


def selection(params: Dict[str, str], view: Optional[Place] = None) -> Selection:
    """The selection of a request. Raises RestError."""
    try:
        rule = json.loads(params.get("mosaicRule") or "{}")
        ends = [None if end in ("", "null") else int(end) for end in (params.get("time") or ",").split(",")]
    except ValueError as error:
        raise _bad("mosaicRule" if params.get("mosaicRule") else "time") from error
    if not isinstance(rule, dict):
        raise _bad("mosaicRule")
    return Selection(rule, (ends[0], ends[-1]), view)


def opened(raster: str, wanted: Optional[Selection] = None) -> Any:
    """The raster of a service; for a mosaic the one that the request's rule makes."""
    if raster not in MOSAICS or wanted is None or not (wanted.rule or any(wanted.time)):
        return open_raster(raster)
    items = _ordered(raster, wanted)
    whole = open_raster(raster)
    made = gdal.GetDriverByName("MEM").Create(
        "", whole.RasterXSize, whole.RasterYSize, 1, whole.GetRasterBand(1).DataType
    )
    made.SetGeoTransform(whole.GetGeoTransform())
    made.SetProjection(whole.GetProjection())
    made.GetRasterBand(1).SetNoDataValue(NO_DATA)
    made.GetRasterBand(1).WriteArray(_merged(whole, items, str(wanted.rule.get("mosaicOperation") or "")))
    return made


def rasters_at(raster: str, x: float, y: float, wanted: Selection) -> List[Item]:
    """The items below a place, the one that counts first."""
    return [item for item in _ordered(raster, wanted) if _covers(open_raster(item.raster), x, y)]


def root_extra(raster: str, fields: List[Dict[str, Any]]) -> Dict[str, Any]:
    """What the page of a service over a mosaic says beyond that of a single raster."""
    if raster not in MOSAICS:
        return {}
    geometry = {"name": "Shape", "type": "esriFieldTypeGeometry", "alias": "Shape", "domain": None}
    return {
        "objectIdField": "OBJECTID",
        "fields": [fields[0], geometry, *fields[1:]],
        "defaultMosaicMethod": DEFAULT_METHOD,
        "allowedMosaicMethods": METHODS,
        "maxRecordCount": 1000,
        "supportsStatistics": True,
        "supportsAdvancedQueries": True,
        "advancedQueryCapabilities": {
            "useStandardizedQueries": True,
            "supportsStatistics": True,
            "supportsOrderBy": True,
            "supportsDistinct": True,
            "supportsPagination": True,
        },
    }


def item_info(item: Item) -> Dict[str, Any]:
    """What `<raster id>/info` answers."""
    dataset, kind = open_raster(item.raster), RASTERS[item.raster]
    left, cell_x, _, top, _, cell_y = dataset.GetGeoTransform()
    band = dataset.GetRasterBand(1)
    low, high, mean, deviation = band.GetStatistics(False, True)
    reference = {"wkid": kind.wkid, "latestWkid": kind.wkid}
    return {
        "origin": {"x": left, "y": top, "spatialReference": reference},
        "blockWidth": band.GetBlockSize()[0],
        "blockHeight": band.GetBlockSize()[1],
        "pixelSize": {"x": cell_x, "y": -cell_y, "spatialReference": reference},
        "format": "TIFF",
        "bandCount": 1,
        "pixelType": "S16",
        "noDataValue": NO_DATA,
        "compressionType": "Deflate",
        "statistics": [{"min": low, "max": high, "mean": mean, "standardDeviation": deviation}],
        "extent": {
            "xmin": left,
            "ymin": top + dataset.RasterYSize * cell_y,
            "xmax": left + dataset.RasterXSize * cell_x,
            "ymax": top,
            "spatialReference": reference,
        },
    }


def _ordered(raster: str, wanted: Selection) -> List[Item]:
    items, rule = list(MOSAICS[raster]), wanted.rule
    start, end = wanted.time
    items = [item for item in items if (start or -math.inf) <= item.date <= (end or math.inf)]
    if rule.get("fids"):
        items = [item for item in items if item.id in {int(number) for number in rule["fids"]}]
    method = str(rule.get("mosaicMethod") or f"esriMosaic{DEFAULT_METHOD}").replace("esriMosaic", "").lower()
    if method == "lockraster":
        locked = [int(number) for number in rule.get("lockRasterIds") or ()]
        if not locked:
            raise _bad("mosaicRule")
        return sorted((item for item in items if item.id in locked), key=lambda item: locked.index(item.id))
    key = _keys(raster, rule, wanted.view).get(method)
    if key is None:
        raise _bad("mosaicRule")
    return sorted(items, key=key, reverse=rule.get("ascending", True) is False)


def _keys(raster: str, rule: Dict[str, Any], view: Optional[Place]) -> Dict[str, Callable[[Item], float]]:
    left, _, _, top, _, _ = open_raster(raster).GetGeoTransform()
    field, value = rule.get("sortField"), rule.get("sortValue")
    return {
        "none": lambda item: item.id,
        "northwest": lambda item: math.hypot(item.bounds[0] - left, item.bounds[3] - top),
        "center": lambda item: math.dist(item.center, view or item.center),
        "attribute": lambda item: abs(float(item.values[str(field)]) - float(value or 0)),
    }


def _merged(whole: Any, items: Sequence[Item], operation: str) -> Any:
    left, cell_x, _, top, _, cell_y = whole.GetGeoTransform()
    shape = (len(items), whole.RasterYSize, whole.RasterXSize)
    layers = np.ma.masked_all(shape, dtype=np.float64)
    for layer, item in zip(layers, items):
        dataset = open_raster(item.raster)
        own_left, _, _, own_top, _, _ = dataset.GetGeoTransform()
        column, row = round((own_left - left) / cell_x), round((own_top - top) / cell_y)
        values = np.ma.masked_equal(dataset.ReadAsArray(), NO_DATA)
        layer[row : row + values.shape[0], column : column + values.shape[1]] = values
    if operation in ("MT_MIN", "MT_MAX", "MT_MEAN"):
        merged = getattr(layers, operation[3:].lower())(axis=0)
    else:
        merged = np.ma.masked_all(shape[1:], dtype=np.float64)
        for layer in layers if operation == "MT_LAST" else layers[::-1]:
            merged = np.ma.where(layer.mask, merged, layer)
    return np.rint(merged.filled(NO_DATA)).astype(np.int16)


def _covers(dataset: Any, x: float, y: float) -> bool:
    left, cell_x, _, top, _, cell_y = dataset.GetGeoTransform()
    column, row = math.floor((x - left) / cell_x), math.floor((y - top) / cell_y)
    if not (0 <= column < dataset.RasterXSize and 0 <= row < dataset.RasterYSize):
        return False
    return bool(dataset.ReadAsArray(column, row, 1, 1)[0, 0] != NO_DATA)


def _bad(parameter: str) -> RestError:
    return RestError(400, "Invalid or missing input parameters.", [f"'{parameter}' parameter is invalid."])
