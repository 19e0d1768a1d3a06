# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the geometries of one answer: reference, ordinates, precision, generalisation, quantization."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, Optional

import numpy as np
from osgeo import ogr

from tests.sample_server import projection
from tests.sample_server.esri_geometry import Parts, arrays_of_raw, decode, to_esri, to_geojson
from tests.sample_server.reply import invalid

if TYPE_CHECKING:
    from tests.sample_server.query import Query

MIN_POINTS = {"Polygon": 4, "Polyline": 2}


class ShapeWriter:
    """Turns stored geometries into what the request asks for; `active` where it asks for any."""

    def __init__(self, query: Query, active: bool) -> None:
        layer = query.layer
        self.geometry_type = layer.geometry or ""
        self.active = active
        self.nulls = "null_everything" in query.modes
        self.has_z = layer.has_z and query.flag("returnZ")
        self.has_m = layer.has_m and query.flag("returnM") and query.form != "geojson"
        self.columns = [0, 1] + [2] * self.has_z + [3 if layer.has_z else 2] * self.has_m
        self.mover = projection.mover(layer.wkid, query.out_wkid) if layer.spatial else None
        self.precision = query.integer("geometryPrecision")
        self.centroids = query.flag("returnCentroid") and self.geometry_type == "Polygon"
        self.quantization = _quantization(query) if query.form in {"json", "pjson"} else None
        try:
            self.tolerance = float(query.params.get("maxAllowableOffset") or 0)
        except ValueError as error:
            raise invalid("maxAllowableOffset") from error

    def head(self) -> Dict[str, Any]:
        """The `transform` of quantized coordinates, if there is one."""
        if self.quantization is None:
            return {}
        return {
            "transform": {name: self.quantization[name] for name in ("originPosition", "scale", "translate")}
        }

    def parts(self, wkb: Optional[bytes], raw: Optional[str]) -> Parts:
        """Polygons as lists of rings, other geometries as lists of one array, ready to be written."""
        if raw is not None:
            found: Parts = [arrays_of_raw(raw)]
        elif wkb is None:
            return []
        else:
            found, _ = decode(wkb)
        return [[self._finished(array) for array in part] for part in found]

    def arrays(self, wkb: Optional[bytes], raw: Optional[str]) -> List[Any]:
        return [array for part in self.parts(wkb, raw) for array in part]

    def _finished(self, array: Any) -> Any:
        array = (
            array[:, [column for column in self.columns if column < array.shape[1]]] if len(array) else array
        )
        if self.mover is not None and len(array):
            array = self.mover(array)
        least = MIN_POINTS.get(self.geometry_type)
        if self.tolerance and least and len(array) > least:
            array = _simplified(array, self.tolerance, least)
        if self.precision is not None and len(array):
            array = array.copy()
            array[:, :2] = np.round(array[:, :2], self.precision)
        return array

    def esri(self, wkb: Optional[bytes], raw: Optional[str]) -> Optional[Dict[str, Any]]:
        """The Esri JSON geometry; None where the row has none."""
        if self.nulls or (wkb is None and raw is None):
            return None
        arrays = self.arrays(wkb, raw)
        if self.quantization is not None:
            arrays = [_quantized(array, self.quantization, self.geometry_type) for array in arrays]
            arrays = [array for array in arrays if len(array)]
        return to_esri(self.geometry_type, arrays, self.has_z, self.has_m)

    def geojson(self, wkb: Optional[bytes], raw: Optional[str]) -> Optional[Dict[str, Any]]:
        """The GeoJSON geometry; odd rings are handed out as the polygon that they mean."""
        if self.nulls or wkb is None:
            return None
        return to_geojson(self.geometry_type, self.parts(wkb, None))

    def centroid(self, wkb: Optional[bytes]) -> Optional[Dict[str, float]]:
        if wkb is None:
            return None
        middle = ogr.CreateGeometryFromWkb(wkb).Centroid()
        if middle.IsEmpty():
            return None
        point = np.array([[middle.GetX(), middle.GetY()]])
        x, y = (self.mover(point) if self.mover else point)[0].tolist()
        return {"x": x, "y": y}


def _simplified(array: Any, tolerance: float, least: int) -> Any:
    """Douglas and Peucker's generalisation; what would collapse stays as it is."""
    line = ogr.Geometry(ogr.wkbLineString)
    for point in array[:, :2].tolist():
        line.AddPoint_2D(*point)
    points = line.Simplify(tolerance).GetPoints() or []
    if len(points) < least:
        return array
    if array.shape[1] == 2:
        return np.array(points)[:, :2]
    kept = {point[:2] for point in points}
    return array[[tuple(point) in kept for point in array[:, :2].tolist()]]


def _quantization(query: Query) -> Optional[Dict[str, Any]]:
    text = query.params.get("quantizationParameters", "").strip()
    if not text:
        return None
    try:
        value = json.loads(text)
        tolerance, extent = float(value.get("tolerance") or 1), value["extent"]
        upper = value.get("originPosition", "upperLeft") == "upperLeft"
        translate = [float(extent["xmin"]), float(extent["ymax" if upper else "ymin"])]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise invalid("quantizationParameters") from error
    return {
        "originPosition": "upperLeft" if upper else "lowerLeft",
        "scale": [tolerance, tolerance],
        "translate": translate,
        "direction": -1 if upper else 1,
    }


def _quantized(array: Any, rule: Dict[str, Any], geometry_type: str) -> Any:
    """Whole numbers on the grid; after the first point each is the step from the one before."""
    if not len(array):
        return array
    whole = np.empty((len(array), 2), dtype=np.int64)
    whole[:, 0] = np.rint((array[:, 0] - rule["translate"][0]) / rule["scale"][0])
    whole[:, 1] = np.rint((array[:, 1] - rule["translate"][1]) / rule["scale"][1]) * rule["direction"]
    if geometry_type in {"Point", "Multipoint"}:
        return whole
    keep = np.concatenate([[True], np.any(np.diff(whole, axis=0) != 0, axis=1)])
    whole = whole[keep]
    if len(whole) < MIN_POINTS[geometry_type]:
        return whole[:0]
    return np.concatenate([whole[:1], np.diff(whole, axis=0)])
