# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers with units: distances, areas and times of geoprocessing tasks."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Dict, Mapping

from .errors import InvalidInput
from .gp_types import GPType
from .names import did_you_mean

_TEXT = re.compile(r"\s*(?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?P<unit>[A-Za-z ]*)\s*")
_LINEAR = (
    "Meters Kilometers Feet Miles NauticalMiles Yards Inches Centimeters Millimeters Decimeters DecimalDegrees "
    "Points UnknownUnits IntFeet IntMiles IntNauticalMiles IntYards IntInches USSurveyFeet"
)
_AREAL = (
    "SquareMeters SquareKilometers Hectares Ares Acres SquareMiles SquareFeet SquareYards SquareInches "
    "SquareCentimeters SquareMillimeters SquareDecimeters UnknownAreaUnits"
)
_TIME = "Milliseconds Seconds Minutes Hours Days Weeks Months Years Decades Centuries Unknown"
_LONG_WORDS = {"Int": "International"}
_SYNONYMS = {
    "m": "Meters",
    "metre": "Meters",
    "metres": "Meters",
    "meter": "Meters",
    "km": "Kilometers",
    "kilometre": "Kilometers",
    "kilometres": "Kilometers",
    "kilometer": "Kilometers",
    "mi": "Miles",
    "mile": "Miles",
    "ft": "Feet",
    "foot": "Feet",
    "yard": "Yards",
    "inch": "Inches",
    "nauticalmile": "NauticalMiles",
    "degrees": "DecimalDegrees",
    "degree": "DecimalDegrees",
    "cm": "Centimeters",
    "mm": "Millimeters",
    "ha": "Hectares",
    "hectare": "Hectares",
    "acre": "Acres",
    "sqm": "SquareMeters",
    "squaremetres": "SquareMeters",
    "sqkm": "SquareKilometers",
    "squarekilometres": "SquareKilometers",
    "second": "Seconds",
    "minute": "Minutes",
    "hour": "Hours",
    "day": "Days",
    "week": "Weeks",
    "month": "Months",
    "year": "Years",
}


@dataclass(frozen=True)
class _Kind:
    member: str
    prefix: str
    default: str
    names: Dict[str, str]


def _kind(member: str, prefix: str, default: str, words: str) -> _Kind:
    return _Kind(
        member, prefix, f"{prefix}{default}", {word.lower(): f"{prefix}{word}" for word in words.split()}
    )


_KINDS = {
    GPType.LINEAR_UNIT: _kind("distance", "esri", "Meters", _LINEAR),
    GPType.AREAL_UNIT: _kind("area", "esri", "SquareMeters", _AREAL),
    GPType.TIME_UNIT: _kind("time", "esriTimeUnits", "Seconds", _TIME),
}


@dataclass(frozen=True)
class Measure:
    """A number with its unit as the REST API names it, such as ``esriMiles``."""

    value: float
    units: str

    def __str__(self) -> str:
        return f"{self.value:g} {re.sub('^esri(TimeUnits)?', '', self.units)}"


@cache
def unit_labels(type: GPType) -> Mapping[str, str]:  # noqa: A002
    """Return the units of a type: what the REST API calls each, by words such as ``Nautical miles``."""
    kind = _KINDS[type]
    return MappingProxyType({_label(name[len(kind.prefix) :]): name for name in kind.names.values()})


def _label(name: str) -> str:
    first, *others = re.sub(r"(?<=[a-zS])(?=[A-Z][a-z])", " ", name).split()
    return " ".join([_LONG_WORDS.get(first, first), *(word.lower() for word in others)])


def read_measure(type: GPType, value: Any, default: Any = None) -> Measure:  # noqa: A002
    """Read ``8.5``, ``"8.5 miles"``, ``(8.5, "miles")``, ``{"distance": 8.5, "units": "esriMiles"}``.

    A bare number is in the unit of ``default``. Raises ``InvalidInput`` for anything else.
    """
    kind = _KINDS[type]
    if isinstance(value, Measure):
        return value
    if isinstance(value, Mapping):
        return _measure(kind, value.get(kind.member), value.get("units") or _default_unit(kind, default))
    if isinstance(value, (list, tuple)) and len(value) == 2:
        return _measure(kind, value[0], value[1])
    if isinstance(value, str):
        found = _TEXT.fullmatch(value)
        if not found:
            raise InvalidInput(
                f"“{value}” is no {kind.member} such as “5 {kind.default[len(kind.prefix) :]}”."
            )
        return _measure(kind, found["number"], found["unit"] or _default_unit(kind, default))
    return _measure(kind, value, _default_unit(kind, default))


def measure_json(type: GPType, measure: Measure) -> Dict[str, Any]:  # noqa: A002
    """Return the object to send."""
    number = measure.value
    return {_KINDS[type].member: int(number) if number.is_integer() else number, "units": measure.units}


def _default_unit(kind: _Kind, default: Any) -> str:
    units = default.get("units") if isinstance(default, Mapping) else None
    return str(units or kind.default)


def _measure(kind: _Kind, number: Any, unit: Any) -> Measure:
    try:
        value = float(number)
    except (TypeError, ValueError):
        value = math.nan
    if isinstance(number, bool) or not math.isfinite(value):
        raise InvalidInput(f"“{number}” is no number for a {kind.member}.")
    return Measure(value, _unit(kind, str(unit)))


def _unit(kind: _Kind, text: str) -> str:
    folded = re.sub(r"[\s_]", "", text).lower().replace("international", "int")
    if folded.startswith(kind.prefix.lower()):
        folded = folded[len(kind.prefix) :]
    found = kind.names.get(_SYNONYMS.get(folded, folded).lower())
    if found:
        return found
    if text.startswith("esri"):
        return text
    words = [name[len(kind.prefix) :] for name in kind.names.values()]
    raise InvalidInput(
        f"“{text}” is no unit of {kind.member}.{did_you_mean(text, words)} Known: {', '.join(words)}."
    )
