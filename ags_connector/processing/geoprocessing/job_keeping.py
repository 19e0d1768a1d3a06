# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs a task and remembers its job, so that it is found again whatever happens here."""

from __future__ import annotations

from typing import Any, List, Mapping

from ...bridge import job_store
from ...bridge.i18n import tr
from ...rest.errors import Canceled, JobFailed
from ...rest.geoprocessing import GPTask
from ...rest.gp_environment import GPEnvironment
from ...rest.gp_results import GPResults
from ...rest.job_state import JobStatus
from ...rest.jobs import GPJob
from ..values import Run

_ENVIRONMENT = GPEnvironment()


def run_kept(
    run: Run,
    task: GPTask,
    values: Mapping[str, Any],
    authcfg: str,
    environment: GPEnvironment = _ENVIRONMENT,
) -> GPResults:
    """Run ``task`` to its end and return its results; its job is kept in the profile with the state it ended in."""
    kept: List[GPJob] = []

    def keep(job: GPJob) -> None:
        job_store.remember(job, task.info.display_name, authcfg)
        run.info(tr("The job is at {url}; its results can also be fetched later.").format(url=job.url))
        kept.append(job)

    try:
        results = task.run(values, environment=environment, on_job=keep)
    except JobFailed as error:
        job_store.note_status(error.url, JobStatus(error.status))
        raise
    except Canceled:
        for job in kept:
            # It may take the server a while; whoever looks at the job later sees how it ended.
            job_store.note_status(job.url, JobStatus.CANCELLING)
        raise
    for job in kept:
        job_store.note_status(job.url, job.state.status)
    return results
