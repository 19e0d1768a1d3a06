# SPDX-License-Identifier: GPL-2.0-or-later
"""What a locator found, decoded: candidates, answers of a batch, the address of a place, suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Sequence

from ..formats.attributes import guess_fields
from ..formats.esri_json import decode_feature_set
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field, FieldType
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference

SCORE = Field("Score", FieldType.DOUBLE)
MATCH_ADDRESS = Field("Match_addr", FieldType.STRING, "Address found")
STATUS = Field("Status", FieldType.STRING)
EXTENT = tuple(Field(name, FieldType.DOUBLE) for name in ("Xmin", "Ymin", "Xmax", "Ymax"))
UNMATCHED = "U"


@dataclass(frozen=True)
class Suggestion:
    """A completion of what was typed; give it to ``find_address_candidates`` as it is.

    ``magic_key`` leads the locator to what is meant and is valid for a short while; ``is_collection`` says
    that it stands for many places, such as all branches of a shop.
    """

    text: str
    magic_key: str = ""
    is_collection: bool = False


def read_suggestions(body: Mapping[str, Any]) -> List[Suggestion]:
    """Decode the answer of *Suggest*."""
    return [
        Suggestion(
            str(item.get("text") or ""), str(item.get("magicKey") or ""), bool(item.get("isCollection"))
        )
        for item in body.get("suggestions") or ()
    ]


def found_in(body: Mapping[str, Any]) -> List[Mapping[str, Any]]:
    """Return what was found, as sent: candidates, the locations of a batch, those of the older *Find*."""
    items = body.get("candidates")
    return list(body.get("locations") or () if items is None else items)


def decode_found(
    body: Mapping[str, Any], fields: Sequence[Field] = (), leading: Sequence[Field] = ()
) -> FeatureBatch:
    """Decode the answers of *Find Address Candidates*, *Geocode Addresses* and *Find* into points.

    ``fields`` are the locator's candidate fields; those that the answer has are kept with their types, and so are
    attributes that no field describes. ``Score`` and ``Match_addr`` stand first, also where only the item itself
    says them; ``leading`` stands before them. What was not matched has no geometry.
    """
    reference = SpatialReference.from_json(body.get("spatialReference"))
    return batch_of(found_in(body), reference, fields, leading)


def batch_of(
    items: Sequence[Mapping[str, Any]],
    reference: Optional[SpatialReference],
    fields: Sequence[Field] = (),
    leading: Sequence[Field] = (),
) -> FeatureBatch:
    """Return items of an answer as points; see :func:`decode_found`."""
    return rows_of(items, schema_of([attributes_of(item) for item in items], reference, fields, leading))


def rows_of(items: Sequence[Mapping[str, Any]], schema: FeatureSchema) -> FeatureBatch:
    """Return items of an answer as points with the fields of ``schema``; attributes that it lacks are left out."""
    features = [{"attributes": attributes_of(item), "geometry": location_of(item)} for item in items]
    return decode_feature_set({"features": features}, schema)


def schema_of(
    attributes: Sequence[Mapping[str, Any]],
    reference: Optional[SpatialReference],
    fields: Sequence[Field] = (),
    leading: Sequence[Field] = (),
) -> FeatureSchema:
    """Return what results with these attributes look like, by the locator's fields where they describe them."""
    present: Dict[str, None] = {}
    for values in attributes:
        present.update(dict.fromkeys(name.lower() for name in values))
    described = [item for item in fields if item.name.lower() in present or not attributes]
    known = {item.name.lower() for item in fields}
    rest = [{k: v for k, v in values.items() if k.lower() not in known} for values in attributes]
    kept: Dict[str, Field] = {}
    for item in (*leading, SCORE, MATCH_ADDRESS, *described, *guess_fields(rest, {}, None)):
        kept.setdefault(item.name.lower(), item)
    return FeatureSchema(tuple(kept.values()), GeometryType.POINT, reference)


def attributes_of(item: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the attributes of an item with its score, its address and its extent among them."""
    feature = item.get("feature") or {}
    values = dict(item.get("attributes") or feature.get("attributes") or {})
    names = {name.lower(): name for name in values}
    for field, value in (
        (SCORE, item.get("score")),
        (MATCH_ADDRESS, item.get("address") or item.get("name")),
    ):
        own = names.get(field.name.lower(), field.name)
        if values.get(own) in (None, "") and value is not None:
            values[own] = value
    extent = item.get("extent") or {}
    for field in EXTENT:
        value = extent.get(field.name.lower())
        if value is not None and field.name.lower() not in names:
            values[field.name] = value
    return values


def status_of(item: Mapping[str, Any]) -> str:
    """Return ``M`` for matched, ``T`` for several equally good, ``U`` for unmatched, as the locator says it."""
    values = item.get("attributes") or {}
    said = next((value for name, value in values.items() if name.lower() == "status"), None)
    if said:
        return str(said)[:1].upper()
    return UNMATCHED if location_of(item) is None else "M"


def location_of(item: Mapping[str, Any]) -> Optional[Mapping[str, Any]]:
    """Return the point of an item; ``None`` where nothing was matched, however the locator writes that."""
    values = item.get("attributes") or {}
    if any(name.lower() == "status" and value == UNMATCHED for name, value in values.items()):
        return None
    place = item.get("location") or (item.get("feature") or {}).get("geometry")
    if not place or not all(_is_number(place.get(axis)) for axis in ("x", "y")):
        return None
    return {axis: float(place[axis]) for axis in ("x", "y")}


def decode_reverse(body: Mapping[str, Any]) -> Optional[FeatureBatch]:
    """Decode the answer of *Reverse Geocode* into one point with the parts of its address; ``None`` for nothing."""
    address, location = body.get("address"), body.get("location") or {}
    if not isinstance(address, Mapping) or not any(value not in (None, "") for value in address.values()):
        return None
    reference = SpatialReference.from_json(location.get("spatialReference"))
    schema = FeatureSchema(guess_fields([address], {}, None), GeometryType.POINT, reference)
    return decode_feature_set(
        {"features": [{"attributes": address, "geometry": location_of({"location": location})}]}, schema
    )


def _is_number(value: Any) -> bool:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return False
    return number == number and number not in (float("inf"), float("-inf"))
