# SPDX-License-Identifier: GPL-2.0-or-later
"""How fields become dBASE columns: short names, types and widths, values as text."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from .dates import parse_date_only, to_datetime
from .fields import Field, FieldType

MOST_NAME_BYTES = 10
MOST_TEXT_BYTES = 254
# Wider whole numbers are read as floating point by most programs, and rounded.
_INTEGER_DIGITS = 18
_BYTES_PER_CHARACTER = 4

# What happened to a value on its way, in the words of the final report.
CUT = "were cut to the width of their field"
TIMELESS = "lost their time of day: a shapefile's date has none"
UNFIT = "do not fit and were left empty"

# The value as the file holds it, and what was lost.
Encoded = Tuple[bytes, Optional[str]]


@dataclass(frozen=True)
class Column:
    """One column of a ``.dbf``; ``encode`` turns a value (never ``None``) into at most ``size`` bytes."""

    name: str
    kind: str
    size: int
    decimals: int
    encode: Callable[[Any, int], Encoded]


def columns_for(fields: Sequence[Field]) -> List[Column]:
    """Return one column per field, names made short and unique."""
    return [
        Column(name, *_layout(field)) for field, name in zip(fields, short_names([f.name for f in fields]))
    ]


def short_names(names: Sequence[str]) -> List[str]:
    """Shorten names to ten bytes of UTF-8, unique in any case; a joined name loses its table first."""
    last = [_legal(name.rsplit(".", 1)[-1]) if "." in name.strip(".") else _legal(name) for name in names]
    taken: Dict[str, str] = {}
    result = []
    for name, tail in zip(names, last):
        base = _legal(name) if len(name.encode()) <= MOST_NAME_BYTES else tail
        short, number = cut(base, MOST_NAME_BYTES), 0
        while short.lower() in taken:
            number += 1
            short = f"{cut(base, MOST_NAME_BYTES - 1 - len(str(number)))}_{number}"
        taken[short.lower()] = name
        result.append(short)
    return result


def cut(text: str, most: int) -> str:
    """Cut text to at most ``most`` bytes of UTF-8 without splitting a character."""
    return text.encode("utf-8", "replace")[:most].decode("utf-8", "ignore")


def _legal(name: str) -> str:
    return re.sub(r"\W", "_", name) or "FIELD"


def _layout(field: Field) -> Tuple[str, int, int, Callable[[Any, int], Encoded]]:
    fixed = _LAYOUTS.get(field.type)
    if fixed:
        return fixed
    width = min(MOST_TEXT_BYTES, field.length * _BYTES_PER_CHARACTER) or MOST_TEXT_BYTES
    return "C", width, 0, _text


def _text(value: Any, size: int) -> Encoded:
    text = value if isinstance(value, str) else str(value)
    data = text.encode("utf-8", "replace")
    if len(data) <= size:
        return data, None
    return cut(text, size).encode(), CUT


def _integer(value: Any, size: int) -> Encoded:
    if not isinstance(value, int):
        return b"", UNFIT
    text = str(int(value)).encode()
    return (text, None) if len(text) <= size else (b"", UNFIT)


def _real(value: Any, size: int) -> Encoded:
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return b"", None if value != value else UNFIT
    return repr(float(value)).encode()[:size], None


def _date(value: Any, size: int) -> Encoded:  # noqa: ARG001 (always 8 bytes)
    try:
        moment = to_datetime(value) if isinstance(value, int) else parse_date_only(str(value))
    except ValueError:
        return b"", UNFIT
    if moment is None:
        return b"", None
    timed = isinstance(moment, datetime) and (moment.hour, moment.minute, moment.second, moment.microsecond)
    text = f"{moment.year:04d}{moment.month:02d}{moment.day:02d}".encode()
    return text, TIMELESS if timed and any(timed) else None


_LAYOUTS: Dict[FieldType, Tuple[str, int, int, Callable[[Any, int], Encoded]]] = {
    FieldType.OID: ("N", _INTEGER_DIGITS, 0, _integer),
    FieldType.SMALL_INTEGER: ("N", 6, 0, _integer),
    FieldType.INTEGER: ("N", 11, 0, _integer),
    FieldType.BIG_INTEGER: ("N", _INTEGER_DIGITS, 0, _integer),
    # 24 characters hold every double in Python's shortest exact form.
    FieldType.SINGLE: ("N", 24, 15, _real),
    FieldType.DOUBLE: ("N", 24, 15, _real),
    FieldType.DATE: ("D", 8, 0, _date),
    FieldType.DATE_ONLY: ("D", 8, 0, _date),
    FieldType.TIME_ONLY: ("C", 16, 0, _text),
    FieldType.TIMESTAMP_OFFSET: ("C", 36, 0, _text),
    FieldType.GUID: ("C", 38, 0, _text),
    FieldType.GLOBAL_ID: ("C", 38, 0, _text),
}
