# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws layers into a picture: colours of their renderers, no labels."""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
from osgeo import gdal

from tests.sample_server import projection
from tests.sample_server.brush import paint
from tests.sample_server.esri_geometry import decode
from tests.sample_server.model import Layer, quote
from tests.sample_server.reply import RestError
from tests.sample_server.sandbox import open_store
from tests.sample_server.view import source_sql
from tests.sample_server.where import BadSql, translate

Box = Tuple[float, float, float, float]
STEPS = 21
MARGIN_PIXELS = 8


def picture(
    data: Path,
    layers: List[Layer],
    box: Box,
    size: Tuple[int, int],
    wkid: int,
    transparent: bool,
    image_format: str,
    definitions: Dict[int, str],
) -> Tuple[bytes, str]:
    """The layers, undermost first, as an image file and its content type. Raises RestError."""
    width, height = size
    canvas = np.zeros((height, width, 4), dtype=np.float32)
    if not transparent or image_format.lower().startswith("jp"):
        canvas[:] = 255.0
    for layer in layers:
        if layer.drawing is not None:
            for symbol, parts in _by_symbol(data, layer, box, size, wkid, definitions.get(layer.id, "")):
                paint(canvas, layer.geometry or "", symbol, parts)
    return encoded(canvas, image_format)


def moved_box(box: Box, source: int, target: int) -> Box:
    """The box that holds the box in another reference."""
    change = projection.mover(source, target)
    if change is None:
        return box
    if not np.all(np.abs(box) < projection.LARGEST_COORDINATE):
        raise RestError(400, "Invalid or missing input parameters.", ["'bbox' parameter is invalid."])
    xs, ys = np.linspace(box[0], box[2], STEPS), np.linspace(box[1], box[3], STEPS)
    moved = change(np.array([(x, y) for x in xs for y in ys]))
    moved = moved[np.all(np.isfinite(moved), axis=1)]
    if not len(moved):
        raise RestError(400, "Invalid or missing input parameters.", ["'bbox' parameter is invalid."])
    (xmin, ymin), (xmax, ymax) = moved.min(axis=0), moved.max(axis=0)
    return float(xmin), float(ymin), float(xmax), float(ymax)


def fitted(box: Box, ratio: float) -> Box:
    """The box widened or heightened about its middle to the picture's aspect ratio."""
    xmin, ymin, xmax, ymax = box
    width, height = xmax - xmin, ymax - ymin
    if width / height < ratio:
        middle, half = (xmin + xmax) / 2, height * ratio / 2
        return middle - half, ymin, middle + half, ymax
    middle, half = (ymin + ymax) / 2, width / ratio / 2
    return xmin, middle - half, xmax, middle + half


def _by_symbol(
    data: Path, layer: Layer, box: Box, size: Tuple[int, int], wkid: int, definition: str
) -> List[Tuple[Dict[str, Any], List[Any]]]:
    """For each symbol of the layer the parts (in pixels) that it draws."""
    renderer = (layer.drawing or {})["renderer"]
    default = renderer.get("symbol") or renderer.get("defaultSymbol")
    symbols = {info["value"]: info["symbol"] for info in renderer.get("uniqueValueInfos", ())}
    found: Dict[Optional[str], List[Any]] = {}
    change = projection.mover(layer.wkid, wkid)
    scale = np.array([size[0] / (box[2] - box[0]), -size[1] / (box[3] - box[1])])
    corner = np.array([box[0], box[3]])
    for wkb, value in _rows(
        data, layer, moved_box(_widened(box, size), wkid, layer.wkid), renderer, definition
    ):
        key = str(value) if str(value) in symbols else None
        for part in decode(wkb)[0]:
            moved = [change(ring[:, :2]) if change else ring[:, :2] for ring in part]
            found.setdefault(key, []).append([(ring - corner) * scale for ring in moved])
    return [
        (symbols.get(key or "", default), parts)
        for key, parts in found.items()
        if symbols.get(key or "", default)
    ]


def _widened(box: Box, size: Tuple[int, int]) -> Box:
    """The box with room for symbols whose middle lies just outside."""
    dx, dy = (box[2] - box[0]) / size[0] * MARGIN_PIXELS, (box[3] - box[1]) / size[1] * MARGIN_PIXELS
    return box[0] - dx, box[1] - dy, box[2] + dx, box[3] + dy


def _rows(
    data: Path, layer: Layer, box: Box, renderer: Dict[str, Any], definition: str
) -> List[Tuple[bytes, Any]]:
    field = layer.field(renderer.get("field1") or "")
    column = quote(field.name) if field else "NULL"
    inside = f"rowid IN (SELECT id FROM rt_{layer.table} WHERE xmax >= ? AND xmin <= ? AND ymax >= ? AND ymin <= ?)"
    store = open_store(data, layer.table)
    try:
        condition = (
            translate(definition, {item.name.lower(): item for item in layer.fields}) if definition else "1"
        )
        return store.execute(
            f"SELECT shape_, {column} FROM {source_sql(layer, inside)} WHERE {condition}",
            (box[0], box[2], box[1], box[3]),
        ).fetchall()
    except (BadSql, sqlite3.Error) as error:
        raise RestError(
            400, "Invalid or missing input parameters.", ["'layerDefs' parameter is invalid."]
        ) from error
    finally:
        store.close()


def swatch(symbol: Dict[str, Any], size: int) -> bytes:
    """A small PNG of a symbol, for a legend."""
    canvas = np.zeros((size, size, 4), dtype=np.float32)
    inset = 3.0
    square = np.array(
        [
            [inset, inset],
            [size - inset, inset],
            [size - inset, size - inset],
            [inset, size - inset],
            [inset, inset],
        ]
    )
    shapes = {
        "esriSFS": ("Polygon", [[square]]),
        "esriSLS": ("Polyline", [[square[[0, 2]]]]),
        "esriSMS": ("Point", [[np.array([[size / 2, size / 2]])]]),
    }
    kind, parts = shapes[symbol["type"]]
    paint(canvas, kind, symbol, parts)
    return encoded(canvas, "png")[0]


def name_of(image: bytes) -> str:
    return hashlib.sha256(image).hexdigest()[:32]


def encoded(canvas: Any, image_format: str) -> Tuple[bytes, str]:
    """The canvas as a PNG or JPEG file and its content type. Raises RestError for another format."""
    lower = image_format.lower()
    if not lower.startswith(("png", "jp")):
        raise RestError(400, "Invalid or missing input parameters.", ["'format' parameter is invalid."])
    driver, bands = ("PNG", 4) if lower.startswith("png") else ("JPEG", 3)
    pixels = np.clip(np.rint(canvas), 0, 255).astype(np.uint8)
    height, width = pixels.shape[:2]
    source = gdal.GetDriverByName("MEM").Create("", width, height, bands, gdal.GDT_Byte)
    for band in range(bands):
        source.GetRasterBand(band + 1).WriteRaster(0, 0, width, height, pixels[:, :, band].tobytes())
    if bands == 4:
        source.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    path = f"/vsimem/{uuid.uuid4().hex}"
    written = gdal.GetDriverByName(driver).CreateCopy(path, source)
    written.FlushCache()
    del written
    return taken_from_memory(path), "image/png" if driver == "PNG" else "image/jpeg"


def taken_from_memory(path: str) -> bytes:
    """The bytes of a file in GDAL's memory, which is removed there."""
    handle = gdal.VSIFOpenL(path, "rb")
    body = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(path)
    return body
