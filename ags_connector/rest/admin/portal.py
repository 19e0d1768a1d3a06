# SPDX-License-Identifier: GPL-2.0-or-later
"""A portal, administered: its servers, users, groups and roles (REST: *Portal*)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, List, Mapping, Optional, TypeVar

from ..identity import IdentityStore
from ..portal import FederatedServer, Group, Listing, User
from ..portal import Portal as PlainPortal
from ..portal.listing import Page
from ..resource import SessionLike
from ..session import Session
from ..site_credential import SiteCredential
from ..token_service import Login
from .federated_credential import FederatedCredential
from .hosted import HostedService
from .options import AdminOptions
from .server import ArcServerAdmin

_DEFAULTS = AdminOptions()

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class PortalRole:
    """A role that the organisation has made; those that every portal has are not listed by it."""

    id: str
    name: str
    description: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> PortalRole:
        """Read one of ``roles``."""
        return cls(str(data.get("id") or ""), str(data.get("name") or ""), str(data.get("description") or ""))


class Portal:
    """The administrator's view of a portal, by any address in it.

    ``username`` and ``password``, or ``token``, sign in what is done through this object and the servers that it names,
    and nothing else. Nothing is sent before something is asked.
    """

    def __init__(
        self,
        url: str,
        username: Optional[str] = None,
        password: Optional[str] = None,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        allow_http: bool = False,
        verbose: Optional[bool] = None,
        options: AdminOptions = _DEFAULTS,
    ) -> None:
        options = options if verbose is None else replace(options, verbose=verbose)
        options = replace(options, allow_http=options.allow_http or allow_http)
        given = session if isinstance(session, Session) else Session(session)
        if username:
            store = IdentityStore()
            store.add(SiteCredential(url, Login(username, password or "", allow_http=options.allow_http)))
            given = given.with_credential(store)
        self.portal = PlainPortal(url, session=given, token=token)
        self.options = options

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.portal.root!r})"

    @property
    def url(self) -> str:
        """The portal's address."""
        return self.portal.root

    @property
    def federated_servers(self) -> List[FederatedServer]:
        """What the portal says of its servers; it says that to administrators only."""
        return self.portal.servers

    @property
    def servers(self) -> List[ArcServerAdmin]:
        """The servers federated with the portal, each to be administered with the same sign-in."""
        return [self.server(item) for item in self.federated_servers]

    def server(self, listed: FederatedServer) -> ArcServerAdmin:
        """Return one of :attr:`federated_servers` to be administered; nothing is sent."""
        session = self.portal.session
        url = listed.admin_url or listed.url
        credential = FederatedCredential(session.credential, listed.services_url, url)
        return ArcServerAdmin(
            f"{url}/admin", session=session.with_credential(credential), options=self.options
        )

    @property
    def users(self) -> Listing[User]:
        """The members of the organisation, page by page as they are iterated (REST: *Users*)."""
        return self._listed("users", User.from_json, lambda user: user.username)

    @property
    def groups(self) -> Listing[Group]:
        """The groups of the organisation."""
        return self.portal.search_groups(in_organization=True)

    @property
    def roles(self) -> Listing[PortalRole]:
        """The roles that the organisation has made (REST: *Roles*)."""
        return self._listed("roles", PortalRole.from_json, lambda role: role.id)

    def hosted(self, url: str) -> HostedService:
        """Return a hosted feature service, by the address of it or of one of its layers, to change its definition."""
        return HostedService(url, session=self.portal.session, options=self.options)

    def _listed(
        self, what: str, make: Callable[[Mapping[str, Any]], Entry], key: Callable[[Entry], str]
    ) -> Listing[Entry]:
        portal = self.portal

        def read(start: int, count: int) -> Page[Entry]:
            body = portal.session.get(f"{portal.url}/portals/self/{what}", {"start": start, "num": count})
            return Page.from_json(body, what, make)

        return Listing(read, key, portal.session.feedback)
