# SPDX-License-Identifier: GPL-2.0-or-later
"""Run a geoprocessing task by its address."""

from __future__ import annotations

import json
from typing import Any, Dict

from qgis.core import QgsProcessingParameterString

from ...bridge import job_store
from ...bridge.crs import to_spatial_reference
from ...bridge.i18n import tr
from ...rest.errors import InvalidInput, JobFailed
from ...rest.geoprocessing import GPTask
from ...rest.gp_environment import GPEnvironment
from ...rest.job_state import JobStatus
from ...rest.jobs import GPJob
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values
from .result_folder import folder_parameter, results_output, save_results

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
        self.addParameter(folder_parameter())
        self.addOutput(results_output())

    def check(self, values: Values) -> None:
        """Check that the values are a JSON object, and the CRS."""
        _given(values)
        crs = values.crs(shared.CRS)
        if crs is not None and not _reference_code(crs):
            raise InvalidInput(tr("A task takes only a CRS with an EPSG or ESRI code."))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Run the task and save its results."""
        crs = run.crs(shared.CRS)
        environment = GPEnvironment(out_sr=to_spatial_reference(crs) if crs else None)
        task = GPTask(run.url(), session=run.session())

        def keep(job: GPJob) -> None:
            job_store.remember(job, task.info.display_name, run.authcfg())
            run.info(tr("The job is at {url}; its results can also be fetched later.").format(url=job.url))
            kept.append(job)

        kept: list[GPJob] = []
        try:
            results = task.run(_given(run), environment=environment, on_job=keep)
        except JobFailed as error:
            job_store.note_status(error.url, JobStatus(error.status))
            raise
        for job in kept:
            job_store.note_status(job.url, job.state.status)
        return save_results(run, results)


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


def _reference_code(crs: Any) -> Any:
    reference = to_spatial_reference(crs)
    return reference is not None and reference.code
