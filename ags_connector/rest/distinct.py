# SPDX-License-Identifier: GPL-2.0-or-later
"""The distinct values of fields, found by the server or, where it cannot, among all features."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Tuple

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field, FieldType
from .aggregates import AggregateReader
from .download import Download
from .feedback import Feedback
from .layer_requests import LayerRequests
from .query import Query, resolve_fields, resolve_order

_NOT_COMPARABLE = (FieldType.BLOB, FieldType.RASTER, FieldType.XML)


def distinct_values(requests: LayerRequests, query: Query, feedback: Feedback) -> FeatureBatch:
    """Return one row for each combination of values of ``query.fields``, in the order asked for or their own.

    Raises ``IncompleteDownload`` where the server cuts the answer.
    """
    fields = resolve_fields(requests.info, query.fields)
    if requests.info.capabilities.distinct:
        batch = _asked(requests.with_feedback(feedback), query, fields)
    else:
        batch = _among_all(
            Download(requests, replace(query, return_geometry=False, max_features=None), feedback)
        )
    return replace(batch, rows=batch.rows[: query.max_features]) if query.max_features else batch


def _asked(requests: LayerRequests, query: Query, fields: Tuple[Field, ...]) -> FeatureBatch:
    params: Dict[str, Any] = {
        "returnDistinctValues": True,
        "outFields": [item.name for item in fields],
    }
    if requests.info.capabilities.order_by:
        order = list(resolve_order(requests.info, query.order_by))
        known = {term.split(" ")[0] for term in order}
        rest = [item for item in fields if item.name not in known and item.type not in _NOT_COMPARABLE]
        params["orderByFields"] = order + [item.name for item in rest]
    return AggregateReader(requests, query, params, FeatureSchema(fields)).all()


def _among_all(download: Download) -> FeatureBatch:
    kept: Dict[Tuple[Any, ...], None] = {}
    for batch in download:
        kept.update(dict.fromkeys(tuple(row) for row in batch.rows))
    rows: List[Tuple[Any, ...]] = list(kept)
    return FeatureBatch(FeatureSchema(download.schema.fields), rows)
