# SPDX-License-Identifier: GPL-2.0-or-later
"""The values of an image at places, and how often values occur, as the services write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Tuple

_SEPARATOR = re.compile(r"[,;\s]+")
_EMPTY = {"", "nodata", "null", "nan", "none"}


@dataclass(frozen=True)
class PixelValue:
    """The values of all bands at a place; ``values`` is empty where there are no data.

    ``text`` is what the server wrote. A band without data is ``None``.
    """

    text: str
    values: Tuple[Optional[float], ...] = ()
    x: Optional[float] = None
    y: Optional[float] = None
    resolution: Optional[float] = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> PixelValue:
        """Read an answer of ``identify``, or one of the ``samples``."""
        text = str(data.get("value") if data.get("value") is not None else "").strip()
        place = data.get("location") or {}
        resolution = data.get("resolution")
        return cls(
            text=text,
            values=band_values(text),
            x=_number(place.get("x")),
            y=_number(place.get("y")),
            resolution=_number(resolution),
            raw=data,
        )

    @property
    def is_empty(self) -> bool:
        """Whether there are no data at the place."""
        return all(value is None for value in self.values)


@dataclass(frozen=True)
class Histogram:
    """How many cells of a band fall into each of equal classes between ``minimum`` and ``maximum``."""

    minimum: float
    maximum: float
    counts: Tuple[int, ...]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Histogram:
        """Read an item of ``histograms``."""
        counts = tuple(int(item) for item in data.get("counts") or ())
        return cls(float(data.get("min") or 0), float(data.get("max") or 0), counts)


def band_values(text: str) -> Tuple[Optional[float], ...]:
    """Return the numbers in ``"178, 135, 99"`` or ``"178 135 99"``; nothing for ``"NoData"``."""
    if text.strip().lower() in _EMPTY:
        return ()
    return tuple(_number(item) for item in _SEPARATOR.split(text.strip()) if item)


def _number(value: object) -> Optional[float]:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return None if number != number else number
