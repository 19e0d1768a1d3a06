# SPDX-License-Identifier: GPL-2.0-or-later
"""A QGIS project within the file: all layers in their groups, with their styles and relations."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple
from urllib.parse import quote

from qgis.core import QgsProject, QgsRelation, QgsRelationContext, QgsVectorLayer

from ...rest.errors import WriteFailed
from ..i18n import tr
from . import sql
from .empty_copy import copy_without_rows
from .layout import Layout, TableLayout
from .relations import Relation

PROJECT_TABLE = "qgis_projects"
_COLUMNS = ("name", "metadata", "content")


def make_project(
    source: Path, target: Path, layout: Layout, relations: Sequence[Relation]
) -> List[Tuple[Any, ...]]:
    """Return the rows of the project's table for ``source``, as they have to be once it is called ``target``.

    QGIS writes the project into a copy without features that has the target's name already, so that the
    layers are found beside the project. ``WriteFailed`` where QGIS refuses.
    """
    with tempfile.TemporaryDirectory(prefix="ags_connector_") as folder:
        copy = Path(folder) / target.name
        copy_without_rows(source, copy)
        project = QgsProject()
        try:
            project.setTitle(target.stem)
            layers = _add_layers(project, copy, layout)
            _add_relations(project, layers, relations)
            _write(project, copy, target.stem)
        finally:
            project.clear()
        with closing(sqlite3.connect(copy)) as database:
            return database.execute(sql.select(PROJECT_TABLE, _COLUMNS)).fetchall()


def store_project(database: sqlite3.Connection, rows: Sequence[Tuple[Any, ...]]) -> None:
    """Put the project into the file, in place of one that is there."""
    database.execute(
        "CREATE TABLE IF NOT EXISTS qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)"
    )
    database.executemany(sql.insert(PROJECT_TABLE, _COLUMNS, or_replace=True), rows)


def _add_layers(project: QgsProject, path: Path, layout: Layout) -> Dict[str, QgsVectorLayer]:
    layers: Dict[str, QgsVectorLayer] = {}
    root = project.layerTreeRoot()
    for table in layout.tables:
        layer = _open(path, table.name, table.info.name)
        project.addMapLayer(layer, False)
        parent = (table.info.raw.get("parentLayer") or {}).get("name")
        group = (root.findGroup(parent) or root.addGroup(parent)) if parent else root
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(table.info.raw.get("defaultVisibility") is not False)
        layers[table.name] = layer
    for table in layout.tables:
        if table.attachments:
            layer = _open(path, table.attachments, _attachment_title(table))
            project.addMapLayer(layer)
            layers[table.attachments] = layer
    spatial = [layer for layer in layers.values() if layer.isSpatial()]
    if spatial:
        project.setCrs(spatial[0].crs())
    return layers


def _open(path: Path, table: str, title: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={table}", title, "ogr")
    if not layer.isValid():
        raise WriteFailed(tr("QGIS cannot open the table {table} of the file.").format(table=table))
    return layer


def _attachment_title(table: TableLayout) -> str:
    return tr("Attachments of {layer}").format(layer=table.info.name)


def _add_relations(
    project: QgsProject, layers: Dict[str, QgsVectorLayer], relations: Sequence[Relation]
) -> None:
    for number, item in enumerate(relations):
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(f"relationship_{number}")
        relation.setName(item.name)
        relation.setReferencedLayer(layers[item.parent].id())
        relation.setReferencingLayer(layers[item.child].id())
        relation.addFieldPair(item.child_key, item.parent_key)
        if item.composite:
            relation.setStrength(QgsRelation.RelationStrength.Composition)
        if not relation.isValid():
            raise WriteFailed(
                tr("The relation “{name}” cannot be stored: {reason}").format(
                    name=item.name, reason=relation.validationError()
                )
            )
        project.relationManager().addRelation(relation)


def _write(project: QgsProject, path: Path, name: str) -> None:
    if not project.write(f"geopackage:{path}?projectName={quote(name)}"):
        raise WriteFailed(tr("The project cannot be stored: {reason}").format(reason=project.error()))
