# SPDX-License-Identifier: GPL-2.0-or-later
"""Credentials: what is added to a request so that the server knows the user."""

from __future__ import annotations

from typing import MutableMapping, Optional, Protocol

from . import urls

ESRI_AUTHORIZATION = "X-Esri-Authorization"


class Credential(Protocol):
    """Something that signs requests to one or several sites."""

    def covers(self, url: str) -> bool:
        """Whether ``url`` belongs to a site of this credential; no other address is ever signed."""

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Sign a request to ``url``: in its body where ``form`` is given, else in ``headers``."""

    def renew(self, url: str) -> bool:
        """Get a fresh token for ``url``; ``False`` where there is no way to."""


class StaticToken:
    """One token for one site; where no site is given, the first address asked decides."""

    def __init__(self, token: str, site: Optional[str] = None) -> None:
        self._token = token
        self._site = site

    def covers(self, url: str) -> bool:
        """Whether ``url`` lies in the token's site."""
        if self._site is None:
            self._site = urls.site_of(url)
        return urls.within(url, self._site)

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Add the token to the body where ``form`` is given, else to the headers."""
        if not self.covers(url):
            return
        if form is None:
            headers[ESRI_AUTHORIZATION] = f"Bearer {self._token}"
        else:
            form["token"] = self._token

    def renew(self, url: str) -> bool:  # noqa: ARG002 (the protocol's)
        """Return ``False``: a token that was given cannot be renewed here."""
        return False
