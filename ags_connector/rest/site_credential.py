# SPDX-License-Identifier: GPL-2.0-or-later
"""One sign-in: it covers a site and the servers federated with its portal."""

from __future__ import annotations

import base64
import logging
import threading
from typing import Collection, Dict, MutableMapping, Optional, Union

from . import token_service, urls
from .auth import Asker, belongs, put_token
from .errors import AgsError, SignInFailed, SignInProblem, SignInRequired
from .given_tokens import ApiKey, ReadyToken, TokenSource
from .token_life import Grant, TokenHolder
from .token_service import Login, TokenService

_log = logging.getLogger(__name__)
_EXCHANGED_MINUTES = 60
_STALE = 498


SignIn = Union[Login, ReadyToken, ApiKey, TokenSource]


class SiteCredential:
    """Signs requests to one site with tokens that it gets and renews by itself.

    ``url`` is any address of the site. Where the site is a portal, or a server that belongs to one, the
    other servers of that portal are covered, too, once :meth:`adopt` has seen that they belong to it. Nothing is sent
    before a token is needed. Safe to use from several threads.
    """

    def __init__(self, url: str, login: SignIn) -> None:
        self.site = token_service.site_for(url)
        self.login = login
        self._service: Optional[TokenService] = None
        self._own = TokenHolder()
        self._servers: Dict[str, TokenHolder] = {}
        self._strangers: Dict[str, bool] = {}
        self._is_unreachable = False
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.site!r}, {self.login!r})"

    @property
    def username(self) -> str:
        """Who is signed in, empty where tokens were given."""
        return self.login.username if isinstance(self.login, Login) else ""

    def grant_for(self, url: str) -> Optional[Grant]:
        """Return the token at hand for ``url``, ``None`` without one."""
        holder = self._holder(url)
        return holder.grant if holder is not None else None

    def service(self, asker: Asker) -> TokenService:
        """Return what signs in to the site; asked for once."""
        if self._service is None:
            self._service = token_service.find(self.site, asker)
        return self._service

    def forget_refusal(self) -> None:
        """Try again at the next request, also where the server has refused just now or was not there."""
        self._is_unreachable = False
        for holder in (self._own, *self._servers.values()):
            holder.forget_refusal()

    def covers(self, url: str) -> bool:
        """Whether ``url`` lies in the site, in its portal, or in a server known to belong to that."""
        return self._holder(url) is not None

    def adopt(self, url: str, asker: Asker) -> bool:
        """Whether the server at ``url`` belongs to this sign-in's portal; the server is asked once.

        What the server says is taken at its word only so far that the portal is asked for a token for it, which
        the portal refuses for servers that are not its own.
        """
        site = urls.site_of(url)
        if isinstance(self.login, ApiKey):
            return False
        if self._is_unreachable or site in self._strangers:
            return False
        portal = self._portal(asker)
        if not portal:
            return False
        try:
            claimed = token_service.find(site, asker).portal
        except AgsError as error:
            _log.info("Whether %s belongs to a portal is not known: %s", site, error)
            return False
        with self._lock:
            if claimed.lower() == portal.lower():
                self._servers.setdefault(site, TokenHolder())
                return True
            self._strangers[site] = True
        return False

    def _portal(self, asker: Asker) -> str:
        """Return the portal of this sign-in, empty without one; a site that is down hinders no other."""
        try:
            return self.service(asker).portal
        except AgsError as error:
            _log.warning("The site %s is not asked about its servers any more: %s", self.site, error)
            self._is_unreachable = True
            return ""

    def prepare(self, url: str, asker: Asker) -> None:
        """Get a token for ``url`` where none is at hand, or where the one at hand is about to end."""
        holder = self._holder(url)
        if holder is None or self._is_ready(holder):
            return
        service = self.service(asker)
        if service.is_web_tier:
            return
        holder = self._rightful(url, holder, service)
        holder.current(lambda: self._fetch(holder, url, asker), asker)

    def apply(
        self, url: str, headers: MutableMapping[str, str], form: Optional[MutableMapping[str, str]] = None
    ) -> None:
        """Add what signs a request to ``url``; nothing for addresses that are not covered."""
        holder = self._holder(url)
        if holder is None:
            return
        if isinstance(self.login, (ReadyToken, ApiKey)) and holder is self._own:
            put_token(self.login.token, self.login.referer, headers, form)
        elif self._service is not None and self._service.is_web_tier:
            self._sign_basic(url, headers)
        elif holder.grant is not None:
            put_token(holder.grant.token, holder.grant.referer, headers, form)

    def renew(self, url: str, used: Collection[str], asker: Asker) -> bool:
        """Get another token than those ``used``; ``False`` where that is not possible."""
        holder = self._holder(url)
        if holder is None or self._is_ready(holder) or self.service(asker).is_web_tier:
            return False
        holder.renew(used, lambda: self._fetch(holder, url, asker, used), asker)
        return True

    def _is_ready(self, holder: TokenHolder) -> bool:
        return holder is self._own and isinstance(self.login, (ReadyToken, ApiKey))

    def _holder(self, url: str) -> Optional[TokenHolder]:
        """Return what holds the token for ``url``; ``None`` where this sign-in has nothing to say."""
        server = max((item for item in self._servers if urls.within(url, item)), key=len, default=None)
        if server is not None:
            return self._servers[server]
        if isinstance(self.login, ApiKey):
            sites = (self.site, *self.login.sites)
            return self._own if any(belongs(url, item) for item in sites) else None
        portal = self._service.portal if self._service is not None else ""
        return self._own if belongs(url, self.site) or (portal and belongs(url, portal)) else None

    def _rightful(self, url: str, holder: TokenHolder, service: TokenService) -> TokenHolder:
        """Return the holder for ``url`` now that it is known whether its site belongs to a portal."""
        if holder is not self._own or not service.portal or belongs(url, service.portal):
            return holder
        with self._lock:
            return self._servers.setdefault(self.site, TokenHolder())

    def _fetch(
        self, holder: TokenHolder, url: str, asker: Asker, used: Collection[str] = frozenset()
    ) -> Grant:
        if holder is self._own:
            return self._sign_in(asker, used)
        server = max((item for item in self._servers if urls.within(url, item)), key=len)
        service = self.service(asker)
        own = self._own.current(lambda: self._sign_in(asker), asker)
        try:
            return token_service.exchange(service, own, server, self._minutes, asker)
        except SignInRequired as error:
            if _STALE not in (error.code, error.http_status) or isinstance(self.login, ReadyToken):
                raise
        stale = {own.token}
        own = self._own.renew(stale, lambda: self._sign_in(asker, stale), asker)
        return token_service.exchange(service, own, server, self._minutes, asker)

    @property
    def _minutes(self) -> int:
        return _EXCHANGED_MINUTES if isinstance(self.login, (ReadyToken, ApiKey)) else self.login.minutes

    def _sign_in(self, asker: Asker, used: Collection[str] = frozenset()) -> Grant:
        if isinstance(self.login, (ReadyToken, ApiKey)):
            return Grant(self.login.token, self.login.referer)
        if not isinstance(self.login, Login):
            return self.login.current(used, asker)
        return token_service.generate(self.service(asker), self.login, asker)

    def _sign_basic(self, url: str, headers: MutableMapping[str, str]) -> None:
        if not isinstance(self.login, Login) or not urls.within(url, self.site):
            return
        if not token_service.may_carry_password(url, self.site, self.login):
            raise SignInFailed(
                "This site asks for the password itself at every request, but has no https address, so the "
                "password was not sent.",
                SignInProblem.UNPROTECTED,
                url=url,
            )
        pair = f"{self.login.username}:{self.login.password}".encode()
        headers["Authorization"] = f"Basic {base64.b64encode(pair).decode('ascii')}"
