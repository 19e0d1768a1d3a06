# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches an image tile by tile and writes it to one file, which appears only when it is complete."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator, List, Sequence, Tuple, TypeVar

from . import host
from .errors import AgsError, Canceled, IncompleteDownload, InvalidInput, WriteFailed
from .export import check_place
from .feedback import Severity, check_canceled
from .models import DownloadReport, Extent
from .pixel_grid import CellWindow
from .raster_writer import TIFF_SUFFIXES, WORLD_FILES, RasterSpec, RasterWriter, WrittenRaster
from .session import Session
from .tile_queue import Fetch, TileQueue

# Bytes of one tile's cells: with the tiles in flight this bounds the memory.
TILE_BYTES = 16 * 1024**2
_MOST_NAMED = 5
# So much smaller than its cells a compressed image is at best, short of being empty.
_PACKED_BEST = 50
_LARGER = {"bytes": "kB", "kB": "MB", "MB": "GB", "GB": "TB"}
_SIDECARS = (".aux.xml", ".ovr", ".msk")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True)
class ImageReport:
    """What was written: the file, its size in cells, its bands, and what could not be kept."""

    path: str
    width: int
    height: int
    extent: Extent
    raster: WrittenRaster
    tiles: int
    requests: int
    about_service: Tuple[str, ...] = ()

    @property
    def notes(self) -> Tuple[str, ...]:
        """What the file could not hold, or what is to be known about it."""
        return (*self.about_service, *self.raster.notes)

    def __str__(self) -> str:
        return (
            f"written {self.width:,} by {self.height:,} cells of {self.width:,} by {self.height:,} expected"
        )


def check_image_target(path: Path, *, overwrite: bool) -> None:
    """Raise before anything is sent where no GeoTIFF can be put at ``path``."""
    if path.suffix.lower() not in TIFF_SUFFIXES:
        raise InvalidInput(f"“{path.name}” is no GeoTIFF: its name has to end in .tif.")
    check_place(path, overwrite=overwrite)


def check_room(path: Path, width: int, height: int, cell_bytes: int) -> str:
    """Return how large an image is, for people; ``WriteFailed`` where it cannot fit on the disk even if packed well."""
    wanted = width * height * cell_bytes
    free = shutil.disk_usage(path.parent).free
    size = f"{width:,} by {height:,} cells, {_readable(wanted)} before compression"
    if wanted > free * _PACKED_BEST:
        raise WriteFailed(
            f"The image has {size}, and “{path.parent}” has {_readable(free)} left. Ask for a smaller extent or larger "
            "cells, or write to another disk."
        )
    return size


def _readable(count: float) -> str:
    """Return a number of bytes in the unit that suits it."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if count < 1000:
            break
        count, unit = count / 1000, _LARGER[unit]
    return f"{count:.3g} {unit}"


class ImageExport:
    """One export: the raster to write, what fetches the bytes of a tile, and what the report has to note."""

    def __init__(
        self, session: Session, url: str, spec: RasterSpec, fetch: Fetch, notes: Tuple[str, ...] = ()
    ) -> None:
        self._session = session
        self._url = url
        self._spec = spec
        self._fetch = fetch
        self._notes = notes
        self._written = 0

    def run(self, target: Path) -> ImageReport:
        """Write the image to ``target``.

        It is written beside it as ``<name>.incomplete.tif``. Where parts cannot be had, it stays there and
        ``IncompleteDownload`` names them; after Cancel and other failures nothing is left.
        """
        work = target.with_name(f"{target.stem}.incomplete{target.suffix}")
        remove_raster(work)
        writer = self._open(work)
        queue = TileQueue(self._fetch, self._session.feedback)
        try:
            tiles = [tile for tile in self._spec.plan.tiles if writer.wants(tile)]
            if not tiles:
                raise InvalidInput(
                    "The polygons to cut with lie outside the image, or between its cells' centres."
                )
            guarded(lambda: self._fill(writer, queue, tiles), work)
            if queue.error is not None and not self._written:
                raise queue.error
            raster = guarded(writer.close, work)
        except (AgsError, Canceled):
            writer.abort()
            remove_raster(work)
            raise
        if queue.missing:
            raise self._incomplete(queue.missing, work)
        take_place(work, target)
        spec = self._spec
        extent = spec.grid.extent(CellWindow(0, 0, spec.width, spec.height))
        size = (spec.width, spec.height)
        return ImageReport(str(target), *size, extent, raster, len(tiles), queue.requests, self._notes)

    def _open(self, work: Path) -> RasterWriter:
        return guarded(lambda: host.current().raster_writer(work, self._spec), work)

    def _fill(self, writer: RasterWriter, queue: TileQueue, tiles: Sequence[CellWindow]) -> None:
        wanted = sum(tile.cells for tile in tiles)
        for window, content in queue.answers(tiles):
            writer.write(window, content)
            self._written += window.cells
            self._session.feedback.setProgress(100.0 * self._written / wanted)
        check_canceled(self._session.feedback)

    def _incomplete(self, missing: List[CellWindow], work: Path) -> IncompleteDownload:
        spec = self._spec
        cells = spec.width * spec.height
        lost = sum(window.cells for window in missing)
        places = tuple(spec.grid.extent(window) for window in missing)
        named = "; ".join(
            ", ".join(f"{value:.12g}" for value in (item.xmin, item.ymin, item.xmax, item.ymax))
            for item in places[:_MOST_NAMED]
        )
        more = f" and {len(places) - _MOST_NAMED} more places" if len(places) > _MOST_NAMED else ""
        text = (
            f"The server could not send {lost:,} of {cells:,} cells. Missing is what lies within (xmin, ymin, xmax, "
            f"ymax) {named}{more}. What was read is in “{work}”."
        )
        self._session.feedback.message(Severity.ERROR, text)
        report = DownloadReport(cells - lost, cells, missing=places, path=str(work))
        return IncompleteDownload(text, report, url=self._url)


def guarded(action: Callable[[], Outcome], work: Path) -> Outcome:
    """Return what ``action`` does; its ``OSError`` becomes a ``WriteFailed``."""
    try:
        return action()
    except OSError as error:
        raise WriteFailed(f"Writing “{work}” failed: {error}.") from error


def take_place(work: Path, target: Path) -> None:
    """Rename a finished raster, with what stands beside it, to its target."""
    try:
        for stale in _beside(target):
            stale.unlink(missing_ok=True)
        for part, place in zip(_beside(work), _beside(target)):
            if part.exists():
                os.replace(part, place)
        os.replace(work, target)
    except OSError as error:
        raise WriteFailed(f"“{target}” cannot be replaced: {error}. The result is in “{work}”.") from error


def remove_raster(work: Path) -> None:
    """Remove a raster and what stands beside it."""
    for part in (work, *_beside(work)):
        part.unlink(missing_ok=True)


def _beside(path: Path) -> Iterator[Path]:
    """Yield what may stand beside a raster: GDAL's own files, and a world file."""
    yield from (path.with_name(f"{path.name}{suffix}") for suffix in _SIDECARS)
    yield from (path.with_suffix(suffix) for suffix in WORLD_FILES)
