# SPDX-License-Identifier: GPL-2.0-or-later
"""The jobs of the site: they wait for a place, run, can be canceled, and are forgotten after a while."""

from __future__ import annotations

import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Optional

from tests.sample_server.geoprocessing.model import Published, Task
from tests.sample_server.geoprocessing.work import ToolCanceled, ToolFailed, Work
from tests.sample_server.reply import RestError

PLACES = 2
LIFETIME = 3600.0
CANCELABLE = {"Waiting", "Executing"}


@dataclass
class Job:
    """One job; `state` is without its esriJob prefix."""

    id: str
    service: Published
    task: Task
    form: Dict[str, str]
    inputs: Dict[str, Any]
    work: Work
    state: str = "Submitted"
    outputs: Dict[str, Any] = field(default_factory=dict)
    ended: float = 0.0

    def json(self, messages: bool = True) -> Dict[str, Any]:
        """What the job resource answers."""
        body: Dict[str, Any] = {"jobId": self.id, "jobStatus": f"esriJob{self.state}"}
        if self.state == "Executing" and self.work.progress:
            body["progress"] = dict(self.work.progress)
        if self.state == "Succeeded":
            body["results"] = {name: {"paramUrl": f"results/{name}"} for name in self.outputs}
        if self.state in {"Succeeded", "Failed"}:
            body["inputs"] = {name: {"paramUrl": f"inputs/{name}"} for name in self.inputs}
        body["messages"] = list(self.work.messages) if messages else []
        return body


class JobStore:
    """Runs jobs, a few at a time. `lifetime` is the seconds for which an ended one is kept."""

    def __init__(self, folder: Path, uploaded: Callable[[str], Path], data: Path) -> None:
        self.lifetime = LIFETIME
        self._folder = folder
        self._uploaded = uploaded
        self._data = data
        self._jobs: Dict[str, Job] = {}
        self._places = threading.Semaphore(PLACES)
        self._lock = threading.Lock()

    def work(self, name: str) -> Work:
        """Surroundings with a folder of their own."""
        folder = self._folder / name
        folder.mkdir(parents=True)
        return Work(folder, self._uploaded, self._data)

    def submit(self, service: Published, task: Task, form: Dict[str, str], inputs: Dict[str, Any]) -> Job:
        """A new job, on its way."""
        name = f"j{uuid.uuid4().hex}"
        job = Job(name, service, task, form, inputs, self.work(name))
        job.work.say("Submitted.")
        with self._lock:
            self._jobs[name] = job
        threading.Thread(target=self._serve, args=(job,), daemon=True).start()
        return job

    def all(self) -> Dict[str, Job]:
        with self._lock:
            return dict(self._jobs)

    def get(self, name: str, service: Published, task: Task) -> Job:
        """A job of the task that is not forgotten yet. Raises RestError."""
        with self._lock:
            job = self._jobs.get(name)
        over = job is not None and job.ended and time.monotonic() - job.ended > self.lifetime
        if job is None or over or job.service.name != service.name or job.task.name != task.name:
            raise RestError(400, "Unable to complete operation.", [f"Job does not exist: {name}."])
        return job

    def cancel(self, job: Job) -> Dict[str, Any]:
        """Cancels what waits or runs. Raises RestError for any other state."""
        with self._lock:
            if job.state not in CANCELABLE:
                raise RestError(400, "Invalid or missing input parameters.", [])
            job.state = "Cancelling"
        job.work.stop.set()
        return {"jobId": job.id, "jobStatus": "esriJobCancelling"}

    def _serve(self, job: Job) -> None:
        time.sleep(0.02)
        self._enter(job, "Waiting", {"Submitted"})
        while not self._places.acquire(timeout=0.02):
            if job.work.stop.is_set():
                self._end(job, "Cancelled")
                return
        try:
            if self._enter(job, "Executing", {"Waiting"}):
                self._run(job)
            else:
                self._end(job, "Cancelled")
        finally:
            self._places.release()

    def _run(self, job: Job) -> None:
        try:
            job.outputs = job.task.run(job.work, job.inputs)
        except ToolCanceled:
            self._end(job, "Cancelled")
        except ToolFailed:
            self._end(job, "Failed")
        except Exception as error:
            job.work.say(f"ERROR 999999: {error!r}", "Error")
            self._end(job, "Failed")
        else:
            job.work.say(
                f"Succeeded at {time.strftime('%A, %B %d, %Y %I:%M:%S %p')} (Elapsed Time: 0.10 seconds)"
            )
            self._end(job, "Succeeded")

    def _enter(self, job: Job, state: str, before: set) -> bool:
        with self._lock:
            if job.state in before:
                job.state = state
            return job.state == state

    def _end(self, job: Job, state: str) -> None:
        if state == "Cancelled":
            job.work.say("Cancel complete.")
        with self._lock:
            job.state, job.ended = state, time.monotonic()


def input_value(job: Job, name: str) -> Optional[str]:
    """What was sent for an input."""
    return job.form.get(name)
