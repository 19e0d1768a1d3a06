# SPDX-License-Identifier: GPL-2.0-or-later
"""A task of an imported service, as an algorithm like any other."""

from __future__ import annotations

import html
from typing import Any, Dict, List

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ...bridge.i18n import tr
from ...bridge.sessions import session_for
from ...bridge.toolboxes import TaskDescriptor
from ...rest.errors import InvalidInput, NotFound, ServerError
from ...rest.geoprocessing import GPTask
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values
from .job_keeping import run_kept
from .task_inputs import input_definitions, read_inputs
from .task_outputs import add_outputs, write_results


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
        """Return what the service says of the task, as plain text in HTML."""
        info = self._descriptor.info
        lines = [info.description or info.display_name, tr("Runs at {url}").format(url=self._descriptor.url)]
        return "".join(f"<p>{html.escape(line)}</p>" for line in lines)

    def createInstance(self) -> ImportedTask:
        """Return a fresh algorithm for the same task."""
        return ImportedTask(self._descriptor)

    def initAlgorithm(self, _configuration: Dict[str, Any] | None = None) -> None:
        """Define what the task takes and gives."""
        definitions: List[Any] = input_definitions(self._descriptor.info)
        for definition in definitions:
            self.addParameter(definition)
        add_outputs(self, self._descriptor.info)
        self.addParameter(shared.authcfg())

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Unlock the authentication database, also for what the toolbox was imported with."""
        if self._descriptor.authcfg:
            QgsApplication.authManager().setMasterPassword(True)
        return super().prepareAlgorithm(parameters, context, feedback)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Run the task on its server and bring the results to their destinations."""
        descriptor = self._descriptor
        authcfg = run.authcfg() or descriptor.authcfg
        task = GPTask(descriptor.url, session=session_for(descriptor.url, authcfg, run.feedback))
        self._check_unchanged(task)
        results = run_kept(run, task, read_inputs(run, descriptor.info), authcfg)
        return write_results(run, descriptor.info, results)

    def _check(self, values: Values) -> None:
        values.authcfg()

    def _check_unchanged(self, task: GPTask) -> None:
        """Raise ``InvalidInput`` where the task is not what it was when it was imported."""
        text = tr("Import the toolbox again (“Import toolbox”), then check the values.")
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
