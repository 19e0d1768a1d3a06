# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks a server what lies below a node of the catalog, and says what can be done with each of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, FrozenSet, Iterable, List, Optional, Sequence, Tuple, Union

from ..rest.catalog import ArcServer, Folder, ServiceEntry
from ..rest.feature_layer import FeatureLayer
from ..rest.map_service import LayerEntry, LayeredService
from ..rest.models import LayerInfo
from ..rest.open import open_url
from ..rest.service_types import GEOCODE, IMAGE, LAYERS, MAP, TASKS, TILES, service_type
from ..rest.session import Session
from .catalog_node import Ability, NodeData, NodeKind

_QUERY_OPERATIONS = frozenset({"query", "data"})
_ABILITIES = {
    LAYERS: Ability.BROWSE,
    MAP: Ability.MAP_IMAGE,
    IMAGE: Ability.MAP_IMAGE,
    TILES: Ability.VECTOR_TILES,
}


@dataclass(frozen=True)
class Answer:
    """What a server said of a node: the node itself, told in more detail, and what lies below it."""

    data: NodeData
    children: Tuple[NodeData, ...]
    version: Optional[float] = None


def read_below(data: NodeData, session: Session) -> Answer:
    """Ask the server what lies below ``data``; raises the errors of ``rest``."""
    place = open_url(data.url, session=session)
    if isinstance(place, (ArcServer, Folder)):
        return _read_catalog(data, place)
    if isinstance(place, LayeredService):
        return _read_service(data, place)
    if isinstance(place, FeatureLayer):
        return Answer(data, (_layer_from_info(data, place),))
    return Answer(data, ())
