# SPDX-License-Identifier: GPL-2.0-or-later
"""Read-only connections to the store on which only harmless expressions run."""

from __future__ import annotations

import math
import sqlite3
import statistics
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, List, Optional

from tests.sample_server.where import FUNCTIONS, instant

MAX_SECONDS = 10.0
STEPS_BETWEEN_CHECKS = 20000
BUILT_IN = {
    "count",
    "sum",
    "min",
    "max",
    "avg",
    "total",
    "like",
    "json_each",
    "substring",
    "substr",
    "printf",
    "instr",
    "replace",
    "random",
}
OWN = {"now_ms", "instant_ms", "stddev_", "var_", "percentile_", "date_part", "cast"}
ALLOWED_FUNCTIONS = FUNCTIONS | BUILT_IN | OWN
ALLOWED_ACTIONS = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE}
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def open_store(path: Path, table: str) -> sqlite3.Connection:
    """A connection that can only select from one table (and its index of envelopes)."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)
    connection.execute("PRAGMA query_only=ON")
    connection.execute("PRAGMA case_sensitive_like=ON")
    _add_functions(connection)
    readable = {
        table,
        f"rt_{table}",
        f"rt_{table}_node",
        f"rt_{table}_rowid",
        f"rt_{table}_parent",
        "json_each",
        "source_",
    }

    def authorize(action: int, first: Optional[str], second: Optional[str], *_: Any) -> int:
        if action in ALLOWED_ACTIONS:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_READ:
            return sqlite3.SQLITE_OK if first in readable or first == "" else sqlite3.SQLITE_DENY
        if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in ALLOWED_FUNCTIONS:
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY

    # The first use of the envelope index and of json_each reads the schema, which the authorizer would refuse.
    connection.execute("SELECT count(*) FROM json_each('[]')").fetchone()
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (f"rt_{table}",)).fetchone():
        connection.execute(f"SELECT id FROM rt_{table} WHERE xmin > 1e9").fetchone()
    deadline = time.monotonic() + MAX_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), STEPS_BETWEEN_CHECKS)
    connection.set_authorizer(authorize)
    return connection


class _Spread:
    """Sample variance of what is not null."""

    def __init__(self) -> None:
        self.values: List[float] = []

    def step(self, value: Any) -> None:
        if value is not None:
            self.values.append(float(value))

    def finalize(self) -> Optional[float]:
        return statistics.variance(self.values) if len(self.values) > 1 else None


class _Deviation(_Spread):
    def finalize(self) -> Optional[float]:
        variance = super().finalize()
        return None if variance is None else math.sqrt(variance)


class _Percentile:
    """The continuous or discrete percentile; arguments: value, fraction, kind, order."""

    def __init__(self) -> None:
        self.values: List[float] = []
        self.fraction, self.kind, self.order = 0.5, "cont", "asc"

    def step(self, value: Any, fraction: float, kind: str, order: str) -> None:
        self.fraction, self.kind, self.order = float(fraction), kind, order
        if value is not None:
            self.values.append(value)

    def finalize(self) -> Optional[float]:
        if not self.values:
            return None
        ranked = sorted(self.values, reverse=self.order == "desc")
        if self.kind == "disc":
            return ranked[max(math.ceil(self.fraction * len(ranked)) - 1, 0)]
        place = self.fraction * (len(ranked) - 1)
        low, high = ranked[math.floor(place)], ranked[math.ceil(place)]
        return low + (high - low) * (place - math.floor(place))


def _add_functions(connection: sqlite3.Connection) -> None:
    def null_safe(function: Any) -> Any:
        return lambda *values: None if any(value is None for value in values) else function(*values)

    add = connection.create_function
    add("upper", 1, null_safe(lambda text: str(text).upper()), deterministic=True)
    add("lower", 1, null_safe(lambda text: str(text).lower()), deterministic=True)
    add("ceiling", 1, null_safe(math.ceil), deterministic=True)
    add("floor", 1, null_safe(math.floor), deterministic=True)
    add("mod", 2, null_safe(math.fmod), deterministic=True)
    add("power", 2, null_safe(math.pow), deterministic=True)
    add("sqrt", 1, null_safe(math.sqrt), deterministic=True)
    add(
        "concat",
        -1,
        lambda *parts: "".join(str(part) for part in parts if part is not None),
        deterministic=True,
    )
    add("now_ms", 0, lambda: int(time.time() * 1000))
    add("instant_ms", 1, null_safe(instant), deterministic=True)
    add("date_part", 2, null_safe(_date_part), deterministic=True)
    connection.create_aggregate("stddev_", 1, _Deviation)
    connection.create_aggregate("var_", 1, _Spread)
    connection.create_aggregate("percentile_", 4, _Percentile)


def _date_part(part: str, value: Any) -> int:
    moment = (
        (EPOCH + timedelta(milliseconds=value)) if isinstance(value, int) else datetime.fromisoformat(value)
    )
    return int(getattr(moment, part))
