# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetch the results of a geoprocessing job that was started earlier."""

from __future__ import annotations

from typing import Any, Dict

from ...bridge import job_store
from ...bridge.i18n import tr
from ...rest.jobs import GPJob
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values
from .result_folder import folder_parameter, load_parameter, results_output, save_results


class GpJobResults(AgsAlgorithm):
    """Follows a job to its end, if it still runs, and saves what it gave."""

    ID = "gpjobresults"
    GROUP_ID = "geoprocessing"

    def title(self) -> str:
        """Return the name."""
        return tr("Fetch job results")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geoprocessing,web tool,GP,job,result,status,download")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Job URL"),
            tr("URL of the job, …/GPServer/Task/jobs/ID, as the log of its start tells it."),
        )

    def add_parameters(self) -> None:
        """Add the folder and the output."""
        self.addParameter(folder_parameter())
        self.addParameter(load_parameter())
        self.addOutput(results_output())

    def check(self, values: Values) -> None:
        """Check that the address is a job's."""
        GPJob.from_url(values.url())

    def execute(self, run: Run) -> Dict[str, Any]:
        """Wait for the job's end and save its results."""
        job = GPJob.from_url(run.url(), session=run.session())
        state = job.wait()
        job_store.note_status(job.url, state.status)
        return save_results(run, job.results())
