# SPDX-License-Identifier: GPL-2.0-or-later
"""Who is signed in where: a site maps to a credential, and every later call to that site uses it."""

from __future__ import annotations

import threading
from typing import Collection, Dict, List, MutableMapping, Optional

from . import urls
from .auth import Asker
from .site_credential import SiteCredential


class IdentityStore:
    """The sites that the user has signed in to; itself the credential for all of them.

    For an address the sign-in with the longest matching site counts; else one whose portal the server of that
    address belongs to. Safe to use from several threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._credentials: Dict[str, SiteCredential] = {}

    @property
    def credentials(self) -> List[SiteCredential]:
        """The sign-ins, longest site first."""
        with self._lock:
            found = list(self._credentials.values())
        return sorted(found, key=lambda item: len(item.site), reverse=True)

    def add(self, credential: SiteCredential) -> SiteCredential:
        """Use ``credential`` for its site from now on, in place of an earlier one; returns it."""
        with self._lock:
            self._credentials[credential.site] = credential
        return credential

    def remove(self, url: str) -> bool:
        """Forget the sign-in that covers ``url``; ``False`` where there is none."""
        credential = self.find(url)
        if credential is None:
            return False
        with self._lock:
            return self._credentials.pop(credential.site, None) is not None

    def clear(self) -> None:
        """Forget every sign-in."""
        with self._lock:
            self._credentials.clear()

    def find(self, url: str) -> Optional[SiteCredential]:
        """Return the sign-in that covers ``url``, ``None`` without one."""
        known = self.credentials
        own = next((item for item in known if urls.within(url, item.site)), None)
        return own or next((item for item in known if item.covers(url)), None)

    def covers(self, url: str) -> bool:
        """Whether the user has signed in to the site of ``url``."""
        return self.find(url) is not None

    def prepare(self, url: str, asker: Asker) -> None:
        """Have a token ready for ``url`` where a sign-in covers it, or turns out to."""
        found = self.find(url) or self._adopting(url, asker)
        if found is not None:
            found.prepare(url, asker)

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Sign a request to ``url``."""
        found = self.find(url)
        if found is not None:
            found.apply(url, headers, form)

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:
        """Have another token for ``url`` than those ``used``."""
        found = self.find(url)
        return found is not None and found.renew(url, used, asker)

    def _adopting(self, url: str, asker: Asker) -> Optional[SiteCredential]:
        """Return the sign-in whose portal the server of ``url`` belongs to."""
        if not any(part in f"{url.lower()}/" for part in ("/rest/", "/admin/")):
            return None
        return next((item for item in self.credentials if item.adopt(url, asker)), None)
