# SPDX-License-Identifier: GPL-2.0-or-later
"""The nodes of a portal's items, groups and servers, and which of them may have the portal's sign-in."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Tuple

from ..bridge.i18n import tr
from ..rest import urls
from ..rest.auth import is_online
from ..rest.errors import InvalidInput
from ..rest.portal import FederatedServer, Group, Item
from ..rest.session import Session
from ..rest.urls import UrlKind
from .catalog_answer import Answer
from .catalog_node import Ability, NodeData, NodeKind
from .portal_place import PlaceKind, PortalPlace
from .service_abilities import service_abilities

_BROWSE = frozenset({Ability.BROWSE})


def item_data(item: Item, place: PortalPlace, session: Session) -> NodeData:
    """Return the node of an item: a service where it is one, else a plain entry."""
    told = NodeData(
        NodeKind.ITEM,
        item.title,
        item.page_url,
        layer_type=item.type,
        description=item.snippet or item.description,
        copyright=item.credits,
        place=PortalPlace(place.portal, place.authcfg, PlaceKind.ITEM, item.id, item.owner, item.page_url),
        note=_note(item),
    )
    return _service_data(item, told, session) if item.is_service else told


def _service_data(item: Item, told: NodeData, session: Session) -> NodeData:
    address = urls.parse(item.service_url)
    type_name = address.type or item.service_type
    signs = told.place is not None and may_sign(address.url, told.place.portal, session)
    return replace(
        told,
        kind=NodeKind.SERVICE,
        url=address.url,
        authcfg=told.place.authcfg if told.place is not None and signs else "",
        service_type=type_name,
        layer_type="",
        abilities=_BROWSE if address.kind is UrlKind.LAYER else service_abilities(type_name),
    )


def may_sign(url: str, portal: str, session: Session) -> bool:
    """Tell whether what signs in to the portal may be handed on for ``url``.

    An item may lead anywhere, also to where somebody waits for passwords. The portal's own origin may have the
    sign-in, ArcGIS Online's hosts those of ArcGIS Online, and servers for which the portal has given a token.
    """
    try:
        if urls.origin_of(url) == urls.origin_of(portal) or (is_online(url) and is_online(portal)):
            return True
    except InvalidInput:
        return False
    find = getattr(session.credential, "find", None)
    signed = find(url) if find is not None else None
    return signed is not None and urls.within(portal, signed.site) and signed.grant_for(url) is not None


def signed_item(answer: Answer, session: Session) -> Answer:
    """Return what was read of an item's service, with the portal's sign-in where that turned out to open it."""
    place = answer.data.place
    if place is None or not place.authcfg or answer.data.authcfg:
        return answer
    if not may_sign(answer.data.url, place.portal, session):
        return answer
    children = tuple(_signed(child, place.authcfg) for child in answer.children)
    return replace(answer, data=replace(answer.data, authcfg=place.authcfg), children=children)


def _signed(data: NodeData, authcfg: str) -> NodeData:
    children = data.children and tuple(_signed(child, authcfg) for child in data.children)
    return replace(data, authcfg=authcfg, children=children)


def group_data(group: Group, place: PortalPlace) -> NodeData:
    """Return the node of a group."""
    here = PortalPlace(place.portal, place.authcfg, PlaceKind.GROUP, group.id, group.owner, group.page_url)
    note = tr("Owner: {name}").format(name=group.owner)
    return NodeData(
        NodeKind.GROUP, group.title, group.page_url, description=group.snippet, note=note, abilities=_BROWSE,
        place=here,
    )  # fmt: skip


def server_data(server: FederatedServer, authcfg: str) -> NodeData:
    """Return the node of a federated server, which is a catalog."""
    name = server.name.partition("://")[2] or server.name
    return NodeData(NodeKind.SERVER, name, server.services_url, authcfg, abilities=_BROWSE)


def by_title(items: Iterable[NodeData]) -> Tuple[NodeData, ...]:
    """Return nodes by their names; services of one name by their types."""
    return tuple(sorted(items, key=lambda data: (data.name.casefold(), data.service_type, data.layer_type)))


def _note(item: Item) -> str:
    parts = [tr("Owner: {name}").format(name=item.owner)] if item.owner else []
    if item.modified is not None:
        parts.append(tr("modified {date}").format(date=item.modified.date().isoformat()))
    if item.access:
        parts.append(access_label(item.access))
    return " · ".join(parts)


def access_label(access: str) -> str:
    """Return who may see an item, in lay words."""
    labels = {
        "private": tr("private"),
        "org": tr("for the organisation"),
        "shared": tr("shared with groups"),
        "public": tr("public"),
    }
    return labels.get(access, access)
