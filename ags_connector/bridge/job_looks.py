# SPDX-License-Identifier: GPL-2.0-or-later
"""Looks at kept jobs on their servers, in the background: how they are, and stopping them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence

from ..rest import urls
from ..rest.errors import AgsError
from ..rest.feedback import check_canceled
from ..rest.job_state import JobState, JobStatus
from ..rest.jobs import GPJob, is_gone
from ..rest.retry import is_struggle
from ..rest.session import Timeout
from . import authentication, credentials, job_store
from .job_store import KeptJob
from .sessions import session_for

_PATIENCE = Timeout(connect=5.0, read=20.0)


@dataclass(frozen=True)
class JobLook:
    """What one look at a job gave: its state, or why there is none."""

    url: str
    state: Optional[JobState] = None
    error: Optional[AgsError] = None

    @property
    def status(self) -> Optional[JobStatus]:
        """The state by its number; ``DELETED`` where the server does not know the job any more."""
        if self.error is not None and is_gone(self.error):
            return JobStatus.DELETED
        return self.state.status if self.state is not None else None


def look_at(jobs: Sequence[KeptJob], feedback: Any) -> List[JobLook]:
    """Ask the servers how ``jobs`` are, and keep their states; raises ``Canceled`` only.

    A server that is out of reach is not asked again in the same round.
    """
    looks: List[JobLook] = []
    lost: Dict[str, AgsError] = {}
    for kept in jobs:
        check_canceled(feedback)
        site = urls.site_of(kept.url)
        look = JobLook(kept.url, error=lost[site]) if site in lost else _look(kept, feedback)
        if look.error is not None and is_struggle(look.error):
            lost[site] = look.error
        if look.status is not None and look.status.name != kept.status:
            job_store.note_status(kept.url, look.status)
        looks.append(look)
    return looks


def cancel(jobs: Sequence[KeptJob], feedback: Any) -> List[JobLook]:
    """Ask the servers to stop ``jobs``, then look at them; the look tells why one goes on."""
    refused: Dict[str, AgsError] = {}
    for kept in jobs:
        check_canceled(feedback)
        try:
            _job(kept, feedback).cancel()
        except AgsError as error:
            refused[kept.url] = error
    looks = look_at(jobs, feedback)
    over = {look.url for look in looks if look.status is not None and look.status.is_over}
    return [
        JobLook(look.url, look.state, refused[look.url])
        if look.url in refused and look.url not in over
        else look
        for look in looks
    ]


def can_look_quietly(kept: KeptJob) -> bool:
    """Whether a job can be looked at without asking the user for the master password."""
    return authentication.is_unlocked() or not credentials.needs_unlocking(kept.url, kept.authcfg)


def _look(kept: KeptJob, feedback: Any) -> JobLook:
    try:
        return JobLook(kept.url, state=_job(kept, feedback).look())
    except AgsError as error:
        return JobLook(kept.url, error=error)


def _job(kept: KeptJob, feedback: Any) -> GPJob:
    return GPJob(kept.url, session=session_for(kept.url, kept.authcfg, feedback).with_timeout(_PATIENCE))
