# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries between Esri JSON and ISO WKB."""

from __future__ import annotations

import math
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from . import rings as ring_groups
from . import wkb
from .curves import densify
from .geojson_geometry import from_geojson, to_geojson
from .geometry_type import GeometryType
from .ordinates import Path, Transform, number, pack, size_of
from .spatial_reference import SpatialReference
from .wkb import Coordinates, Shape

__all__ = ["from_geojson", "has_curves", "kind_of", "to_esri", "to_geojson", "to_wkb"]

_POINT_KEYS = ("x", "y", "z", "m")
_CURVES = {"curvePaths": "paths", "curveRings": "rings"}
_FEWEST_RING_POINTS = 4


def kind_of(geometry: Mapping[str, Any]) -> GeometryType:
    """Tell a geometry's type from its keys; ``NONE`` where they fit none."""
    for keys, kind in _KINDS:
        if any(key in geometry for key in keys):
            return kind
    return GeometryType.NONE


_KINDS = (
    (("rings", "curveRings"), GeometryType.POLYGON),
    (("paths", "curvePaths"), GeometryType.POLYLINE),
    (("points",), GeometryType.MULTIPOINT),
    (("xmin",), GeometryType.ENVELOPE),
    (("x",), GeometryType.POINT),
)


def has_curves(geometry: Mapping[str, Any]) -> bool:
    """Whether the geometry is given by true curves."""
    return "curveRings" in geometry or "curvePaths" in geometry


def to_wkb(
    geometry: Optional[Mapping[str, Any]],
    geometry_type: GeometryType = GeometryType.NONE,
    *,
    has_z: bool = False,
    has_m: bool = False,
    curve_tolerance: Optional[float] = None,
    transform: Optional[Transform] = None,
) -> Optional[bytes]:
    """Turn an Esri JSON geometry into little-endian ISO WKB, coordinates as they are.

    The geometry's own keys tell its type, ``geometry_type`` only where they do not. Lines and polygons become
    multi-part. ``has_z`` and ``has_m`` are what the answer declares, the geometry's own flags come before them,
    and the number of ordinates decides: three are x, y, z unless only M is declared. Null, empty and ``"NaN"``
    geometries give ``None``. True curves become chords within ``curve_tolerance`` (see :mod:`.curves`).
    """
    if not geometry:
        return None
    kind = kind_of(geometry)
    if kind is GeometryType.NONE:
        kind = geometry_type
    if kind is GeometryType.POINT:
        return _point(geometry, transform)
    paths = _box(geometry) if kind is GeometryType.ENVELOPE else _paths(geometry, kind, curve_tolerance)
    size = size_of(paths)
    if size < 2:
        return None
    if "hasZ" in geometry or "hasM" in geometry:
        has_z, has_m = bool(geometry.get("hasZ")), bool(geometry.get("hasM"))
    z, m = _dimensions(size, has_z, has_m)
    packed = [pack(path, size) for path in paths]
    if transform:
        packed = [_moved(part, size, transform) for part in packed]
    return assemble(kind, packed, z, m)


def _dimensions(size: int, has_z: bool, has_m: bool) -> Tuple[bool, bool]:
    if size == 3:
        only_m = has_m and not has_z
        return not only_m, only_m
    return size == 4, size == 4


def _point(geometry: Mapping[str, Any], transform: Optional[Transform]) -> Optional[bytes]:
    present = [key for key in _POINT_KEYS if key in geometry]
    numbers = [number(geometry[key]) for key in present]
    if present[:2] != ["x", "y"] or not (math.isfinite(numbers[0]) and math.isfinite(numbers[1])):
        return None
    array = np.array([numbers], dtype="<f8")
    if transform:
        array = transform.apply(array, deltas=False)
    return wkb.point(array.tobytes(), "z" in geometry, "m" in geometry)


def _box(geometry: Mapping[str, Any]) -> List[Path]:
    values = [number(geometry.get(key)) for key in ("xmin", "ymin", "xmax", "ymax")]
    if not all(map(math.isfinite, values)):
        return []
    left, bottom, right, top = values
    return [[(left, bottom), (left, top), (right, top), (right, bottom), (left, bottom)]]


def _paths(geometry: Mapping[str, Any], kind: GeometryType, tolerance: Optional[float]) -> List[Path]:
    if kind is GeometryType.MULTIPOINT:
        return [geometry.get("points") or []]
    for curved in _CURVES:
        if geometry.get(curved):
            return [densify(path, tolerance) for path in geometry[curved]]
    return list(geometry.get("rings") or geometry.get("paths") or ())


def _moved(part: bytes, size: int, transform: Transform) -> bytes:
    positions = np.frombuffer(part, "<f8").reshape(-1, size)
    return np.ascontiguousarray(transform.apply(positions, deltas=True), "<f8").tobytes()


def assemble(kind: GeometryType, parts: Sequence[bytes], has_z: bool, has_m: bool) -> Optional[bytes]:
    """Make multi-part WKB of packed parts (little-endian doubles); ``None`` where nothing remains.

    Rings are closed and grouped; what is too short for a line or a ring is left out.
    """
    size = 8 * (2 + has_z + has_m)
    if kind is GeometryType.MULTIPOINT:
        return wkb.multi_point(parts[0], has_z, has_m) if parts[0] else None
    if kind is GeometryType.POLYLINE:
        lines = [part for part in parts if len(part) >= 2 * size]
        return wkb.multi_line(lines, has_z, has_m) if lines else None
    closed = [part if part[:16] == part[-size:][:16] else part + part[:size] for part in parts if part]
    closed = [ring for ring in closed if len(ring) >= _FEWEST_RING_POINTS * size]
    if len(closed) <= 1:
        return wkb.multi_polygon([closed], has_z, has_m) if closed else None
    arrays = [np.frombuffer(ring, "<f8").reshape(-1, size // 8) for ring in closed]
    groups = [[closed[index] for index in group] for group in ring_groups.group(arrays)]
    return wkb.multi_polygon(groups, has_z, has_m)


def to_esri(data: bytes, spatial_reference: Optional[SpatialReference] = None) -> Dict[str, Any]:
    """Turn WKB (ISO or extended, single or multi-part) into an Esri JSON geometry to send.

    Shells run clockwise, holes counter-clockwise, rings are closed. An ordinate that no position has (all NaN)
    is left out, single missing ones are ``None``. ``ValueError`` for geometry that ArcGIS REST does not have.
    """
    shape = wkb.read(data)
    arrays = [array for part in _oriented(shape) for array in part]
    has_z, has_m = _used(arrays, 2, shape.has_z), _used(arrays, 2 + shape.has_z, shape.has_m)
    keep = [0, 1, *([2] if has_z else []), *([2 + shape.has_z] if has_m else [])]
    lists = [_listed(array[:, keep]) for array in arrays]
    if shape.type is GeometryType.POINT:
        names = ["x", "y", *(["z"] if has_z else []), *(["m"] if has_m else [])]
        body: Dict[str, Any] = dict(zip(names, lists[0][0]))
    else:
        body = {"hasZ": True} if has_z else {}
        body.update({"hasM": True} if has_m else {})
        key = _KEYS[shape.type]
        body[key] = lists[0] if key == "points" else lists
    if spatial_reference:
        body["spatialReference"] = spatial_reference.to_json()
    return body


_KEYS = {GeometryType.MULTIPOINT: "points", GeometryType.POLYLINE: "paths", GeometryType.POLYGON: "rings"}


def _oriented(shape: Shape) -> List[List[Coordinates]]:
    if shape.type is not GeometryType.POLYGON:
        return shape.parts
    return [
        [_wound(_closed(ring), clockwise=place == 0) for place, ring in enumerate(part) if len(ring)]
        for part in shape.parts
    ]


def _closed(ring: Coordinates) -> Coordinates:
    return ring if (ring[0, :2] == ring[-1, :2]).all() else np.concatenate([ring, ring[:1]])


def _wound(ring: Coordinates, *, clockwise: bool) -> Coordinates:
    return ring if (ring_groups.signed_area(ring) < 0) == clockwise else ring[::-1]


def _used(arrays: Sequence[Coordinates], column: int, present: bool) -> bool:
    return present and not all(np.isnan(array[:, column]).all() for array in arrays)


def _listed(array: Coordinates) -> List[List[Optional[float]]]:
    rows: List[List[Optional[float]]] = array.tolist()
    if np.isnan(array).any():
        return [[None if value != value else value for value in row] for row in rows]
    return rows
