# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the site's data once: an SQLite file that later starts read again."""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

from osgeo import ogr

from tests.sample_server import content
from tests.sample_server.content.rows import Row
from tests.sample_server.model import Layer, quote

ENVIRONMENT = "AGS_SAMPLE_DATA"
COLUMN_TYPES = {
    "OID": "INTEGER PRIMARY KEY",
    "SmallInteger": "INTEGER",
    "Integer": "INTEGER",
    "BigInteger": "INTEGER",
    "Single": "REAL",
    "Double": "REAL",
    "Date": "INTEGER",
}
Box = Tuple[float, float, float, float]


def data_folder() -> Path:
    """Where the built data lie: `AGS_SAMPLE_DATA`, else `build/sample_server` of the checkout."""
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else Path(__file__).resolve().parents[2] / "build" / "sample_server"


def stamp() -> str:
    """Changes whenever the code that makes the data changes."""
    here = Path(__file__).parent
    sources = [Path(__file__), here / "model.py", *sorted((here / "content").glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]


def ensure_data(folder: Optional[Path] = None) -> Path:
    """The data file, built first where it is missing; two processes at once build it only once."""
    folder = folder or data_folder()
    target = folder / f"site-{stamp()}.sqlite"
    if target.is_file():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_file():
            for stale in folder.glob("site-*.sqlite*"):
                stale.unlink()
            _build(target)
    return target


def _build(target: Path) -> None:
    partial = target.with_suffix(".sqlite.part")
    partial.unlink(missing_ok=True)
    sources = content.row_sources()
    connection = sqlite3.connect(partial)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("CREATE TABLE extents_ (name TEXT PRIMARY KEY, xmin, ymin, xmax, ymax)")
    for service in content.services():
        for layer in service.layers:
            if layer.queryable:
                fill(connection, layer, sources[layer.table]())
    connection.commit()
    connection.close()
    os.replace(partial, target)


def fill(connection: sqlite3.Connection, layer: Layer, rows: Iterator[Row]) -> None:
    """Creates the table of a layer and writes its rows, numbered from 1."""
    columns = [f"{quote(field.name)} {COLUMN_TYPES.get(field.type, 'TEXT')}" for field in layer.fields]
    if layer.spatial:
        columns += ["shape_ BLOB", "raw_ TEXT"]
        connection.execute(f"CREATE VIRTUAL TABLE rt_{layer.table} USING rtree(id, xmin, xmax, ymin, ymax)")
    connection.execute(f"CREATE TABLE {layer.table} ({', '.join(columns)})")
    marks = ", ".join("?" * len(columns))
    boxes: List[Box] = []
    for oid, row in enumerate(rows, 1):
        row.values[layer.oid or ""] = oid
        values: List[object] = [row.values.get(field.name) for field in layer.fields]
        if layer.spatial:
            values += [bytes(row.geometry.ExportToIsoWkb()) if row.geometry is not None else None, row.raw]
            box = envelope(row.geometry)
            if box is not None:
                boxes.append(box)
                connection.execute(f"INSERT INTO rt_{layer.table} VALUES (?, ?, ?, ?, ?)", (oid, *box))
        connection.execute(f"INSERT INTO {layer.table} VALUES ({marks})", values)
    if boxes:
        xmin, xmax, ymin, ymax = zip(*boxes)
        extent = (min(xmin), min(ymin), max(xmax), max(ymax))
        connection.execute("INSERT INTO extents_ VALUES (?, ?, ?, ?, ?)", (layer.table, *extent))


def envelope(geometry: Optional[ogr.Geometry]) -> Optional[Box]:
    """xmin, xmax, ymin, ymax, or None for nothing."""
    if geometry is None or geometry.IsEmpty():
        return None
    box: Box = geometry.GetEnvelope()
    return box
