# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands before the WKB of each geometry in a GeoPackage: its reference and, but for points, its rectangle."""

from __future__ import annotations

import struct
from typing import List, Optional, Sequence

import numpy as np

from ...formats.feature_batch import BoxedGeometries, Boxes
from ...formats.wkb import bounds

# Little-endian; then whether xmin, xmax, ymin, ymax follow.
_PLAIN, _WITH_BOX = 1, 3
_SHORT = np.dtype([("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs_id", "<i4")])
_LONG = np.dtype([*_SHORT.descr, ("box", "<f8", (4,))])
# A point's own position, where it stands in place of a rectangle.
_READ = np.dtype(
    {
        "names": ["flags", "box", "point"],
        "formats": ["u1", ("<f8", (4,)), ("<f8", (2,))],
        "offsets": [3, 8, 13],
        "itemsize": _LONG.itemsize,
    }
)
HEAD_BYTES = _LONG.itemsize
# What the WKB of points begins with, with and without Z and M; their position follows.
_POINT_HEADS = frozenset(struct.pack("<BI", 1, 1 + more) for more in (0, 1000, 2000, 3000))
_POINT_AT = 5
_POSITION_BYTES = 16


def with_headers(
    geometries: Sequence[Optional[bytes]], srs_id: int, boxes: Optional[Boxes]
) -> List[Optional[bytes]]:
    """Return geometries (WKB) as a GeoPackage stores them, with their ``boxes``, or without where they are points."""
    heads = np.zeros(len(geometries), _SHORT if boxes is None else _LONG)
    heads["magic"], heads["flags"], heads["srs_id"] = b"GP", _PLAIN if boxes is None else _WITH_BOX, srs_id
    if boxes is not None:
        heads["box"] = boxes
    packed, size = heads.tobytes(), heads.itemsize
    places = range(0, len(packed), size)
    return [None if wkb is None else packed[at : at + size] + wkb for at, wkb in zip(places, geometries)]


def boxes_of(geometries: Sequence[Optional[bytes]]) -> Boxes:
    """Return xmin, xmax, ymin, ymax of each geometry (WKB), NaN where there is none."""
    if isinstance(geometries, BoxedGeometries):
        return geometries.boxes
    found = np.full((len(geometries), 4), np.nan)
    filled = [row for row, wkb in enumerate(geometries) if wkb is not None]
    present = [wkb for wkb in geometries if wkb is not None]
    if {wkb[:_POINT_AT] for wkb in present} <= _POINT_HEADS and len(set(map(len, present))) == 1:
        places = np.frombuffer(b"".join(present), np.uint8).reshape(len(present), -1)
        position = np.ascontiguousarray(places[:, _POINT_AT : _POINT_AT + _POSITION_BYTES]).view("<f8")
        found[filled] = np.repeat(position, 2, axis=1)
        return found
    for row, wkb in zip(filled, present):
        box = bounds(wkb)
        if box is not None:
            found[row] = box[0], box[2], box[1], box[3]
    return found


def read_boxes(heads: Sequence[bytes]) -> Boxes:
    """Return the rectangles of stored geometries from their first ``HEAD_BYTES`` bytes, or all where they are fewer.

    Those of points have no area; ``ValueError`` for what :func:`with_headers` does not write.
    """
    read = np.frombuffer(b"".join([head.ljust(HEAD_BYTES, b"\0") for head in heads]), _READ)
    plain = read["flags"] == _PLAIN
    if not bool((plain | (read["flags"] == _WITH_BOX)).all()):
        raise ValueError("A geometry has a header of another kind.")
    boxes: Boxes = read["box"].copy()
    boxes[plain] = np.repeat(read["point"][plain], 2, axis=1)
    return boxes
