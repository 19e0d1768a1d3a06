# SPDX-License-Identifier: GPL-2.0-or-later
"""The triggers that count and index every row, off the table while many rows come in."""

from __future__ import annotations

import sqlite3
from typing import Iterable, List

from . import sql


def take_off(database: sqlite3.Connection, table: str) -> List[str]:
    """Drop the triggers of ``table`` and return the statements that make them again."""
    found = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
    ).fetchall()
    for name, _ in found:
        database.execute(f"DROP TRIGGER {sql.quoted(name)}")
    return [str(statement) for _, statement in found]


def put_on(database: sqlite3.Connection, statements: Iterable[str]) -> None:
    """Make the triggers again."""
    for statement in statements:
        database.execute(statement)
