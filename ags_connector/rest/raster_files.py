# SPDX-License-Identifier: GPL-2.0-or-later
"""The files behind the rasters of a mosaic, as the service lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Tuple


@dataclass(frozen=True)
class RasterFile:
    """One file: the id to fetch it by, its size in bytes, the rasters that it belongs to."""

    id: str
    size: int
    raster_ids: Tuple[int, ...]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> RasterFile:
        """Read an item of ``rasterFiles``."""
        ids = tuple(int(item) for item in data.get("rasterIds") or ())
        return cls(str(data.get("id") or ""), int(data.get("size") or 0), ids)


def read_raster_files(data: Mapping[str, Any]) -> Tuple[RasterFile, ...]:
    """Read the answer of ``download``."""
    return tuple(RasterFile.from_json(item) for item in data.get("rasterFiles") or ())
