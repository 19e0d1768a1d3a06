# SPDX-License-Identifier: GPL-2.0-or-later
"""A GeoPackage that SQLite has filled is the one that GDAL would have written."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, List

import pytest
from osgeo import gdal, ogr

from ags_connector.bridge.geopackage.file_writer import GeoPackageWriter, open_geopackage
from ags_connector.bridge.geopackage.page_writer import PageWriter
from ags_connector.bridge.ogr_writer import OgrWriter
from ags_connector.formats import wkb
from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field, FieldType
from ags_connector.formats.geometry_type import GeometryType
from tests.qgis.bridge.test_ogr_writer import BATCH, SCHEMA

RING = struct.pack("<8d", 0, 0, 0, 5, 5, 5, 0, 0)
POLYGON = wkb.multi_polygon([[RING]], False, False)
LOTS = replace(SCHEMA, geometry_type=GeometryType.POLYGON, has_z=False, name="it's “lots”")
TABLE = replace(SCHEMA, geometry_type=GeometryType.NONE, spatial_reference=None, has_z=False)
ODD = FeatureSchema(
    tuple(Field(name, FieldType.STRING) for name in ("fid", "geom", "Name", "NAME")), name="odd"
)


@pytest.fixture(autouse=True)
def with_qgis(qgis_app: Any) -> None:
    """Spatial references come from QGIS."""


def written(writer: Any, batches: List[FeatureBatch]) -> Any:
    for batch in batches:
        writer.write(batch)
    return writer.close()


def described(path: Path) -> Any:
    """Return everything in the file that is not a moment of writing or how an index is built."""
    with closing(sqlite3.connect(path)) as database:
        tables = [
            name
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
            if not name.startswith("rtree_")
        ]
        rows = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
        made = database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    # GDAL leaves it open how many rows an empty table has.
    rows["gpkg_ogr_contents"] = [(name, count or 0) for name, count in rows["gpkg_ogr_contents"]]
    rows["gpkg_contents"] = [(*row[:4], *row[5:]) for row in rows["gpkg_contents"]]
    dataset = gdal.OpenEx(str(path))
    layer = dataset.GetLayer(0)
    features = [(feature.GetFID(), feature.items(), feature.GetGeometryRef() and
                 bytes(feature.GetGeometryRef().ExportToIsoWkb())) for feature in layer]  # fmt: skip
    domains = [dataset.GetFieldDomain(name) is not None for name in ("Uses", "Share")]
    return rows, made, features, domains, layer.TestCapability(ogr.OLCFastSpatialFilter)


@pytest.mark.parametrize(
    ("schema", "batches"),
    [
        (SCHEMA, [BATCH, BATCH]),
        (LOTS, [FeatureBatch(LOTS, BATCH.rows, [POLYGON, None])]),
        (TABLE, [FeatureBatch(TABLE, BATCH.rows)]),
        (ODD, [FeatureBatch(ODD, [("a", None, "b", "c")])]),
        (LOTS, []),
    ],
    ids=["points", "polygons", "table", "odd names", "empty"],
)
def test_both_writers_make_the_same_file(tmp_path: Path, schema: FeatureSchema, batches: Any) -> None:
    fast, plain = tmp_path / "fast.gpkg", tmp_path / "plain.gpkg"
    writer = open_geopackage(fast, schema)
    assert isinstance(writer, GeoPackageWriter)
    assert written(writer, batches) == written(OgrWriter(plain, schema), batches)
    found, expected = described(fast), described(plain)
    assert found[0].keys() == expected[0].keys()
    assert found[0] == expected[0]
    assert found[1:] == expected[1:]
    assert sorted(item.name for item in tmp_path.iterdir()) == ["fast.gpkg", "plain.gpkg"]


def test_values_of_another_kind_are_null_and_told(tmp_path: Path) -> None:
    schema = FeatureSchema((Field("a", FieldType.DOUBLE),), name="t")
    writer = open_geopackage(tmp_path / "x.gpkg", schema)
    assert written(writer, [FeatureBatch(schema, [("much",), (1.5,)])]) == (
        "1 values were not of their field's type and are null.",
    )


def test_a_full_disk_is_an_os_error(tmp_path: Path, monkeypatch: Any) -> None:
    def full(_self: Any, _batch: Any) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    writer = open_geopackage(tmp_path / "x.gpkg", SCHEMA)
    monkeypatch.setattr(PageWriter, "insert", full)
    with pytest.raises(OSError, match="disk is full"):
        writer.write(BATCH)
    writer.abort()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_does_not_exist_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be created"):
        open_geopackage(tmp_path / "none" / "x.gpkg", SCHEMA)
