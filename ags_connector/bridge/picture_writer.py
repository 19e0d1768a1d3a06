# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes pictures of maps: GeoTIFF as it is, PNG with a world file by way of one."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..rest.pixel_grid import CellWindow
from ..rest.raster_writer import TIFF_SUFFIXES, RasterSpec, RasterWriter, WrittenRaster
from .gdal_messages import GdalMessages
from .raster import GdalRasterWriter


class PngWriter:
    """Gathers a picture in a GeoTIFF beside the target and turns that into a PNG at the end."""

    def __init__(self, path: Path, spec: RasterSpec) -> None:
        self._path = path
        self._gathered = path.with_name(f"{path.name}.tif")
        self._gathered.unlink(missing_ok=True)
        self._writer = GdalRasterWriter(self._gathered, spec)
        self._messages = GdalMessages()

    def wants(self, window: CellWindow) -> bool:
        """Return whether the tile is to be fetched."""
        return self._writer.wants(window)

    def write(self, window: CellWindow, content: bytes) -> None:
        """Take the picture of ``window``."""
        self._writer.write(window, content)

    def close(self) -> WrittenRaster:
        """Write the PNG, its world file and its CRS; ``OSError`` where that fails."""
        written = self._writer.close()
        try:
            with self._messages.listening():
                source = gdal.OpenEx(str(self._gathered), gdal.OF_RASTER)
                options = ["WORLDFILE=YES"]
                made = gdal.GetDriverByName("PNG").CreateCopy(str(self._path), source, options=options)
                self._messages.check(made, "The picture cannot be written")
                made.FlushCache()
                made = None
                self._path.with_suffix(".wld").replace(self._path.with_suffix(".pgw"))
        finally:
            self._gathered.unlink(missing_ok=True)
        return written

    def abort(self) -> None:
        """Let go of the files and remove what was gathered."""
        self._writer.abort()
        self._gathered.unlink(missing_ok=True)


def open_raster_writer(path: Path, spec: RasterSpec) -> RasterWriter:
    """Return what writes a raster to ``path`` in the format of its suffix."""
    if path.suffix.lower() in TIFF_SUFFIXES:
        return GdalRasterWriter(path, spec)
    return PngWriter(path, spec)
