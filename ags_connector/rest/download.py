# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloads all features of a query, each exactly once, and proves it at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generator, Iterator, List, Optional, Sequence, Tuple

from ..formats.columns import without_last
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field, find_field
from ..formats.geometry_type import GeometryType
from . import host
from .completeness import Tally, check
from .errors import AgsError, SignInRequired
from .feedback import Feedback, Severity, check_canceled
from .id_set import IdSet
from .layer_requests import LayerRequests, PageAnswer
from .models import DownloadReport
from .page_reader import PageReader, PageSource, is_bad_request
from .paging import DownloadPlan, Page, Strategy, chunks, make_plan
from .query import Query, resolve_fields
from .retry import NO_RETRY, is_struggle


class Download:
    """All features of one query, page by page, in order.

    Iterate to get the batches. :attr:`schema` and :attr:`expected` are known before the first one. After the
    last, :attr:`report` has the numbers; ``IncompleteDownload`` is raised at the end where features are
    missing or too many, ``Canceled`` on cancel, another ``AgsError`` where the server cannot be read at all.
    Batches handed out before an error are good.

    ``already`` holds the object ids that an earlier run of the same query brought: only the others are handed
    out, and the numbers are those of both runs together. ``in_flight`` and ``page_size`` come before what the
    surroundings say.
    """

    def __init__(self, requests: LayerRequests, query: Query, feedback: Feedback, *, in_flight: Optional[int] = None,
                 page_size: Optional[int] = None, already: Optional[IdSet] = None) -> None:  # fmt: skip
        self._requests = requests
        self._info = requests.info
        self._feedback = feedback
        self._query = query
        self._beyond: Optional[int] = None
        paging = host.current().paging()
        self._in_flight = in_flight or paging.in_flight
        self._page_size = page_size or paging.page_size
        self._fields = resolve_fields(self._info, query.fields)
        self._asked = self._with_object_id(self._fields)
        self._tally = Tally(self._info.schema.object_id_field, already)
        self._ids: Optional[List[Any]] = None
        self._plan: Optional[DownloadPlan] = None
        self._schema: Optional[FeatureSchema] = None
        self._batches = self._run()
        self._peeked: List[FeatureBatch] = []
        self.report: Optional[DownloadReport] = None
        self._reader: PageReader

    @property
    def expected(self) -> Optional[int]:
        """How many features should come; ``None`` where the server cannot say. May ask the server."""
        self._begin()
        return self._tally.expected

    @property
    def schema(self) -> FeatureSchema:
        """What the features look like, as the first answer shows it. May wait for that answer."""
        if self._schema is None and not self._peeked:
            self._peeked.extend(batch for batch in [next(self._batches, None)] if batch is not None)
        return self._schema or self._declared_schema(self._fields)

    def __iter__(self) -> Iterator[FeatureBatch]:
        while self._peeked:
            yield self._peeked.pop()
        yield from self._batches

    @property
    def repeated(self) -> int:
        """How many requests had to be made smaller or again."""
        return self._reader.repeated if self._plan else 0

    def close(self) -> None:
        """Stop; requests on their way are forgotten."""
        self._batches.close()

    # -- the course of a download -------------------------------------------------------------------------

    def _run(self) -> Generator[FeatureBatch, None, None]:
        plan = self._begin()
        yield from self._read(plan.first)
        if not self._tally.is_full:
            yield from self._read_listed_ids()
            yield from self._repair()
        self.report = check(self._tally, self._query, self._info, self._requests.url, self._feedback)

    def _begin(self) -> DownloadPlan:
        if self._plan is None:
            self._requests = self._requests.with_feedback(self._feedback)
            self._tally.expected = self._tally.counted = self._count()
            limit = self._query.max_features
            self._plan = self._make_plan()
            if limit and (self._tally.expected is None or limit < self._tally.expected):
                self._tally.limit = limit
            self._reader = PageReader(
                PageSource(
                    self._fetch, self._decode, lambda: self._requests.count(self._query), self._ids_by_offset
                ),
                self._info,
                self._plan,
                self._tally,
                self._feedback,
                self._in_flight,
            )
        return self._plan

    def _make_plan(self) -> DownloadPlan:
        """Plan for the rows beyond the greatest id there is already, or for the list of those not there yet.

        A row that is missing below the greatest id is found when the numbers are compared at the end.
        """
        info, tally, oid = self._info, self._tally, self._info.schema.object_id_field
        if not tally.before:
            return make_plan(info, self._query, tally.counted, self._page_size)
        if tally.seen.greatest is None or not oid or "." in oid or self._query.order_by:
            return make_plan(info, self._query, tally.counted, self._page_size, by_ids=True)
        self._beyond = tally.seen.greatest
        left = None if tally.counted is None else max(0, tally.counted - tally.before)
        return make_plan(info, self._query, left, self._page_size)

    def _count(self) -> Optional[int]:
        """Count first; a server that cannot is asked for all its object ids instead."""
        problem: Optional[AgsError] = None
        try:
            count = self._requests.count(self._query)
        except SignInRequired:
            raise
        except AgsError as error:
            if not (is_bad_request(error) or is_struggle(error)):
                raise
            problem, count = error, None
        if count is None:
            count = self._count_by_ids(problem)
        return count

    def _count_by_ids(self, problem: Optional[AgsError]) -> Optional[int]:
        try:
            self._ids = self._requests.object_ids(self._query)
        except AgsError as error:
            raise problem or error from error
        if self._ids is None:
            if problem is not None:
                raise problem
            self._say(
                "The server can neither count nor list object ids: nobody can tell whether all features came."
            )
            return None
        self._say("The server cannot count; completeness is judged by the list of object ids.")
        return len(self._ids)

    def _read_listed_ids(self) -> Iterator[FeatureBatch]:
        """Read by object ids where the layer cannot page, or where its pages turned out unreliable."""
        plan = self._begin()
        if self._query.object_ids or not (plan.strategy is Strategy.OBJECT_IDS or self._reader.distrust):
            return
        ids = self._ids_or_reason()
        if ids is None:
            self._say("The layer lists no object ids; it is read with one request.")
            yield from self._read([Page(0, plan.page_size)])
            return
        if self._query.order_by:
            self._say(
                "The server cannot page in an order; the features come in the order of their object ids."
            )
        self._tally.expect_ids(len(ids))
        yield from self._read(chunks([item for item in ids if item not in self._tally.seen], plan.page_size))

    def _repair(self) -> Iterator[FeatureBatch]:
        """Compare with the server's ids where anything may be missing, and fetch what is."""
        short = (
            self._reader.pages <= 1
            and self._reader.end_is_told
            and not self._tally.before
            and self._tally.written < self._begin().page_size
        )
        if not self._tally.may_be_incomplete(self._requests, self._query, one_short_page=short):
            return
        ids = self._list_ids(again=True)
        if ids is None:
            return
        missing = [item for item in ids if item not in self._tally.seen and item not in self._tally.missing]
        if missing:
            self._say(f"{len(missing)} features did not come with their page; they are fetched by object id.")
            yield from self._read(chunks(missing, self._begin().page_size))
        self._tally.compare(ids)

    def _ids_or_reason(self) -> Optional[List[Any]]:
        """List the object ids; where pages failed and this fails too, the first failure is the reason."""
        try:
            ids = self._list_ids()
        except AgsError as error:
            raise self._reader.distrust or error from error
        if ids is None and self._reader.distrust:
            raise self._reader.distrust
        return ids

    def _list_ids(self, again: bool = False) -> Optional[List[Any]]:
        if self._ids is None or again:
            self._ids = self._requests.object_ids(self._query)
        return self._ids

    # -- pages ------------------------------------------------------------------------------------------

    def _read(self, pages: Sequence[Page]) -> Iterator[FeatureBatch]:
        """Read pages and hand out what is new, without the object id where only we asked for it."""
        self._begin()
        for batch in self._reader.read(pages):
            if self._schema is None:
                self._schema = replace(batch.schema, fields=self._fields)
            if len(self._fields) < len(self._asked):
                batch = replace(batch, rows=without_last(batch.rows))
            if self._tally.expected:
                self._feedback.setProgress(min(100.0, 100.0 * self._tally.written / self._tally.expected))
            if batch.rows:
                yield replace(batch, schema=self._schema)

    def _fetch(self, page: Page) -> PageAnswer:
        check_canceled(self._feedback)
        query = self._query
        if self._beyond is not None and not page.object_ids:
            query = query.with_where(f"{self._info.schema.object_id_field} > {self._beyond}")
        return self._requests.fetch_page(query, self._begin(), page, self._asked, NO_RETRY)

    def _decode(self, answer: PageAnswer) -> FeatureBatch:
        return self._requests.decode_page(answer, self._declared_schema(self._asked))

    def _ids_by_offset(self) -> Optional[List[Any]]:
        """Return the object ids in the order of the pages, where that is the order of the ids."""
        if not self._info.schema.object_id_field or self._query.order_by:
            return None
        return [item for item in self._list_ids() or () if self._beyond is None or item > self._beyond]

    # -- small parts --------------------------------------------------------------------------------------

    def _declared_schema(self, fields: Sequence[Field]) -> FeatureSchema:
        schema = self._info.schema
        wanted = self._query.return_geometry
        return replace(
            schema,
            fields=tuple(fields),
            geometry_type=schema.geometry_type if wanted else GeometryType.NONE,
            spatial_reference=self._query.out_sr or schema.spatial_reference,
        )

    def _with_object_id(self, fields: Tuple[Field, ...]) -> Tuple[Field, ...]:
        name = self._info.schema.object_id_field
        known = find_field(self._info.schema.fields, name) if name else None
        return fields if known is None or known in fields else (*fields, known)

    def _say(self, text: str) -> None:
        self._feedback.message(Severity.WARNING, text)
