# SPDX-License-Identifier: GPL-2.0-or-later
"""What is dragged out of the catalog tree: QGIS's own descriptions of layers, for canvas and layer tree."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsMimeDataUtils

from ..bridge.layer_tokens import known_sign_in
from ..bridge.layers import LayerKind, uri_for
from .catalog_node import Ability, CatalogNode, NodeData

# By ability, the first that a node has: how the layer is shown, QGIS's layer type, its provider.
_WAYS: Tuple[Tuple[Ability, LayerKind, str, str], ...] = (
    (Ability.FEATURES, LayerKind.FEATURES, "vector", "arcgisfeatureserver"),
    (Ability.VECTOR_TILES, LayerKind.VECTOR_TILES, "vector-tile", "vectortile"),
    (Ability.MAP_IMAGE, LayerKind.MAP_IMAGE, "raster", "arcgismapserver"),
)


def uris_of(nodes: Sequence[CatalogNode]) -> List[QgsMimeDataUtils.Uri]:
    """Return the dragged layers; what cannot be shown on a map is left out."""
    found: Dict[int, Optional[QgsMimeDataUtils.Uri]] = {node.id: _uri(node.data) for node in nodes}
    return [uri for uri in found.values() if uri is not None]


def can_be_dragged(data: NodeData) -> bool:
    """Tell whether a node can be shown on a map."""
    return any(ability in data.abilities for ability, *_ in _WAYS)


def _uri(data: NodeData) -> Optional[QgsMimeDataUtils.Uri]:
    way = next((way for way in _WAYS if way[0] in data.abilities), None)
    if way is None:
        return None
    _, kind, layer_type, provider = way
    uri = QgsMimeDataUtils.Uri()
    uri.layerType = layer_type
    uri.providerKey = provider
    uri.name = data.name
    signed = known_sign_in(data.url, data.authcfg)
    uri.uri = uri_for(f"{signed.prefix}{data.url}", kind, signed.authcfg, referer=signed.referer)
    uri.supportedFormats = []
    uri.supportedCrs = []
    return uri
