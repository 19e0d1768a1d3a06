# SPDX-License-Identifier: GPL-2.0-or-later
"""A task of an imported service, as an algorithm like any other."""

from __future__ import annotations

import html
import logging
from typing import Any, Dict, List

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ...bridge import credentials
from ...bridge.i18n import tr
from ...bridge.sessions import session_for
from ...bridge.toolboxes import TaskDescriptor
from ...formats.markup import plain_text
from ...rest.errors import InvalidInput, NotFound, ServerError
from ...rest.geoprocessing import GPTask
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..help_text import strong
from ..values import Run, Values
from .input_definitions import input_definitions
from .input_values import check_values, read_inputs
from .job_keeping import run_kept
from .task_environment import environment_definitions, field_check_definition, read_environment
from .task_outputs import add_outputs, write_results

_log = logging.getLogger(__name__)


class ImportedTask(AgsAlgorithm):
    """One class for all imported tasks; what it is lies in its descriptor, so that no network is needed to show it."""

    def __init__(self, descriptor: TaskDescriptor) -> None:
        super().__init__()
        self._descriptor = descriptor

    def title(self) -> str:
        """Return the task's own name."""
        return self._descriptor.info.display_name

    def keywords(self) -> str:
        """Return the search words."""
        return ",".join(
            (tr("geoprocessing,web tool,GP,task"), self._descriptor.toolbox, self._descriptor.info.name)
        )

    def name(self) -> str:
        """Return the id that the task got when it was imported."""
        return self._descriptor.id

    def group(self) -> str:
        """Return the toolbox, and the task's category within it."""
        category = self._descriptor.info.category
        return f"{self._descriptor.toolbox} / {category}" if category else self._descriptor.toolbox

    def groupId(self) -> str:
        """Return the group's id."""
        return f"gp_{self.group().casefold()}"

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return self.provider().icon()

    def shortHelpString(self) -> str:
        """Return what the service says of the task and where it runs, as HTML."""
        descriptor, info = self._descriptor, self._descriptor.info
        way = tr("answers at once") if info.is_synchronous else tr("runs as a job")
        text = tr("Runs at {url} ({way}), as it was when the toolbox was imported.")
        lines = [plain_text(info.description) or info.display_name, text.format(url=descriptor.url, way=way)]
        told = [(item.display_name, plain_text(item.description)) for item in info.parameters]
        paragraphs = [html.escape(line) for line in lines]
        paragraphs += [f"{strong(name)}: {html.escape(words)}" for name, words in told if words]
        return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)

    def helpUrl(self) -> str:
        """Return the page that the server has about the task."""
        return self._descriptor.info.help_url

    def createInstance(self) -> ImportedTask:
        """Return a fresh algorithm for the same task."""
        return ImportedTask(self._descriptor)

    def initAlgorithm(self, _configuration: Dict[str, Any] | None = None) -> None:
        """Define what the task takes and gives."""
        info = self._descriptor.info
        definitions: List[Any] = input_definitions(info)
        for definition in definitions:
            self._add(definition)
        add_outputs(self, info)
        for definition in (field_check_definition(info), *environment_definitions(), shared.authcfg()):
            if definition is not None:
                self._add(definition)

    def _add(self, definition: Any) -> None:
        name = definition.name()
        if not self.addParameter(definition):
            _log.warning("The task %s has the parameter %s twice.", self._descriptor.url, name)

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Have the user sign in where the task needs it, while still on the thread that may ask."""
        authcfg = self.parameterAsString(parameters, shared.AUTHCFG, context)
        credentials.unlock_for(self._descriptor.url, authcfg or self._descriptor.authcfg)
        return True

    def execute(self, run: Run) -> Dict[str, Any]:
        """Run the task on its server and bring the results to their destinations."""
        descriptor = self._descriptor
        authcfg = run.authcfg() or descriptor.authcfg
        task = GPTask(descriptor.url, session=session_for(descriptor.url, authcfg, run.feedback))
        self._check_unchanged(task)
        values, environment = read_inputs(run, descriptor.info), read_environment(run)
        results = run_kept(run, task, values, authcfg, environment)
        return write_results(run, descriptor.info, results)

    def _check(self, values: Values) -> None:
        values.authcfg()
        check_values(values, self._descriptor.info)
        read_environment(values)

    def _check_unchanged(self, task: GPTask) -> None:
        """Raise ``InvalidInput`` where the task is not what it was when it was imported."""
        text = tr(
            "Bring the toolbox up to date: right-click the task in the Processing toolbox and choose “Update "
            "Toolbox”, or run “Import toolbox” again. Then check the values."
        )
        try:
            now = task.info
        except NotFound:
            raise
        except ServerError as error:
            if error.code == 404:
                error.details = (*error.details, text)
            raise
        known = {(item.name, item.data_type, item.is_output) for item in self._descriptor.info.parameters}
        found = {(item.name, item.data_type, item.is_output) for item in now.parameters}
        if known != found:
            names = ", ".join(sorted({name for name, _, _ in known ^ found}))
            raise InvalidInput(
                tr("The task has changed on the server since it was imported: {names}.").format(names=names),
                details=(text,),
            )
