# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the pages of a download: follows short ones up, and gets around what a struggling server cannot do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence

from ..formats.feature_batch import FeatureBatch
from ..formats.pbf import PbfError
from .completeness import Tally
from .errors import AgsError, NotFound, ServerError, SignInRequired
from .feedback import Feedback, Severity, sleep
from .layer_requests import PageAnswer
from .models import LayerInfo
from .paging import DownloadPlan, Page
from .pipeline import Outcome, Pipeline
from .retry import is_struggle

_FLAG_IS_PROOF_FROM = 10.31
_MOST_UNREADABLE = 100
_LAST_TRIES_AFTER = (0.5, 2.0)


@dataclass
class _Split:
    """A page that failed and was halved: the size of its halves, and how many of them came."""

    size: int
    came: int = 0


@dataclass(frozen=True)
class PageSource:
    """Where pages come from.

    ``fetch`` gets one, in a thread; ``decode`` reads it, in the caller's thread: Python runs only one of them
    at a time, and threads that decode would slow down what is done with the rows. ``probe`` asks whether the
    server is still there, ``ids_by_offset`` lists the object ids that stand at the offsets of the pages
    (``None`` where nobody knows).
    """

    fetch: Callable[[Page], PageAnswer]
    decode: Callable[[PageAnswer], FeatureBatch]
    probe: Callable[[], Any]
    ids_by_offset: Callable[[], Optional[Sequence[Any]]]


class PageReader:
    """Hands out the answers of pages in order, each row once.

    ``distrust`` says, after a stretch, why its pages cannot be relied on, ``pages`` counts the answers,
    ``repeated`` the requests that had to be made smaller or again. ``end_is_told`` says that the last page
    came with a flag that nothing follows. Features that cannot be read are named in the tally.
    """

    def __init__(self, source: PageSource, info: LayerInfo, plan: DownloadPlan, tally: Tally, feedback: Feedback,
                 in_flight: int) -> None:  # fmt: skip
        self.distrust: Optional[AgsError] = None
        self.pages = 0
        self.end_is_told = False
        self.repeated = 0
        self._source = source
        self._info = info
        self._plan = plan
        self._tally = tally
        self._feedback = feedback
        self._in_flight = in_flight
        self._splits: Dict[Page, _Split] = {}

    def read(self, pages: Sequence[Page]) -> Iterator[FeatureBatch]:
        """Read ``pages`` and what follows from them, until the tally's limit is reached."""
        size = self._plan.page_size
        with Pipeline(
            self._source.fetch, self._feedback, in_flight=self._in_flight, page_size=size
        ) as pipeline:
            for page, outcome in pipeline.answers(pages):
                batch = self._take(pipeline, page, outcome)
                if batch is not None:
                    self.pages += 1
                    self.end_is_told = batch.exceeded_transfer_limit is False
                    yield self._tally.keep_new(batch)
                if self._tally.is_full:
                    return

    def _take(self, pipeline: Pipeline, page: Page, outcome: Outcome) -> Optional[FeatureBatch]:
        """Return the rows of an answer and see to what it leaves to do; ``None`` where it has to be asked again."""
        if isinstance(outcome, AgsError):
            return self._on_failure(pipeline, page, outcome)
        try:
            batch = self._source.decode(outcome)
        except AgsError as error:
            return self._on_failure(pipeline, page, error)
        except PbfError:
            pipeline.put_first([page])
            return None
        self._on_success(pipeline, page)
        self._follow_up(pipeline, page, batch)
        return batch

    # -- answers that leave something to do -------------------------------------------------------------

    def _follow_up(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        if page.object_ids:
            self._follow_up_ids(pipeline, page, batch)
        elif not self._plan.order:
            self._tally.truncated = batch.exceeded_transfer_limit is True
        elif batch.rows and not self._tally.has_new(batch):
            # The same rows again: this server ignores the offset.
            self.distrust = NotFound(f"“{self._info.name}” is sent with the same page again and again.")
            pipeline.drop()
        else:
            self._follow_up_offset(pipeline, page, batch)

    def _follow_up_ids(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        received = set(self._tally.ids_of(batch))
        left = tuple(item for item in page.object_ids if item not in received)
        if left and received:
            if batch.exceeded_transfer_limit:
                pipeline.page_size = min(pipeline.page_size, len(batch))
            pipeline.put_first(Page(object_ids=left).split(pipeline.page_size))

    def _follow_up_offset(self, pipeline: Pipeline, page: Page, batch: FeatureBatch) -> None:
        count, end = len(batch), page.offset + len(batch)
        more_is_known = batch.exceeded_transfer_limit is True or end + self._tally.before < (
            self._tally.counted or 0
        )
        if count == 0 or (count < page.size and not more_is_known):
            return
        if count < page.size:
            pipeline.page_size = min(pipeline.page_size, count)
            pipeline.put_first(self._gap(page, count).split(pipeline.page_size))
        elif pipeline.is_idle and (more_is_known or self._flag_is_no_proof(batch)):
            pipeline.put_last(Page(end, page.size))

    def _gap(self, page: Page, count: int) -> Page:
        """Return what is left of a page that came short: as far as the rows were counted, and a page at least."""
        rest = page.after(count)
        if self._tally.counted is None:
            return rest
        left = self._tally.counted - self._tally.before - rest.offset
        return Page(rest.offset, min(rest.size, max(left, count)))

    def _flag_is_no_proof(self, batch: FeatureBatch) -> bool:
        """Whether a full last page may be followed by more although no flag says so."""
        if batch.exceeded_transfer_limit is not None:
            return False
        return self._tally.counted is None or (self._info.version or 0) < _FLAG_IS_PROOF_FROM

    # -- servers that struggle --------------------------------------------------------------------------

    def _on_failure(self, pipeline: Pipeline, page: Page, error: AgsError) -> Optional[FeatureBatch]:
        if is_bad_request(error) and not page.object_ids and self.pages == 0 and self._plan.order:
            # Some servers advertise pages or an order that they refuse; object ids always work.
            self.distrust = error
            pipeline.drop()
            return None
        if not is_struggle(error) and not (is_bad_request(error) and self.pages):
            raise error
        pipeline.fewer()
        self.repeated += 1
        if page.is_single_feature:
            return self._last_tries(page, error)
        halves = self._counted_part(page).halves()
        split = _Split(max(half.rows for half in halves))
        self._splits.update((half, split) for half in halves)
        pipeline.put_first(halves)
        return None

    def _counted_part(self, page: Page) -> Page:
        """Return a page without the room behind the last row: halving that would only fail again and again."""
        if page.object_ids or self._tally.counted is None:
            return page
        left = self._tally.counted - self._tally.before - page.offset
        return Page(page.offset, left) if 1 < left < page.size else page

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
                return self._source.decode(self._source.fetch(page))
            except AgsError as again:
                error = again
        try:
            self._source.probe()
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
        ids: List[Any] = list(self._source.ids_by_offset() or ())
        return ids[page.offset] if page.offset < len(ids) else f"at position {page.offset + 1}"

    def _say(self, text: str) -> None:
        self._feedback.message(Severity.WARNING, text)


def is_bad_request(error: AgsError) -> bool:
    """Whether the server refuses the request itself; its texts for that are catch-alls."""
    return isinstance(error, ServerError) and not isinstance(error, SignInRequired) and not is_struggle(error)
