# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries of a page: all its vertices in one array, then WKB feature by feature."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import List, Optional, Tuple

import numpy as np
import numpy.typing as npt

from ..feature_batch import BoxedGeometries, Boxes
from ..geometry import assemble
from ..geometry_type import GeometryType
from ..wkb import Coordinates, point
from .wire import DELIMITED, Bytes, PbfError, Places, packed_varints, skip, unzigzag_all, varints_at

LENGTHS, COORDS = 2, 3
_FEWEST_RING_POINTS = 4


@dataclass(frozen=True)
class Quantization:
    """How whole numbers become coordinates: scale and shift of x, y, z, m; y runs down from an upper origin."""

    scale: Tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    translate: Tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    upper_left: bool = True


def read_geometries(
    text: bytes,
    data: Bytes,
    places: Tuple[Places, Places],
    kind: GeometryType,
    dimensions: Tuple[bool, bool],
    quantization: Quantization,
) -> List[Optional[bytes]]:
    """Return ISO WKB for the geometries at ``places``, ``None`` where there is none or it is empty.

    ``dimensions`` says whether vertices have Z and M.
    """
    has_z, has_m = dimensions
    size = 2 + has_z + has_m
    lengths, coords = _payloads(data, places)
    numbers, counts = _numbers(text, coords)
    if bool((counts % size).any()):
        raise PbfError("A geometry has other dimensions than the answer says.")
    vertices = counts // size
    parts, parts_of = _part_sizes(text, data, lengths, vertices, kind)
    positions = _positions(unzigzag_all(numbers).reshape(-1, size), parts, has_z, quantization)
    geometries = _to_wkb(positions, vertices, parts, parts_of, kind, dimensions)
    return BoxedGeometries(geometries, _boxes(positions, vertices))


def _payloads(data: Bytes, places: Tuple[Places, Places]) -> Tuple[Places, Places]:
    """Return where each geometry's lengths and coordinates lie, a pair of places a row (alike: there is none)."""
    at, ends = places[0].copy(), places[1]
    found = {LENGTHS: np.stack([ends, ends], axis=1), COORDS: np.stack([ends, ends], axis=1)}
    left = np.flatnonzero(at < ends)
    while len(left):
        tags = data[at[left]]
        for tag in np.unique(tags).tolist():
            rows = left[tags == tag]
            start, end = skip(tag & 7, data, at[rows] + 1, ends[rows])
            target = found.get(tag >> 3)
            if target is not None:
                if tag & 7 != DELIMITED or bool((target[rows, 0] < target[rows, 1]).any()):
                    raise PbfError("Coordinates that are not packed are not read.")
                target[rows, 0], target[rows, 1] = start, end
            at[rows] = end
        left = left[at[left] < ends[left]]
    return found[LENGTHS], found[COORDS]


def _numbers(text: bytes, places: Places) -> Tuple[npt.NDArray[np.uint64], Places]:
    """Decode all varints of the stretches; return them, and how many each stretch holds."""
    stretches = b"".join([text[start:end] for start, end in places.tolist()])
    packed = packed_varints(np.frombuffer(stretches, np.uint8))
    bytes_before = np.concatenate([[0], np.cumsum(places[:, 1] - places[:, 0])])
    counts: Places = np.diff(np.searchsorted(packed.last, bytes_before))
    return packed.values, counts


def _lone_numbers(data: Bytes, places: Places) -> Optional[Tuple[npt.NDArray[np.uint64], Places]]:
    """Do the same where no stretch holds more than one varint, which takes less; ``None`` where one does."""
    filled = places[:, 1] > places[:, 0]
    values, after = varints_at(data, places[filled, 0])
    return (values, filled.astype(np.int64)) if bool((after == places[filled, 1]).all()) else None


def _part_sizes(
    text: bytes, data: Bytes, lengths: Places, vertices: Places, kind: GeometryType
) -> Tuple[Places, Places]:
    """Return the vertex counts of all parts, and how many parts each geometry has.

    A geometry without lengths is one part; a multipoint's vertices are one part whatever it says.
    """
    if kind in (GeometryType.POINT, GeometryType.MULTIPOINT):
        return vertices[vertices > 0], (vertices > 0).astype(np.int64)
    values, counts = _lone_numbers(data, lengths) or _numbers(text, lengths)
    bare = (counts == 0) & (vertices > 0)
    if not bool(bare.any()):
        sizes = values.astype(np.int64)
        parts_of = counts
    else:
        parts_of = np.where(bare, 1, counts)
        sizes = np.empty(int(parts_of.sum()), np.int64)
        first = np.concatenate([[0], np.cumsum(parts_of)[:-1]])
        told = np.ones(len(sizes), bool)
        told[first[bare]] = False
        sizes[first[bare]] = vertices[bare]
        sizes[told] = values.astype(np.int64)
    if int(sizes.sum()) != int(vertices.sum()):
        raise PbfError("The parts of a geometry do not add up to its vertices.")
    return sizes, parts_of


def _positions(
    deltas: npt.NDArray[np.int64], parts: Places, has_z: bool, quantization: Quantization
) -> Coordinates:
    """Return coordinates: x and y are sums of steps that begin anew at every part, z and m stand for themselves."""
    result = np.empty(deltas.shape, np.float64)
    starts = np.concatenate([[0], np.cumsum(parts)[:-1]]).astype(np.int64)[parts > 0]
    sizes = parts[parts > 0]
    for axis in (0, 1):
        column = deltas[:, axis]
        told = np.cumsum(column)
        told -= np.repeat(told[starts] - column[starts], sizes)
        down = axis == 1 and quantization.upper_left
        scale = -quantization.scale[axis] if down else quantization.scale[axis]
        result[:, axis] = quantization.translate[axis] + told * scale
    for column_at, axis in zip(range(2, deltas.shape[1]), (2, 3) if has_z else (3,)):
        raw = deltas[:, column_at]
        result[:, column_at] = quantization.translate[axis] + raw * quantization.scale[axis]
        if axis == 3:
            # Nothing measured is written as zero before the shift.
            result[raw == 0, column_at] = np.nan
    return result


def _to_wkb(
    positions: Coordinates, vertices: Places, parts: Places, parts_of: Places, kind: GeometryType,
    dimensions: Tuple[bool, bool],
) -> List[Optional[bytes]]:  # fmt: skip
    packed = positions.astype("<f8", copy=False).tobytes()
    width = 8 * positions.shape[1]
    edges = (np.concatenate([[0], np.cumsum(parts)]) * width).tolist()
    maker = _simple_polygon(dimensions) if kind is GeometryType.POLYGON else None
    closed = _closed(positions, parts) if maker else []
    found: List[Optional[bytes]] = []
    part = 0
    for count, number in zip(vertices.tolist(), parts_of.tolist()):
        first, part = part, part + number
        if not count:
            found.append(None)
        elif kind is GeometryType.POINT:
            found.append(point(packed[edges[first] : edges[first] + width], *dimensions))
        elif maker and number == 1 and closed[first]:
            found.append(maker + struct.pack("<I", count) + packed[edges[first] : edges[part]])
        else:
            rings = [packed[edges[i] : edges[i + 1]] for i in range(first, part)]
            found.append(assemble(kind, rings, *dimensions))
    return found


def _boxes(positions: Coordinates, vertices: Places) -> Boxes:
    """Return xmin, xmax, ymin, ymax of each geometry, NaN for one without vertices."""
    boxes = np.full((len(vertices), 4), np.nan)
    filled = np.flatnonzero(vertices)
    starts = (np.cumsum(vertices) - vertices)[filled]
    if len(filled):
        boxes[filled, 0::2] = np.minimum.reduceat(positions[:, :2], starts)
        boxes[filled, 1::2] = np.maximum.reduceat(positions[:, :2], starts)
    return boxes


def _closed(positions: Coordinates, parts: Places) -> List[bool]:
    """Tell of every part whether it is a closed ring of enough points to be taken as it is."""
    if not len(parts):
        return []
    ends = np.cumsum(parts)
    starts = ends - parts
    usable = parts >= _FEWEST_RING_POINTS
    first, last = np.minimum(starts, len(positions) - 1), np.maximum(ends - 1, 0)
    alike = (positions[first, :2] == positions[last, :2]).all(axis=1)
    result: List[bool] = (usable & alike).tolist()
    return result


def _simple_polygon(dimensions: Tuple[bool, bool]) -> bytes:
    """Return what comes before the vertex count of a multi-polygon with one ring."""
    more = 1000 * dimensions[0] + 2000 * dimensions[1]
    return struct.pack("<BIIBII", 1, 6 + more, 1, 1, 3 + more, 1)
