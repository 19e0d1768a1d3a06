# SPDX-License-Identifier: GPL-2.0-or-later
"""Operations that go on after their answer, and system/jobs, where they are watched."""

from __future__ import annotations

import threading
import uuid
from typing import Callable, Dict, List

from tests.sample_server.admin.refusals import AdminError, Json
from tests.sample_server.reply import RestError


class Job:
    """One operation; what it came to is its `operationResponse`, whether or not that is an error."""

    def __init__(self, total: int) -> None:
        self.id = f"j{uuid.uuid4()}"
        self.total = total
        self.steps: List[str] = []
        self.response: Json = {}
        self.thread: threading.Thread

    def step(self, text: str) -> None:
        self.steps.append(text)

    def json(self) -> Json:
        body: Json = {
            "jobid": self.id,
            "status": "COMPLETED" if self.response else "EXECUTING",
            "totalsteps": self.total,
            "currentstep": min(len(self.steps), self.total),
            "stepInfo": list(self.steps),
        }
        return {**body, "operationResponse": self.response} if self.response else body


class Jobs:
    """The jobs of a site."""

    def __init__(self) -> None:
        self._by_id: Dict[str, Job] = {}

    def start(self, total: int, work: Callable[[Job], Json]) -> Job:
        """Run an operation in the background."""
        job = Job(total)

        def run() -> None:
            try:
                job.response = work(job)
            except RestError as error:
                job.response = error.body()

        self._by_id[job.id] = job
        job.thread = threading.Thread(target=run, daemon=True)
        job.thread.start()
        return job

    def answer(self, rest: List[str]) -> Json:
        """The answer to what follows /system/jobs. Raises AdminError."""
        if not rest:
            return {"jobs": list(self._by_id)}
        return self.find("/".join(rest)).json()

    def find(self, wanted: str) -> Job:
        """Raises AdminError for a job that is not known."""
        found = self._by_id.get(wanted)
        if found is None:
            raise AdminError(f"The job '{wanted}' does not exist.", code=404)
        return found

    def clear(self) -> None:
        """Wait for what is under way, and forget all."""
        for job in self._by_id.values():
            job.thread.join()
        self._by_id = {}
