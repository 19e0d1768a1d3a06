# SPDX-License-Identifier: GPL-2.0-or-later
"""What the surroundings provide: a transport, file writers, readers of geometry inputs, a way to cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Mapping, Optional

import requests

from ..formats.feature_batch import FeatureSchema
from ..formats.geojson import GeoJsonWriter
from ..formats.shapefile import ShapefileWriter
from ..formats.writer import FeatureWriter, WriterFactory
from .clipper import ClipperFactory
from .errors import InvalidInput
from .identity import IdentityStore
from .raster_writer import PlainRasterWriter, RasterWriterFactory
from .shapely_clipper import ShapelyClipper

GeometryReader = Callable[[Any], Optional[Dict[str, Any]]]


def _plain_writers() -> Mapping[str, WriterFactory]:
    return {".shp": ShapefileWriter, ".geojson": GeoJsonWriter, ".json": GeoJsonWriter}


@dataclass(frozen=True)
class PagingSettings:
    """How downloads ask: pages at once, and the most features per page (``None``: what the server allows)."""

    in_flight: int = 4
    page_size: Optional[int] = None


@dataclass(frozen=True)
class Host:
    """What this client is running in.

    ``session_factory`` makes the ``requests`` session of calls that bring none; ``writers`` maps a file
    suffix to what writes it; ``geometry_reader`` turns the surroundings' own geometry objects into Esri JSON
    (``None`` where it does not know them); ``clipper`` makes what cuts with a polygon; ``writer_hint`` says what
    would make further formats available. ``paging`` tells how downloads ask for their pages. ``credentials``
    knows the sites that the user has signed in to. ``idle`` is called again and again in the thread that waits for
    a reply. ``raster_writer`` makes what joins the tiles of an image; ``cuts_rasters`` says whether it can cut with
    polygons, ``reads_lerc`` whether it takes tiles in Esri's LERC, too.
    """

    session_factory: Callable[[], requests.Session] = requests.Session
    writers: Mapping[str, WriterFactory] = field(default_factory=_plain_writers)
    geometry_reader: Optional[GeometryReader] = None
    clipper: ClipperFactory = ShapelyClipper
    paging: Callable[[], PagingSettings] = PagingSettings
    idle: Callable[[], None] = lambda: None
    raster_writer: RasterWriterFactory = PlainRasterWriter
    cuts_rasters: bool = False
    reads_lerc: bool = False
    credentials: IdentityStore = field(default_factory=IdentityStore)
    writer_hint: str = "Run it in QGIS to write every format that QGIS can write."

    def check_suffix(self, suffix: str) -> WriterFactory:
        """Return what writes files of ``suffix``; ``InvalidInput`` where nothing does."""
        factory = self.writers.get(suffix.lower())
        if factory is None:
            known = ", ".join(sorted(self.writers))
            raise InvalidInput(f"Nothing here writes “{suffix}” files (known: {known}). {self.writer_hint}")
        return factory

    def open_writer(self, path: Path, schema: FeatureSchema) -> FeatureWriter:
        """Open a writer for ``path`` in the format of its suffix."""
        return self.check_suffix(path.suffix)(path, schema)


_installed = [Host()]


def current() -> Host:
    """Return the host in use."""
    return _installed[-1]


def install(host: Host) -> None:
    """Make ``host`` the one in use from now on."""
    _installed[:] = [host]
