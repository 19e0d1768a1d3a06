# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting geometries at the border of a polygon, with QGIS's GEOS."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Tuple

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject, QgsWkbTypes

from ..formats.geometry import to_wkb
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from ..rest.errors import InvalidInput
from .crs import to_crs
from .i18n import tr


class Cutter:
    """Cuts geometries with one polygon geometry in the same CRS, and counts what it did."""

    def __init__(self, mask: QgsGeometry) -> None:
        self._mask = mask  # the engine keeps no copy of its own
        self._engine = QgsGeometry.createGeometryEngine(self._mask.constGet())
        self._engine.prepareGeometry()
        self.cut = self.whole = self.dropped = self.repaired = 0

    def part_within(self, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        """Return what of ``geometry`` lies within the polygon, of its own type; itself where that is all of it.

        ``None`` where nothing is left, or only what has fewer dimensions: a border touched, a corner.
        """
        part = self._part(geometry)
        self.dropped += part is None
        self.whole += part is geometry
        self.cut += part is not None and part is not geometry
        return part

    def _part(self, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        if geometry.isNull() or not self._engine.intersects(geometry.constGet()):
            return None
        if self._engine.contains(geometry.constGet()):
            return geometry
        wanted = geometry.wkbType()
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
            self.repaired += 1
        part = geometry.intersection(self._mask)
        if part.isNull() or part.isEmpty():
            return None
        return _of_type(part, wanted)


class QgisClipper:
    """The client's way to cut in QGIS: a polygon as Esri JSON, brought to the CRS of the features."""

    def __init__(self, mask: Mapping[str, Any]) -> None:
        kind = GeometryType.ENVELOPE if "xmin" in mask else GeometryType.POLYGON
        packed = to_wkb(mask, kind)
        if packed is None:
            raise InvalidInput(tr("The polygon to cut with is empty."))
        geometry = QgsGeometry()
        geometry.fromWkb(packed)
        geometry.get().dropZValue()
        geometry.get().dropMValue()
        self._given = geometry if geometry.isGeosValid() else geometry.makeValid()
        self._reference = SpatialReference.from_json(mask.get("spatialReference"))
        self._cutter = Cutter(QgsGeometry(self._given))

    def prepare(self, reference: Optional[SpatialReference]) -> None:
        """Transform the polygon to ``reference``; ``InvalidInput`` where it has no place there."""
        mask, source, target = QgsGeometry(self._given), to_crs(self._reference), to_crs(reference)
        if source.isValid() and target.isValid() and source != target:
            transform = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())
            try:
                mask.transform(transform)
            except QgsCsException as error:
                text = tr("The polygon to cut with cannot be brought into the CRS {crs}: {reason}")
                raise InvalidInput(text.format(crs=target.authid(), reason=error)) from error
        repaired = self._cutter.repaired
        self._cutter = Cutter(mask)
        self._cutter.repaired = repaired

    def cut(self, wkb: bytes) -> Optional[bytes]:
        """Return the part of ISO WKB within the polygon; the same object where that is all of it."""
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        if geometry.isNull():
            raise ValueError(tr("A geometry cannot be read."))
        part = self._cutter.part_within(geometry)
        if part is None or part is geometry:
            return None if part is None else wkb
        return bytes(part.asWkb())

    def notes(self) -> Tuple[str, ...]:
        """Return how many geometries were repaired."""
        if not self._cutter.repaired:
            return ()
        text = tr("{count} invalid geometries of the layer were repaired before cutting.")
        return (text.format(count=self._cutter.repaired),)


def _of_type(part: QgsGeometry, wanted: QgsWkbTypes.Type) -> Optional[QgsGeometry]:
    kind = QgsWkbTypes.geometryType(wanted)
    if QgsWkbTypes.flatType(part.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
        part.convertGeometryCollectionToSubclass(kind)
    if part.isEmpty() or part.type() != kind:
        return None
    if QgsWkbTypes.isMultiType(wanted):
        part.convertToMultiType()
    return part
