# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file writer must offer, and how one is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Protocol, Tuple

from .feature_batch import FeatureBatch, FeatureSchema


class FeatureWriter(Protocol):
    """Writes batches to one file; not safe to share between threads."""

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``; ``OSError`` where the file cannot be written."""

    def close(self) -> Tuple[str, ...]:
        """Finish the file; return what the format could not hold (shortened names, cut values)."""

    def abort(self) -> None:
        """Close the file as it is, without finishing; may be called after a failed :meth:`write`."""


WriterFactory = Callable[[Path, FeatureSchema], FeatureWriter]
