# SPDX-License-Identifier: GPL-2.0-or-later
"""Sign-in for layers that QGIS itself draws: configurations with a token, which is replaced before it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional

from qgis.core import QgsSettings

from ..rest import urls
from ..rest.token_life import Grant
from . import authentication, connections
from .connections import Connection
from .credentials import credential_for
from .i18n import tr
from .sessions import connection_session

GROUP = "ags_connector/layer_tokens"


@dataclass(frozen=True)
class LayerToken:
    """A configuration with a token, made from another one for the layers of a site; nothing here is secret.

    ``id`` is what the layers refer to, ``source`` the configuration with user name and password.
    """

    id: str
    site: str
    source: str
    referer: str = ""


@dataclass(frozen=True)
class LayerSignIn:
    """What a layer of QGIS's own needs to be signed in.

    That is a configuration, the referer that its token is bound to, and what stands before the address.
    """

    authcfg: str = ""
    referer: str = ""
    prefix: str = ""


def saved() -> List[LayerToken]:
    """Return the configurations with a token that were made here."""
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    keys = settings.childGroups()
    settings.endGroup()
    found = [
        LayerToken(
            key, *(str(settings.value(f"{GROUP}/{key}/{name}", "")) for name in ("site", "source", "referer"))
        )
        for key in keys
    ]
    return [item for item in found if authentication.method_of(item.id) == authentication.ESRI]


def sign_in_for(url: str, authcfg: str = "", feedback: Optional[Any] = None) -> LayerSignIn:
    """Return what a layer at ``url`` is to be opened with; asks the server for a token where one is needed.

    A configuration that QGIS can apply by itself is returned as it is. Not to be called on the main thread.
    Raises ``SignInFailed`` and what a request raises.
    """
    place = _place(url, authcfg)
    as_it_is = LayerSignIn(place.authcfg, place.referer, place.prefix)
    if authentication.method_of(place.authcfg) not in (authentication.BASIC, authentication.OAUTH2):
        return as_it_is
    grant = token_for(url, place, feedback)
    if grant is None:
        return as_it_is
    known, site = _known(url, place.authcfg), urls.site_of(url)
    made = keep(LayerToken(known.id if known else "", site, place.authcfg, grant.referer), grant)
    return LayerSignIn(made.id, made.referer, place.prefix)


def known_sign_in(url: str, authcfg: str = "") -> LayerSignIn:
    """Return what is known without asking the server of what a layer at ``url`` is to be opened with."""
    place = _place(url, authcfg)
    known = _known(url, place.authcfg)
    if known is None:
        return LayerSignIn(place.authcfg, place.referer, place.prefix)
    return LayerSignIn(known.id, known.referer, place.prefix)


def token_for(url: str, place: Connection, feedback: Optional[Any] = None) -> Optional[Grant]:
    """Return the token for ``url``; ``None`` where there are none."""
    credential = credential_for(place)
    if credential is None:
        return None
    asker = connection_session(place, feedback).anonymous()
    if not credential.covers(url):
        credential.adopt(url, asker)
    credential.prepare(url, asker)
    return credential.grant_for(url)


def keep(entry: LayerToken, grant: Grant) -> LayerToken:
    """Write a token into its configuration, a new one where ``entry`` has none; live layers take it up."""
    host = urls.split(entry.site).netloc
    name = tr("AGS Connector: layers of {host} (renewed by itself)").format(host=host)
    made = LayerToken(
        authentication.store_token(name, grant.token, grant.referer, entry.id),
        entry.site,
        entry.source,
        grant.referer,
    )
    settings = QgsSettings()
    for key in ("site", "source", "referer"):
        settings.setValue(f"{GROUP}/{made.id}/{key}", getattr(made, key))
    return made


def renewed(entry: LayerToken, feedback: Optional[Any] = None, *, tried: bool = False) -> Optional[Grant]:
    """Return a token of use for the layers of ``entry``, which is kept by then; ``None`` where there are none.

    With ``tried`` the server is asked something with it first, since tokens may be withdrawn before they end. Not
    to be called on the main thread; raises like :func:`sign_in_for`.
    """
    place = _place(entry.site, entry.source)
    if tried:
        connection_session(place, feedback).get(f"{entry.site}/rest/services")
    grant = token_for(entry.site, place, feedback)
    if grant is not None and grant.token != authentication.read(entry.id).token:
        keep(entry, grant)
    return grant


def _known(url: str, source: str) -> Optional[LayerToken]:
    site = urls.site_of(url)
    return next((item for item in saved() if (item.site, item.source) == (site, source)), None)


def _place(url: str, authcfg: str) -> Connection:
    found = connections.covering(url, authcfg)
    if found is not None and authcfg in ("", found.authcfg):
        return found
    return Connection("", url, authcfg, found.referer if found else "")
