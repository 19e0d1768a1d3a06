# SPDX-License-Identifier: GPL-2.0-or-later
"""Which ring is a shell and which is whose hole.

Servers write the rings of a polygon in any order and often with the wrong winding, so nesting decides: a ring
inside an odd number of others is a hole of the smallest one around it. Winding breaks ties only, where rings
cross or coincide.
"""

from __future__ import annotations

from typing import Dict, List, Sequence

import numpy as np
import numpy.typing as npt

from .wkb import Coordinates

_SAMPLES = 9
# A hole that touches its shell may have single points outside by a rounding error.
_CLEAR = 3


def signed_area(ring: Coordinates) -> float:
    """Return the area of a closed ring: negative where it runs clockwise."""
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def group(rings: Sequence[Coordinates]) -> List[List[int]]:
    """Group closed rings into polygons: lists of indices, the shell first, in the order of the shells.

    Rings without any area are left out where another ring has some, since they would make the polygon
    invalid and bound nothing.
    """
    areas = np.array([signed_area(ring) for ring in rings])
    solid = [index for index in range(len(rings)) if areas[index]] or list(range(len(rings)))
    # The largest first, so that a ring's parent is placed before it; of equal ones the clockwise, a shell.
    order = sorted(solid, key=lambda index: (-abs(areas[index]), areas[index]))
    boxes = np.array([[*ring[:, :2].min(axis=0), *ring[:, :2].max(axis=0)] for ring in (rings[i] for i in order)])
    depth: List[int] = []
    shell_of: List[int] = []
    groups: Dict[int, List[int]] = {}
    for place, index in enumerate(order):
        parent = -1
        for other in _around(boxes, place):
            if _contains(rings[order[other]], rings[index], areas[order[other]] * areas[index] < 0):
                parent = int(other)
                break
        depth.append(depth[parent] + 1 if parent >= 0 else 0)
        if depth[place] % 2:
            shell_of.append(shell_of[parent])
            groups[shell_of[place]].append(index)
        else:
            shell_of.append(index)
            groups[index] = [index]
    return [[shell, *sorted(groups[shell][1:])] for shell in sorted(groups)]


def _around(boxes: npt.NDArray[np.float64], place: int) -> npt.NDArray[np.intp]:
    """Return the earlier places whose box holds this one's, the smallest ring first."""
    earlier, box = boxes[:place], boxes[place]
    holds = (earlier[:, :2] <= box[:2]).all(axis=1) & (earlier[:, 2:] >= box[2:]).all(axis=1)
    return np.flatnonzero(holds)[::-1]


def _contains(outer: Coordinates, inner: Coordinates, opposed: bool) -> bool:
    """Tell whether ``inner`` lies in ``outer``; ``opposed`` winding decides where its points disagree."""
    points = inner[:-1, :2]
    step = max(1, len(points) // _SAMPLES)
    for chosen in (points[::step], points, (points + np.roll(points, -1, axis=0)) / 2):
        sides = _sides(outer, chosen)
        inside, outside = int((sides > 0).sum()), int((sides < 0).sum())
        if inside > _CLEAR * outside or outside > _CLEAR * inside:
            return inside > outside
        if inside or outside:
            return opposed
    return opposed


def _sides(ring: Coordinates, points: Coordinates) -> npt.NDArray[np.int8]:
    """Return for each point 1 inside the ring, -1 outside, 0 on its line."""
    x1, y1, x2, y2 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    px, py = points[:, :1], points[:, 1:2]
    turn: Coordinates = (x2 - x1) * (py - y1) - (px - x1) * (y2 - y1)
    spans = (y1 > py) != (y2 > py)
    crossed = (spans & ((turn > 0) == (y2 > y1))).sum(axis=1) % 2 == 1
    within_x = (np.minimum(x1, x2) <= px) & (px <= np.maximum(x1, x2))
    within_y = (np.minimum(y1, y2) <= py) & (py <= np.maximum(y1, y2))
    on_line = ((turn == 0) & within_x & within_y).any(axis=1)
    return np.where(on_line, 0, np.where(crossed, 1, -1)).astype(np.int8)
