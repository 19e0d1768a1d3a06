# SPDX-License-Identifier: GPL-2.0-or-later
"""The coded values and ranges of a set of layers as field domains of one GeoPackage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from osgeo import ogr

from ...formats.fields import Domain, Field
from ...rest.models import LayerInfo
from ..domains import coded_field
from ..field_names import free_name
from ..i18n import tr

_NUMERIC = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal)
_CODED = (*_NUMERIC, ogr.OFTString)


@dataclass(frozen=True)
class StoredDomain:
    """A domain under the name that it has in the file, for fields of GDAL's type ``kind``."""

    name: str
    domain: Domain
    kind: int


class DomainPlan:
    """Names the domains of all layers: equal ones once, different ones of one name apart."""

    def __init__(self) -> None:
        self._stored: Dict[Tuple[Any, ...], StoredDomain] = {}
        self._taken: Set[str] = set()

    def stored(self) -> Tuple[StoredDomain, ...]:
        """Return the domains to create."""
        return tuple(self._stored.values())

    def add(self, info: LayerInfo, kinds: Sequence[int]) -> Tuple[Tuple[Optional[str], ...], List[str]]:
        """Return the domain's name for each field of a layer, and notes on what no column can have."""
        names: List[Optional[str]] = []
        unstored: List[str] = []
        by_subtype: List[str] = []
        for item, kind in zip(info.schema.fields, kinds):
            coded = coded_field(item, info.subtypes, info.subtype_field)
            if coded is not None and coded.by_subtype:
                by_subtype.append(item.name)
                names.append(None)
                self._keep_all(item, kind, info)
                continue
            domain = _subtypes_as_domain(item, info) or item.domain
            names.append(self._name(domain, item, kind))
            if domain is not None and names[-1] is None and domain.kind != "inherited":
                unstored.append(item.name)
        return tuple(names), _notes(unstored, by_subtype)

    def _keep_all(self, item: Field, kind: int, info: LayerInfo) -> None:
        """Store every domain of a field whose meaning depends on the subtype; none fits all its rows."""
        for subtype in info.subtypes:
            for name, domain in subtype.domains.items():
                if name.lower() == item.name.lower():
                    self._name(domain, item, kind)
        self._name(item.domain, item, kind)

    def _name(self, domain: Optional[Domain], item: Field, kind: int) -> Optional[str]:
        if domain is None or not _holds(domain, kind):
            return None
        key = (domain.name, domain.coded_values, domain.minimum, domain.maximum, kind)
        if key not in self._stored:
            name = free_name(domain.name or f"{item.name}_domain", self._taken)
            self._taken.add(name.lower())
            self._stored[key] = StoredDomain(name, domain, kind)
        return self._stored[key].name


def create(dataset: Any, stored: StoredDomain) -> None:
    """Create a domain in an open dataset, unless it is there."""
    if dataset.GetFieldDomain(stored.name) is not None:
        return
    domain, kind = stored.domain, stored.kind
    if domain.is_coded:
        codes = {str(code): text for code, text in domain.coded_values}
        made = ogr.CreateCodedFieldDomain(stored.name, domain.name, kind, ogr.OFSTNone, codes)
    else:
        low, high = float(domain.minimum or 0), float(domain.maximum or 0)
        made = ogr.CreateRangeFieldDomain(stored.name, domain.name, kind, ogr.OFSTNone, low, True, high, True)
    dataset.AddFieldDomain(made)


def _subtypes_as_domain(item: Field, info: LayerInfo) -> Optional[Domain]:
    """Return the subtypes as coded values for the field that tells the subtype."""
    if not info.subtypes or item.name.lower() != (info.subtype_field or "").lower():
        return None
    pairs = tuple((subtype.code, subtype.name) for subtype in info.subtypes)
    return Domain("codedValue", f"{info.name} {item.name}", pairs)


def _holds(domain: Domain, kind: int) -> bool:
    if domain.is_coded:
        return kind in _CODED
    return domain.minimum is not None and domain.maximum is not None and kind in _NUMERIC


def _notes(unstored: Sequence[str], by_subtype: Sequence[str]) -> List[str]:
    notes = []
    if unstored:
        notes.append(tr("Domains are not stored: {names}.").format(names=", ".join(unstored)))
    if by_subtype:
        text = tr(
            "What the codes mean depends on the subtype: {names}. "
            "The file has all these domains, but no column can have more than one."
        )
        notes.append(text.format(names=", ".join(by_subtype)))
    return notes
