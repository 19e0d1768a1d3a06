# SPDX-License-Identifier: GPL-2.0-or-later
"""The spatial index of a table, packed from the rectangles of all its geometries instead of grown one by one.

SQLite keeps an R-tree in three plain tables: nodes of rectangles, the node of each row, the parent of each node.
"""

from __future__ import annotations

import sqlite3
from typing import Callable, List, Optional, Tuple

import numpy as np

from ...formats.feature_batch import Boxes
from . import sql
from .geometry_header import HEAD_BYTES, read_boxes
from .packed_tree import Ids, Nodes, capacity, pack

# xmin, xmax, ymin, ymax
Box = Tuple[float, float, float, float]

_ROOT = 1
# Sorted and packed at once; more rows become several stretches, so that memory does not grow with them.
_ROWS_AT_ONCE = 1 << 16
_ROWS_READ_AT_ONCE = 1 << 13


class SpatialIndex:
    """Fills the index that GDAL has made for the column ``geometry`` of ``table``.

    Either all at once (:meth:`fill`), or with :meth:`begin`, :meth:`add` and :meth:`end`; all of it belongs into one
    transaction. ``sqlite3.Error`` where SQLite refuses.
    """

    def __init__(self, database: sqlite3.Connection, table: str, geometry: str) -> None:
        self._database = database
        self._table, self._geometry = table, geometry
        self._index = f"rtree_{table}_{geometry}"
        self._last_node = _ROOT
        self._node_bytes = 0
        self._waiting: List[Tuple[Ids, Boxes]] = []
        self._waits = 0
        self._leaf_ids: List[int] = []
        self._leaf_boxes: List[Boxes] = []

    def fill(self, row_id: str, pause: Callable[[], None]) -> Optional[Box]:
        """Do it all from what the table's geometries say; return their exact extent, ``None`` where there are none.

        ``row_id`` is the column of the rows' numbers. ``pause`` is called between stretches of the work and may
        raise. ``ValueError`` for geometries that are not stored as expected.
        """
        self.begin()
        cursor = self._database.cursor()
        cursor.execute(sql.beginnings(self._table, row_id, self._geometry, HEAD_BYTES))
        rows = cursor.fetchmany(_ROWS_READ_AT_ONCE)
        while rows:
            ids, heads = zip(*rows)
            self.add(np.array(ids, np.int64), read_boxes(heads))
            pause()
            rows = cursor.fetchmany(_ROWS_READ_AT_ONCE)
        return self.end()

    def begin(self) -> None:
        """Empty the index."""
        node = self._database.execute(sql.select(f"{self._index}_node", ["data"])).fetchone()
        self._node_bytes = len(node[0])
        for part in ("node", "rowid", "parent"):
            self._database.execute(sql.delete_all(f"{self._index}_{part}"))

    def add(self, ids: Ids, boxes: Boxes) -> None:
        """Take the rectangles of rows; those that are NaN have no place and cannot be found by it."""
        placed = ~np.isnan(boxes).any(axis=1)
        if not bool(placed.any()):
            return
        self._waiting.append((ids[placed], boxes[placed]))
        self._waits += int(placed.sum())
        if self._waits >= _ROWS_AT_ONCE:
            self._store_leaves()

    def end(self) -> Optional[Box]:
        """Store what is left; return the exact extent, ``None`` where nothing has a place."""
        if self._waiting:
            self._store_leaves()
        boxes = np.concatenate([np.empty((0, 4)), *self._leaf_boxes])
        self._store_branches(np.array(self._leaf_ids, np.int64), boxes)
        if not len(boxes):
            return None
        (xmin, _, ymin, _), (_, xmax, _, ymax) = boxes.min(axis=0).tolist(), boxes.max(axis=0).tolist()
        return xmin, xmax, ymin, ymax

    def _store_leaves(self) -> None:
        ids, boxes = (np.concatenate(items) for items in zip(*self._waiting))
        self._waiting, self._waits = [], 0
        nodes = pack(ids, boxes, self._node_bytes)
        self._leaf_ids += self._store(nodes, "rowid", ("rowid", "nodeno"))
        self._leaf_boxes.append(nodes.boxes)

    def _store_branches(self, ids: Ids, boxes: Boxes) -> None:
        """Store level upon level of nodes above the leaves, up to the root."""
        depth = 1 if len(ids) else 0
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
