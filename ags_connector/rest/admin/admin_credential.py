# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in as an administrator: at the site's own administrator API, or at the portal that it belongs to."""

from __future__ import annotations

from dataclasses import replace

from ..auth import Asker
from ..site_credential import SiteCredential
from ..token_service import TokenService


class AdminCredential(SiteCredential):
    """Gets its tokens from ``.../admin/generateToken`` (REST: *Generate Token*), which knows the primary administrator.

    A federated server's tokens come from its portal. A site that answers nothing without a sign-in of its web server
    gets that.
    """

    def service(self, asker: Asker) -> TokenService:
        """Return what signs in to the site; asked for once."""
        if self._service is None:
            found = super().service(asker)
            closed_by_web_server = found.is_web_tier and not found.version
            if not found.portal and not closed_by_web_server:
                url = f"{self.site}/admin/generateToken"
                self._service = replace(found, url=url, is_web_tier=False)
        return super().service(asker)
