# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rows a request's geometry selects."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional

import numpy as np
from osgeo import ogr, osr

from tests.sample_server import projection
from tests.sample_server.esri_geometry import parse_parameter
from tests.sample_server.model import Layer
from tests.sample_server.reply import invalid

UNITS = {
    "esriSRUnit_Meter": 1.0,
    "esriSRUnit_Kilometer": 1000.0,
    "esriSRUnit_Foot": 0.3048,
    "esriSRUnit_StatuteMile": 1609.344,
    "esriSRUnit_NauticalMile": 1852.0,
    "esriSRUnit_USNauticalMile": 1852.0,
}
PREDICATES: Dict[str, Callable[[ogr.Geometry, ogr.Geometry], bool]] = {
    "Intersects": lambda query, row: query.Intersects(row),
    "Contains": lambda query, row: query.Contains(row),
    "Within": lambda query, row: query.Within(row),
    "Touches": lambda query, row: query.Touches(row),
    "Crosses": lambda query, row: query.Crosses(row),
    "Overlaps": lambda query, row: query.Overlaps(row),
}
ENVELOPES = {"EnvelopeIntersects", "IndexIntersects"}
CIRCLE_STEPS = 24


@dataclass
class SpatialFilter:
    """A geometry in the layer's own reference, and its relation to the rows wanted."""

    geometry: ogr.Geometry
    relation: str
    pattern: str = ""

    def row_ids(self, connection: sqlite3.Connection, layer: Layer) -> List[int]:
        """Ids in the store of the rows selected."""
        xmin, xmax, ymin, ymax = self.geometry.GetEnvelope()
        found = connection.execute(
            f"SELECT t.rowid, t.shape_ FROM rt_{layer.table} AS r JOIN {layer.table} AS t ON t.rowid = r.id "
            "WHERE r.xmax >= ? AND r.xmin <= ? AND r.ymax >= ? AND r.ymin <= ?",
            (xmin, xmax, ymin, ymax),
        )
        matches = self._matcher()
        return [oid for oid, wkb in found if matches(ogr.CreateGeometryFromWkb(wkb))]

    def _matcher(self) -> Callable[[ogr.Geometry], bool]:
        if self.relation in ENVELOPES:
            return self._envelopes_meet
        if self.relation == "Relation":
            return self._relates
        if self.relation == "Intersects":
            prepared = self.geometry.CreatePreparedGeometry()
            return lambda row: bool(prepared.Intersects(row))
        predicate = PREDICATES[self.relation]
        return lambda row: bool(predicate(self.geometry, row))

    def _envelopes_meet(self, row: ogr.Geometry) -> bool:
        xmin, xmax, ymin, ymax = self.geometry.GetEnvelope()
        row_xmin, row_xmax, row_ymin, row_ymax = row.GetEnvelope()
        return bool(row_xmax >= xmin and row_xmin <= xmax and row_ymax >= ymin and row_ymin <= ymax)

    def _relates(self, row: ogr.Geometry) -> bool:
        from qgis.core import QgsGeometry

        query, other = QgsGeometry(), QgsGeometry()
        query.fromWkb(bytes(self.geometry.ExportToIsoWkb()))
        other.fromWkb(bytes(row.ExportToIsoWkb()))
        engine = QgsGeometry.createGeometryEngine(query.constGet())
        return bool(engine.relatePattern(other.constGet(), self.pattern))


def spatial_filter(params: Dict[str, str], layer: Layer) -> Optional[SpatialFilter]:
    """The filter that the parameters ask for, or None. Raises RestError for what is no geometry."""
    text = params.get("geometry", "").strip()
    if not text or not layer.spatial:
        return None
    geometry, own = parse_parameter(text, params.get("geometryType", ""))
    source = projection.parse_wkid(params.get("inSR", ""), "inSR") or projection.parse_wkid(
        str(own or ""), "geometry"
    )
    geometry = reproject(geometry, source or layer.wkid, layer.wkid)
    distance = float(params.get("distance") or 0)
    if distance:
        geometry = _around(
            geometry, distance * UNITS.get(params.get("units") or "esriSRUnit_Meter", 1.0), layer.wkid
        )
    relation = (params.get("spatialRel") or "esriSpatialRelIntersects").replace("esriSpatialRel", "")
    if relation not in PREDICATES and relation not in ENVELOPES and relation != "Relation":
        raise invalid("spatialRel")
    return SpatialFilter(geometry, relation, _pattern(params) if relation == "Relation" else "")


def _pattern(params: Dict[str, str]) -> str:
    found = re.search(r"[TF012*]{9}", params.get("relationParam", ""))
    if found is None:
        raise invalid("relationParam")
    return found.group()


def reproject(geometry: ogr.Geometry, source: int, target: int) -> ogr.Geometry:
    """The geometry in the other reference. Raises RestError where it cannot be there."""
    if source == target:
        return geometry
    if not np.all(np.abs(geometry.GetEnvelope()) < projection.LARGEST_COORDINATE):
        raise invalid("geometry")
    if projection.is_geographic(target):
        geometry = geometry.Clone()
        geometry.Segmentize(max(_size(geometry) / 32, 1e-6))
    change = osr.CoordinateTransformation(projection.reference(source), projection.reference(target))
    moved = geometry.Clone()
    try:
        failed = moved.Transform(change) != 0
    except RuntimeError as error:
        raise invalid("geometry") from error
    if failed or not np.all(np.isfinite(moved.GetEnvelope())):
        raise invalid("geometry")
    return moved


def _size(geometry: ogr.Geometry) -> float:
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    return float(max(xmax - xmin, ymax - ymin))


def _around(geometry: ogr.Geometry, metres: float, wkid: int) -> ogr.Geometry:
    """The geometry widened by a true distance: in a projection that keeps distances from its middle."""
    centre = geometry.Centroid()
    if not projection.is_geographic(wkid):
        return geometry.Buffer(metres, CIRCLE_STEPS)
    local = projection.from_definition(
        f"+proj=aeqd +lat_0={centre.GetY()} +lon_0={centre.GetX()} +datum=WGS84 +units=m"
    )
    degrees = projection.reference(wkid)
    widened = geometry.Clone()
    widened.Transform(osr.CoordinateTransformation(degrees, local))
    widened = widened.Buffer(metres, CIRCLE_STEPS)
    widened.Transform(osr.CoordinateTransformation(local, degrees))
    return widened
