# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms that administer a server have in common: who sees them, what they ask before they change."""

from __future__ import annotations

from typing import Any, Iterable

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
)

from ...bridge.i18n import tr
from ...bridge.settings import Settings
from ...rest.admin import ArcServerAdmin
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run

CONFIRM = "CONFIRM"


class AdministrationAlgorithm(AgsAlgorithm):
    """An algorithm on the administrator API; the toolbox shows it once that is switched on in the options.

    Models, scripts and ``qgis_process`` have it in any case.
    """

    GROUP_ID = "administration"

    def flags(self) -> Any:
        """Return the flags: hidden from the toolbox until the user wants to see it."""
        flags = super().flags()
        # There is no toolbox in qgis_process, which takes a hidden algorithm for a deprecated one.
        if QgsApplication.platform() != "qgis_process" and not Settings.load().show_administration:
            flags |= QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
        return flags

    def url_parameter(self) -> Any:
        """Make the URL parameter."""
        return shared.url(
            tr("Site URL"),
            tr(
                "URL of the server, in any form: https://host/arcgis, …/rest/services or …/admin, also with a port of "
                "its own, https://host:6443/arcgis. Sign in as one of its administrators or publishers."
            ),
        )


def confirm_parameter(help_text: str) -> QgsProcessingParameterBoolean:
    """Make the parameter that has to be switched on before anything is changed."""
    return shared.switch(CONFIRM, tr("Confirm"), help_text, False)


def admin_at(run: Run) -> ArcServerAdmin:
    """Return the administration of the run's site."""
    return ArcServerAdmin(run.url(), session=run.session())


def announce(run: Run, would: str, doing: str, lines: Iterable[str]) -> None:
    """Say what is going to be changed, line by line; without CONFIRM fail with it, so that nothing is.

    ``would`` and ``doing`` are the sentences above the lines for the two cases.
    """
    listed = [f"• {line}" for line in lines]
    if run.flag(CONFIRM):
        run.info("\n".join([doing, *listed]))
        return
    advice = tr("Nothing was changed. Switch on “Confirm” (CONFIRM) to do it.")
    raise QgsProcessingException("\n".join([would, *listed, advice]))
