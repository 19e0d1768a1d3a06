# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the nodes of a service's layers and tables, groups within groups."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Collection, Dict, FrozenSet, Mapping, Optional, Set, Tuple, Union

from ..formats.geometry_type import GeometryType
from ..rest.errors import ServerError
from ..rest.feature_layer import FeatureLayer
from ..rest.models import LayerInfo
from ..rest.service import LayeredService
from ..rest.service_info import LayerEntry, ServiceInfo
from .catalog_node import Ability, NodeData, NodeKind

_log = logging.getLogger(__name__)
_QUERY_OPERATIONS = frozenset({"query", "data"})
_FEATURE_LAYER = "Feature Layer"


def layer_tree(service: LayeredService, data: NodeData) -> Tuple[NodeData, ...]:
    """Return the nodes at the top of ``service``, each with what lies below it.

    ``data`` is the service's own node. Where the service's page leaves out what kind the layers are of, as
    old servers do, their own pages are asked.
    """
    builder = _Builder(service.info, service.url, data, _pages(service) if _is_vague(service.info) else {})
    return tuple(builder.node(entry, frozenset()) for entry in service.info.roots())


def may_query(operations: Collection[str]) -> bool:
    """Tell whether a service with these operations gives out features; one that names none may."""
    return not operations or bool(_QUERY_OPERATIONS & set(operations))


def layer_data(
    layer: Union[LayerEntry, LayerInfo],
    url: str,
    authcfg: str,
    offers: FrozenSet[Ability],
    *,
    queryable: bool,
    children: Optional[Tuple[NodeData, ...]] = None,
    page: Optional[LayerInfo] = None,
) -> NodeData:
    """Return the node of one layer; ``offers`` is what its service can do, ``page`` the layer's own page."""
    info = page or (layer if isinstance(layer, LayerInfo) else None)
    shape = info.schema.geometry_type if info else _listed_shape(layer)
    type_name = (info.type if info else "") or layer.type
    kind = _kind(layer)
    has_rows = kind is NodeKind.TABLE or shape is not GeometryType.NONE or type_name in ("", _FEATURE_LAYER)
    abilities: Set[Ability] = set()
    if kind is not NodeKind.TABLE:
        abilities |= offers & {Ability.MAP_IMAGE}
    if queryable and has_rows and kind is not NodeKind.GROUP_LAYER:
        abilities |= {Ability.FEATURES, Ability.QUERY}
    return NodeData(
        kind,
        layer.name,
        url,
        authcfg,
        layer_type=type_name,
        geometry_type=shape,
        description=info.description if info else "",
        copyright=info.copyright if info else "",
        abilities=frozenset(abilities),
        children=children,
    )


@dataclass(frozen=True)
class _Builder:
    info: ServiceInfo
    url: str
    data: NodeData
    pages: Mapping[int, LayerInfo]

    def node(self, entry: LayerEntry, above: FrozenSet[int]) -> NodeData:
        """Return the node of ``entry``; a group that contains itself ends there."""
        below = [item for item in self.info.children(entry) if item.id not in above]
        inner = above | {entry.id}
        return layer_data(
            entry,
            f"{self.url}/{entry.id}",
            self.data.authcfg,
            self.data.abilities,
            queryable=may_query(self.info.capabilities),
            children=tuple(self.node(item, inner) for item in below) if below or entry.is_group else None,
            page=self.pages.get(entry.id),
        )


def _is_vague(info: ServiceInfo) -> bool:
    vague = ("", _FEATURE_LAYER)
    return any(
        item.type in vague and item.geometry_type is GeometryType.NONE and not item.is_group
        for item in info.layers
    )


def _pages(service: LayeredService) -> Dict[int, LayerInfo]:
    pages = (_page(layer) for layer in service.all_layers())
    return {page.id: page for page in pages if page is not None}


def _page(layer: FeatureLayer) -> Optional[LayerInfo]:
    """Return a layer's own page; one broken layer does not hide the others."""
    try:
        return layer.info
    except ServerError as error:
        _log.warning("The page of a layer cannot be read: %s", error)
        return None


def _listed_shape(layer: Union[LayerEntry, LayerInfo]) -> GeometryType:
    return layer.geometry_type if isinstance(layer, LayerEntry) else layer.schema.geometry_type


def _kind(layer: Union[LayerEntry, LayerInfo]) -> NodeKind:
    if layer.is_group:
        return NodeKind.GROUP_LAYER
    return NodeKind.TABLE if layer.is_table else NodeKind.LAYER
