# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the geometries of a shapefile, to select by them."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Tuple

from .geojson_geometry import from_geojson


def read_geometries(path: Path) -> Tuple[List[bytes], Optional[str]]:
    """Return all geometries of ``path`` as WKB, and the text of its ``.prj`` where there is one.

    Raises ``ImportError`` with advice where pyshp is missing.
    """
    try:
        import shapefile
    except ImportError as error:
        raise ImportError("Reading shapefiles needs pyshp: pip install pyshp") from error
    with shapefile.Reader(str(path)) as reader:
        wkbs = [from_geojson(shape.__geo_interface__) for shape in reader.iterShapes() if shape.shapeType]
    prj = path.with_suffix(".prj")
    return [item for item in wkbs if item], prj.read_text("utf-8") if prj.exists() else None
