# SPDX-License-Identifier: GPL-2.0-or-later
"""Default styles, in the table where QGIS looks for them."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Mapping

from osgeo import gdal, ogr

from ..gdal_messages import GdalMessages
from . import sql
from .layout import GEOMETRY_COLUMN

STYLE_TABLE = "layer_styles"
_TEXT_COLUMNS = (
    ("f_table_catalog", 256),
    ("f_table_schema", 256),
    ("f_table_name", 256),
    ("f_geometry_column", 256),
    ("styleName", 30),
    ("styleQML", 0),
    ("styleSLD", 0),
)


def create_style_table(path: Path) -> None:
    """Create the table of styles as QGIS does, unless it is there; ``OSError`` where that fails."""
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        messages.check(dataset, f"{path.name} cannot be opened")
        if dataset.GetLayerByName(STYLE_TABLE) is not None:
            return
        messages.check(dataset.StartTransaction(), f"{path.name} cannot be written")
        layer = dataset.CreateLayer(STYLE_TABLE, None, ogr.wkbNone, ["FID=id"])
        messages.check(layer, "The table of styles cannot be created")
        for name, width in _TEXT_COLUMNS:
            _add(layer, name, ogr.OFTString, width)
        _add(layer, "useAsDefault", ogr.OFTInteger, 0, ogr.OFSTBoolean)
        _add(layer, "description", ogr.OFTString, 0)
        _add(layer, "owner", ogr.OFTString, 30)
        _add(layer, "ui", ogr.OFTString, 30)
        _add(layer, "update_time", ogr.OFTDateTime, 0)
        layer = None
        messages.check(dataset.CommitTransaction(), "The table of styles cannot be created")
        dataset = None


def store_styles(database: sqlite3.Connection, styles: Mapping[str, str]) -> None:
    """Make each QML the default style of its table, in place of those that are there."""
    database.execute(sql.delete_all(STYLE_TABLE))
    spatial = {row[0] for row in database.execute("SELECT table_name FROM gpkg_geometry_columns")}
    # Numbered from 1, also where an interrupted run had stored them before.
    columns = ("id", "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
               "styleQML", "styleSLD", "useAsDefault", "description", "owner")  # fmt: skip
    rows = [
        (number, "", "", table, GEOMETRY_COLUMN if table in spatial else "", table[:30], qml, "", 1, "", "")
        for number, (table, qml) in enumerate(styles.items(), 1)
    ]
    database.executemany(sql.insert(STYLE_TABLE, columns), rows)
    database.execute("UPDATE layer_styles SET update_time = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")


def _add(layer: ogr.Layer, name: str, kind: int, width: int, subtype: int = ogr.OFSTNone) -> None:
    definition = ogr.FieldDefn(name, kind)
    definition.SetWidth(width)
    definition.SetSubType(subtype)
    layer.CreateField(definition)
