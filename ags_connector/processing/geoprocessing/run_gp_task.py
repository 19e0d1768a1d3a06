# SPDX-License-Identifier: GPL-2.0-or-later
"""Run a geoprocessing task by its address."""

from __future__ import annotations

import json
from typing import Any, Dict

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from ...rest.geoprocessing import GPTask
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values
from .job_keeping import run_kept
from .result_folder import folder_parameter, load_parameter, results_output, save_results
from .task_environment import OUT_CRS, environment_definitions, read_environment

PARAMETERS = "PARAMETERS"


class RunGpTask(AgsAlgorithm):
    """Runs any task with values given as JSON, at once or as a job, and saves what it gives back."""

    ID = "rungptask"
    GROUP_ID = "geoprocessing"

    def title(self) -> str:
        """Return the name."""
        return tr("Run geoprocessing task")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geoprocessing,web tool,GP,task,job,execute,submit,service")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Task URL"),
            tr("URL of a task, https://host/arcgis/rest/services/Folder/Service/GPServer/Task."),
        )

    def add_parameters(self) -> None:
        """Add the values, the CRS and the outputs."""
        values = QgsProcessingParameterString(PARAMETERS, tr("Values (JSON)"), None, True, True)
        shared.with_help(
            values,
            tr(
                "The task's inputs by their names, as a JSON object, for example {example}. They are checked first."
            ).replace("{example}", '{"Distance": "5 miles", "Dissolve": true}'),
        )
        self.addParameter(values)
        self.addParameter(shared.crs())
        for definition in environment_definitions():
            if definition.name() != OUT_CRS:
                self.addParameter(definition)
        self.addParameter(folder_parameter())
        self.addParameter(load_parameter())
        self.addOutput(results_output())

    def check(self, values: Values) -> None:
        """Check that the values are a JSON object, and the CRS."""
        _given(values)
        read_environment(values, shared.CRS)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Run the task and save its results."""
        task = GPTask(run.url(), session=run.session())
        environment = read_environment(run, shared.CRS)
        return save_results(run, run_kept(run, task, _given(run), run.authcfg(), environment))


def _given(values: Values) -> Dict[str, Any]:
    text = values.text(PARAMETERS)
    if not text:
        return {}
    try:
        given = json.loads(text)
    except ValueError as error:
        raise InvalidInput(tr("PARAMETERS is no JSON: {reason}.").format(reason=error)) from error
    if not isinstance(given, dict):
        raise InvalidInput(tr("PARAMETERS has to be a JSON object of names and values."))
    return given
