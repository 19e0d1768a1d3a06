# SPDX-License-Identifier: GPL-2.0-or-later
"""The points of an input, brought to where a service is asked for them."""

from __future__ import annotations

import math
from typing import Iterator, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProject,
)

from ..bridge.i18n import tr
from . import parameters as shared

INPUT = "INPUT"


class PlacedPoint(NamedTuple):
    """A feature and the coordinates to ask for; ``None`` where it has none, several, or none in that CRS."""

    feature: QgsFeature
    place: Optional[Tuple[float, float]]


def points_parameter() -> QgsProcessingParameterFeatureSource:
    """Make the parameter of the points to ask for."""
    return shared.source(
        INPUT,
        tr("Points"),
        tr("Points in any CRS; with “Selected features only” just those."),
        [QgsProcessing.SourceType.TypeVectorPoint],
    )


def placed_points(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem
) -> Iterator[PlacedPoint]:
    """Yield the features of ``source``, one by one, with their places in ``crs``."""
    change = QgsCoordinateTransform(source.sourceCrs(), crs, QgsProject.instance().transformContext())
    for feature in source.getFeatures():
        yield PlacedPoint(feature, _place(feature, change))


def _place(feature: QgsFeature, change: QgsCoordinateTransform) -> Optional[Tuple[float, float]]:
    geometry = feature.geometry()
    if geometry.isNull() or geometry.isEmpty() or geometry.constGet().nCoordinates() != 1:
        return None
    try:
        moved = change.transform(geometry.centroid().asPoint())
    except QgsCsException:
        return None
    place = (moved.x(), moved.y())
    return place if all(map(math.isfinite, place)) else None
