# SPDX-License-Identifier: GPL-2.0-or-later
"""What a query returns: features to iterate over, and how it ended."""

from __future__ import annotations

from typing import Iterator, Optional

from ..formats.feature import Feature, features_of
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from .download import Download
from .models import DownloadReport


class QueryResult:
    """The features that match a query; iterating fetches them, page by page, once."""

    def __init__(self, download: Download) -> None:
        self._download = download

    def __iter__(self) -> Iterator[Feature]:
        for batch in self._download:
            yield from features_of(batch)

    def pages(self) -> Iterator[FeatureBatch]:
        """Iterate page by page, as the server sends them."""
        return iter(self._download)

    @property
    def schema(self) -> FeatureSchema:
        """Fields, geometry type and spatial reference of the features."""
        return self._download.schema

    @property
    def expected(self) -> Optional[int]:
        """How many features the server counted, ``None`` where it cannot."""
        return self._download.expected

    @property
    def report(self) -> Optional[DownloadReport]:
        """How the download ended; ``None`` before its end."""
        return self._download.report
