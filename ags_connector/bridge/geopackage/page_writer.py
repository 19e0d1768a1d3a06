# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages of features put into a table of a GeoPackage as rows of SQLite."""

from __future__ import annotations

import sqlite3
from itertools import chain, islice
from typing import Callable, Optional, Sequence, Tuple

import numpy as np

from ...formats.feature_batch import Boxes, FeatureBatch
from ...formats.fields import FieldType
from . import sql
from .geometry_header import boxes_of, with_headers
from .values import PageValues

Transform = Callable[[bytes], bytes]

_NOWHERE: Boxes = np.empty((0, 4))
_MOST_ROWS = 500
# What SQLite takes in one statement; before its version 3.32 that was far less.
_MOST_VALUES = 32766 if sqlite3.sqlite_version_info >= (3, 32) else 999


class PageWriter:
    """Appends pages to the table called ``table``, one of its ``columns`` for each field of the pages.

    ``kinds`` are the types of the fields. ``transform`` changes every geometry (WKB) on its way. The caller begins
    and ends transactions. ``unwritable`` counts the values that were not of their field's type; they are null.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        table: str,
        columns: Sequence[str],
        kinds: Sequence[FieldType],
        transform: Optional[Transform] = None,
    ) -> None:
        self._database = database
        self._table = table
        self._transform = transform
        self._values = PageValues(kinds)
        geometry, self._srs_id, self._points = _geometry_column(database, table)
        self._columns = (*columns, geometry) if geometry else tuple(columns)
        self._at_once = max(1, min(_MOST_ROWS, _MOST_VALUES // len(self._columns)))

    @property
    def unwritable(self) -> int:
        """How many values are null because they were not of their field's type."""
        return self._values.unwritable

    def insert(self, batch: FeatureBatch) -> Boxes:
        """Append the rows of ``batch``; return the rectangles of what was stored, NaN where there is no geometry."""
        columns = self._values.columns(batch.rows)
        boxes = _NOWHERE
        if self._srs_id is not None:
            geometries = self._moved(batch.geometries or [None] * len(batch))
            boxes = boxes_of(geometries)
            columns.append(with_headers(geometries, self._srs_id, None if self._points else boxes))
        rows, left = zip(*columns), len(batch)
        while left > 0:
            # Many rows with each statement: its fixed cost counts.
            count = min(left, self._at_once)
            values = list(chain.from_iterable(islice(rows, count)))
            self._database.execute(sql.insert(self._table, self._columns, rows=count), values)
            left -= count
        return boxes

    def _moved(self, geometries: Sequence[Optional[bytes]]) -> Sequence[Optional[bytes]]:
        transform = self._transform
        if transform is None:
            return geometries
        return [None if wkb is None else transform(wkb) for wkb in geometries]


def _geometry_column(database: sqlite3.Connection, table: str) -> Tuple[str, Optional[int], bool]:
    """Return name and reference of the geometry column (empty and ``None`` without one), whether it holds points."""
    row = database.execute(
        "SELECT column_name, srs_id, geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?",
        (table,),
    ).fetchone()
    return ("", None, False) if row is None else (str(row[0]), int(row[1]), row[2] == "POINT")
