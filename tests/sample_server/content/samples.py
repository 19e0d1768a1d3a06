# SPDX-License-Identifier: GPL-2.0-or-later
"""The Samples service: every field type, and geometries as odd as real servers hand out."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, Iterator, List, Optional

from osgeo import ogr

from tests.sample_server import symbols
from tests.sample_server.content.rows import Row
from tests.sample_server.content.sample_fields import (
    SUBTYPES,
    TABLE_FIELDS,
    TYPE_FIELDS,
    table_rows,
    type_rows,
)
from tests.sample_server.model import Field, Layer, Service, oid_field

NAMED = (oid_field(), Field("NAME", "String", "Name", 60))
SQUARE = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]
HOLE = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]
ISLAND = [[2.5, 2.5], [2.5, 3.5], [3.5, 3.5], [3.5, 2.5], [2.5, 2.5]]
FAR = [[20, 0], [20, 10], [30, 10], [30, 0], [20, 0]]
FAR_HOLE = [[22, 2], [28, 2], [28, 8], [22, 8], [22, 2]]

Rings = List[List[List[float]]]

# name, rings as the server hands them out (None: no geometry), and the shells with their holes that they mean
SHAPES: List[Any] = [
    ("Simple", [SQUARE], [[SQUARE]]),
    ("Two parts with holes", [SQUARE, HOLE, FAR, FAR_HOLE], [[SQUARE, HOLE], [FAR, FAR_HOLE]]),
    ("Hole before its shell", [HOLE, SQUARE], [[SQUARE, HOLE]]),
    ("Holes last", [SQUARE, FAR, FAR_HOLE, HOLE], [[SQUARE, HOLE], [FAR, FAR_HOLE]]),
    ("Island in a hole", [SQUARE, HOLE, ISLAND], [[SQUARE, HOLE], [ISLAND]]),
    ("Wrong winding", [SQUARE[::-1], HOLE[::-1]], [[SQUARE, HOLE]]),
    ("Everything clockwise", [SQUARE, HOLE[::-1]], [[SQUARE, HOLE]]),
    ("Not closed", [SQUARE[:-1]], [[SQUARE]]),
    ("No rings", [], []),
    ("No geometry", None, None),
    ("Empty ring beside a good one", [SQUARE, []], [[SQUARE]]),
    ("Ring of two points beside a good one", [SQUARE, [[1, 1], [2, 2]]], [[SQUARE]]),
]


def service() -> Service:
    types = Layer(
        0,
        "Field Types",
        geometry="Point",
        fields=TYPE_FIELDS,
        table="samples_types",
        global_id="GLOBALID",
        display="A_STRING",
        has_z=True,
        has_m=True,
        subtype_field="KIND",
        subtypes=SUBTYPES,
        default_subtype=1,
        time_field="A_DATE",
        description="Every field type",
        drawing=symbols.drawing(symbols.simple(symbols.marker((50, 120, 60, 255), 6))),
    )
    shapes = Layer(
        1,
        "Shapes",
        geometry="Polygon",
        fields=NAMED,
        table="samples_shapes",
        display="NAME",
        drawing=symbols.drawing(symbols.simple(symbols.fill((180, 200, 160, 255)))),
    )
    lines = Layer(
        2,
        "Lines ZM",
        geometry="Polyline",
        fields=NAMED,
        table="samples_lines",
        display="NAME",
        has_z=True,
        has_m=True,
        drawing=symbols.drawing(symbols.simple(symbols.line((20, 60, 160, 255), 2))),
    )
    points = Layer(
        3,
        "Multipoints",
        geometry="Multipoint",
        fields=NAMED,
        table="samples_multipoints",
        display="NAME",
        drawing=symbols.drawing(symbols.simple(symbols.marker((160, 60, 20, 255), 5))),
    )
    table = Layer(
        4, "Types Table", kind="table", fields=TABLE_FIELDS, table="samples_table", display="A_STRING"
    )
    return Service(
        "Samples",
        ("FeatureServer", "MapServer"),
        (types, shapes, lines, points, table),
        description="Field types and shapes",
        tags=("sample",),
    )


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    return {
        "samples_types": type_rows,
        "samples_shapes": _shapes,
        "samples_lines": _lines,
        "samples_multipoints": _multipoints,
        "samples_table": table_rows,
    }


def polygon_of(shells: Optional[List[Rings]]) -> Optional[ogr.Geometry]:
    """The multipolygon that a list of shells with their holes means; None stays None."""
    if shells is None:
        return None
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    for rings in shells:
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for points in rings:
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in points:
                ring.AddPoint_2D(x, y)
            polygon.AddGeometry(ring)
        result.AddGeometry(polygon)
    return result


def _shapes() -> Iterator[Row]:
    for name, rings, shells in SHAPES:
        raw = None if rings is None else json.dumps({"rings": rings})
        yield Row({"NAME": name}, polygon_of(shells), raw)


def _lines() -> Iterator[Row]:
    for number in range(1, 11):
        paths = ogr.Geometry(ogr.wkbMultiLineStringZM)
        for part in range(1 + number % 3):
            path = ogr.Geometry(ogr.wkbLineStringZM)
            for step in range(4):
                path.AddPointZM(
                    number * 2.0 + step, part * 5.0 + step % 2, number + step / 10, number * 100.0 + step
                )
            paths.AddGeometry(path)
        yield Row({"NAME": f"Line {number}"}, paths)
    yield Row({"NAME": "No paths"}, None, json.dumps({"paths": []}))
    yield Row({"NAME": "No geometry"})


def _multipoints() -> Iterator[Row]:
    for number in range(1, 8):
        points = ogr.Geometry(ogr.wkbMultiPoint)
        for step in range(number):
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(number * 3.0, step * 1.5)
            points.AddGeometry(point)
        yield Row({"NAME": f"{number} points"}, points)
    yield Row({"NAME": "No points"}, None, json.dumps({"points": []}))
