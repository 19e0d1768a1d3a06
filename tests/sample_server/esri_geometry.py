# SPDX-License-Identifier: GPL-2.0-or-later
"""Stored geometries as Esri JSON and GeoJSON, and the geometry parameters of requests."""

from __future__ import annotations

import json
import struct
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
from osgeo import ogr

from tests.sample_server.reply import invalid

MEMBER = {"Point": "point", "Multipoint": "points", "Polyline": "paths", "Polygon": "rings"}
Parts = List[List[Any]]


def decode(wkb: bytes) -> Tuple[Parts, int]:
    """The polygons (lists of rings), or one list of lines or points, as arrays; and the ordinate count."""
    parts, dimension, _ = _read(wkb, 0)
    return parts, dimension


def _read(wkb: bytes, at: int) -> Tuple[Parts, int, int]:
    code = struct.unpack_from("<I", wkb, at + 1)[0]
    kind, dimension = code % 1000, (2, 3, 3, 4)[code // 1000]
    at += 5
    if kind == 1:
        array = np.frombuffer(wkb, "<f8", dimension, at).reshape(1, dimension)
        return [[array]], dimension, at + 8 * dimension
    count = struct.unpack_from("<I", wkb, at)[0]
    if kind == 2:
        array, at = _points(wkb, at, dimension)
        return [[array]], dimension, at
    at += 4
    if kind == 3:
        rings = []
        for _ in range(count):
            array, at = _points(wkb, at, dimension)
            rings.append(array)
        return [rings], dimension, at
    members: Parts = []
    for _ in range(count):
        inner, _, at = _read(wkb, at)
        members += inner
    return members, dimension, at


def _points(wkb: bytes, at: int, dimension: int) -> Tuple[Any, int]:
    count = struct.unpack_from("<I", wkb, at)[0]
    array = np.frombuffer(wkb, "<f8", count * dimension, at + 4).reshape(count, dimension)
    return array, at + 4 + 8 * count * dimension


def arrays_of_raw(raw: str) -> List[Any]:
    """The parts of stored Esri JSON, as arrays."""
    value = json.loads(raw)
    member = next(iter(value.values()))
    if "points" in value:
        return [np.array(member, dtype=float).reshape(len(member), -1)] if member else []
    return [np.array(part, dtype=float).reshape(len(part), -1 if part else 2) for part in member]


def to_esri(geometry_type: str, arrays: List[Any], has_z: bool, has_m: bool) -> Dict[str, Any]:
    """The Esri JSON of parts whose points carry just the ordinates asked for."""
    if geometry_type == "Point":
        if not arrays or not len(arrays[0]):
            return {"x": "NaN", "y": "NaN"}
        names = ["x", "y"] + ["z"] * has_z + ["m"] * has_m
        return dict(zip(names, arrays[0][0].tolist()))
    flags = {name: True for name, on in (("hasZ", has_z), ("hasM", has_m)) if on}
    if geometry_type == "Multipoint":
        return {**flags, "points": [point for array in arrays for point in array.tolist()]}
    return {**flags, MEMBER[geometry_type]: [array.tolist() for array in arrays]}


def to_geojson(geometry_type: str, parts: Parts) -> Optional[Dict[str, Any]]:
    """The GeoJSON geometry of parts: polygons get shells counter-clockwise, as RFC 7946 wants."""
    lists = [[array.tolist() for array in part] for part in parts]
    if not lists:
        return None
    if geometry_type == "Point":
        return {"type": "Point", "coordinates": lists[0][0][0]}
    if geometry_type == "Multipoint":
        return {
            "type": "MultiPoint",
            "coordinates": [point for part in lists for line in part for point in line],
        }
    if geometry_type == "Polyline":
        lines = [line for part in lists for line in part]
        return (
            {"type": "LineString", "coordinates": lines[0]}
            if len(lines) == 1
            else {"type": "MultiLineString", "coordinates": lines}
        )
    polygons = [[ring[::-1] for ring in part] for part in lists]
    return (
        {"type": "Polygon", "coordinates": polygons[0]}
        if len(polygons) == 1
        else {"type": "MultiPolygon", "coordinates": polygons}
    )


def parse_parameter(text: str, geometry_type: str) -> Tuple[ogr.Geometry, Optional[int]]:
    """The geometry of a request and the code of its own spatial reference, if it brings one."""
    kind = geometry_type.replace("esriGeometry", "") or "Envelope"
    try:
        value = json.loads(text) if text.lstrip().startswith("{") else _short(text, kind)
        geometry = _build(kind, value)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise invalid("geometry") from error
    own = value.get("spatialReference") or {}
    return geometry, own.get("latestWkid") or own.get("wkid")


def _short(text: str, kind: str) -> Dict[str, Any]:
    numbers = [float(part) for part in text.split(",")]
    if kind == "Point":
        return {"x": numbers[0], "y": numbers[1]}
    return dict(zip(("xmin", "ymin", "xmax", "ymax"), numbers))


def _build(kind: str, value: Dict[str, Any]) -> ogr.Geometry:
    if kind == "Point":
        geometry = ogr.Geometry(ogr.wkbPoint)
        geometry.AddPoint_2D(float(value["x"]), float(value["y"]))
        return geometry
    if kind == "Envelope":
        x1, y1, x2, y2 = (float(value[name]) for name in ("xmin", "ymin", "xmax", "ymax"))
        return _polygons([[[x1, y1], [x1, y2], [x2, y2], [x2, y1], [x1, y1]]])
    if kind == "Polygon":
        return _polygons(value["rings"])
    if kind == "Multipoint":
        geometry = ogr.Geometry(ogr.wkbMultiPoint)
        for point in value["points"]:
            geometry.AddGeometry(_build("Point", {"x": point[0], "y": point[1]}))
        return geometry
    if kind == "Polyline":
        geometry = ogr.Geometry(ogr.wkbMultiLineString)
        for path in value["paths"]:
            line = ogr.Geometry(ogr.wkbLineString)
            for point in path:
                line.AddPoint_2D(point[0], point[1])
            geometry.AddGeometry(line)
        return geometry
    raise ValueError(kind)


def _polygons(rings: List[List[List[float]]]) -> ogr.Geometry:
    """Rings in any order and winding as a valid geometry: each ring toggles what lies inside it."""
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for point in points:
            ring.AddPoint_2D(float(point[0]), float(point[1]))
        ring.CloseRings()
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        result = result.SymDifference(polygon) if not result.IsEmpty() else polygon
    return result
