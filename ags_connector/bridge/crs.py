# SPDX-License-Identifier: GPL-2.0-or-later
"""Spatial references and geometry types, as QGIS names them."""

from __future__ import annotations

from typing import Iterator, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ..formats.feature_batch import FeatureSchema
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference

_WKB_TYPES = {
    GeometryType.POINT: QgsWkbTypes.Type.Point,
    GeometryType.MULTIPOINT: QgsWkbTypes.Type.MultiPoint,
    GeometryType.POLYLINE: QgsWkbTypes.Type.MultiLineString,
    GeometryType.POLYGON: QgsWkbTypes.Type.MultiPolygon,
    GeometryType.ENVELOPE: QgsWkbTypes.Type.MultiPolygon,
    GeometryType.MULTIPATCH: QgsWkbTypes.Type.MultiPolygon,
}


def to_crs(reference: Optional[SpatialReference]) -> QgsCoordinateReferenceSystem:
    """Return QGIS's CRS for ``reference``; an invalid one where there is none or QGIS does not know it.

    The current id is looked up before the server's older one, each at EPSG and at Esri, then the text.
    """
    if reference is None:
        return QgsCoordinateReferenceSystem()
    for auth_id in _auth_ids(reference):
        crs = QgsCoordinateReferenceSystem(auth_id)
        if crs.isValid():
            return crs
    return QgsCoordinateReferenceSystem.fromWkt(reference.wkt or "")


def to_spatial_reference(crs: QgsCoordinateReferenceSystem) -> Optional[SpatialReference]:
    """Return how to name ``crs`` to a server: by id where EPSG or Esri has one, else by Esri's text."""
    if not crs.isValid():
        return None
    authority, _, code = crs.authid().partition(":")
    if authority.upper() in ("EPSG", "ESRI") and code.isdigit():
        return SpatialReference(int(code), int(code))
    return SpatialReference(wkt=crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI))


def wkb_type(schema: FeatureSchema) -> QgsWkbTypes.Type:
    """Return the geometry type of a layer for features of ``schema``; ``NoGeometry`` for a table."""
    flat = _WKB_TYPES.get(schema.geometry_type)
    if flat is None:
        return QgsWkbTypes.Type.NoGeometry
    return QgsWkbTypes.zmType(
        flat, schema.has_z or schema.geometry_type is GeometryType.MULTIPATCH, schema.has_m
    )


def _auth_ids(reference: SpatialReference) -> Iterator[str]:
    if reference.auth_id:
        yield reference.auth_id
    for code in (reference.latest_wkid, reference.wkid):
        if code:
            yield f"EPSG:{code}"
            yield f"ESRI:{code}"
