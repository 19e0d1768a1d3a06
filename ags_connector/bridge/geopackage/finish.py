# SPDX-License-Identifier: GPL-2.0-or-later
"""What tables need once their rows are in: extents, spatial indexes, counts."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Dict, Iterable, Optional, Tuple

from osgeo import gdal, ogr

from ..gdal_messages import GdalMessages
from . import sql
from .layout import GEOMETRY_COLUMN, TableLayout
from .metadata import plain

# xmin, xmax, ymin, ymax
Box = Tuple[float, float, float, float]


def build_indexes(path: Path, tables: Iterable[str]) -> Dict[str, Box]:
    """Build the spatial indexes that are missing; return the exact extent of each table that has one.

    ``OSError`` where that fails. Can be repeated.
    """
    boxes: Dict[str, Box] = {}
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        messages.check(dataset, f"{path.name} cannot be opened")
        for table in tables:
            layer = dataset.GetLayerByName(table)
            messages.check(layer, f"The table {table} cannot be opened")
            if layer.GetGeomType() == ogr.wkbNone:
                continue
            box = layer.GetExtent(can_return_null=True)
            if box is not None:
                boxes[table] = box
            _index(dataset, table, messages)
        layer = None
        dataset = None
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


def _index(dataset: Any, table: str, messages: GdalMessages) -> None:
    arguments = f"({sql.text(table)}, {sql.text(GEOMETRY_COLUMN)})"
    if _answer(dataset, f"SELECT HasSpatialIndex{arguments}") != 1:
        made = _answer(dataset, f"SELECT CreateSpatialIndex{arguments}")
        if made != 1:
            messages.check(None, f"The spatial index of {table} cannot be built")


def _answer(dataset: Any, statement: str) -> Optional[int]:
    result = dataset.ExecuteSQL(statement)
    if result is None:
        return None
    feature = result.GetNextFeature()
    answer = feature.GetFieldAsInteger(0) if feature is not None else None
    feature = None
    dataset.ReleaseResultSet(result)
    return answer
