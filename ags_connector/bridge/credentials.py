# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's authentication configurations as credentials of the client."""

from __future__ import annotations

import logging
import threading
from typing import Dict, Optional, Tuple

from ..rest import host
from ..rest.errors import AgsError
from ..rest.given_tokens import ApiKey, ReadyToken
from ..rest.identity import IdentityStore
from ..rest.site_credential import SignIn, SiteCredential
from ..rest.token_service import Login, site_for
from . import authentication, connections, oauth2
from .connections import Connection
from .oauth2 import OAuth2Tokens

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_known: Dict[Tuple[str, str], SiteCredential] = {}


def credential_for(place: Connection) -> Optional[SiteCredential]:
    """Return what signs requests to ``place``.

    A *Basic* configuration is exchanged for tokens, a token or API key is used, *OAuth2* of a portal gives the tokens
    of that portal and of its servers. ``None`` for an open site, and for what QGIS's network applies itself
    (certificates, headers, OAuth2 of others). One
    credential lives for each configuration and site as long as the configuration says the same, so that its
    tokens are shared. May ask for the master password; ``SignInRequired`` without it.
    """
    login = _login(place)
    if login is None:
        return None
    home = login.portal if isinstance(login, OAuth2Tokens) else place.url
    key = (place.authcfg, site_for(home))
    with _lock:
        known = _known.get(key)
        if known is None or known.login != login:
            known = _known[key] = SiteCredential(home, login)
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
    """Ask for what a request to ``url`` will need, the master password or a sign-in in the web browser.

    Call it on the main thread.
    """
    place = connections.covering(url, authcfg)
    chosen = authcfg or (place.authcfg if place is not None else "")
    if not chosen or not authentication.unlock():
        return
    if authentication.method_of(chosen) == authentication.OAUTH2:
        portal = authentication.read(chosen).portal
        if portal:
            oauth2.sign_in(chosen, portal)


def needs_unlocking(url: str, authcfg: str = "") -> bool:
    """Whether a request to ``url`` reads a configuration of the authentication database."""
    place = connections.covering(url, authcfg)
    return bool(authcfg or (place is not None and place.authcfg))


def _login(place: Connection) -> Optional[SignIn]:
    stored = authentication.read(place.authcfg)
    if stored.method == authentication.BASIC:
        return Login(stored.username, stored.password, referer=place.referer, allow_http=place.allow_http)
    if stored.method == authentication.ESRI:
        referer = place.referer or stored.referer
        return (ApiKey if stored.is_api_key else ReadyToken)(stored.token, referer)
    if stored.portal:
        return OAuth2Tokens(place.authcfg, stored.portal)
    return None


def _quietly(place: Connection) -> Optional[SiteCredential]:
    """Return a connection's credential; one that is broken does not spoil the others."""
    try:
        return credential_for(place)
    except AgsError as error:
        _log.warning("The connection “%s” cannot be signed in to: %s", place.name, error)
        return None
