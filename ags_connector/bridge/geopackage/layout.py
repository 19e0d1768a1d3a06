# SPDX-License-Identifier: GPL-2.0-or-later
"""Which tables, columns and domains a GeoPackage for a set of layers has; decided before anything is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Set, Tuple

from ...formats.fields import Field
from ...rest.models import LayerInfo
from ..field_names import free_name, target_names
from ..i18n import tr
from ..ogr_drivers import format_of
from ..ogr_schema import field_type
from .domains import DomainPlan, StoredDomain

GEOMETRY_COLUMN = "geom"
PARENT_COLUMN = "parent_id"
GEOPACKAGE = ".gpkg"

_RESERVED = re.compile(r"^(gpkg|rtree|sqlite|ags_connector)_", re.IGNORECASE)
# "|" ends the table's name in QGIS's data sources; quotes break other programs.
_UNSAFE = re.compile(r"[\x00-\x1f|\"'`]+")
_TAKEN = frozenset({"layer_styles", "qgis_projects"})


@dataclass(frozen=True)
class TableLayout:
    """The table of one layer: a column, with GDAL's type and maybe a domain, for each of the layer's fields."""

    info: LayerInfo
    name: str
    row_id: str
    columns: Tuple[str, ...]
    kinds: Tuple[int, ...]
    domains: Tuple[Optional[str], ...]
    attachments: Optional[str] = None

    @property
    def fields(self) -> Tuple[Field, ...]:
        """The layer's fields, in the order of the columns."""
        return self.info.schema.fields

    @property
    def object_id(self) -> Optional[str]:
        """The column that holds the object ids."""
        return self.column_of(self.info.schema.object_id_field)

    def column_of(self, field_name: Optional[str]) -> Optional[str]:
        """Return the column of the field called so in any case; ``None`` where there is none."""
        wanted = (field_name or "").lower()
        for item, column in zip(self.fields, self.columns):
            if item.name.lower() == wanted:
                return column
        return None


@dataclass(frozen=True)
class Layout:
    """All tables of the file, and the domains that any of them uses."""

    tables: Tuple[TableLayout, ...]
    domains: Tuple[StoredDomain, ...]
    notes: Tuple[str, ...]

    @property
    def names(self) -> Tuple[str, ...]:
        """The names of all tables, those of attachments last."""
        attached = [table.attachments for table in self.tables if table.attachments]
        return (*(table.name for table in self.tables), *attached)


def plan_layout(infos: Sequence[LayerInfo], *, attachments: bool = False) -> Layout:
    """Decide the names of everything; the same layers always give the same names."""
    taken: Set[str] = set(_TAKEN)
    names = [_table_name(info.name, taken) for info in infos]
    notes = _renamed(infos, names)
    domains = DomainPlan()
    tables = []
    for info, name in zip(infos, names):
        columns, column_notes = target_names(info.schema.fields)
        kinds = tuple(field_type(item, format_of(GEOPACKAGE)) for item in info.schema.fields)
        stored, domain_notes = domains.add(info, kinds)
        attached = attachments and info.has_attachments and info.schema.object_id_field
        tables.append(
            TableLayout(
                info=info,
                name=name,
                row_id=free_name("fid", {column.lower() for column in columns}),
                columns=tuple(columns),
                kinds=kinds,
                domains=stored,
                attachments=_table_name(f"{name}__ATTACH", taken) if attached else None,
            )
        )
        notes += [f"{info.name}: {note}" for note in (*column_notes, *domain_notes)]
    return Layout(tuple(tables), domains.stored(), tuple(notes))


def _table_name(name: str, taken: Set[str]) -> str:
    plain = _UNSAFE.sub("_", name).strip() or "layer"
    usable = free_name(f"_{plain}" if _RESERVED.match(plain) else plain, taken)
    taken.add(usable.lower())
    return usable


def _renamed(infos: Sequence[LayerInfo], names: Sequence[str]) -> List[str]:
    pairs: Dict[str, str] = {
        f"{info.id} “{info.name}”": name for info, name in zip(infos, names) if info.name != name
    }
    if not pairs:
        return []
    listed = ", ".join(f"{layer} → {name}" for layer, name in pairs.items())
    return [tr("Tables were renamed: {names}.").format(names=listed)]
