# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's authentication configurations as credentials of the client."""

from __future__ import annotations

import logging
import threading
from typing import Dict, Optional, Tuple, Union

from ..rest import host
from ..rest.errors import AgsError
from ..rest.given_tokens import ReadyToken
from ..rest.identity import IdentityStore
from ..rest.site_credential import SiteCredential
from ..rest.token_service import Login, site_for
from . import authentication, connections
from .connections import Connection

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_known: Dict[Tuple[str, str], SiteCredential] = {}


def credential_for(place: Connection) -> Optional[SiteCredential]:
    """Return what signs requests to ``place``: a *Basic* configuration is exchanged for tokens, a token is used.

    ``None`` for an open site, and for the methods that QGIS's network applies itself (OAuth2, certificates). One
    credential lives for each configuration and site as long as the configuration says the same, so that its
    tokens are shared. May ask for the master password; ``SignInRequired`` without it.
    """
    login = _login(place)
    if login is None:
        return None
    key = (place.authcfg, site_for(place.url))
    with _lock:
        known = _known.get(key)
        if known is None or known.login != login:
            known = _known[key] = SiteCredential(place.url, login)
        return known


def identities(first: Optional[SiteCredential]) -> IdentityStore:
    """Return all that the user has signed in to, ``first`` before all others.

    The saved connections count where their configurations can be read without asking for a password.
    """
    store = IdentityStore()
    if authentication.is_unlocked():
        for place in connections.list_connections():
            other = _quietly(place)
            if other is not None:
                store.add(other)
    for credential in (*host.current().credentials.credentials, *([first] if first else [])):
        store.add(credential)
    return store


def forget(authcfg: str = "") -> None:
    """Drop the tokens of a configuration, of all without one; the next request signs in anew."""
    with _lock:
        for key in [item for item in _known if authcfg in ("", item[0])]:
            del _known[key]


def unlock_for(url: str, authcfg: str = "") -> None:
    """Ask for the master password where a request to ``url`` will need it; call it on the main thread."""
    place = connections.covering(url, authcfg)
    if authcfg or (place is not None and place.authcfg):
        authentication.unlock()


def _login(place: Connection) -> Union[Login, ReadyToken, None]:
    stored = authentication.read(place.authcfg)
    if stored.method == authentication.BASIC:
        return Login(stored.username, stored.password, referer=place.referer, allow_http=place.allow_http)
    if stored.method == authentication.ESRI:
        return ReadyToken(stored.token, place.referer or stored.referer)
    return None


def _quietly(place: Connection) -> Optional[SiteCredential]:
    """Return a connection's credential; one that is broken does not spoil the others."""
    try:
        return credential_for(place)
    except AgsError as error:
        _log.warning("The connection “%s” cannot be signed in to: %s", place.name, error)
        return None
