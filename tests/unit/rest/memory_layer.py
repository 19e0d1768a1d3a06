# SPDX-License-Identifier: GPL-2.0-or-later
"""A layer in memory that answers as strangely as it is told to, fast enough for thousands of downloads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, FrozenSet, List, Optional, Sequence, Tuple

from ags_connector.formats.feature_batch import FeatureBatch, FeatureSchema
from ags_connector.formats.fields import Field
from ags_connector.rest.errors import ServerError
from ags_connector.rest.feedback import Feedback
from ags_connector.rest.models import Extent, LayerInfo
from ags_connector.rest.paging import DownloadPlan, Page
from ags_connector.rest.query import Query
from ags_connector.rest.retry import RetryPolicy

from .layer_infos import layer_info


@dataclass
class MemoryLayer:
    """Stands where the requests of a layer stand.

    ``cap`` rows at most in a page, ``flag`` whether truncation is told, ``count_error`` how far its count is
    off, ``poison`` ids that no page may hold, ``too_many`` rows that make it fail.
    """

    ids: List[int]
    advertised: int = 10
    cap: int = 10
    flag: bool = True
    count_error: int = 0
    pagination: bool = True
    statistics: bool = True
    poison: FrozenSet[int] = frozenset()
    too_many: int = 10**9
    offset_ignored: bool = False
    asked: int = 0
    url: str = "memory"
    info: LayerInfo = field(init=False)

    def __post_init__(self) -> None:
        capabilities = {"supportsPagination": self.pagination, "supportsStatistics": self.statistics}
        self.info = layer_info(maxRecordCount=self.advertised, advancedQueryCapabilities=capabilities)

    def with_feedback(self, feedback: Feedback) -> MemoryLayer:
        return self

    def count(self, query: Query) -> Optional[int]:
        return max(0, len(self.ids) + self.count_error)

    def object_ids(self, query: Query) -> Optional[List[Any]]:
        return sorted(self.ids)

    def extent(self, query: Query) -> Optional[Extent]:
        return None

    def id_checksum(self, query: Query) -> Optional[Tuple[int, int]]:
        return (len(self.ids), sum(self.ids)) if self.statistics else None

    def fetch_page(
        self,
        query: Query,
        plan: DownloadPlan,
        page: Page,
        wanted: Sequence[Field],
        retry: Optional[RetryPolicy] = None,
    ) -> Dict[str, Any]:
        self.asked += 1
        beyond = re.search(r"OBJECTID > (-?\d+)", query.where or "")
        ordered = sorted(item for item in self.ids if not beyond or item > int(beyond[1]))
        if page.object_ids:
            found = [item for item in ordered if item in set(page.object_ids)]
        else:
            start = 0 if self.offset_ignored else page.offset
            found = ordered[start : start + page.size]
        more = len(found) > self.cap or (not page.object_ids and page.offset + len(found) < len(ordered))
        found = found[: self.cap]
        if len(found) > self.too_many or self.poison & set(found):
            raise ServerError("Error performing query operation", code=500)
        rows = [[item if field.name == "OBJECTID" else f"row {item}" for field in wanted] for item in found]
        return {"rows": rows, "more": (more or None) if self.flag else None}

    def decode_page(self, answer: Dict[str, Any], schema: FeatureSchema) -> FeatureBatch:
        rows = answer["rows"]
        return FeatureBatch(schema, rows, [None] * len(rows), answer["more"])
