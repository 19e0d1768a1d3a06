# SPDX-License-Identifier: GPL-2.0-or-later
"""Start services of a site."""

from __future__ import annotations

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ChangeReport
from .change_services import ChangeServices


class StartServices(ChangeServices):
    """Starts services, and waits until they really run."""

    ID = "startservices"

    def title(self) -> str:
        """Return the name."""
        return tr("Start services")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,service,start,state,maintenance,admin")

    def would(self, count: int) -> str:
        """Return the sentence for what would be done."""
        return tr("These services would be started ({count}):").format(count=count)

    def doing(self, count: int) -> str:
        """Return the sentence for what is being done."""
        return tr("Starting these services ({count}):").format(count=count)

    def change(self, admin: ArcServerAdmin, *names: str, wait: bool) -> ChangeReport:
        """Start the services."""
        return admin.start_services(*names, wait=wait)
