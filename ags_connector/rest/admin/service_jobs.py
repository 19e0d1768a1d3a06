# SPDX-License-Identifier: GPL-2.0-or-later
"""The jobs of a geoprocessing service, everybody's (REST: *Jobs*, *Query jobs*; from 10.6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Iterator, Mapping, Optional

from ...formats.dates import to_datetime
from ..feedback import check_canceled
from ..job_state import JobStatus
from .admin_resource import AdminResource
from .log_times import LogTime, log_time
from .outcome import Outcome

_PAGE_SIZE = 100


@dataclass(frozen=True)
class ServiceJob:
    """A job as the administrator API lists it; times are in UTC, ``url`` is its page for clients."""

    id: str
    status: JobStatus
    submitted: Optional[datetime] = None
    ended: Optional[datetime] = None
    user: str = ""
    machine: str = ""
    url: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ServiceJob:
        """Read one of ``results``, or a job's own page; names are in any case."""
        told = {str(key).lower(): value for key, value in data.items()}
        return cls(
            id=str(told.get("jobid") or ""),
            status=JobStatus.parse(str(told.get("status") or told.get("jobstatus") or "")),
            submitted=_moment(told.get("submittedtime")),
            ended=_moment(told.get("endtime")),
            user=str(told.get("username") or ""),
            machine=str(told.get("machinename") or ""),
            url=str(told.get("url") or ""),
        )


class ServiceJobs(AdminResource):
    """The jobs of one service, by the address ``.../<service>/jobs``."""

    def __init__(self, service: AdminResource) -> None:
        super().__init__(
            f"{service.url}/jobs", service.session, service.options, target=f"the jobs of {service.target}"
        )

    def query(
        self,
        *,
        since: LogTime = 0,
        until: Optional[LogTime] = None,
        status: Optional[JobStatus] = None,
        user: Optional[str] = None,
        machine: Optional[str] = None,
    ) -> Iterator[ServiceJob]:
        """Yield the jobs submitted between two times that all conditions hold for, page by page.

        Times are as in :class:`LogQuery`.
        """
        start = 1
        name = "" if status is None else "".join(part.title() for part in status.name.split("_"))
        form = {
            "startTime": log_time(since),
            "endTime": None if until is None else log_time(until),
            "jobStatus": f"esriJob{name}" if name else None,
            "userName": user,
            "machineName": machine,
            "number": _PAGE_SIZE,
        }
        while start > 0:
            check_canceled(self.session.feedback)
            page = self._get({**form, "start": start}, path="query")
            found = page.get("results") or page.get("jobs") or ()
            yield from (ServiceJob.from_json(item) for item in found if isinstance(item, Mapping))
            following = page.get("nextStart")
            start = following if isinstance(following, int) and following > start and found else 0

    def job(self, job_id: str) -> ServiceJob:
        """Return one job (REST: *Job*)."""
        return ServiceJob.from_json({"jobid": job_id, **self._get(path=job_id)})

    def cancel(self, job_id: str) -> Outcome:
        """Stop a job that waits or runs; what is known of it is kept (REST: *Cancel job*)."""
        return self._change(f"{job_id}/cancel", operation="cancel job", target=job_id)

    def delete(self, job_id: str) -> Outcome:
        """Stop a job where it runs, and delete all that is known of it (REST: *Delete job*)."""
        return self._change(f"{job_id}/delete", operation="delete job", target=job_id)


def _moment(value: Any) -> Optional[datetime]:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return to_datetime(int(value)) if is_number and value > 0 else None
