# SPDX-License-Identifier: GPL-2.0-or-later
"""Credentials: what is added to a request so that the server knows the user."""

from __future__ import annotations

from typing import Any, Collection, Dict, Mapping, MutableMapping, Optional, Protocol
from urllib.parse import urlsplit

from . import urls
from .feedback import Feedback

ESRI_AUTHORIZATION = "X-Esri-Authorization"
_ONLINE = "arcgis.com"


class Asker(Protocol):
    """How a credential asks for its tokens: without a credential of its own."""

    @property
    def feedback(self) -> Feedback:
        """Who says Cancel."""

    def get(self, url: str, params: Optional[Mapping[str, Any]] = None) -> Dict[str, Any]:
        """Return JSON; parameters that hold a secret go in the body."""

    def with_referer(self, referer: str) -> Asker:
        """Return an asker that names ``referer``."""

    def breathe(self) -> None:
        """Do what must go on while a thread waits; raises ``Canceled``."""


class Credential(Protocol):
    """Something that signs requests to one or several sites."""

    def covers(self, url: str) -> bool:
        """Whether ``url`` belongs to a site of this credential; no other address is ever signed."""

    def prepare(self, url: str, asker: Asker) -> None:
        """Have a token ready for ``url``, a fresh one where the old one is about to end; may ask servers."""

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Sign a request to ``url``: in its body where ``form`` is given, else in ``headers``."""

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:
        """Have another token for ``url`` than those ``used``; ``False`` where there is no way to."""


class StaticToken:
    """One token, or API key, for one site; where no site is given, the first address asked decides.

    ``referer`` goes with a token that is bound to it.
    """

    def __init__(self, token: str, site: Optional[str] = None, *, referer: str = "") -> None:
        self._token = token
        self._site = site
        self._referer = referer

    def covers(self, url: str) -> bool:
        """Whether ``url`` lies in the token's site."""
        if self._site is None:
            self._site = urls.site_of(url)
        return belongs(url, self._site)

    def prepare(self, url: str, asker: Asker) -> None:
        """Do nothing: the token is there."""

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Add the token to the body where ``form`` is given, else to the headers."""
        if self.covers(url):
            put_token(self._token, self._referer, headers, form)

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:  # noqa: ARG002 (the protocol's)
        """Return ``False``: a token that was given cannot be renewed here."""
        return False


class Anonymous:
    """Signs nothing, also where the user has signed in to the site."""

    def covers(self, url: str) -> bool:  # noqa: ARG002 (the protocol's)
        """Return ``False``."""
        return False

    def prepare(self, url: str, asker: Asker) -> None:
        """Do nothing."""

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Do nothing."""

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:  # noqa: ARG002 (the protocol's)
        """Return ``False``."""
        return False


def put_token(
    token: str,
    referer: str,
    headers: MutableMapping[str, str],
    form: Optional[MutableMapping[str, str]] = None,
) -> None:
    """Write a token where a request carries it, with the referer that it is bound to."""
    if form is None:
        headers[ESRI_AUTHORIZATION] = f"Bearer {token}"
    else:
        form["token"] = token
    if referer:
        headers["Referer"] = referer


def is_online(url: str) -> bool:
    """Whether ``url`` is one of ArcGIS Online's own hosts, which share their tokens."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    return parts.scheme.lower() == "https" and (host == _ONLINE or host.endswith(f".{_ONLINE}"))


def belongs(url: str, site: str) -> bool:
    """Whether a token of ``site`` may be sent to ``url``."""
    return urls.within(url, site) or (is_online(site) and is_online(url))
