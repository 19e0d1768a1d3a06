# SPDX-License-Identifier: GPL-2.0-or-later
"""What the site publishes: services, layers, fields and relationships as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional, Tuple

TEMPORAL = {"Date", "DateOnly", "TimeOnly", "TimestampOffset"}
NUMERIC = {"OID", "SmallInteger", "Integer", "BigInteger", "Single", "Double"}


@dataclass(frozen=True)
class Field:
    """One column; `type` is Esri's type name without the `esriFieldType` prefix."""

    name: str
    type: str
    alias: Optional[str] = None
    length: Optional[int] = None
    domain: Optional[Dict[str, Any]] = None
    nullable: bool = True
    editable: bool = True
    default: Any = None
    expression: Optional[str] = None

    @property
    def sql(self) -> str:
        """The SQL that yields the column's value from the stored table."""
        return self.expression if self.expression is not None else quote(self.name)


@dataclass(frozen=True)
class Relationship:
    """A relationship class as one of its two layers sees it."""

    id: int
    name: str
    related_layer: int
    role: str
    key_field: str
    related_key_field: str
    cardinality: str = "esriRelCardinalityOneToMany"


@dataclass(frozen=True)
class Layer:
    """A layer, a table or a group; `table` names its rows in the store."""

    id: int
    name: str
    kind: str = "layer"
    geometry: Optional[str] = None
    fields: Tuple[Field, ...] = ()
    table: str = ""
    oid: Optional[str] = "OBJECTID"
    global_id: str = ""
    display: str = ""
    has_z: bool = False
    has_m: bool = False
    wkid: int = 4326
    description: str = ""
    parent: Optional[int] = None
    children: Tuple[int, ...] = ()
    drawing: Optional[Dict[str, Any]] = None
    relationships: Tuple[Relationship, ...] = ()
    subtype_field: str = ""
    subtypes: Tuple[Dict[str, Any], ...] = ()
    default_subtype: Optional[int] = None
    time_field: Optional[str] = None
    hidden_sql: str = ""
    min_scale: int = 0
    max_scale: int = 0

    @property
    def spatial(self) -> bool:
        return self.kind == "layer"

    @property
    def queryable(self) -> bool:
        return self.kind in {"layer", "table"}

    def field(self, name: str) -> Optional[Field]:
        """The field of that name, in any case."""
        wanted = name.strip().strip('"').lower()
        return next((f for f in self.fields if f.name.lower() == wanted), None)

    def with_fields(self, fields: List[Field], **changes: Any) -> Layer:
        return replace(self, fields=tuple(fields), **changes)


@dataclass(frozen=True)
class Service:
    """A service with all the types under which it is published; `overrides` is by type."""

    name: str
    types: Tuple[str, ...]
    layers: Tuple[Layer, ...] = ()
    description: str = ""
    copyright: str = ""
    max_record_count: int = 1000
    hosted: bool = False
    locked: bool = False
    tags: Tuple[str, ...] = field(default=())
    raster: str = ""
    capabilities: Optional[str] = None
    overrides: Dict[str, Dict[str, Any]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        return self.name.rpartition("/")[0]

    def seen_as(self, service_type: str) -> Service:
        """The service with what its administrators set for that type."""
        return replace(self, **self.overrides.get(service_type, {}))

    def layer(self, layer_id: int) -> Optional[Layer]:
        return next((layer for layer in self.layers if layer.id == layer_id), None)


def quote(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def coded(name: str, *pairs: Tuple[Any, str]) -> Dict[str, Any]:
    """A coded value domain."""
    return {
        "type": "codedValue",
        "name": name,
        "description": "",
        "codedValues": [{"name": label, "code": code} for code, label in pairs],
        "mergePolicy": "esriMPTDefaultValue",
        "splitPolicy": "esriSPTDefaultValue",
    }


def value_range(name: str, low: float, high: float) -> Dict[str, Any]:
    """A range domain."""
    return {
        "type": "range",
        "name": name,
        "description": "",
        "range": [low, high],
        "mergePolicy": "esriMPTDefaultValue",
        "splitPolicy": "esriSPTDefaultValue",
    }


def oid_field(name: str = "OBJECTID") -> Field:
    return Field(name, "OID", name, nullable=False, editable=False)
