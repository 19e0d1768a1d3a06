# SPDX-License-Identifier: GPL-2.0-or-later
"""Attribute dictionaries of features laid out as rows against a list of fields."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from .fields import Field, FieldType
from .values import guess_type, settle


def to_rows(items: Sequence[Mapping[str, Any]], fields: Sequence[Field]) -> List[List[Any]]:
    """Return one value per field for each dictionary, in the canonical form.

    Keys are matched in the exact spelling first, then in any case; what is missing is ``None``, what no field
    names is left out.
    """
    names = [field.name for field in fields]
    rows: List[List[Any]] = []
    known: Optional[Mapping[str, Any]] = None
    keys: List[Optional[str]] = []
    complete = False
    for item in items:
        if known is None or item.keys() != known.keys():
            known, keys = item, _matched(names, item)
            complete = None not in keys
        rows.append([item[key] for key in keys] if complete else [item.get(key) for key in keys])  # type: ignore[index, arg-type]
    settle(rows, fields)
    return rows


def _matched(names: Sequence[str], item: Mapping[str, Any]) -> List[Optional[str]]:
    lowered = {key.lower(): key for key in reversed(list(item))}
    return [name if name in item else lowered.get(name.lower()) for name in names]


def guess_fields(
    items: Sequence[Mapping[str, Any]], aliases: Mapping[str, str], object_id_field: Optional[str]
) -> Tuple[Field, ...]:
    """Make up fields from aliases (which came before ``fields`` did) and from the values themselves."""
    columns: Dict[str, List[Any]] = {name: [] for name in aliases}
    for item in items:
        for key, value in item.items():
            columns.setdefault(key, []).append(value)
    return tuple(
        Field(name, FieldType.OID if name == object_id_field else guess_type(values), aliases.get(name) or "")
        for name, values in columns.items()
    )
