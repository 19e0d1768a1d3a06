# SPDX-License-Identifier: GPL-2.0-or-later
"""Say who may use services or a folder of a site."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.admin import AUTHENTICATED, EVERYONE, ArcServerAdmin
from ...rest.errors import InvalidInput
from .. import parameters as shared
from ..values import Run, Values
from .administration_algorithm import AdministrationAlgorithm, admin_at, announce, confirm_parameter
from .permission_change import PermissionChange, Target
from .service_choice import (
    SERVICES,
    check_choice,
    chosen_services,
    folder_of,
    folder_parameter,
    services_parameter,
)
from .service_report import Report, add_report_outputs

ROLE = "ROLE"
ALLOW = "ALLOW"


class SetPermissions(AdministrationAlgorithm):
    """Allows services or a folder to a role, or not, and reports on each."""

    ID = "setpermissions"

    def title(self) -> str:
        """Return the name."""
        return tr("Set permissions")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,folder,permission,role,security,share,private,public,admin")

    def add_parameters(self) -> None:
        """Add the choice of services, the permission, the confirmation and the outputs."""
        self.addParameter(services_parameter(tr("Empty: the folder itself.")))
        self.addParameter(
            folder_parameter(
                tr(
                    "Without services: the folder itself is set, and its services inherit it; / is the top folder. "
                    "With services: the folder to look for them in."
                )
            )
        )
        role = QgsProcessingParameterString(ROLE, tr("Role"))
        shared.with_help(
            role,
            tr("The name of a role, {everyone} for all, or {authenticated} for all who are signed in.")
            .replace("{everyone}", EVERYONE)
            .replace("{authenticated}", AUTHENTICATED),
        )
        self.addParameter(role)
        self.addParameter(
            shared.switch(ALLOW, tr("Allowed"), tr("Whether the role may use them. Off: it may not."), True)
        )
        self.addParameter(
            confirm_parameter(tr("Without this nothing is changed, and what would be set is listed."))
        )
        add_report_outputs(self)

    def check(self, values: Values) -> None:
        """Check that services or a folder are named."""
        check_choice(values)
        if not values.text(ROLE):
            raise InvalidInput(tr("Say who in ROLE: the name of a role, esriEveryone or esriAuthenticated."))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Say what is set where, set it, and report on each."""
        targets = _targets(run, admin_at(run))
        change = PermissionChange(run, targets, run.text(ROLE), run.flag(ALLOW))
        announce(
            run,
            tr("This would set the permission of:"),
            tr("Setting the permission of:"),
            [*change.lines(), *change.notes()],
        )
        return Report(run).finish(change.apply())


def _targets(run: Run, admin: ArcServerAdmin) -> Sequence[Target]:
    """Return the services that are named, or the folder itself where none is."""
    folder = folder_of(run)
    if not run.names(SERVICES):
        return [admin.top if folder == "/" else admin.folder(folder or "")]
    chosen = {line.id for line in chosen_services(run, admin)}
    found: List[Target] = [item for item in admin.iter_services(folder) if item.id in chosen]
    return found
