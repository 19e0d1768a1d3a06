# SPDX-License-Identifier: GPL-2.0-or-later
"""Coded values: codes, descriptions or both, with the domains that subtypes set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Dict, Iterator, Optional, Sequence

from ..formats.fields import Domain, Field, Subtype


class DomainMode(str, Enum):
    """What stands in a field that has a coded value domain."""

    CODES = "codes"
    DESCRIPTIONS = "descriptions"
    BOTH = "both"


@dataclass(frozen=True)
class CodedField:
    """The descriptions of one field's codes, per subtype where subtypes choose the domain."""

    default: Dict[Any, str]
    by_subtype: Dict[str, Dict[Any, str]]

    def describe(self, value: Any, subtype: Any = None) -> Optional[str]:
        """Return what ``value`` means for a row of ``subtype``; the code as text where nothing lists it."""
        if value is None:
            return None
        table = self.by_subtype.get(str(subtype), self.default) if self.by_subtype else self.default
        found = table.get(value)
        return found if found is not None else table.get(str(value), str(value))


def coded_field(
    item: Field, subtypes: Sequence[Subtype] = (), subtype_field: Optional[str] = None
) -> Optional[CodedField]:
    """Return the descriptions of ``item``'s codes; ``None`` where it has none.

    The field that holds the subtype is described by the subtypes' names.
    """
    if subtype_field and item.name.lower() == subtype_field.lower() and subtypes:
        return CodedField(_both_spellings({subtype.code: subtype.name for subtype in subtypes}), {})
    default = _table(item.domain)
    by_subtype = {
        str(subtype.code): _table(domain)
        for subtype in subtypes
        for name, domain in subtype.domains.items()
        if name.lower() == item.name.lower()
    }
    return CodedField(default, by_subtype) if default or any(by_subtype.values()) else None


def value_map(coded: CodedField) -> Iterator[Dict[str, Any]]:
    """Yield ``{description: code}`` pairs of the domain outside subtypes, as QGIS's value map wants them."""
    seen = set()
    for code, text in coded.default.items():
        if str(code) not in seen:
            seen.add(str(code))
            yield {text: code}


def _table(domain: Optional[Domain]) -> Dict[Any, str]:
    return _both_spellings(dict(domain.coded_values)) if domain is not None else {}


def _both_spellings(table: Dict[Any, str]) -> Dict[Any, str]:
    return {**table, **{str(code): text for code, text in table.items() if str(code) not in table}}
