# SPDX-License-Identifier: GPL-2.0-or-later
"""True curves against the circles, ellipses and Béziers that they are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.curves import densify

small = st.floats(-100, 100).map(lambda value: round(value, 3))


def radii(points, centre):
    return [math.hypot(x - centre[0], y - centre[1]) for x, y, *_ in points]


def sagittas(points, centre, radius):
    """How far each chord's middle lies inside the circle."""
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(points, points[1:])]
    return [radius - value for value in radii(middles, centre)]


@given(
    small,
    small,
    st.floats(0.1, 1e5),
    st.floats(0, 6.2),
    st.floats(0.01, 6.2),
    st.booleans(),
    st.floats(1e-3, 5),
)
def test_an_arc_stays_on_its_circle_within_the_tolerance(cx, cy, radius, start, sweep, clockwise, tolerance):
    turn = -sweep if clockwise else sweep
    first = [cx + radius * math.cos(start), cy + radius * math.sin(start)]
    last = [cx + radius * math.cos(start + turn), cy + radius * math.sin(start + turn)]
    segment = {"a": [last, [cx, cy], int(sweep < math.pi), int(clockwise)]}
    points = densify([first, segment], tolerance)
    assert points[0] == first
    assert points[-1] == last
    assert radii(points, (cx, cy)) == pytest.approx([radius] * len(points), rel=1e-6)
    assert max(sagittas(points, (cx, cy), radius)) <= tolerance * 1.001 + 1e-6
    swept = sum(
        math.remainder(math.atan2(b[1] - cy, b[0] - cx) - math.atan2(a[1] - cy, a[0] - cx), math.tau)
        for a, b in zip(points, points[1:])
    )
    assert swept == pytest.approx(turn, abs=1e-6)


def test_back_to_the_start_is_a_full_circle():
    points = densify([[0, 2], {"a": [[0, 2], [5.091292e-16, 0], 0, 1]}])
    assert radii(points, (0, 0)) == pytest.approx([2] * len(points))
    x, y = np.array(points).T
    area = (np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2
    assert area == pytest.approx(-math.pi * 4, rel=1e-3)


def test_almost_back_to_the_start_follows_the_minor_flag():
    near = [1e-9, 2.0]
    assert len(densify([[0, 2], {"a": [near, [0, 0], 0, 0]}])) > 100
    assert len(densify([[0, 2], {"a": [near, [0, 0], 1, 0]}])) <= 3


@given(st.floats(0, 6.2), st.floats(0.2, 6.0), st.floats(0.05, 0.95), st.booleans())
def test_an_arc_through_a_point_passes_it(start, sweep, share, clockwise):
    turn = -sweep if clockwise else sweep
    place = lambda angle: [3 + 5 * math.cos(angle), -2 + 5 * math.sin(angle)]  # noqa: E731
    interior = place(start + share * turn)
    points = densify([place(start), {"c": [place(start + turn), interior]}], 1e-4)
    assert radii(points, (3, -2)) == pytest.approx([5] * len(points), rel=1e-6)
    nearest = min(math.dist(point, interior) for point in points)
    step = max(math.dist(a, b) for a, b in zip(points, points[1:]))
    assert nearest <= step


def test_an_arc_through_a_point_on_the_straight_line_is_straight():
    assert densify([[0, 0], {"c": [[2, 2], [1, 1]]}]) == [[0, 0], [1, 1], [2, 2]]


def test_an_arc_through_a_point_back_to_its_start_is_a_circle():
    points = densify([[0, 0], {"c": [[0, 0], [4, 0]]}])
    assert radii(points, (2, 0)) == pytest.approx([2] * len(points))


@given(
    st.floats(0.1, 50),
    st.floats(0.05, 1),
    st.floats(-3.1, 3.1),
    st.floats(0, 6.2),
    st.floats(0.1, 6.1),
    st.booleans(),
)
def test_an_elliptic_arc_stays_on_its_ellipse(long_axis, ratio, rotation, start, sweep, clockwise):
    def place(angle):
        u, v = long_axis * math.cos(angle), long_axis * ratio * math.sin(angle)
        return [
            1 + u * math.cos(rotation) - v * math.sin(rotation),
            2 + u * math.sin(rotation) + v * math.cos(rotation),
        ]

    turn = -sweep if clockwise else sweep
    segment = {
        "a": [place(start + turn), [1, 2], int(sweep < math.pi), int(clockwise), rotation, long_axis, ratio]
    }
    points = densify([place(start), segment])
    for x, y in points:
        u = (x - 1) * math.cos(rotation) + (y - 2) * math.sin(rotation)
        v = (y - 2) * math.cos(rotation) - (x - 1) * math.sin(rotation)
        assert (u / long_axis) ** 2 + (v / long_axis / ratio) ** 2 == pytest.approx(1, rel=1e-6)
    middle = place(start + turn / 2)
    assert min(math.dist(point, middle) for point in points) <= max(
        math.dist(a, b) for a, b in zip(points, points[1:])
    )


def bezier(t, *points):
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    return tuple(sum(w * p[axis] for w, p in zip(weights, points)) for axis in (0, 1))


@given(*[st.tuples(small, small)] * 4, st.floats(0.01, 5))
def test_a_bezier_stays_within_the_tolerance(start, first, second, end, tolerance):
    points = densify([list(start), {"b": [list(end), list(first), list(second)]}], tolerance)
    count = len(points) - 1
    for index, point in enumerate(points):
        assert point == pytest.approx(bezier(index / count, start, first, second, end), abs=1e-6)
    for index, (a, b) in enumerate(zip(points, points[1:])):
        middle = bezier((index + 0.5) / count, start, first, second, end)
        chord = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        assert math.dist(middle, chord) <= tolerance * 1.001 + 1e-9


def test_z_and_m_run_evenly_along_the_curve():
    points = densify([[10, 0, 100, 0], {"a": [[-10, 0, 200, None], [0, 0], 0, 0]}])
    heights = [point[2] for point in points]
    assert heights == pytest.approx(np.linspace(100, 200, len(points)))
    assert all(math.isnan(point[3]) for point in points[1:-1])
    assert points[-1] == [-10, 0, 200, None]


def test_straight_points_stay_as_they_are():
    assert densify([[0, 0], [1, 1], [2, 0]]) == [[0, 0], [1, 1], [2, 0]]


@pytest.mark.parametrize("path", [[{"c": [[1, 1], [0, 1]]}], [[0, 0], {"q": [[1, 1]]}]])
def test_nonsense_is_an_error(path):
    with pytest.raises(ValueError, match="curve"):
        densify(path)
