# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend of a map or image service, as values."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import Any, Mapping, Tuple


@dataclass(frozen=True)
class LegendEntry:
    """One line of a legend: its label and its picture, empty where the server sent none that can be read."""

    label: str
    image: bytes = field(default=b"", repr=False)
    content_type: str = ""
    values: Tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> LegendEntry:
        """Read an item of a layer's ``legend``."""
        try:
            image = base64.b64decode(data.get("imageData") or "", validate=False)
        except (binascii.Error, ValueError):
            image = b""
        values = tuple(str(item) for item in data.get("values") or ())
        return cls(str(data.get("label") or ""), image, str(data.get("contentType") or ""), values)


@dataclass(frozen=True)
class LegendLayer:
    """The legend of one layer; scales are 0 where they set no limit."""

    id: int
    name: str
    type: str = ""
    legend_type: str = ""
    min_scale: float = 0.0
    max_scale: float = 0.0
    entries: Tuple[LegendEntry, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> LegendLayer:
        """Read an item of ``layers``; scales may come as text."""
        return cls(
            id=int(data.get("layerId") or 0),
            name=str(data.get("layerName") or ""),
            type=str(data.get("layerType") or ""),
            legend_type=str(data.get("legendType") or ""),
            min_scale=float(data.get("minScale") or 0),
            max_scale=float(data.get("maxScale") or 0),
            entries=tuple(LegendEntry.from_json(item) for item in data.get("legend") or ()),
        )


def read_legend(data: Mapping[str, Any]) -> Tuple[LegendLayer, ...]:
    """Read the answer of ``legend``."""
    return tuple(LegendLayer.from_json(item) for item in data.get("layers") or ())
