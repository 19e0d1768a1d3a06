# SPDX-License-Identifier: GPL-2.0-or-later
"""Tries a connection out: what answers, how it wants users to sign in, and whether this user may."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional, Sequence
from urllib.parse import urlsplit

from ..bridge.connections import Connection
from ..bridge.sessions import connection_session
from ..rest import signing_in, token_service, urls
from ..rest.auth import Anonymous
from ..rest.errors import CertificateInvalid, ConnectionFailed
from ..rest.session import Session
from ..rest.site_credential import SignIn, SiteCredential
from ..rest.token_service import TokenService
from ..rest.urls import UrlKind
from .catalog_loader import connection_data
from .catalog_source import Answer, read_below


@dataclass(frozen=True)
class Trial:
    """What to try: a connection, the addresses it may have, and a sign-in that is not saved yet."""

    connection: Connection
    addresses: Sequence[str]
    login: Optional[SignIn] = None


@dataclass(frozen=True)
class Finding:
    """What was found at ``url``.

    ``answer`` is what is published there, ``None`` for a portal, whose ``portal_name`` is given instead; ``service``
    what signs users in; ``user`` who is signed in, empty where that is not known; ``is_signed`` whether anybody is;
    ``clock_difference`` in seconds.
    """

    url: str
    service: TokenService
    answer: Optional[Answer] = None
    portal_name: str = ""
    version: str = ""
    user: str = ""
    clock_difference: float = 0.0
    is_signed: bool = False


def try_out(trial: Trial, feedback: Any) -> Finding:
    """Ask the site; raises the errors of ``rest``, those of the first address where all fail."""
    place = replace(trial.connection, url=trial.addresses[0])
    try:
        return _try_address(place, trial.login, feedback)
    except CertificateInvalid:
        raise
    except ConnectionFailed as error:
        if len(trial.addresses) == 1:
            raise
        further = replace(trial, addresses=trial.addresses[1:])
        try:
            return try_out(further, feedback)
        except ConnectionFailed:
            raise error from None


def _try_address(place: Connection, login: Optional[SignIn], feedback: Any) -> Finding:
    credential = SiteCredential(place.url, login) if login is not None else None
    session = connection_session(place, feedback, signed=credential)
    own = credential or _own(session, place.url)
    if own is not None:
        own.forget_refusal()
        signing_in.check(own, session)
    asker = session.anonymous()
    is_of_site = own is not None and urls.within(place.url, own.site)
    site = token_service.site_for(place.url)
    service = own.service(asker) if own and is_of_site else token_service.find(site, asker)
    grant = own.grant_for(place.url) if own else None
    found = Finding(
        place.url,
        service,
        version=service.version,
        user=own.username if own else "",
        clock_difference=grant.clock_difference if grant else 0.0,
        is_signed=own is not None,
    )
    if urls.parse(place.url).kind is UrlKind.PORTAL or service.site == service.portal:
        return _portal(found, session)
    return replace(found, answer=read_below(connection_data(place), session))


def _own(session: Session, url: str) -> Optional[SiteCredential]:
    """Return the sign-in that the session has for ``url``, also one to the portal that its server belongs to."""
    find = None if isinstance(session.credential, Anonymous) else getattr(session.credential, "find", None)
    if find is None:
        return None
    if find(url) is None:
        session.credential.prepare(url, session.anonymous())
    return find(url)


def _portal(found: Finding, session: Session) -> Finding:
    page = session.get(f"{found.service.portal}/sharing/rest/portals/self")
    user = page.get("user")
    name = str(user.get("username") or "") if isinstance(user, dict) else found.user
    version = str(page.get("enterpriseVersion") or page.get("currentVersion") or "")
    title = str(page.get("name") or urlsplit(found.url).netloc)
    # What was typed may have been the portal's bare address, which could be a server's, too.
    is_known = urls.parse(found.url).kind is UrlKind.PORTAL
    url = found.url if is_known else f"{found.service.portal}/home"
    return replace(found, url=url, portal_name=title, version=version, user=name)
