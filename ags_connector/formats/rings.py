# SPDX-License-Identifier: GPL-2.0-or-later
"""Which ring is a shell and which is whose hole.

Servers write the rings of a polygon in any order and often with the wrong winding, so nesting decides: a ring
inside an odd number of others is a hole of the smallest one around it. Winding breaks ties only, where rings
cross or coincide.
"""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

import numpy as np
import numpy.typing as npt

from .wkb import Coordinates

_Floats = npt.NDArray[np.float64]
_Places = npt.NDArray[np.intp]

_FIRST_SAMPLES = 3
# A hole that touches its shell may have single points outside by a rounding error.
_CLEAR = 3
_SLACK = 1e-9
_CELLS_AT_ONCE = 1_000_000


def signed_area(ring: Coordinates) -> float:
    """Return the area of a closed ring: negative where it runs clockwise."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def group(rings: Sequence[Coordinates]) -> List[List[int]]:
    """Group closed rings into polygons: lists of indices, the shell first, in the order of the shells.

    Rings without any area are left out where another ring has some, since they would make the polygon
    invalid and bound nothing.
    """
    areas, low, high = _measure(rings)
    solid = np.flatnonzero(areas)
    if not len(solid):
        solid = np.arange(len(rings))
    # The largest first, so that a ring's parent is placed before it; of equal ones the clockwise, a shell.
    order = solid[np.lexsort((areas[solid], -np.abs(areas[solid])))]
    around = _boxes_around(low[order], high[order])
    depth: Dict[int, int] = {}
    shell_of: Dict[int, int] = {}
    groups: Dict[int, List[int]] = {}
    for place, index in enumerate(order.tolist()):
        parent = _parent(rings, areas, order, around.get(place, ()), index)
        depth[index] = depth[parent] + 1 if parent >= 0 else 0
        if depth[index] % 2:
            shell_of[index] = shell_of[parent]
            groups[shell_of[index]].append(index)
        else:
            shell_of[index] = index
            groups[index] = [index]
    return [[shell, *sorted(groups[shell][1:])] for shell in sorted(groups)]


def _measure(rings: Sequence[Coordinates]) -> Tuple[_Floats, _Floats, _Floats]:
    """Return signed areas and the low and high corners of the boxes, in one pass over all rings."""
    xy = np.concatenate(rings)[:, :2]
    sizes = np.array([len(ring) for ring in rings])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    near = xy - np.repeat(xy[starts], sizes, axis=0)
    cross = near[:-1, 0] * near[1:, 1] - near[1:, 0] * near[:-1, 1]
    # A ring's first point is (0, 0) here, so the step from one ring to the next adds nothing.
    areas = np.add.reduceat(np.append(cross, 0.0), starts) / 2
    return areas, np.minimum.reduceat(xy, starts), np.maximum.reduceat(xy, starts)


def _boxes_around(low: _Floats, high: _Floats) -> Dict[int, List[int]]:
    """Return for each place the earlier ones whose box holds its box (but for rounding), the smallest first."""
    count = len(low)
    slack = (high - low) * _SLACK
    inner_low, inner_high = low + slack, high - slack
    found: Dict[int, List[int]] = {}
    step = max(1, _CELLS_AT_ONCE // count)
    for start in range(0, count, step):
        rows = slice(start, min(start + step, count))
        holds = low[None, :, 0] <= inner_low[rows, None, 0]
        holds &= low[None, :, 1] <= inner_low[rows, None, 1]
        holds &= high[None, :, 0] >= inner_high[rows, None, 0]
        holds &= high[None, :, 1] >= inner_high[rows, None, 1]
        for inner, outer in zip(*(axis.tolist() for axis in np.nonzero(holds))):
            if outer < inner + start:
                found.setdefault(inner + start, []).insert(0, outer)
    return found


def _parent(
    rings: Sequence[Coordinates], areas: _Floats, order: _Places, candidates: Sequence[int], index: int
) -> int:
    for place in candidates:
        outer = int(order[place])
        if _contains(rings[outer], rings[index], bool(areas[outer] * areas[index] < 0)):
            return outer
    return -1


def _contains(outer: Coordinates, inner: Coordinates, opposed: bool) -> bool:
    """Tell whether ``inner`` lies in ``outer``; ``opposed`` winding decides where its points disagree."""
    points = inner[:-1, :2]
    sides = _sides(outer, points[:: -(-len(points) // _FIRST_SAMPLES)])
    total = int(sides.sum())
    if abs(total) == len(sides):
        return total > 0
    for chosen in (points, (points + inner[1:, :2]) / 2):
        sides = _sides(outer, chosen)
        inside, outside = int((sides > 0).sum()), int((sides < 0).sum())
        if inside > _CLEAR * outside or outside > _CLEAR * inside:
            return inside > outside
        if inside or outside:
            return opposed
    return opposed


def _sides(ring: Coordinates, points: Coordinates) -> npt.NDArray[np.int8]:
    """Return for each point 1 inside the ring, -1 outside, 0 on its line."""
    px, py = points[:, :1], points[:, 1:]
    y = ring[:, 1]
    # Only edges at the height of the points matter: the others neither cross nor touch.
    above, below = y > py.max(), y < py.min()
    edges = np.flatnonzero(~((above[:-1] & above[1:]) | (below[:-1] & below[1:])))
    x1, y1, x2, y2 = ring[edges, 0], y[edges], ring[edges + 1, 0], y[edges + 1]
    turn: Coordinates = (x2 - x1) * (py - y1) - (px - x1) * (y2 - y1)
    spans = (y1 > py) != (y2 > py)
    crossed = (spans & ((turn > 0) == (y2 > y1))).sum(axis=1) % 2
    sides: npt.NDArray[np.int8] = (2 * crossed - 1).astype(np.int8)
    straight = turn == 0
    if straight.any():
        straight &= (np.minimum(x1, x2) <= px) & (px <= np.maximum(x1, x2))
        straight &= (np.minimum(y1, y2) <= py) & (py <= np.maximum(y1, y2))
        sides[straight.any(axis=1)] = 0
    return sides
