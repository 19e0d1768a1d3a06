# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks an image service for the cells of one tile, as TIFF or as LERC."""

from __future__ import annotations

import threading
from typing import Any, Dict, Mapping

from ..formats.lerc import reads_as_lerc
from ..formats.tiff_size import SIGNATURES, tiff_size
from . import host
from .errors import AgsError, InvalidInput, NotArcGIS, ServerError, SignInRequired
from .feedback import Severity
from .models import Extent
from .pixel_grid import CellWindow, PixelGrid
from .retry import asks_to_wait, is_struggle
from .session import Session
from .tile_queue import FewerCells

_AS_TIFF = {"format": "tiff", "compression": "LZ77"}
_AS_LERC = {"format": "lerc", "lercVersion": 2, "compressionTolerance": 0}
# How far, in cells, an image may lie off its place: what is lost in writing numbers down.
_TOLERANCE = 0.01


class ImageTiles:
    """The tiles of one image on ``grid``; ``params`` are the same for all, ``wanted`` is a format or ``auto``.

    May be used from several threads.
    """

    def __init__(
        self, session: Session, url: str, params: Mapping[str, Any], grid: PixelGrid, wanted: str = "auto"
    ) -> None:
        if wanted == "lerc" and not host.current().reads_lerc:
            raise InvalidInput("Reading LERC needs a GDAL that can. Run it in QGIS, or ask for TIFF.")
        self._session = session
        self._url = f"{url}/exportImage"
        self._params = params
        self._grid = grid
        self._wanted = wanted
        self._sent_tiff = False
        self._checked = False
        self._lock = threading.Lock()

    def fetch(self, window: CellWindow) -> bytes:
        """Return the TIFF or LERC of ``window`` (REST: *Export Image*); ``NotArcGIS`` where something else comes."""
        if self._wanted == "lerc":
            return self._lerc(window)
        try:
            content = self._tiff(window)
        except AgsError as error:
            if self._wanted == "tiff" or self._sent_tiff or not _may_be_the_format(error):
                raise
            return self._lerc_instead(window, error)
        self._sent_tiff = True
        return content

    def _tiff(self, window: CellWindow) -> bytes:
        reply = self._session.get_bytes(self._url, {**self._asked(window), **_AS_TIFF, "f": "image"})
        if not reply.content.startswith(SIGNATURES):
            kind = reply.content_type or "something else"
            raise NotArcGIS(f"The server sent {kind} where a TIFF image was asked for.", url=reply.url)
        size = tiff_size(reply.content)
        if size is not None and size != (window.width, window.height):
            raise FewerCells(
                f"The server sent {size[0]} by {size[1]} cells where {window.width} by {window.height} were asked for.",
                url=reply.url,
            )
        return reply.content

    def _lerc(self, window: CellWindow) -> bytes:
        self._check_place(window)
        reply = self._session.get_bytes(self._url, {**self._asked(window), **_AS_LERC, "f": "image"})
        if not reads_as_lerc(reply.content):
            kind = reply.content_type or "something else"
            raise NotArcGIS(f"The server sent {kind} where a LERC image was asked for.", url=reply.url)
        return reply.content

    def _lerc_instead(self, window: CellWindow, error: AgsError) -> bytes:
        """Try LERC, and keep to it where it comes; raise ``error`` where it does not."""
        if not host.current().reads_lerc:
            raise error
        try:
            content = self._lerc(window)
        except (ServerError, NotArcGIS):
            raise error from None
        with self._lock:
            first, self._wanted = self._wanted != "lerc", "lerc"
        if first:
            text = f"The server sends no TIFF; its cells come as LERC. ({error.message})"
            self._session.feedback.message(Severity.INFO, text)
        return content

    def _asked(self, window: CellWindow) -> Dict[str, Any]:
        extent = self._grid.extent(window)
        return {
            **self._params,
            "bbox": [extent.xmin, extent.ymin, extent.xmax, extent.ymax],
            "bboxSR": extent.spatial_reference,
            "imageSR": extent.spatial_reference,
            "size": [window.width, window.height],
        }

    def _check_place(self, window: CellWindow) -> None:
        """Ask once what an image shows: LERC does not say where it lies; ``NotArcGIS`` for another place."""
        if self._checked:
            return
        answer = self._session.get(self._url, {**self._asked(window), **_AS_LERC})
        shown, wanted = Extent.from_json(answer.get("extent")), self._grid.extent(window)
        grid = self._grid
        if shown is None or max(
            abs(shown.xmin - wanted.xmin) / grid.cell_x,
            abs(shown.xmax - wanted.xmax) / grid.cell_x,
            abs(shown.ymin - wanted.ymin) / grid.cell_y,
            abs(shown.ymax - wanted.ymax) / grid.cell_y,
        ) > _TOLERANCE:  # fmt: skip
            raise NotArcGIS("The server sends an image of another place than asked for.", url=self._url)
        self._checked = True


def _may_be_the_format(error: AgsError) -> bool:
    """Whether the same cells may come in another format."""
    if isinstance(error, (SignInRequired, FewerCells)) or is_struggle(error) or asks_to_wait(error):
        return False
    return isinstance(error, (ServerError, NotArcGIS))
