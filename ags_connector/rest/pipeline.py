# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the page requests of a download, a few at once, and hands their answers out in order."""

from __future__ import annotations

from collections import deque
from typing import Callable, Deque, Iterable, Iterator, List, Tuple, Union

from .errors import AgsError
from .feedback import Feedback
from .layer_requests import PageAnswer
from .overlap import Overlap
from .paging import Page

Outcome = Union[PageAnswer, AgsError]


class Pipeline(Overlap[Page, PageAnswer]):
    """Fetches pages; those that wait are cut to ``page_size``, which may shrink, when their turn comes."""

    def __init__(self, fetch: Callable[[Page], PageAnswer], feedback: Feedback, *, in_flight: int,
                 page_size: int) -> None:  # fmt: skip
        super().__init__(fetch, feedback, in_flight)
        self.page_size = page_size
        self._waiting: Deque[Page] = deque()

    def __enter__(self) -> Pipeline:
        return self

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return not self._running and not self._waiting

    def answers(self, items: Iterable[Page]) -> Iterator[Tuple[Page, Outcome]]:
        """Fetch pages and whatever is put in meanwhile; an error is handed out, not raised."""
        self._waiting.extend(items)
        return super().answers(())

    def put_last(self, page: Page) -> None:
        """Fetch ``page`` after all others."""
        self._waiting.append(page)

    def drop(self) -> None:
        """Forget what waits and what runs."""
        self._waiting.clear()
        super().drop()

    def _next(self) -> List[Page]:
        if not self._waiting:
            return []
        first, *rest = self._waiting.popleft().split(self.page_size)
        self._waiting.extendleft(reversed(rest))
        return [first]
