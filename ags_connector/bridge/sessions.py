# SPDX-License-Identifier: GPL-2.0-or-later
"""The way in to the client for algorithms and windows: a session for an address."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from qgis.core import QgsNetworkAccessManager

from ..rest.auth import Anonymous, Credential
from ..rest.session import Session, Timeout
from ..rest.site_credential import SiteCredential
from . import connections, credentials
from .connections import Connection
from .feedback import AlgorithmFeedback
from .transport import http_session

_CONNECT_SECONDS = 10.0
_SHORTEST_READ_SECONDS = 60.0


def session_for(url: str, authcfg: str = "", feedback: Optional[Any] = None) -> Session:
    """Return a session for ``url`` with the credential that belongs to it.

    That is the QGIS authentication configuration ``authcfg``; without one, that of the saved connection whose
    address is the longest beginning of ``url``, or that is for the same site. ``feedback`` is a
    ``QgsProcessingFeedback``, ``QgsFeedback``, ``QgsTask`` or one of the client's own. Raises ``SignInRequired``
    where the authentication database stays locked.
    """
    saved = connections.covering(url, authcfg)
    if saved is None:
        return connection_session(Connection("", url, authcfg), feedback)
    return connection_session(replace(saved, authcfg=authcfg or saved.authcfg), feedback)


def connection_session(
    place: Connection, feedback: Optional[Any] = None, *, signed: Optional[SiteCredential] = None
) -> Session:
    """Return a session for a connection, saved or not; raises like :func:`session_for`.

    ``signed`` is used in place of the connection's own configuration and of all that the user is signed in to.
    """
    credential = signed or credentials.credential_for(place)
    by_network = place.authcfg if credential is None else ""
    signing: Credential = Anonymous() if by_network else signed or credentials.identities(credential)
    session = Session(
        http_session(by_network, site=place.url),
        credential=signing,
        referer=place.referer or None,
        timeout=Timeout(connect=_CONNECT_SECONDS, read=_read_seconds()),
        feedback=feedback if hasattr(feedback, "message") else AlgorithmFeedback(feedback),
    )
    return session.with_prefix(place.prefix) if place.prefix else session


def _read_seconds() -> float:
    """Return QGIS's own network time-out, or a minute where that is shorter."""
    return max(_SHORTEST_READ_SECONDS, QgsNetworkAccessManager.timeout() / 1000)
