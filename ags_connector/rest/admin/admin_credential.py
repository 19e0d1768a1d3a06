# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in as an administrator: at the site's own administrator API, or at the portal that it belongs to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Collection, Mapping, Optional

from .. import token_service, urls
from ..auth import Asker
from ..errors import ServerError, SignInRequired
from ..site_credential import SiteCredential
from ..token_life import Grant, TokenHolder
from ..token_service import TokenService


class AdminCredential(SiteCredential):
    """Gets its tokens from ``.../admin/generateToken`` (REST: *Generate Token*), which knows the primary administrator.

    A federated server's tokens come from its portal, also where the administration has an address of its own that the
    portal gives no tokens for. A site that answers nothing without a sign-in of its web server gets that.
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

    def _fetch(
        self, holder: TokenHolder, url: str, asker: Asker, used: Collection[str] = frozenset()
    ) -> Grant:
        try:
            return super()._fetch(holder, url, asker, used)
        except SignInRequired:
            raise
        except ServerError:
            if holder is self._own:
                raise
            own = self._own.current(lambda: self._sign_in(asker), asker)
            known = self._known_address(own, asker)
            if known is None:
                raise
            return token_service.exchange(self.service(asker), own, known, self._minutes, asker)

    def _known_address(self, own: Grant, asker: Asker) -> Optional[str]:
        """Return the site that the portal gives tokens for, where it names this one as its administration."""
        address = f"{self.service(asker).portal}/sharing/rest/portals/self/servers"
        page = asker.with_referer(own.referer).get(address, {"token": own.token})
        listed = (item for item in page.get("servers") or () if isinstance(item, Mapping))
        found = next((item for item in listed if self._is_administration(item)), None)
        return urls.site_of(str(found["url"])) if found else None

    def _is_administration(self, listed: Mapping[str, Any]) -> bool:
        """Whether this site is where a server that the portal lists is administered."""
        address = str(listed.get("adminUrl") or "")
        return bool(address and listed.get("url")) and urls.within(self.site, urls.site_of(address))
