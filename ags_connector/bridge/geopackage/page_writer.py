# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages of features put into a table of a GeoPackage as rows of SQLite."""

from __future__ import annotations

import sqlite3
from itertools import chain, islice
from typing import Any, Callable, Iterator, Optional, Sequence, Tuple

from ...formats.feature_batch import FeatureBatch
from ...formats.fields import FieldType
from . import sql
from .geometry_header import with_headers
from .values import PageValues

Transform = Callable[[bytes], bytes]

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

    def insert(self, batch: FeatureBatch) -> None:
        """Append the rows of ``batch``, many with each statement: its fixed cost counts."""
        rows = self._rows(batch)
        left = len(batch)
        while left > 0:
            count = min(left, self._at_once)
            values = list(chain.from_iterable(islice(rows, count)))
            self._database.execute(sql.insert(self._table, self._columns, rows=count), values)
            left -= count

    def _rows(self, batch: FeatureBatch) -> Iterator[Tuple[Any, ...]]:
        columns = self._values.columns(batch.rows)
        if self._srs_id is None:
            return zip(*columns)
        geometries: Sequence[Optional[bytes]] = batch.geometries or [None] * len(batch.rows)
        if self._transform is not None:
            geometries = [None if wkb is None else self._transform(wkb) for wkb in geometries]
        return zip(*columns, with_headers(geometries, self._srs_id, points=self._points))


def _geometry_column(database: sqlite3.Connection, table: str) -> Tuple[str, Optional[int], bool]:
    """Return name and reference of the geometry column (empty and ``None`` without one), whether it holds points."""
    row = database.execute(
        "SELECT column_name, srs_id, geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?",
        (table,),
    ).fetchone()
    return ("", None, False) if row is None else (str(row[0]), int(row[1]), row[2] == "POINT")
