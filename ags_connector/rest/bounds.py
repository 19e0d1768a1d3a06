# SPDX-License-Identifier: GPL-2.0-or-later
"""The rectangle around a geometry."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence, Tuple

from ..formats.geometry import to_esri, to_wkb
from .errors import InvalidInput
from .geometry_input import GeometryFilter
from .models import Extent

_CURVES = ("curveRings", "curvePaths")


def bounds_of(given: GeometryFilter) -> Extent:
    """Return the rectangle around ``given``, in its own reference; the corners of one may come in any order.

    Raises ``InvalidInput`` for a geometry without points.
    """
    points = list(_points(_without_curves(given)))
    if not points:
        raise InvalidInput("The geometry has no points, so that there is nothing around it.")
    xs, ys = zip(*points)
    return Extent(min(xs), min(ys), max(xs), max(ys), given.spatial_reference)


def _without_curves(given: GeometryFilter) -> Mapping[str, Any]:
    if not any(key in given.geometry for key in _CURVES):
        return given.geometry
    flat = to_wkb(given.geometry, given.geometry_type)
    return to_esri(flat) if flat is not None else {}


def _points(geometry: Mapping[str, Any]) -> Iterator[Tuple[float, float]]:
    if "xmin" in geometry:
        yield float(geometry["xmin"]), float(geometry["ymin"])
        yield float(geometry["xmax"]), float(geometry["ymax"])
    elif "x" in geometry:
        yield float(geometry["x"]), float(geometry["y"])
    for key in ("rings", "paths"):
        for part in geometry.get(key) or ():
            yield from _pairs(part)
    yield from _pairs(geometry.get("points") or ())


def _pairs(points: Sequence[Sequence[Any]]) -> Iterator[Tuple[float, float]]:
    for point in points:
        yield float(point[0]), float(point[1])
