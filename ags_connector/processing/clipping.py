# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting features at the border of an overlay."""

from __future__ import annotations

from typing import List

from qgis.core import QgsFeature

from ..bridge.clipper import Cutter
from ..bridge.i18n import tr


class Clipper(Cutter):
    """Cuts features with one polygon geometry in the same CRS, and tells what it did."""

    changes_nothing = False

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
        geometry = feature.geometry()
        part = self.part_within(geometry)
        if part is None:
            return False
        if part is not geometry:
            feature.setGeometry(part)
        return True
