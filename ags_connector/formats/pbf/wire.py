# SPDX-License-Identifier: GPL-2.0-or-later
"""The protobuf wire format: one message at a time in Python, thousands at a time in numpy."""

from __future__ import annotations

import struct
from typing import Iterator, List, NamedTuple, Optional, Tuple, Union

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.uint64]

VARINT, FIXED64, DELIMITED, FIXED32 = 0, 1, 2, 5
FEATURE_TAG = 15 << 3 | DELIMITED
# A varint of 64 bits takes at most ten bytes; reads at the very end stay within this margin.
MARGIN = 16
_LONGEST_VARINT = 10


class PbfError(ValueError):
    """The bytes are no feature collection as this reader knows it."""


class Entry(NamedTuple):
    """One field of a message: its number, wire type, and value (varint) or place of its bytes."""

    number: int
    wire: int
    value: int
    start: int
    end: int


def entries(
    data: bytes, start: int, end: int, features: Optional[List[Tuple[int, int]]] = None
) -> Iterator[Entry]:
    """Yield the fields of the message at ``data[start:end]``; ``PbfError`` where it breaks off.

    The places of features, which are thousands in a row, go to ``features`` instead where that is given.
    """
    at = start
    while at < end:
        if features is not None and data[at] == FEATURE_TAG:
            length, at = _length(data, at + 1, end)
            at += length
            if at > end:
                raise PbfError("The answer breaks off in the middle of a feature.")
            features.append((at - length, at))
            continue
        tag, at = read_varint(data, at, end)
        number, wire = tag >> 3, tag & 7
        if wire == VARINT:
            value, at = read_varint(data, at, end)
            yield Entry(number, wire, value, at, at)
            continue
        if wire == DELIMITED:
            length, at = read_varint(data, at, end)
        elif wire in (FIXED64, FIXED32):
            length = 8 if wire == FIXED64 else 4
        else:
            raise PbfError(f"A field of wire type {wire} is not known.")
        if at + length > end:
            raise PbfError("The answer breaks off in the middle of a field.")
        yield Entry(number, wire, length, at, at + length)
        at += length


def _length(data: bytes, at: int, end: int) -> Tuple[int, int]:
    """Do what :func:`read_varint` does, faster for the two bytes that lengths of features mostly take."""
    if at + 1 < end and data[at] >= 0x80 > data[at + 1]:
        return (data[at] & 0x7F) | data[at + 1] << 7, at + 2
    return read_varint(data, at, end)


def read_varint(data: bytes, at: int, end: int) -> Tuple[int, int]:
    """Return the varint at ``at`` and the place after it."""
    value = shift = 0
    while at < end and shift < 7 * _LONGEST_VARINT:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise PbfError("The answer breaks off in the middle of a number.")


def unzigzag(value: int) -> int:
    """Return the signed number that a zigzag varint stands for."""
    return (value >> 1) ^ -(value & 1)


def signed(value: int) -> int:
    """Return the signed number that a plain 64-bit varint stands for."""
    return value - (1 << 64) if value >> 63 else value


def double_at(data: bytes, at: int) -> float:
    """Return the double at ``at``."""
    value: float = struct.unpack_from("<d", data, at)[0]
    return value


def text_of(data: bytes, entry: Entry) -> str:
    """Return the text of a field."""
    return data[entry.start : entry.end].decode("utf-8", "replace")


class Packed(NamedTuple):
    """Decoded varints, and where each one's last byte was."""

    values: Numbers
    last: Places


def packed_varints(data: Bytes) -> Packed:
    """Decode bytes that hold nothing but varints, all at once."""
    last = np.flatnonzero(data < 0x80)
    if len(data) and (not len(last) or last[-1] != len(data) - 1):
        raise PbfError("The answer breaks off in the middle of a number.")
    lengths = np.diff(last, prepend=-1)
    if len(lengths) and int(lengths.max()) > _LONGEST_VARINT:
        raise PbfError("A number is longer than 64 bits.")
    return Packed(_values(data, last, lengths), last)


def _values(data: Bytes, last: Places, lengths: Places) -> Numbers:
    """Return the varints that end at ``last``; the eight bytes up to there hold nearly all of them.

    In place, since new arrays would cost as much as the arithmetic.
    """
    padded = np.concatenate([np.zeros(8, np.uint8), data])
    words: Numbers = np.ndarray((len(data) + 1,), "<u8", padded, strides=(1,))[last + 1]
    words >>= (64 - 8 * np.minimum(lengths, 8)).view(np.uint64)
    # Seven bits of every byte count: close the gaps between them, two bytes at a time, then four, then eight.
    upper = np.empty_like(words)
    for low, high, gap in _GAPS:
        np.bitwise_and(words, high, out=upper)
        upper >>= gap
        words &= low
        words |= upper
    text = data.tobytes() if int(lengths.max(initial=0)) > 8 else b""
    for place in np.flatnonzero(lengths > 8).tolist():
        end = int(last[place]) + 1
        words[place] = read_varint(text, end - int(lengths[place]), end)[0] & _ALL_BITS
    return words


_U = np.uint64
_ALL_BITS = (1 << 64) - 1
_GAPS = (
    (_U(0x007F007F007F007F), _U(0x7F007F007F007F00), _U(1)),
    (_U(0x00003FFF00003FFF), _U(0x3FFF00003FFF0000), _U(2)),
    (_U(0x000000000FFFFFFF), _U(0x0FFFFFFF00000000), _U(4)),
)


def varints_at(data: Bytes, at: Places) -> Tuple[Numbers, Places]:
    """Return the varints at the places ``at``, and the places after them; ``data`` ends with a margin."""
    head = data[at]
    values: Numbers = (head & 0x7F).astype(np.uint64)
    after = at + 1
    going = np.flatnonzero(head >= 0x80)
    shift = 7
    while len(going):
        if shift >= 7 * _LONGEST_VARINT or int(after[going].max()) >= len(data):
            raise PbfError("The answer breaks off in the middle of a number.")
        byte = data[after[going]]
        values[going] |= (byte & 0x7F).astype(np.uint64) << np.uint64(shift)
        after[going] += 1
        going = going[byte >= 0x80]
        shift += 7
    return values, after


def stretch(data: Bytes, at: Places, ends: Places) -> Tuple[Places, Places]:
    """Return start and end of the length-delimited bytes whose length stands at ``at``."""
    lengths, start = varints_at(data, at)
    end = start + lengths.astype(np.int64)
    if bool((end > ends).any()):
        raise PbfError("The answer breaks off in the middle of a field.")
    return start, end


def skip(wire: int, data: Bytes, at: Places, ends: Places) -> Tuple[Places, Places]:
    """Return start and end of the values of one wire type whose tags (of one byte) stand before ``at``."""
    if wire == DELIMITED:
        return stretch(data, at, ends)
    if wire == VARINT:
        return at, varints_at(data, at)[1]
    if wire in (FIXED64, FIXED32):
        return at, at + (8 if wire == FIXED64 else 4)
    raise PbfError(f"A field of wire type {wire} is not known.")


def unzigzag_all(values: Numbers) -> npt.NDArray[np.int64]:
    """Return the signed numbers that zigzag varints stand for."""
    half: npt.NDArray[np.int64] = (values >> np.uint64(1)).astype(np.int64)
    sign: npt.NDArray[np.int64] = (values & np.uint64(1)).astype(np.int64)
    return half ^ -sign


Value = Union[None, bool, int, float, str]
