# SPDX-License-Identifier: GPL-2.0-or-later
"""Where something is administered, and with whose sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...bridge import credentials, sessions
from ...rest.admin import ArcServerAdmin


@dataclass(frozen=True)
class AdminPlace:
    """Any address of a site, and the authentication configuration of its connection."""

    url: str
    authcfg: str = ""

    def unlock(self) -> None:
        """Ask for what a request will need, such as the master password; call it on the main thread."""
        credentials.unlock_for(self.url, self.authcfg)

    def admin(self, feedback: Any) -> ArcServerAdmin:
        """Return the site's administration for use in the background; raises the errors of ``rest``."""
        return ArcServerAdmin(self.url, session=sessions.session_for(self.url, self.authcfg, feedback))
