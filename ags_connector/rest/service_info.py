# SPDX-License-Identifier: GPL-2.0-or-later
"""What a map or feature service says of itself, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, List, Mapping, Optional, Tuple

from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .models import Extent, version_number

GROUP_LAYER = "Group Layer"
TABLE = "Table"


@dataclass(frozen=True)
class LayerEntry:
    """A layer or table as its service lists it.

    ``type`` is empty and ``geometry_type`` is ``NONE`` where an old server names only id and name;
    ``parent_id`` is ``None`` at the top.
    """

    id: int
    name: str
    type: str = ""
    parent_id: Optional[int] = None
    sub_layer_ids: Tuple[int, ...] = ()
    geometry_type: GeometryType = GeometryType.NONE
    visible: bool = True
    min_scale: float = 0.0
    max_scale: float = 0.0

    @classmethod
    def from_json(cls, data: Mapping[str, Any], *, table: bool = False) -> LayerEntry:
        """Read an item of ``layers``, or of ``tables``, whose items often lack a type."""
        parent = data.get("parentLayerId")
        return cls(
            id=int(data["id"]),
            name=str(data.get("name") or ""),
            type=str(data.get("type") or (TABLE if table else "")),
            parent_id=int(parent) if parent is not None and int(parent) >= 0 else None,
            sub_layer_ids=tuple(int(item) for item in data.get("subLayerIds") or ()),
            geometry_type=GeometryType.parse(data.get("geometryType")),
            visible=data.get("defaultVisibility") is not False,
            min_scale=float(data.get("minScale") or 0),
            max_scale=float(data.get("maxScale") or 0),
        )

    @property
    def is_group(self) -> bool:
        """Whether this only holds other layers."""
        return self.type == GROUP_LAYER or (not self.type and bool(self.sub_layer_ids))

    @property
    def is_table(self) -> bool:
        """Whether this has rows without geometry."""
        return self.type == TABLE


@dataclass(frozen=True)
class ServiceInfo:
    """The page of a service of any type; ``raw`` is the whole answer.

    ``capabilities`` holds lower-case words such as ``query`` and ``editing``. ``max_record_count`` is
    ``None`` where the service does not say.
    """

    version: Optional[float]
    description: str
    copyright: str
    capabilities: Tuple[str, ...]
    layers: Tuple[LayerEntry, ...] = ()
    tables: Tuple[LayerEntry, ...] = ()
    spatial_reference: Optional[SpatialReference] = None
    full_extent: Optional[Extent] = None
    initial_extent: Optional[Extent] = None
    max_record_count: Optional[int] = None
    is_cached: bool = False
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ServiceInfo:
        """Read a service's page; what is missing stays empty."""
        full = Extent.from_json(data.get("fullExtent"))
        reference = SpatialReference.from_json(data.get("spatialReference"))
        return cls(
            version=version_number(data.get("currentVersion")),
            description=str(data.get("serviceDescription") or data.get("description") or ""),
            copyright=str(data.get("copyrightText") or ""),
            capabilities=_words(data.get("capabilities")),
            layers=tuple(LayerEntry.from_json(item) for item in _entries(data.get("layers"))),
            tables=tuple(LayerEntry.from_json(item, table=True) for item in _entries(data.get("tables"))),
            spatial_reference=reference or (full.spatial_reference if full else None),
            full_extent=full,
            initial_extent=Extent.from_json(data.get("initialExtent")),
            max_record_count=int(data["maxRecordCount"]) if data.get("maxRecordCount") else None,
            is_cached=bool(data.get("singleFusedMapCache")),
            raw=data,
        )

    @property
    def entries(self) -> Tuple[LayerEntry, ...]:
        """All layers, then all tables, each id once."""
        return tuple({item.id: item for item in (*self.tables, *self.layers)}[id_] for id_ in self._ids())

    def roots(self) -> List[LayerEntry]:
        """Return the entries at the top of the tree, layers first."""
        known = set(self._ids())
        return [item for item in self.entries if item.parent_id is None or item.parent_id not in known]

    def children(self, entry: LayerEntry) -> List[LayerEntry]:
        """Return the entries directly below a group."""
        return [
            item
            for item in self.entries
            if item.id != entry.id and (item.parent_id == entry.id or item.id in entry.sub_layer_ids)
        ]

    def _ids(self) -> List[int]:
        return list(dict.fromkeys(item.id for item in (*self.layers, *self.tables)))


def _entries(items: Optional[Iterable[Any]]) -> List[Mapping[str, Any]]:
    return [item for item in items or () if isinstance(item, dict) and item.get("id") is not None]


def _words(text: object) -> Tuple[str, ...]:
    return tuple(word.strip().lower() for word in str(text or "").split(",") if word.strip())
