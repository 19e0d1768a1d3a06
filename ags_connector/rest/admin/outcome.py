# SPDX-License-Identifier: GPL-2.0-or-later
"""What became of an operation: told in the log and in the result."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Dict, Mapping, Optional

from ..feedback import Feedback, LogFeedback, Severity
from .explanation import named

_log = logging.getLogger("ags_connector.rest.admin")


class Result(Enum):
    """How an operation ended.

    ``ACCEPTED``: the server took it, nobody waited for the end. ``UNKNOWN``: the answer or the end did not come in
    time. ``NOT_REACHED``: not sent, since the work was canceled before.
    """

    DONE = "done"
    UNCHANGED = "unchanged"
    ACCEPTED = "accepted"
    FAILED = "failed"
    UNKNOWN = "unknown"
    NOT_REACHED = "not reached"


_GOOD = frozenset({Result.DONE, Result.UNCHANGED, Result.ACCEPTED})
_SEVERITIES = {
    Result.FAILED: Severity.ERROR,
    Result.UNKNOWN: Severity.WARNING,
    Result.NOT_REACHED: Severity.WARNING,
}
_LEVELS = {Severity.INFO: logging.INFO, Severity.WARNING: logging.WARNING, Severity.ERROR: logging.ERROR}


@dataclass(frozen=True)
class Outcome:
    """What became of one operation on one thing.

    ``target`` is its name, for a service with folder and type. ``before`` and ``after`` are states where the operation
    is about states. ``answer`` is what the server said.
    """

    operation: str
    target: str
    result: Result = Result.DONE
    message: str = ""
    before: str = ""
    after: str = ""
    answer: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        """Whether things are as they were asked to be, or on the way there without an objection."""
        return self.result in _GOOD

    @property
    def status(self) -> str:
        """``success``, ``error`` or ``unknown``, as the server's own answers put it."""
        if self.is_good:
            return "success"
        return "error" if self.result is Result.FAILED else "unknown"

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return _SEVERITIES.get(self.result, Severity.INFO)

    def to_json(self) -> Dict[str, Any]:
        """Return a row for a report."""
        return {
            "operation": self.operation,
            "target": self.target,
            "status": self.status,
            "result": self.result.value,
            "before": self.before,
            "after": self.after,
            "message": self.message,
        }

    def __str__(self) -> str:
        way = (
            f" ({self.before} → {self.after})" if self.before and self.after not in ("", self.before) else ""
        )
        said = f": {self.message}" if self.message else ""
        return f"{self.operation} {named(self.target)}: {self.result.value}{way}{said}"


def is_verbose(own: Optional[bool]) -> bool:
    """Whether outcomes are told: as an object says for itself, else as ``admin.VERBOSE`` says for all."""
    if own is not None:
        return own
    from . import VERBOSE

    return VERBOSE


def tell(outcome: Outcome, feedback: Feedback, verbose: Optional[bool]) -> Outcome:
    """Write the outcome to the Python log and tell the user, unless that is switched off; returns it."""
    if is_verbose(verbose):
        _log.log(_LEVELS[outcome.severity], "%s", outcome)
        if not isinstance(feedback, LogFeedback):
            feedback.message(outcome.severity, str(outcome))
    return outcome
