# SPDX-License-Identifier: GPL-2.0-or-later
"""What cuts geometries, as the client sees it; shapely does it in plain Python, QGIS in QGIS."""

from __future__ import annotations

from typing import Any, Callable, Mapping, Optional, Protocol, Tuple

from ..formats.spatial_reference import SpatialReference


class Clipper(Protocol):
    """Cuts geometries with one polygon."""

    def prepare(self, reference: Optional[SpatialReference]) -> None:
        """Bring the polygon to the spatial reference of the geometries; ``InvalidInput`` where that fails."""

    def cut(self, wkb: bytes) -> Optional[bytes]:
        """Return the part of ISO WKB within the polygon, of the same type, ``None`` where nothing is left.

        What lies wholly within comes back as the same object. Z is kept, M is not. ``ValueError`` for a
        geometry that cannot be cut.
        """

    def notes(self) -> Tuple[str, ...]:
        """Return sentences on what had to be repaired."""


# Takes the polygon as Esri JSON with its spatial reference; raises ``InvalidInput`` where nothing can cut.
ClipperFactory = Callable[[Mapping[str, Any]], Clipper]
