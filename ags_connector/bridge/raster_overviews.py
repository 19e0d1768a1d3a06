# SPDX-License-Identifier: GPL-2.0-or-later
"""Smaller copies of a raster inside its file, so that it is drawn quickly at every scale."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List

from osgeo import gdal

from ..rest.errors import Canceled
from .gdal_messages import GdalMessages

# Below this side a raster is drawn quickly as it is.
_SMALL_SIDE = 256


def build_overviews(path: Path, *, averaged: bool, is_canceled: Callable[[], bool]) -> None:
    """Add overviews to a GeoTIFF, each half as large as the one before; ``OSError`` and ``Canceled``.

    Values are averaged, or those of single cells are taken, as befits codes and counts.
    """
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_UPDATE)
        messages.check(dataset, "The image cannot be opened again")
        factors = _factors(max(dataset.RasterXSize, dataset.RasterYSize))
        if not factors:
            return
        try:
            status = dataset.BuildOverviews(
                "AVERAGE" if averaged else "NEAREST", factors, lambda *_: 0 if is_canceled() else 1
            )
        except RuntimeError as error:
            raise Canceled if is_canceled() else OSError(str(error)) from error
        if is_canceled():
            raise Canceled
        messages.check(status, "The overviews cannot be built")


def _factors(side: int) -> List[int]:
    factors: List[int] = []
    factor = 2
    while side / factor * 2 > _SMALL_SIDE:
        factors.append(factor)
        factor *= 2
    return factors
