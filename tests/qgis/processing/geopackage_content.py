# SPDX-License-Identifier: GPL-2.0-or-later
"""Everything a GeoPackage holds, in a form that two runs can be compared in."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, List
from xml.etree.ElementTree import canonicalize

from qgis.core import QgsProject

# The moment of writing, and what is derived from the random ids of QGIS's layers.
_CHANGES = {"last_change", "update_time", "timestamp"}

# Keys of rules and symbols, and XML within attributes of XML.
_RANDOM = re.compile(r"\{[0-9a-f-]{36}\}|&lt;symbol[^\"]*")


def content(path: Path) -> Dict[str, Any]:
    """Return the definition and all rows of every table, without the moments of writing."""
    with closing(sqlite3.connect(path)) as database:
        master = database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        tables = [name for kind, name, _ in master if kind == "table" and not name.startswith("rtree_")]
        found: Dict[str, Any] = {"sqlite_master": master}
        for name in tables:
            if name not in ("qgis_projects", "sqlite_sequence"):
                found[name] = _rows(database, name)
        for kind, name, _ in master:
            if (
                kind == "table"
                and name.startswith("rtree_")
                and not name.endswith(("_node", "_parent", "_rowid"))
            ):
                found[name] = sorted(database.execute(f'SELECT * FROM "{name}"').fetchall())
        return found


def project_content(path: Path) -> Dict[str, Any]:
    """Return what the project in the file says: its layers and relations."""
    project = QgsProject()
    assert project.read(f"geopackage:{path}?projectName={path.stem}")
    relations = project.relationManager().relations().values()
    return {
        "layers": sorted((layer.name(), layer.featureCount()) for layer in project.mapLayers().values()),
        "relations": sorted(
            (item.name(), item.isValid(), item.referencedLayer().name(), item.referencingLayer().name())
            for item in relations
        ),
    }


def _rows(database: sqlite3.Connection, table: str) -> List[Any]:
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")') if row[1] not in _CHANGES]
    names = ", ".join(f'"{name}"' for name in columns)
    rows = database.execute(f'SELECT {names} FROM "{table}"').fetchall()
    return sorted((tuple(map(_canonical, row)) for row in rows), key=repr)


def _canonical(value: Any) -> Any:
    """Return XML of QGIS without what is random in it: keys, and the order of attributes."""
    if isinstance(value, str) and value.lstrip().startswith("<!DOCTYPE qgis"):
        return _RANDOM.sub("", canonicalize(value))
    return value
