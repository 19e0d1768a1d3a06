# SPDX-License-Identifier: GPL-2.0-or-later
"""A copy of a GeoPackage without its rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from . import sql

_NOT_COPIED = ("rtree_", "sqlite_", "ags_connector_")
_WITH_ROWS = ("gpkg_", "layer_styles")


def copy_without_rows(source: Path, target: Path) -> None:
    """Create ``target`` with the tables of ``source``: definitions, extents, domains and styles, no features.

    ``sqlite3.Error`` where that fails.
    """
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        for pragma in ("application_id", "user_version"):
            value = old.execute(f"PRAGMA {pragma}").fetchone()[0]
            new.execute(f"PRAGMA {pragma} = {int(value)}")
        tables = old.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        for name, statement in tables:
            if name.startswith(_NOT_COPIED):
                continue
            new.execute(statement)
            if name.startswith(_WITH_ROWS):
                _copy_rows(old, new, name)
        new.execute("DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'")
        new.execute("UPDATE gpkg_ogr_contents SET feature_count = NULL")
        new.commit()


def _copy_rows(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    columns = [row[1] for row in old.execute(f"PRAGMA table_info({sql.quoted(table)})")]
    new.executemany(sql.insert(table, columns), old.execute(sql.select(table, columns)))
