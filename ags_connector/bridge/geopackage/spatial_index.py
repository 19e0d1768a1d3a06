# SPDX-License-Identifier: GPL-2.0-or-later
"""The spatial index of a table, packed from the rectangles of all its geometries instead of grown one by one.

SQLite keeps an R-tree in three plain tables: nodes of rectangles, the node of each row, the parent of each node.
"""

from __future__ import annotations

import sqlite3
from itertools import chain
from typing import Callable, Iterator, List, Optional, Tuple

import numpy as np

from ...formats.feature_batch import Boxes
from . import sql
from .geometry_header import HEAD_BYTES, read_boxes
from .layout import GEOMETRY_COLUMN
from .packed_tree import Ids, Nodes, capacity, pack

# xmin, xmax, ymin, ymax
Box = Tuple[float, float, float, float]

_ROOT = 1
# Sorted and packed at once; more rows become several stretches, so that memory does not grow with them.
_ROWS_AT_ONCE = 1 << 16


class SpatialIndex:
    """Fills the empty index that GDAL has made for ``table``, whose rows are numbered in ``row_id``.

    ``pause`` is called between stretches of the work and may raise.
    """

    def __init__(
        self, database: sqlite3.Connection, table: str, row_id: str, pause: Callable[[], None]
    ) -> None:
        self._database = database
        self._table, self._row_id = table, row_id
        self._index = f"rtree_{table}_{GEOMETRY_COLUMN}"
        self._pause = pause
        self._last_node = _ROOT
        self._node_bytes = 0

    def fill(self) -> Optional[Box]:
        """Replace what is in the index; return the exact extent, ``None`` where there is no geometry.

        Belongs into a transaction. ``sqlite3.Error`` where SQLite refuses, ``ValueError`` for geometries that
        are not stored as expected.
        """
        node = self._database.execute(sql.select(f"{self._index}_node", ["data"])).fetchone()
        self._node_bytes = len(node[0])
        for part in ("node", "rowid", "parent"):
            self._database.execute(sql.delete_all(f"{self._index}_{part}"))
        levels = [self._leaves(ids, boxes) for ids, boxes in self._stretches()]
        nodes = np.array(list(chain.from_iterable(ids for ids, _ in levels)), np.int64)
        boxes = np.concatenate([np.empty((0, 4)), *(boxes for _, boxes in levels)])
        self._branches(nodes, boxes, depth=1 if levels else 0)
        if not levels:
            return None
        (xmin, _, ymin, _), (_, xmax, _, ymax) = boxes.min(axis=0).tolist(), boxes.max(axis=0).tolist()
        return xmin, xmax, ymin, ymax

    def _stretches(self) -> Iterator[Tuple[Ids, Boxes]]:
        cursor = self._database.cursor()
        cursor.execute(sql.beginnings(self._table, self._row_id, GEOMETRY_COLUMN, HEAD_BYTES))
        while True:
            self._pause()
            rows = cursor.fetchmany(_ROWS_AT_ONCE)
            if not rows:
                return
            ids, heads = zip(*rows)
            boxes = read_boxes(heads)
            # What has no place, such as coordinates that are no numbers, cannot be found by place.
            placed = ~np.isnan(boxes).any(axis=1)
            if bool(placed.any()):
                yield np.array(ids, np.int64)[placed], boxes[placed]

    def _leaves(self, ids: Ids, boxes: Boxes) -> Tuple[List[int], Boxes]:
        nodes = pack(ids, boxes, self._node_bytes)
        numbers = self._store(nodes, "rowid", ("rowid", "nodeno"))
        return numbers, nodes.boxes

    def _branches(self, ids: Ids, boxes: Boxes, depth: int) -> None:
        """Store level upon level of nodes above the leaves, up to the root."""
        while len(ids) > capacity(self._node_bytes):
            nodes = pack(ids, boxes, self._node_bytes)
            ids = np.array(self._store(nodes, "parent", ("nodeno", "parentnode")), np.int64)
            boxes, depth = nodes.boxes, depth + 1
        root = pack(ids, boxes, self._node_bytes, depth=depth)
        self._last_node = _ROOT - 1
        self._store(root, "parent", ("nodeno", "parentnode"))

    def _store(self, nodes: Nodes, part: str, columns: Tuple[str, str]) -> List[int]:
        """Store the nodes of a level and where its ids went; return the nodes' numbers."""
        first = self._last_node + 1
        self._last_node += len(nodes.blobs)
        numbers = list(range(first, self._last_node + 1))
        self._database.executemany(
            sql.insert(f"{self._index}_node", ("nodeno", "data")), zip(numbers, nodes.blobs)
        )
        places = zip(nodes.ids.tolist(), (nodes.node_of + first).tolist())
        self._database.executemany(sql.insert(f"{self._index}_{part}", columns), places)
        return numbers
