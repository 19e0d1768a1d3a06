# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that hold no features: a count, or object ids."""

from __future__ import annotations

from typing import List, Optional, Tuple

import numpy as np

from .wire import DELIMITED, VARINT, Entry, PbfError, entries, packed_varints, text_of

_COUNT, _IDS, _EXTENT_COUNT = 2, 3, 4


def decode_count(content: bytes) -> int:
    """Return the number in a count result or beside an extent; ``PbfError`` for another answer."""
    kind, place = _result(content)
    if kind not in (_COUNT, _EXTENT_COUNT):
        raise PbfError("The answer holds no count.")
    wanted = 1 if kind == _COUNT else 2
    return next((item.value for item in entries(content, place.start, place.end) if item.number == wanted), 0)


def decode_object_ids(content: bytes) -> Tuple[Optional[str], List[int]]:
    """Return the object id field's name and the ids, as sent; ``PbfError`` for another answer."""
    kind, place = _result(content)
    if kind != _IDS:
        raise PbfError("The answer holds no object ids.")
    name: Optional[str] = None
    ids: List[int] = []
    for item in entries(content, place.start, place.end):
        if item.number == 1:
            name = text_of(content, item) or None
        elif item.number == 3 and item.wire == DELIMITED:
            ids += packed_varints(np.frombuffer(content, np.uint8)[item.start : item.end]).values.tolist()
        elif item.number == 3 and item.wire == VARINT:
            ids.append(item.value)
    return name, ids


def _result(content: bytes) -> Tuple[int, Entry]:
    for outer in entries(content, 0, len(content)):
        if outer.number == 2 and outer.wire == DELIMITED:
            for inner in entries(content, outer.start, outer.end):
                return inner.number, inner
    raise PbfError("The answer holds no result.")
