# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sets of Esri JSON (``f=json``) decoded into batches, and written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from . import wkb
from .attributes import guess_fields, to_rows
from .feature_batch import FeatureBatch, FeatureSchema
from .fields import Field, FieldType
from .geometry import has_curves, kind_of, to_esri, to_wkb
from .geometry_type import GeometryType
from .ordinates import Transform
from .spatial_reference import SpatialReference

_Geometries = Sequence[Optional[Mapping[str, Any]]]


def decode_feature_set(
    body: Mapping[str, Any],
    schema: Optional[FeatureSchema] = None,
    *,
    curve_tolerance: Optional[float] = None,
) -> FeatureBatch:
    """Decode an answer with ``features`` (or the single ``feature`` of a feature resource).

    With ``schema`` the rows follow its fields, and there are no geometries where it has none; without it the
    fields come from the answer: ``fields``, or the older ``fieldAliases``, or the attributes themselves.
    Geometry type, spatial reference and Z/M are the answer's where it says them, else the schema's.
    Coordinates stay as they are, except that quantised ones (``transform``) are brought back. True curves
    become chords within ``curve_tolerance``, with a note.
    """
    features = body.get("features") or ([body["feature"]] if body.get("feature") else [])
    attributes = [feature.get("attributes") or {} for feature in features]
    geometries: _Geometries = [feature.get("geometry") for feature in features]
    resolved = _schema(body, schema, attributes, geometries)
    packed, resolved = _packed(body, resolved, geometries, curve_tolerance)
    return FeatureBatch(
        schema=resolved,
        rows=to_rows(attributes, resolved.fields),
        geometries=packed,
        exceeded_transfer_limit=exceeded_transfer_limit(body),
        notes=_notes(geometries, packed),
    )


def decode_related_records(
    body: Mapping[str, Any], schema: Optional[FeatureSchema] = None
) -> List[Tuple[Any, FeatureBatch]]:
    """Decode ``queryRelatedRecords``: the object id of each origin with the batch of what is related to it."""
    shared = {key: value for key, value in body.items() if key != "relatedRecordGroups"}
    return [
        (
            group.get("objectId"),
            decode_feature_set({**shared, "features": group.get("relatedRecords")}, schema),
        )
        for group in body.get("relatedRecordGroups") or ()
    ]


def exceeded_transfer_limit(body: Mapping[str, Any]) -> Optional[bool]:
    """Read the flag that more features exist, at the top or in ``properties``; ``None`` where neither says."""
    properties = body.get("properties")
    for place in (body, properties if isinstance(properties, Mapping) else {}):
        flag = place.get("exceededTransferLimit")
        if flag is not None:
            return str(flag).lower() == "true"
    return None


def encode_feature_set(batch: FeatureBatch) -> Dict[str, Any]:
    """Write a batch as a feature set to send: the reverse of :func:`decode_feature_set`."""
    schema = batch.schema
    body: Dict[str, Any] = {}
    if schema.object_id_field:
        body["objectIdFieldName"] = schema.object_id_field
    if schema.geometry_type is not GeometryType.NONE:
        body["geometryType"] = schema.geometry_type.value
    if schema.spatial_reference:
        body["spatialReference"] = schema.spatial_reference.to_json()
    body.update({"hasZ": True} if schema.has_z else {})
    body.update({"hasM": True} if schema.has_m else {})
    body["fields"] = [_field_to_json(field) for field in schema.fields]
    geometries = batch.geometries or [None] * len(batch)
    body["features"] = [feature_to_json(schema, *pair) for pair in zip(batch.rows, geometries)]
    if batch.exceeded_transfer_limit is not None:
        body["exceededTransferLimit"] = batch.exceeded_transfer_limit
    return body


def feature_to_json(schema: FeatureSchema, row: Sequence[Any], geometry: Optional[bytes]) -> Dict[str, Any]:
    """Write one feature; without geometry it has attributes only."""
    values = (None if value != value else value for value in row)
    body: Dict[str, Any] = {"attributes": {field.name: value for field, value in zip(schema.fields, values)}}
    if geometry is not None:
        body["geometry"] = to_esri(geometry, schema.spatial_reference)
    return body


def _field_to_json(field: Field) -> Dict[str, Any]:
    body: Dict[str, Any] = {"name": field.name, "type": field.type.value, "alias": field.alias or field.name}
    if field.length:
        body["length"] = field.length
    return body


def _schema(
    body: Mapping[str, Any],
    schema: Optional[FeatureSchema],
    attributes: Sequence[Mapping[str, Any]],
    geometries: _Geometries,
) -> FeatureSchema:
    """Return the wanted schema, or one from the answer, with what the answer says of its geometry."""
    base = schema or _declared_schema(body, attributes)
    first: Mapping[str, Any] = next((item for item in geometries if item), {})
    kind = GeometryType.NONE
    if schema is None or schema.geometry_type is not GeometryType.NONE:
        said = GeometryType.parse(body.get("geometryType"))
        choices = (said, base.geometry_type, kind_of(first))
        kind = next((choice for choice in choices if choice is not GeometryType.NONE), kind)
    reference = SpatialReference.from_json(body.get("spatialReference")) or (
        SpatialReference.from_json(first.get("spatialReference")) or base.spatial_reference
    )
    return replace(
        base,
        # Envelopes are read as the polygons that they bound.
        geometry_type=GeometryType.POLYGON if kind is GeometryType.ENVELOPE else kind,
        spatial_reference=reference,
        has_z=_flag(body, "hasZ", base.has_z),
        has_m=_flag(body, "hasM", base.has_m),
        object_id_field=base.object_id_field or _object_id_field(body),
    )


def _declared_schema(body: Mapping[str, Any], attributes: Sequence[Mapping[str, Any]]) -> FeatureSchema:
    declared = _object_id_field(body)
    fields = tuple(Field.from_json(item) for item in body.get("fields") or ())
    if not fields:
        fields = guess_fields(attributes, body.get("fieldAliases") or {}, declared)
    fields = _unique(field for field in fields if field.type is not FieldType.GEOMETRY)
    by_type = next((field.name for field in fields if field.type is FieldType.OID), None)
    return FeatureSchema(fields, object_id_field=declared or by_type)


def _unique(fields: Iterable[Field]) -> Tuple[Field, ...]:
    """Keep one field of each name: some servers list the object id under a name that is taken."""
    kept: Dict[str, Field] = {}
    for field in fields:
        if field.name not in kept or field.type is FieldType.OID:
            kept[field.name] = field
    return tuple(kept.values())


def _object_id_field(body: Mapping[str, Any]) -> Optional[str]:
    return body.get("objectIdFieldName") or body.get("objectIdField") or None


def _flag(body: Mapping[str, Any], key: str, fallback: bool) -> bool:
    return fallback if body.get(key) is None else bool(body[key])


def _packed(
    body: Mapping[str, Any], schema: FeatureSchema, geometries: _Geometries, tolerance: Optional[float]
) -> Tuple[List[Optional[bytes]], FeatureSchema]:
    """Return the geometries as WKB, and the schema with Z and M where a geometry has them undeclared."""
    if schema.geometry_type is GeometryType.NONE:
        return [], schema
    transform = Transform.from_json(body.get("transform"))
    packed = [
        to_wkb(
            geometry,
            schema.geometry_type,
            has_z=schema.has_z,
            has_m=schema.has_m,
            curve_tolerance=tolerance,
            transform=transform,
        )
        for geometry in geometries
    ]
    # A fixed number of codes, so that each is looked at once: order and type are a WKB's first five bytes.
    found = [wkb.dimensions(head) for head in {data[:5] for data in packed if data}]
    has_z = schema.has_z or any(z for z, _ in found)
    has_m = schema.has_m or any(m for _, m in found)
    return packed, replace(schema, has_z=has_z, has_m=has_m)


def _notes(geometries: _Geometries, packed: Sequence[Optional[bytes]]) -> List[str]:
    pairs = [(geometry, data) for geometry, data in zip(geometries, packed) if geometry]
    curved = sum(1 for geometry, _ in pairs if has_curves(geometry))
    collapsed = sum(
        1 for geometry, data in pairs if data is None and any(map(geometry.get, ("rings", "paths")))
    )
    notes = [f"{curved} geometries with true curves were turned into chords."] if curved else []
    if collapsed:
        notes.append(
            f"{collapsed} geometries have too few points for a line or an area and were read as empty."
        )
    return notes
