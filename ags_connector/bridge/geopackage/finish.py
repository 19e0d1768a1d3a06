# SPDX-License-Identifier: GPL-2.0-or-later
"""What tables need once their rows are in: extents, spatial indexes, counts."""

from __future__ import annotations

import sqlite3
from typing import Callable, Dict, Iterable

from . import sql
from .layout import GEOMETRY_COLUMN, TableLayout
from .metadata import plain
from .spatial_index import Box, SpatialIndex


def fill_indexes(
    database: sqlite3.Connection, tables: Iterable[TableLayout], pause: Callable[[], None]
) -> Dict[str, Box]:
    """Fill the spatial indexes; return the exact extent of each table that has geometries.

    Can be repeated. ``pause`` is called between stretches of the work and may raise.
    """
    spatial = {row[0] for row in database.execute("SELECT table_name FROM gpkg_geometry_columns")}
    boxes: Dict[str, Box] = {}
    for table in tables:
        if table.name in spatial:
            box = SpatialIndex(database, table.name, GEOMETRY_COLUMN).fill(table.row_id, pause)
            if box is not None:
                boxes[table.name] = box
    return boxes


def record_contents(
    database: sqlite3.Connection, tables: Iterable[str], boxes: Dict[str, Box]
) -> Dict[str, int]:
    """Write how many rows each table has and where they lie, as readers look it up; return the numbers."""
    counts: Dict[str, int] = {}
    for table in tables:
        count = database.execute(sql.count(table)).fetchone()[0]
        counts[table] = count
        database.execute(
            "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (count, table)
        )
        xmin, xmax, ymin, ymax = boxes.get(table, (None,) * 4)
        database.execute(
            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, "
            "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
            (xmin, ymin, xmax, ymax, table),
        )
    return counts


def describe(database: sqlite3.Connection, tables: Iterable[TableLayout]) -> None:
    """Write what each layer is about where every reader of GeoPackages finds it."""
    for table in tables:
        database.execute(
            "UPDATE gpkg_contents SET description = ? WHERE table_name = ?",
            (plain(table.info.description), table.name),
        )
