# SPDX-License-Identifier: GPL-2.0-or-later
"""Binary answers recorded from real servers, and their JSON twins."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Tuple

import numpy as np
import pytest

from ags_connector.formats import wkb
from ags_connector.formats.esri_json import decode_feature_set
from ags_connector.formats.pbf import PbfError, decode_count, decode_feature_collection, decode_object_ids

ESRI, ARCPBF = "Esri__arcgis-rest-js", "R-ArcGIS__arcpbf"
ROWAN = "rowanwins__arcgis-pbf-parser"
# path: (features, with geometry, geometry type, code, z, m, fields, flag)
FEATURES: Dict[str, Tuple[int, int, str, Optional[int], bool, bool, int, bool]] = {
    f"{ESRI}/pbf/MaritalStatusBoundariesResponse.pbf": (1, 0, "NONE", 3857, False, False, 7, False),
    f"{ESRI}/pbf/MaritalStatusBoundariesResponseCRS4326.pbf": (1, 0, "NONE", 4326, False, False, 7, False),
    f"{ESRI}/pbf/PBFLineHasM.pbf": (4, 4, "POLYLINE", 3857, False, True, 3, False),
    f"{ESRI}/pbf/PBFLineResponse.pbf": (1, 1, "POLYLINE", 3857, False, False, 14, True),
    f"{ESRI}/pbf/PBFLineResponseCRS4326.pbf": (1, 1, "POLYLINE", 4326, False, False, 14, True),
    f"{ESRI}/pbf/PBFMultiPolygonResponseCRS3857.pbf": (1, 1, "POLYGON", 3857, False, False, 9, True),
    f"{ESRI}/pbf/PBFMultiPolygonResponseCRS4326.pbf": (1, 1, "POLYGON", 4326, False, False, 9, True),
    f"{ESRI}/pbf/PBFNoObjectIdFieldResponse.pbf": (92, 92, "POLYGON", 3857, False, False, 4, False),
    f"{ESRI}/pbf/PBFPointHasM.pbf": (5, 5, "POINT", 3857, False, True, 2, False),
    f"{ESRI}/pbf/PBFPointHasZCRS4326.pbf": (3, 3, "POINT", 4326, True, False, 2, False),
    f"{ESRI}/pbf/PBFPointHasZM.pbf": (3, 3, "POINT", 3857, True, True, 2, False),
    f"{ESRI}/pbf/PBFPointResponse.pbf": (1, 1, "POINT", 3857, False, False, 8, True),
    f"{ESRI}/pbf/PBFPointResponseCRS4326.pbf": (1, 1, "POINT", 4326, False, False, 8, True),
    f"{ESRI}/pbf/PBFPolygonHasZ.pbf": (3, 3, "POLYGON", 3857, True, False, 4, False),
    f"{ESRI}/pbf/PBFPolygonHasZM.pbf": (4, 4, "POLYGON", 3857, True, True, 4, False),
    f"{ESRI}/pbf/PBFPolygonPage1CRS4326.pbf": (500, 500, "POLYGON", 4326, False, False, 8, True),
    f"{ESRI}/pbf/PBFPolygonPage3PartialCRS4326.pbf": (67, 67, "POLYGON", 4326, False, False, 8, False),
    f"{ESRI}/pbf/PBFPolygonPage6Partial.pbf": (131, 131, "POLYGON", 3857, False, False, 8, False),
    f"{ESRI}/pbf/PBFPolygonResponseCRS4326.pbf": (1, 1, "POLYGON", 4326, False, False, 56, True),
    f"{ESRI}/pbf/PBFWithDomainResponse.pbf": (85, 77, "POINT", 3857, False, False, 43, False),
    f"{ARCPBF}/pbfs_multipatch.pbf": (2000, 2000, "POLYGON", 3857, False, False, 1, True),
    f"{ARCPBF}/pbfs_small-polys.pbf": (10, 10, "POLYGON", 4269, False, False, 9, True),
    f"{ARCPBF}/pbfs_small-table.pbf": (3, 0, "NONE", None, False, False, 8, True),
    f"{ARCPBF}/pbfs_table.pbf": (281, 0, "NONE", None, False, False, 8, False),
    f"{ARCPBF}/small-points.pbf": (2, 2, "POLYGON", 3857, False, False, 1, True),
    f"{ROWAN}/pbf-lines-quantization.pbf": (2, 2, "POLYLINE", 3857, False, False, 2, False),
    f"{ROWAN}/pbf-multilinestring.pbf": (1, 1, "POLYLINE", 4326, False, False, 19, False),
    f"{ROWAN}/pbf-null-handling.pbf": (277, 276, "POLYGON", 3857, False, False, 3, False),
    "TerriaJS__terriajs/FeatureServer/Tiled/test-tile.pbf": (1, 1, "POLYGON", 3857, False, False, 1, False),
}
COUNTS = {f"{ARCPBF}/pbfs_count.pbf": 3143}
IDS = {f"{ARCPBF}/ids.pbf": ("OBJECTID", [1, 2, 3])}
TWINS = {
    "PBFLineHasM": "LineHasM",
    "PBFLineResponse": "arcGISLineResponse",
    "PBFPointHasM": "PointHasM",
    "PBFPointHasZM": "PointHasZM",
    "PBFPointResponse": "arcGISPointResponse",
    "PBFPolygonHasZ": "PolygonHasZ",
    "PBFPolygonHasZM": "PolygonHasZM",
}


def test_every_recorded_binary_answer_is_listed(fixtures_dir: Path) -> None:
    with (fixtures_dir / "INDEX.tsv").open(encoding="utf-8") as index:
        listed = {row["path"] for row in csv.DictReader(index, delimiter="\t") if row["kind"] == "query-pbf"}
    assert listed == {*FEATURES, *COUNTS, *IDS}


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: Path(path).stem)
def test_features(fixtures_dir: Path, path: str) -> None:
    batch = decode_feature_collection((fixtures_dir / path).read_bytes())
    schema = batch.schema
    code = schema.spatial_reference.code if schema.spatial_reference else None
    found = (
        len(batch), sum(item is not None for item in batch.geometries), schema.geometry_type.name, code, schema.has_z,
        schema.has_m, len(schema.fields), batch.exceeded_transfer_limit,
    )  # fmt: skip
    assert found == FEATURES[path]
    for geometry in batch.geometries:
        if geometry is not None and code == 4326:
            xy = np.concatenate([array[:, :2] for part in wkb.read(geometry).parts for array in part])
            assert np.abs(xy).max(axis=0).tolist() <= [180.0, 90.0]


@pytest.mark.parametrize("path", COUNTS)
def test_counts(fixtures_dir: Path, path: str) -> None:
    content = (fixtures_dir / path).read_bytes()
    assert decode_count(content) == COUNTS[path]
    with pytest.raises(PbfError):
        decode_object_ids(content)


@pytest.mark.parametrize("path", IDS)
def test_ids(fixtures_dir: Path, path: str) -> None:
    content = (fixtures_dir / path).read_bytes()
    assert decode_object_ids(content) == IDS[path]
    with pytest.raises(PbfError):
        decode_feature_collection(content)


@pytest.mark.parametrize("name", TWINS)
def test_the_json_twin_holds_the_same(
    fixtures_dir: Path, recorded: Callable[[str], Dict[str, Any]], name: str
) -> None:
    binary = decode_feature_collection((fixtures_dir / ESRI / "pbf" / f"{name}.pbf").read_bytes())
    json = decode_feature_set(recorded(f"{ESRI}/query/{TWINS[name]}.json"))
    assert [tuple(row) for row in binary.rows] == [tuple(row) for row in json.rows]
    assert [item.name for item in binary.schema.fields] == [item.name for item in json.schema.fields]
    assert binary.schema.spatial_reference == json.schema.spatial_reference
    for ours, theirs in zip(binary.geometries, json.geometries):
        mine, other = (
            np.concatenate([array for part in wkb.read(item or b"").parts for array in part])
            for item in (ours, theirs)
        )
        if binary.schema.has_m:
            # One recorded vertex has a true M of -100000, which the wire writes as "not measured".
            other[other[:, -1] == -100000, -1] = np.nan
        np.testing.assert_allclose(mine, other, atol=5e-5)
