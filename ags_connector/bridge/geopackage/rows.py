# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of a layer, written a page at a time, pages and their note of progress in one transaction."""

from __future__ import annotations

import sqlite3
import time
from typing import Optional

from ...formats.feature_batch import FeatureBatch
from ...rest.id_set import IdSet
from . import sql
from .layout import TableLayout
from .page_writer import PageWriter, Transform
from .partial import transaction
from .triggers import take_off

# What a killed run may lose of its work: each transaction waits for the disk.
_SECONDS_AT_RISK = 0.5


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
        self._position = position
        kinds = [item.type for item in layout.fields]
        self._pages = PageWriter(database, layout.name, layout.columns, kinds, transform)
        self._noted = 0
        self._began = 0.0

    def write(self, batch: FeatureBatch) -> None:
        """Append the rows of ``batch``, whose fields are those of the layout; permanent within a moment."""
        if not self._database.in_transaction:
            self._began = time.monotonic()
            self._database.execute("BEGIN IMMEDIATE")
        self._pages.insert(batch)
        if time.monotonic() - self._began >= _SECONDS_AT_RISK:
            self.keep()

    def keep(self) -> None:
        """Make permanent what was written."""
        if not self._database.in_transaction:
            return
        self._database.execute(
            "UPDATE ags_connector_progress SET unwritable = unwritable + ? WHERE layer = ?",
            (self._pages.unwritable - self._noted, self._position),
        )
        self._database.commit()
        self._noted = self._pages.unwritable


def prepare(database: sqlite3.Connection, layout: TableLayout, position: int, edited: str) -> IdSet:
    """Make the table ready for rows; return the object ids that an earlier run has written.

    A layer without object ids begins anew, and so does one that was edited on the server since.
    """
    with transaction(database):
        statements = take_off(database, layout.name)
        database.executemany(
            "INSERT INTO ags_connector_triggers VALUES (?)", [(statement,) for statement in statements]
        )
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


def _edited(database: sqlite3.Connection, position: int) -> str:
    row = database.execute(
        "SELECT edited FROM ags_connector_progress WHERE layer = ?", (position,)
    ).fetchone()
    return str(row[0])
