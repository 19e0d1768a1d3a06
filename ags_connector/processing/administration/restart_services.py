# SPDX-License-Identifier: GPL-2.0-or-later
"""Restart services of a site."""

from __future__ import annotations

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ChangeReport
from .change_services import ChangeServices


class RestartServices(ChangeServices):
    """Stops services and starts them again; those that are stopped stay so."""

    ID = "restartservices"

    def title(self) -> str:
        """Return the name."""
        return tr("Restart services")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,restart,state,maintenance,admin")

    def would(self, count: int) -> str:
        """Return the sentence for what would be done."""
        return tr("These services would be restarted ({count}):").format(count=count)

    def doing(self, count: int) -> str:
        """Return the sentence for what is being done."""
        return tr("Restarting these services ({count}):").format(count=count)

    def change(self, admin: ArcServerAdmin, *names: str, wait: bool) -> ChangeReport:
        """Restart the services."""
        return admin.restart_services(*names, wait=wait)
