# SPDX-License-Identifier: GPL-2.0-or-later
"""The field model: types, domains and subtypes of layers and tables."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Mapping, Optional, Sequence, Tuple, Union

Code = Union[int, float, str]

_log = logging.getLogger(__name__)


class FieldType(str, Enum):
    """A field type by its ArcGIS REST name."""

    OID = "esriFieldTypeOID"
    SMALL_INTEGER = "esriFieldTypeSmallInteger"
    INTEGER = "esriFieldTypeInteger"
    BIG_INTEGER = "esriFieldTypeBigInteger"
    SINGLE = "esriFieldTypeSingle"
    DOUBLE = "esriFieldTypeDouble"
    STRING = "esriFieldTypeString"
    DATE = "esriFieldTypeDate"
    DATE_ONLY = "esriFieldTypeDateOnly"
    TIME_ONLY = "esriFieldTypeTimeOnly"
    TIMESTAMP_OFFSET = "esriFieldTypeTimestampOffset"
    GEOMETRY = "esriFieldTypeGeometry"
    BLOB = "esriFieldTypeBlob"
    RASTER = "esriFieldTypeRaster"
    GUID = "esriFieldTypeGUID"
    GLOBAL_ID = "esriFieldTypeGlobalID"
    XML = "esriFieldTypeXML"

    @classmethod
    def parse(cls, name: Optional[str]) -> FieldType:
        """Return the type named ``name``; an unknown one becomes text, with a log line."""
        found = _TYPES.get((name or "").lower())
        if found is None:
            _log.warning("Unknown field type %r is read as text.", name)
            return cls.STRING
        return found


_TYPES = {member.value.lower(): member for member in FieldType}


@dataclass(frozen=True)
class Domain:
    """What values a field may take: coded values, a range, or (in a subtype) the layer's own domain."""

    kind: str
    name: str = ""
    coded_values: Tuple[Tuple[Code, str], ...] = ()
    minimum: Optional[float] = None
    maximum: Optional[float] = None

    @classmethod
    def from_json(cls, data: Optional[Mapping[str, Any]]) -> Optional[Domain]:
        """Read a domain object (``codedValue``, ``range``, ``inherited``); ``None`` for ``null``."""
        if not data:
            return None
        pairs = tuple((item["code"], str(item.get("name", ""))) for item in data.get("codedValues") or ())
        low, high = [*(data.get("range") or ()), None, None][:2]
        return cls(str(data.get("type", "")), str(data.get("name") or ""), pairs, low, high)

    @property
    def is_coded(self) -> bool:
        """Whether this is a list of codes with descriptions."""
        return bool(self.coded_values)

    def description(self, code: object) -> Optional[str]:
        """Return what ``code`` means; ``None`` where the domain does not list it."""
        for known, text in self.coded_values:
            if known == code or str(known) == str(code):
                return text
        return None


@dataclass(frozen=True)
class Subtype:
    """One subtype of a layer: its code, its name and the domains it sets per field name."""

    code: Code
    name: str
    domains: Mapping[str, Domain] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Subtype:
        """Read an item of ``subtypes`` (``code``) or of the older ``types`` (``id``)."""
        domains = {
            name: domain
            for name, domain in ((k, Domain.from_json(v)) for k, v in (data.get("domains") or {}).items())
            if domain is not None and domain.kind != "inherited"
        }
        return cls(data["code"] if "code" in data else data["id"], str(data.get("name", "")), domains)


@dataclass(frozen=True)
class Field:
    """One field of a layer or table; ``length`` counts characters, 0 where the server names none."""

    name: str
    type: FieldType
    alias: str = ""
    length: int = 0
    domain: Optional[Domain] = None
    nullable: bool = True
    editable: bool = True
    default: Any = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Field:
        """Read an item of ``fields``; absent flags take the server's defaults."""
        return cls(
            name=data["name"],
            type=FieldType.parse(data.get("type")),
            alias=data.get("alias") or "",
            length=int(data.get("length") or 0),
            domain=Domain.from_json(data.get("domain")),
            nullable=data.get("nullable") is not False,
            editable=data.get("editable") is not False,
            default=data.get("defaultValue"),
        )


def find_field(fields: Sequence[Field], name: str) -> Optional[Field]:
    """Return the field called ``name``, the exact spelling first, then in any case."""
    exact = next((item for item in fields if item.name == name), None)
    return exact or next((item for item in fields if item.name.lower() == name.lower()), None)
