# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of a band, gathered part by part without holding it."""

from __future__ import annotations

import math
from typing import Any, Tuple

import numpy as np


class BandStatistics:
    """Count, extremes, mean and standard deviation of all values added so far."""

    def __init__(self) -> None:
        self.count = 0
        self.minimum = math.inf
        self.maximum = -math.inf
        self._mean = 0.0
        self._squares = 0.0

    def add(self, values: Any) -> None:
        """Take further values, an array of any shape; what is no finite number does not count."""
        if np.issubdtype(values.dtype, np.complexfloating):
            return
        if np.issubdtype(values.dtype, np.floating):
            values = values[np.isfinite(values)]
        if not values.size:
            return
        count, mean = int(values.size), float(values.mean(dtype=np.float64))
        squares = float(values.var(dtype=np.float64)) * count
        total, shift = self.count + count, mean - self._mean
        self._squares += squares + shift * shift * self.count * count / total
        self._mean += shift * count / total
        self.count = total
        self.minimum = min(self.minimum, float(values.min()))
        self.maximum = max(self.maximum, float(values.max()))

    def values(self) -> Tuple[float, float, float, float]:
        """Return minimum, maximum, mean and standard deviation, as GDAL takes them."""
        return self.minimum, self.maximum, self._mean, math.sqrt(self._squares / self.count)
