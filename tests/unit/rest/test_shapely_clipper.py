# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting in plain Python: the same type comes out, Z stays, leftovers of a lower dimension go."""

from __future__ import annotations

import builtins
from typing import Any

import pytest

from ags_connector.formats.geometry import to_esri, to_wkb
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.formats.spatial_reference import WGS84, SpatialReference
from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.feature_layer import FeatureLayer
from ags_connector.rest.shapely_clipper import ShapelyClipper

SQUARE = {"rings": [[[0, 0], [0, 4], [4, 4], [4, 0], [0, 0]]], "spatialReference": {"wkid": 4326}}


@pytest.fixture
def clipper() -> ShapelyClipper:
    pytest.importorskip("shapely")
    return ShapelyClipper(SQUARE)


def packed(geometry: Any, kind: GeometryType, has_z: bool = False) -> bytes:
    data = to_wkb(geometry, kind, has_z=has_z)
    assert data is not None
    return data


def test_what_lies_within_is_the_same_object(clipper: ShapelyClipper) -> None:
    data = packed({"rings": [[[1, 1], [1, 2], [2, 2], [1, 1]]]}, GeometryType.POLYGON)
    assert clipper.cut(data) is data


def test_polygons_are_cut(clipper: ShapelyClipper) -> None:
    part = clipper.cut(packed({"rings": [[[2, 2], [2, 9], [9, 9], [9, 2], [2, 2]]]}, GeometryType.POLYGON))
    assert part is not None
    assert sorted(map(tuple, to_esri(part)["rings"][0][:-1])) == [(2, 2), (2, 4), (4, 2), (4, 4)]


def test_lines_are_cut_with_their_heights(clipper: ShapelyClipper) -> None:
    line = {"paths": [[[-4, 1, 0], [8, 1, 120]], [[20, 20, 1], [30, 30, 2]]]}
    part = clipper.cut(packed(line, GeometryType.POLYLINE, has_z=True))
    assert part is not None
    assert to_esri(part)["paths"] == [[[0, 1, 40], [4, 1, 80]]]


def test_points_of_a_multipoint(clipper: ShapelyClipper) -> None:
    part = clipper.cut(packed({"points": [[1, 1], [9, 9], [2, 3]]}, GeometryType.MULTIPOINT))
    assert part is not None
    assert sorted(to_esri(part)["points"]) == [[1, 1], [2, 3]]


@pytest.mark.parametrize(
    ("geometry", "kind"),
    [
        ({"rings": [[[4, 0], [4, 4], [8, 4], [8, 0], [4, 0]]]}, GeometryType.POLYGON),
        ({"paths": [[[4, 4], [9, 9]]]}, GeometryType.POLYLINE),
        ({"x": 5, "y": 5}, GeometryType.POINT),
    ],
)
def test_what_only_touches_is_nothing(clipper: ShapelyClipper, geometry: Any, kind: GeometryType) -> None:
    assert clipper.cut(packed(geometry, kind)) is None


def test_invalid_geometries_are_repaired_and_counted(clipper: ShapelyClipper) -> None:
    bow_tie = {"rings": [[[2, 2], [6, 6], [6, 2], [2, 6], [2, 2]]]}
    part = clipper.cut(packed(bow_tie, GeometryType.POLYGON))
    assert part is not None
    assert clipper.notes() == ("1 invalid geometries of the layer were repaired before cutting.",)


def test_references_have_to_agree(clipper: ShapelyClipper) -> None:
    clipper.prepare(WGS84)
    clipper.prepare(None)
    with pytest.raises(InvalidInput, match=r"EPSG:4326, the features are in EPSG:3857.*out_sr"):
        clipper.prepare(SpatialReference(102100, 3857))


def test_without_shapely_nothing_is_asked(serve: Any, session: Any, tmp_path: Any, monkeypatch: Any) -> None:
    importing = builtins.__import__

    def without(name: str, *arguments: Any, **keywords: Any) -> Any:
        if name == "shapely":
            raise ImportError(name)
        return importing(name, *arguments, **keywords)

    server = serve(lambda seen: {})
    layer = FeatureLayer(server.url("/Lots/FeatureServer/0"), session=session())
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InvalidInput, match="pip install shapely"):
        layer.clip(SQUARE, tmp_path / "x.geojson")
    assert not server.seen
