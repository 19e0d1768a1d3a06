# SPDX-License-Identifier: GPL-2.0-or-later
"""Joins the tiles of an image to one GeoTIFF with GDAL, cell by cell as they came."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional

import numpy as np
from osgeo import gdal

from ..rest.errors import NotArcGIS
from ..rest.pixel_grid import CellWindow
from ..rest.raster_writer import RasterSpec, WrittenRaster
from .band_statistics import BandStatistics
from .crs import to_crs
from .gdal_messages import GdalMessages
from .i18n import tr
from .pixel_types import PixelType
from .raster_mask import RasterMask
from .raster_overviews import build_overviews
from .raster_tile import Tile, read_tile


class GdalRasterWriter:
    """A ``RasterWriter``; the path must not exist yet.

    The file is tiled and compressed without loss. It is created when the first tile comes, since that tells the pixel
    type and the bands where the spec leaves them open. Memory holds one tile and one row of blocks.
    """

    def __init__(self, path: Path, spec: RasterSpec) -> None:
        self._path = path
        self._spec = spec
        self._messages = GdalMessages()
        self._mask = RasterMask(spec) if spec.mask is not None else None
        self._dataset: Any = None
        self._type: Optional[PixelType] = None
        self._nodata: Optional[float] = spec.nodata
        self._assumed_nodata = False
        self._statistics: List[BandStatistics] = []
        self._doubtful = 0
        self._last_row = 0

    def wants(self, window: CellWindow) -> bool:
        """Whether any cell of the window lies within the mask."""
        return self._mask is None or self._mask.touches(window)

    def write(self, window: CellWindow, content: bytes) -> None:
        """Take the TIFF of ``window``; ``NotArcGIS`` where it is not what was asked for, ``OSError`` on failure."""
        with self._messages.listening():
            tile = read_tile(content, window, self._spec, self._messages)
            if self._dataset is None:
                self._create(tile)
            self._check(tile)
            self._put(tile, window)

    def close(self) -> WrittenRaster:
        """Finish the file: band names, statistics, empty parts; return what it holds."""
        with self._messages.listening():
            if self._dataset is None:
                raise OSError(f"{self._path.name} got no tiles")
            names = self._spec.band_names
            for number, statistics in enumerate(self._statistics, 1):
                band = self._dataset.GetRasterBand(number)
                if number <= len(names):
                    band.SetDescription(names[number - 1])
                if statistics.count and not self._spec.is_picture:
                    band.SetStatistics(*statistics.values())
                band = None
            self._messages.forget_failure()
            self._dataset.FlushCache()
            self._dataset = None
            self._messages.raise_failure(f"{self._path.name} could not be finished")
        if self._spec.overviews and self._type is not None:
            averaged = self._type.is_float and not self._spec.is_picture
            build_overviews(self._path, averaged=averaged, is_canceled=self._spec.is_canceled)
        kind = self._type.name if self._type else ""
        return WrittenRaster(len(self._statistics), kind, self._nodata, tuple(self._notes()))

    def abort(self) -> None:
        """Let go of the file as it is."""
        with self._messages.listening():
            self._dataset = None

    def _create(self, tile: Tile) -> None:
        spec = self._spec
        self._type = tile.pixel_type
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={spec.plan.block_width}",
            f"BLOCKYSIZE={spec.plan.block_height}",
            "COMPRESS=DEFLATE",
            f"PREDICTOR={tile.pixel_type.predictor}",
            "BIGTIFF=IF_SAFER",
            "INTERLEAVE=BAND",
            *tile.pixel_type.options,
        ]
        if spec.is_picture:
            options += ["PHOTOMETRIC=RGB", *(["ALPHA=YES"] if spec.band_count == 4 else [])]
        bands = len(tile.values)
        driver = gdal.GetDriverByName("GTiff")
        self._dataset = driver.Create(
            str(self._path), spec.width, spec.height, bands, tile.pixel_type.gdal, options
        )
        self._messages.check(self._dataset, "The image cannot be created")
        grid = spec.grid
        self._dataset.SetGeoTransform((grid.left, grid.cell_x, 0.0, grid.top, 0.0, -grid.cell_y))
        crs = to_crs(grid.spatial_reference)
        wkt = crs.toWkt(crs.WktVariant.WKT_PREFERRED_GDAL) if crs.isValid() else tile.projection
        self._dataset.SetProjection(wkt)
        self._set_nodata(tile)
        self._statistics = [BandStatistics() for _ in range(bands)]

    def _set_nodata(self, tile: Tile) -> None:
        """Settle what stands for "no data": what was asked for, else what the tile says, else what a cut needs."""
        if self._nodata is None:
            self._nodata = tile.nodata
        if self._nodata is not None and not tile.pixel_type.holds(self._nodata):
            self._nodata = tile.nodata
        if self._nodata is None and (self._mask is not None or tile.empty is not None):
            self._nodata = tile.pixel_type.default_nodata
            self._assumed_nodata = True
        if self._nodata is not None:
            for number in range(1, len(tile.values) + 1):
                self._dataset.GetRasterBand(number).SetNoDataValue(self._nodata)

    def _check(self, tile: Tile) -> None:
        if (
            self._type is None
            or tile.pixel_type.name != self._type.name
            or len(tile.values) != len(self._statistics)
        ):
            raise NotArcGIS(
                tr(
                    "The server sent parts of different kinds: {one} bands of {type}, then {other} of {kind}."
                ).format(
                    one=len(self._statistics),
                    type=self._type.name if self._type else "",
                    other=len(tile.values),
                    kind=tile.pixel_type.name,
                )
            )

    def _put(self, tile: Tile, window: CellWindow) -> None:
        values, nodata = tile.values, self._nodata
        empty = tile.empty_cells()
        if nodata is not None:
            if empty is not None and tile.nodata != nodata:
                self._doubtful += int(np.count_nonzero(~empty & tile.pixel_type.equals(values, nodata)))
                values[empty] = tile.pixel_type.cell(nodata)
            if self._mask is not None:
                outside = ~self._mask.inside(window)
                if self._assumed_nodata:
                    self._doubtful += int(np.count_nonzero(~outside & tile.pixel_type.equals(values, nodata)))
                values[:, outside] = tile.pixel_type.cell(nodata)
        if window.row != self._last_row:
            self._dataset.FlushCache()  # else GDAL keeps blocks up to a share of the machine's memory
            self._last_row = window.row
        for number, (band_values, statistics) in enumerate(zip(values, self._statistics), 1):
            stored = self._dataset.GetRasterBand(number).WriteRaster(
                window.column,
                window.row,
                window.width,
                window.height,
                np.ascontiguousarray(band_values).tobytes(),
            )
            self._messages.check(stored, "A part of the image cannot be written")
            valid = (
                band_values if nodata is None else band_values[~tile.pixel_type.equals(band_values, nodata)]
            )
            statistics.add(valid)

    def _notes(self) -> List[str]:
        notes = list(self._messages.warnings())
        if self._assumed_nodata:
            text = tr("The service names no value for “no data”; {value} stands for it in the file.")
            notes.append(text.format(value=f"{self._nodata:g}"))
        if self._doubtful:
            text = tr(
                "{count} cells have the value that stands for “no data” and are not told apart. Choose another."
            )
            notes.append(text.format(count=self._doubtful))
        return notes
