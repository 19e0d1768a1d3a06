# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting features at the border of an overlay."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsFeature, QgsGeometry, QgsWkbTypes

from ..bridge.i18n import tr


class Clipper:
    """Cuts features with one polygon geometry in the same CRS, and counts what it did."""

    def __init__(self, overlay: QgsGeometry) -> None:
        self._overlay = overlay  # the engine keeps no copy of its own
        self._engine = QgsGeometry.createGeometryEngine(self._overlay.constGet())
        self._engine.prepareGeometry()
        self.cut = self.whole = self.dropped = self.repaired = 0

    def kept(self, features: List[QgsFeature]) -> List[QgsFeature]:
        """Return the features that lie within the overlay, cut where they cross its border."""
        return [item for item in features if self._clip_one(item)]

    def report(self) -> List[str]:
        """Return lines that say how many features were cut, kept whole and dropped."""
        lines = [
            tr(
                "{cut} features were cut, {whole} kept whole, {dropped} dropped: outside, or only touching."
            ).format(cut=self.cut, whole=self.whole, dropped=self.dropped)
        ]
        if self.repaired:
            lines.append(
                tr("{count} invalid geometries of the layer were repaired before cutting.").format(
                    count=self.repaired
                )
            )
        return lines

    def _clip_one(self, feature: QgsFeature) -> bool:
        if not feature.hasGeometry() or not self._engine.intersects(feature.geometry().constGet()):
            self.dropped += 1
            return False
        if self._engine.contains(feature.geometry().constGet()):
            self.whole += 1
            return True
        part = self._intersection(feature.geometry())
        if part is None:
            self.dropped += 1
            return False
        feature.setGeometry(part)
        self.cut += 1
        return True

    def _intersection(self, geometry: QgsGeometry) -> Optional[QgsGeometry]:
        """Return the part within the overlay, of the geometry's own type; ``None`` where nothing is left."""
        wanted = geometry.wkbType()
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
            self.repaired += 1
        part = geometry.intersection(self._overlay)
        if part.isNull() or part.isEmpty():
            return None
        kind = QgsWkbTypes.geometryType(wanted)
        if QgsWkbTypes.flatType(part.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
            part.convertGeometryCollectionToSubclass(kind)
        if part.isEmpty() or part.type() != kind:
            return None
        if QgsWkbTypes.isMultiType(wanted):
            part.convertToMultiType()
        return part
