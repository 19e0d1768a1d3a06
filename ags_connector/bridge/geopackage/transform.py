# SPDX-License-Identifier: GPL-2.0-or-later
"""Coordinates brought into another CRS where the server does not do it."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)

from ...formats.spatial_reference import SpatialReference
from ...rest.errors import WriteFailed
from ..crs import to_crs
from ..i18n import tr
from .page_writer import Transform


def transform_to(
    crs: Optional[QgsCoordinateReferenceSystem], reference: Optional[SpatialReference]
) -> Optional[Transform]:
    """Return what brings the WKB of an answer in ``reference`` into ``crs``; ``None`` where nothing is to do."""
    source = to_crs(reference)
    if crs is None or not source.isValid() or source == crs:
        return None
    target: QgsCoordinateReferenceSystem = crs
    transform = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())

    def moved(wkb: bytes) -> bytes:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        try:
            geometry.transform(transform)
        except QgsCsException as error:
            text = tr("A geometry cannot be brought from {source} to {target}: {reason}")
            raise WriteFailed(
                text.format(source=source.authid(), target=target.authid(), reason=error)
            ) from error
        return bytes(geometry.asWkb())

    return moved


def stored_reference(
    crs: Optional[QgsCoordinateReferenceSystem], reference: Optional[SpatialReference]
) -> Optional[SpatialReference]:
    """Return the reference of the table: that of ``crs`` where one is wanted, else the answer's own."""
    if crs is None:
        return reference
    if crs == to_crs(reference):
        return reference
    return SpatialReference(wkt=crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))
