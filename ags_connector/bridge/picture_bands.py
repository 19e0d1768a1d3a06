# SPDX-License-Identifier: GPL-2.0-or-later
"""The colours of a picture as bands, whatever way its file writes them."""

from __future__ import annotations

from typing import Any

import numpy as np

_OPAQUE = 255


def picture_bands(dataset: Any, wanted: int) -> Any:
    """Return a picture as ``wanted`` bands by rows by columns: red, green, blue and, with 4, alpha.

    Palettes and grey are turned into colours; a picture without transparency is opaque everywhere.
    """
    band = dataset.GetRasterBand(1)
    table = band.GetColorTable()
    values = dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)
    if table is not None:
        values = _colours(table)[values[0]].transpose(2, 0, 1)
    elif len(values) < 3:
        values = np.concatenate([np.repeat(values[:1], 3, axis=0), values[1:]])
    if len(values) < wanted:
        values = np.concatenate([values[:3], np.full((1, *values.shape[1:]), _OPAQUE, np.uint8)])
    return np.array(values[:wanted], dtype=np.uint8)


def _colours(table: Any) -> Any:
    """Return red, green, blue and alpha for each index."""
    colours = np.zeros((256, 4), dtype=np.uint8)
    for index in range(min(table.GetCount(), 256)):
        colours[index] = table.GetColorEntry(index)
    return colours
