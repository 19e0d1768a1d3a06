# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows that are kept as columns, as decoders read them and writers want them."""

from __future__ import annotations

from itertools import compress
from typing import Any, Iterator, List, Sequence, Tuple, Union, overload

Column = Sequence[Any]


class ColumnRows(Sequence[Sequence[Any]]):
    """The rows of ``columns`` (at least one), each made when it is asked for; equal to any sequence of equal rows."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self.columns = tuple(columns)

    def __len__(self) -> int:
        return len(self.columns[0])

    @overload
    def __getitem__(self, index: int) -> Tuple[Any, ...]: ...

    @overload
    def __getitem__(self, index: slice) -> ColumnRows: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Tuple[Any, ...], ColumnRows]:
        if isinstance(index, slice):
            return ColumnRows([column[index] for column in self.columns])
        return tuple(column[index] for column in self.columns)

    def __iter__(self) -> Iterator[Tuple[Any, ...]]:
        return zip(*self.columns)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return [tuple(row) for row in self] == [tuple(row) for row in other]

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"ColumnRows({self.columns!r})"


def columns_of(rows: Sequence[Sequence[Any]]) -> List[Column]:
    """Return rows as columns; nothing for no rows."""
    return list(rows.columns) if isinstance(rows, ColumnRows) else list(zip(*rows))


def column_of(rows: Sequence[Sequence[Any]], index: int) -> Column:
    """Return the values that rows have at ``index``."""
    return rows.columns[index] if isinstance(rows, ColumnRows) else [row[index] for row in rows]


def rows_where(rows: Sequence[Sequence[Any]], kept: Sequence[bool]) -> Sequence[Sequence[Any]]:
    """Return the rows for which ``kept`` is true."""
    if isinstance(rows, ColumnRows):
        return ColumnRows([list(compress(column, kept)) for column in rows.columns])
    return list(compress(rows, kept))


def without_last(rows: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """Return rows without their last value."""
    if isinstance(rows, ColumnRows) and len(rows.columns) > 1:
        return ColumnRows(rows.columns[:-1])
    return [row[:-1] for row in rows]
