# SPDX-License-Identifier: GPL-2.0-or-later
"""What became of an operation on several things, also where it was canceled on the way."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Iterator, List, Sequence, overload

from ..errors import Canceled, ServerError
from .outcome import Outcome, Result


class ChangeReport(Sequence[Outcome]):
    """One outcome for each thing that was selected, in the order of the selection."""

    def __init__(self, operation: str, outcomes: Iterable[Outcome]) -> None:
        self.operation = operation
        self.outcomes = tuple(outcomes)

    @overload
    def __getitem__(self, index: int) -> Outcome: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Outcome]: ...

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        return self.outcomes[index]

    def __len__(self) -> int:
        return len(self.outcomes)

    def __iter__(self) -> Iterator[Outcome]:
        return iter(self.outcomes)

    def of(self, *results: Result) -> List[Outcome]:
        """Return the outcomes that ended in one of ``results``."""
        return [item for item in self.outcomes if item.result in results]

    @property
    def changed(self) -> List[Outcome]:
        """What was done, or taken on by the server."""
        return self.of(Result.DONE, Result.ACCEPTED)

    @property
    def failed(self) -> List[Outcome]:
        """What did not succeed, or of which that is not known."""
        return self.of(Result.FAILED, Result.UNKNOWN)

    @property
    def not_reached(self) -> List[Outcome]:
        """What was left as it is because the work was canceled."""
        return self.of(Result.NOT_REACHED)

    def check(self) -> None:
        """Raise ``ServerError`` with the names and the reasons where anything failed."""
        if self.failed:
            lines = [f"{item.target}: {item.message or item.result.value}" for item in self.failed]
            raise ServerError(
                f"{self.operation}: {len(lines)} of {len(self)} failed.",
                details=[f"{line}" for line in lines],
            )

    def __str__(self) -> str:
        counts = Counter(item.result for item in self.outcomes)
        parts = [f"{counts[result]} {result.value}" for result in Result if counts[result]]
        return f"{self.operation} {len(self)} services: {', '.join(parts) or 'nothing selected'}"


class ChangesCanceled(Canceled):
    """The user stopped an operation on several things; :attr:`report` says how far it came."""

    def __init__(self, report: ChangeReport) -> None:
        super().__init__(str(report))
        self.report = report
