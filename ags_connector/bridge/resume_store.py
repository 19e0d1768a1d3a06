# SPDX-License-Identifier: GPL-2.0-or-later
"""What long work has got so far, kept in the profile until it is done."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, Iterable, Mapping, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLockFile

from ..rest.errors import WriteFailed
from .i18n import tr

_CREATE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
_PUT = "INSERT OR REPLACE INTO answers VALUES (?, ?)"
_GET = "SELECT value FROM answers WHERE key = ?"
_COUNT = "SELECT count(*) FROM answers"
_JOURNALS = ("", "-wal", "-shm", "-journal")
# After this long an interrupted run is not gone on with: the places that it was told may have changed.
_KEPT_SECONDS = 30 * 24 * 3600.0


def resume_folder() -> Path:
    """Return the folder in the profile where unfinished work is kept."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "ags_connector" / "resume"


def digest(value: Any) -> str:
    """Return a short text that stands for a value that can be written as JSON."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class ResumeStore:
    """Answers by key, in a file named after what is being done; they are on disk as soon as they are kept.

    ``work`` describes the work: the same description finds the same file again, unless another run is using it,
    which then has it for itself. Files that nobody has gone on with for 30 days are removed. To be used in one thread.
    """

    def __init__(self, kind: str, work: Mapping[str, Any]) -> None:
        """Open the file; ``WriteFailed`` where the profile cannot be written to."""
        folder = resume_folder()
        self.path = folder / f"{kind}_{digest(work)[:24]}.sqlite"
        self.begun: Optional[datetime] = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _purge(folder)
            self.path, self._lock = _free_path(self.path)
            if self.path.exists():
                self.begun = datetime.fromtimestamp(self.path.stat().st_mtime, timezone.utc)
            self._connection = self._open()
        except (OSError, sqlite3.Error) as error:
            text = tr("What is done cannot be kept in “{path}”: {reason}.")
            raise WriteFailed(text.format(path=self.path, reason=error)) from error

    def __len__(self) -> int:
        return int(self._connection.execute(_COUNT).fetchone()[0])

    def known(self, keys: Iterable[str]) -> Dict[str, Any]:
        """Return what is kept under these keys."""
        rows = ((key, self._connection.execute(_GET, (key,)).fetchone()) for key in keys)
        return {key: json.loads(row[0]) for key, row in rows if row}

    def keep(self, answers: Iterable[Tuple[str, Any]]) -> None:
        """Keep values that can be written as JSON, all of them or, where that fails, none (``WriteFailed``)."""
        try:
            with self._connection:
                self._connection.executemany(_PUT, [(key, json.dumps(value)) for key, value in answers])
        except sqlite3.Error as error:
            text = tr("What is done cannot be kept in “{path}”: {reason}.")
            raise WriteFailed(text.format(path=self.path, reason=error)) from error

    def close(self) -> None:
        """Let go of the file and leave it for the next time."""
        self._connection.close()
        self._lock.unlock()

    def discard(self) -> None:
        """Remove the file: the work is done."""
        self._connection.close()
        if self._lock.isLocked():
            _remove(self.path)
            self._lock.unlock()

    def _open(self) -> sqlite3.Connection:
        try:
            return _connect(self.path)
        except sqlite3.DatabaseError:
            # A file that is damaged holds nothing to go on with.
            _remove(self.path)
            self.begun = None
            return _connect(self.path)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute(_CREATE)
        connection.commit()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _free_path(path: Path) -> Tuple[Path, QLockFile]:
    """Return ``path``, or a numbered one beside it, that no other run is using, locked for this one."""
    place, number = path, 1
    while True:
        lock = _lock_of(place)
        if lock.tryLock(0):
            return place, lock
        if lock.error() != QLockFile.LockError.LockFailedError:
            raise OSError(f"{place.name}.lock cannot be created")
        number += 1
        place = path.with_name(f"{path.stem}_{number}{path.suffix}")


def _lock_of(path: Path) -> QLockFile:
    """Return the lock on a file; that of a process that is no more does not count."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    return lock


def _purge(folder: Path) -> None:
    """Remove what was left behind long ago and is not in use."""
    oldest = time.time() - _KEPT_SECONDS
    for path in folder.glob("*.sqlite"):
        try:
            is_old = path.stat().st_mtime < oldest
        except FileNotFoundError:
            continue  # another run has just finished
        lock = _lock_of(path)
        if is_old and lock.tryLock(0):
            _remove(path)
            lock.unlock()


def _remove(path: Path) -> None:
    for suffix in _JOURNALS:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
