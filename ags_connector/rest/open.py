# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening whatever an address leads to."""

from __future__ import annotations

from typing import Optional, Union

from . import urls
from .errors import AgsError, NotArcGIS, ServerError, SignInRequired
from .open_services import Place, open_services
from .portal import Group, Item, Portal
from .portal.addresses import parse_portal
from .resource import SessionLike
from .service import LayeredService
from .urls import ParsedUrl, UrlKind

Opened = Union[Place, Portal, Group, Item]


def open_url(url: str, *, session: SessionLike = None, token: Optional[str] = None) -> Opened:
    """Return what ``url`` leads to: a catalog, folder, service, layer or table; its page is read.

    The address may be pasted from a browser; a GP task leads to its service. That of a portal leads to the portal,
    or to what it names there: a group, or an item, which in turn leads to its service where it has one. Raises
    ``InvalidInput`` for what is no address of either, ``NotArcGIS`` where something else answers, and the
    server's own errors.
    """
    address = urls.parse(url)
    if address.kind is UrlKind.PORTAL:
        return _open_in_portal(url, session, token)
    try:
        return open_services(url, session=session, token=token)
    except SignInRequired:
        raise
    except (NotArcGIS, ServerError):
        portal = _portal_at(address, url, session, token)
        if portal is None:
            raise
        return portal


def _open_in_portal(url: str, session: SessionLike, token: Optional[str]) -> Opened:
    portal = Portal(url, session=session, token=token)
    address = parse_portal(url)
    if address.group:
        return portal.group(address.group)
    if not address.item:
        portal.check()
        return portal
    item = portal.item(address.item)
    if not item.is_service:
        return item
    found = item.open()
    if address.layer is not None and isinstance(found, LayeredService):
        return found.layer(address.layer)
    return found


def _portal_at(address: ParsedUrl, url: str, session: SessionLike, token: Optional[str]) -> Optional[Portal]:
    """Return the portal where what was taken for a catalog's address turns out to be one's."""
    if address.kind is not UrlKind.CATALOG:
        return None
    try:
        portal = Portal(url, session=session, token=token)
        portal.check()
    except AgsError:
        return None
    return portal
