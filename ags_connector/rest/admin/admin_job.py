# SPDX-License-Identifier: GPL-2.0-or-later
"""A job of the site, such as an edit that runs on its own (REST: *Job*)."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Tuple

from ..errors import JobFailed, TimedOut
from ..feedback import sleep
from .admin_resource import AdminResource

_DONE = frozenset({"COMPLETED", "SUCCEEDED", "SUCCESS"})
_BROKEN = frozenset({"FAILED", "ERROR", "CANCELLED", "CANCELED", "TIMED_OUT", "TIMEDOUT"})


@dataclass(frozen=True)
class AdminJobState:
    """A job at one moment; ``steps`` is what it has told, ``problem`` what went wrong with what it did."""

    id: str
    status: str
    steps: Tuple[str, ...] = ()
    current_step: int = 0
    total_steps: int = 0
    problem: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> AdminJobState:
        """Read a job's page; one that is ``COMPLETED`` may still hold an operation that failed."""
        return cls(
            id=str(data.get("jobid") or data.get("jobId") or ""),
            status=str(data.get("status") or "").upper(),
            steps=tuple(str(item) for item in data.get("stepInfo") or ()),
            current_step=int(data.get("currentstep") or 0),
            total_steps=int(data.get("totalsteps") or 0),
            problem=_problem(data.get("operationResponse")),
        )

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.status in _DONE or self.status in _BROKEN

    @property
    def has_failed(self) -> bool:
        """Whether it ended otherwise than with success."""
        return self.status in _BROKEN or bool(self.problem)


class AdminJob(AdminResource):
    """A job by its address, ``.../admin/system/jobs/<id>``."""

    def look(self) -> AdminJobState:
        """Ask how it is."""
        return AdminJobState.from_json(self._get())

    def wait(self, time_out: Optional[float] = None) -> AdminJobState:
        """Follow it to its end; ``JobFailed`` says why it, or what it did, failed.

        After ``time_out`` seconds (as the options say) ``TimedOut`` is raised, and the job goes on. Cancel is heard;
        the job goes on then, too.
        """
        limit = self.options.time_out if time_out is None else time_out
        began, looks = time.monotonic(), 0
        while True:
            state = self.look()
            if state.total_steps:
                self.session.feedback.setProgress(min(100.0 * state.current_step / state.total_steps, 100.0))
            if state.is_over:
                return self._ended(state)
            if time.monotonic() - began >= limit:
                raise TimedOut(f"The job did not end within {limit:g} seconds. It goes on.", url=self.url)
            sleep(self.options.polling.pause(looks), self.session.feedback)
            looks += 1

    def _ended(self, state: AdminJobState) -> AdminJobState:
        if state.has_failed:
            reason = state.problem or f"The job ended as {state.status}."
            raise JobFailed(f"“{self.target}”: {reason}", url=self.url, details=state.steps[-1:])
        return state


def _problem(response: Any) -> str:
    """Return what an operation's own answer says went wrong, empty for success."""
    if not isinstance(response, Mapping) or str(response.get("status", "")).lower() not in (
        "error",
        "failed",
    ):
        return ""
    detail = response.get("detail")
    detail = detail if isinstance(detail, Mapping) else {}
    said: List[str] = [str(item) for item in response.get("messages") or ["The server gave no reason."]]
    if detail.get("message"):
        said.append(str(detail["message"]))
    machines = [
        f"{item.get('machine')}: {item.get('state')}"
        for item in detail.get("machines") or ()
        if isinstance(item, Mapping)
    ]
    service = f"{detail['service']} is {detail.get('state')}" if detail.get("service") else ""
    where = ", ".join([service, *machines]).strip(", ")
    return " ".join(said) + (f" ({where})" if where else "")
