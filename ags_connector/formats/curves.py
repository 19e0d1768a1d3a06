# SPDX-License-Identifier: GPL-2.0-or-later
"""True curves of Esri JSON turned into points.

A curve path is a start point followed by plain points and segments: ``c`` (arc through a point), ``a`` (arc of a
circle or an ellipse around a centre; back to its start it is the whole of it) and ``b`` (cubic Bézier).

Without a tolerance the chords stay within a ten-thousandth of the arc's radius, of the ellipse's longer half
axis or of the length of the Bézier's control lines. Z and M run evenly from the segment's start to its end.
"""

from __future__ import annotations

import math
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, Union

import numpy as np
import numpy.typing as npt

from .ordinates import number

Position = Sequence[Any]
CurvePath = Sequence[Union[Position, Mapping[str, Any]]]
_Floats = npt.NDArray[np.float64]

_RELATIVE_TOLERANCE = 1e-4
_MOST_CHORDS = 20_000
_NEARLY_NOTHING = 1e-6


def densify(path: CurvePath, tolerance: Optional[float] = None) -> List[Position]:
    """Return the path's points with every curve replaced by chords.

    ``tolerance`` is the largest distance between chord and curve, in the units of the coordinates.
    ``ValueError`` for a segment that is none of the known ones.
    """
    points: List[Position] = []
    for item in path:
        if not isinstance(item, Mapping):
            points.append(item)
            continue
        if not points:
            raise ValueError("A curve path begins with a curve instead of a point.")
        points += _segment(points[-1], item, tolerance)
    return points


def _segment(start: Position, segment: Mapping[str, Any], tolerance: Optional[float]) -> List[Position]:
    """Return the points after ``start``, the last one being the segment's own end as it was written."""
    for key, trace in _TRACERS.items():
        if key in segment:
            end = segment[key][0]
            along = trace((float(start[0]), float(start[1])), segment[key], tolerance)
            return [*_with_heights(along, start, end), end]
    raise ValueError(f"A curve has an unknown segment: {', '.join(map(str, segment)) or 'nothing'}.")


def _with_heights(along: _Floats, start: Position, end: Position) -> List[Position]:
    """Give the points between start and end (x, y, share of the way) the z and m of their place."""
    shares = along[:, 2]
    columns = [along[:, 0], along[:, 1]]
    for first, last in zip(start[2:], end[2:]):
        low, high = number(first), number(last)
        columns.append(low + (high - low) * shares)
    rows: List[Position] = np.column_stack(columns).tolist()
    return rows


def _through_point(start: Tuple[float, float], data: Sequence[Any], tolerance: Optional[float]) -> _Floats:
    """Trace ``c``: a circular arc over an interior point."""
    (x1, y1), (x2, y2), (x3, y3) = start, data[1][:2], data[0][:2]
    if (x1, y1) == (x3, y3):
        centre = ((x1 + x2) / 2, (y1 + y2) / 2)
        return _arc(start, (x3, y3), centre, math.tau, tolerance)
    ax, ay, bx, by = x2 - x1, y2 - y1, x3 - x1, y3 - y1
    turn = 2 * (ax * by - ay * bx)
    size = math.hypot(ax, ay) * math.hypot(bx, by)
    if abs(turn) <= 1e-12 * size:
        return np.array([[x2, y2, 0.5]])
    a2, b2 = ax * ax + ay * ay, bx * bx + by * by
    centre = (x1 + (by * a2 - ay * b2) / turn, y1 + (ax * b2 - bx * a2) / turn)
    return _arc(start, (x3, y3), centre, _sweep(start, (x3, y3), centre, clockwise=turn < 0), tolerance)


def _around_centre(start: Tuple[float, float], data: Sequence[Any], tolerance: Optional[float]) -> _Floats:
    """Trace ``a``: an arc of a circle (4 items) or an ellipse (7) around a centre."""
    end, centre = (float(data[0][0]), float(data[0][1])), (float(data[1][0]), float(data[1][1]))
    minor, clockwise = bool(data[2]), bool(data[3])
    # Item 5, the longer half axis, follows from the start point.
    rotation, ratio = (float(data[4]), float(data[6])) if len(data) >= 7 else (0.0, 1.0)
    # Turned and stretched so that the ellipse becomes a circle, traced there, and brought back.
    cos, sin = math.cos(rotation), math.sin(rotation)
    ratio = ratio or 1.0

    def flat(point: Tuple[float, float]) -> Tuple[float, float]:
        dx, dy = point[0] - centre[0], point[1] - centre[1]
        return dx * cos + dy * sin, (dy * cos - dx * sin) / ratio

    first, last = flat(start), flat(end)
    sweep = _sweep(first, last, (0.0, 0.0), clockwise=clockwise)
    if start == end or (not minor and abs(sweep) < _NEARLY_NOTHING):
        sweep = -math.tau if clockwise else math.tau
    elif minor and abs(sweep) > math.tau - _NEARLY_NOTHING:
        sweep = 0.0
    wanted = tolerance / max(1.0, ratio) if tolerance else None
    circle = _arc(first, last, (0.0, 0.0), sweep, wanted)
    u, v = circle[:, 0], circle[:, 1] * ratio
    return np.column_stack([centre[0] + u * cos - v * sin, centre[1] + u * sin + v * cos, circle[:, 2]])


def _sweep(
    start: Tuple[float, float], end: Tuple[float, float], centre: Tuple[float, float], *, clockwise: bool
) -> float:
    """Return the angle from start to end in the given direction: negative where clockwise."""
    first = math.atan2(start[1] - centre[1], start[0] - centre[0])
    last = math.atan2(end[1] - centre[1], end[0] - centre[0])
    return -((first - last) % math.tau) if clockwise else (last - first) % math.tau


def _arc(
    start: Tuple[float, float],
    end: Tuple[float, float],
    centre: Tuple[float, float],
    sweep: float,
    tolerance: Optional[float],
) -> _Floats:
    """Return the points between start and end, radii running evenly from one to the other."""
    first = math.hypot(start[0] - centre[0], start[1] - centre[1])
    last = math.hypot(end[0] - centre[0], end[1] - centre[1])
    radius = max(first, last)
    share = (tolerance / radius if tolerance and radius else 0.0) or _RELATIVE_TOLERANCE
    step = 2 * math.acos(1 - min(share, 1.0))
    chords = _bounded(abs(sweep) / min(step, math.pi / 4))
    shares = np.arange(1, chords) / chords
    begin = math.atan2(start[1] - centre[1], start[0] - centre[0])
    angles, radii = begin + sweep * shares, first + (last - first) * shares
    return np.column_stack([centre[0] + radii * np.cos(angles), centre[1] + radii * np.sin(angles), shares])


def _bezier(start: Tuple[float, float], data: Sequence[Any], tolerance: Optional[float]) -> _Floats:
    """Trace ``b``: a cubic Bézier with two control points."""
    points = np.array([start, data[1][:2], data[2][:2], data[0][:2]], dtype=np.float64)
    length = float(np.hypot(*np.diff(points, axis=0).T).sum())
    allowed = tolerance or _RELATIVE_TOLERANCE * length
    # A chord over 1/n of the curve deviates by at most |second derivative| / (8 n^2).
    bend = 6 * max(math.hypot(*row) for row in np.diff(points, 2, axis=0))
    chords = _bounded(math.sqrt(bend / (8 * allowed))) if allowed else 1
    t = (np.arange(1, chords) / chords)[:, None]
    s = 1 - t
    xy = s**3 * points[0] + 3 * s**2 * t * points[1] + 3 * s * t**2 * points[2] + t**3 * points[3]
    return np.hstack([xy, t])


def _bounded(chords: float) -> int:
    return min(max(1, math.ceil(chords)), _MOST_CHORDS)


_TRACERS: Dict[str, Callable[[Tuple[float, float], Sequence[Any], Optional[float]], _Floats]] = {
    "c": _through_point,
    "a": _around_centre,
    "b": _bezier,
}
