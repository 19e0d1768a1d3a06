# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a site's tokens come from, and asking for one (REST: *Server Info*, *Generate Token*)."""

from __future__ import annotations

import ipaddress
import logging
import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Dict, Mapping, Optional
from urllib.parse import urlsplit, urlunsplit

from . import urls
from .auth import Asker, is_online
from .errors import (
    CertificateInvalid,
    ConnectionFailed,
    NotArcGIS,
    ServerError,
    SignInFailed,
    SignInProblem,
)
from .token_life import Grant
from .urls import UrlKind

_log = logging.getLogger(__name__)
_SHARING = re.compile(r"/sharing(?:/rest)?(?:/.*)?$", re.IGNORECASE)
_PORTAL_PAGE = re.compile(r"/(?:sharing|home|apps)(?:/.*)?$", re.IGNORECASE)
_NOT_THERE = 404
_OF_ADMINISTRATORS = "/admin/generatetoken"
_HTTPS_PORTS = {6080: 6443, 7080: 7443, 80: 443}
_PROBLEMS = (
    (re.compile(r"lock|too many|disabled|throttl", re.IGNORECASE), SignInProblem.LOCKED),
    (
        re.compile(r"expired|must be changed|change (?:it|your password)", re.IGNORECASE),
        SignInProblem.EXPIRED,
    ),
    (re.compile(r"invalid (?:user ?name|credential)|password", re.IGNORECASE), SignInProblem.WRONG_PASSWORD),
)


class Client(Enum):
    """What a token is bound to."""

    REFERER = "referer"
    IP = "ip"
    REQUEST_IP = "requestip"


@dataclass(frozen=True)
class Login:
    """A user name and a password, and what kind of token to ask for with them.

    ``referer`` and ``ip`` go with their kinds of ``client``; without a referer the token service's own address
    is one. ``minutes`` is the validity to ask for; servers have an upper limit of their own. The password is
    sent over ``https`` only, over ``http`` to this machine, or where ``allow_http`` says so for this site.
    """

    username: str
    password: str = field(repr=False)
    client: Client = Client.REFERER
    referer: str = ""
    ip: str = ""
    minutes: int = 60
    allow_http: bool = False


@dataclass(frozen=True)
class TokenService:
    """What signs the users of a site in.

    ``site`` is what was asked, ``url`` that of ``generateToken``; ``portal`` the address of the portal that the
    site is or belongs to, empty for a stand-alone server. A site that ``is_web_tier`` has
    no tokens: the web server asks for the user.
    """

    site: str
    url: str = ""
    portal: str = ""
    is_web_tier: bool = False
    longest_minutes: int = 0
    version: str = ""

    def referer_for(self, login: Login) -> str:
        """The referer that a token for ``login`` is bound to, empty where it is bound to something else."""
        bound = login.client is Client.REFERER or bool(self.portal)
        return (login.referer or self.portal or urls.site_of(self.url)) if bound else ""


def site_for(url: str) -> str:
    """Return the site that signing in at ``url`` is about: a server's, or a portal's without ``/sharing``."""
    address = urls.parse(url)
    if address.kind is UrlKind.PORTAL:
        return _PORTAL_PAGE.sub("", address.url)
    if address.guessed and is_online(address.url):
        return urls.clean(url)
    return address.site


def find(site: str, asker: Asker) -> TokenService:
    """Ask ``site`` for its token service; where it does not tell, guess that of a stand-alone server.

    Raises ``ConnectionFailed`` and ``Canceled``.
    """
    pages = [f"{site}/rest/info", f"{site}/sharing/rest/info"]
    for page in reversed(pages) if is_online(site) else pages:
        found = _asked(page, site, asker)
        if found is not None:
            return found
    return TokenService(site, f"{site}/tokens/generateToken")


def generate(service: TokenService, login: Login, asker: Asker) -> Grant:
    """Exchange user name and password for a token; ``SignInFailed`` says why it was refused."""
    url = _protected(service, login)
    referer = service.referer_for(login)
    minutes = min(login.minutes, service.longest_minutes or login.minutes)
    form: Dict[str, Any] = {
        "username": login.username,
        "password": login.password,
        "expiration": minutes,
        "client": Client.REFERER.value if referer else login.client.value,
    }
    if referer:
        form["referer"] = referer
        if url.lower().endswith(_OF_ADMINISTRATORS):
            form["referrer"] = referer  # version 10.1 spells it so
    elif login.client is Client.IP:
        form["ip"] = login.ip
    try:
        body = asker.with_referer(referer).get(url, form)
    except CertificateInvalid:
        raise
    except ConnectionFailed as error:
        if url != service.url:
            raise _unprotected(service) from error
        raise
    except ServerError as error:
        raise _refused(error) from error
    return Grant.from_answer(body, minutes, referer, url)


def exchange(service: TokenService, own: Grant, server: str, minutes: int, asker: Asker) -> Grant:
    """Return a token for the federated server at ``server`` against one of its portal."""
    referer = own.referer or service.portal
    form = {
        "token": own.token,
        "serverUrl": f"{server}/rest/services",
        "expiration": minutes,
        "client": Client.REFERER.value,
        "referer": referer,
    }
    body = asker.with_referer(referer).get(service.url, form)
    return Grant.from_answer(body, minutes, referer, service.url)


def _asked(page: str, site: str, asker: Asker) -> Optional[TokenService]:
    try:
        return _read(asker.get(page), site)
    except (ServerError, NotArcGIS) as error:
        if error.http_status == 401:
            return TokenService(site, is_web_tier=True)
        _log.info("What signs in to %s is not told: %s", site, error)
        return None


def _read(info: Mapping[str, Any], site: str) -> TokenService:
    told = info.get("authInfo")
    authentication = told if isinstance(told, dict) else {}
    url = str(authentication.get("tokenServicesUrl") or "").strip().rstrip("/")
    version = str(info.get("fullVersion") or info.get("currentVersion") or "")
    if not url and authentication.get("isTokenBasedSecurity") is False:
        return TokenService(site, is_web_tier=True, version=version)
    url = _generator(url or f"{site}/tokens")
    sharing = bool(_SHARING.search(url))
    portal = _portal(str(info.get("owningSystemUrl") or ""), _SHARING.sub("", url)) if sharing else ""
    if sharing:
        url = f"{_SHARING.sub('', url)}/sharing/rest/generateToken"
    longest = authentication.get("shortLivedTokenValidity")
    minutes = longest if isinstance(longest, int) and longest > 0 else 0
    return TokenService(site, url, portal, longest_minutes=minutes, version=version)


def _portal(owner: str, root: str) -> str:
    """Return the portal's address; some name themselves with ``http`` but sign in with ``https``."""
    named, signing = urlsplit(owner.rstrip("/")), urlsplit(root)
    return root if not owner or named.hostname == signing.hostname else owner.rstrip("/")


def _generator(url: str) -> str:
    return url if url.lower().endswith("/generatetoken") else f"{url}/generateToken"


def is_loopback(url: str) -> bool:
    """Whether ``url`` is on this machine, where nobody listens in between."""
    host = (urlsplit(url).hostname or "").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def may_carry_password(url: str, site: str, login: Login) -> bool:
    """Whether a password may go to ``url``."""
    parts = urlsplit(url)
    if parts.scheme.lower() == "https" or is_loopback(url):
        return True
    return login.allow_http and (parts.hostname or "").lower() == (urlsplit(site).hostname or "").lower()


def _protected(service: TokenService, login: Login) -> str:
    """Return where to send the password: the service's address, on ``https`` where that is none."""
    if may_carry_password(service.url, service.site, login):
        return service.url
    parts = urlsplit(service.url)
    port = _HTTPS_PORTS.get(parts.port or 80, parts.port)
    host = parts.hostname or ""
    return urlunsplit(("https", host if port == 443 else f"{host}:{port}", parts.path, "", ""))


def _unprotected(service: TokenService) -> SignInFailed:
    host = urlsplit(service.url).netloc
    return SignInFailed(
        f"{host} signs users in without encryption only (http), so the password was not sent. Ask its "
        "administrator for https, or allow http for this site if you accept that others may read the password.",
        SignInProblem.UNPROTECTED,
        url=service.url,
    )


def _refused(error: ServerError) -> SignInFailed:
    """Make the error that says why a user name and a password gave no token."""
    said = " ".join([error.message, *error.details])
    other = SignInProblem.NO_SERVICE if error.http_status == _NOT_THERE else SignInProblem.REFUSED
    problem = next((kind for pattern, kind in _PROBLEMS if pattern.search(said)), other)
    return SignInFailed(
        error.message,
        problem,
        url=error.url,
        code=error.code,
        details=error.details,
        http_status=error.http_status,
    )
