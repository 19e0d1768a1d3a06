# SPDX-License-Identifier: GPL-2.0-or-later
"""A query of a layer or table as a value, and its request parameters."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple, Union

from ..formats.dates import to_epoch_ms
from ..formats.fields import Field, FieldType
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput, NotFound
from .geometry_input import GeometryFilter, read_geometry
from .models import LayerInfo
from .names import did_you_mean, matching

FieldNames = Union[str, Sequence[str]]

ALWAYS_TRUE = "1=1"

_RELATIONS = {
    "intersects": "esriSpatialRelIntersects",
    "contains": "esriSpatialRelContains",
    "within": "esriSpatialRelWithin",
    "touches": "esriSpatialRelTouches",
    "crosses": "esriSpatialRelCrosses",
    "overlaps": "esriSpatialRelOverlaps",
    "envelope_intersects": "esriSpatialRelEnvelopeIntersects",
    "index_intersects": "esriSpatialRelIndexIntersects",
    "relation": "esriSpatialRelRelation",
}
_UNITS = {
    "metres": "esriSRUnit_Meter",
    "meters": "esriSRUnit_Meter",
    "kilometres": "esriSRUnit_Kilometer",
    "kilometers": "esriSRUnit_Kilometer",
    "feet": "esriSRUnit_Foot",
    "miles": "esriSRUnit_StatuteMile",
    "nautical miles": "esriSRUnit_NauticalMile",
    "us nautical miles": "esriSRUnit_USNauticalMile",
}
# Operation parameters that have no name of their own in Query; they go out as given.
_PASSED_ON = frozenset(
    "text relationParam defaultSR datumTransformation gdbVersion historicMoment sqlFormat fullText "
    "returnTrueCurves multipatchOption returnCentroid returnEnvelope cacheHint parameterValues rangeValues "
    "quantizationParameters timeReferenceUnknownClient returnExceededLimitFeatures uniqueIds".split()
)
_UNSORTABLE = (FieldType.BLOB, FieldType.RASTER, FieldType.XML, FieldType.GEOMETRY)


@dataclass(frozen=True)
class Query:
    """What to ask a layer for; the parameters of the REST operation *Query*.

    ``where`` is SQL; ``fields`` names in any case, with ``*`` and ``?`` as wildcards. ``geometry`` (see
    :func:`read_geometry` for what it may be) selects by location: ``spatial_relation`` is one of intersects,
    contains (the filter contains the feature), within (the filter lies within the feature), touches, crosses,
    overlaps, envelope_intersects, index_intersects, relation; ``distance`` widens it, in ``distance_units``
    (metres by default). ``out_sr`` is the spatial reference of the answer, the layer's own if not given.
    ``order_by`` lists ``"FIELD"`` or ``"FIELD DESC"``. ``max_features`` ends the answer early; nothing else
    does. ``time`` is an instant or a pair, either end ``None`` for open (naive times are UTC).
    ``geometry_precision`` counts decimals; ``max_allowable_offset`` generalises, in units of the answer's
    spatial reference. ``extra`` holds further parameters of the operation by their REST names.
    """

    where: Optional[str] = None
    fields: Tuple[str, ...] = ("*",)
    geometry: Optional[GeometryFilter] = None
    spatial_relation: str = "intersects"
    distance: Optional[float] = None
    distance_units: str = "metres"
    object_ids: Tuple[Any, ...] = ()
    order_by: Tuple[str, ...] = ()
    return_geometry: bool = True
    out_sr: Optional[SpatialReference] = None
    max_features: Optional[int] = None
    time: Optional[Tuple[Optional[datetime], Optional[datetime]]] = None
    return_z: Optional[bool] = None
    return_m: Optional[bool] = None
    geometry_precision: Optional[int] = None
    max_allowable_offset: Optional[float] = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def make(cls, where: Optional[str] = None, fields: FieldNames = "*", **options: Any) -> Query:
        """Build a query from what people write: text lists, ids, any geometry, spatial references as codes.

        Raises ``InvalidInput`` for an option that does not exist or cannot be meant.
        """
        own = {name: options.pop(name) for name in list(options) if name in _OPTIONS}
        extra = {**(own.pop("extra", None) or {}), **options}
        _check_extra(extra)
        geometry = own.pop("geometry", None)
        own["geometry"] = None if geometry is None else read_geometry(geometry, own.pop("in_sr", None))
        own.pop("in_sr", None)
        own["order_by"] = read_names(own.get("order_by") or ())
        own["object_ids"] = _ids(own.get("object_ids"))
        own["out_sr"] = read_reference(own.get("out_sr"))
        own["time"] = _period(own.get("time"))
        query = cls(
            where=(where or "").strip() or None, fields=read_names(fields) or ("*",), extra=extra, **own
        )
        query._check()
        return query

    def _check(self) -> None:
        _one_of(self.spatial_relation, _RELATIONS, "spatial relation")
        _one_of(self.distance_units, _UNITS, "unit")
        if self.distance is not None and self.geometry is None:
            raise InvalidInput("A distance needs a geometry to measure from.")
        if self.max_features is not None and self.max_features < 0:
            raise InvalidInput("The greatest number of features must not be negative.")

    def with_where(self, extra_where: str) -> Query:
        """Return this query with a further condition; the user's own keeps its meaning in parentheses."""
        if not self.where:
            return replace(self, where=extra_where)
        return replace(self, where=f"({self.where}) AND ({extra_where})")

    def filter_params(self, always_true: str = ALWAYS_TRUE) -> Dict[str, Any]:
        """Return the parameters that select: where, geometry, ids, time."""
        params: Dict[str, Any] = {"where": self.where or always_true}
        if self.object_ids:
            params["objectIds"] = list(self.object_ids)
        if self.geometry is not None:
            params.update(self.geometry.params())
            params["spatialRel"] = _RELATIONS[self.spatial_relation.lower()]
        if self.distance is not None:
            params.update(distance=self.distance, units=_UNITS[self.distance_units.lower()])
        if self.time is not None:
            params["time"] = ",".join("null" if end is None else str(to_epoch_ms(end)) for end in self.time)
        params.update(self.extra)
        return params

    def answer_params(self, info: LayerInfo, wanted: Sequence[Field]) -> Dict[str, Any]:
        """Return the parameters that shape the answer: fields, geometry, spatial reference, Z and M."""
        has_geometry = self.return_geometry and info.schema.geometry_type is not GeometryType.NONE
        params: Dict[str, Any] = {
            "outFields": ",".join(item.name for item in wanted),
            "returnGeometry": has_geometry,
        }
        if not has_geometry:
            return params
        params.update(
            outSR=self.out_sr,
            returnZ=_ask(self.return_z, info, "hasZ"),
            returnM=_ask(self.return_m, info, "hasM"),
            geometryPrecision=self.geometry_precision,
            maxAllowableOffset=self.max_allowable_offset,
        )
        return params


_OPTIONS = {item.name for item in fields(Query)} - {"where", "fields"} | {"in_sr"}


def resolve_fields(info: LayerInfo, names: Sequence[str]) -> Tuple[Field, ...]:
    """Return the layer's own fields for ``names``; ``NotFound`` lists near matches for an unknown one."""
    available = info.schema.fields
    chosen: Dict[str, Field] = {}
    for name in names:
        found = matching(name, [item.name for item in available])
        if not found:
            raise unknown_field(info, name)
        chosen.update((item.name, item) for item in available if item.name in found)
    return tuple(chosen.values())


def resolve_order(info: LayerInfo, order_by: Sequence[str]) -> Tuple[str, ...]:
    """Return ``order_by`` with the layer's own spelling; ``NotFound`` for an unknown field."""
    return tuple(_order_term(info, term) for term in order_by)


def total_order(info: LayerInfo, order_by: Sequence[str]) -> Tuple[str, ...]:
    """Return an order in which no two pages overlap: the user's, then the object id.

    Without an object id every field that can be sorted takes its place.
    """
    order = list(resolve_order(info, order_by))
    named = {term.split(" ")[0].lower() for term in order}
    oid = info.schema.object_id_field
    rest = [oid] if oid else [item.name for item in info.schema.fields if item.type not in _UNSORTABLE]
    return tuple(order + [name for name in rest if name.lower() not in named])


def unknown_field(info: LayerInfo, name: str) -> NotFound:
    """Return the error for a field that the layer does not have."""
    names = [item.name for item in info.schema.fields]
    hint = did_you_mean(name, names) or f" It has: {', '.join(names)}."
    return NotFound(f"The layer “{info.name}” has no field “{name}”.{hint}")


def _order_term(info: LayerInfo, term: str) -> str:
    name, direction = term.strip(), ""
    head, _, tail = name.rpartition(" ")
    if head and tail.upper() in ("ASC", "DESC"):
        name, direction = head.strip(), f" {tail.upper()}"
    found = matching(name, [item.name for item in info.schema.fields])
    if len(found) != 1:
        raise unknown_field(info, name)
    return found[0] + direction


def _ask(wanted: Optional[bool], info: LayerInfo, flag: str) -> bool:
    """Whether to ask for Z or M: as the caller says, else wherever the layer does not deny having it."""
    if wanted is not None:
        return wanted
    # Map services often leave the flag out though their data have Z.
    return info.raw.get(flag) is not False


def _check_extra(extra: Mapping[str, Any]) -> None:
    for name in extra:
        if name not in _PASSED_ON:
            hint = did_you_mean(name, sorted(_OPTIONS | _PASSED_ON))
            raise InvalidInput(f"A query has no option “{name}”.{hint}")


def _one_of(value: str, known: Mapping[str, str], what: str) -> None:
    if value.lower() not in known:
        raise InvalidInput(f"“{value}” is no {what}; use one of {', '.join(known)}.")


def read_names(value: FieldNames) -> Tuple[str, ...]:
    """Return a list of names given as text with commas, or as a sequence."""
    items = value.split(",") if isinstance(value, str) else value
    return tuple(item.strip() for item in items if item.strip())


def _ids(value: Any) -> Tuple[Any, ...]:
    if value is None:
        return ()
    items = value.split(",") if isinstance(value, str) else [value] if isinstance(value, int) else list(value)
    return tuple(int(item) if str(item).strip().lstrip("-").isdigit() else item for item in items)


def read_reference(value: Any) -> Optional[SpatialReference]:
    """Return a spatial reference from a code, ``EPSG:…``, WKT or its own kind; ``InvalidInput`` for anything else."""
    if value is None or isinstance(value, SpatialReference):
        return value
    text = value.split(":")[-1] if isinstance(value, str) and ":" in value[:6] else value
    found = SpatialReference.from_json(text)
    if found is None or (found.wkt and "[" not in found.wkt):
        raise InvalidInput(f"“{value}” is no spatial reference; give an EPSG or ESRI code, such as 4326.")
    return found


def _period(value: Any) -> Optional[Tuple[Optional[datetime], Optional[datetime]]]:
    if value is None:
        return None
    start, end = value if isinstance(value, (tuple, list)) else (value, value)
    if start is not None and end is not None and start > end:
        raise InvalidInput("The time range ends before it starts.")
    return (start, end)
