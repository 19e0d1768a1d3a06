# SPDX-License-Identifier: GPL-2.0-or-later
"""Guessing from their names which fields of a table hold the parts of an address."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Optional, Sequence, Tuple

from ..formats.fields import Field
from .geocoder_info import GeocoderInfo

# The parts of an address by the names that locators and tables give them, letters and digits only.
_NAMES: Tuple[Tuple[str, ...], ...] = (
    (
        "address", "addr", "street", "streetaddress", "address1", "addr1", "road", "strasse", "adresse", "rue",
        "place", "name", "placename", "site",
    ),
    ("address2", "addr2", "unit", "suite"),
    ("neighborhood", "neighbourhood", "district", "ortsteil"),
    ("city", "town", "municipality", "locality", "place", "ort", "stadt", "ville", "gemeinde"),
    ("subregion", "county", "kreis", "landkreis"),
    ("region", "state", "province", "subdivision", "bundesland", "subd", "admin1", "regionabbr"),
    ("postal", "zip", "zipcode", "postalcode", "postcode", "plz", "cp", "zip5"),
    ("postalext", "zip4"),
    ("countrycode", "country", "iso", "isoa2", "isoa3", "countryname", "land", "pays", "nation"),
)  # fmt: skip
_WHOLE = (
    "singleline", "singlelineinput", "singlekey", "fulladdress", "addressfull", "wholeaddress", "address", "addr",
    "adresse", "anschrift", "location", "label", "matchaddr",
)  # fmt: skip
_TELLS_NOTHING = 1


def guess_fields(info: GeocoderInfo, names: Sequence[str]) -> Dict[str, str]:
    """Return which of ``names`` to use for which field of the locator, empty where nothing fits.

    Parts are preferred to a whole address where a table has more than one of them, or the locator takes no
    whole one. Each name is used once.
    """
    parts = _parts(info, names)
    whole = _first(names, _WHOLE)
    single = info.single_line_field
    if single and (len(parts) <= _TELLS_NOTHING or not info.address_fields):
        return {single.name: whole} if whole else parts
    return parts


def _parts(info: GeocoderInfo, names: Sequence[str]) -> Dict[str, str]:
    single = info.single_line_field
    found: Dict[str, str] = {}
    for field in info.address_fields:
        if single and field.name == single.name:
            continue
        left = [name for name in names if name not in found.values()]
        match = _first(left, (_plain(field.name), _plain(field.alias))) or _first(left, _others(field))
        if match:
            found[field.name] = match
    return found


def _others(field: Field) -> Tuple[str, ...]:
    """Return the other names of the part of an address that a locator's field stands for."""
    for known in (_plain(field.name), _plain(field.alias)):
        group = next((group for group in _NAMES if known in group), None)
        if group:
            return group
    return ()


def _first(names: Iterable[str], wanted: Iterable[str]) -> Optional[str]:
    by_plain: Dict[str, str] = {}
    for name in names:
        by_plain.setdefault(_plain(name), name)
    return next((by_plain[item] for item in wanted if item and item in by_plain), None)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
