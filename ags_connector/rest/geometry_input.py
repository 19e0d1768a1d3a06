# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads whatever people have as a geometry into the form that the services take."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

from ..formats.feature import Feature
from ..formats.feature_geometry import FeatureGeometry
from ..formats.geojson_geometry import from_geojson
from ..formats.geometry import to_esri
from ..formats.geometry_type import GeometryType
from ..formats.shapefile_reader import read_geometries
from ..formats.spatial_reference import WGS84, SpatialReference
from . import host
from .errors import InvalidInput
from .models import Extent

_KEYS = (
    ("rings", GeometryType.POLYGON),
    ("curveRings", GeometryType.POLYGON),
    ("paths", GeometryType.POLYLINE),
    ("curvePaths", GeometryType.POLYLINE),
    ("points", GeometryType.MULTIPOINT),
    ("xmin", GeometryType.ENVELOPE),
    ("x", GeometryType.POINT),
)
_MERGED = ("rings", "paths", "points")


@dataclass(frozen=True)
class GeometryFilter:
    """A geometry to select by: Esri JSON, its type and its spatial reference (``None``: the layer's own)."""

    geometry: Mapping[str, Any]
    geometry_type: GeometryType
    spatial_reference: Optional[SpatialReference] = None

    def params(self) -> Dict[str, Any]:
        """Return the request parameters; type and reference always go with the geometry."""
        return {
            "geometry": self.geometry,
            "geometryType": self.geometry_type.value,
            "inSR": self.spatial_reference,
        }


def read_geometry(value: Any, in_sr: Any = None) -> GeometryFilter:
    """Read a geometry from Esri JSON, GeoJSON, an :class:`Extent`, ``(xmin, ymin, xmax, ymax)``, a shapefile.

    Also a feature of a query or its geometry, anything with ``__geo_interface__`` (shapely, pyshp), ISO WKB
    bytes, and what the surroundings know (QGIS geometries and layers). A shapefile or a GeoJSON collection counts
    with all its geometries, which must be of one kind. ``in_sr`` says the spatial reference where the value itself
    does not; GeoJSON is WGS 84. Raises ``InvalidInput`` for anything else and for an empty geometry.
    """
    reference = in_sr if isinstance(in_sr, SpatialReference) else SpatialReference.from_json(in_sr)
    if isinstance(value, GeometryFilter):
        return value
    body = _body(value)
    own = SpatialReference.from_json(body.get("spatialReference")) or reference
    kind = next((kind for key, kind in _KEYS if body.get(key) not in (None, [])), None)
    if kind is None:
        raise InvalidInput("The geometry to select by is empty or of no known form.")
    return GeometryFilter({key: item for key, item in body.items() if key != "spatialReference"}, kind, own)


def _body(value: Any) -> Mapping[str, Any]:
    """Return ``value`` as Esri JSON, with its spatial reference where it has one."""
    if isinstance(value, Extent):
        return value.to_json()
    if isinstance(value, FeatureGeometry):
        return value.json
    if isinstance(value, Feature):
        return value.geometry or {}
    if isinstance(value, (str, Path)):
        return _from_shapefile(Path(value))
    if isinstance(value, bytes):
        return to_esri(value)
    reader = host.current().geometry_reader
    known = reader(value) if reader else None
    if known is not None:
        return known
    if not isinstance(value, Mapping) and hasattr(value, "__geo_interface__"):
        # Shapes from libraries carry no spatial reference of their own.
        return _from_geojson(value.__geo_interface__, None)
    if isinstance(value, Mapping):
        return _from_geojson(value, WGS84) if "type" in value else value
    if isinstance(value, (tuple, list)) and len(value) == 4:
        xmin, ymin, xmax, ymax = (float(number) for number in value)
        return Extent(xmin, ymin, xmax, ymax).to_json()
    raise InvalidInput(f"A {type(value).__name__} cannot be read as a geometry.")


def _from_geojson(value: Mapping[str, Any], reference: Optional[SpatialReference]) -> Mapping[str, Any]:
    kind = value.get("type")
    features = value.get("features", ()) if kind == "FeatureCollection" else (value,)
    geometries = [item.get("geometry") if item.get("type") == "Feature" else item for item in features]
    wkbs = [from_geojson(item) for item in geometries]
    return _merge([to_esri(item) for item in wkbs if item is not None], reference)


def _from_shapefile(path: Path) -> Mapping[str, Any]:
    if path.suffix.lower() != ".shp":
        raise InvalidInput(f"“{path}” is no shapefile; a geometry is read from .shp files.")
    if not path.exists():
        raise InvalidInput(f"There is no file “{path}”.")
    wkbs, wkt = read_geometries(path)
    return _merge([to_esri(item) for item in wkbs], SpatialReference(wkt=wkt) if wkt else None)


def _merge(parts: List[Dict[str, Any]], reference: Optional[SpatialReference]) -> Mapping[str, Any]:
    """Join geometries of one kind into one; points become a multipoint."""
    if not parts:
        raise InvalidInput("The geometry to select by is empty.")
    joined: Dict[str, Any] = parts[0]
    if len(parts) > 1:
        parts = [{"points": [[part["x"], part["y"]]]} if "x" in part else part for part in parts]
        key = next((key for key in _MERGED if all(key in part for part in parts)), None)
        if key is None:
            raise InvalidInput("The geometries to select by are of several kinds; give them one by one.")
        joined = {key: [item for part in parts for item in part[key]]}
    return {**joined, "spatialReference": reference.to_json()} if reference else joined
