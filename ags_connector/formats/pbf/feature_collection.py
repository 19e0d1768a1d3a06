# SPDX-License-Identifier: GPL-2.0-or-later
"""The messages of a feature collection, read into a batch."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any, Dict, FrozenSet, List, Optional, Sequence, Tuple

import numpy as np

from ..columns import ColumnRows
from ..feature_batch import FeatureBatch, FeatureSchema
from ..fields import Domain, Field, FieldType, find_field
from ..geometry_type import GeometryType
from ..spatial_reference import SpatialReference
from ..values import settle
from .features import Parts, take_apart
from .geometry import Quantization, read_geometries
from .wire import DELIMITED, MARGIN, Entry, PbfError, Value, double_at, entries, text_of

_FIELD_TYPES = (
    FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.SINGLE, FieldType.DOUBLE, FieldType.STRING, FieldType.DATE,
    FieldType.OID, FieldType.GEOMETRY, FieldType.BLOB, FieldType.RASTER, FieldType.GUID, FieldType.GLOBAL_ID,
    FieldType.XML, FieldType.BIG_INTEGER, FieldType.DATE_ONLY, FieldType.TIME_ONLY, FieldType.TIMESTAMP_OFFSET,
)  # fmt: skip
_GEOMETRY_TYPES = (
    GeometryType.POINT, GeometryType.MULTIPOINT, GeometryType.POLYLINE, GeometryType.POLYGON, GeometryType.MULTIPATCH,
    GeometryType.ENVELOPE,
)  # fmt: skip
# scale and translate list x, y, m, z: M comes before Z
_AXES = {1: 0, 2: 1, 3: 3, 4: 2}


@dataclass
class _Result:
    """What a feature result says of itself, and where its features lie."""

    object_id_field: Optional[str] = None
    geometry_type: GeometryType = GeometryType.NONE
    reference: Optional[SpatialReference] = None
    exceeded: bool = False
    has_z: bool = False
    has_m: bool = False
    quantization: Optional[Quantization] = None
    fields: List[Field] = field(default_factory=list)
    features: List[Tuple[int, int]] = field(default_factory=list)


def decode_feature_collection(content: bytes, schema: Optional[FeatureSchema] = None) -> FeatureBatch:
    """Read the features of an ``f=pbf`` answer; the rules are those of :func:`esri_json.decode_feature_set`.

    The flag of a binary answer is always said: absent means false. Raises ``PbfError`` for bytes that are no
    feature result or hold what this reader leaves to JSON: true curves, unpacked coordinates, multipatches.
    """
    result = _feature_result(content)
    data = np.frombuffer(content + bytes(MARGIN), np.uint8)
    parts = take_apart(content, data, result.features, len(result.fields))
    shape = _schema(result, schema)
    columns = _chosen(result.fields, parts, shape, len(result.features))
    rows = _settled(columns, shape.fields, len(result.features))
    geometries: Sequence[Optional[bytes]] = ()
    if shape.geometry_type is not GeometryType.NONE:
        geometries = _geometries(content, data, parts, shape, result.quantization)
    return FeatureBatch(shape, rows, geometries, result.exceeded)


def _feature_result(content: bytes) -> _Result:
    for outer in entries(content, 0, len(content)):
        if outer.number == 2 and outer.wire == DELIMITED:
            for inner in entries(content, outer.start, outer.end):
                if inner.number == 1 and inner.wire == DELIMITED:
                    return _read_result(content, inner)
    raise PbfError("The answer holds no features.")


def _read_result(content: bytes, place: Entry) -> _Result:
    result = _Result()
    for entry in entries(content, place.start, place.end, result.features):
        if entry.number == 1:
            result.object_id_field = text_of(content, entry) or None
        elif entry.number == 7:
            result.geometry_type = _GEOMETRY_TYPES[entry.value] if entry.value < 6 else GeometryType.NONE
        elif entry.number == 8:
            result.reference = _reference(content, entry)
        elif entry.number in (9, 10, 11):
            setattr(result, {9: "exceeded", 10: "has_z", 11: "has_m"}[entry.number], bool(entry.value))
        elif entry.number == 12:
            result.quantization = _quantization(content, entry)
        elif entry.number == 13:
            result.fields.append(_field(content, entry))
    # The first member of an enumeration is not written: no type is a point, or a table's lack of one.
    if result.geometry_type is GeometryType.NONE and result.quantization is not None:
        result.geometry_type = GeometryType.POINT
    return result


def _field(content: bytes, place: Entry) -> Field:
    texts: Dict[int, str] = {}
    kind = 0
    for entry in entries(content, place.start, place.end):
        if entry.wire == DELIMITED:
            texts[entry.number] = text_of(content, entry)
        elif entry.number == 2:
            kind = entry.value
    # An unknown type is read as text, as in JSON.
    field_type = _FIELD_TYPES[kind] if kind < len(_FIELD_TYPES) else FieldType.STRING
    domain = Domain.from_json(json.loads(texts[5])) if texts.get(5) else None
    return Field(texts.get(1, ""), field_type, texts.get(3, ""), domain=domain, default=texts.get(6))


def _reference(content: bytes, place: Entry) -> Optional[SpatialReference]:
    body: Dict[str, Any] = {}
    for entry in entries(content, place.start, place.end):
        if entry.number in (1, 2):
            body[{1: "wkid", 2: "latestWkid"}[entry.number]] = entry.value
        elif entry.number in (5, 6):
            body[{5: "wkt", 6: "wkt2"}[entry.number]] = text_of(content, entry)
    return SpatialReference.from_json(body)


def _quantization(content: bytes, place: Entry) -> Quantization:
    scale, translate, upper_left = [1.0] * 4, [0.0] * 4, True
    for entry in entries(content, place.start, place.end):
        if entry.number == 1:
            upper_left = entry.value == 0
        elif entry.number in (2, 3):
            target = scale if entry.number == 2 else translate
            for item in entries(content, entry.start, entry.end):
                if item.number in _AXES:
                    target[_AXES[item.number]] = double_at(content, item.start)
    return Quantization(
        (scale[0], scale[1], scale[2], scale[3]),
        (translate[0], translate[1], translate[2], translate[3]),
        upper_left,
    )


def _schema(result: _Result, given: Optional[FeatureSchema]) -> FeatureSchema:
    base = given or FeatureSchema(
        tuple(item for item in result.fields if item.type is not FieldType.GEOMETRY)
    )
    # A table's answer says "point" and has no transform; so has one that was asked for no geometry.
    kind = result.geometry_type if result.quantization is not None else GeometryType.NONE
    if given is not None:
        kind = given.geometry_type
    return replace(
        base,
        geometry_type=kind,
        spatial_reference=result.reference or base.spatial_reference,
        has_z=result.has_z,
        has_m=result.has_m,
        object_id_field=result.object_id_field or base.object_id_field,
    )


def _chosen(fields: Sequence[Field], parts: Parts, shape: FeatureSchema, count: int) -> List[Sequence[Value]]:
    """Return the columns of the schema's fields; ``PbfError`` where the object id that was asked for is missing."""
    chosen: List[Sequence[Value]] = []
    for wanted in shape.fields:
        found = find_field(fields, wanted.name)
        if found is None and wanted.name == shape.object_id_field and count:
            raise PbfError("The answer lacks the object ids.")
        chosen.append(parts.columns[fields.index(found)] if found and parts.columns else [None] * count)
    return chosen


def _settled(columns: Sequence[Sequence[Value]], fields: Sequence[Field], count: int) -> Sequence[Any]:
    """Return rows, values brought to the form of their fields' types where the wire's own is another."""
    rows: Sequence[Any] = ColumnRows(columns) if columns else [()] * count
    if all(set(map(type, column)) <= _forms(item.type) for item, column in zip(fields, columns)):
        return rows
    lists = [list(row) for row in rows]
    settle(lists, fields)
    return lists


def _forms(kind: FieldType) -> FrozenSet[type]:
    if kind in (FieldType.SINGLE, FieldType.DOUBLE):
        return frozenset({float, type(None)})
    if kind in _FIELD_TYPES[:2] or kind in (FieldType.DATE, FieldType.OID, FieldType.BIG_INTEGER):
        return frozenset({int, type(None)})
    return frozenset({str, type(None)})


def _geometries(
    content: bytes, data: Any, parts: Parts, shape: FeatureSchema, quantization: Optional[Quantization]
) -> Sequence[Optional[bytes]]:  # fmt: skip
    if shape.geometry_type is GeometryType.MULTIPATCH:
        raise PbfError("Multipatches are not read from this format.")
    if quantization is None:
        if bool((parts.starts < parts.ends).any()):
            raise PbfError("The answer has coordinates, but not what they mean.")
        return [None] * len(parts.starts)
    dimensions = (shape.has_z, shape.has_m)
    return read_geometries(
        content, data, (parts.starts, parts.ends), shape.geometry_type, dimensions, quantization
    )
