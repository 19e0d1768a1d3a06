# SPDX-License-Identifier: GPL-2.0-or-later
"""Geoprocessing services and their tasks (REST: *GP service*, *GP task*)."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, Optional

from . import urls
from .errors import InvalidInput, NotArcGIS, NotFound
from .gp_environment import GPEnvironment
from .gp_inputs import check_inputs
from .gp_parameters import GPParameter, GPServiceInfo, GPTaskInfo
from .gp_results import GPResult, GPResults
from .gp_values import LocalFile, form_text
from .job_state import GPMessage, JobState
from .jobs import GPJob, Polling
from .names import did_you_mean, matching
from .resource import Resource, SessionLike
from .service import Service
from .session import Timeout
from .uploads import Uploads
from .urls import UrlKind

_TYPE = "GPServer"
# Servers let a task that answers at once take ten minutes.
_EXECUTE = Timeout(connect=10.0, read=610.0)
_ENVIRONMENT = GPEnvironment()
_POLLING = Polling()


class GPService(Service):
    """A geoprocessing service, by its address; ``https://host/arcgis/services;Folder/Service`` will do, too."""

    def __init__(self, url: str, *, session: SessionLike = None, token: Optional[str] = None) -> None:
        super().__init__(service_url(url), session=session, token=token)
        self._gp_info: Optional[GPServiceInfo] = None

    def check(self) -> None:
        """Read the service's page now; ``NotArcGIS`` where it is none of a geoprocessing service."""
        if "tasks" not in self.page and "executionType" not in self.page:
            raise NotArcGIS("This address is no geoprocessing service.", url=self.url)

    @property
    def gp_info(self) -> GPServiceInfo:
        """What the service's page says of its tasks."""
        if self._gp_info is None:
            self.check()
            self._gp_info = GPServiceInfo.from_json(self.page)
        return self._gp_info

    @property
    def tasks(self) -> List[str]:
        """The names of the tasks."""
        return list(self.gp_info.tasks)

    @property
    def is_synchronous(self) -> bool:
        """Whether tasks answer at once, and not as jobs."""
        return self.gp_info.is_synchronous

    @property
    def uploads(self) -> Uploads:
        """The place for files that tasks read."""
        return Uploads(self.url, session=self.session)

    def task(self, name: str) -> GPTask:
        """Return the task called ``name``, in any case; ``NotFound`` with near matches without one."""
        found = matching(name, self.tasks)
        if len(found) != 1:
            hint = f" It fits: {', '.join(found)}." if found else did_you_mean(name, self.tasks)
            hint = hint or f" It has: {', '.join(self.tasks) or 'none'}."
            raise NotFound(f"{self.name} has no one task “{name}”.{hint}", url=self.url)
        return GPTask(urls.join(self.url, found[0]), session=self.session)

    def refresh(self) -> None:
        """Forget what was read, so that the next question asks the server."""
        super().refresh()
        self._gp_info = None


class GPTask(Resource):
    """A task, by its address, ``.../GPServer/Task``; of a service that has only one, the service's will do.

    ``info`` may be given where it is known already.
    """

    def __init__(
        self,
        url: str,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        info: Optional[GPTaskInfo] = None,
    ) -> None:
        prefix, plain = urls.split_prefix(url)
        address = urls.parse(plain)
        if address.kind not in (UrlKind.TASK, UrlKind.SERVICE) or (address.type or _TYPE) != _TYPE:
            raise InvalidInput("A task's address looks like https://host/…/GPServer/Task.", url=address.url)
        super().__init__(f"{prefix}{address.url}", session=session, token=token or urls.token_in(plain))
        self.service = GPService(address.service_url or address.url, session=self.session)
        self._named = address.kind is UrlKind.TASK
        self._info = info

    @property
    def info(self) -> GPTaskInfo:
        """What the task's page says."""
        if self._info is None:
            self._settle()
            if "parameters" not in self.page:
                raise NotArcGIS("This address is no task of a geoprocessing service.", url=self.url)
            try:
                self._info = GPTaskInfo.from_json(self.page)
            except (AttributeError, TypeError, ValueError) as error:
                text = f"The server describes this task in a way that cannot be read: {error}."
                raise NotArcGIS(text, url=self.url) from error
        return self._info

    @property
    def name(self) -> str:
        """The task's name."""
        return self.info.name

    @property
    def parameters(self) -> List[GPParameter]:
        """Inputs and outputs, in the task's own order."""
        return list(self.info.parameters)

    @property
    def is_synchronous(self) -> bool:
        """Whether the task answers at once, and not as a job."""
        return self.info.is_synchronous

    def check_inputs(self, parameters: Optional[Mapping[str, Any]] = None, **values: Any) -> Dict[str, Any]:
        """Return the values as they would be sent; raises what is wrong with them. Nothing is sent but questions."""
        return check_inputs(self.info, {**(parameters or {}), **values})

    def run(
        self,
        parameters: Optional[Mapping[str, Any]] = None,
        *,
        environment: GPEnvironment = _ENVIRONMENT,
        time_out: Optional[float] = None,
        polling: Polling = _POLLING,
        on_job: Optional[Callable[[GPJob], None]] = None,
        **values: Any,
    ) -> GPResults:
        """Run the task the way it wants to be run, to its end, and return its results.

        Inputs are given by name, as keywords or in ``parameters``. ``on_job`` hears of a job once it is submitted.
        Raises ``InvalidInput`` before anything is sent, ``JobFailed`` with the task's messages, ``TimedOut`` after
        ``time_out`` seconds, ``Canceled``; a canceled job is stopped on the server, too.
        """
        if self.is_synchronous:
            return self.execute(parameters, environment=environment, **values)
        job = self.submit_job(parameters, environment=environment, **values)
        if on_job is not None:
            on_job(job)
        job.wait(time_out=time_out, polling=polling)
        return job.results(environment.result_params())

    def execute(
        self,
        parameters: Optional[Mapping[str, Any]] = None,
        *,
        environment: GPEnvironment = _ENVIRONMENT,
        **values: Any,
    ) -> GPResults:
        """Run a task that answers at once (REST: *Execute task*)."""
        form = self._form({**(parameters or {}), **values}, environment)
        body = self.session.with_timeout(_EXECUTE).post(urls.join(self.url, "execute"), form)
        messages = [GPMessage.from_json(item) for item in body.get("messages") or ()]
        for message in messages:
            self.session.feedback.message(message.severity, message.text)
        results = [GPResult.from_json(item, self.session) for item in body.get("results") or ()]
        return GPResults(results, messages)

    def submit_job(
        self,
        parameters: Optional[Mapping[str, Any]] = None,
        *,
        environment: GPEnvironment = _ENVIRONMENT,
        **values: Any,
    ) -> GPJob:
        """Start a task that runs as a job, and return the job (REST: *Submit job*)."""
        form = self._form({**(parameters or {}), **values}, environment)
        state = JobState.from_json(self.session.post(urls.join(self.url, "submitJob"), form))
        if not state.id:
            raise NotArcGIS("The server started no job: its answer names none.", url=self.url)
        return GPJob(urls.join(self.url, "jobs", state.id), session=self.session)

    def refresh(self) -> None:
        """Forget what was read, so that the next question asks the server."""
        super().refresh()
        self._info = None

    def _settle(self) -> None:
        """Find the task of a service that was named without one."""
        if self._named:
            return
        tasks = self.service.tasks
        if len(tasks) != 1:
            raise InvalidInput(f"The service has several tasks; name one: {', '.join(tasks)}.", url=self.url)
        self.url, self._named = urls.join(self.service.url, tasks[0]), True

    def _form(self, given: Mapping[str, Any], environment: GPEnvironment) -> Dict[str, Any]:
        values = check_inputs(self.info, given)
        context = environment.params(self.service.gp_info.version) if environment != _ENVIRONMENT else {}
        sent = {name: self._with_uploads(name, value) for name, value in values.items()}
        return {**context, **{name: form_text(value) for name, value in sent.items()}}

    def _with_uploads(self, name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [self._with_uploads(name, item) for item in value]
        if not isinstance(value, LocalFile):
            return value
        if not self.service.gp_info.has_uploads:
            raise InvalidInput(
                f"{name}: the service takes no uploads, so “{value.path.name}” cannot be brought there. Give the "
                "address of a file that the server can read.",
                url=self.service.url,
            )
        return self.service.uploads.upload(value.path).to_json()


def service_url(text: str) -> str:
    """Return the REST address of a service, also from the form that arcpy takes.

    That is ``https://host/arcgis/services;Folder/Service``. Raises ``InvalidInput`` for what is neither.
    """
    base, semicolon, name = text.strip().partition(";")
    if not semicolon:
        return text
    name = name.partition(";")[0].strip("/")
    if not base or not name:
        raise InvalidInput("Give a service as https://host/arcgis/services;Folder/Service.")
    return urls.join(urls.parse(base).services_root, name, _TYPE)
