# SPDX-License-Identifier: GPL-2.0-or-later
"""Ring grouping: shells with holes in any order and any winding find together."""

from __future__ import annotations

import math
from typing import List, Tuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.formats.rings import group, signed_area


def polygon(cx: float, cy: float, radius: float, corners: int, clockwise: bool = True) -> np.ndarray:
    angles = np.linspace(0, math.tau, corners, endpoint=False)
    ring = np.column_stack([cx + radius * np.cos(angles), cy + radius * np.sin(angles)])
    ring = np.concatenate([ring, ring[:1]])
    return ring[::-1].copy() if clockwise else ring


def square(left: float, bottom: float, size: float, clockwise: bool = True) -> np.ndarray:
    right, top = left + size, bottom + size
    ring = [(left, bottom), (left, top), (right, top), (right, bottom), (left, bottom)]
    return np.array(ring if clockwise else ring[::-1], dtype=float)


@st.composite
def nested_rings(draw) -> Tuple[List[np.ndarray], List[Tuple[int, ...]]]:
    """Shells on a grid with holes, islands in the holes, all shuffled and wound at random; and the truth."""
    rings: List[np.ndarray] = []
    truth: List[List[int]] = []

    def add(cx, cy, radius):
        rings.append(polygon(cx, cy, radius, draw(st.integers(5, 40)), draw(st.booleans())))
        return len(rings) - 1

    for cell in range(draw(st.integers(1, 4))):
        cx, cy = 100.0 * (cell % 2), 100.0 * (cell // 2)
        members = [add(cx, cy, 40)]
        for hole in range(draw(st.integers(0, 4))):
            angle = math.tau * hole / 4 + 0.3
            hx, hy = cx + 20 * math.cos(angle), cy + 20 * math.sin(angle)
            members.append(add(hx, hy, 8))
            if draw(st.booleans()):
                island = [add(hx, hy, 4)]
                if draw(st.booleans()):
                    island.append(add(hx, hy, 1.5))
                truth.append(island)
        truth.append(members)
    shuffled = draw(st.permutations(range(len(rings))))
    place = {old: new for new, old in enumerate(shuffled)}
    expected = sorted((place[group_[0]], *sorted(place[item] for item in group_[1:])) for group_ in truth)
    return [rings[old] for old in shuffled], expected


@given(nested_rings(), st.sampled_from([(0, 0), (3.5e6, 5.8e6), (-1.3e7, 4.5e6)]))
def test_any_order_and_winding_gives_the_same_polygons(case, origin):
    rings, expected = case
    assert [tuple(found) for found in group([ring + origin for ring in rings])] == expected


def test_winding_is_measured():
    assert signed_area(square(0, 0, 2)) == -4
    assert signed_area(square(0, 0, 2, clockwise=False)) == 4


def test_a_hole_may_come_before_its_shell():
    assert group([square(1, 1, 1), square(0, 0, 3)]) == [[1, 0]]


def test_neighbours_that_share_an_edge_stay_apart():
    assert group([square(0, 0, 1), square(1, 0, 1), square(0, 1, 1)]) == [[0], [1], [2]]


def test_a_hole_that_touches_its_shell_at_an_edge_or_a_corner():
    assert group([square(0, 0, 3), square(0, 1, 1, False)]) == [[0, 1]]
    assert group([square(0, 0, 3), square(0, 0, 1, True)]) == [[0, 1]]


def test_a_part_in_the_bay_of_another_is_no_hole():
    bay = np.array([(0, 0), (0, 9), (9, 9), (9, 6), (3, 6), (3, 3), (9, 3), (9, 0), (0, 0)], dtype=float)
    assert group([bay, square(5, 4, 1)]) == [[0], [1]]
    assert group([bay, square(1, 4, 1)]) == [[0, 1]]


def test_winding_decides_where_rings_coincide():
    assert group([square(0, 0, 1, False), square(0, 0, 1, True)]) == [[1, 0]]
    assert group([square(0, 0, 1, True), square(0, 0, 1, True)]) == [[0], [1]]


def test_winding_decides_where_a_ring_crosses_another_inside_its_box():
    triangle = np.array([(0, 0), (0, 10), (10, 0), (0, 0)], dtype=float)
    assert group([triangle, square(2, 2, 6, clockwise=False)]) == [[0, 1]]
    assert group([triangle, square(2, 2, 6, clockwise=True)]) == [[0], [1]]


def test_a_rounding_error_at_one_point_does_not_part_hole_and_shell():
    hole = polygon(1.5, 1.5, 1.0, 12)
    hole[hole[:, 0].argmin(), 0] = -1e-12
    assert group([square(0, 0, 3), hole]) == [[0, 1]]


def test_rings_without_area_are_left_out_beside_others():
    spike = np.array([(0, 0), (1, 1), (0, 0), (0, 0)], dtype=float)
    assert group([square(0, 0, 3), spike]) == [[0]]
    assert group([spike, spike + 5]) == [[0], [1]]


def test_z_and_m_do_not_matter():
    flat = [square(0, 0, 3), square(1, 1, 1)]
    assert group([np.column_stack([ring, np.full(len(ring), np.nan)]) for ring in flat]) == [[0, 1]]


@pytest.mark.parametrize("islands", [1500])
def test_many_islands_and_holes_are_grouped_at_once(islands):
    sea = square(-1, -1, 10_000)
    inner = [square(10 * (i % 100), 10 * (i // 100), 3, bool(i % 2)) for i in range(islands)]
    assert group([*inner, sea]) == [[islands, *range(islands)]]
    assert group(inner) == [[index] for index in range(islands)]
