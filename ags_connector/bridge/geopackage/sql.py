# SPDX-License-Identifier: GPL-2.0-or-later
"""SQL statements about tables and columns whose names come from a server."""

from __future__ import annotations

from typing import Sequence


def quoted(name: str) -> str:
    """Return a name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def text(value: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + value.replace("'", "''") + "'"


def insert(table: str, columns: Sequence[str], *, or_replace: bool = False, rows: int = 1) -> str:
    """Return the statement that adds ``rows`` rows, with a mark for every value."""
    names = ", ".join(quoted(name) for name in columns)
    marks = f"({', '.join('?' * len(columns))})"
    verb = "INSERT OR REPLACE INTO" if or_replace else "INSERT INTO"
    return " ".join((verb, quoted(table), f"({names})", "VALUES", ", ".join([marks] * rows)))


def select(table: str, columns: Sequence[str]) -> str:
    """Return the statement that reads the columns of all rows."""
    names = ", ".join(quoted(name) for name in columns)
    return " ".join(("SELECT", names, "FROM", quoted(table)))


def beginnings(table: str, key: str, column: str, size: int) -> str:
    """Return the statement that reads ``key`` and the first ``size`` bytes of ``column`` where it is not null."""
    beginning = f"substr({quoted(column)}, 1, {size})"
    return " ".join(
        ("SELECT", quoted(key), ",", beginning, "FROM", quoted(table), "WHERE", quoted(column), "IS NOT NULL")
    )


def count(table: str) -> str:
    """Return the statement that counts the rows."""
    return " ".join(("SELECT count(*) FROM", quoted(table)))


def delete_all(table: str) -> str:
    """Return the statement that removes all rows."""
    return " ".join(("DELETE FROM", quoted(table)))
