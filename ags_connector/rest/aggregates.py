# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads answers whose rows stand for several features: statistics by group, distinct values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from ..formats.esri_json import decode_feature_set
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from .errors import IncompleteDownload, NotArcGIS, ServerError, SignInRequired
from .layer_requests import LayerRequests
from .models import DownloadReport
from .query import Query

Row = Sequence[Any]


class AggregateReader:
    """Reads all rows of one aggregated query, beyond the server's limit per answer where it can page them.

    ``params`` say what is aggregated, ``schema`` which columns the rows have. No row comes twice.
    """

    def __init__(
        self, requests: LayerRequests, query: Query, params: Dict[str, Any], schema: FeatureSchema
    ) -> None:
        self._requests, self._query, self._params, self._schema = requests, query, params, schema
        self._seen: Set[Tuple[Any, ...]] = set()
        self._rows: List[Row] = []
        self._received = 0

    def single(self) -> FeatureBatch:
        """Return the rows of one answer, which cannot have more."""
        self._keep_new(self._page({}))
        return self._result()

    def all(self) -> FeatureBatch:
        """Return every row; ``IncompleteDownload`` where the server cuts the answer and cannot go on."""
        capabilities, limit = self._requests.info.capabilities, self._requests.info.max_record_count
        batch = self._page({})
        while batch.rows:
            fresh = self._keep_new(batch)
            more = batch.exceeded_transfer_limit is True or len(batch) >= limit
            if more and not (fresh and capabilities.aggregate_pagination):
                raise self._truncated()
            if not fresh or not capabilities.aggregate_pagination or batch.exceeded_transfer_limit is False:
                return self._result()
            following = self._next(asked_for=more)
            if following is None:
                return self._result()
            if not following.rows and batch.exceeded_transfer_limit:
                raise self._truncated()
            batch = following
        return self._result()

    def _next(self, *, asked_for: bool) -> Optional[FeatureBatch]:
        """Ask for what follows; where nothing says that more exists, a refusal is an end as well."""
        try:
            return self._page({"resultOffset": self._received})
        except ServerError as error:
            if isinstance(error, SignInRequired):
                raise
            if asked_for:
                raise self._truncated() from error
            return None

    def _page(self, paging: Dict[str, Any]) -> FeatureBatch:
        body = self._requests.answer(self._query, {**self._params, "returnGeometry": False, **paging})
        if "features" not in body:
            raise NotArcGIS("The answer to a query holds no features.", url=self._requests.url)
        self._check_columns(body["features"] or [])
        return decode_feature_set(body, self._schema)

    def _check_columns(self, features: Sequence[Dict[str, Any]]) -> None:
        """Raise where the server did not do what it was asked, rather than return nulls."""
        if not features:
            return
        sent = {str(name).lower() for name in features[0].get("attributes") or {}}
        missing = [item.name for item in self._schema.fields if item.name.lower() not in sent]
        if missing:
            text = f"The server's answer lacks what it was asked for: {', '.join(missing)}."
            raise NotArcGIS(text, url=self._requests.url)

    def _keep_new(self, batch: FeatureBatch) -> bool:
        self._received += len(batch)
        before = len(self._rows)
        for row in batch.rows:
            if tuple(row) not in self._seen:
                self._seen.add(tuple(row))
                self._rows.append(row)
        return len(self._rows) > before

    def _result(self) -> FeatureBatch:
        return FeatureBatch(self._schema, self._rows)

    def _truncated(self) -> IncompleteDownload:
        text = (
            f"The server cuts its answer after {len(self._rows)} rows and cannot go on from there: the result is "
            "truncated. Ask in parts with a condition, or for fewer groups or fields."
        )
        return IncompleteDownload(text, DownloadReport(len(self._rows), None), url=self._requests.url)


def named(batch: FeatureBatch, names: Sequence[str]) -> FeatureBatch:
    """Return ``batch`` with its columns called ``names``."""
    fields = tuple(replace(item, name=name) for item, name in zip(batch.schema.fields, names))
    return replace(batch, schema=replace(batch.schema, fields=fields))
