# SPDX-License-Identifier: GPL-2.0-or-later
"""The jobs that were started from here, kept in the profile so that they are found again after QGIS was closed."""

from __future__ import annotations

import json
import logging
import os
import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import List, Optional

from qgis.core import QgsApplication

from ..rest.job_state import JobStatus
from ..rest.jobs import GPJob
from .resume_store import digest

_log = logging.getLogger(__name__)
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


@dataclass(frozen=True)
class KeptJob:
    """A job as it was seen last: address, task, when it was started (ISO, UTC), state by its name.

    ``authcfg`` is the id of the authentication configuration it was started with; no secret is kept.
    """

    url: str
    task: str
    started: str
    status: str = JobStatus.SUBMITTED.name
    authcfg: str = ""

    @property
    def state(self) -> JobStatus:
        """The state that the job was seen in last."""
        return JobStatus.__members__.get(self.status, JobStatus.UNKNOWN)


def jobs_folder() -> Path:
    """Return the folder in the profile where jobs are kept."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "ags_connector" / "jobs"


def remember(job: GPJob, task: str, authcfg: str = "") -> None:
    """Keep a job that was just submitted."""
    _write(
        KeptJob(job.url, task, datetime.now(timezone.utc).isoformat(timespec="milliseconds"), authcfg=authcfg)
    )


def note_status(url: str, status: JobStatus) -> None:
    """Keep the state that a job was seen in; one that is not known here is left alone."""
    kept = _read(_path(url)) if _path(url).is_file() else None
    if kept is not None:
        _write(replace(kept, status=status.name))


def forget(url: str) -> None:
    """Drop a job from what is kept here; the server keeps it as long as it likes."""
    _path(url).unlink(missing_ok=True)


def kept_jobs() -> List[KeptJob]:
    """Return the jobs that are kept, the latest first; a file that cannot be read does not hide the others."""
    found = (_read(path) for path in jobs_folder().glob("*.json"))
    return sorted((item for item in found if item is not None), key=lambda item: item.started, reverse=True)


def _path(url: str) -> Path:
    job_id = _UNSAFE.sub("_", url.rpartition("/")[2])[:60]
    return jobs_folder() / f"{job_id}_{digest(url)[:8]}.json"


def _read(path: Path) -> Optional[KeptJob]:
    try:
        return KeptJob(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        _log.warning("The job in “%s” cannot be read: %s", path, error)
        return None


def _write(kept: KeptJob) -> None:
    """Write a job's file; where the profile is full or read-only, the work itself goes on."""
    path = _path(kept.url)
    work = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        work.write_text(json.dumps(asdict(kept), ensure_ascii=False, indent=1), "utf-8")
        os.replace(work, path)
    except OSError as error:
        _log.warning("The job %s cannot be remembered: %s", kept.url, error)
