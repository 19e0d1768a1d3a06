# SPDX-License-Identifier: GPL-2.0-or-later
"""Relationship classes of the server as relations between tables of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from ...rest.models import Relationship
from ..i18n import tr
from .layout import PARENT_COLUMN, TableLayout

_ORIGIN = "esriRelRoleOrigin"
_DESTINATION = "esriRelRoleDestination"
_MANY_TO_MANY = "esriRelCardinalityManyToMany"


@dataclass(frozen=True)
class Relation:
    """Rows of ``child`` belong to the row of ``parent`` whose key is the same."""

    name: str
    parent: str
    parent_key: str
    child: str
    child_key: str
    composite: bool = False


def relations_of(tables: Sequence[TableLayout]) -> Tuple[List[Relation], List[str]]:
    """Return the relations whose two sides are both among the tables, and notes on those that cannot be kept."""
    by_id = {table.info.id: table for table in tables}
    found: List[Relation] = []
    lost: List[str] = []
    for parent in tables:
        for relationship in parent.info.relationships:
            child = by_id.get(relationship.related_table_id)
            if relationship.role == _DESTINATION or child is None:
                continue
            relation = _relation(relationship, parent, child)
            if relation is None:
                lost.append(relationship.name)
            else:
                found.append(relation)
    found += [_of_attachments(table) for table in tables if table.attachments and table.object_id]
    notes = (
        [tr("Relationships that QGIS cannot keep: {names}.").format(names=", ".join(lost))] if lost else []
    )
    return found, notes


def _relation(relationship: Relationship, parent: TableLayout, child: TableLayout) -> Optional[Relation]:
    back = _back(relationship, parent, child)
    if back is None or relationship.cardinality == _MANY_TO_MANY:
        return None
    parent_key = parent.column_of(relationship.key_field)
    child_key = child.column_of(back.key_field)
    if parent_key is None or child_key is None:
        return None
    return Relation(relationship.name, parent.name, parent_key, child.name, child_key, relationship.composite)


def _back(relationship: Relationship, parent: TableLayout, child: TableLayout) -> Optional[Relationship]:
    """Return the same relationship as the child's side describes it."""
    candidates: Dict[int, Relationship] = {
        item.id: item
        for item in child.info.relationships
        if item.role != _ORIGIN and item.related_table_id == parent.info.id
    }
    same_id = candidates.get(relationship.id)
    return same_id or (next(iter(candidates.values())) if len(candidates) == 1 else None)


def _of_attachments(table: TableLayout) -> Relation:
    return Relation(
        tr("Attachments of {layer}").format(layer=table.info.name),
        table.name,
        table.object_id or "",
        table.attachments or "",
        PARENT_COLUMN,
        composite=True,
    )
