# SPDX-License-Identifier: GPL-2.0-or-later
"""Field names that tables and files can hold."""

from __future__ import annotations

from typing import Dict, List, Sequence, Set, Tuple

from ..formats.fields import Field, FieldType
from .i18n import tr

# What GeoPackage and SpatiaLite call the geometry column; a field of that name cannot stand beside it.
_GEOMETRY_COLUMNS = {"geom", "geometry"}
_INTEGERS = {FieldType.OID, FieldType.SMALL_INTEGER, FieldType.INTEGER, FieldType.BIG_INTEGER}


def target_names(fields: Sequence[Field]) -> Tuple[List[str], Tuple[str, ...]]:
    """Return a name for each of ``fields`` that a table can hold, and a note for those that changed.

    The ``table.`` before a joined field's name goes where the rest stays unambiguous; names that differ in
    case only, a ``fid`` that is no integer and the names of geometry columns get a number.
    """
    short = _without_table_names([item.name for item in fields])
    taken: Set[str] = set(_GEOMETRY_COLUMNS)
    names: List[str] = []
    for item, name in zip(fields, short):
        usable = free_name(name, taken | _row_id_name(item))
        taken.add(usable.lower())
        names.append(usable)
    changed = [f"{item.name} → {name}" for item, name in zip(fields, names) if item.name != name]
    notes = (tr("Fields were renamed: {names}.").format(names=", ".join(changed)),) if changed else ()
    return names, notes


def free_name(name: str, taken: Set[str]) -> str:
    """Return ``name``, with a number where ``taken`` (in lower case) has it already."""
    candidate, number = name, 1
    while candidate.lower() in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate


def _row_id_name(item: Field) -> Set[str]:
    return set() if item.type in _INTEGERS else {"fid"}


def _without_table_names(names: Sequence[str]) -> List[str]:
    last = [_last_part(name) for name in names]
    seen: Dict[str, int] = {}
    for name in last:
        seen[name.lower()] = seen.get(name.lower(), 0) + 1
    return [short if seen[short.lower()] == 1 else name for short, name in zip(last, names)]


def _last_part(name: str) -> str:
    """Return what follows the last dot; SQL functions such as ``SHAPE.STArea()`` stay whole."""
    last = name.rpartition(".")[2]
    return name if not last or last.endswith(")") else last
