# SPDX-License-Identifier: GPL-2.0-or-later
"""The file under way, which knows itself what of the work is done."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Iterator, Optional

from ...rest.errors import WriteFailed
from ..i18n import tr
from .layout import Layout
from .table import create_file
from .triggers import put_on

# What SQLite may leave beside a file that a killed process had open.
_JOURNALS = ("-journal", "-wal", "-shm")


class Stage(IntEnum):
    """How far a layer is."""

    NEW = 0
    HAS_TABLE = 1
    HAS_ROWS = 2
    DONE = 3


@dataclass(frozen=True)
class Progress:
    """How far a layer is; ``edited`` is what the server said of its last edit when its rows were begun."""

    stage: Stage
    unwritable: int
    edited: str


class PartialFile:
    """``<name>.partial.gpkg`` beside the target, which takes the target's place when it is complete.

    After a run that missed features it is called ``<name>.incomplete.gpkg``. SQLite and GDAL have it open one
    after the other, never at once: where they are different copies of SQLite, closing one would drop the
    locks of the other.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f"{target.stem}.partial.gpkg")
        self.incomplete = target.with_name(f"{target.stem}.incomplete.gpkg")

    def exists(self) -> bool:
        """Whether an earlier run left something."""
        return self.path.exists() or self.incomplete.exists()

    def fingerprint(self) -> Optional[str]:
        """Return what the earlier run was asked; ``None`` where it left nothing that can be read."""
        if not self.path.exists() and self.incomplete.exists():
            os.replace(self.incomplete, self.path)
        if not self.path.exists():
            return None
        try:
            with closing(sqlite3.connect(self.path)) as database:
                row = database.execute("SELECT fingerprint FROM ags_connector_export").fetchone()
        except sqlite3.DatabaseError:
            # Killed before it was a GeoPackage, or somebody else's file.
            return None
        return str(row[0]) if row else None

    def begin(self, layout: Layout, fingerprint: str) -> None:
        """Create the file anew, with the domains of ``layout`` and without its tables."""
        self.remove()
        try:
            create_file(self.path, layout.domains)
        except OSError as error:
            raise cannot_be_written(self.path, error) from error
        with self.database() as database, transaction(database):
            database.execute("CREATE TABLE ags_connector_export (fingerprint TEXT NOT NULL)")
            database.execute(
                "CREATE TABLE ags_connector_progress (layer INTEGER PRIMARY KEY, stage INTEGER NOT NULL DEFAULT 0, "
                "unwritable INTEGER NOT NULL DEFAULT 0, edited TEXT NOT NULL DEFAULT '')"
            )
            database.execute("CREATE TABLE ags_connector_triggers (statement TEXT NOT NULL)")
            positions = [(position,) for position in range(len(layout.tables))]
            database.executemany("INSERT INTO ags_connector_progress (layer) VALUES (?)", positions)
            database.execute("INSERT INTO ags_connector_export VALUES (?)", (fingerprint,))

    def progress(self, position: int) -> Progress:
        """Return how far the layer at ``position`` is."""
        with self.database() as database:
            stage, unwritable, edited = database.execute(
                "SELECT stage, unwritable, edited FROM ags_connector_progress WHERE layer = ?", (position,)
            ).fetchone()
        return Progress(Stage(stage), unwritable, edited)

    def advance(self, position: int, stage: Stage) -> None:
        """Note that the layer at ``position`` has come to ``stage``."""
        with self.database() as database:
            database.execute(stage_statement(position, stage))

    @contextmanager
    def database(self) -> Iterator[sqlite3.Connection]:
        """Open the file with SQLite; ``WriteFailed`` in place of SQLite's errors."""
        try:
            with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
                database.execute("PRAGMA synchronous = NORMAL")
                yield database
        except sqlite3.Error as error:
            raise cannot_be_written(self.path, error) from error

    def take_place(self) -> None:
        """Forget how the file came about and put it in the target's place."""
        with self.database() as database, transaction(database):
            kept = database.execute("SELECT statement FROM ags_connector_triggers").fetchall()
            put_on(database, (statement for (statement,) in kept))
            database.execute("DROP TABLE ags_connector_triggers")
            database.execute("DROP TABLE ags_connector_progress")
            database.execute("DROP TABLE ags_connector_export")
        try:
            os.replace(self.path, self.target)
        except OSError as error:
            text = tr("“{target}” cannot be replaced: {reason}. The result is complete in “{path}”.")
            raise WriteFailed(
                text.format(target=self.target, reason=error.strerror, path=self.path)
            ) from error

    def set_aside(self) -> Path:
        """Let the file's name say that features are missing; return its new path."""
        os.replace(self.path, self.incomplete)
        return self.incomplete

    def remove(self) -> None:
        """Remove what earlier runs left."""
        for path in (self.path, self.incomplete):
            for suffix in ("", *_JOURNALS):
                path.with_name(path.name + suffix).unlink(missing_ok=True)


def cannot_be_written(path: Path, error: Exception) -> WriteFailed:
    """Return the error to raise in place of one of SQLite's or the system's."""
    return WriteFailed(tr("“{path}” cannot be written: {reason}.").format(path=path, reason=error))


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Make what is written within the block permanent at its end, all or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()


def stage_statement(position: int, stage: Stage) -> str:
    """Return the statement that notes a stage, to be run together with the work that led there."""
    return " ".join(
        ("UPDATE ags_connector_progress SET stage =", str(int(stage)), "WHERE layer =", str(position))
    )
