# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloads all features of a query, each exactly once, and proves it at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Generator, Iterator, List, Optional, Sequence, Tuple

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import Field, find_field
from ..formats.geometry_type import GeometryType
from .completeness import Tally, check
from .errors import AgsError, NotFound, ServerError, SignInRequired
from .feedback import Feedback, Severity, check_canceled, sleep
from .id_set import IdSet
from .layer_requests import LayerRequests
from .models import DownloadReport
from .paging import DownloadPlan, Page, Strategy, chunks, make_plan
from .pipeline import Pipeline
from .query import Query, resolve_fields
from .retry import NO_RETRY, is_struggle

IN_FLIGHT = 4
_FLAG_IS_PROOF_FROM = 10.31
_MOST_UNREADABLE = 100
_LAST_TRIES_AFTER = (0.5, 2.0)


@dataclass
class _Split:
    """A page that failed and was halved: the size of its halves, and how many of them came."""

    size: int
    came: int = 0


class Download:
    """All features of one query, page by page, in order.

    Iterate to get the batches. :attr:`schema` and :attr:`expected` are known before the first one. After the
    last, :attr:`report` has the numbers; ``IncompleteDownload`` is raised at the end where features are
    missing or too many, ``Canceled`` on cancel, another ``AgsError`` where the server cannot be read at all.
    Batches handed out before an error are good.

    ``already`` holds the object ids that an earlier run of the same query brought: only the others are handed
    out, and the numbers are those of both runs together.
    """

    def __init__(self, requests: LayerRequests, query: Query, feedback: Feedback, *, in_flight: int = IN_FLIGHT,
                 page_size: Optional[int] = None, already: Optional[IdSet] = None) -> None:  # fmt: skip
        self._requests = requests
        self._info = requests.info
        self._feedback = feedback
        self._query = query
        self._beyond: Optional[int] = None
        self._in_flight = in_flight
        self._page_size = page_size
        self._fields = resolve_fields(self._info, query.fields)
        self._asked = self._with_object_id(self._fields)
        self._tally = Tally(self._info.schema.object_id_field, already)
        self._ids: Optional[List[Any]] = None
        self._distrust: Optional[AgsError] = None
        self._plan: Optional[DownloadPlan] = None
        self._pages = 0
        self._splits: Dict[Page, _Split] = {}
        self._schema: Optional[FeatureSchema] = None
        self._batches = self._run()
        self._peeked: List[FeatureBatch] = []
        self.report: Optional[DownloadReport] = None
        self.repeated = 0

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

    def close(self) -> None:
        """Stop; requests on their way are forgotten."""
        self._batches.close()

    # -- the course of a download -------------------------------------------------------------------------

    def _run(self) -> Generator[FeatureBatch, None, None]:
        plan = self._begin()
        yield from self._read(plan.first)
        if not self._is_limited():
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
            if not (_is_bad_request(error) or is_struggle(error)):
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
            self._say("The server can neither count nor list object ids: nobody can tell whether all features came.")
            return None
        self._say("The server cannot count; completeness is judged by the list of object ids.")
        return len(self._ids)

    def _read_listed_ids(self) -> Iterator[FeatureBatch]:
        """Read by object ids where the layer cannot page, or where its pages turned out unreliable."""
        plan = self._begin()
        if self._query.object_ids or not (plan.strategy is Strategy.OBJECT_IDS or self._distrust):
            return
        ids = self._ids_or_reason()
        if ids is None:
            self._say("The layer lists no object ids; it is read with one request.")
            yield from self._read([Page(0, plan.page_size)])
            return
        if self._query.order_by:
            self._say("The server cannot page in an order; the features come in the order of their object ids.")
        self._tally.expect_ids(len(ids))
        yield from self._read(chunks([item for item in ids if item not in self._tally.seen], plan.page_size))

    def _repair(self) -> Iterator[FeatureBatch]:
        """Compare with the server's ids where anything may be missing, and fetch what is."""
        short = self._pages <= 1 and not self._tally.before and self._tally.written < self._begin().page_size
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
            raise self._distrust or error from error
        if ids is None and self._distrust:
            raise self._distrust
        return ids

    def _list_ids(self, again: bool = False) -> Optional[List[Any]]:
        if self._ids is None or again:
            self._ids = self._requests.object_ids(self._query)
        return self._ids

    # -- one stretch of pages -----------------------------------------------------------------------------

    def _read(self, pages: Sequence[Page]) -> Iterator[FeatureBatch]:
        size = self._begin().page_size
        with Pipeline(self._fetch, self._feedback, in_flight=self._in_flight, page_size=size) as pipeline:
            for page, outcome in pipeline.answers(pages):
                if isinstance(outcome, AgsError):
                    batch = self._on_failure(pipeline, page, outcome)
                else:
                    batch = outcome
                    self._on_success(pipeline, page)
                    self._follow_up(pipeline, page, batch)
                if batch is not None:
                    yield from self._accept(batch)
                if self._is_limited():
                    return

    def _accept(self, batch: FeatureBatch) -> Iterator[FeatureBatch]:
        """Keep the rows that are new, without the object id where only we asked for it."""
        self._pages += 1
        batch = self._tally.keep_new(batch)
        if self._schema is None:
            self._schema = replace(batch.schema, fields=self._fields)
        if len(self._fields) < len(self._asked):
            batch = replace(batch, rows=[row[:-1] for row in batch.rows])
        if self._tally.expected:
            self._feedback.setProgress(min(100.0, 100.0 * self._tally.written / self._tally.expected))
        if batch.rows:
            yield replace(batch, schema=self._schema)

    def _follow_up(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        """Put in what an answer leaves to do."""
        if page.object_ids:
            self._follow_up_ids(pipeline, page, batch)
        elif not self._begin().order:
            self._tally.truncated = batch.exceeded_transfer_limit is True
        elif batch.rows and not self._tally.has_new(batch):
            # The same rows again: this server ignores the offset.
            self._distrust = NotFound("The server sends the same page again and again.", url=self._requests.url)
            pipeline.drop()
        else:
            self._follow_up_offset(pipeline, page, batch)

    def _follow_up_ids(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        received = set(self._tally.ids_of(batch))
        left = tuple(item for item in page.object_ids if item not in received)
        if left and len(left) < len(page.object_ids) and received:
            if batch.exceeded_transfer_limit:
                pipeline.page_size = min(pipeline.page_size, len(batch))
            pipeline.put_first(Page(object_ids=left).split(pipeline.page_size))

    def _follow_up_offset(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        count, end = len(batch), page.offset + len(batch)
        more_is_known = batch.exceeded_transfer_limit is True or end + self._tally.before < (self._tally.counted or 0)
        if count == 0 or (count < page.size and not more_is_known):
            return
        if count < page.size:
            pipeline.page_size = min(pipeline.page_size, count)
            pipeline.put_first(page.after(count).split(pipeline.page_size))
        elif pipeline.is_idle and (more_is_known or self._flag_is_no_proof(batch)):
            pipeline.put_last(Page(end, page.size))

    def _flag_is_no_proof(self, batch: FeatureBatch) -> bool:
        """Whether a full last page may be followed by more although no flag says so."""
        if batch.exceeded_transfer_limit is not None:
            return False
        return self._tally.counted is None or (self._info.version or 0) < _FLAG_IS_PROOF_FROM

    # -- servers that struggle ----------------------------------------------------------------------------

    def _on_failure(self, pipeline: Pipeline, page: Page, error: AgsError) -> Optional[FeatureBatch]:
        plan = self._begin()
        if _is_bad_request(error) and not page.object_ids and self._pages == 0 and plan.order:
            # Some servers advertise pages or an order that they refuse; object ids always work.
            self._distrust = error
            pipeline.drop()
            return None
        if not is_struggle(error) and not (_is_bad_request(error) and self._pages):
            raise error
        pipeline.fewer()
        self.repeated += 1
        if page.is_single_feature:
            return self._last_tries(page, error)
        halves = page.halves()
        split = _Split(max(half.rows for half in halves))
        self._splits.update((half, split) for half in halves)
        pipeline.put_first(halves)
        return None

    def _on_success(self, pipeline: Pipeline, page: Page) -> None:
        """Keep to smaller pages once both halves of a page came: then its size was the trouble."""
        pipeline.more()
        split = self._splits.pop(page, None)
        if split is None:
            return
        split.came += 1
        if split.came == 2 and split.size < pipeline.page_size:
            pipeline.page_size = split.size
            self._say(f"The server struggles; pages of {split.size} features from here on.")

    def _last_tries(self, page: Page, error: AgsError) -> Optional[FeatureBatch]:
        """Try one feature again; one that cannot be read is named, and the rest goes on."""
        for seconds in _LAST_TRIES_AFTER:
            sleep(seconds, self._feedback)
            try:
                return self._fetch(page)
            except AgsError as again:
                error = again
        try:
            self._requests.count(self._query)
        except AgsError:
            raise error from None
        self._tally.missing.append(self._name_of(page))
        self._say(f"The server cannot deliver the feature {self._tally.missing[-1]}: {error.message}")
        if len(self._tally.missing) > _MOST_UNREADABLE:
            raise error
        return None

    def _name_of(self, page: Page) -> Any:
        if page.object_ids:
            return page.object_ids[0]
        if self._info.schema.object_id_field and not self._query.order_by:
            ids = [item for item in self._list_ids() or () if self._beyond is None or item > self._beyond]
            if page.offset < len(ids):
                return ids[page.offset]
        return f"at position {page.offset + 1}"

    # -- small parts --------------------------------------------------------------------------------------

    def _fetch(self, page: Page) -> FeatureBatch:
        check_canceled(self._feedback)
        schema = self._declared_schema(self._asked)
        query = self._query
        if self._beyond is not None and not page.object_ids:
            query = query.with_where(f"{self._info.schema.object_id_field} > {self._beyond}")
        return self._requests.page(query, self._begin(), page, self._asked, schema, NO_RETRY)

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

    def _is_limited(self) -> bool:
        return self._tally.limit is not None and self._tally.written >= self._tally.limit

    def _say(self, text: str) -> None:
        self._feedback.message(Severity.WARNING, text)


def _is_bad_request(error: AgsError) -> bool:
    """Whether the server refuses the request itself; its texts for that are catch-alls."""
    return isinstance(error, ServerError) and not isinstance(error, SignInRequired) and not is_struggle(error)
