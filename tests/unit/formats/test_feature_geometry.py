# SPDX-License-Identifier: GPL-2.0-or-later
"""Centres of gravity, against sums by hand and against other ways to cut the same area."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.feature_geometry import FeatureGeometry, centroid
from ags_connector.formats.geometry import to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84

SQUARE = [[0, 0], [0, 4], [4, 4], [4, 0], [0, 0]]
HOLE = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]


def packed(geometry: dict, kind: GeometryType) -> bytes:
    data = to_wkb(geometry, kind)
    assert data is not None
    return data


@pytest.mark.parametrize(
    ("geometry", "kind", "expected"),
    [
        ({"x": 3, "y": 7}, GeometryType.POINT, (3, 7)),
        ({"points": [[0, 0], [2, 0], [4, 3]]}, GeometryType.MULTIPOINT, (2, 1)),
        ({"paths": [[[0, 0], [10, 0]], [[0, 2], [2, 2]]]}, GeometryType.POLYLINE, (52 / 12, 4 / 12)),
        ({"rings": [SQUARE]}, GeometryType.POLYGON, (2, 2)),
        ({"rings": [SQUARE, HOLE]}, GeometryType.POLYGON, (20 / 12, 20 / 12)),
        ({"rings": [SQUARE[::-1], HOLE[::-1]]}, GeometryType.POLYGON, (20 / 12, 20 / 12)),
        ({"rings": [SQUARE, [[10, 0], [10, 4], [14, 4], [14, 0], [10, 0]]]}, GeometryType.POLYGON, (7, 2)),
        ({"rings": [[[0, 0], [4, 0], [8, 0], [0, 0]]]}, GeometryType.POLYGON, (4, 0)),
    ],
)
def test_by_hand(geometry: dict, kind: GeometryType, expected: tuple) -> None:
    assert centroid(packed(geometry, kind)) == pytest.approx(expected)


@given(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7), st.floats(0.5, 1e4), st.floats(0.5, 1e4))
def test_far_from_the_origin_it_stays_exact(x: float, y: float, width: float, height: float) -> None:
    ring = [[x, y], [x, y + height], [x + width, y + height], [x + width, y], [x, y]]
    found = centroid(packed({"rings": [ring]}, GeometryType.POLYGON))
    assert found == pytest.approx((x + width / 2, y + height / 2), abs=1e-6 * max(width, height) + 1e-8)


def test_forms() -> None:
    geometry = FeatureGeometry(packed({"rings": [SQUARE]}, GeometryType.POLYGON), WGS84)
    assert geometry.bounds == (0, 0, 4, 4)
    assert geometry.json["spatialReference"]["wkid"] == 4326
    assert geometry.__geo_interface__["type"] == "MultiPolygon"
    assert "wkb" not in repr(geometry)
