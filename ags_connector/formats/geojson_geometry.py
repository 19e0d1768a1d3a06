# SPDX-License-Identifier: GPL-2.0-or-later
"""Geometries between GeoJSON (RFC 7946) and ISO WKB."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence

import numpy as np

from . import wkb
from .geometry_type import GeometryType
from .ordinates import pack, size_of
from .rings import signed_area
from .wkb import Coordinates

_NAMES = {
    (GeometryType.POINT, False): "Point",
    (GeometryType.MULTIPOINT, True): "MultiPoint",
    (GeometryType.POLYLINE, False): "LineString",
    (GeometryType.POLYLINE, True): "MultiLineString",
    (GeometryType.POLYGON, False): "Polygon",
    (GeometryType.POLYGON, True): "MultiPolygon",
}
_KINDS = {name: kind for (kind, _), name in _NAMES.items()}


def kind_of_geojson(geometry: Mapping[str, Any]) -> GeometryType:
    """Return the REST geometry type of a GeoJSON geometry; ``ValueError`` for collections and unknown types."""
    name = geometry.get("type")
    if name not in _KINDS:
        raise ValueError(f"A GeoJSON geometry of type “{name}” has no counterpart in ArcGIS REST.")
    return _KINDS[name]


def from_geojson(geometry: Optional[Mapping[str, Any]]) -> Optional[bytes]:
    """Turn a GeoJSON geometry into WKB, lines and polygons multi-part; ``None`` for null and empty ones.

    A third ordinate is Z; more are left out. Raises as :func:`kind_of_geojson`.
    """
    if not geometry:
        return None
    kind = kind_of_geojson(geometry)
    coordinates = geometry.get("coordinates") or []
    if not str(geometry["type"]).startswith("Multi"):
        coordinates = [coordinates] if coordinates else []
    polygons = coordinates if kind is GeometryType.POLYGON else [coordinates]
    if kind in (GeometryType.POINT, GeometryType.MULTIPOINT):
        polygons = [[coordinates]]
    size = min(3, max((size_of(polygon) for polygon in polygons), default=0))
    if size < 2:
        return None
    has_z = size == 3
    packed = [[part for part in (pack(path, size) for path in polygon) if part] for polygon in polygons]
    packed = [parts for parts in packed if parts]
    if not packed:
        return None
    if kind is GeometryType.POINT:
        return wkb.point(packed[0][0], has_z, False)
    if kind is GeometryType.MULTIPOINT:
        return wkb.multi_point(packed[0][0], has_z, False)
    if kind is GeometryType.POLYLINE:
        return wkb.multi_line(packed[0], has_z, False)
    return wkb.multi_polygon(packed, has_z, False)


def to_geojson(data: bytes) -> Dict[str, Any]:
    """Turn WKB into a GeoJSON geometry: shells counter-clockwise, holes clockwise, Z kept, M left out."""
    shape = wkb.read(data)
    polygonal = shape.type is GeometryType.POLYGON
    parts = [
        [
            _positions(_wound(array, place == 0) if polygonal else array, shape.has_z)
            for place, array in enumerate(part)
        ]
        for part in shape.parts
    ]
    name = _NAMES[shape.type, shape.multi]
    if shape.type is GeometryType.POINT:
        return {"type": name, "coordinates": parts[0][0][0]}
    if shape.type is GeometryType.MULTIPOINT:
        return {"type": name, "coordinates": parts[0][0]}
    coordinates: List[Any] = parts if polygonal else [part[0] for part in parts]
    return {"type": name, "coordinates": coordinates if shape.multi else coordinates[0]}


def _wound(ring: Coordinates, shell: bool) -> Coordinates:
    return ring if not len(ring) or (signed_area(ring) > 0) == shell else ring[::-1]


def _positions(array: Coordinates, has_z: bool) -> List[Sequence[float]]:
    """Return x, y and z; a position without a z (NaN) has two numbers only."""
    rows: List[Sequence[float]] = array[:, : 3 if has_z else 2].tolist()
    if has_z and np.isnan(array[:, 2]).any():
        return [row if row[2] == row[2] else row[:2] for row in rows]
    return rows
