# SPDX-License-Identifier: GPL-2.0-or-later
"""What a map service finds at a place or by a text, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from ..formats.geometry_type import GeometryType


@dataclass(frozen=True)
class Identified:
    """One thing found: its layer, what names it, its attributes as the server shows them, its geometry as Esri JSON.

    ``found_field`` is the field in which a searched text was found, empty where a place was asked for.
    """

    layer_id: int
    layer_name: str
    value: str
    display_field: str = ""
    found_field: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    geometry_type: GeometryType = GeometryType.NONE
    geometry: Optional[Dict[str, Any]] = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Identified:
        """Read an item of ``results`` of ``identify`` or ``find``."""
        return cls(
            layer_id=int(data.get("layerId", -1)),
            layer_name=str(data.get("layerName") or ""),
            value=str(data.get("value") if data.get("value") is not None else ""),
            display_field=str(data.get("displayFieldName") or ""),
            found_field=str(data.get("foundFieldName") or ""),
            attributes=data.get("attributes") or {},
            geometry_type=GeometryType.parse(data.get("geometryType")),
            geometry=data.get("geometry") or None,
        )


def read_results(data: Mapping[str, Any]) -> Tuple[Identified, ...]:
    """Read the answer of ``identify`` or ``find``."""
    return tuple(Identified.from_json(item) for item in data.get("results") or ())
