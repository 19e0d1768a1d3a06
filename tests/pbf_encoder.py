# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes feature sets in Esri's binary form, as hosted services do: quantised, deltas per part."""

from __future__ import annotations

import struct
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Protocol, Sequence, Tuple

FIELD_TYPES = (
    "SmallInteger Integer Single Double String Date OID Geometry Blob Raster GUID GlobalID XML BigInteger DateOnly "
    "TimeOnly TimestampOffset"
).split()
GEOMETRY_TYPES = ("Point", "Multipoint", "Polyline", "Polygon")
PARTS = {"Polyline": "paths", "Polygon": "rings", "Multipoint": "points"}
# A grid fine enough for either kind of unit, from an origin below and to the left of everything.
DEGREES = (1e-9, (-400.0, -400.0))
METRES = (1e-4, (-20037700.0, -30241100.0))
Z_GRID = (1e-4, -100000.0)


class Field(Protocol):
    """A column; `type` is Esri's name without its prefix."""

    @property
    def name(self) -> str: ...

    @property
    def type(self) -> str: ...

    @property
    def alias(self) -> Optional[str]: ...


class Column(NamedTuple):
    """The plainest column."""

    name: str
    type: str
    alias: Optional[str] = None


def varint(value: int) -> bytes:
    """An unsigned number (a negative one as its 64-bit twin)."""
    value &= (1 << 64) - 1
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value: int) -> bytes:
    return varint((value << 1) ^ (value >> 63))


def number(field: int, value: int) -> bytes:
    """A varint member."""
    return varint(field << 3) + varint(value)


def double(field: int, value: float) -> bytes:
    return varint(field << 3 | 1) + struct.pack("<d", value)


def message(field: int, body: bytes) -> bytes:
    """A member with a length: a message, a text, packed numbers."""
    return varint(field << 3 | 2) + varint(len(body)) + body


def text(field: int, value: Optional[str]) -> bytes:
    return message(field, value.encode("utf-8")) if value else b""


def value_of(kind: str, value: Any) -> bytes:
    """One attribute value; null is a value without a member."""
    if value is None:
        return b""
    if kind == "OID":
        return number(5, value) if isinstance(value, int) else text(1, str(value))
    if kind in {"SmallInteger", "Integer"}:
        return varint(4 << 3) + zigzag(int(value))
    if kind == "BigInteger":
        return number(6, int(value))
    if kind == "Date":
        return varint(8 << 3) + zigzag(int(value))
    if kind == "Single":
        return varint(2 << 3 | 5) + struct.pack("<f", float(value))
    if kind == "Double":
        return double(3, float(value))
    body = str(value).encode("utf-8")
    return message(1, body)


class Grid:
    """The whole numbers that coordinates become."""

    def __init__(self, degrees: bool, has_z: bool, has_m: bool) -> None:
        self.scale, (self.left, self.top) = DEGREES if degrees else METRES
        self.has_z, self.has_m = has_z, has_m

    def message(self) -> bytes:
        z_scale, z_shift = Z_GRID
        scale = double(1, self.scale) + double(2, self.scale)
        shift = double(1, self.left) + double(2, self.top)
        if self.has_m:
            scale, shift = scale + double(3, z_scale), shift + double(3, z_shift)
        if self.has_z:
            scale, shift = scale + double(4, z_scale), shift + double(4, z_shift)
        # The origin is the upper left one, which is the first member and not written.
        return message(2, scale) + message(3, shift)

    def vertices(self, points: Sequence[Sequence[Any]]) -> bytes:
        """The vertices of one part: x and y as steps from the one before, z and m as they are."""
        out: List[bytes] = []
        before = (0, 0)
        for point in points:
            at = (round((point[0] - self.left) / self.scale), round((self.top - point[1]) / self.scale))
            out += [zigzag(at[0] - before[0]), zigzag(at[1] - before[1])]
            before = at
            out += [zigzag(self._third(value)) for value in list(point)[2 : 2 + self.has_z + self.has_m]]
        return b"".join(out)

    def _third(self, value: Any) -> int:
        scale, shift = Z_GRID
        return 0 if value in (None, "NaN") else round((value - shift) / scale)


def geometry_of(kind: str, body: Optional[Dict[str, Any]], grid: Grid) -> bytes:
    """The geometry member of a feature; nothing where it is null or empty."""
    if not body:
        return b""
    if kind == "Point":
        if body.get("x") in (None, "NaN"):
            return b""
        keys = ["x", "y"] + ["z"] * grid.has_z + ["m"] * grid.has_m
        return message(2, message(3, grid.vertices([[body.get(key) for key in keys]])))
    parts = body.get(PARTS[kind]) or []
    parts = [parts] if kind == "Multipoint" else parts
    parts = [part for part in parts if part]
    if not parts:
        return b""
    lengths = b"".join(varint(len(part)) for part in parts)
    return message(2, message(2, lengths) + message(3, b"".join(grid.vertices(part) for part in parts)))


def field_message(field: Field) -> bytes:
    return text(1, field.name) + number(2, FIELD_TYPES.index(field.type)) + text(3, field.alias or field.name)


def feature_collection(
    fields: Sequence[Field],
    rows: Iterable[Tuple[Sequence[Any], Optional[Dict[str, Any]]]],
    *,
    oid: Optional[str],
    geometry: Optional[str],
    wkid: Dict[str, int],
    has_z: bool,
    has_m: bool,
    exceeded: bool,
    degrees: bool,
) -> bytes:
    """A whole answer; `rows` are attribute values with the Esri JSON geometry, `geometry` is None without any."""
    grid = Grid(degrees, has_z, has_m)
    head = text(1, oid)
    if geometry:
        head += number(7, GEOMETRY_TYPES.index(geometry)) if geometry != "Point" else b""
        head += message(8, number(1, wkid["wkid"]) + number(2, wkid.get("latestWkid", wkid["wkid"])))
    head += (
        (number(9, 1) if exceeded else b"")
        + (number(10, 1) if has_z else b"")
        + (number(11, 1) if has_m else b"")
    )
    if geometry:
        head += message(12, grid.message())
    head += b"".join(message(13, field_message(field)) for field in fields)
    out = [head]
    kinds = [field.type for field in fields]
    for values, shape in rows:
        body = b"".join(message(1, value_of(kind, value)) for kind, value in zip(kinds, values))
        out.append(message(15, body + (geometry_of(geometry, shape, grid) if geometry else b"")))
    return message(2, message(1, b"".join(out)))
