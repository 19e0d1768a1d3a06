# SPDX-License-Identifier: GPL-2.0-or-later
"""A portal: ArcGIS Enterprise's, or an organisation of ArcGIS Online (REST: *Portal*, *Search*, *Community*)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from .. import host, urls
from ..errors import InvalidInput, NotArcGIS, NotFound, ServerError, SignInRequired
from ..given_tokens import ApiKey, ReadyToken, looks_like_api_key
from ..identity import IdentityStore
from ..models import Extent
from ..resource import Resource, SessionLike
from ..site_credential import SiteCredential
from ..token_service import Login
from .addresses import parse_portal
from .content import ContentFolder
from .groups import Group
from .items import Item
from .listing import Listing, Page
from .models import FederatedServer, PortalInfo
from .search import ItemQuery
from .sharing import Sharing
from .users import User

_TOLD_BY_PORTALS = frozenset({"portalHostname", "portalName", "isPortal", "portalMode"})
_NOT_THERE = 404
_NO_SUCH_ITEM = frozenset({400, 404})


class Portal(Resource):
    """A portal, by any address in it: ``https://host/portal``, a page of it, its sharing API.

    Organisations of ArcGIS Online look like ``https://name.maps.arcgis.com``. ``token`` is a portal's token or an
    API key: it opens the servers federated with the portal, too, and is sent to nobody else. The constructor
    sends nothing.
    """

    def __init__(
        self,
        url: str,
        *,
        session: SessionLike = None,
        token: Optional[str] = None,
        username: Optional[str] = None,
        password: Optional[str] = None,
    ) -> None:
        prefix, plain = urls.split_prefix(url)
        root = parse_portal(plain).root
        super().__init__(f"{prefix}{root}/sharing/rest", session=session)
        ready = token or urls.token_in(plain)
        # Not the credential alone: only a store finds out which servers belong to the portal.
        store = host.current().credentials if username else IdentityStore()
        if username:
            store.add(SiteCredential(self.url, Login(username, password or "")))
        elif ready:
            given = ApiKey(ready) if looks_like_api_key(ready) else ReadyToken(ready)
            store.add(SiteCredential(self.url, given))
        if store.credentials:
            self.session = self.session.with_credential(store)
        self._sharing = Sharing(root, self.session)
        self._info: Optional[PortalInfo] = None

    @property
    def root(self) -> str:
        """The portal's address without ``/home`` and ``/sharing``."""
        return self._sharing.root

    @property
    def page(self) -> Dict[str, Any]:
        """What the portal says of itself, as it wrote it."""
        if self._page is None:
            self._page = self._sharing.get("portals", "self")
        return self._page

    def refresh(self) -> None:
        """Forget what was read, so that the next question asks the portal."""
        super().refresh()
        self._info = None

    def check(self) -> None:
        """Read what the portal says of itself now; ``NotArcGIS`` where something else answers."""
        try:
            page = self.page
        except (NotArcGIS, ServerError) as error:
            if error.http_status != _NOT_THERE:
                raise
            raise self._no_portal() from error
        if not _TOLD_BY_PORTALS & set(page):
            raise self._no_portal()

    @property
    def info(self) -> PortalInfo:
        """What the portal says of itself; raises like :meth:`check`."""
        if self._info is None:
            self.check()
            self._info = PortalInfo.from_json(self.page, self._sharing)
        return self._info

    @property
    def name(self) -> str:
        """The portal's name."""
        return self.info.name

    @property
    def me(self) -> User:
        """Who is signed in, with all groups; ``SignInRequired`` for nobody (REST: *Community Self*)."""
        if self.info.user is None:
            raise SignInRequired(f"Nobody is signed in to the portal “{self.name}”.", url=self.url, code=499)
        return User.from_json(self._sharing.get("community", "self"), self._sharing)

    def user(self, username: str) -> User:
        """Return what the portal tells of a user (REST: *User*)."""
        return User.from_json(self._sharing.get("community", "users", username), self._sharing)

    # Content

    def search(
        self,
        query: str = "",
        item_types: Union[str, Sequence[str]] = (),
        *,
        max_items: int = 0,
        sort_by: str = "",
        descending: bool = False,
        extent: Optional[Extent] = None,
        in_organization: bool = False,
        group: str = "",
    ) -> Listing[Item]:
        """Return the items that the user may see and that fit; read page by page as they are iterated.

        ``query`` is in the portal's own language (``owner:x AND tags:roads -type:"Web Map"``) or plain words;
        ``item_types`` is one type or several, such as ``"Feature Service"`` or ``"FeatureServer"``. ``max_items`` 0
        is all, of which portals give 10,000 at most: the listing's feedback says so. ``sort_by`` is title,
        created, modified, type, owner, views, rating or size; without it the best come first. ``extent`` is in
        WGS 84. ``in_organization`` leaves out what others share with everybody; so does a search without anything
        to look for. ``group`` is the id of the one whose items are wanted. Raises ``InvalidInput`` for what cannot
        work (REST: *Search*).
        """
        types = (item_types,) if isinstance(item_types, str) else tuple(item_types)
        named = tuple(name for name in types if name.strip())
        asked = ItemQuery(query, named, group=group, sort_by=sort_by, descending=descending, extent=extent)
        asked.check()
        if in_organization or not (asked.q or extent):
            asked = replace(asked, organization=self._organization())
        params = asked.to_params()

        def read(start: int, count: int) -> Page[Item]:
            body = self._sharing.get("search", **params, start=start, num=count)
            return Page.from_json(body, "results", self._item)

        return Listing(read, lambda item: item.id, self.session.feedback, max_items)

    def item(self, which: str) -> Item:
        """Return the item with this id, or whose page or REST address this is; ``NotFound`` without one."""
        text = which.strip()
        found = parse_portal(text) if "/" in text else None
        if found is not None and (found.root.lower() != self.root.lower() or not found.item):
            raise InvalidInput(f"This is not the address of an item of {self.root}.", url=urls.clean(text))
        wanted = found.item if found else text
        if not wanted.isalnum():
            raise InvalidInput(f"“{wanted}” is no id of an item: those have letters and digits only.")
        return self._item(self._one("item", wanted, "content", "items", wanted))

    @property
    def my_content(self) -> ContentFolder:
        """The content of who is signed in, folders included; ``SignInRequired`` for nobody."""
        return self.content_of(self.me.username)

    def content_of(self, username: str, folder: str = "") -> ContentFolder:
        """Return a user's content, or the folder of it with the id ``folder``.

        Others than administrators see of other users what these share.
        """
        return ContentFolder(self._sharing, username, folder)

    # Groups

    @property
    def groups(self) -> List[Group]:
        """The groups of who is signed in; none for nobody."""
        return list(self.me.groups) if self.info.user else []

    def group(self, id: str) -> Group:  # noqa: A002
        """Return the group with this id; ``NotFound`` without one."""
        return Group.from_json(self._one("group", id, "community", "groups", id), self._sharing)

    def search_groups(
        self, query: str = "", *, max_groups: int = 0, in_organization: bool = False
    ) -> Listing[Group]:
        """Return the groups that the user may see and that fit, by title (REST: *Group Search*).

        Without a query these are the organisation's.
        """
        text = query.strip()
        if in_organization or not text:
            own = f"orgid:{self._organization()}"
            text = f"({text}) AND {own}" if text else own

        def read(start: int, count: int) -> Page[Group]:
            body = self._sharing.get("community", "groups", q=text, sortField="title", start=start, num=count)
            return Page.from_json(body, "results", lambda data: Group.from_json(data, self._sharing))

        return Listing(read, lambda group: group.id, self.session.feedback, max_groups)

    # Servers

    @property
    def servers(self) -> List[FederatedServer]:
        """The servers federated with the portal, which it tells to those who administer it only."""
        body = self._sharing.get("portals", "self", "servers")
        return [FederatedServer.from_json(item) for item in body.get("servers") or ()]

    def _item(self, data: Mapping[str, Any]) -> Item:
        return Item.from_json(data, self._sharing)

    def _one(self, what: str, id: str, *path: str) -> Dict[str, Any]:  # noqa: A002
        try:
            return self._sharing.get(*path)
        except SignInRequired:
            raise
        except ServerError as error:
            if error.code not in _NO_SUCH_ITEM:
                raise
            raise NotFound(
                f"The portal has no {what} “{id}”, or you may not see it: {error.message}",
                url=error.url,
                code=error.code,
            ) from error

    def _no_portal(self) -> NotArcGIS:
        return NotArcGIS(
            "There is no portal at this address. Portals look like https://host/portal.", url=self.url
        )

    def _organization(self) -> str:
        found = self.info.id
        if not found:
            raise InvalidInput(
                "Nothing to search for is given, and without a sign-in there is no organisation of one's own here. "
                "Give words to look for, or a type of item.",
                url=self.url,
            )
        return found
