# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks an image service for the cells of one tile."""

from __future__ import annotations

from typing import Any, Mapping

from .errors import NotArcGIS
from .pixel_grid import CellWindow, PixelGrid
from .session import Session

_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")


class ImageTiles:
    """The tiles of one image on ``grid``; ``params`` are the same for all."""

    def __init__(self, session: Session, url: str, params: Mapping[str, Any], grid: PixelGrid) -> None:
        self._session = session
        self._url = f"{url}/exportImage"
        self._params = params
        self._grid = grid

    def fetch(self, window: CellWindow) -> bytes:
        """Return the TIFF of ``window`` (REST: *Export Image*); ``NotArcGIS`` where something else comes."""
        extent = self._grid.extent(window)
        params = {
            **self._params,
            "f": "image",
            "bbox": [extent.xmin, extent.ymin, extent.xmax, extent.ymax],
            "bboxSR": extent.spatial_reference,
            "imageSR": extent.spatial_reference,
            "size": [window.width, window.height],
        }
        reply = self._session.get_bytes(self._url, params)
        if not reply.content.startswith(_TIFF):
            kind = reply.content_type or "something else"
            raise NotArcGIS(f"The server sent {kind} where a TIFF image was asked for.", url=reply.url)
        return reply.content
