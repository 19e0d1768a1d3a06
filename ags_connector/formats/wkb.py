# SPDX-License-Identifier: GPL-2.0-or-later
"""ISO well-known binary: written from packed coordinates, read into arrays."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np
import numpy.typing as npt

from .geometry_type import GeometryType

Coordinates = npt.NDArray[np.float64]

POINT, LINE, POLYGON, MULTIPOINT, MULTILINE, MULTIPOLYGON = range(1, 7)
_HEADER = struct.Struct("<BI")
_COUNTED = struct.Struct("<BII")
_COUNT = struct.Struct("<I")
_TYPES = {
    POINT: GeometryType.POINT,
    LINE: GeometryType.POLYLINE,
    POLYGON: GeometryType.POLYGON,
    MULTIPOINT: GeometryType.MULTIPOINT,
    MULTILINE: GeometryType.POLYLINE,
    MULTIPOLYGON: GeometryType.POLYGON,
}
# Flags of the older "extended" form, which GDAL and PostGIS still write.
_OLD_Z, _OLD_M, _OLD_SRID = 0x80000000, 0x40000000, 0x20000000


def _code(kind: int, has_z: bool, has_m: bool) -> int:
    return kind + 1000 * has_z + 2000 * has_m


def point(packed: bytes, has_z: bool, has_m: bool) -> bytes:
    """Return a Point of one packed position (little-endian doubles, as all below)."""
    return _HEADER.pack(1, _code(POINT, has_z, has_m)) + packed


def multi_point(packed: bytes, has_z: bool, has_m: bool) -> bytes:
    """Return a MultiPoint of packed positions."""
    size = 2 + has_z + has_m
    ordinates = np.frombuffer(packed, "<f8").reshape(-1, size)
    points = np.empty(len(ordinates), [("order", "u1"), ("code", "<u4"), ("ordinates", "<f8", (size,))])
    points["order"], points["code"], points["ordinates"] = 1, _code(POINT, has_z, has_m), ordinates
    return _COUNTED.pack(1, _code(MULTIPOINT, has_z, has_m), len(points)) + points.tobytes()


def multi_line(parts: Sequence[bytes], has_z: bool, has_m: bool) -> bytes:
    """Return a MultiLineString of packed parts."""
    size, code = 8 * (2 + has_z + has_m), _code(LINE, has_z, has_m)
    chunks = [_COUNTED.pack(1, _code(MULTILINE, has_z, has_m), len(parts))]
    for part in parts:
        chunks += (_COUNTED.pack(1, code, len(part) // size), part)
    return b"".join(chunks)


def multi_polygon(polygons: Sequence[Sequence[bytes]], has_z: bool, has_m: bool) -> bytes:
    """Return a MultiPolygon; each polygon is its packed shell followed by its holes."""
    size, code = 8 * (2 + has_z + has_m), _code(POLYGON, has_z, has_m)
    chunks = [_COUNTED.pack(1, _code(MULTIPOLYGON, has_z, has_m), len(polygons))]
    for rings in polygons:
        chunks.append(_COUNTED.pack(1, code, len(rings)))
        for ring in rings:
            chunks += (_COUNT.pack(len(ring) // size), ring)
    return b"".join(chunks)


@dataclass(frozen=True)
class Shape:
    """A geometry as arrays of positions, one row each: x, y, then z, then m where they are there.

    ``parts`` holds one list per part: the single array of a point, of all points of a multipoint or of a
    line, or the rings of a polygon, its shell first. ``multi`` tells whether the WKB was multi-part.
    """

    type: GeometryType
    has_z: bool
    has_m: bool
    multi: bool
    parts: List[List[Coordinates]]


def dimensions(data: bytes) -> Tuple[bool, bool]:
    """Return whether ``data`` has z and has m, from its header alone."""
    order = "<" if data[0] else ">"
    _, has_z, has_m = _split(struct.unpack_from(order + "I", data, 1)[0])
    return has_z, has_m


def read(data: bytes) -> Shape:
    """Read WKB of either byte order, ISO or extended; ``ValueError`` for what it cannot be."""
    try:
        return _Reader(data).shape()
    except struct.error:
        raise ValueError("The geometry's binary form (WKB) is cut off.") from None


def bounds(data: bytes) -> Optional[Tuple[float, float, float, float]]:
    """Return ``(xmin, ymin, xmax, ymax)`` of a geometry; ``None`` where it is empty."""
    arrays = [array[:, :2] for part in read(data).parts for array in part if len(array)]
    if not arrays:
        return None
    positions = np.concatenate(arrays)
    low, high = positions.min(axis=0), positions.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _split(code: int) -> Tuple[int, bool, bool]:
    low = code & 0x0FFFFFFF
    thousands, kind = divmod(low, 1000)
    return kind, thousands in (1, 3) or bool(code & _OLD_Z), thousands in (2, 3) or bool(code & _OLD_M)


class _Reader:
    """Walks once through one WKB."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._order = "<"
        self._size = 2

    def shape(self) -> Shape:
        kind, has_z, has_m = self._header()
        if kind not in _TYPES:
            raise ValueError(f"WKB geometry type {kind} has no counterpart in ArcGIS REST.")
        multi = kind >= MULTIPOINT
        parts = self._parts(kind - 3) if multi else [self._part(kind)]
        if kind == MULTIPOINT:
            empty = np.empty((0, self._size))
            parts = [[np.concatenate([empty, *(array for part in parts for array in part)])]]
        return Shape(_TYPES[kind], has_z, has_m, multi, parts)

    def _header(self) -> Tuple[int, bool, bool]:
        order = self._unpack("B")
        self._order = "<" if order else ">"
        code = self._unpack("I")
        kind, has_z, has_m = _split(code)
        if code & _OLD_SRID:
            self._unpack("I")
        self._size = 2 + has_z + has_m
        return kind, has_z, has_m

    def _parts(self, kind: int) -> List[List[Coordinates]]:
        found = []
        for _ in range(self._unpack("I")):
            inner = self._header()[0]
            if inner != kind:
                raise ValueError(f"A multi-part WKB holds a part of another type ({inner}).")
            found.append(self._part(kind))
        return found

    def _part(self, kind: int) -> List[Coordinates]:
        if kind == POINT:
            return [self._positions(1)]
        if kind == LINE:
            return [self._positions(self._unpack("I"))]
        return [self._positions(self._unpack("I")) for _ in range(self._unpack("I"))]

    def _positions(self, count: int) -> Coordinates:
        length = count * self._size
        end = self._at + 8 * length
        if end > len(self._data):
            raise ValueError("The geometry's binary form (WKB) is cut off.")
        array = np.frombuffer(self._data, self._order + "f8", length, self._at).reshape(count, self._size)
        self._at = end
        return array.astype(np.float64, copy=False)

    def _unpack(self, form: str) -> Any:
        value = struct.unpack_from(self._order + form, self._data, self._at)[0]
        self._at += struct.calcsize(self._order + form)
        return value
