# SPDX-License-Identifier: GPL-2.0-or-later
"""Opens KMZ files, also where GDAL has no LIBKML driver, as in Debian forky."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from osgeo import ogr


def open_kmz(path: Path) -> Any:
    """Open the KML file in the archive."""
    source = ogr.Open(f"/vsizip/{path}/doc.kml")
    assert source is not None, f"GDAL cannot open the KML in {path}"
    return source


def count_in_kmz(path: Path) -> int:
    """Return the number of features in all layers."""
    source = open_kmz(path)
    return sum(source.GetLayer(index).GetFeatureCount() for index in range(source.GetLayerCount()))
