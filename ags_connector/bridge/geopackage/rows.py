# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of a layer, written a page at a time, each page with its note of progress in one transaction."""

from __future__ import annotations

import sqlite3
from itertools import chain
from typing import Any, Callable, List, Optional, Sequence, Tuple

from ...formats.feature_batch import FeatureBatch
from ...rest.id_set import IdSet
from . import sql
from .geometry_header import with_headers
from .layout import GEOMETRY_COLUMN, TableLayout
from .partial import transaction
from .values import PageValues

Transform = Callable[[bytes], bytes]

_MOST_ROWS = 500
# What SQLite takes in one statement; before its version 3.32 that was far less.
_MOST_VALUES = 32766 if sqlite3.sqlite_version_info >= (3, 32) else 999


class RowWriter:
    """Appends pages to the table of the layer at ``position`` of an open file."""

    def __init__(
        self,
        database: sqlite3.Connection,
        layout: TableLayout,
        position: int,
        transform: Optional[Transform] = None,
    ) -> None:
        self._database = database
        self._layout = layout
        self._position = position
        self._transform = transform
        self._values = PageValues([item.type for item in layout.fields])
        self._srs_id, self._points = _geometry_column(database, layout.name)
        self._columns = layout.columns if self._srs_id is None else (*layout.columns, GEOMETRY_COLUMN)

    def write(self, batch: FeatureBatch) -> None:
        """Append the rows of ``batch``, whose fields are those of the layout."""
        before = self._values.unwritable
        rows = self._rows(batch)
        with transaction(self._database):
            self._insert(rows)
            self._database.execute(
                "UPDATE ags_connector_progress SET unwritable = unwritable + ? WHERE layer = ?",
                (self._values.unwritable - before, self._position),
            )

    def _insert(self, rows: List[Tuple[Any, ...]]) -> None:
        """Insert many rows with each statement.

        Python lets go of its lock, and waits for it among the threads that decode, once a statement.
        """
        at_once = max(1, min(_MOST_ROWS, _MOST_VALUES // len(self._columns)))
        for start in range(0, len(rows), at_once):
            chunk = rows[start : start + at_once]
            statement = sql.insert(self._layout.name, self._columns, rows=len(chunk))
            self._database.execute(statement, list(chain.from_iterable(chunk)))

    def _rows(self, batch: FeatureBatch) -> List[Tuple[Any, ...]]:
        rows = self._values.rows(batch.rows)
        if self._srs_id is None:
            return list(rows)
        geometries: Sequence[Optional[bytes]] = batch.geometries or [None] * len(batch.rows)
        if self._transform is not None:
            geometries = [None if wkb is None else self._transform(wkb) for wkb in geometries]
        blobs = with_headers(geometries, self._srs_id, points=self._points)
        return [(*row, blob) for row, blob in zip(rows, blobs)]


def prepare(database: sqlite3.Connection, layout: TableLayout, position: int, edited: str) -> IdSet:
    """Make the table ready for rows; return the object ids that an earlier run has written.

    A layer without object ids begins anew, and so does one that was edited on the server since.
    """
    with transaction(database):
        _put_triggers_aside(database, layout.name)
        before = _edited(database, position)
        if layout.object_id is None or before not in ("", edited):
            database.execute(sql.delete_all(layout.name))
            database.execute("UPDATE ags_connector_progress SET unwritable = 0 WHERE layer = ?", (position,))
        database.execute("UPDATE ags_connector_progress SET edited = ? WHERE layer = ?", (edited, position))
    ids = IdSet()
    if layout.object_id is not None:
        for (item,) in database.execute(sql.select(layout.name, [layout.object_id])):
            if item is not None:
                ids.add(item)
    return ids


def row_count(database: sqlite3.Connection, layout: TableLayout) -> int:
    """Return how many rows the layer's table has."""
    return int(database.execute(sql.count(layout.name)).fetchone()[0])


def _put_triggers_aside(database: sqlite3.Connection, table: str) -> None:
    """Drop the triggers that count every row: the count is taken once, at the end."""
    found = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
    ).fetchall()
    for name, statement in found:
        database.execute("INSERT INTO ags_connector_triggers VALUES (?)", (statement,))
        database.execute(f"DROP TRIGGER {sql.quoted(name)}")


def _edited(database: sqlite3.Connection, position: int) -> str:
    row = database.execute(
        "SELECT edited FROM ags_connector_progress WHERE layer = ?", (position,)
    ).fetchone()
    return str(row[0])


def _geometry_column(database: sqlite3.Connection, table: str) -> Tuple[Optional[int], bool]:
    """Return the reference of the table's geometries, ``None`` without any, and whether they are points."""
    row = database.execute(
        "SELECT srs_id, geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?", (table,)
    ).fetchone()
    return (None, False) if row is None else (int(row[0]), row[1] == "POINT")
