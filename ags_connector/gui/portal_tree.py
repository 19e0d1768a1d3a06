# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a portal what lies below a node: its sections, content, groups, servers, the results of searches."""

from __future__ import annotations

import logging
from dataclasses import replace
from itertools import islice
from typing import Callable, Dict, Iterator, List, Optional, Tuple

from ..bridge import searches
from ..bridge.i18n import tr
from ..bridge.portal_search import PortalSearch
from ..rest.errors import ServerError
from ..rest.portal import Item, Listing, Portal, PortalInfo
from ..rest.portal.addresses import parse_portal
from ..rest.session import Session
from . import portal_texts
from .catalog_answer import Answer
from .catalog_node import Ability, NodeData, NodeKind
from .portal_items import by_title, group_data, item_data, server_data
from .portal_place import PlaceKind, PortalPlace

_log = logging.getLogger(__name__)
_KEEPS_SERVERS = "portal:admin:manageServers"
_BROWSE = frozenset({Ability.BROWSE})
_Nodes = Tuple[NodeData, ...]


def read_portal(data: NodeData, session: Session) -> Answer:
    """Return what a connection to a portal has below: its sections, or the group or the item that it names."""
    portal = Portal(data.url, session=session)
    address = parse_portal(data.url)
    if address.item:
        here = PortalPlace(data.url, data.authcfg, PlaceKind.ITEM, address.item)
        return Answer(data, (item_data(portal.item(address.item), here, session),))
    if address.group:
        here = PortalPlace(data.url, data.authcfg, PlaceKind.GROUP, address.group)
        return read_place(replace(data, place=here), session)
    told = replace(data, abilities=data.abilities | {Ability.SEARCH}, description=_described(portal.info))
    return Answer(told, tuple(_sections(data, portal)))


def read_place(data: NodeData, session: Session) -> Answer:
    """Ask the portal what lies below one of its places; raises the errors of ``rest``."""
    place = data.place
    if place is None:
        raise ValueError(f"{data.name} is no place of a portal")
    portal = Portal(place.portal, session=session)
    return Answer(data, _READERS[place.kind](portal, place))


def search_data(place: Tuple[str, str], search: PortalSearch) -> NodeData:
    """Return the node of a search in the portal at an address, signed in by a configuration."""
    here = PortalPlace(*place, PlaceKind.SEARCH, search=search)
    return NodeData(NodeKind.SEARCH, portal_texts.search_title(search), abilities=_BROWSE, place=here)


def _sections(data: NodeData, portal: Portal) -> Iterator[NodeData]:
    """Yield the way to search, the sections that there are, and the searches that were kept."""
    user = portal.info.user
    signing = (data.url, data.authcfg)
    yield NodeData(NodeKind.PROMPT, tr("Search…"))
    if user is None:
        yield NodeData(NodeKind.SIGN_IN, tr("Sign in to see your own content…"))
    else:
        own = PortalPlace(*signing, PlaceKind.CONTENT, owner=user.username)
        yield _section(portal, own, tr("My content"), "content.html")
        if user.favorites is not None:
            marked = PortalPlace(*signing, PlaceKind.GROUP, user.favorites.id)
            yield _section(portal, marked, tr("My favourites"), "content.html?view=favorites")
    # Without an organisation of one's own there are the groups of the whole world only.
    if user is not None or portal.info.id:
        groups = PortalPlace(*signing, PlaceKind.GROUPS)
        yield _section(portal, groups, tr("My groups") if user else tr("Groups"), "groups.html")
    if portal.info.id:
        place = PortalPlace(*signing, PlaceKind.ORGANIZATION)
        section = _section(portal, place, tr("Organisation"), "organization.html")
        yield replace(section, children=_types(portal, place), description=portal.info.name)
    if user is not None and (user.is_administrator or _KEEPS_SERVERS in user.privileges):
        place = PortalPlace(*signing, PlaceKind.SERVERS)
        servers = _servers(portal, place)
        if servers:
            yield replace(_section(portal, place, tr("Servers"), ""), children=servers)
    for search in searches.kept(data.name):
        yield search_data(signing, search)


def _section(portal: Portal, place: PortalPlace, name: str, page: str) -> NodeData:
    address = f"{portal.root}/home/{page}".rstrip("/")
    here = replace(place, page=address)
    return NodeData(NodeKind.SECTION, name, address, abilities=_BROWSE, place=here)


def _types(portal: Portal, place: PortalPlace) -> _Nodes:
    return tuple(
        _section(portal, replace(place, kind=PlaceKind.TYPE, key=key), name, "gallery.html")
        for key, name in portal_texts.kinds_of_items()
    )


def _servers(portal: Portal, place: PortalPlace) -> _Nodes:
    """Return the servers; who may not see them after all can do without."""
    try:
        found = portal.servers
    except ServerError as error:
        _log.info("The portal does not tell its servers to this user: %s", error)
        return ()
    return by_title(server_data(server, place.authcfg) for server in found)


def _content(portal: Portal, place: PortalPlace) -> _Nodes:
    folder = portal.content_of(place.owner, place.key)
    items = _items(folder.items(), place, portal.session)
    folders = [
        NodeData(
            NodeKind.FOLDER,
            item.title,
            f"{portal.root}/home/content.html?folder={item.id}",
            abilities=_BROWSE,
            place=replace(place, key=item.id),
        )
        for item in folder.folders
    ]
    return (*by_title(folders), *items)


def _groups(portal: Portal, place: PortalPlace) -> _Nodes:
    if portal.info.user is not None:
        return by_title(group_data(group, place) for group in portal.groups)
    found = portal.search_groups()
    shown = list(islice(found, place.limit))
    more = _more(found.total, len(shown))
    return (*by_title(group_data(group, place) for group in shown), *more)


def _group(portal: Portal, place: PortalPlace) -> _Nodes:
    return _items(portal.group(place.key).items(), place, portal.session)


def _of_type(portal: Portal, place: PortalPlace) -> _Nodes:
    types = portal_texts.ITEM_TYPES[place.key]
    return _items(portal.search("", types, sort_by="title", in_organization=True), place, portal.session)


def _found(portal: Portal, place: PortalPlace) -> _Nodes:
    search = place.search or PortalSearch()
    types = portal_texts.ITEM_TYPES.get(search.kind, ())
    found = portal.search(search.text, types, in_organization=search.own)
    return _items(found, place, portal.session, ordered=False)


def _items(found: Listing[Item], place: PortalPlace, session: Session, *, ordered: bool = True) -> _Nodes:
    """Return the nodes of the first items, by title unless their own order tells more, and the way to more."""
    shown = list(islice(found, place.limit))
    nodes = [item_data(item, place, session) for item in shown]
    more = _more(found.total, len(shown)) if len(shown) == place.limit else ()
    return (*(by_title(nodes) if ordered else nodes), *more)


def _more(total: Optional[int], shown: int) -> List[NodeData]:
    if total is None or total <= shown:
        return []
    text = tr("Show more… ({shown} of {total})").format(shown=f"{shown:,}", total=f"{total:,}")
    return [NodeData(NodeKind.MORE, text)]


def _described(info: PortalInfo) -> str:
    who = tr("signed in as {user}").format(user=info.user.username) if info.user else tr("not signed in")
    return f"{info.name} · {who}"


_READERS: Dict[PlaceKind, Callable[[Portal, PortalPlace], _Nodes]] = {
    PlaceKind.CONTENT: _content,
    PlaceKind.GROUPS: _groups,
    PlaceKind.GROUP: _group,
    PlaceKind.ORGANIZATION: _types,
    PlaceKind.SERVERS: _servers,
    PlaceKind.TYPE: _of_type,
    PlaceKind.SEARCH: _found,
}
