# SPDX-License-Identifier: GPL-2.0-or-later
"""A GeoPackage that QGIS has made with one empty table, filled with pages behind its back: many times faster."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional, Sequence

import numpy as np

from ...formats.feature_batch import Boxes, FeatureBatch
from ...formats.fields import FieldType
from . import sql
from .finish import record_contents
from .page_writer import PageWriter, Transform
from .partial import cannot_be_written
from .spatial_index import SpatialIndex
from .triggers import put_on, take_off


@dataclass(frozen=True)
class _Shape:
    """The names of the table and of its geometry column, which tables without places lack."""

    table: str
    geometry: Optional[str]


class FreshTable:
    """The table of the file at ``path``, until :meth:`finish` under another name: no half of it looks whole.

    ``WriteFailed`` where SQLite or the disk refuses; nothing is left of the file then (``is_lost``).
    """

    def __init__(
        self, path: Path, shape: _Shape, columns: Sequence[str], kinds: Sequence[FieldType],
        transform: Optional[Transform],
    ) -> None:  # fmt: skip
        self.path = path
        self.written = 0
        self.is_lost = False
        self._under_way = under_way(path)
        self._shape = shape
        os.replace(path, self._under_way)
        self._database = sqlite3.connect(self._under_way, isolation_level=None)
        with self._guarded():
            # Whoever is killed leaves a file under the other name: neither it nor its journal has to be on disk before.
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute("PRAGMA journal_mode = MEMORY")
            self._database.execute("BEGIN IMMEDIATE")
            self._triggers = take_off(self._database, shape.table)
            self._pages = PageWriter(self._database, shape.table, columns, kinds, transform)
            self._index: Optional[SpatialIndex] = None
            if shape.geometry is not None:
                self._index = SpatialIndex(self._database, shape.table, shape.geometry)
                self._index.begin()

    @classmethod
    def take(
        cls,
        path: Path,
        columns: Sequence[str],
        kinds: Sequence[FieldType],
        transform: Optional[Transform] = None,
    ) -> Optional[FreshTable]:
        """Return the only table of the file at ``path``; ``None`` where that is not new and empty with these columns.

        ``kinds`` are the types of the fields that the columns hold. ``transform`` changes geometries (WKB).
        """
        shape = _shape_of(path, columns)
        return None if shape is None else cls(path, shape, columns, kinds, transform)

    @property
    def unwritable(self) -> int:
        """How many values are null because they were not of their field's type."""
        return self._pages.unwritable

    def write(self, batch: FeatureBatch) -> None:
        """Append the rows of ``batch``."""
        with self._guarded():
            self._place(len(batch), self._pages.insert(batch))
        self.written += len(batch)

    def finish(self) -> None:
        """Make the file whole and put it in its place."""
        with self._guarded():
            box = self._index.end() if self._index is not None else None
            boxes = {} if box is None else {self._shape.table: box}
            record_contents(self._database, [self._shape.table], boxes)
            put_on(self._database, self._triggers)
            self._database.commit()
            self._database.close()
            _to_disk(self._under_way)
            os.replace(self._under_way, self.path)

    def _place(self, rows: int, boxes: Boxes) -> None:
        if self._index is not None:
            self._index.add(np.arange(self.written + 1, self.written + rows + 1), boxes)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            self.is_lost = True
            self._database.close()
            self._under_way.unlink(missing_ok=True)
            raise cannot_be_written(self.path, error) from error


def under_way(path: Path) -> Path:
    """Return what the file is called until all rows are in."""
    return path.with_name(f"{path.stem}.downloading{path.suffix}")


def _shape_of(path: Path, columns: Sequence[str]) -> Optional[_Shape]:
    try:
        with closing(sqlite3.connect(path)) as database:
            tables = database.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall()
            if len(tables) != 1:
                return None
            table = str(tables[0][0])
            geometries = database.execute("SELECT column_name FROM gpkg_geometry_columns").fetchall()
            geometry = str(geometries[0][0]) if geometries else None
            found = database.execute(f"PRAGMA table_info({sql.quoted(table)})").fetchall()
            row_id = next((str(name) for _, name, *_, key in found if key), "")
            others = [name for _, name, *_ in found if name not in (row_id, geometry)]
            empty = database.execute(sql.count(table)).fetchone()[0] == 0
            if not (row_id and empty and others == list(columns)):
                return None
            if geometry is not None and not _has_index(database, table, geometry):
                return None
            return _Shape(table, geometry)
    except sqlite3.Error:
        # Not a GeoPackage, or one that SQLite cannot read here: then it is QGIS's to write.
        return None


def _has_index(database: sqlite3.Connection, table: str, geometry: str) -> bool:
    node = f"rtree_{table}_{geometry}_node"
    return database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (node,)).fetchone() is not None


def _to_disk(path: Path) -> None:
    """Wait until the file is on the disk: its new name must not get there first."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
