# SPDX-License-Identifier: GPL-2.0-or-later
"""One service of the administrator API (REST: *Service*)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from ..errors import InvalidInput, NotArcGIS, ServerError, TimedOut
from .admin_job import AdminJob
from .definition import DefinitionChange, ServiceDefinition
from .definition_edit import DefinitionEdit
from .extension import Extension
from .item_info import ItemInfo
from .manifest import Manifest
from .outcome import Outcome, Result
from .permissions import Permitted
from .service_id import ServiceId
from .service_jobs import ServiceJobs
from .service_root import ServiceRoot
from .state_changes import StateChange
from .state_wait import StateWait
from .states import STARTED, ServiceReport, ServiceState, Statistics
from .store import Names


class Service(Permitted):
    """A service, known by folder, name and type; its definition is read when first needed.

    ``report`` is its line in the folder's report where it was found there: its state is that of then, until
    :meth:`status` or an operation reads it anew.
    """

    def __init__(self, root: ServiceRoot, service: ServiceId, report: Optional[ServiceReport] = None) -> None:
        super().__init__(root.service_address(service), root.session, root.options, target=str(service))
        self.id = service
        self.report = report
        self._root = root
        self._definition: Optional[ServiceDefinition] = None
        self._state = report.state if report is not None else None

    @property
    def service_name(self) -> str:
        """The name without folder and type."""
        return self.id.name

    @property
    def folder_name(self) -> str:
        """The folder, empty at the top."""
        return self.id.folder

    @property
    def type(self) -> str:
        """The service type by its REST name, such as ``MapServer``."""
        return self.id.type

    @property
    def full_name(self) -> str:
        """Folder, name and type: ``Folder/Name.MapServer``."""
        return self.id.full_name

    @property
    def state(self) -> ServiceState:
        """How it was when it was last looked at; asked for where that has not been."""
        return self._state if self._state is not None else self.status()

    @property
    def configured_state(self) -> str:
        """``STARTED`` or ``STOPPED``, as the site's configuration had it when it was last looked at."""
        return self.state.configured

    @property
    def real_time_state(self) -> str:
        """``STARTED``, ``STOPPED``, ``STARTING``, ``STOPPING`` or another, when it was last looked at."""
        return self.state.real_time

    @property
    def description(self) -> str:
        """The description in the definition."""
        return str(self.definition.get("description") or "")

    def status(self) -> ServiceState:
        """Ask how it is now (REST: *Service status*)."""
        self._state = ServiceState.from_json(self._get(path="status"))
        return self._state

    def statistics(self) -> Tuple[Statistics, List[Statistics]]:
        """Return how busy it is, in all and on each machine (REST: *Service statistics*)."""
        page = self._get(path="statistics")
        machines = page.get("perMachine") or ()
        return Statistics.from_json(page.get("summary")), [Statistics.from_json(item) for item in machines]

    def start(self, *, wait: bool = True) -> Outcome:
        """Start it and wait until it really runs; sent once.

        Raises ``ServerError`` with what the server and its log say where it does not start, ``TimedOut`` where it
        is still on its way at the end of the wait, ``SignInRequired``, ``Canceled``.
        """
        return self._change_state("start", wait)

    def stop(self, *, wait: bool = True) -> Outcome:
        """Stop it and wait until it is; raises like :meth:`start`."""
        return self._change_state("stop", wait)

    def restart(self, *, wait: bool = True) -> Outcome:
        """Stop it, wait until it is, start it and wait until it runs; raises like :meth:`start`."""
        return self._change_state("restart", wait)

    def wait(self) -> Outcome:
        """Wait until it really is as its configuration says, as after an edit; changes nothing.

        Raises like :meth:`start`.
        """
        before = self.status()
        wanted = before.configured or STARTED
        ((_, result, state, message),) = StateWait(self._root, wanted).follow([self.id])
        self._state = state
        return self._arrived(
            "start" if wanted == STARTED else "stop",
            Outcome("wait", self.target, result, message, str(before), str(state)),
        )

    def delete(self) -> Outcome:
        """Delete the service for good (REST: *Delete service*)."""
        return self._change("delete", operation="delete")

    @property
    def definition(self) -> ServiceDefinition:
        """The complete definition, to look at and to change; :meth:`edit` sends what was changed in it."""
        if self._definition is None:
            self._definition = self.read_definition()
        return self._definition

    def read_definition(self) -> ServiceDefinition:
        """Return the definition as it is on the server now; what was changed in :attr:`definition` stays."""
        text = self.text()
        try:
            return ServiceDefinition(text)
        except ValueError as error:
            raise NotArcGIS(
                f"The definition of “{self.target}” is no JSON: {error}.", url=self.url
            ) from error

    @property
    def changes(self) -> List[DefinitionChange]:
        """What :meth:`edit` would send: how the definition differs from what the server has told."""
        return self.definition.changes()

    def edit(self, definition: Any = None, *, run_async: bool = False, **changes: Any) -> Outcome:
        """Send the changed definition; the server restarts the service (REST: *Edit service*).

        ``definition`` is a whole one as JSON or a :class:`ServiceDefinition`, else :attr:`definition` as it was
        changed. ``changes`` set single keys, spelled as the server does: ``edit(description="…", maxIdleTime=600)``.
        What is not changed goes back exactly as it came. Without a difference nothing is sent. With ``run_async`` the
        server works on it as a job, whose end is waited for. The definition is read again afterwards, and the service
        followed until it runs again.

        Raises ``InvalidInput`` for a key that the definition has not, or where somebody else has changed the
        same meanwhile; ``ServerError`` where the server refuses, its job ends with an error, or the service does not
        run afterwards.
        """
        if isinstance(definition, ServiceDefinition):
            self._definition = definition
        elif definition is not None:
            self.definition.replace_with(_whole(definition))
        self.definition.update(changes)
        outcome = DefinitionEdit(self, self.definition, self.job).run(run_async)
        if outcome.result is not Result.UNCHANGED:
            meant_to_run = self.definition.get("configuredState") == STARTED
            self.refresh()
            outcome = self._running_again(outcome) if meant_to_run else outcome
        return self._tell(outcome)

    @property
    def extensions(self) -> List[Extension]:
        """The extensions, enabled or not; views on :attr:`definition`."""
        return self.definition.extensions

    @property
    def enabled_extensions(self) -> List[str]:
        """The type names of the extensions that are enabled."""
        return [item.type_name for item in self.extensions if item.enabled]

    @property
    def disabled_extensions(self) -> List[str]:
        """The type names of the extensions that are not enabled."""
        return [item.type_name for item in self.extensions if not item.enabled]

    def extension(self, name: str) -> Extension:
        """Return an extension by its type name in any case; what is set on it goes with :meth:`edit`."""
        return self.definition.extension(name)

    def enable_extensions(self, *names: Names) -> Outcome:
        """Enable extensions, given one by one or in a list, and send that; raises like :meth:`edit`."""
        return self._switch(names, True)

    def disable_extensions(self, *names: Names) -> Outcome:
        """Disable extensions, given one by one or in a list, and send that; raises like :meth:`edit`."""
        return self._switch(names, False)

    def set_extension_properties(self, name: str, **properties: Any) -> Outcome:
        """Set members of an extension, or of its ``properties``, and send that; raises like :meth:`edit`."""
        self.extension(name).set(**properties)
        return self.edit()

    @property
    def item_info(self) -> ItemInfo:
        """Title, tags, thumbnail (REST: *Item info*)."""
        return ItemInfo(self)

    @property
    def manifest(self) -> Manifest:
        """Which data the service uses, as its publisher had them (REST: *Manifest*)."""
        return Manifest.from_json(self._get(path="iteminfo/manifest/manifest.json"))

    @property
    def jobs(self) -> ServiceJobs:
        """The jobs of a geoprocessing service, everybody's."""
        return ServiceJobs(self)

    def job(self, job_id: str) -> AdminJob:
        """Return a job of the site that works on this service."""
        site = self._root.url.rpartition("/services")[0]
        return AdminJob(f"{site}/system/jobs/{job_id}", self.session, self.options, target=self.target)

    def refresh(self) -> None:
        """Forget what was read, and what was changed in the definition but not sent."""
        super().refresh()
        self._definition = None
        self._state = None

    def _running_again(self, edited: Outcome) -> Outcome:
        """Wait until the service runs with its new definition; ``ServerError`` says why it does not."""
        ((_, result, state, message),) = StateWait(self._root, STARTED).follow([self.id])
        self._state = state
        if result is Result.FAILED:
            raise ServerError(
                f"“{self.target}” was edited ({edited.message}) but does not run: {message}", url=self.url
            )
        return replace(edited, after=str(state), message=" ".join(filter(None, (edited.message, message))))

    def _switch(self, names: Sequence[Names], enabled: bool) -> Outcome:
        wanted = [item for name in names for item in ([name] if isinstance(name, str) else name)]
        for extension in [self.extension(name) for name in wanted]:
            extension.enabled = enabled
        return self.edit()

    def _change_state(self, operation: str, wait: bool) -> Outcome:
        line = ServiceReport(self.id, self.status())
        change = StateChange(self._root, operation, wait=wait, start_stopped=True, in_bulk=False)
        outcome = change.run([line])[0]
        self._state = None
        return self._arrived(operation, outcome)

    def _arrived(self, operation: str, outcome: Outcome) -> Outcome:
        """Return the outcome where it is good; raise what it says otherwise."""
        if outcome.result is Result.FAILED:
            raise ServerError(f"Could not {operation} “{self.target}”: {outcome.message}", url=self.url)
        if outcome.result is Result.UNKNOWN:
            raise TimedOut(f"“{self.target}” did not {operation} in time. {outcome.message}", url=self.url)
        return outcome


def _whole(definition: Any) -> Mapping[str, Any]:
    """Return a definition that was given as JSON text or as what that stands for."""
    try:
        data = json.loads(definition) if isinstance(definition, str) else definition
    except ValueError as error:
        raise InvalidInput(f"The definition is no JSON: {error}.") from error
    if not isinstance(data, Mapping):
        raise InvalidInput("A definition is a JSON object.")
    return data
