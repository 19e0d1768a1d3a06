# SPDX-License-Identifier: GPL-2.0-or-later
"""What a locator says of itself: the fields it takes and gives, and how many addresses at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple

from ..formats.fields import Field, FieldType, find_field
from .errors import InvalidInput, NotFound
from .names import did_you_mean
from .service_info import ServiceInfo

# A locator that names no limit: what the smallest of them take.
_ASSUMED_BATCH_SIZE = 100
# How locators older than "singleLineAddressField" call that field among the others.
_SINGLE_LINE_NAMES = ("SingleLine", "Single Line Input", "SingleLineInput", "SingleKey", "FullAddress")


@dataclass(frozen=True)
class GeocoderInfo(ServiceInfo):
    """The page of a geocoding service.

    ``address_fields`` are what an address may be given in (``nullable`` is false for a required one),
    ``single_line_field`` the one that takes a whole address, ``None`` where there is none.
    ``candidate_fields`` describe the results. Batch sizes are ``None`` where the service does not say.
    ``categories`` lists every category with those inside it.
    """

    address_fields: Tuple[Field, ...] = ()
    single_line_field: Optional[Field] = None
    candidate_fields: Tuple[Field, ...] = ()
    intersection_candidate_fields: Tuple[Field, ...] = ()
    max_batch_size: Optional[int] = None
    suggested_batch_size: Optional[int] = None
    categories: Tuple[str, ...] = ()
    countries: Tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> GeocoderInfo:
        """Read a geocoding service's page; what is missing stays empty."""
        properties = data.get("locatorProperties") or {}
        address_fields = _fields(data.get("addressFields"))
        single = data.get("singleLineAddressField")
        return cls(
            **vars(ServiceInfo.from_json(data)),
            address_fields=address_fields,
            single_line_field=_field(single) if single else _single_line_among(address_fields),
            candidate_fields=_results(data.get("candidateFields")),
            intersection_candidate_fields=_results(data.get("intersectionCandidateFields")),
            max_batch_size=_size(properties.get("MaxBatchSize")),
            suggested_batch_size=_size(properties.get("SuggestedBatchSize")),
            categories=tuple(_categories(data.get("categories") or ())),
            countries=tuple(str(item) for item in data.get("countries") or ()),
        )

    @property
    def batch_size(self) -> int:
        """How many addresses to send at once: what the service suggests, never above its maximum."""
        sizes = [size for size in (self.suggested_batch_size, self.max_batch_size) if size]
        return min(sizes, default=_ASSUMED_BATCH_SIZE)

    @property
    def suggests(self) -> bool:
        """Whether the service completes what is typed; services that list no capabilities cannot."""
        return "suggest" in self.capabilities

    @property
    def reverses(self) -> bool:
        """Whether the service finds the address of a place; assumed where it lists no capabilities."""
        return not self.capabilities or "reversegeocode" in self.capabilities

    @property
    def all_address_fields(self) -> Tuple[Field, ...]:
        """The fields that an address may be given in, that for a whole address first."""
        single = self.single_line_field
        rest = [item for item in self.address_fields if single is None or item.name != single.name]
        return (*([single] if single else []), *rest)

    def line_field(self) -> Field:
        """Return the field for a whole address, or the only field; ``InvalidInput`` where there is none such."""
        if self.single_line_field:
            return self.single_line_field
        if len(self.address_fields) == 1:
            return self.address_fields[0]
        raise InvalidInput(
            "This locator takes no address in one line. Give its parts by the locator's fields: "
            f"{self._listed()}."
        )

    def address(self, parts: Mapping[str, Any]) -> Dict[str, str]:
        """Return an address by the locator's own field names, given by name or alias in any case.

        ``None`` becomes empty. Raises ``NotFound`` with near matches for a field that the locator has not.
        """
        fields = self.all_address_fields
        found: Dict[str, str] = {}
        for name, value in parts.items():
            field = find_field(fields, name) or _by_alias(fields, name)
            if field is None:
                hint = did_you_mean(name, [item.name for item in fields])
                raise NotFound(f"The locator has no field “{name}”.{hint} It has: {self._listed()}.")
            found[field.name] = "" if value is None else str(value).strip()
        return found

    def _listed(self) -> str:
        names = [
            item.name if item.nullable else f"{item.name} (required)" for item in self.all_address_fields
        ]
        return ", ".join(names) or "none at all"


def _fields(items: Optional[Iterable[Any]]) -> Tuple[Field, ...]:
    return tuple(_field(item) for item in items or () if isinstance(item, dict) and item.get("name"))


def _field(item: Mapping[str, Any]) -> Field:
    return replace(Field.from_json(item), nullable=not item.get("required"))


def _results(items: Optional[Iterable[Any]]) -> Tuple[Field, ...]:
    return tuple(item for item in _fields(items) if item.type is not FieldType.GEOMETRY)


def _single_line_among(fields: Tuple[Field, ...]) -> Optional[Field]:
    found = (find_field(fields, name) for name in _SINGLE_LINE_NAMES)
    return next((field for field in found if field), None)


def _by_alias(fields: Iterable[Field], name: str) -> Optional[Field]:
    return next((item for item in fields if item.alias and item.alias.casefold() == name.casefold()), None)


def _size(value: object) -> Optional[int]:
    """Read a size, a number or text; zero and nonsense are none."""
    try:
        size = int(str(value))
    except ValueError:
        return None
    return size if size > 0 else None


def _categories(items: Iterable[Any]) -> Iterator[str]:
    waiting: List[Any] = list(items)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, Mapping):
            yield str(item.get("name") or "")
            waiting[:0] = item.get("categories") or ()
        else:
            yield str(item)
