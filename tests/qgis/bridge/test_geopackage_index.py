# SPDX-License-Identifier: GPL-2.0-or-later
"""The packed spatial index is one that SQLite finds sound, GDAL uses, and both can go on writing to."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any, List, Optional, Tuple

import numpy as np
import pytest
from osgeo import gdal, ogr

from ags_connector.bridge.geopackage.geometry_header import boxes_of, read_boxes, with_headers
from ags_connector.bridge.geopackage.layout import GEOMETRY_COLUMN, TableLayout, plan_layout
from ags_connector.bridge.geopackage.partial import transaction
from ags_connector.bridge.geopackage.spatial_index import SpatialIndex
from ags_connector.bridge.geopackage.table import create_file, create_table
from ags_connector.formats import wkb
from ags_connector.rest.errors import Canceled
from ags_connector.rest.models import LayerInfo

_NO_GEOMETRY = 7


def empty_table(path: Path, kind: str) -> TableLayout:
    """Make a file with one empty table of the geometry type ``kind`` and the layer's fields."""
    info = LayerInfo.from_json(
        {
            "id": 0,
            "name": "It's a “table”",
            "type": "Feature Layer",
            "geometryType": f"esriGeometry{kind}",
            "extent": {"spatialReference": {"wkid": 4326}},
            "fields": [{"name": "OBJECTID", "type": "esriFieldTypeOID"}],
        }
    )
    (layout,) = plan_layout([info]).tables
    create_file(path, ())
    create_table(path, layout, info.schema)
    return layout


def fill(
    path: Path, layout: TableLayout, geometries: List[Optional[bytes]], *, points: bool, row: int = 1
) -> Any:
    """Put geometries in behind GDAL's back, without its triggers, and fill the index."""
    with closing(sqlite3.connect(path)) as database:
        triggers = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (layout.name,)
        ).fetchall()
        for name, _ in triggers:
            database.execute(f'DROP TRIGGER "{name}"')
        blobs = with_headers(geometries, 4326, None if points else boxes_of(geometries))
        database.executemany(
            f'INSERT INTO "{layout.name}" (fid, OBJECTID, {GEOMETRY_COLUMN}) VALUES (?, ?, ?)',
            [(row + number, number, blob) for number, blob in enumerate(blobs)],
        )
        box = SpatialIndex(database, layout.name, GEOMETRY_COLUMN).fill(layout.row_id, lambda: None)
        for _, statement in triggers:
            database.execute(statement)
        database.commit()
    return box


def is_sound(database: sqlite3.Connection, layout: TableLayout) -> bool:
    """Let SQLite check every node of the index."""
    index = f"rtree_{layout.name}_{GEOMETRY_COLUMN}"
    return bool(database.execute("SELECT rtreecheck(?)", (index,)).fetchone() == ("ok",))


def squares(count: int) -> Tuple[List[Optional[bytes]], Any]:
    """Return squares (one in seven rows without) and their rectangles."""
    draw = np.random.default_rng(count)
    low = draw.uniform(-170, 170, (count, 2))
    high = low + draw.uniform(0, 3, (count, 2))
    shapes: List[Optional[bytes]] = []
    for (x, y), (u, v) in zip(low.tolist(), high.tolist()):
        ring = struct.pack("<10d", x, y, x, v, u, v, u, y, x, y)
        shapes.append(wkb.multi_polygon([[ring]], False, False))
    for number in range(0, count, _NO_GEOMETRY):
        shapes[number] = None
    return shapes, np.stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]], axis=1)


# Nothing, one node, one more than a node holds, two levels, three levels, two stretches.
@pytest.mark.parametrize("count", [0, 1, 60, 61, 2000, 20_000, 80_000])
def test_every_row_is_found_by_its_place(tmp_path: Path, count: int) -> None:
    path = tmp_path / "x.gpkg"
    layout = empty_table(path, "Polygon")
    shapes, boxes = squares(count)
    box = fill(path, layout, shapes, points=False, row=10)
    kept = np.array([shape is not None for shape in shapes], bool)
    if kept.any():
        low, high = boxes[kept].min(axis=0), boxes[kept].max(axis=0)
        assert box == (low[0], high[1], low[2], high[3])
    else:
        assert box is None
    index = f'"rtree_{layout.name}_{GEOMETRY_COLUMN}"'
    with closing(sqlite3.connect(path)) as database:
        assert is_sound(database, layout)
        assert database.execute(f"SELECT count(*) FROM {index}").fetchone()[0] == int(kept.sum())
        for window in ([-30, 10, -5, 60], [170, 180, 100, 180], [0, 0, 0, 0], [-200, 200, -200, 200]):
            found = database.execute(
                f"SELECT id FROM {index} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?", window
            ).fetchall()
            xmin, xmax, ymin, ymax = window
            across = (boxes[:, 1] >= xmin) & (boxes[:, 0] <= xmax)
            hit = kept & across & (boxes[:, 3] >= ymin) & (boxes[:, 2] <= ymax)
            # Rectangles of single precision are a little larger: none is missed.
            assert set((np.flatnonzero(hit) + 10).tolist()) <= {item for (item,) in found}
            assert len(found) <= hit.sum() + 2


def test_gdal_goes_on_with_it(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    layout = empty_table(path, "Polygon")
    shapes, _ = squares(3000)
    fill(path, layout, shapes, points=False)
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    assert layer.TestCapability(ogr.OLCFastSpatialFilter)
    for row in range(2, 1500):
        layer.DeleteFeature(row)
    for number in range(400):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON (((0 {number},1 0,1 1,0 {number})))"))
        assert layer.CreateFeature(feature) == 0
    layer.SetSpatialFilterRect(-180, -180, 180, 500)
    assert layer.GetFeatureCount() == sum(shape is not None for shape in shapes[1499:]) + 400
    feature = layer = None
    dataset = None
    with closing(sqlite3.connect(path)) as database:
        assert is_sound(database, layout)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_points_are_found_by_their_own_position(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    layout = empty_table(path, "Point")
    places = [(float(number), float(number % 50)) for number in range(500)]
    shapes: List[Optional[bytes]] = [wkb.point(struct.pack("<2d", x, y), False, False) for x, y in places]
    assert fill(path, layout, shapes, points=True) == (0.0, 499.0, 0.0, 49.0)
    layer = (dataset := gdal.OpenEx(str(path))).GetLayer(0)
    layer.SetSpatialFilterRect(99.5, -1, 149.5, 10.5)
    assert layer.GetFeatureCount() == 11
    assert dataset is not None


def test_headers_are_those_of_the_standard() -> None:
    square = squares(3)[0][1]
    assert square is not None
    (bare,) = with_headers([wkb.point(struct.pack("<2d", 1, 2), False, False)], 4326, None)
    boxed, none = with_headers([square, None], -1, boxes_of([square, None]))
    assert none is None
    assert bare is not None
    assert boxed is not None
    assert bare[:8] == b"GP\x00\x01\xe6\x10\x00\x00"
    assert boxed[:8] == b"GP\x00\x03\xff\xff\xff\xff"
    xmin, ymin, xmax, ymax = wkb.bounds(square) or ()
    assert struct.unpack("<4d", boxed[8:40]) == (xmin, xmax, ymin, ymax)
    assert boxed[40:] == square
    assert read_boxes([bare, boxed[:40]]).tolist() == [[1, 1, 2, 2], [xmin, xmax, ymin, ymax]]
    with pytest.raises(ValueError, match="another kind"):
        read_boxes([b"GP\x00\x05" + bytes(36)])


@pytest.mark.parametrize(("has_z", "has_m"), [(False, False), (True, False), (True, True)])
def test_rectangles_of_points_are_their_positions(has_z: bool, has_m: bool) -> None:
    size = 2 + has_z + has_m
    points: List[Optional[bytes]] = [
        wkb.point(struct.pack(f"<{size}d", *range(number, number + size)), has_z, has_m)
        for number in range(5)
    ]
    points[2] = None
    found = boxes_of(points)
    assert np.isnan(found[2]).all()
    for number in (0, 1, 3, 4):
        assert found[number].tolist() == [number, number, number + 1, number + 1]
    mixed = boxes_of([points[0], squares(2)[0][1]])
    assert mixed[0].tolist() == found[0].tolist()
    assert not np.isnan(mixed).any()


def test_cancel_in_the_middle_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    layout = empty_table(path, "Polygon")
    shapes, _ = squares(20_000)
    fill(path, layout, shapes, points=False)
    turns: List[int] = []

    def cancel() -> None:
        turns.append(1)
        if len(turns) == 2:
            raise Canceled

    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        with pytest.raises(Canceled), transaction(database):
            SpatialIndex(database, layout.name, GEOMETRY_COLUMN).fill(layout.row_id, cancel)
        assert is_sound(database, layout)
        count = database.execute(f'SELECT count(*) FROM "rtree_{layout.name}_{GEOMETRY_COLUMN}"').fetchone()[
            0
        ]
    assert count == sum(shape is not None for shape in shapes)
