# SPDX-License-Identifier: GPL-2.0-or-later
"""What recorded and documented geometries hold, against what is read from them."""

from __future__ import annotations

import csv
import math

import pytest

from ags_connector.formats import wkb
from ags_connector.formats.geometry import has_curves, to_wkb
from ags_connector.formats.rings import signed_area
from ags_connector.formats.spatial_reference import SpatialReference

DOCS = "exoria-ai__sage/docs/"
LITERALS = "literals.geometry/"

# Type, Z and M, parts, positions (None where curves make them), bounds to three decimals.
GEOMETRIES = {
    DOCS + "geom_curvePaths_a.json": ("POLYLINE", "", 1, None, (1.882, 0, 4.118, 3.118)),
    DOCS + "geom_curvePaths_b_a_c.json": ("POLYLINE", "", 1, None, (-1.004, 2, 6, 4.537)),
    DOCS + "geom_curveRings_m.json": ("POLYGON", "M", 2, None, (10, 10, 20.2, 17.524)),
    DOCS + "geom_multipoint_m_mixed.json": ("MULTIPOINT", "", 1, 4, (-98.2, 32.837, -97, 40)),
    DOCS + "geom_point_m_id.json": ("POINT", "M", 1, 1, (10, 42, 10, 42)),
    DOCS + "geom_polygon_zm.json": ("POLYGON", "ZM", 2, 9, (-98, 20, -28, 36)),
    DOCS + "geom_polyline_m_null.json": ("POLYLINE", "M", 2, 6, (-81, 30.5, 99.1, 50)),
    DOCS + "geom_polyline_z_ids.json": ("POLYLINE", "Z", 3, 9, (5, 5, 35, 20)),
    LITERALS + "curve_cim_circle.json": ("POLYGON", "", 1, None, (-2, -2, 2, 2)),
    LITERALS + "curve_cim_mixed_c_a_b.json": ("POLYGON", "", 1, None, None),
    LITERALS + "curve_full_circle_z_utm31.json": ("POLYGON", "Z", 1, None, None),
}
EMPTY = [DOCS + "geom_envelope_empty.json", DOCS + "geom_point_empty.json"]
REFERENCES = {DOCS + "sr_vcs.json": 3857}


@pytest.mark.parametrize(("path", "expected"), GEOMETRIES.items())
def test_geometries(recorded, path, expected):
    kind, dimensions, parts, positions, bounds = expected
    geometry = recorded(path)
    data = to_wkb(geometry)
    shape = wkb.read(data)
    assert shape.type.name == kind
    assert "Z" * shape.has_z + "M" * shape.has_m == dimensions
    assert len(shape.parts) == parts
    assert has_curves(geometry) == (positions is None)
    if positions is not None:
        assert sum(len(array) for part in shape.parts for array in part) == positions
    if bounds is not None:
        assert wkb.bounds(data) == pytest.approx(bounds, abs=1e-3)


@pytest.mark.parametrize("path", EMPTY)
def test_empty_geometries(recorded, path):
    assert to_wkb(recorded(path)) is None


@pytest.mark.parametrize(("path", "code"), REFERENCES.items())
def test_spatial_references(recorded, path, code):
    assert SpatialReference.from_json(recorded(path)).code == code


def test_a_recorded_full_circle_is_one(recorded):
    geometry = recorded(LITERALS + "curve_full_circle_z_utm31.json")
    ring = wkb.read(to_wkb(geometry, curve_tolerance=0.01)).parts[0][0]
    radius = 5803698.447799999 - 5803414.92656173
    centre = (631307.0596000003, 5803414.92656173)
    assert {round(math.dist(point[:2], centre), 6) for point in ring.tolist()} == {round(radius, 6)}
    assert abs(signed_area(ring)) == pytest.approx(math.pi * radius**2, rel=1e-4)
    assert set(ring[:, 2]) == {0.0}


def test_the_circle_of_a_symbol_has_its_area(recorded):
    ring = wkb.read(to_wkb(recorded(LITERALS + "curve_cim_circle.json"))).parts[0][0]
    assert signed_area(ring) == pytest.approx(-4 * math.pi, rel=1e-3)


def test_mixed_segments_keep_every_recorded_end_point(recorded):
    geometry = recorded(LITERALS + "curve_cim_mixed_c_a_b.json")
    (path,) = geometry["curveRings"]
    ends = [item if isinstance(item, list) else next(iter(item.values()))[0] for item in path]
    found = {tuple(point) for point in wkb.read(to_wkb(geometry)).parts[0][0].tolist()}
    assert {tuple(map(float, end)) for end in ends} <= found


def test_missing_measures_are_nan(recorded):
    shape = wkb.read(to_wkb(recorded(DOCS + "geom_polygon_zm.json")))
    first, second = (part[0] for part in shape.parts)
    assert first[:, 3].tolist() == [10, 12, 14, 10]
    assert all(math.isnan(value) for value in second[:, 3])


def test_every_recorded_geometry_is_expected(fixtures_dir):
    with (fixtures_dir / "INDEX.tsv").open(encoding="utf-8") as lines:
        recorded = {row["path"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == "geometry"}
    assert recorded == {*GEOMETRIES, *EMPTY, *REFERENCES}
