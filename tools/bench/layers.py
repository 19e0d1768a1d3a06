# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers that are measured: made from a seed, every feature encoded beforehand in both forms."""

from __future__ import annotations

import json
import math
import random
from dataclasses import dataclass, field
from typing import Any, Dict, List

from tests import pbf_encoder as pbf
from tests.pbf_encoder import Column

VERTICES = 20
COLUMNS = (
    Column("OBJECTID", "OID"), Column("PARCEL_ID", "String"), Column("OWNER", "String"), Column("STREET", "String"),
    Column("USE_CODE", "SmallInteger"), Column("FLOORS", "Integer"), Column("AREA_M2", "Double"),
    Column("VALUE_LAND", "Double"), Column("VALUE_BUILDING", "Double"), Column("BUILT", "Date"),
    Column("EDITED", "Date"), Column("KEY_", "GUID"),
)  # fmt: skip
STREETS = (
    "Oak Street",
    "Elm Avenue",
    "Mill Lane",
    "Station Road",
    "Old Harbour Way",
    "Ringstraße",
    "Calle Mayor",
)


@dataclass
class Encoded:
    """A layer whose answers only have to be joined together."""

    name: str
    geometry: str
    columns: List[Column]
    json_features: List[bytes] = field(default_factory=list)
    pbf_features: List[bytes] = field(default_factory=list)

    def page(self) -> Dict[str, Any]:
        """The layer's own page."""
        return {
            "currentVersion": 11.2, "id": 0, "name": self.name, "type": "Feature Layer",
            "geometryType": f"esriGeometry{self.geometry}", "objectIdField": "OBJECTID", "displayField": "OBJECTID",
            "hasZ": False, "hasM": False, "maxRecordCount": 2000, "capabilities": "Query",
            "supportedQueryFormats": "JSON, geoJSON, PBF", "globalIdField": "",
            "fields": [self._field(column) for column in self.columns],
            "extent": {"xmin": -120, "ymin": 30, "xmax": -80, "ymax": 45, "spatialReference": {"wkid": 4326}},
            "advancedQueryCapabilities": {
                "supportsPagination": True, "supportsOrderBy": True, "supportsStatistics": True,
            },
        }  # fmt: skip

    def json_head(self) -> bytes:
        """What stands before the features of a JSON answer."""
        body = {
            "objectIdFieldName": "OBJECTID", "geometryType": f"esriGeometry{self.geometry}",
            "spatialReference": {"wkid": 4326, "latestWkid": 4326},
            "fields": [self._field(column) for column in self.columns], "features": [],
        }  # fmt: skip
        return json.dumps(body, separators=(",", ":")).encode()[:-2]

    def pbf_head(self, exceeded: bool) -> bytes:
        """What stands before the features of a binary answer."""
        head = pbf.text(1, "OBJECTID")
        kind = pbf.GEOMETRY_TYPES.index(self.geometry)
        head += pbf.number(7, kind) if kind else b""
        head += pbf.message(8, pbf.number(1, 4326) + pbf.number(2, 4326)) + (
            pbf.number(9, 1) if exceeded else b""
        )
        head += pbf.message(12, GRID.message())
        return head + b"".join(pbf.message(13, pbf.field_message(column)) for column in self.columns)

    @staticmethod
    def _field(column: Column) -> Dict[str, Any]:
        length = {"length": 80} if column.type in ("String", "GUID") else {}
        return {"name": column.name, "type": f"esriFieldType{column.type}", "alias": column.name, **length}


GRID = pbf.Grid(True, False, False)


def parcels(count: int) -> Encoded:
    """Polygons of 21 vertices with twelve fields, a tenth of the optional values null."""
    chance = random.Random(1)
    layer = Encoded("Parcels", "Polygon", list(COLUMNS))
    circle = [
        (math.cos(step / VERTICES * math.tau), -math.sin(step / VERTICES * math.tau))
        for step in range(VERTICES)
    ]
    for oid in range(1, count + 1):
        x, y = chance.uniform(-120, -80), chance.uniform(30, 45)
        radius = chance.uniform(0.0002, 0.002)
        ring = [[round(x + radius * a, 9), round(y + radius * b, 9)] for a, b in circle]
        _add(layer, [oid, *_attributes(chance, oid)], {"rings": [[*ring, ring[0]]]})
    return layer


def points(count: int) -> Encoded:
    """Points with three fields."""
    chance = random.Random(2)
    layer = Encoded("Points", "Point", [COLUMNS[0], COLUMNS[1], COLUMNS[6]])
    for oid in range(1, count + 1):
        shape = {"x": round(chance.uniform(-120, -80), 9), "y": round(chance.uniform(30, 45), 9)}
        _add(layer, [oid, f"P-{oid:09d}", round(chance.uniform(50, 5000), 2)], shape)
    return layer


def _attributes(chance: random.Random, oid: int) -> List[Any]:
    values: List[Any] = [
        f"{oid % 97:03d}-{oid:07d}", f"Owner {chance.randrange(40000)}",
        f"{chance.randrange(1, 400)} {chance.choice(STREETS)}", chance.randrange(20), chance.randrange(1, 12),
        round(chance.uniform(80, 9000), 3), round(chance.uniform(1e4, 1e6), 2), round(chance.uniform(1e4, 3e6), 2),
        chance.randrange(-2_000_000_000_000, 1_700_000_000_000, 86_400_000),
        chance.randrange(1_500_000_000_000, 1_700_000_000_000),
    ]  # fmt: skip
    thinned = [None if index > 1 and chance.random() < 0.1 else value for index, value in enumerate(values)]
    return [*thinned, f"{{{chance.getrandbits(128):032X}}}"]


def _add(layer: Encoded, values: List[Any], shape: Dict[str, Any]) -> None:
    attributes = dict(zip((column.name for column in layer.columns), values))
    text = json.dumps(
        {"attributes": attributes, "geometry": shape}, separators=(",", ":"), ensure_ascii=False
    )
    layer.json_features.append(text.encode())
    body = b"".join(
        pbf.message(1, pbf.value_of(column.type, value)) for column, value in zip(layer.columns, values)
    )
    layer.pbf_features.append(pbf.message(15, body + pbf.geometry_of(layer.geometry, shape, GRID)))
