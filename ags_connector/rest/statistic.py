# SPDX-License-Identifier: GPL-2.0-or-later
"""One statistic of a field as a value, and as people write it: ``sum:ACRES, percentile_cont(0.9):VALUE as p90``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, List, Optional, Sequence, Set, Tuple, Union

from ..formats.fields import Field, FieldType
from .errors import InvalidInput
from .names import did_you_mean

KINDS = ("count", "sum", "min", "max", "avg", "stddev", "var", "percentile_cont", "percentile_disc")
_TERM = re.compile(
    r"(?P<kind>\w+)\s*(?:\(\s*(?P<parameter>[^()]*?)\s*\))?\s*:\s*(?P<field>.+?)(?:\s+as\s+(?P<name>\S+))?",
    re.IGNORECASE,
)
_NUMBERS = (
    FieldType.OID,
    FieldType.SMALL_INTEGER,
    FieldType.INTEGER,
    FieldType.BIG_INTEGER,
    FieldType.SINGLE,
    FieldType.DOUBLE,
)
_OF_NUMBERS = ("sum", "avg", "stddev", "var")
_SAME_TYPE = ("min", "max", "percentile_disc")
# The oldest of the databases behind the servers end names here.
_LONGEST_NAME = 30
_EXAMPLE = "sum:ACRES, avg:VALUE"


@dataclass(frozen=True)
class Statistic:
    """One statistic: its kind (see :data:`KINDS`), the field, and the name of the result.

    ``field`` may be ``*`` with ``count``: the number of rows. ``parameter`` is the fraction from 0 to 1 of a
    percentile, the median if not given; ``descending`` ranks from above. Without ``name`` the result is
    called ``<kind>_<field>``.
    """

    kind: str
    field: str
    name: Optional[str] = None
    parameter: Optional[float] = None
    descending: bool = False

    def __post_init__(self) -> None:
        if self.kind.lower() not in KINDS:
            hint = did_you_mean(self.kind, KINDS) or f" There are: {', '.join(KINDS)}."
            raise InvalidInput(f"“{self.kind}” is no statistic.{hint}")
        if self.parameter is not None and not self.is_percentile:
            raise InvalidInput(f"“{self.kind}” takes no number in parentheses; percentiles do.")
        if self.parameter is not None and not 0 <= self.parameter <= 1:
            raise InvalidInput(
                f"A percentile needs a fraction from 0 to 1, such as 0.9; {self.parameter} is none."
            )

    @property
    def is_percentile(self) -> bool:
        """Whether this is a percentile, which not every server computes."""
        return self.kind.lower().startswith("percentile")

    def to_json(self, on_field: str, out_name: str) -> Dict[str, Any]:
        """Return the item of ``outStatistics``."""
        kind = self.kind.lower()
        body: Dict[str, Any] = {
            "statisticType": kind.upper() if self.is_percentile else kind,
            "onStatisticField": on_field,
            "outStatisticFieldName": out_name,
        }
        if self.is_percentile:
            fraction = 0.5 if self.parameter is None else self.parameter
            body["statisticParameters"] = {"value": fraction, "orderBy": "DESC" if self.descending else "ASC"}
        return body

    def result_field(self, source: Field, name: str) -> Field:
        """Return the field of the result; ``InvalidInput`` where the source has the wrong type for it."""
        kind = self.kind.lower()
        if kind in _OF_NUMBERS and source.type not in _NUMBERS:
            raise InvalidInput(f"“{kind}” needs a field with numbers; “{source.name}” has none.")
        if kind == "count":
            return Field(name, FieldType.BIG_INTEGER)
        if kind in _SAME_TYPE:
            same = FieldType.BIG_INTEGER if source.type is FieldType.OID else source.type
            return replace(source, name=name, type=same, alias="", domain=None)
        return Field(name, source.type if source.type is FieldType.DATE else FieldType.DOUBLE)


def read_statistics(value: Union[str, Iterable[Statistic]]) -> Tuple[Statistic, ...]:
    """Return the statistics that ``value`` lists, as text or as objects; ``InvalidInput`` for anything else."""
    if isinstance(value, str):
        found = tuple(_parse(term.strip()) for term in value.split(",") if term.strip())
    else:
        found = tuple(item if isinstance(item, Statistic) else _parse(str(item)) for item in value)
    if not found:
        raise InvalidInput(f"No statistic is asked for. Write for example: {_EXAMPLE}")
    names = [item.name.lower() for item in found if item.name]
    if len(names) != len(set(names)):
        raise InvalidInput("Two statistics have the same name.")
    return found


def _parse(term: str) -> Statistic:
    match = _TERM.fullmatch(term)
    if match is None:
        raise InvalidInput(
            f"“{term}” is no statistic. Write the kind, a colon and the field, for example: {_EXAMPLE}"
        )
    text, parameter = match["parameter"], None
    if text:
        try:
            parameter = float(text)
        except ValueError as error:
            raise InvalidInput(f"“{text}” in “{term}” is no number.") from error
    return Statistic(match["kind"].lower(), match["field"].strip(), match["name"], parameter)


def result_names(statistics: Sequence[Statistic], taken: Iterable[str]) -> List[Tuple[str, str]]:
    """Return for each statistic the name to show and the name to send, legal and different from ``taken``.

    The names differ only where the caller's own is none that a database takes.
    """
    used: Set[str] = {name.lower() for name in taken} | {
        item.name.lower() for item in statistics if item.name
    }
    names = []
    for item in statistics:
        wish = item.name or f"{item.kind.lower()}_{'rows' if item.field == '*' else item.field}"
        legal = _legal(wish)
        own = item.name is not None and legal == item.name and not _clashes(legal, taken)
        sent = legal if own else _free(legal, used)
        used.add(sent.lower())
        names.append((item.name or sent, sent))
    return names


def _clashes(name: str, taken: Iterable[str]) -> bool:
    return name.lower() in {item.lower() for item in taken}


def _legal(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9_]+", "_", name).strip("_")
    return (plain if plain[:1].isalpha() else f"s_{plain}")[:_LONGEST_NAME]


def _free(name: str, used: Set[str]) -> str:
    candidate, number = name, 2
    while candidate.lower() in used:
        ending = f"_{number}"
        candidate, number = name[: _LONGEST_NAME - len(ending)] + ending, number + 1
    return candidate
