# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute values brought to the one form that batches hold."""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, FrozenSet, List, Sequence

from .dates import parse_timestamp_offset, to_epoch_ms
from .fields import Field, FieldType

_INT32 = 2**31


def to_integer(value: Any) -> Any:
    """Return a whole number as ``int``; NaN becomes ``None``, text and fractions that are none stay."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return int(value) if value.is_integer() else value
    if isinstance(value, str):
        text = value.strip()
        if text.lower() in ("", "nan"):
            return None
        return int(text) if text.lstrip("+-").isdecimal() else value
    return value


def to_real(value: Any) -> Any:
    """Return a number as ``float``; NaN in any spelling becomes ``None``, other text stays."""
    if value is None:
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None if value == "" else value
    return None if math.isnan(number) else number


def to_milliseconds(value: Any) -> Any:
    """Return a date as whole milliseconds since 1970; ISO text is read, text that is no date stays."""
    number = to_integer(value)
    if isinstance(number, float):
        return None if math.isinf(number) else math.floor(number)
    if isinstance(number, str):
        try:
            return to_epoch_ms(parse_timestamp_offset(number))
        except ValueError:
            return value
    return number


def to_text(value: Any) -> Any:
    """Return text; numbers are written out."""
    if isinstance(value, (bool, int, float)):
        return str(value)
    return value


_INTEGER = frozenset({FieldType.OID, FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.BIG_INTEGER})
_REAL = frozenset({FieldType.SINGLE, FieldType.DOUBLE})
_NONE = type(None)


def _converter(kind: FieldType) -> Callable[[Any], Any]:
    if kind in _INTEGER:
        return to_integer
    if kind in _REAL:
        return to_real
    if kind is FieldType.DATE:
        return to_milliseconds
    return to_text


_SETTLED: Dict[Callable[[Any], Any], FrozenSet[type]] = {
    to_integer: frozenset({int, _NONE}),
    to_milliseconds: frozenset({int, _NONE}),
    to_real: frozenset({_NONE}),
    to_text: frozenset({str, _NONE}),
}


def settle(rows: Sequence[List[Any]], fields: Sequence[Field]) -> None:
    """Bring the values of every column to the form of its field's type, in place."""
    for index, field in enumerate(fields):
        convert = _converter(field.type)
        settled = _SETTLED[convert]
        for row in rows:
            if type(row[index]) not in settled:
                row[index] = convert(row[index])


def guess_type(values: Sequence[Any]) -> FieldType:
    """Tell the field type that holds all of ``values``, for answers that do not declare their fields."""
    kinds = {type(value) for value in values if value is not None}
    if kinds and kinds <= {int}:
        small = all(-_INT32 <= value < _INT32 for value in values if value is not None)
        return FieldType.INTEGER if small else FieldType.BIG_INTEGER
    if kinds and kinds <= {int, float}:
        return FieldType.DOUBLE
    return FieldType.STRING
