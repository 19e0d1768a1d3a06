# SPDX-License-Identifier: GPL-2.0-or-later
"""Paints points, lines and polygons, given in pixels, onto a canvas."""

from __future__ import annotations

import struct
from typing import Any, Dict, List, Optional

import numpy as np
from osgeo import gdal, ogr

PIXELS_PER_POINT = 96 / 72
THICK = 1.5


def paint(canvas: Any, geometry_type: str, symbol: Dict[str, Any], parts: List[Any]) -> None:
    """Draws parts (lists of rings, lines or points) with a symbol."""
    if symbol["type"] == "esriSMS":
        _discs(canvas, symbol, np.concatenate([array for part in parts for array in part]))
        return
    if symbol["type"] == "esriSFS":
        if symbol["style"] == "esriSFSSolid":
            _blend(canvas, _mask(canvas, [_polygon(part) for part in parts]), symbol["color"])
        _lines(canvas, symbol.get("outline"), parts)
        return
    _lines(canvas, symbol, parts)


def _lines(canvas: Any, symbol: Optional[Dict[str, Any]], parts: List[Any]) -> None:
    if not symbol or symbol["style"] == "esriSLSNull":
        return
    lines = [_line(array) for part in parts for array in part if len(array) > 1]
    width = symbol["width"] * PIXELS_PER_POINT
    if width > THICK:
        lines = [line.Buffer(width / 2, 2) for line in lines]
    _blend(canvas, _mask(canvas, lines), symbol["color"])


def _discs(canvas: Any, symbol: Dict[str, Any], points: Any) -> None:
    radius = max(symbol["size"] * PIXELS_PER_POINT / 2, 1.0)
    reach = int(np.ceil(radius))
    height, width = canvas.shape[:2]
    middles = np.floor(points[np.all(np.isfinite(points), axis=1)]).astype(np.int64)
    mask = np.zeros((height, width), dtype=bool)
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            if dx * dx + dy * dy <= radius * radius:
                xs, ys = middles[:, 0] + dx, middles[:, 1] + dy
                inside = (xs >= 0) & (xs < width) & (ys >= 0) & (ys < height)
                mask[ys[inside], xs[inside]] = True
    _blend(canvas, mask, symbol["color"])


def _blend(canvas: Any, mask: Any, color: List[int]) -> None:
    """Lays a colour over the pixels of the mask."""
    under = canvas[mask]
    share = color[3] / 255.0
    below = under[:, 3:4] / 255.0 * (1 - share)
    total = share + below
    mixed = (np.array(color[:3], dtype=np.float32) * share + under[:, :3] * below) / np.maximum(total, 1e-6)
    canvas[mask] = np.concatenate([mixed, total * 255.0], axis=1)


def _mask(canvas: Any, geometries: List[ogr.Geometry]) -> Any:
    height, width = canvas.shape[:2]
    raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    store = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("")
    layer = store.CreateLayer("", None, ogr.wkbUnknown)
    for geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(geometry)
        layer.CreateFeature(feature)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[255])
    gdal.PopErrorHandler()
    band = raster.GetRasterBand(1).ReadRaster(0, 0, width, height)
    return np.frombuffer(band, dtype=np.uint8).reshape(height, width) > 0


def _polygon(rings: List[Any]) -> ogr.Geometry:
    head = struct.pack("<BII", 1, ogr.wkbPolygon, len(rings))
    return ogr.CreateGeometryFromWkb(
        head + b"".join(struct.pack("<I", len(ring)) + _bytes(ring) for ring in rings)
    )


def _line(points: Any) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkb(struct.pack("<BII", 1, ogr.wkbLineString, len(points)) + _bytes(points))


def _bytes(points: Any) -> bytes:
    return np.ascontiguousarray(points, dtype="<f8").tobytes()
