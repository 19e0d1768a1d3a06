# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of QGIS as the feature sets that services take."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

from ..formats.fields import FieldType
from ..formats.geometry import to_esri
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from ..rest.errors import InvalidInput
from ..rest.feedback import Feedback, check_canceled
from .crs import to_spatial_reference
from .i18n import tr

_EPOCH_DAY = 2_440_588  # the Julian day of 1970-01-01
_DAY = 86_400_000
_POINTS = (GeometryType.POINT, GeometryType.MULTIPOINT)
_KINDS = {
    QgsWkbTypes.GeometryType.PointGeometry: GeometryType.POINT,
    QgsWkbTypes.GeometryType.LineGeometry: GeometryType.POLYLINE,
    QgsWkbTypes.GeometryType.PolygonGeometry: GeometryType.POLYGON,
}
_TYPES = {
    "bool": FieldType.SMALL_INTEGER,
    "int": FieldType.INTEGER,
    "uint": FieldType.BIG_INTEGER,
    "qlonglong": FieldType.BIG_INTEGER,
    "qulonglong": FieldType.BIG_INTEGER,
    "double": FieldType.DOUBLE,
    "QDate": FieldType.DATE,
    "QDateTime": FieldType.DATE,
}


def feature_set(
    source: QgsProcessingFeatureSource,
    crs: Optional[QgsCoordinateReferenceSystem],
    context: QgsProcessingContext,
    *,
    wanted: Sequence[GeometryType] = (),
    names: Optional[Mapping[str, str]] = None,
    spatial: bool = True,
    feedback: Optional[Feedback] = None,
) -> Dict[str, Any]:
    """Return the features of ``source`` (its selected ones, where only these are meant) as Esri JSON.

    They are transformed to ``crs``, or stay in their own where that is ``None``. Dates without a zone count as UTC.
    Points become multipoints, or multipoints one point each, where only that is ``wanted``; fields are called as
    ``names`` says. Without ``spatial`` they are records.
    Raises ``InvalidInput`` for a CRS that has no name on the server's side, ``Canceled``.
    """
    kind = geometry_type(source, wanted) if spatial else GeometryType.NONE
    target = crs if crs is not None and crs.isValid() else source.sourceCrs()
    request = QgsFeatureRequest()
    renamed = {item.name(): (names or {}).get(item.name(), item.name()) for item in source.fields()}
    body: Dict[str, Any] = {"fields": _fields(source.fields(), renamed)}
    reference = None
    if kind is GeometryType.NONE:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    else:
        request.setDestinationCrs(target, context.transformContext())
        reference = to_spatial_reference(target)
        if reference is None:
            raise InvalidInput(tr("“{layer}” has no CRS. Set one, so that the server knows where it lies.").format(
                layer=source.sourceName()))  # fmt: skip
        body["geometryType"] = kind.value
        body["spatialReference"] = reference.to_json()
    features = []
    for feature in source.getFeatures(request):
        if feedback is not None:
            check_canceled(feedback)
        attributes = dict(zip(renamed.values(), map(_plain, feature.attributes())))
        shapes = _shapes(feature.geometry(), kind, reference)
        features += [{"attributes": attributes, **shape} for shape in shapes]
    return {**body, "features": features}


def geometry_type(source: QgsProcessingFeatureSource, wanted: Sequence[GeometryType] = ()) -> GeometryType:
    """Return the geometry type that features of ``source`` are sent as where ``wanted`` ones are taken."""
    kind = _kind(source)
    if kind in _POINTS and kind not in wanted:
        return next((item for item in wanted if item in _POINTS), kind)
    return kind


def field_types(source: QgsProcessingFeatureSource) -> Dict[str, FieldType]:
    """Return the fields of ``source`` with the types that they are sent as."""
    return {item.name(): _type(item) for item in source.fields()}


def _shapes(
    geometry: QgsGeometry, kind: GeometryType, reference: Optional[SpatialReference]
) -> List[Dict[str, Any]]:
    """Return what a feature's geometry is sent as: nothing, one geometry, or one point for each of several."""
    if kind is GeometryType.NONE or geometry.isNull():
        return [{}]
    if kind is GeometryType.MULTIPOINT:
        geometry.convertToMultiType()
    parts = geometry.asGeometryCollection() if kind is GeometryType.POINT else [geometry]
    linear = (part.constGet().segmentize() for part in parts)
    return [{"geometry": to_esri(bytes(item.asWkb()), reference)} for item in linear]


def _kind(source: QgsProcessingFeatureSource) -> GeometryType:
    wkb_type = source.wkbType()
    kind = _KINDS.get(QgsWkbTypes.geometryType(wkb_type), GeometryType.NONE)
    return (
        GeometryType.MULTIPOINT if kind is GeometryType.POINT and QgsWkbTypes.isMultiType(wkb_type) else kind
    )


def _fields(fields: QgsFields, names: Mapping[str, str]) -> Any:
    return [
        {"name": names[item.name()], "alias": item.alias() or item.name(), "type": _type(item).value}
        for item in fields
    ]


def _type(item: QgsField) -> FieldType:
    return _TYPES.get(QVariant.typeToName(item.type()), FieldType.STRING)


def _plain(value: Any) -> Any:
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    if isinstance(value, QDateTime):
        return value.toMSecsSinceEpoch() if value.isValid() else None
    if isinstance(value, QDate):
        return (value.toJulianDay() - _EPOCH_DAY) * _DAY if value.isValid() else None
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss")
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, (int, float, str)) and value == value else _text(value)


def _text(value: Any) -> Optional[str]:
    return None if value != value else str(value)
