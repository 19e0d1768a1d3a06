# SPDX-License-Identifier: GPL-2.0-or-later
"""The services of the site, and where their rows come from."""

from __future__ import annotations

from typing import Callable, Dict, Iterator, List, Tuple

from tests.sample_server.content import airports, elevation, parcels, samples, surveys, world
from tests.sample_server.content.rows import Row
from tests.sample_server.geocoding import locators
from tests.sample_server.model import Service

OTHER_TYPES: Tuple[Tuple[str, str], ...] = (
    ("Traffic", "StreamServer"),
    ("Campus", "KnowledgeGraphServer"),
    ("Oddity", "QuantumServer"),
)


def services() -> List[Service]:
    """Every service with layers, in the order of the catalog."""
    listed = [world.service(), samples.service(), airports.service(), parcels.service()]
    listed += elevation.services()
    return listed + locators.services() + [Service(name, (kind,)) for name, kind in OTHER_TYPES]


def row_sources() -> Dict[str, Callable[[], Iterator[Row]]]:
    """Store table -> what yields its rows when the data are built."""
    sources: Dict[str, Callable[[], Iterator[Row]]] = {}
    for part in (world, samples, airports, parcels, surveys):
        sources.update(part.row_sources())
    return sources
