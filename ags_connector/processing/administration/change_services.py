# SPDX-License-Identifier: GPL-2.0-or-later
"""What starting, stopping and restarting services have in common."""

from __future__ import annotations

from typing import Any, Dict

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ChangeReport, ChangesCanceled
from .. import parameters as shared
from ..values import Run, Values
from .administration_algorithm import AdministrationAlgorithm, admin_at, announce, confirm_parameter
from .service_choice import check_choice, chosen_services, folder_parameter, services_parameter
from .service_report import Report, ReportRow, add_report_outputs

WAIT = "WAIT"


class ChangeServices(AdministrationAlgorithm):
    """Brings the chosen services to a state, and reports on each.

    A subclass has :meth:`change`, and the sentences above the list of services.
    """

    def change(self, admin: ArcServerAdmin, *names: str, wait: bool) -> ChangeReport:
        """Change the services called ``names``."""
        raise NotImplementedError

    def would(self, count: int) -> str:
        """Return the sentence that says what would be done with so many services."""
        raise NotImplementedError

    def doing(self, count: int) -> str:
        """Return the sentence that says what is being done with so many services."""
        raise NotImplementedError

    def add_parameters(self) -> None:
        """Add the choice of services, the confirmation and the outputs."""
        self.addParameter(services_parameter(tr("Empty: all of the folder.")))
        self.addParameter(
            folder_parameter(
                tr("Look for the services in this folder only, / for the top folder. Empty: in all folders.")
            )
        )
        self.addParameter(
            confirm_parameter(
                tr("Without this nothing is changed, and the services that would be are listed.")
            )
        )
        self.addParameter(
            shared.switch(
                WAIT,
                tr("Wait until done"),
                tr("Follow every service until the server tells that it really is where it was sent."),
                True,
            )
        )
        add_report_outputs(self)

    def check(self, values: Values) -> None:
        """Check that services are named."""
        check_choice(values)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Say which services are meant, change them, and report on each."""
        admin = admin_at(run)
        chosen = chosen_services(run, admin)
        announce(
            run,
            self.would(len(chosen)),
            self.doing(len(chosen)),
            (f"{line.id.full_name}: {line.state}" for line in chosen),
        )
        table = Report(run)
        try:
            report = self.change(admin, *(line.id.full_name for line in chosen), wait=run.flag(WAIT))
        except ChangesCanceled as canceled:
            run.warn(tr("Canceled; the report says what was done: {report}").format(report=canceled.report))
            report = canceled.report
        return table.finish(map(ReportRow.of, report))
