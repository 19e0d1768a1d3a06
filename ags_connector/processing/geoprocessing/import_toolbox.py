# SPDX-License-Identifier: GPL-2.0-or-later
"""Import the tasks of a geoprocessing service as algorithms."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from ...bridge.i18n import tr
from ...bridge.toolboxes import import_toolbox, refresh_algorithms
from ...rest.geoprocessing import service_url
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run, Values

ALIAS = "ALIAS"
TASK_COUNT = "TASK_COUNT"


class ImportToolbox(AgsAlgorithm):
    """Keeps what a service says of its tasks, so that each becomes an algorithm."""

    ID = "importtoolbox"
    GROUP_ID = "geoprocessing"

    def title(self) -> str:
        """Return the name."""
        return tr("Import toolbox")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("geoprocessing,web tool,GP,service,task,ImportToolbox,toolbox")

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Service URL"),
            tr(
                "URL of a geoprocessing service, …/Folder/Service/GPServer, or of the form "
                "https://host/arcgis/services;Folder/Service."
            ),
        )

    def add_parameters(self) -> None:
        """Add the alias and the output."""
        self.addParameter(
            shared.text(
                ALIAS,
                tr("Name of the toolbox"),
                tr("The group that the tasks appear in. Empty: as before, or the service's name."),
            )
        )
        self.addOutput(QgsProcessingOutputNumber(TASK_COUNT, tr("Tasks imported")))

    def check(self, values: Values) -> None:
        """Check the form of the address."""
        service_url(values.url())

    def execute(self, run: Run) -> Dict[str, Any]:
        """Read the tasks and keep them."""
        toolbox = import_toolbox(run.url(), run.text(ALIAS), authcfg=run.authcfg(), feedback=run.feedback)
        way = tr("at once") if toolbox.is_synchronous else tr("as jobs")
        run.info(tr("Its tasks run {way}.").format(way=way))
        for task in toolbox.tasks:
            run.info(f"{task.info.display_name}: agsconnector:{task.id}")
        for name, reason in toolbox.failures.items():
            run.warn(tr("The task “{name}” cannot be imported: {reason}").format(name=name, reason=reason))
        return {TASK_COUNT: len(toolbox.tasks)}

    def postProcessAlgorithm(
        self, _context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Let the new algorithms appear; this runs on the main thread."""
        refresh_algorithms()
        return {}
