# SPDX-License-Identifier: GPL-2.0-or-later
"""Change the definition of a service."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from .. import parameters as shared
from ..values import Run, Values
from .administration_algorithm import AdministrationAlgorithm, admin_at, announce, confirm_parameter
from .definition_changes import read_changes, read_extensions, wanted_in
from .definition_report import edited
from .service_report import Report, add_report_outputs

SERVICE = "SERVICE"
CHANGES = "CHANGES"
EXTENSIONS = "EXTENSIONS"


class EditService(AdministrationAlgorithm):
    """Changes single settings, shows the difference first, and leaves everything else exactly as it is."""

    ID = "editservice"

    def title(self) -> str:
        """Return the name."""
        return tr("Edit service")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,definition,properties,extension,instances,timeout,admin")

    def add_parameters(self) -> None:
        """Add the service, what is to be different, the confirmation and the outputs."""
        service = QgsProcessingParameterString(SERVICE, tr("Service"))
        shared.with_help(
            service,
            tr("Name of the service, such as Parcels or Cadastre/Parcels.MapServer."),
        )
        self.addParameter(service)
        changes = QgsProcessingParameterString(CHANGES, tr("Changes (JSON)"), None, True, True)
        shared.with_help(
            changes,
            tr(
                "What is to be different, as a JSON object by the server's own names, for example {example}; or the "
                "whole definition. Everything else stays as it is."
            ).replace("{example}", '{"maxInstancesPerNode": 4, "properties": {"maxRecordCount": 5000}}'),
        )
        self.addParameter(changes)
        self.addParameter(
            shared.text(
                EXTENSIONS,
                tr("Extensions"),
                tr("Extensions to switch on or off, separated by commas: FeatureServer=on, KmlServer=off."),
            )
        )
        self.addParameter(
            confirm_parameter(
                tr(
                    "The server restarts the service. Without this nothing is changed, and the difference is shown."
                )
            )
        )
        add_report_outputs(self)

    def check(self, values: Values) -> None:
        """Check that the changes can be read, and that there are any."""
        if not values.text(SERVICE):
            raise InvalidInput(tr("The name of the service is missing (SERVICE)."))
        changes = read_changes(values.text(CHANGES))
        if not (read_extensions(values.names(EXTENSIONS)) or changes):
            raise InvalidInput(tr("Say what is to be different, in CHANGES or EXTENSIONS."))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Show the difference, send it, and compare with what the server has then."""
        service = admin_at(run).service(run.text(SERVICE))
        wanted_in(service.definition, read_changes(run.text(CHANGES)), read_extensions(run.names(EXTENSIONS)))
        changes = service.changes
        if not changes:
            run.info(tr("“{name}” is that way already; nothing was sent.").format(name=service.full_name))
            return Report(run).finish([])
        announce(
            run,
            tr("This would change “{name}”, and the server would restart it:").format(name=service.full_name),
            tr("Changing “{name}”; the server restarts it:").format(name=service.full_name),
            map(str, changes),
        )
        return Report(run).finish(edited(service, changes))
