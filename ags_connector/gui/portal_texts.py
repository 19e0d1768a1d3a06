# SPDX-License-Identifier: GPL-2.0-or-later
"""The words for portals: the kinds of items that are listed together, the titles of searches."""

from __future__ import annotations

from typing import Dict, List, Tuple

from ..bridge.i18n import tr
from ..bridge.portal_search import PortalSearch
from ..rest.portal.item_types import SERVICE_ITEMS

EVERYTHING = "all"
SERVICES = "services"
MAPS = "maps"

# What is listed together, by a key that is kept; no types are all types.
ITEM_TYPES: Dict[str, Tuple[str, ...]] = {
    SERVICES: tuple(SERVICE_ITEMS),
    "features": ("Feature Service",),
    "maps_served": ("Map Service",),
    "images": ("Image Service",),
    "tiles": ("Vector Tile Service",),
    "tools": ("Geoprocessing Service",),
    "locators": ("Geocoding Service",),
    MAPS: ("Web Map",),
    "apps": ("Web Mapping Application", "Dashboard", "StoryMap", "Web Experience", "Application"),
    EVERYTHING: (),
}


def kinds_of_items() -> List[Tuple[str, str]]:
    """Return the kinds in which an organisation's items are listed, each by its key and its title."""
    return [
        ("features", tr("Feature services")),
        ("maps_served", tr("Map services")),
        ("images", tr("Image services")),
        ("tiles", tr("Vector tile services")),
        ("tools", tr("Geoprocessing services")),
        ("locators", tr("Geocoding services")),
        (MAPS, tr("Web maps")),
        ("apps", tr("Apps")),
        (EVERYTHING, tr("All items")),
    ]


def searched_kinds() -> List[Tuple[str, str]]:
    """Return what a search can be for, each by its key and its title."""
    return [
        (SERVICES, tr("Layers and services")),
        (MAPS, tr("Web maps")),
        (EVERYTHING, tr("All items")),
    ]


def search_title(search: PortalSearch) -> str:
    """Return the title of a search's node."""
    kinds = dict(searched_kinds())
    text = f"“{search.text}”" if search.text else kinds.get(search.kind, "")
    details = [kinds[search.kind]] if search.text and search.kind in (MAPS, EVERYTHING) else []
    if search.own:
        details.append(tr("organisation"))
    return f"{text} ({', '.join(details)})" if details else text
