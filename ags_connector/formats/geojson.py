# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature collections of GeoJSON: answers decoded into batches, batches streamed to a file."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from . import wkb
from .attributes import guess_fields, to_rows
from .dates import to_iso
from .esri_json import exceeded_transfer_limit
from .feature_batch import FeatureBatch, FeatureSchema
from .fields import Field, FieldType
from .geojson_geometry import from_geojson, kind_of_geojson, to_geojson
from .geometry_type import GeometryType
from .spatial_reference import WGS84, SpatialReference

_CRS_CODE = re.compile(r"(?:EPSG|ESRI)\W+(?:[\d.]*\W+)?(\d+)$", re.IGNORECASE)


def decode_feature_collection(
    body: Mapping[str, Any], schema: Optional[FeatureSchema] = None
) -> FeatureBatch:
    """Decode an ``f=geojson`` answer; its coordinates are WGS 84 unless it has a ``crs`` member.

    With ``schema`` the rows follow its fields; without it fields and their types are told from the properties.
    The object id is taken from ``id`` where the properties lack it. ``ValueError`` for a geometry that ArcGIS
    REST does not have.
    """
    features = body.get("features") or []
    wanted = schema.object_id_field if schema else None
    properties = [_with_id(feature, wanted) for feature in features]
    geometries: List[Optional[Mapping[str, Any]]] = [feature.get("geometry") for feature in features]
    fields = schema.fields if schema else guess_fields(properties, {}, None)
    kind = next((kind_of_geojson(item) for item in geometries if item), None)
    kind = kind or (schema.geometry_type if schema else GeometryType.NONE)
    packed = [from_geojson(item) for item in geometries] if kind is not GeometryType.NONE else []
    resolved = FeatureSchema(
        fields=fields,
        geometry_type=kind,
        spatial_reference=_reference(body),
        has_z=bool(schema and schema.has_z) or any(wkb.dimensions(item)[0] for item in packed if item),
        object_id_field=wanted,
        name=schema.name if schema else "",
    )
    return FeatureBatch(resolved, to_rows(properties, fields), packed, exceeded_transfer_limit(body))


def _with_id(feature: Mapping[str, Any], object_id_field: Optional[str]) -> Mapping[str, Any]:
    properties: Mapping[str, Any] = feature.get("properties") or {}
    if not object_id_field or feature.get("id") is None:
        return properties
    if any(key.lower() == object_id_field.lower() for key in properties):
        return properties
    return {object_id_field: feature["id"], **properties}


def _reference(body: Mapping[str, Any]) -> SpatialReference:
    name = str(((body.get("crs") or {}).get("properties") or {}).get("name") or "")
    match = _CRS_CODE.search(name)
    return SpatialReference(int(match[1]), int(match[1])) if match else WGS84


class GeoJsonWriter:
    """Streams batches into one GeoJSON file (RFC 7946).

    Coordinates are written as they are. Where they are not WGS 84 the file names their spatial reference in a
    ``crs`` member, as GeoJSON did before RFC 7946, and :meth:`close` says so.
    """

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        self._schema = schema
        self._lost: Counter[str] = Counter()
        self._separator = "\n"
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._file.write(self._head())

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``, whose rows follow the writer's schema."""
        geometries = batch.geometries or [None] * len(batch)
        for row, geometry in zip(batch.rows, geometries):
            text = json.dumps(self._feature(row, geometry), ensure_ascii=False, allow_nan=False)
            self._file.write(self._separator + text)
            self._separator = ",\n"

    def close(self) -> Tuple[str, ...]:
        """Finish the file; return what it could not hold."""
        self._file.write("\n]}\n")
        self._file.close()
        notes = [f"{count} {what}" for what, count in self._lost.items() if count]
        return (*self._reference_notes(), *notes)

    def abort(self) -> None:
        """Close the file as it is."""
        self._file.close()

    @property
    def _is_wgs84(self) -> bool:
        reference = self._schema.spatial_reference
        return self._schema.geometry_type is GeometryType.NONE or bool(
            reference and reference.code == WGS84.code
        )

    def _head(self) -> str:
        members: Dict[str, Any] = {"type": "FeatureCollection"}
        if self._schema.name:
            members["name"] = self._schema.name
        reference = self._schema.spatial_reference
        if not self._is_wgs84 and reference and reference.code:
            name = f"urn:ogc:def:crs:{reference.authority}::{reference.code}"
            members["crs"] = {"type": "name", "properties": {"name": name}}
        return json.dumps(members, ensure_ascii=False)[:-1] + ', "features": ['

    def _reference_notes(self) -> List[str]:
        reference = self._schema.spatial_reference
        if self._is_wgs84:
            return []
        if reference and reference.auth_id:
            return [f"The coordinates are in {reference.auth_id}; many programs take GeoJSON for WGS 84."]
        return ["The file does not say in what spatial reference its coordinates are."]

    def _feature(self, row: Sequence[Any], geometry: Optional[bytes]) -> Dict[str, Any]:
        schema = self._schema
        properties = {field.name: self._plain(field, value) for field, value in zip(schema.fields, row)}
        if geometry is not None and wkb.dimensions(geometry)[1]:
            self._lost["geometries lost their M: GeoJSON has none."] += 1
        feature: Dict[str, Any] = {"type": "Feature"}
        identifier = properties.get(schema.object_id_field or "")
        if identifier is not None:
            feature["id"] = identifier
        feature["properties"] = properties
        feature["geometry"] = None if geometry is None else to_geojson(geometry)
        return feature

    def _plain(self, field: Field, value: Any) -> Any:
        if isinstance(value, float) and not math.isfinite(value):
            if not math.isnan(value):
                self._lost[f"values of “{field.name}” are no finite numbers and were written as null."] += 1
            return None
        if field.type is FieldType.DATE and isinstance(value, int):
            try:
                return to_iso(value)
            except ValueError:
                what = f"values of “{field.name}” lie outside the years 1 to 9999 and were written as null."
                self._lost[what] += 1
                return None
        return value
