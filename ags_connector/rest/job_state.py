# SPDX-License-Identifier: GPL-2.0-or-later
"""What a server says of a job: how far it is, what it told, where its results are (REST: *GP job*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Dict, Mapping, Optional, Tuple

from .feedback import Severity

_PREFIX = "esrijob"
_MESSAGE_PREFIX = "esrijobmessagetype"


class JobStatus(IntEnum):
    """The states of a job by arcpy's numbers: 4 is success, below it goes on."""

    UNKNOWN = -1
    NEW = 0
    SUBMITTED = 1
    WAITING = 2
    EXECUTING = 3
    SUCCEEDED = 4
    FAILED = 5
    TIMED_OUT = 6
    CANCELLING = 7
    CANCELLED = 8
    DELETING = 9
    DELETED = 10

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self in _OVER

    @classmethod
    def parse(cls, text: str) -> JobStatus:
        """Read ``esriJobExecuting`` and the like; what is not known may go on."""
        folded = text.strip().lower()
        return _STATUSES.get(folded[len(_PREFIX) :] if folded.startswith(_PREFIX) else folded, cls.UNKNOWN)


_OVER = frozenset(
    {JobStatus.SUCCEEDED, JobStatus.FAILED, JobStatus.TIMED_OUT, JobStatus.CANCELLED, JobStatus.DELETED}
)
_STATUSES = {
    **{member.name.replace("_", "").lower(): member for member in JobStatus if member >= 0},
    "error": JobStatus.FAILED,
    "canceled": JobStatus.CANCELLED,
    "canceling": JobStatus.CANCELLING,
}


@dataclass(frozen=True)
class GPMessage:
    """One line that a task told; ``kind`` is ``informative``, ``warning``, ``error``, ``abort`` and the like."""

    kind: str
    text: str

    @classmethod
    def from_json(cls, data: Any) -> GPMessage:
        """Read an item of ``messages``."""
        if not isinstance(data, Mapping):
            return cls("informative", str(data))
        kind = str(data.get("type") or "informative").lower()
        kind = kind[len(_MESSAGE_PREFIX) :] if kind.startswith(_MESSAGE_PREFIX) else kind
        return cls(kind, str(data.get("description") or ""))

    @property
    def severity(self) -> Severity:
        """How much it matters; some tasks tell errors as information."""
        if self.kind in ("error", "abort") or self.text.startswith("ERROR "):
            return Severity.ERROR
        if self.kind == "warning" or self.text.startswith("WARNING "):
            return Severity.WARNING
        return Severity.INFO


@dataclass(frozen=True)
class JobProgress:
    """What a running job is at; ``percent`` is ``None`` where it does not count."""

    text: str
    percent: Optional[float] = None


@dataclass(frozen=True)
class JobState:
    """A job at one moment; ``results`` and ``inputs`` map names to addresses relative to the job's."""

    id: str
    status: JobStatus
    status_text: str = ""
    messages: Tuple[GPMessage, ...] = ()
    progress: Optional[JobProgress] = None
    results: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> JobState:
        """Read a job's page."""
        text = str(data.get("jobStatus") or "")
        told = data.get("messages") or data.get("message") or []
        return cls(
            id=str(data.get("jobId") or ""),
            status=JobStatus.parse(text),
            status_text=text,
            messages=tuple(map(GPMessage.from_json, told if isinstance(told, list) else [told])),
            progress=_progress(data.get("progress")),
            results=_places(data.get("results")),
            inputs=_places(data.get("inputs")),
        )


def _progress(data: Any) -> Optional[JobProgress]:
    if not isinstance(data, Mapping):
        return None
    percent = data.get("percent")
    return JobProgress(
        str(data.get("message") or ""), float(percent) if isinstance(percent, (int, float)) else None
    )


def _places(data: Any) -> Dict[str, str]:
    if not isinstance(data, Mapping):
        return {}
    return {
        str(name): str(item["paramUrl"])
        for name, item in data.items()
        if isinstance(item, Mapping) and item.get("paramUrl")
    }
