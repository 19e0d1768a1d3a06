# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs of geoprocessing tasks: followed to their end, canceled, found again by their address."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional
from urllib.parse import unquote, urljoin

from . import urls
from .errors import AgsError, Canceled, InvalidInput, JobFailed, ServerError, SignInRequired, TimedOut
from .feature_layer import FeatureLayer
from .feedback import Severity, sleep
from .gp_parameters import GPServiceInfo
from .gp_results import GPResult, GPResults
from .gp_types import GPType
from .job_state import GPMessage, JobState, JobStatus
from .map_service import MapService
from .names import matching
from .resource import Resource, SessionLike
from .retry import NO_RETRY, asks_to_wait, is_struggle

_ADDRESS = re.compile(r"(?P<task>.+/GPServer/[^/]+)/jobs/(?P<id>[^/]+)(?:/.*)?", re.IGNORECASE)
_GONE = re.compile(r"job\b.*\b(does not exist|not found|no longer|invalid job ?id)", re.IGNORECASE)
_CANCEL_ATTEMPTS = 3
_CANCEL_PAUSE = 0.3


@dataclass(frozen=True)
class Polling:
    """How often a job is looked at: seconds from ``first`` growing to ``longest``.

    ``patience`` is how many seconds the server may be out of reach before that is an error.
    """

    first: float = 1.0
    longest: float = 10.0
    factor: float = 1.5
    patience: float = 900.0

    def pause(self, number: int) -> float:
        """Return the seconds to wait after the ``number``-th look (counted from 0)."""
        return float(min(self.first * self.factor ** min(number, 50), self.longest))


_POLLING = Polling()


class GPJob(Resource):
    """A job, known by its address, ``.../GPServer/Task/jobs/<id>``; may be made anew at any time."""

    def __init__(self, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> None:
        super().__init__(url, session=session, token=token)
        found = _ADDRESS.fullmatch(self.url)
        if not found:
            raise InvalidInput(
                "A job's address looks like https://host/…/GPServer/Task/jobs/<id>.", url=self.url
            )
        self.task_url, self.id = found["task"], unquote(found["id"])
        self.url = f"{self.task_url}/jobs/{found['id']}"
        self._state: Optional[JobState] = None
        self._told = 0

    @classmethod
    def from_url(cls, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> GPJob:
        """Return the job at an address that was kept, also that of one of its results; nothing is sent."""
        return cls(url, session=session, token=token)

    @property
    def status(self) -> JobStatus:
        """How the job is now; the server is asked, unless it is known to be over. Comparable to arcpy's numbers."""
        if self._state is None or not self._state.status.is_over:
            self.look()
        return self.state.status

    @property
    def state(self) -> JobState:
        """What the server said last."""
        return self._state or self.look()

    @property
    def messages(self) -> List[GPMessage]:
        """What the task has told so far."""
        return list(self.state.messages)

    def look(self) -> JobState:
        """Ask the server how the job is (REST: *GP job*)."""
        page = self.session.get(self.url, {"returnMessages": True}, retry=NO_RETRY)
        self._state = JobState.from_json(page)
        return self._state

    def wait(self, *, time_out: Optional[float] = None, polling: Polling = _POLLING) -> JobState:
        """Follow the job to its end and return how it ended; its messages and progress go to the feedback.

        A server out of reach for a while is asked again. Cancel cancels the job on the server, too. After
        ``time_out`` seconds ``TimedOut`` is raised, and the job goes on.
        """
        try:
            return self._follow(time_out, polling)
        except Canceled:
            self._cancel_quietly()
            raise

    def cancel(self) -> JobStatus:
        """Ask the server to stop the job and return its state then (REST: *Cancel job*); it may take a while."""
        return JobState.from_json(self.session.post(f"{self.url}/cancel")).status

    def results(self, params: Optional[Mapping[str, Any]] = None) -> GPResults:
        """Read all results of a job that succeeded; ``JobFailed`` with its messages for any other."""
        self.check()
        found = [self.result(name, params) for name in self.state.results]
        return GPResults(found, self.state.messages)

    def __getitem__(self, number: int) -> GPResult:
        return self.result(list(self.state.results)[number])

    def result(self, name: str, params: Optional[Mapping[str, Any]] = None) -> GPResult:
        """Read one result (REST: *GP result*); ``NotFound`` where the job has none of that name."""
        self.check()
        place = self.state.results.get(name)
        if place is None:
            raise InvalidInput(
                f"The job has no result “{name}”. It has: {', '.join(self.state.results) or 'none'}."
            )
        body = self.session.get(urljoin(f"{self.url}/", place), {"returnType": "data", **(params or {})})
        result = GPResult.from_json({"paramName": name, **body}, self.session)
        if result.type is GPType.FEATURES and (result.is_exceeded or result.map_image):
            return GPResult(result.name, result.data_type, result.raw, self.session, self._mapped(name))
        return result

    def check(self) -> None:
        """Raise ``JobFailed`` unless the job succeeded."""
        if self._state is None or not self._state.status.is_over:
            self.look()
        if self.state.status is not JobStatus.SUCCEEDED:
            raise _failure(self.state, self.url)

    def result_map(self) -> Optional[MapService]:
        """Return the map service that draws the results, ``None`` where there is none."""
        service_url = self.task_url.rpartition("/")[0]
        name = GPServiceInfo.from_json(self.session.get(service_url)).result_map
        if not name:
            return None
        root = urls.parse(service_url).services_root
        return MapService(f"{urls.join(root, name)}/MapServer/jobs/{self.id}", session=self.session)

    def _mapped(self, name: str) -> Optional[FeatureLayer]:
        """Return the layer that shows a result in the result map service."""
        service = self.result_map()
        if service is None:
            return None
        entries = list(service.info.layers)
        names = [entry.name for entry in entries]
        found = matching(name, names) or matching(name.replace("_", " "), names)
        chosen = [entry for entry in entries if entry.name in found] or (entries if len(entries) == 1 else [])
        if not chosen:
            return None
        return FeatureLayer(f"{service.url}/{chosen[0].id}", session=self.session)

    def _follow(self, time_out: Optional[float], polling: Polling) -> JobState:
        began, lost, looks = time.monotonic(), None, 0
        while True:
            try:
                state = self.look()
                lost = None
                self._tell(state)
                if state.status.is_over:
                    return state
            except AgsError as error:
                if not (is_struggle(error) or asks_to_wait(error)):
                    raise
                lost = self._bear(error, lost, polling)
            if time_out is not None and time.monotonic() - began >= time_out:
                raise TimedOut(
                    f"The job did not end within {time_out:g} seconds. It goes on; its results can be fetched later.",
                    url=self.url,
                )
            sleep(polling.pause(looks), self.session.feedback)
            looks += 1

    def _bear(self, error: AgsError, lost: Optional[float], polling: Polling) -> float:
        """Bear with a server that is out of reach, and return since when it is."""
        now = time.monotonic()
        if lost is None:
            text = f"The server is out of reach ({error.message}). The job goes on; it is asked again."
            self.session.feedback.message(Severity.WARNING, text)
            return now
        if now - lost > polling.patience:
            raise error
        return lost

    def _tell(self, state: JobState) -> None:
        feedback = self.session.feedback
        for message in state.messages[self._told :]:
            feedback.message(message.severity, message.text)
        self._told = max(self._told, len(state.messages))
        if state.progress is not None and state.progress.percent is not None:
            feedback.setProgress(min(max(state.progress.percent, 0.0), 100.0))

    def _cancel_quietly(self) -> None:
        """Cancel the job on the server within a moment; a job that is only submitted cannot be canceled at once."""
        told, session = self.session.feedback, self.session.undisturbed()
        quiet = GPJob(self.url, session=session)
        for attempt in range(_CANCEL_ATTEMPTS):
            try:
                quiet.cancel()
                told.message(Severity.INFO, "The job was canceled on the server, too.")
                return
            except ServerError:
                if quiet.status.is_over:
                    return
            except AgsError as error:
                told.message(Severity.WARNING, f"The job could not be canceled on the server: {error}")
                return
            if attempt < _CANCEL_ATTEMPTS - 1:
                time.sleep(_CANCEL_PAUSE)
        told.message(Severity.WARNING, f"The server did not cancel the job; it goes on: {self.url}")


def is_gone(error: AgsError) -> bool:
    """Whether the error says that the server has forgotten the job: it keeps one for some hours or days."""
    if not isinstance(error, ServerError) or isinstance(error, SignInRequired):
        return False
    return bool(_GONE.search(" ".join((error.message, *error.details))))


def _failure(state: JobState, url: str) -> JobFailed:
    words = {
        JobStatus.FAILED: "The job failed.",
        JobStatus.CANCELLED: "The job was canceled.",
        JobStatus.TIMED_OUT: "The server stopped the job: it took longer than the service allows.",
        JobStatus.DELETED: "The server deleted the job.",
    }
    message = words.get(state.status, f"The job has not ended yet ({state.status_text or 'unknown state'}).")
    told = [item.text for item in state.messages if item.severity is not Severity.INFO]
    if not told and state.status is JobStatus.FAILED:
        told = [item.text for item in state.messages[-3:]]
    return JobFailed(message, url=url, details=tuple(told), messages=state.messages, status=int(state.status))
