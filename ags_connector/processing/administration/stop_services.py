# SPDX-License-Identifier: GPL-2.0-or-later
"""Stop services of a site."""

from __future__ import annotations

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ChangeReport
from .change_services import ChangeServices


class StopServices(ChangeServices):
    """Stops services: their clients are told so until they are started again."""

    ID = "stopservices"

    def title(self) -> str:
        """Return the name."""
        return tr("Stop services")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,stop,state,maintenance,admin")

    def would(self, count: int) -> str:
        """Return the sentence for what would be done."""
        return tr("These services would be stopped ({count}):").format(count=count)

    def doing(self, count: int) -> str:
        """Return the sentence for what is being done."""
        return tr("Stopping these services ({count}):").format(count=count)

    def change(self, admin: ArcServerAdmin, *names: str, wait: bool) -> ChangeReport:
        """Stop the services."""
        return admin.stop_services(*names, wait=wait)
