# SPDX-License-Identifier: GPL-2.0-or-later
"""List the services of a site with their states."""

from __future__ import annotations

from collections import Counter
from typing import Any, Dict, Sequence

from qgis.core import QgsProcessingOutputNumber

from ...bridge.i18n import tr
from ...formats.fields import FieldType
from ...rest.admin import ServiceReport
from .. import parameters as shared
from ..values import Run
from .administration_algorithm import AdministrationAlgorithm, admin_at
from .report_table import ReportTable
from .service_choice import folder_of, folder_parameter

SERVICE_COUNT = "SERVICE_COUNT"
_REPORTED = ("description", "status", "instances")
_TEXT, _NUMBER = FieldType.STRING, FieldType.INTEGER
_COLUMNS = {
    "service": _TEXT,
    "type": _TEXT,
    "state": _TEXT,
    "configured": _TEXT,
    "real_time": _TEXT,
    "busy": _NUMBER,
    "free": _NUMBER,
    "maximum": _NUMBER,
    "private": _TEXT,
    "description": _TEXT,
}


class ServiceStatus(AdministrationAlgorithm):
    """Writes a row per service; nothing is changed."""

    ID = "servicestatus"

    def title(self) -> str:
        """Return the name."""
        return tr("List service states")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,status,state,started,stopped,instances,monitor,admin")

    def add_parameters(self) -> None:
        """Add the folder and the outputs."""
        self.addParameter(folder_parameter(tr("Only this folder, / for the top folder. Empty: all folders.")))
        self.addParameter(
            shared.sink(
                tr("Service states"), tr("A table with a row for each service: its state and its instances.")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(SERVICE_COUNT, tr("Services listed")))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Ask for the reports of the folders and write them."""
        found = admin_at(run).report(folder_of(run), _REPORTED)
        table = ReportTable(run, _COLUMNS)
        table.write(map(_row, found))
        table.close()
        counts = Counter(line.state.summary for line in found)
        parts = ", ".join(f"{count} {state}" for state, count in counts.most_common())
        run.info(tr("{count} services: {states}").format(count=len(found), states=parts or "-"))
        for line in found:
            if line.state.summary == "failing":
                run.warn(tr("{name} should run, and does not.").format(name=line.id.full_name))
        return {shared.OUTPUT: table.destination, SERVICE_COUNT: len(found)}


def _row(line: ServiceReport) -> Sequence[Any]:
    state, instances = line.state, line.instances
    return (
        line.id.path_name,
        line.id.type,
        state.summary,
        state.configured,
        state.real_time,
        instances.busy,
        instances.free,
        instances.maximum,
        {True: "yes", False: "no", None: ""}[line.is_private],
        line.description,
    )
