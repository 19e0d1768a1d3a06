# SPDX-License-Identifier: GPL-2.0-or-later
"""Selecting by location: what the server is asked, and what is tested here because it is too much to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsWkbTypes,
)

from ..bridge.i18n import tr
from ..formats.geometry import to_esri
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from ..rest.errors import InvalidInput
from ..rest.geometry_input import GeometryFilter
from ..rest.models import Extent
from .values import Run

RELATIONS = ("intersects", "contains", "within", "touches", "crosses", "overlaps")

# Beyond this the geometry stays here: servers refuse long request bodies, and slow down on fine shapes.
MOST_VERTICES = 2000

_GEOMETRY_TYPES = {
    QgsWkbTypes.Type.Point: GeometryType.POINT,
    QgsWkbTypes.Type.MultiPoint: GeometryType.MULTIPOINT,
    QgsWkbTypes.Type.LineString: GeometryType.POLYLINE,
    QgsWkbTypes.Type.MultiLineString: GeometryType.POLYLINE,
    QgsWkbTypes.Type.Polygon: GeometryType.POLYGON,
    QgsWkbTypes.Type.MultiPolygon: GeometryType.POLYGON,
}


class LocalTest:
    """An exact test of geometries against a fixed one; both in the same CRS."""

    def __init__(self, geometry: QgsGeometry, relation: str) -> None:
        self._geometry = geometry  # the engine keeps no copy of its own
        self._engine = QgsGeometry.createGeometryEngine(self._geometry.constGet())
        self._engine.prepareGeometry()
        self._test = getattr(self._engine, relation)

    def accepts(self, feature: QgsFeature) -> bool:
        """Whether the feature's geometry stands in the wanted relation to the fixed one."""
        return feature.hasGeometry() and bool(self._test(feature.geometry().constGet()))


@dataclass(frozen=True)
class SpatialFilter:
    """What the server selects by, and the tests that its answer still has to pass here."""

    server: Optional[GeometryFilter] = None
    relation: str = "intersects"
    tests: Tuple[LocalTest, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the server has done it all."""
        return not self.tests

    def kept(self, features: List[QgsFeature]) -> List[QgsFeature]:
        """Return the features that pass every test, in their order."""
        if not self.tests:
            return features
        return [item for item in features if all(test.accepts(item) for test in self.tests)]

    def report(self) -> Sequence[str]:
        """Return nothing: the counts say it all."""
        return ()


def by_geometry(
    geometry: QgsGeometry, relation: str, reference: Optional[SpatialReference], *, whole: bool = False
) -> SpatialFilter:
    """Select by ``geometry``, which is in the layer's spatial reference.

    A geometry of many vertices is never simplified: the server selects by its rectangle, the exact test is
    made here, unless ``whole`` says that it has to be sent as it is.
    """
    if whole or geometry.constGet().nCoordinates() <= MOST_VERTICES:
        return SpatialFilter(to_filter(geometry, reference), relation)
    box = geometry.boundingBox()
    extent = Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), reference)
    server = GeometryFilter(_corners(extent), GeometryType.ENVELOPE, reference)
    return SpatialFilter(server, "intersects", (LocalTest(geometry, relation),))


def to_filter(geometry: QgsGeometry, reference: Optional[SpatialReference]) -> GeometryFilter:
    """Return a geometry, without curves and Z, as the services take it."""
    if geometry.isGeosEqual(QgsGeometry.fromRect(geometry.boundingBox())):
        box = geometry.boundingBox()
        extent = Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        return GeometryFilter(_corners(extent), GeometryType.ENVELOPE, reference)
    kind = _GEOMETRY_TYPES.get(geometry.wkbType())
    if kind is None:
        raise InvalidInput(
            tr(
                "The features to filter by are of mixed kinds ({kind}): use points, lines or polygons alone."
            ).format(kind=QgsWkbTypes.displayString(geometry.wkbType()))
        )
    return GeometryFilter(to_esri(bytes(geometry.asWkb())), kind, reference)


def union_of(source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, run: Run) -> QgsGeometry:
    """Return the geometries of ``source`` as one, flat and linear, in ``crs``.

    Invalid ones are repaired, and the log says how many. Raises ``InvalidInput`` where there is nothing to
    unite or a geometry has no place in ``crs``.
    """
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, QgsProject.instance().transformContext())
    parts: List[QgsGeometry] = []
    repaired = 0
    for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes()):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        part = _flat(feature.geometry())
        if not part.isGeosValid():
            part, repaired = part.makeValid(), repaired + 1
        parts.append(_moved(part, transform))
    if not parts:
        raise InvalidInput(tr("“{layer}” has no features with a geometry.").format(layer=source.sourceName()))
    if repaired:
        run.warn(
            tr("{count} invalid geometries of “{layer}” were repaired before use.").format(
                count=repaired, layer=source.sourceName()
            )
        )
    united = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
    if united.isNull() or united.isEmpty():
        raise InvalidInput(
            tr("The features of “{layer}” could not be united: {reason}").format(
                layer=source.sourceName(), reason=united.lastError()
            )
        )
    return united


def _flat(geometry: QgsGeometry) -> QgsGeometry:
    flat = QgsGeometry(geometry.constGet().segmentize())
    flat.get().dropZValue()
    flat.get().dropMValue()
    return flat


def _moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise InvalidInput(
            tr("A geometry to filter by cannot be brought into the layer's CRS {crs}: {reason}").format(
                crs=transform.destinationCrs().authid(), reason=error
            )
        ) from error
    return geometry


def _corners(extent: Extent) -> dict[str, float]:
    return {"xmin": extent.xmin, "ymin": extent.ymin, "xmax": extent.xmax, "ymax": extent.ymax}
