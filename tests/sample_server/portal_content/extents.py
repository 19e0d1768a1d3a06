# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the services lie, in degrees, as items tell it."""

from __future__ import annotations

import math
from functools import cache
from typing import Iterator, List, Tuple

import numpy as np

from tests.sample_server import projection, rasters
from tests.sample_server.model import Service
from tests.sample_server.site import Site

Corners = Tuple[Tuple[float, float], ...]


def extent_of(site: Site, service: Service) -> Corners:
    """South-west and north-east corner; empty for what lies nowhere."""
    if service.raster in rasters.RASTERS:
        return _raster(service.raster)
    points = [point for box, wkid in _boxes(site, service) for point in _degrees(box, wkid)]
    return _around(points)


def _boxes(site: Site, service: Service) -> Iterator[Tuple[List[float], int]]:
    for layer in service.layers:
        box = site.extent(layer) if layer.spatial else None
        if box:
            yield box, layer.wkid


@cache
def _raster(name: str) -> Corners:
    source = rasters.open_raster(name)
    left, width, _, top, _, height = source.GetGeoTransform()
    box = [left, top + height * source.RasterYSize, left + width * source.RasterXSize, top]
    return _around(_degrees(box, rasters.RASTERS[name].wkid))


def _degrees(box: List[float], wkid: int) -> List[Tuple[float, float]]:
    left, bottom, right, top = box
    points = np.array([[left, bottom], [right, bottom], [right, top], [left, top]], dtype=float)
    mover = projection.mover(wkid, 4326)
    moved = points if mover is None else mover(points)
    return [(float(x), float(y)) for x, y in moved if math.isfinite(x) and math.isfinite(y)]


def _around(points: List[Tuple[float, float]]) -> Corners:
    if not points:
        return ()
    xs, ys = zip(*points)
    west, east = (min(max(value, -180.0), 180.0) for value in (min(xs), max(xs)))
    south, north = (min(max(value, -90.0), 90.0) for value in (min(ys), max(ys)))
    return ((west, south), (east, north))
