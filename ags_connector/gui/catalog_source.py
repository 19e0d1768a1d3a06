# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a server what lies below a node of the catalog, and says what can be done with each of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

from ..rest import urls
from ..rest.catalog import Catalog, ServiceEntry
from ..rest.feature_layer import FeatureLayer
from ..rest.geoprocessing import GPService
from ..rest.open import open_url
from ..rest.open_services import Place
from ..rest.portal import Group, Item, Portal
from ..rest.service import LayeredService, Service
from ..rest.session import Session
from ..rest.urls import UrlKind
from .catalog_answer import Answer
from .catalog_node import Ability, NodeData, NodeKind
from .portal_items import signed_item
from .portal_place import PlaceKind
from .portal_tree import read_place, read_portal
from .service_abilities import service_abilities
from .service_tree import layer_data, layer_tree, may_query


def read_below(data: NodeData, session: Session) -> Answer:
    """Ask the server what lies below ``data``; raises the errors of ``rest``."""
    if data.place is not None and data.place.kind is not PlaceKind.ITEM:
        return read_place(data, session)
    if urls.parse(data.url).kind is UrlKind.PORTAL:
        return read_portal(data, session)
    place = open_url(data.url, session=session)
    if isinstance(place, (Portal, Group, Item)):
        return read_portal(data, session)
    answer = _read_services(data, place)
    return signed_item(answer, session) if data.place is not None else answer


def _read_services(data: NodeData, place: Place) -> Answer:
    if isinstance(place, Catalog):
        return _read_catalog(data, place)
    if isinstance(place, LayeredService):
        return _read_layers(data, place)
    if isinstance(place, GPService):
        return _read_tasks(data, place)
    if isinstance(place, Service):
        return _read_service(data, place)
    return _read_layer(data, place)


def _read_catalog(data: NodeData, catalog: Catalog) -> Answer:
    root = urls.parse(catalog.url).services_root
    folders = [
        NodeData(
            NodeKind.FOLDER,
            path.rpartition("/")[2],
            urls.join(root, path),
            data.authcfg,
            abilities=frozenset({Ability.BROWSE}),
        )
        for path in catalog.folders
    ]
    services = [_listed_service(entry, data.authcfg) for entry in catalog.services]
    ordered = (*sorted(folders, key=_by_name), *sorted(services, key=_by_name))
    return Answer(data, ordered, catalog.version)


def _listed_service(entry: ServiceEntry, authcfg: str) -> NodeData:
    return NodeData(
        NodeKind.SERVICE,
        entry.name,
        entry.url,
        authcfg,
        service_type=entry.type,
        abilities=service_abilities(entry.type),
    )


def _read_layers(data: NodeData, service: LayeredService) -> Answer:
    told = _told(data, service)
    return Answer(told, layer_tree(service, told), service.info.version)


def _read_tasks(data: NodeData, service: GPService) -> Answer:
    tasks = [
        NodeData(
            NodeKind.TASK,
            name.replace("_", " "),
            urls.join(service.url, name),
            data.authcfg,
            abilities=frozenset({Ability.RUN}),
        )
        for name in service.tasks
    ]
    return Answer(_told(data, service), tuple(tasks), service.gp_info.version)


def _read_service(data: NodeData, service: Service) -> Answer:
    told = _told(data, service)
    node = replace(told, kind=NodeKind.SERVICE, name=service.name.rpartition("/")[2])
    return Answer(data, (replace(node, abilities=service_abilities(service.type)),), service.info.version)


def _told(data: NodeData, service: Service) -> NodeData:
    """Return ``data`` with what the service's own page says; a connection may lead straight to a service."""
    return replace(
        data,
        service_type=service.type,
        description=service.info.description,
        copyright=service.info.copyright,
        abilities=service_abilities(service.type) | {Ability.BROWSE},
    )


def _read_layer(data: NodeData, layer: FeatureLayer) -> Answer:
    info = layer.info
    offers = service_abilities(urls.parse(layer.url).type or "")
    node = layer_data(
        info, layer.url, data.authcfg, offers, queryable=may_query(info.capabilities.operations)
    )
    return Answer(data, (node,), info.version)


def _by_name(data: NodeData) -> Tuple[str, str]:
    return data.name.casefold(), data.service_type
