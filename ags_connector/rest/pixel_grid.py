# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster's grid of cells, and the plan that covers a part of it with requests; nothing here sends one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, Optional, Tuple

from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .models import Extent

# A border closer than this to a cell's border, in cells, is meant to be that border.
_TOLERANCE = 1e-4
# Beyond this side a tile takes more memory on the server than its saved round trip is worth.
_LONGEST_SIDE = 2048
_BLOCK_STEP = 16
_SMALLEST_BLOCK = 128
_LARGEST_BLOCK = 512
_USUAL_BLOCK = 256


@dataclass(frozen=True)
class CellWindow:
    """A rectangle of cells: the column and row of its upper left one, rows counted downwards."""

    column: int
    row: int
    width: int
    height: int

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return self.width * self.height

    def halves(self) -> List[CellWindow]:
        """Return the same cells as two windows, cut across the longer side; itself where it is one cell."""
        if self.cells <= 1:
            return [self]
        if self.height >= self.width:
            upper = self.height // 2
            return [
                CellWindow(self.column, self.row, self.width, upper),
                CellWindow(self.column, self.row + upper, self.width, self.height - upper),
            ]
        left = self.width // 2
        return [
            CellWindow(self.column, self.row, left, self.height),
            CellWindow(self.column + left, self.row, self.width - left, self.height),
        ]

    def split(self, size: int) -> List[CellWindow]:
        """Return the same cells as windows of at most ``size`` cells, in order."""
        if self.cells <= max(size, 1):
            return [self]
        return [part for half in self.halves() for part in half.split(size)]

    def moved(self, columns: int, rows: int) -> CellWindow:
        """Return the window that many columns to the right and rows further down."""
        return CellWindow(self.column + columns, self.row + rows, self.width, self.height)


@dataclass(frozen=True)
class PixelGrid:
    """Cells of one size counted from an upper left corner; sizes are positive, in units of the reference."""

    left: float
    top: float
    cell_x: float
    cell_y: float
    spatial_reference: Optional[SpatialReference] = None

    def window(self, extent: Extent) -> CellWindow:
        """Return the cells that ``extent`` touches, at least one; its corners may come in any order."""
        columns = _range(extent.xmin - self.left, extent.xmax - self.left, self.cell_x)
        rows = _range(self.top - extent.ymax, self.top - extent.ymin, self.cell_y)
        return CellWindow(columns[0], rows[0], columns[1] - columns[0], rows[1] - rows[0])

    def extent(self, window: CellWindow) -> Extent:
        """Return the rectangle that the cells of ``window`` cover."""
        return Extent(
            self.left + window.column * self.cell_x,
            self.top - (window.row + window.height) * self.cell_y,
            self.left + (window.column + window.width) * self.cell_x,
            self.top - window.row * self.cell_y,
            self.spatial_reference,
        )


@dataclass(frozen=True)
class TilePlan:
    """How a raster of ``width`` by ``height`` cells is fetched: its tiles, row by row, and the file's blocks.

    Inner tiles begin and end where blocks do, so that no block has to be written twice.
    """

    tiles: Tuple[CellWindow, ...]
    block_width: int = _USUAL_BLOCK
    block_height: int = _USUAL_BLOCK


def plan_tiles(width: int, height: int, *, max_width: int, max_height: int, most_cells: int) -> TilePlan:
    """Cover the raster with tiles, each cell once, none beyond a limit.

    Raises ``InvalidInput`` where the raster has no cells or a limit allows none.
    """
    if min(width, height, max_width, max_height, most_cells) < 1:
        raise InvalidInput("An image needs at least one cell, and limits that allow one.")
    if width <= max_width and height <= max_height and width * height <= most_cells:
        return TilePlan((CellWindow(0, 0, width, height),))
    side_x, side_y = min(max_width, _LONGEST_SIDE), min(max_height, _LONGEST_SIDE)
    while side_x * side_y > most_cells:
        side_x, side_y = (side_x, side_y // 2) if side_y >= side_x else (side_x // 2, side_y)
    (side_x, block_x), (side_y, block_y) = _in_blocks(side_x), _in_blocks(side_y)
    tiles = tuple(
        CellWindow(column, row, min(side_x, width - column), min(side_y, height - row))
        for row in range(0, height, side_y)
        for column in range(0, width, side_x)
    )
    return TilePlan(tiles, block_x, block_y)


def _in_blocks(side: int) -> Tuple[int, int]:
    """Return the longest side up to ``side`` that whole blocks make, and the blocks' side."""
    if side < _SMALLEST_BLOCK:
        return side, _USUAL_BLOCK
    blocks = range(_LARGEST_BLOCK, _SMALLEST_BLOCK - 1, -_BLOCK_STEP)
    block = max(blocks, key=lambda item: side // item * item)
    return side // block * block, block


def _range(one: float, other: float, cell: float) -> Tuple[int, int]:
    """Return the first cell of a stretch and the one after its last."""
    low, high = sorted((one / cell, other / cell))
    first = math.floor(low + _TOLERANCE)
    return first, max(math.ceil(high - _TOLERANCE), first + 1)
