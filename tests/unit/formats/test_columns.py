# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows kept as columns are the rows they were made of, whatever is done with them."""

from __future__ import annotations

from typing import Any, List

from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.columns import ColumnRows, column_of, columns_of, rows_where, without_last

tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.one_of(st.none(), st.integers(), st.text()), min_size=width, max_size=width))
)  # fmt: skip


def as_columns(rows: List[Any], width: int) -> ColumnRows:
    return ColumnRows([[row[index] for row in rows] for index in range(width)])


@given(tables, st.data())
def test_columns_are_rows(rows: List[Any], data: Any) -> None:
    width = len(rows[0]) if rows else 2
    found = as_columns(rows, width)
    plain = [tuple(row) for row in rows]
    assert found == rows
    assert list(found) == plain
    assert len(found) == len(rows)
    assert bool(found) == bool(rows)
    assert [found[index] for index in range(len(rows))] == plain
    start, stop = data.draw(st.integers(-9, 9)), data.draw(st.integers(-9, 9))
    assert found[start:stop] == rows[start:stop]
    kept = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    assert rows_where(found, kept) == rows_where(rows, kept) == [row for row, keep in zip(rows, kept) if keep]
    assert [list(row) for row in without_last(found)] == without_last(rows)
    assert column_of(found, width - 1) == column_of(rows, width - 1)
    assert [list(column) for column in columns_of(rows)] == (
        [list(column) for column in columns_of(found)] if rows else []
    )


def test_other_rows_are_not_equal() -> None:
    found = ColumnRows([[1, 2], ["a", "b"]])
    assert found != [(1, "a")]
    assert found != [(1, "a"), (2, "c")]
    assert found != "1a2b"
