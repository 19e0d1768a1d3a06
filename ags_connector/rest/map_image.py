# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of a map: how it is wanted, what the server says that it shows, its tiles."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Callable, Dict, Mapping, Optional, Tuple, Union

from ..formats.spatial_reference import SpatialReference
from . import urls
from .errors import AgsError, InvalidInput, NotArcGIS, SignInRequired
from .models import Extent
from .pixel_grid import CellWindow, PixelGrid
from .session import Session

_log = logging.getLogger(__name__)
# A picture may show another place than asked for by this part of a cell: what is lost in writing numbers down.
_TOLERANCE = 0.1
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")
_BYTES_OF_PICTURE = 4


@dataclass(frozen=True)
class MapRequest:
    """A picture of ``width`` by ``height`` pixels; a height of 0 follows from the extent's shape.

    ``layers`` are ids, none for those that the map shows by itself; ``definitions`` filter layers by SQL; ``time`` is a
    moment or ``(start, end)``, zone-aware.
    """

    width: int = 1024
    height: int = 0
    dpi: int = 96
    layers: Tuple[int, ...] = ()
    definitions: Mapping[int, str] = field(default_factory=dict)
    transparent: bool = False
    out_sr: Optional[SpatialReference] = None
    time: Union[datetime, Tuple[Optional[datetime], Optional[datetime]], None] = None

    def check(self) -> None:
        """Raise ``InvalidInput`` for sizes that no picture has."""
        if self.width < 1 or self.height < 0 or self.dpi < 1:
            raise InvalidInput(
                "A picture needs a width and a resolution of at least 1, and no height below 0."
            )

    def fitted(self, extent: Extent) -> MapRequest:
        """Return the request with its height, which follows from ``extent`` where it is 0."""
        if self.height:
            return self
        across = extent.xmax - extent.xmin
        height = round(self.width * (extent.ymax - extent.ymin) / across) if across > 0 else self.width
        return replace(self, height=max(1, height))

    def params(self) -> Dict[str, Any]:
        """Return the parameters of ``export`` that are the same for all tiles."""
        moments = self.time if self.time is None or isinstance(self.time, datetime) else list(self.time)
        return {
            "format": "png32" if self.transparent else "png24",
            "transparent": self.transparent,
            "dpi": self.dpi,
            "layers": f"show:{','.join(map(str, self.layers))}" if self.layers else None,
            "layerDefs": {str(key): sql for key, sql in self.definitions.items()} or None,
            "time": moments,
        }


@dataclass(frozen=True)
class MapAnswer:
    """What the server says of a picture: where it lies, its size in pixels, the extent that it shows, its scale."""

    href: str
    width: int
    height: int
    extent: Extent
    scale: Optional[float] = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> MapAnswer:
        """Read the answer of ``export``; ``NotArcGIS`` where it does not say what the picture shows."""
        extent = Extent.from_json(data.get("extent"))
        if extent is None or not data.get("width") or not data.get("height"):
            raise NotArcGIS("The server does not say which extent its picture shows.")
        scale = data.get("scale")
        return cls(
            href=str(data.get("href") or ""),
            width=int(data["width"]),
            height=int(data["height"]),
            extent=extent,
            scale=float(scale) if isinstance(scale, (int, float)) else None,
        )

    @property
    def grid(self) -> PixelGrid:
        """The pixels as cells on the ground."""
        extent = self.extent
        return PixelGrid(
            extent.xmin,
            extent.ymax,
            (extent.xmax - extent.xmin) / self.width,
            (extent.ymax - extent.ymin) / self.height,
            extent.spatial_reference,
        )


class MapPictures:
    """Asks one map service for pictures."""

    def __init__(self, session: Session, url: str, request: MapRequest) -> None:
        self._session = session
        self._url = f"{url}/export"
        self._request = request
        self._first: Optional[MapAnswer] = None

    def grid(self, extent: Extent, limits: Tuple[int, int]) -> PixelGrid:
        """Ask what the whole picture shows, at a smaller size where it exceeds the limits; return its pixels."""
        request = self._request
        times = max(1, math.ceil(request.width / limits[0]), math.ceil(request.height / limits[1]))
        size = (max(1, request.width // times), max(1, request.height // times))
        answer = self._ask(extent, size)
        if times == 1:
            self._first = answer
            return answer.grid
        return replace(answer, extent=_shaped(answer.extent, request.width / request.height),
                       width=request.width, height=request.height).grid  # fmt: skip

    def fetcher(self, grid: PixelGrid) -> Callable[[CellWindow], bytes]:
        """Return what fetches the picture of a part of ``grid``."""
        return lambda window: self._fetch(grid, window)

    def _fetch(self, grid: PixelGrid, window: CellWindow) -> bytes:
        wanted = grid.extent(window)
        size = (window.width, window.height)
        answer, self._first = self._first, None
        if answer is None or (answer.width, answer.height) != size:
            answer = self._ask(wanted, size)
        shown = answer.extent
        off = max(
            abs(shown.xmin - wanted.xmin) / grid.cell_x,
            abs(shown.xmax - wanted.xmax) / grid.cell_x,
            abs(shown.ymin - wanted.ymin) / grid.cell_y,
            abs(shown.ymax - wanted.ymax) / grid.cell_y,
        )
        if off > _TOLERANCE or (answer.width, answer.height) != size:
            raise NotArcGIS(
                f"The server's picture shows another place than asked for, off by {off:.3g} pixels."
            )
        return self._picture(answer, self._params(wanted, size))

    def _ask(self, extent: Extent, size: Tuple[int, int]) -> MapAnswer:
        return MapAnswer.from_json(self._session.get(self._url, self._params(extent, size)))

    def _picture(self, answer: MapAnswer, params: Mapping[str, Any]) -> bytes:
        """Fetch the picture that was announced; where its address does not lead there, have it sent directly."""
        if answer.href.lower().startswith(("http://", "https://")):
            try:
                return _checked(self._session.get_bytes(answer.href).content, urls.clean(answer.href))
            except SignInRequired:
                raise
            except AgsError as error:
                _log.info("The picture is not where the server said, it is asked for directly: %s", error)
        return _checked(self._session.get_bytes(self._url, {**params, "f": "image"}).content, self._url)

    def _params(self, extent: Extent, size: Tuple[int, int]) -> Dict[str, Any]:
        return {
            **self._request.params(),
            "bbox": [extent.xmin, extent.ymin, extent.xmax, extent.ymax],
            "bboxSR": extent.spatial_reference,
            "imageSR": self._request.out_sr or extent.spatial_reference,
            "size": list(size),
        }


def picture_cells(tile_bytes: int) -> int:
    """Return how many pixels of a picture fit into ``tile_bytes``."""
    return tile_bytes // _BYTES_OF_PICTURE


def _checked(content: bytes, url: str) -> bytes:
    if not content.startswith(_PICTURES):
        raise NotArcGIS("The server sent something else where a picture was asked for.", url=url)
    return content


def _shaped(extent: Extent, ratio: float) -> Extent:
    """Return the extent widened or heightened about its middle to a picture's shape."""
    width, height = extent.xmax - extent.xmin, extent.ymax - extent.ymin
    if width < height * ratio:
        middle, half = (extent.xmin + extent.xmax) / 2, height * ratio / 2
        return replace(extent, xmin=middle - half, xmax=middle + half)
    middle, half = (extent.ymin + extent.ymax) / 2, width / ratio / 2
    return replace(extent, ymin=middle - half, ymax=middle + half)
