# SPDX-License-Identifier: GPL-2.0-or-later
"""Definitions of hosted services, layers and fields, from their JSON and into what the site publishes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Collection, Dict, List, Optional, Sequence

from tests.sample_server import symbols
from tests.sample_server.model import Field, Layer, Service, oid_field
from tests.sample_server.reply import RestError

Json = Dict[str, Any]
FIELD_TYPES = {
    "OID", "String", "SmallInteger", "Integer", "BigInteger", "Single", "Double", "Date", "DateOnly", "TimeOnly",
    "TimestampOffset", "GUID", "GlobalID",
}  # fmt: skip
GEOMETRIES = {"Point", "Multipoint", "Polyline", "Polygon"}
COLOR = (60, 110, 180, 255)
LAYER_KEYS = {"name", "description", "displayField", "minScale", "maxScale", "drawingInfo", "fields"}
IGNORED_KEYS = {"id", "type", "geometryType", "extent", "objectIdField", "globalIdField", "indexes", "templates",
                "hasAttachments", "capabilities", "spatialReference", "allowGeometryUpdates", "types"}  # fmt: skip


def refusal(operation: str, reason: str) -> RestError:
    """A definition that the server does not take."""
    return RestError(400, "", [f"Unable to {operation} feature service definition.", reason])


def check_keys(definition: Json, known: Collection[str], operation: str) -> None:
    """Raises RestError for a key that means nothing here."""
    unknown = sorted(definition.keys() - set(known))
    if unknown:
        raise refusal(operation, f"The property '{unknown[0]}' is not known.")


def listed(definition: Json, name: str, operation: str) -> List[Json]:
    """A list of objects. Raises RestError for anything else."""
    found = definition.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise refusal(operation, f"The value of '{name}' must be a list of objects.")
    return found


def field_of(item: Json) -> Field:
    """Raises RestError for a field without name or of no known type."""
    name, kind = str(item.get("name") or ""), str(item.get("type") or "").replace("esriFieldType", "", 1)
    if not name.replace("_", "a").isalnum() or name[0].isdigit():
        raise refusal("add to", f"'{name}' cannot be the name of a field.")
    if kind not in FIELD_TYPES:
        raise refusal("add to", f"The type '{item.get('type')}' of the field '{name}' is not known.")
    return Field(
        name,
        kind,
        item.get("alias") or name,
        item.get("length"),
        item.get("domain"),
        item.get("nullable", True),
        item.get("editable", True),
        item.get("defaultValue"),
    )


def layer_of(item: Json, number: int, table: str, *, spatial: bool) -> Layer:
    """An empty layer or table. Raises RestError."""
    name = str(item.get("name") or "")
    if not name:
        raise refusal("add to", "A layer needs a name.")
    check_keys(item, LAYER_KEYS | IGNORED_KEYS, "add to")
    geometry = str(item.get("geometryType") or "").replace("esriGeometry", "", 1)
    if spatial and geometry not in GEOMETRIES:
        raise refusal("add to", f"The geometry type '{item.get('geometryType')}' of '{name}' is not known.")
    fields = [field_of(part) for part in listed(item, "fields", "add to")]
    oid = next((part for part in fields if part.type == "OID"), None)
    own = [oid_field()] if oid is None else []
    return Layer(
        number,
        name,
        kind="layer" if spatial else "table",
        geometry=geometry if spatial else None,
        fields=tuple(without_twins([*own, *fields])),
        table=table,
        oid=oid.name if oid else "OBJECTID",
        display=str(item.get("displayField") or (fields[0].name if fields else "OBJECTID")),
        description=str(item.get("description") or ""),
        drawing=(item.get("drawingInfo") or _drawing(geometry)) if spatial else None,
    )


def without_twins(fields: Sequence[Field]) -> Sequence[Field]:
    """Raises RestError where two fields have the same name."""
    names = [item.name.lower() for item in fields]
    twin = next((item.name for item in fields if names.count(item.name.lower()) > 1), None)
    if twin is not None:
        raise refusal("add to", f"The field '{twin}' is there twice.")
    return fields


def _drawing(geometry: str) -> Json:
    if geometry == "Polygon":
        symbol = symbols.fill(COLOR)
    else:
        symbol = symbols.line(COLOR) if geometry == "Polyline" else symbols.marker(COLOR)
    return symbols.drawing(symbols.simple(symbol))


def updated(layer: Layer, definition: Json) -> Layer:
    """The layer with what a definition says of it and of its fields. Raises RestError."""
    check_keys(definition, LAYER_KEYS | IGNORED_KEYS, "update")
    fields = {item.name: item for item in layer.fields}
    for item in listed(definition, "fields", "update"):
        known = layer.field(str(item.get("name")))
        if known is None:
            raise refusal("update", f"The layer '{layer.name}' has no field '{item.get('name')}'.")
        fields[known.name] = replace(
            known,
            alias=item.get("alias", known.alias),
            domain=item.get("domain", known.domain),
            default=item.get("defaultValue", known.default),
            editable=item.get("editable", known.editable),
        )
    return replace(
        layer,
        fields=tuple(fields.values()),
        name=definition.get("name", layer.name),
        description=definition.get("description", layer.description),
        display=_display(layer, definition.get("displayField")),
        min_scale=definition.get("minScale", layer.min_scale),
        max_scale=definition.get("maxScale", layer.max_scale),
        drawing=definition.get("drawingInfo", layer.drawing),
    )


def _display(layer: Layer, name: Optional[str]) -> str:
    if name is not None and layer.field(name) is None:
        raise refusal("update", f"The layer '{layer.name}' has no field '{name}'.")
    return layer.display if name is None else name


def with_layer(service: Service, layer: Layer) -> Service:
    """The service with a layer in place of the one with the same number."""
    return replace(service, layers=tuple(layer if item.id == layer.id else item for item in service.layers))
