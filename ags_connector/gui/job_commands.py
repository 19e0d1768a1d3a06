# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user can do with a job, from how it is."""

from __future__ import annotations

from enum import Enum
from typing import List, Sequence, Tuple

from ..rest.job_state import JobStatus


class JobCommand(Enum):
    """One thing to do with a job."""

    FETCH_RESULTS = "fetch results"
    CANCEL = "cancel"
    REFRESH = "refresh"
    COPY_URL = "copy url"
    OPEN_IN_BROWSER = "open in browser"
    FORGET = "forget"


_ONE_AT_A_TIME = {JobCommand.FETCH_RESULTS}
_ENDING = {JobStatus.CANCELLING, JobStatus.DELETING}


def commands_for(status: JobStatus) -> Tuple[JobCommand, ...]:
    """Return what can be done with a job that was last seen like this, in the order of a menu."""
    gone = status is JobStatus.DELETED
    found = [JobCommand.FETCH_RESULTS] if status is JobStatus.SUCCEEDED else []
    if not status.is_over and status not in _ENDING:
        found.append(JobCommand.CANCEL)
    if not gone:
        found.append(JobCommand.REFRESH)
    found.append(JobCommand.COPY_URL)
    if not gone:
        found.append(JobCommand.OPEN_IN_BROWSER)
    return (*found, JobCommand.FORGET)


def shared_commands(statuses: Sequence[JobStatus]) -> List[JobCommand]:
    """Return what can be done with several jobs at once."""
    if not statuses:
        return []
    offered = [commands_for(status) for status in statuses]
    shared = [item for item in offered[0] if all(item in other for other in offered)]
    return [item for item in shared if len(statuses) == 1 or item not in _ONE_AT_A_TIME]
