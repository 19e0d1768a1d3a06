# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute values and geometries as a GeoPackage stores them, a page at a time."""

from __future__ import annotations

import base64
import binascii
from datetime import timezone
from typing import Any, Callable, Dict, List, Optional, Sequence

import numpy as np

from ...formats.columns import Column, columns_of
from ...formats.dates import parse_date_only, parse_timestamp_offset, to_iso
from ...formats.fields import FieldType

_NONE = type(None)
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
# The years 1 to 9999 in milliseconds since 1970.
_FIRST_MS, _LAST_MS = -62135596800000, 253402300799999
_INTEGERS = (FieldType.OID, FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.BIG_INTEGER)
_REALS = (FieldType.SINGLE, FieldType.DOUBLE)


class PageValues:
    """Turns rows as servers write them into rows for SQLite.

    Dates and times are ISO text in UTC with milliseconds and ``Z``. ``unwritable`` counts the values that were
    not of their field's type; they become null.
    """

    def __init__(self, kinds: Sequence[FieldType]) -> None:
        self.unwritable = 0
        self._kinds = tuple(kinds)

    def columns(self, rows: Sequence[Sequence[Any]]) -> List[Column]:
        """Return the columns of ``rows`` with every value as it is stored."""
        return [self._column(kind, column) for kind, column in zip(self._kinds, columns_of(rows))]

    def _column(self, kind: FieldType, column: Column) -> Column:
        types = set(map(type, column))
        if types == {_NONE} or _is_stored_as_it_is(kind, types, column):
            return column
        if kind is FieldType.DATE and types <= {int, _NONE}:
            present = [value for value in column if value is not None]
            if min(present) >= _FIRST_MS and max(present) <= _LAST_MS:
                return _dates(column, present)
        return self._one_by_one(_STORED.get(kind, str), column)

    def _one_by_one(self, stored: Callable[[Any], Any], column: Column) -> Column:
        return [None if value is None else self._one(stored, value) for value in column]

    def _one(self, stored: Callable[[Any], Any], value: Any) -> Any:
        try:
            return stored(value)
        except (ValueError, OverflowError, TypeError):
            self.unwritable += 1
            return None


def _is_stored_as_it_is(kind: FieldType, types: Any, column: Column) -> bool:
    if kind in _REALS:
        return bool(types <= {float, _NONE})
    if kind in _INTEGERS:
        if not types <= {int, _NONE}:
            return False
        present = column if _NONE not in types else [value for value in column if value is not None]
        return bool(min(present) >= _SMALLEST and max(present) <= _LARGEST)
    return kind not in _STORED and bool(types <= {str, _NONE})


def _dates(column: Column, present: Sequence[int]) -> Column:
    moments = np.array(present, dtype="int64").view("datetime64[ms]")
    texts = iter(np.datetime_as_string(moments, unit="ms", timezone="UTC").tolist())
    return [None if value is None else next(texts) for value in column]


def _integer(value: Any) -> int:
    number = int(value)
    if number != value or not _SMALLEST <= number <= _LARGEST:
        raise ValueError(f"{value} is no integer of 64 bits")
    return number


def _moment(value: Any) -> str:
    moment = parse_timestamp_offset(str(value)).astimezone(timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _bytes(value: Any) -> bytes:
    try:
        return value if isinstance(value, bytes) else base64.b64decode(str(value), validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from error


_STORED: Dict[FieldType, Callable[[Any], Optional[Any]]] = {
    **dict.fromkeys(_INTEGERS, _integer),
    **dict.fromkeys(_REALS, float),
    FieldType.DATE: to_iso,
    FieldType.DATE_ONLY: lambda value: parse_date_only(str(value)[:10]).isoformat(),
    FieldType.TIMESTAMP_OFFSET: _moment,
    FieldType.BLOB: _bytes,
    FieldType.RASTER: _bytes,
}
