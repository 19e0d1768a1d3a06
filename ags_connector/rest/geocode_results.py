# SPDX-License-Identifier: GPL-2.0-or-later
"""What a locator found, as features to iterate over and to write to a file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Dict, Iterator, Optional, Sequence, Union, overload

from ..formats.feature import Feature, features_of
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from .export import export
from .models import DownloadReport
from .places import STATUS


class GeocodeResults(Sequence[Feature]):
    """Features with typed fields, in the order of the locator, or of the addresses for a batch.

    ``Score`` (0 to 100) and ``Match_addr`` are there whatever the locator calls them; the rest are its own fields. An
    address that was not matched has no geometry.
    """

    def __init__(self, batch: FeatureBatch) -> None:
        self.batch = batch
        self._features = tuple(features_of(batch))

    def __len__(self) -> int:
        return len(self._features)

    def __iter__(self) -> Iterator[Feature]:
        return iter(self._features)

    @overload
    def __getitem__(self, index: int) -> Feature: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Feature]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Feature, Sequence[Feature]]:
        """Return one result, or several as a sequence."""
        return self._features[index]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self)})"

    @property
    def schema(self) -> FeatureSchema:
        """Fields and spatial reference of the results."""
        return self.batch.schema

    def by_status(self) -> Dict[str, int]:
        """Count a batch's rows: ``M`` matched, ``T`` tied, ``U`` unmatched, ``E`` failed; empty for candidates."""
        if STATUS.name not in [item.name for item in self.schema.fields]:
            return {}
        return dict(Counter(self.batch.column(STATUS.name)))

    def export(self, path: Union[str, Path], *, overwrite: bool = True) -> DownloadReport:
        """Write the results to a file in the format of its suffix; raises like :meth:`FeatureLayer.export`."""
        return export(_Source(self.batch), path, overwrite=overwrite)


class _Source:
    """Results as something that can be exported."""

    def __init__(self, batch: FeatureBatch) -> None:
        self._batch = batch
        self.report: Optional[DownloadReport] = None

    @property
    def schema(self) -> FeatureSchema:
        return self._batch.schema

    def __iter__(self) -> Iterator[FeatureBatch]:
        yield self._batch
        self.report = DownloadReport(len(self._batch), len(self._batch))

    def close(self) -> None:
        """Nothing is under way."""


def id_values(ids: Sequence[Any]) -> Sequence[Any]:
    """Return the callers' ids as they are where all are whole numbers, else as text."""
    whole = all(isinstance(item, int) and not isinstance(item, bool) for item in ids)
    return list(ids) if whole else [None if item is None else str(item) for item in ids]
