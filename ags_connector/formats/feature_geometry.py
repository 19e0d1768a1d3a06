# SPDX-License-Identifier: GPL-2.0-or-later
"""The geometry of one feature in the forms that people use in Python."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Optional, Tuple

import numpy as np

from . import wkb
from .geojson_geometry import to_geojson
from .geometry import to_esri
from .geometry_type import GeometryType
from .spatial_reference import SpatialReference


@dataclass(frozen=True)
class FeatureGeometry:
    """A geometry as ISO WKB with its spatial reference; libraries read it through ``__geo_interface__``."""

    wkb: bytes = field(repr=False)
    spatial_reference: Optional[SpatialReference] = None

    @property
    def json(self) -> Dict[str, Any]:
        """The geometry as Esri JSON with its spatial reference."""
        return to_esri(self.wkb, self.spatial_reference)

    @property
    def bounds(self) -> Optional[Tuple[float, float, float, float]]:
        """``(xmin, ymin, xmax, ymax)`` in the geometry's own units, ``None`` where it is empty."""
        return wkb.bounds(self.wkb)

    @property
    def centroid(self) -> Optional[Tuple[float, float]]:
        """A point's own ``(x, y)``, else the centre of gravity: of the area, of the lines, of the points."""
        return centroid(self.wkb)

    @property
    def __geo_interface__(self) -> Dict[str, Any]:
        """The geometry as GeoJSON, coordinates in its own spatial reference."""
        return to_geojson(self.wkb)


def centroid(data: bytes) -> Optional[Tuple[float, float]]:
    """Return the centre of gravity of ISO WKB, ``None`` where it is empty.

    Areas without extent count as lines, lines without length as points.
    """
    shape = wkb.read(data)
    rings = [np.asarray(array)[:, :2] for part in shape.parts for array in part if len(array)]
    if not rings:
        return None
    everything = np.concatenate(rings)
    origin = everything.mean(axis=0)
    weighted = None
    if shape.type is GeometryType.POLYGON:
        # Shells and holes wind either way, so each ring's sign follows from its place in its part.
        signs = [
            1.0 if index == 0 else -1.0
            for part in shape.parts
            for index, array in enumerate(part)
            if len(array)
        ]
        weighted = _of_areas([ring - origin for ring in rings], signs)
    if weighted is None and shape.type in (GeometryType.POLYGON, GeometryType.POLYLINE):
        weighted = _of_lines([ring - origin for ring in rings])
    x, y = origin if weighted is None else weighted + origin
    return float(x), float(y)


def _of_areas(rings: list[wkb.Coordinates], signs: list[float]) -> Optional[wkb.Coordinates]:
    total, moment = 0.0, np.zeros(2)
    for ring, sign in zip(rings, signs):
        start, end = ring, np.roll(ring, -1, axis=0)
        cross = start[:, 0] * end[:, 1] - end[:, 0] * start[:, 1]
        turn = sign if cross.sum() >= 0 else -sign
        total += turn * cross.sum() / 2
        moment += turn * ((start + end) * cross[:, None]).sum(axis=0) / 6
    return moment / total if total > 0 else None


def _of_lines(lines: list[wkb.Coordinates]) -> Optional[wkb.Coordinates]:
    total, moment = 0.0, np.zeros(2)
    for line in lines:
        length = np.hypot(*(line[1:] - line[:-1]).T)
        total += float(length.sum())
        moment += ((line[1:] + line[:-1]) / 2 * length[:, None]).sum(axis=0)
    return moment / total if total > 0 else None
