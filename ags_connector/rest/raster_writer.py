# SPDX-License-Identifier: GPL-2.0-or-later
"""What puts the tiles of an image into one file, and the plain one that saves a single TIFF as it comes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Optional, Protocol, Tuple

from .errors import InvalidInput
from .pixel_grid import CellWindow, PixelGrid, TilePlan

if TYPE_CHECKING:
    from .geometry_input import GeometryFilter

TIFF_SUFFIXES = (".tif", ".tiff")
PICTURE_SUFFIXES = (*TIFF_SUFFIXES, ".png")
WORLD_FILES = (".pgw", ".tfw", ".wld")


@dataclass(frozen=True)
class RasterSpec:
    """The raster to write: ``width`` by ``height`` cells of ``grid``, whose corner is the raster's own.

    ``plan`` says which tiles come. ``pixel_type`` and ``band_count`` are what the tiles must have; empty and 0 take
    them as the first tile has them. Cells outside the polygon ``mask`` have no data; it may be in any reference.
    ``overviews`` asks for smaller copies inside the file, built until ``is_canceled`` says so.
    """

    width: int
    height: int
    grid: PixelGrid
    plan: TilePlan
    pixel_type: str = ""
    band_count: int = 0
    nodata: Optional[float] = None
    band_names: Tuple[str, ...] = ()
    mask: Optional[GeometryFilter] = None
    is_picture: bool = False
    overviews: bool = False
    is_canceled: Callable[[], bool] = lambda: False


@dataclass(frozen=True)
class WrittenRaster:
    """What a finished file holds; ``None`` and empty where nobody looked inside."""

    band_count: Optional[int] = None
    pixel_type: str = ""
    nodata: Optional[float] = None
    notes: Tuple[str, ...] = ()


class RasterWriter(Protocol):
    """Takes tiles in any order and makes one raster of them; ``OSError`` where that fails."""

    def wants(self, window: CellWindow) -> bool:
        """Whether any cell of the window lies within the mask."""

    def write(self, window: CellWindow, content: bytes) -> None:
        """Take the TIFF of ``window``; ``NotArcGIS`` where it is not what was asked for."""

    def close(self) -> WrittenRaster:
        """Finish the file."""

    def abort(self) -> None:
        """Let go of the file as it is."""


RasterWriterFactory = Callable[[Path, RasterSpec], RasterWriter]


class PlainRasterWriter:
    """Saves an image that the server sends in one piece, byte for byte.

    Raises ``InvalidInput`` for one of several tiles or with a mask, which need GDAL.
    """

    def __init__(self, path: Path, spec: RasterSpec) -> None:
        self._path = path
        if spec.overviews:
            raise InvalidInput("Overviews of an image need GDAL. Run it in QGIS.")
        if spec.mask is not None:
            raise InvalidInput("Cutting an image here needs GDAL. Run it in QGIS.")
        if len(spec.plan.tiles) > 1:
            raise _too_large(spec)
        if spec.is_picture and path.suffix.lower() in TIFF_SUFFIXES:
            raise InvalidInput("Without GDAL a picture of a map is written as PNG. Let the name end in .png.")
        self._spec = spec

    def wants(self, window: CellWindow) -> bool:
        """Return ``True``: there is no mask."""
        return window.cells > 0

    def write(self, window: CellWindow, content: bytes) -> None:
        """Save the image; ``InvalidInput`` for a part of it."""
        if window.cells != self._spec.width * self._spec.height:
            raise _too_large(self._spec)
        self._path.write_bytes(content)

    def close(self) -> WrittenRaster:
        """Write the world file of a picture; the inside of the file is not looked at."""
        if self._spec.is_picture:
            grid = self._spec.grid
            centre = (grid.left + grid.cell_x / 2, grid.top - grid.cell_y / 2)
            lines = (grid.cell_x, 0.0, 0.0, -grid.cell_y, *centre)
            self._path.with_suffix(".pgw").write_text("".join(f"{value!r}\n" for value in lines), "ascii")
        return WrittenRaster()

    def abort(self) -> None:
        """Leave the file as it is."""


def _too_large(spec: RasterSpec) -> InvalidInput:
    return InvalidInput(
        f"The image of {spec.width} by {spec.height} cells comes in several parts, and joining them needs GDAL. Run "
        "it in QGIS, or ask for a smaller extent or larger cells."
    )
