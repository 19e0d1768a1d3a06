# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cells of which grid an image has: the service's own grid wherever that is possible."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Callable, Optional, Tuple

from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .image_info import ImageInfo
from .image_request import ImageRequest
from .models import Extent
from .pixel_grid import CellWindow, PixelGrid

Project = Callable[[Extent, SpatialReference], Extent]


@dataclass(frozen=True)
class ImageFrame:
    """The cells to fetch: ``width`` by ``height`` of ``grid``, which begins at the upper left one."""

    grid: PixelGrid
    width: int
    height: int

    @property
    def extent(self) -> Extent:
        """The rectangle that the cells cover."""
        return self.grid.extent(CellWindow(0, 0, self.width, self.height))


def frame_of(
    info: ImageInfo, extent: Optional[Extent], request: ImageRequest, project: Project
) -> ImageFrame:
    """Return the cells that ``extent`` touches (``None``: all), within the service's own extent.

    Without another reference or cell size they are the service's own cells, so that nothing is resampled; else
    the grid begins at the service's upper left corner, too. ``project`` brings an extent into another reference.
    Raises ``InvalidInput`` where the extent and the service have nothing in common.
    """
    if info.extent is None or info.spatial_reference is None:
        raise InvalidInput("The image service does not say where it lies, so nothing can be cut out of it.")
    own = info.spatial_reference
    out = request.out_sr or own
    full = info.extent if is_same(own, out) else project(replace(info.extent, spatial_reference=own), out)
    cell_x, cell_y = request.cells if request.cell_size is not None else _cell(info, full, is_same(own, out))
    grid = PixelGrid(full.xmin, full.ymax, cell_x, cell_y, out)
    window = grid.window(_common(_in_reference(extent, own, out, project) or full, full))
    corner = grid.extent(window)
    return ImageFrame(replace(grid, left=corner.xmin, top=corner.ymax), window.width, window.height)


def is_same(one: Optional[SpatialReference], other: Optional[SpatialReference]) -> bool:
    """Whether both name the same reference, by id or else by the same text."""
    if one is None or other is None:
        return one is other
    if one.code or other.code:
        return one.code == other.code
    return one.wkt == other.wkt


def _in_reference(
    extent: Optional[Extent], own: SpatialReference, out: SpatialReference, project: Project
) -> Optional[Extent]:
    if extent is None:
        return None
    ordered = replace(
        extent,
        xmin=min(extent.xmin, extent.xmax),
        ymin=min(extent.ymin, extent.ymax),
        xmax=max(extent.xmin, extent.xmax),
        ymax=max(extent.ymin, extent.ymax),
        spatial_reference=extent.spatial_reference or own,
    )
    return ordered if is_same(ordered.spatial_reference, out) else project(ordered, out)


def _common(wanted: Extent, full: Extent) -> Extent:
    xmin, xmax = max(wanted.xmin, full.xmin), min(wanted.xmax, full.xmax)
    ymin, ymax = max(wanted.ymin, full.ymin), min(wanted.ymax, full.ymax)
    if xmin > xmax or ymin > ymax:
        numbers = ", ".join(f"{value:.10g}" for value in (full.xmin, full.ymin, full.xmax, full.ymax))
        raise InvalidInput(f"The extent lies outside the image service, which covers {numbers}.")
    return Extent(xmin, ymin, xmax, ymax, full.spatial_reference)


def _cell(info: ImageInfo, full: Extent, same: bool) -> Tuple[float, float]:
    """Return the service's own cell size, or a square one that keeps the number of cells along the diagonal."""
    if not info.cell_x or not info.cell_y or info.extent is None:
        raise InvalidInput("The image service does not tell the size of its cells. Give a cell size.")
    if same:
        return info.cell_x, info.cell_y
    own = info.extent
    cells = math.hypot((own.xmax - own.xmin) / info.cell_x, (own.ymax - own.ymin) / info.cell_y)
    size = math.hypot(full.xmax - full.xmin, full.ymax - full.ymin) / cells
    return size, size
