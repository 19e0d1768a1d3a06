# SPDX-License-Identifier: GPL-2.0-or-later
"""The features of a page, taken apart into attribute columns and the places of their geometries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np

from .attributes import read_column, read_value
from .wire import DELIMITED, Bytes, PbfError, Places, Value, entries, skip, stretch

ATTRIBUTE, GEOMETRY, CURVE_GEOMETRY = 1, 2, 7
_ATTRIBUTE_TAG = ATTRIBUTE << 3 | DELIMITED
_GEOMETRY_TAG = GEOMETRY << 3 | DELIMITED
_CURVE_TAG = CURVE_GEOMETRY << 3 | DELIMITED


class _Irregular(Exception):
    """The features of this page are not all built the same way."""


@dataclass(frozen=True)
class Parts:
    """Attribute values by column, and where each feature's geometry lies (``start == end``: it has none)."""

    columns: Sequence[Sequence[Value]]
    starts: Places
    ends: Places


def take_apart(text: bytes, data: Bytes, features: Sequence[Tuple[int, int]], width: int) -> Parts:
    """Read ``width`` attributes of every feature; ``features`` are their places, ``data`` has a margin."""
    places = np.array(features, np.int64).reshape(-1, 2)
    try:
        return _all_at_once(text, data, places[:, 0].copy(), places[:, 1], width)
    except _Irregular:
        return _one_by_one(text, features, width)


def _all_at_once(text: bytes, data: Bytes, at: Places, ends: Places, width: int) -> Parts:
    columns: List[Sequence[Value]] = []
    for _ in range(width):
        if not bool(((at < ends) & (data[at] == _ATTRIBUTE_TAG)).all()):
            raise _Irregular
        start, end = stretch(data, at + 1, ends)
        columns.append(read_column(text, data, start, end))
        at = end
    return Parts(columns, *_geometries(data, at, ends))


def _geometries(data: Bytes, at: Places, ends: Places) -> Tuple[Places, Places]:
    """Find the geometry among what follows the attributes; the rest is skipped by its wire type."""
    at = at.copy()
    starts, stops = ends.copy(), ends.copy()
    left = np.flatnonzero(at < ends)
    while len(left):
        tags = data[at[left]]
        if bool(((tags >= 0x80) | (tags == _ATTRIBUTE_TAG)).any()):
            raise _Irregular
        if bool((tags == _CURVE_TAG).any()):
            raise PbfError("True curves are not read from this format.")
        for wire in np.unique(tags & 7).tolist():
            rows = left[(tags & 7) == wire]
            start, end = skip(wire, data, at[rows] + 1, ends[rows])
            found = data[at[rows]] == _GEOMETRY_TAG
            starts[rows[found]], stops[rows[found]] = start[found], end[found]
            at[rows] = end
        left = left[at[left] < ends[left]]
    return starts, stops


def _one_by_one(text: bytes, features: Sequence[Tuple[int, int]], width: int) -> Parts:
    rows: List[List[Value]] = []
    geometries: List[Tuple[int, int]] = []
    for start, end in features:
        row: List[Value] = []
        geometry = (end, end)
        for entry in entries(text, start, end):
            if entry.number == ATTRIBUTE:
                row.append(read_value(text, entry))
            elif entry.number == GEOMETRY:
                geometry = (entry.start, entry.end)
            elif entry.number == CURVE_GEOMETRY:
                raise PbfError("True curves are not read from this format.")
        rows.append(row[:width] + [None] * (width - len(row)))
        geometries.append(geometry)
    places = np.array(geometries, np.int64).reshape(-1, 2)
    return Parts([list(column) for column in zip(*rows)], places[:, 0], places[:, 1])
