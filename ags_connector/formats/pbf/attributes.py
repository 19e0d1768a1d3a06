# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute values of a page: column by column where its features are built alike, else one by one."""

from __future__ import annotations

import struct
from typing import Any, Callable, Dict, List

import numpy as np

from .wire import (
    DELIMITED,
    FIXED32,
    FIXED64,
    VARINT,
    Bytes,
    Entry,
    Numbers,
    PbfError,
    Places,
    Value,
    double_at,
    entries,
    signed,
    text_of,
    unzigzag,
    unzigzag_all,
    varints_at,
)

STRING, FLOAT, DOUBLE, SINT, UINT, INT64, UINT64, SINT64, BOOL = range(1, 10)
_VALUE_TAGS = {
    "string": STRING << 3 | DELIMITED,
    "float": FLOAT << 3 | FIXED32,
    "double": DOUBLE << 3 | FIXED64,
}


def read_column(text: bytes, data: Bytes, starts: Places, ends: Places) -> List[Value]:
    """Return the values at the places of one attribute of all features; nothing there is null."""
    column: List[Value] = [None] * len(starts)
    filled = np.flatnonzero(ends > starts)
    tags = data[starts[filled]]
    for tag in np.unique(tags).tolist():
        rows = filled[tags == tag]
        at = starts[rows] + 1
        values = _values(tag, text, data, at)
        if len(rows) == len(column):
            return values
        for row, value in zip(rows.tolist(), values):
            column[row] = value
    return column


def _values(tag: int, text: bytes, data: Bytes, at: Places) -> List[Value]:
    if tag == _VALUE_TAGS["string"]:
        lengths, begin = varints_at(data, at)
        end = begin + lengths.astype(np.int64)
        places = list(zip(begin.tolist(), end.tolist()))
        try:
            return [text[a:b].decode() for a, b in places]
        except UnicodeDecodeError:
            return [text[a:b].decode("utf-8", "replace") for a, b in places]
    if tag == _VALUE_TAGS["double"]:
        return _finite(_fixed(data, at, 8).view("<f8").ravel().tolist())
    if tag == _VALUE_TAGS["float"]:
        return _finite(_shortest(_fixed(data, at, 4).view("<f4").ravel()))
    number, wire = tag >> 3, tag & 7
    if wire != VARINT:
        raise PbfError(f"An attribute value of kind {number} is not known.")
    return _INTEGERS.get(number, _nulls)(varints_at(data, at)[0])


def _fixed(data: Bytes, at: Places, size: int) -> Bytes:
    gathered: Bytes = data[at[:, None] + np.arange(size)]
    return np.ascontiguousarray(gathered)


def _shortest(values: Any) -> List[float]:
    """Return the decimals that the numbers print as: 1.1, where the bits of a single say 1.10000002."""
    printed: List[float] = values.astype("U32").astype(np.float64).tolist()
    return printed


def _finite(values: List[float]) -> List[Value]:
    return [None if value != value else value for value in values]


def _signed(values: Numbers) -> List[Value]:
    plain: List[Value] = values.astype(np.int64).tolist()
    return plain


def _unsigned(values: Numbers) -> List[Value]:
    plain: List[Value] = values.tolist()
    return plain


def _zigzag(values: Numbers) -> List[Value]:
    plain: List[Value] = unzigzag_all(values).tolist()
    return plain


def _bools(values: Numbers) -> List[Value]:
    return [int(value) for value in values.tolist()]


def _nulls(values: Numbers) -> List[Value]:
    return [None] * len(values)


_INTEGERS: Dict[int, Callable[[Numbers], List[Value]]] = {
    SINT: _zigzag,
    UINT: _unsigned,
    INT64: _signed,
    UINT64: _unsigned,
    SINT64: _zigzag,
    BOOL: _bools,
}


def read_value(data: bytes, entry: Entry) -> Value:
    """Return the value of one attribute; a message with no member, or with the null member, is null."""
    value: Value = None
    for item in entries(data, entry.start, entry.end):
        value = _one(data, item)
    return value


def _one(data: bytes, item: Entry) -> Value:
    if item.wire == DELIMITED:
        return text_of(data, item) if item.number == STRING else None
    if item.wire == FIXED64:
        return _finite([double_at(data, item.start)])[0]
    if item.wire == FIXED32:
        return _finite(_shortest(np.array(struct.unpack_from("<f", data, item.start), np.float32)))[0]
    readers: Dict[int, Callable[[int], Value]] = {
        SINT: unzigzag,
        UINT: int,
        INT64: signed,
        UINT64: int,
        SINT64: unzigzag,
        BOOL: int,
    }
    reader = readers.get(item.number)
    return reader(item.value) if reader else None
