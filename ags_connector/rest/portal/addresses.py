# SPDX-License-Identifier: GPL-2.0-or-later
"""The addresses of portals and of what is in them, as pasted from a browser or read in the sharing API."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping, Optional, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from .. import urls
from ..errors import InvalidInput

_ROOT_END = re.compile(
    r"^(?P<root>.*?)/(?:sharing|home|apps|portaladmin|portalhelp|webadmin)(?:/.*)?$", re.IGNORECASE
)
_GUESSED_END = re.compile(r"/rest(?:/services)?$", re.IGNORECASE)
_SERVICES = re.compile(r"/rest/services/", re.IGNORECASE)
_REST_ITEM = re.compile(
    r"/sharing(?:/rest)?/content/(?:users/[^/]+/(?:[^/]+/)?)?items/(?P<id>\w+)", re.IGNORECASE
)
_REST_GROUP = re.compile(r"/sharing(?:/rest)?/(?:content|community)/groups/(?P<id>\w+)", re.IGNORECASE)
_GROUP_PAGE = re.compile(r"/home/group\.html$", re.IGNORECASE)
_DASHBOARD = re.compile(r"/apps/[^?]*?/(?P<id>[0-9a-f]{32})(?:/|$)", re.IGNORECASE)
# How pages name the item that they show, by the pages that do.
_ITEM_KEYS = ("id", "webmap", "webscene", "appid", "itemid", "layers")
_ID = re.compile(r"\w+")


@dataclass(frozen=True)
class PortalAddress:
    """An address in a portal, taken apart.

    ``root`` is the portal's, without ``/home`` and ``/sharing``; ``item`` and ``group`` are ids, empty where the
    address names none; ``layer`` is the layer that an item's page shows.
    """

    root: str
    item: str = ""
    group: str = ""
    layer: Optional[int] = None

    @property
    def sharing(self) -> str:
        """The address of the portal's sharing API."""
        return f"{self.root}/sharing/rest"

    @property
    def canonical(self) -> str:
        """The one address, without a query, of what this leads to."""
        if self.item:
            return item_url(self.root, self.item)
        return f"{self.sharing}/community/groups/{self.group}" if self.group else f"{self.root}/home"


def parse_portal(text: str) -> PortalAddress:
    """Read the address of a portal, or of an item or a group in it, as a user types or pastes it.

    Understood: the portal itself with or without ``/home`` or ``/sharing/rest``, the pages of items, groups,
    maps and apps, resources of the sharing API, and organisations of ArcGIS Online. Raises ``InvalidInput`` for what
    is no web address, or is that of a service.
    """
    plain = urls.split_prefix(text.strip())[1]
    clean = urls.clean(plain)
    if _SERVICES.search(f"{clean}/") and not _GUESSED_END.search(clean):
        raise InvalidInput(
            "This is the address of a service, not of a portal. Portals look like https://host/portal.",
            url=clean,
        )
    found = _ROOT_END.match(clean)
    root = found["root"] if found else _GUESSED_END.sub("", clean)
    query = {key.lower(): value for key, value in parse_qsl(urlsplit(plain).query)}
    path = unquote(urlsplit(clean).path)
    group = _REST_GROUP.search(path)
    if group:
        return PortalAddress(root, group=group["id"])
    if _GROUP_PAGE.search(path):
        return PortalAddress(root, group=_id(query, ("id",)))
    if not found:
        return PortalAddress(root)
    named = _REST_ITEM.search(path) or _DASHBOARD.search(path)
    item = named["id"] if named else _id(query, _ITEM_KEYS)
    layer = query.get("sublayer", "")
    return PortalAddress(root, item=item, layer=int(layer) if item and layer.isdigit() else None)


def item_url(root: str, item: str) -> str:
    """Return the address of an item in the sharing API of the portal at ``root``."""
    return f"{root}/sharing/rest/content/items/{item}"


def item_page(root: str, item: str) -> str:
    """Return the address of an item's page for browsers."""
    return f"{root}/home/item.html?id={item}"


def group_page(root: str, group: str) -> str:
    """Return the address of a group's page for browsers."""
    return f"{root}/home/group.html?id={group}"


def _id(query: Mapping[str, str], keys: Sequence[str]) -> str:
    found = (query.get(key, "") for key in keys)
    return next((value for value in found if _ID.fullmatch(value)), "")
