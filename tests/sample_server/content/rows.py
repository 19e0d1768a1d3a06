# SPDX-License-Identifier: GPL-2.0-or-later
"""One row on its way into the store, and the geometry helpers of the row sources."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, Optional, Tuple

from osgeo import ogr

WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")


@dataclass
class Row:
    """Attributes by field name; `raw` is Esri JSON to hand out as it is, however odd."""

    values: Dict[str, Any]
    geometry: Optional[ogr.Geometry] = None
    raw: Optional[str] = None


def world_map() -> str:
    """The map of the world that QGIS ships."""
    if WORLD_MAP.is_file():
        return str(WORLD_MAP)
    from qgis.core import QgsApplication

    place = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if place.is_file():
        return str(place)
    raise FileNotFoundError(f"QGIS's world_map.gpkg is neither {WORLD_MAP} nor {place}")


def features(layer: str) -> Iterator[Tuple[Dict[str, Any], ogr.Geometry]]:
    """Attributes and geometry of every feature of a layer of the world map."""
    source = ogr.Open(world_map())
    for feature in source.GetLayerByName(layer):
        yield feature.items(), feature.GetGeometryRef().Clone()


def steady_number(key: str, limit: int) -> int:
    """A number below the limit that is the same for a key in every build."""
    return zlib.crc32(key.encode("utf-8")) % limit


def steady_date(key: str) -> int:
    """Milliseconds since 1970 between 1950 and 2023 (so also before 1970), the same for a key in every build."""
    return -631152000000 + steady_number(key, 73 * 365 * 86400) * 1000


def area_km2(geometry: ogr.Geometry) -> float:
    """Area on the ellipsoid's sphere of equal area, for a geometry in longitude and latitude."""
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target.ImportFromEPSG(6933)
    projected = geometry.Clone()
    projected.Transform(osr.CoordinateTransformation(source, target))
    return float(round(projected.GetArea() / 1e6, 3))


def esri_rings(geometry: ogr.Geometry) -> ogr.Geometry:
    """The polygon with shells clockwise and holes counter-clockwise, closed, as Esri writes them."""
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    parts = [geometry] if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon else list(geometry)
    for part in parts:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for index in range(part.GetGeometryCount()):
            polygon.AddGeometry(_oriented(part.GetGeometryRef(index), clockwise=index == 0))
        result.AddGeometry(polygon)
    return result


def _oriented(ring: ogr.Geometry, clockwise: bool) -> ogr.Geometry:
    points = [point[:2] for point in ring.GetPoints()]
    if points[0] != points[-1]:
        points.append(points[0])
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))
    if (doubled < 0) != clockwise:
        points.reverse()
    result = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in points:
        result.AddPoint_2D(x, y)
    return result
