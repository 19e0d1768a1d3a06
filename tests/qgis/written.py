# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads what was written to disk as a curious person would: into archives, databases and stored projects."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from pathlib import Path
from typing import Any, Iterable, Iterator

_SQLITE = b"SQLite format 3\0"


def texts_below(folder: Path, but: Iterable[Path] = ()) -> Iterator[str]:
    """What stands in the files below a folder, of archives and databases what is in them, too."""
    left_out = {item.resolve() for item in but}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.resolve() not in left_out:
            yield from texts_in(path)


def texts_in(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    yield from _texts(content)
    if content.startswith(_SQLITE):
        yield from _rows(path)


def _texts(content: bytes) -> Iterator[str]:
    yield content.decode("utf-8", "replace")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from _texts(archive.read(name))


def _rows(path: Path) -> Iterator[str]:
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if not name.startswith("rtree_"):
                for row in connection.execute(f'SELECT * FROM "{name}"'):
                    for value in row:
                        yield from _value(value)
    finally:
        connection.close()


def _value(value: Any) -> Iterator[str]:
    """A cell's text; QGIS stores a project as the hexadecimal digits of an archive."""
    if isinstance(value, bytes):
        yield from _texts(value)
    elif isinstance(value, str):
        yield value
    if isinstance(value, (str, bytes)) and len(value) > 100:
        try:
            yield from _texts(bytes.fromhex(value if isinstance(value, str) else value.decode("ascii")))
        except (ValueError, UnicodeDecodeError):
            return
