# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be done with any service of a type."""

from __future__ import annotations

from typing import FrozenSet

from ..rest.service_types import IMAGE, LAYERS, MAP, TASKS, TILES, service_type
from .catalog_node import Ability

_ABILITIES = {
    LAYERS: Ability.BROWSE,
    MAP: Ability.MAP_IMAGE,
    IMAGE: Ability.MAP_IMAGE,
    TILES: Ability.VECTOR_TILES,
    TASKS: Ability.TASKS,
}


def service_abilities(type_name: str) -> FrozenSet[Ability]:
    """Return what can be done with any service of a type."""
    offers = service_type(type_name).offers
    abilities = {_ABILITIES[offer] for offer in offers if offer in _ABILITIES}
    more = {Ability.IMAGE} if IMAGE in offers else {Ability.BROWSE} if TASKS in offers else set()
    return frozenset(abilities | more)
