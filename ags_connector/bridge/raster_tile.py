# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads one tile of an image, and believes nothing of it that it has not seen."""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Iterator, Optional, Tuple

import numpy as np
from osgeo import gdal

from ..formats.lerc import reads_as_lerc
from ..rest.errors import NotArcGIS
from ..rest.pixel_grid import CellWindow
from ..rest.raster_writer import RasterSpec
from .gdal_messages import GdalMessages
from .i18n import tr
from .lerc_tile import read_lerc
from .picture_bands import picture_bands
from .pixel_types import PixelType, pixel_type_of

_numbers = itertools.count(1)
# How far, in cells, a tile may lie off its place: what is lost in writing numbers down.
_TOLERANCE = 0.01


@dataclass
class Tile:
    """One tile: its values as bands by rows by columns, and what they are.

    ``empty`` says which cells have no data where the tile has a mask of its own.
    """

    values: Any
    pixel_type: PixelType
    nodata: Optional[float]
    empty: Any
    projection: str

    def empty_cells(self) -> Any:
        """Return which cells have no data, ``None`` where the tile cannot tell."""
        if self.nodata is None:
            return self.empty
        by_value = self.pixel_type.equals(self.values, self.nodata)
        return by_value if self.empty is None else by_value | self.empty


@contextmanager
def in_memory(content: bytes) -> Iterator[str]:
    """Put bytes into a file of GDAL's memory for the length of a block."""
    path = f"/vsimem/ags_connector_tile_{next(_numbers)}"
    gdal.FileFromMemBuffer(path, content)
    try:
        yield path
    finally:
        gdal.Unlink(path)


def read_tile(content: bytes, window: CellWindow, spec: RasterSpec, messages: GdalMessages) -> Tile:
    """Return the cells of ``window``; ``NotArcGIS`` where the image is of another place, size or kind."""
    if reads_as_lerc(content):
        return _lerc_tile(content, window, spec)
    with in_memory(content) as path:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        if dataset is None:
            reason = messages.forget_failure() or tr("no reason given")
            raise NotArcGIS(tr("A part of the image cannot be read: {reason}").format(reason=reason))
        _check_place(dataset, window, spec)
        band = dataset.GetRasterBand(1)
        kind = pixel_type_of(band)
        if not spec.is_picture:
            _check_kind(dataset.RasterCount, kind, spec)
        if spec.is_picture:
            return Tile(picture_bands(dataset, spec.band_count), kind, None, None, "")
        values = dataset.ReadAsArray()
        messages.check(values, "A part of the image cannot be read")
        values = values.reshape(dataset.RasterCount, window.height, window.width)
        if values.dtype != kind.numpy:
            values = values.view(kind.numpy)
        own_mask = band.GetMaskFlags() & gdal.GMF_PER_DATASET and not band.GetMaskFlags() & gdal.GMF_ALPHA
        empty = None
        if own_mask:
            empty = np.broadcast_to(band.GetMaskBand().ReadAsArray() == 0, values.shape)
        return Tile(values, kind, band.GetNoDataValue(), empty, dataset.GetProjection())


def _lerc_tile(content: bytes, window: CellWindow, spec: RasterSpec) -> Tile:
    """Return the cells of an image that does not say where it lies; that was asked for before."""
    values, kind, empty = read_lerc(content)
    _check_size((values.shape[2], values.shape[1]), window)
    _check_kind(len(values), kind, spec)
    return Tile(values, kind, spec.nodata if empty is None else None, empty, "")


def _check_size(size: Tuple[int, int], window: CellWindow) -> None:
    if size != (window.width, window.height):
        text = tr(
            "The server sent {width} by {height} cells where {wanted_width} by {wanted_height} were asked for."
        )
        raise NotArcGIS(
            text.format(width=size[0], height=size[1], wanted_width=window.width, wanted_height=window.height)
        )


def _check_place(dataset: Any, window: CellWindow, spec: RasterSpec) -> None:
    size = (dataset.RasterXSize, dataset.RasterYSize)
    _check_size(size, window)
    if not dataset.GetGeoTransform(can_return_null=True):
        return
    left, cell_x, _, top, _, cell_y = dataset.GetGeoTransform()
    wanted, grid = spec.grid.extent(window), spec.grid
    off = max(
        abs(left - wanted.xmin) / grid.cell_x,
        abs(top - wanted.ymax) / grid.cell_y,
        abs(left + size[0] * cell_x - wanted.xmax) / grid.cell_x,
        abs(top + size[1] * cell_y - wanted.ymin) / grid.cell_y,
    )
    if off > _TOLERANCE:
        text = tr(
            "The server sent an image of another place than asked for, off by {off} cells: it fits the extent to the "
            "picture's shape, as servers before 10.3 do. Choose square cells."
        )
        raise NotArcGIS(text.format(off=f"{off:.3g}"))


def _check_kind(bands: int, kind: PixelType, spec: RasterSpec) -> None:
    if spec.pixel_type and kind.name != spec.pixel_type and not _is_wider(kind.name, spec.pixel_type):
        text = tr("The server sent cells of type {found} where {wanted} was asked for.")
        raise NotArcGIS(text.format(found=kind.name, wanted=spec.pixel_type))
    if spec.band_count and bands != spec.band_count:
        text = tr("The server sent {found} bands where {wanted} were asked for.")
        raise NotArcGIS(text.format(found=bands, wanted=spec.band_count))


def _is_wider(found: str, wanted: str) -> bool:
    """Whether whole bytes came for a type of less than a byte, which loses nothing."""
    return found == "U8" and wanted in ("U1", "U2", "U4")
