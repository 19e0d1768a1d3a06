# SPDX-License-Identifier: GPL-2.0-or-later
"""Positions of Esri JSON packed into little-endian doubles."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from itertools import chain
from typing import Any, List, Mapping, Optional, Sequence

import numpy as np

from .wkb import Coordinates

Path = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Transform:
    """How the whole numbers of a quantised answer become coordinates, one scale and shift per ordinate."""

    scale: Sequence[float]
    translate: Sequence[float]

    @classmethod
    def from_json(cls, data: Optional[Mapping[str, Any]]) -> Optional[Transform]:
        """Read ``transform``; y runs down from the origin unless that is ``lowerLeft``."""
        if not data or not data.get("scale"):
            return None
        scale = [float(item) for item in data["scale"]]
        translate = [float(item) for item in data.get("translate") or ()]
        translate += [0.0] * (len(scale) - len(translate))
        if str(data.get("originPosition") or "upperLeft").lower() != "lowerleft":
            scale[1] = -scale[1]
        return cls(scale, translate)

    def apply(self, positions: Coordinates, *, deltas: bool) -> Coordinates:
        """Return coordinates; with ``deltas`` each position is told from the one before it."""
        result = positions.copy()
        known = min(len(self.scale), positions.shape[1])
        told = np.cumsum(positions[:, :known], axis=0) if deltas else positions[:, :known]
        result[:, :known] = told * self.scale[:known] + self.translate[:known]
        return result


def size_of(paths: Sequence[Path]) -> int:
    """Return how many ordinates the longest position has: 2 to 4 (0 where there is no position)."""
    found = max((max(map(len, path)) for path in paths if path), default=0)
    return min(found, 4) if found else 0


def pack(path: Path, size: int) -> bytes:
    """Pack the positions of one path, ``size`` ordinates each; absent and null z and m become NaN.

    Positions without a usable x and y are left out.
    """
    flat = list(chain.from_iterable(path))
    if len(flat) == size * len(path):
        try:
            packed = struct.pack(f"<{len(flat)}d", *flat)
        except struct.error:
            return _pack_slowly(path, size)
        if _is_clean(packed, path, size):
            return packed
    return _pack_slowly(path, size)


def _is_clean(packed: bytes, path: Path, size: int) -> bool:
    array = np.frombuffer(packed, "<f8").reshape(-1, size)
    return bool(np.isfinite(array[:, :2]).all()) and set(map(len, path)) <= {size}


def _pack_slowly(path: Path, size: int) -> bytes:
    rows: List[List[float]] = []
    for position in path:
        numbers = [number(item) for item in position[:size]]
        if len(numbers) >= 2 and math.isfinite(numbers[0]) and math.isfinite(numbers[1]):
            rows.append(numbers + [math.nan] * (size - len(numbers)))
    return np.array(rows, dtype="<f8").tobytes()


def number(value: object) -> float:
    """Return an ordinate as a float; null, ``"NaN"`` and anything else that is no number become NaN."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return math.nan
