# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sets in Esri JSON, read into batches and written from them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from .attributes import guess_fields, to_rows
from .feature_batch import FeatureBatch, FeatureSchema
from .fields import Field, FieldType
from .geometry import kind_of, to_esri, to_wkb
from .geometry_type import GeometryType
from .ordinates import Transform
from .spatial_reference import SpatialReference


def decode_feature_set(
    body: Mapping[str, Any],
    schema: Optional[FeatureSchema] = None,
    *,
    curve_tolerance: Optional[float] = None,
) -> FeatureBatch:
    """Read the features of an answer.

    With ``schema`` the rows hold its fields in its order, found exactly and then in any case, ``None`` where
    the answer lacks one; without it the answer's own fields. What the answer says of geometry type, spatial
    reference, Z and M comes before what the schema says. Curves are densified within ``curve_tolerance``.
    """
    features: Sequence[Mapping[str, Any]] = body.get("features") or ()
    shape = _schema(body, features, schema)
    rows = to_rows([feature.get("attributes") or {} for feature in features], shape.fields)
    geometries: List[Optional[bytes]] = []
    if shape.geometry_type is not GeometryType.NONE:
        transform = Transform.from_json(body.get("transform"))
        geometries = [
            to_wkb(
                feature.get("geometry"), shape.geometry_type, has_z=shape.has_z, has_m=shape.has_m,
                curve_tolerance=curve_tolerance, transform=transform,
            )
            for feature in features
        ]  # fmt: skip
    return FeatureBatch(shape, rows, geometries, exceeded_transfer_limit(body))


def exceeded_transfer_limit(body: Mapping[str, Any]) -> Optional[bool]:
    """Return ``exceededTransferLimit``, at the top or under ``properties``; ``None`` where it is not said."""
    for place in (body, body.get("properties") or {}):
        if isinstance(place, Mapping) and place.get("exceededTransferLimit") is not None:
            return bool(place["exceededTransferLimit"])
    return None


def encode_feature_set(batch: FeatureBatch) -> Dict[str, Any]:
    """Write a batch as a feature set, the reverse of :func:`decode_feature_set`."""
    schema = batch.schema
    names = [item.name for item in schema.fields]
    features: List[Dict[str, Any]] = [{"attributes": dict(zip(names, row))} for row in batch.rows]
    for feature, geometry in zip(features, batch.geometries):
        feature["geometry"] = None if geometry is None else to_esri(geometry)
    body: Dict[str, Any] = {"fields": [_field_json(item) for item in schema.fields], "features": features}
    if schema.object_id_field:
        body["objectIdFieldName"] = schema.object_id_field
    if schema.geometry_type is not GeometryType.NONE:
        body.update(geometryType=schema.geometry_type.value, hasZ=schema.has_z, hasM=schema.has_m)
        if schema.spatial_reference:
            body["spatialReference"] = schema.spatial_reference.to_json()
    if batch.exceeded_transfer_limit is not None:
        body["exceededTransferLimit"] = batch.exceeded_transfer_limit
    return body


def _schema(
    body: Mapping[str, Any], features: Sequence[Mapping[str, Any]], given: Optional[FeatureSchema]
) -> FeatureSchema:
    base = given or FeatureSchema(_own_fields(body, features))
    first = next((item["geometry"] for item in features if item.get("geometry")), None) or {}
    kind = GeometryType.parse(body.get("geometryType"))
    if kind is GeometryType.NONE:
        kind = base.geometry_type if given else kind_of(first)
    if given and given.geometry_type is GeometryType.NONE:
        kind = GeometryType.NONE
    reference = SpatialReference.from_json(body.get("spatialReference"))
    return replace(
        base,
        geometry_type=kind,
        spatial_reference=reference
        or SpatialReference.from_json(first.get("spatialReference"))
        or base.spatial_reference,
        has_z=_flag(body, "hasZ", base.has_z if "features" not in body or not features else False, first),
        has_m=_flag(body, "hasM", base.has_m if "features" not in body or not features else False, first),
        object_id_field=body.get("objectIdFieldName") or base.object_id_field or _oid_of(base.fields),
    )


def _flag(body: Mapping[str, Any], name: str, otherwise: bool, first: Mapping[str, Any]) -> bool:
    return bool(body.get(name, first.get(name, otherwise or name[-1].lower() in first)))


def _oid_of(fields: Sequence[Field]) -> Optional[str]:
    return next((item.name for item in fields if item.type is FieldType.OID), None)


def _own_fields(body: Mapping[str, Any], features: Sequence[Mapping[str, Any]]) -> Tuple[Field, ...]:
    """Return the answer's fields; servers of old name them only by their aliases or by the attributes."""
    if body.get("fields"):
        declared = tuple(Field.from_json(item) for item in body["fields"])
        return tuple(item for item in declared if item.type is not FieldType.GEOMETRY)
    attributes = [item.get("attributes") or {} for item in features]
    return guess_fields(attributes, body.get("fieldAliases") or {}, body.get("objectIdFieldName"))


def _field_json(field: Field) -> Dict[str, Any]:
    body: Dict[str, Any] = {"name": field.name, "type": field.type.value, "alias": field.alias or field.name}
    if field.length:
        body["length"] = field.length
    return body
