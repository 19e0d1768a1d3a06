# SPDX-License-Identifier: GPL-2.0-or-later
"""Signing in to a site once, for every later call."""

from __future__ import annotations

from typing import Any, Sequence

from . import host, urls
from .errors import SignInFailed, SignInProblem, SignInRequired
from .given_tokens import ApiKey, ReadyToken
from .resource import SessionLike
from .session import Session
from .site_credential import SiteCredential
from .token_service import Login


def sign_in(
    url: str, username: str, password: str, *, session: SessionLike = None, **options: Any
) -> SiteCredential:
    """Sign in to the site of ``url`` now; later calls to it, and to what is federated with it, are signed.

    ``options`` are those of :class:`~ags_connector.rest.token_service.Login`: ``client``, ``referer``, ``ip``,
    ``minutes``, ``allow_http``. The password stays in memory, to renew the token before it ends;
    :func:`sign_out` forgets it. Raises ``SignInFailed`` with the reason where the site refuses, and what a
    request raises.
    """
    credential = SiteCredential(url, Login(username, password, **options))
    check(credential, session)
    return host.current().credentials.add(credential)


def check(credential: SiteCredential, session: SessionLike = None) -> None:
    """Sign in, and ask the site something with it; raises like :func:`sign_in`."""
    given = session if isinstance(session, Session) else Session(session)
    asker = given.anonymous()
    credential.prepare(credential.site, asker)
    if not credential.service(asker).is_web_tier:
        return
    try:
        given.with_credential(credential).get(f"{credential.site}/rest/info")
    except SignInRequired as error:
        raise SignInFailed(
            "The web server refuses the user name or the password.",
            SignInProblem.WRONG_PASSWORD,
            url=error.url,
            code=error.code,
            http_status=error.http_status,
        ) from error


def use_token(url: str, token: str, *, referer: str = "") -> SiteCredential:
    """Use a ready token for every later call to the site of ``url``; nothing is sent now.

    ``referer`` is what the token is bound to. A portal's token opens the servers federated with it, too.
    """
    return host.current().credentials.add(SiteCredential(url, ReadyToken(token, referer)))


def use_api_key(url: str, key: str, *, sites: Sequence[str] = (), referer: str = "") -> SiteCredential:
    """Use an API key for every later call to the site of ``url`` and to ``sites``; nothing is sent now.

    A key for ArcGIS Online or ArcGIS Location Platform serves all of its hosts. ``referer`` is what the key is
    limited to. Raises ``InvalidInput`` for what is no key.
    """
    login = ApiKey(key.strip(), referer, tuple(urls.site_of(item) for item in sites))
    return host.current().credentials.add(SiteCredential(url, login))


def sign_out(url: str) -> bool:
    """Forget the sign-in to the site of ``url``; ``False`` where there was none."""
    return host.current().credentials.remove(url)
