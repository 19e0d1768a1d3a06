# SPDX-License-Identifier: GPL-2.0-or-later
"""What services and layers say of themselves, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from ..formats.feature_batch import FeatureSchema
from ..formats.fields import Field, FieldType, Subtype
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference

_ASSUMED_MAX_RECORD_COUNT = 1000


@dataclass(frozen=True)
class Extent:
    """A rectangle in the units of its spatial reference."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float
    spatial_reference: Optional[SpatialReference] = None

    @classmethod
    def from_json(cls, data: Optional[Mapping[str, Any]]) -> Optional[Extent]:
        """Read an envelope; ``None`` where it is absent, empty or holds ``"NaN"``."""
        if not data:
            return None
        try:
            numbers = [float(data[key]) for key in ("xmin", "ymin", "xmax", "ymax")]
        except (KeyError, TypeError, ValueError):
            return None
        if any(number != number for number in numbers):
            return None
        xmin, ymin, xmax, ymax = numbers
        return cls(xmin, ymin, xmax, ymax, SpatialReference.from_json(data.get("spatialReference")))

    def to_json(self) -> Dict[str, Any]:
        """Return the envelope to send, with its spatial reference where known."""
        body: Dict[str, Any] = {"xmin": self.xmin, "ymin": self.ymin, "xmax": self.xmax, "ymax": self.ymax}
        if self.spatial_reference:
            body["spatialReference"] = self.spatial_reference.to_json()
        return body


@dataclass(frozen=True)
class Relationship:
    """One relationship of a layer: its own id and name, the layer it leads to, the key field here."""

    id: int
    name: str
    related_table_id: int
    cardinality: str = ""
    role: str = ""
    key_field: str = ""
    composite: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Relationship:
        """Read an item of ``relationships``."""
        return cls(
            id=int(data["id"]),
            name=data.get("name") or "",
            related_table_id=int(data.get("relatedTableId", -1)),
            cardinality=data.get("cardinality") or "",
            role=data.get("role") or "",
            key_field=data.get("keyField") or "",
            composite=bool(data.get("composite")),
        )


@dataclass(frozen=True)
class Capabilities:
    """What a layer's query can do, from its flags; old servers say less and can less."""

    pagination: bool = False
    order_by: bool = False
    statistics: bool = False
    distinct: bool = False
    distance: bool = False
    extent: bool = False
    result_type: bool = False
    max_record_count_factor: bool = False
    centroid: bool = False
    having: bool = False
    percentiles: bool = False
    aggregate_pagination: bool = False
    related_counts: bool = False
    related_pagination: bool = False
    formats: Tuple[str, ...] = ()
    operations: Tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Capabilities:
        """Read ``advancedQueryCapabilities``, or the flags that stood at the top before 10.3."""
        advanced = data.get("advancedQueryCapabilities") or {}

        def flag(*names: str) -> bool:
            return any(bool(advanced.get(name) or data.get(name)) for name in names)

        return cls(
            pagination=flag("supportsPagination"),
            order_by=flag("supportsOrderBy", "supportsAdvancedQueries"),
            statistics=flag("supportsStatistics"),
            distinct=flag("supportsDistinct", "supportsAdvancedQueries"),
            distance=flag("supportsQueryWithDistance"),
            extent=flag("supportsReturningQueryExtent"),
            result_type=flag("supportsQueryWithResultType"),
            max_record_count_factor=flag("supportsMaxRecordCountFactor"),
            centroid=flag("supportsReturningGeometryCentroid"),
            having=flag("supportsHavingClause"),
            percentiles=flag("supportsPercentileStatistics"),
            aggregate_pagination=flag("supportsPaginationOnAggregatedQueries")
            or ("supportsPaginationOnAggregatedQueries" not in advanced and flag("supportsPagination")),
            related_counts=flag("supportsAdvancedQueryRelated"),
            related_pagination=flag("supportsQueryRelatedPagination"),
            formats=_words(data.get("supportedQueryFormats")),
            operations=_words(data.get("capabilities")),
        )


@dataclass(frozen=True)
class LayerInfo:
    """A layer or table as its own page describes it; ``raw`` is the whole answer."""

    id: int
    name: str
    type: str
    schema: FeatureSchema
    capabilities: Capabilities
    max_record_count: int
    extent: Optional[Extent] = None
    subtype_field: Optional[str] = None
    subtypes: Tuple[Subtype, ...] = ()
    relationships: Tuple[Relationship, ...] = ()
    global_id_field: Optional[str] = None
    has_attachments: bool = False
    version: Optional[float] = None
    description: str = ""
    copyright: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> LayerInfo:
        """Read a layer's page; whatever old servers leave out takes what they would have meant."""
        extent = Extent.from_json(data.get("extent"))
        subtypes = tuple(Subtype.from_json(item) for item in data.get("subtypes") or data.get("types") or ())
        return cls(
            id=int(data.get("id", -1)),
            name=data.get("name") or "",
            type=data.get("type") or "",
            schema=_schema(data, extent),
            capabilities=Capabilities.from_json(data),
            max_record_count=int(data.get("maxRecordCount") or _ASSUMED_MAX_RECORD_COUNT),
            extent=extent,
            subtype_field=data.get("subtypeField") or data.get("typeIdField") or None,
            subtypes=subtypes,
            relationships=tuple(Relationship.from_json(item) for item in data.get("relationships") or ()),
            global_id_field=data.get("globalIdField") or None,
            has_attachments=bool(data.get("hasAttachments")),
            version=version_number(data.get("currentVersion")),
            description=data.get("description") or "",
            copyright=data.get("copyrightText") or "",
            raw=data,
        )

    @property
    def is_group(self) -> bool:
        """Whether this is a group layer, which has no features of its own."""
        return self.type == "Group Layer"

    @property
    def is_table(self) -> bool:
        """Whether this has rows without geometry."""
        return self.type == "Table"


@dataclass(frozen=True)
class DownloadReport:
    """How a download ended.

    ``expected`` is what the server counted before it began, ``None`` where it could not count; ``missing``
    holds object ids that could not be read, ``duplicates`` how many rows came twice and were kept once,
    ``limited`` that the user's own maximum ended it, ``notes`` what the target could not hold.
    """

    written: int
    expected: Optional[int]
    missing: Tuple[Any, ...] = ()
    duplicates: int = 0
    limited: bool = False
    path: Optional[str] = None
    notes: Tuple[str, ...] = ()

    def __str__(self) -> str:
        known = self.expected if self.expected is not None else "an unknown number"
        return f"written {self.written} of {known} expected"


def version_number(value: object) -> Optional[float]:
    """Read ``currentVersion``, a number or text such as ``11.2``; ``None`` where it is not given."""
    try:
        return float(str(value))
    except ValueError:
        return None


def _words(text: object) -> Tuple[str, ...]:
    return tuple(word.strip().lower() for word in str(text or "").split(",") if word.strip())


def _schema(data: Mapping[str, Any], extent: Optional[Extent]) -> FeatureSchema:
    fields = tuple(Field.from_json(item) for item in data.get("fields") or ())
    declared = data.get("objectIdField")
    by_type = next((item.name for item in fields if item.type is FieldType.OID), None)
    reference = SpatialReference.from_json(data.get("sourceSpatialReference"))
    return FeatureSchema(
        fields=tuple(item for item in fields if item.type is not FieldType.GEOMETRY),
        geometry_type=GeometryType.parse(data.get("geometryType")),
        spatial_reference=(extent.spatial_reference if extent else None) or reference,
        has_z=bool(data.get("hasZ")),
        has_m=bool(data.get("hasM")),
        object_id_field=declared or by_type,
        name=data.get("name") or "",
    )
