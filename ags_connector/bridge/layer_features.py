# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of QGIS as the feature sets that services take."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

from ..formats.fields import FieldType
from ..formats.geometry import to_esri
from ..formats.geometry_type import GeometryType
from ..rest.errors import InvalidInput
from .crs import to_spatial_reference
from .i18n import tr

_EPOCH_DAY = 2_440_588  # the Julian day of 1970-01-01
_DAY = 86_400_000
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
) -> Dict[str, Any]:
    """Return the features of ``source`` (its selected ones, where only these are meant) as Esri JSON.

    They are transformed to ``crs``, or stay in their own where that is ``None``. Dates without a zone count as UTC.
    Raises ``InvalidInput`` for a CRS that has no name on the server's side.
    """
    kind = _kind(source)
    target = crs if crs is not None and crs.isValid() else source.sourceCrs()
    request = QgsFeatureRequest()
    body: Dict[str, Any] = {"fields": _fields(source.fields())}
    reference = None
    if kind is not GeometryType.NONE:
        request.setDestinationCrs(target, context.transformContext())
        reference = to_spatial_reference(target)
        if reference is None:
            raise InvalidInput(tr("“{layer}” has no CRS. Set one, so that the server knows where it lies.").format(
                layer=source.sourceName()))  # fmt: skip
        body["geometryType"] = kind.value
        body["spatialReference"] = reference.to_json()
    names = [item.name() for item in source.fields()]
    features = []
    for feature in source.getFeatures(request):
        item: Dict[str, Any] = {"attributes": dict(zip(names, map(_plain, feature.attributes())))}
        geometry = feature.geometry()
        if kind is not GeometryType.NONE and not geometry.isNull():
            linear = geometry.constGet().segmentize()
            item["geometry"] = to_esri(bytes(linear.asWkb()), reference)
        features.append(item)
    return {**body, "features": features}


def _kind(source: QgsProcessingFeatureSource) -> GeometryType:
    wkb_type = source.wkbType()
    kind = _KINDS.get(QgsWkbTypes.geometryType(wkb_type), GeometryType.NONE)
    return (
        GeometryType.MULTIPOINT if kind is GeometryType.POINT and QgsWkbTypes.isMultiType(wkb_type) else kind
    )


def _fields(fields: QgsFields) -> Any:
    return [
        {
            "name": item.name(),
            "alias": item.alias() or item.name(),
            "type": _TYPES.get(QVariant.typeToName(item.type()), FieldType.STRING).value,
        }
        for item in fields
    ]


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
