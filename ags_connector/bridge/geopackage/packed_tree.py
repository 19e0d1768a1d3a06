# SPDX-License-Identifier: GPL-2.0-or-later
"""Rectangles packed into the nodes of SQLite's R-tree, many at once."""

from __future__ import annotations

import math
from typing import Iterator, List, NamedTuple

import numpy as np
import numpy.typing as npt

from ...formats.feature_batch import Boxes

Ids = npt.NDArray[np.int64]

_CELL = np.dtype([("id", ">i8"), ("box", ">f4", (4,))])
_HEAD_BYTES = 4


class Nodes(NamedTuple):
    """Nodes of one level: what SQLite stores for each, which node every id went to, and the nodes' rectangles."""

    blobs: List[bytes]
    ids: Ids
    node_of: Ids
    boxes: Boxes


def capacity(node_bytes: int) -> int:
    """Return how many rectangles a node of ``node_bytes`` holds."""
    return (node_bytes - _HEAD_BYTES) // _CELL.itemsize


def pack(ids: Ids, boxes: Boxes, node_bytes: int, *, depth: int = 0) -> Nodes:
    """Put rectangles (xmin, xmax, ymin, ymax) that lie close together into one node each, full but for the last.

    ``node_of`` counts the nodes from 0 and follows ``ids``, both in ascending order of the ids. ``depth`` is
    written into the nodes: that of the tree in its root, 0 in all others.
    """
    most = capacity(node_bytes)
    order = _tiles(boxes, most)
    cells = np.empty(len(order), _CELL)
    cells["id"] = ids[order]
    cells["box"] = _outwards(boxes[order])
    starts = np.arange(0, len(order), most)
    node_of = np.empty(len(order), np.int64)
    node_of[order] = np.arange(len(order)) // most
    ascending = np.argsort(ids, kind="stable")
    return Nodes(
        list(_blobs(cells, most, node_bytes, depth)),
        ids[ascending],
        node_of[ascending],
        _around(boxes[order], starts),
    )


def _tiles(boxes: Boxes, most: int) -> npt.NDArray[np.intp]:
    """Return the order that goes through the plane strip by strip, each strip a whole number of nodes."""
    x, y = boxes[:, 0] + boxes[:, 1], boxes[:, 2] + boxes[:, 3]
    nodes = math.ceil(len(boxes) / most)
    per_strip = max(1, math.ceil(nodes / max(1, math.ceil(math.sqrt(nodes))))) * most
    by_x = np.argsort(x, kind="stable")
    strip = np.arange(len(boxes)) // per_strip
    return by_x[np.lexsort((y[by_x], strip))]


def _outwards(boxes: Boxes) -> npt.NDArray[np.float32]:
    """Return rectangles in single precision that hold the exact ones."""
    rounded = boxes.astype(np.float32)
    low, high = [0, 2], [1, 3]
    inside = rounded[:, low] > boxes[:, low]
    rounded[:, low] = np.where(inside, np.nextafter(rounded[:, low], np.float32(-np.inf)), rounded[:, low])
    inside = rounded[:, high] < boxes[:, high]
    rounded[:, high] = np.where(inside, np.nextafter(rounded[:, high], np.float32(np.inf)), rounded[:, high])
    return rounded


def _blobs(cells: npt.NDArray[np.void], most: int, node_bytes: int, depth: int) -> Iterator[bytes]:
    packed = cells.tobytes()
    head = depth.to_bytes(2, "big")
    for start in range(0, max(1, len(cells)), most):
        count = min(most, len(cells) - start)
        body = packed[start * _CELL.itemsize : (start + count) * _CELL.itemsize]
        yield (head + count.to_bytes(2, "big") + body).ljust(node_bytes, b"\0")


def _around(boxes: Boxes, starts: npt.NDArray[np.intp]) -> Boxes:
    """Return the rectangle around each run of rectangles."""
    if not len(starts):
        return np.empty((0, 4))
    low, high = np.minimum.reduceat(boxes, starts), np.maximum.reduceat(boxes, starts)
    return np.stack([low[:, 0], high[:, 1], low[:, 2], high[:, 3]], axis=1)
