# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan of an image: every cell once, no tile beyond a limit, the grid kept, whatever the extent's order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ags_connector.rest.errors import InvalidInput
from ags_connector.rest.models import Extent
from ags_connector.rest.pixel_grid import CellWindow, PixelGrid, plan_tiles

sides = st.integers(1, 9000)
limits = st.integers(1, 5000)
cell_sizes = st.one_of(
    st.sampled_from([0.5, 0.1, 1 / 30, 1 / 3600, 0.0008333333333333334, 30.0, 80.0, 1000.0]),
    st.floats(1e-6, 1e4, allow_nan=False),
)


@given(sides, sides, limits, limits, st.integers(1, 4_000_000))
def test_tiles_cover_every_cell_once_within_the_limits(width, height, max_width, max_height, most_cells):
    most_cells = max(most_cells, width * height // 3000)
    if (width / max_width) * (height / max_height) > 3000:
        return
    plan = plan_tiles(width, height, max_width=max_width, max_height=max_height, most_cells=most_cells)
    columns = sorted({(tile.column, tile.width) for tile in plan.tiles})
    rows = sorted({(tile.row, tile.height) for tile in plan.tiles})
    for ranges, size in ((columns, width), (rows, height)):
        assert ranges[0][0] == 0
        assert ranges[-1][0] + ranges[-1][1] == size
        assert all(
            start + length == follower for (start, length), (follower, _) in itertools.pairwise(ranges)
        )
    assert {(tile.column, tile.row) for tile in plan.tiles} == {
        (column, row) for column, _ in columns for row, _ in rows
    }
    assert len(plan.tiles) == len(columns) * len(rows)
    assert all(tile.width <= max_width and tile.height <= max_height for tile in plan.tiles)
    assert all(tile.cells <= most_cells for tile in plan.tiles)


@given(sides, sides, limits)
def test_inner_tiles_end_where_blocks_do(width, height, limit):
    if limit < 128 or width * height / limit**2 > 3000:
        return
    plan = plan_tiles(width, height, max_width=limit, max_height=limit, most_cells=10**9)
    if len(plan.tiles) == 1:
        return
    assert plan.block_width % 16 == plan.block_height % 16 == 0
    assert all(tile.column % plan.block_width == tile.row % plan.block_height == 0 for tile in plan.tiles)


@pytest.mark.parametrize("limit", [(0, 5, 5), (5, 0, 5), (5, 5, 0)])
def test_limits_that_allow_nothing_are_refused(limit):
    with pytest.raises(InvalidInput, match="at least one cell"):
        plan_tiles(10, 10, max_width=limit[0], max_height=limit[1], most_cells=limit[2])


@given(
    st.integers(0, 500), st.integers(0, 500), st.integers(1, 300), st.integers(1, 300), st.integers(1, 5000)
)
def test_halves_have_the_same_cells(column, row, width, height, size):
    window = CellWindow(column, row, width, height)
    parts = window.split(size)
    assert sum(part.cells for part in parts) == window.cells
    assert all(part.cells <= max(size, 1) for part in parts)
    cells = [
        (x, y)
        for part in parts[:50]
        for x in (part.column, part.column + part.width - 1)
        for y in (part.row, part.row + part.height - 1)
    ]
    assert all(column <= x < column + width and row <= y < row + height for x, y in cells)


@given(
    st.floats(-2e7, 2e7), st.floats(-2e7, 2e7), cell_sizes, cell_sizes,
    st.integers(-3000, 3000), st.integers(-3000, 3000), sides, sides, st.permutations([0, 1]), st.permutations([0, 1]),
)  # fmt: skip
def test_an_extent_of_whole_cells_is_those_cells_in_any_order(
    left, top, cell_x, cell_y, column, row, width, height, turn_x, turn_y
):
    grid = PixelGrid(left, top, cell_x, cell_y)
    wanted = CellWindow(column, row, width, height)
    if max(abs(left) / cell_x, abs(top) / cell_y) > 1e10:
        return  # beyond what a number can tell apart
    exact = grid.extent(wanted)
    xs, ys = (exact.xmin, exact.xmax), (exact.ymin, exact.ymax)
    turned = Extent(xs[turn_x[0]], ys[turn_y[0]], xs[turn_x[1]], ys[turn_y[1]])
    assert grid.window(turned) == wanted


@given(cell_sizes, st.floats(-5000, 5000), st.floats(-5000, 5000), st.floats(0, 500), st.floats(0, 500))
def test_every_cell_that_is_touched_is_taken_and_no_other(cell, x, y, width, height):
    grid = PixelGrid(0.0, 0.0, cell, cell)
    extent = Extent(x * cell, y * cell, (x + width) * cell, (y + height) * cell)
    window = grid.window(extent)
    taken = grid.extent(window)
    slack = 2e-4 * cell
    assert taken.xmin <= extent.xmin + slack
    assert taken.xmax >= extent.xmax - slack
    assert taken.ymin <= extent.ymin + slack
    assert taken.ymax >= extent.ymax - slack
    assert extent.xmin - taken.xmin < cell
    assert extent.ymin - taken.ymin <= cell + slack
