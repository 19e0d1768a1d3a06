# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in to the administration of a federated server with what its portal gives for the server."""

from __future__ import annotations

from typing import Collection, MutableMapping, Optional

from .. import urls
from ..auth import Asker, Credential


class FederatedCredential:
    """Signs requests to ``admin_site`` as ``credential`` signs those to ``known_url``.

    A portal names both addresses of a server, the one that it issues tokens for, and that of its administration, which
    may have another host. Only for pairs that a portal has named.
    """

    def __init__(self, credential: Credential, known_url: str, admin_site: str) -> None:
        self._credential = credential
        self._known_url = known_url
        self._admin_site = admin_site

    def covers(self, url: str) -> bool:
        """Whether ``url`` lies in the server's administration."""
        return urls.within(url, self._admin_site)

    def prepare(self, url: str, asker: Asker) -> None:
        """Have the server's token ready."""
        if self.covers(url):
            self._credential.prepare(self._known_url, asker)

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Sign a request to the server's administration."""
        if self.covers(url):
            self._credential.apply(self._known_url, headers, form)

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:
        """Have another token for the server than those ``used``."""
        return self.covers(url) and self._credential.renew(self._known_url, used, asker)
