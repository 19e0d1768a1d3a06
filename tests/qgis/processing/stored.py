# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file holds, as OGR reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

from osgeo import ogr


def count_in(path: Path) -> int:
    """Return the number of features; the file has to exist."""
    source = ogr.Open(str(path))
    assert source is not None, f"OGR cannot open {path}"
    return source.GetLayer(0).GetFeatureCount()


def first_date_in(path: Path, field: str) -> List[Any]:
    """Return year, month, day, hour, minute, second, zone of the first row."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    return list(layer.GetNextFeature().GetFieldAsDateTime(field))
