# SPDX-License-Identifier: GPL-2.0-or-later
"""The items of the portal: one for each service of its servers, maps, apps and files, in their owners' folders."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple
from urllib.parse import quote
from weakref import WeakKeyDictionary

from tests.sample_server.model import Service
from tests.sample_server.portal_content import files
from tests.sample_server.portal_content.extents import extent_of
from tests.sample_server.site import Site

ITEM_TYPES = {
    "FeatureServer": "Feature Service",
    "MapServer": "Map Service",
    "ImageServer": "Image Service",
    "GeocodeServer": "Geocoding Service",
    "GPServer": "Geoprocessing Service",
    "GeometryServer": "Geometry Service",
    "StreamServer": "Stream Service",
    "KnowledgeGraphServer": "Knowledge Graph",
}
CREATED = 1_700_000_000_000
DAY = 86_400_000
WORLD = ((-180.0, -90.0), (180.0, 90.0))
ADMIN, ANALYST = "admin", "analyst"
FOLDERS = {ADMIN: ("Services",), ANALYST: ("Land", "Maps & apps")}


@dataclass(frozen=True)
class Entry:
    """One item; `data` makes what it holds, `groups` are the titles of the groups that it is shared with."""

    title: str
    type: str
    owner: str = ADMIN
    url: str = ""
    folder: str = ""
    access: str = "public"
    tags: Tuple[str, ...] = ()
    snippet: str = ""
    description: str = ""
    credits: str = ""
    name: str = ""
    extent: Tuple[Tuple[float, float], ...] = WORLD
    groups: Tuple[str, ...] = ()
    views: int = 0
    age: int = 0
    data: Optional[Callable[[], Any]] = field(default=None, compare=False)

    @property
    def id(self) -> str:
        path = self.url.partition("//")[2].partition("/")[2]
        return id_of(f"{self.owner}|{self.title}|{self.type}|{path}")


class Shelf:
    """What a test adds to a portal: items of its own, and `bulk` items that are all alike."""

    def __init__(self) -> None:
        self.extra: List[Entry] = []
        self.bulk = 0


_shelves: WeakKeyDictionary[Site, Shelf] = WeakKeyDictionary()


def shelf_of(site: Site) -> Shelf:
    return _shelves.setdefault(site, Shelf())


def id_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


def folder_id(owner: str, title: str) -> str:
    return id_of(f"folder|{owner}|{title}") if title else ""


def entries(site: Site, base: str) -> List[Entry]:
    """Every item of the portal, whoever may see it."""
    found = list(_services(site, f"{base}/arcgis"))
    for root, server in site.federated.items():
        if server is not site:
            found += [replace(item, title=f"{item.title} (federated)") for item in _services(server, root)]
    shelf = shelf_of(site)
    found += _others(base) + shelf.extra
    found += [
        Entry(f"Bulk map {number:05d}", "Web Map", tags=("bulk",), access="public", age=1000 + number)
        for number in range(shelf.bulk)
    ]
    return found


def _services(site: Site, root: str) -> Iterator[Entry]:
    for position, service in enumerate(site.services):
        for kind in service.types:
            if kind in ITEM_TYPES:
                yield _service(site, root, service, kind, position)
    world = f"{root}/rest/services/World/FeatureServer"
    yield Entry(
        "Countries of the world",
        "Feature Service",
        url=f"{world}/1",
        folder="Services",
        tags=("world", "countries"),
        snippet="One layer of the World service",
        groups=("World maps",),
        views=700,
        age=3,
    )


def _service(site: Site, root: str, service: Service, kind: str, position: int) -> Entry:
    title = service.name.rpartition("/")[2].replace("_", " ")
    groups = ["World maps"] if service.name == "World" else []
    groups += ["Elevation data"] if kind == "ImageServer" else []
    private = {"owner": ANALYST, "access": "private", "folder": "Land"} if service.locked else {}
    shared: Dict[str, Any] = private or {"folder": "Services"}
    if kind == "GPServer":
        shared["access"] = "org"
    return Entry(
        title,
        ITEM_TYPES[kind],
        url=f"{root}/rest/services/{quote(service.name)}/{kind}",
        tags=(*service.tags, *([service.folder] if service.folder else [])),
        snippet=service.description,
        description=f"<p>{service.description}</p>" if service.description else "",
        credits=service.copyright,
        extent=extent_of(site, service),
        groups=tuple(groups),
        views=1000 - 37 * position,
        age=10 + position,
        **shared,
    )


def _others(base: str) -> List[Entry]:
    services = f"{base}/arcgis/rest/services"
    return [
        Entry(
            "World overview",
            "Web Map",
            owner=ANALYST,
            folder="Maps & apps",
            tags=("world", "overview"),
            snippet="Countries and airports in one map",
            groups=("World maps",),
            views=4200,
            age=2,
            data=lambda: files.web_map(services),
        ),
        Entry(
            "World explorer",
            "Web Mapping Application",
            owner=ANALYST,
            folder="Maps & apps",
            url=f"{base}/portal/apps/webappviewer/index.html?id=world",
            tags=("world",),
            snippet="An app around the world overview",
            views=90,
            age=1,
            data=lambda: {"map": "World overview"},
        ),
        Entry(
            "Airport codes",
            "CSV",
            owner=ANALYST,
            name="airport_codes.csv",
            tags=("airports", "table"),
            snippet="ICAO codes of some airports",
            access="org",
            views=12,
            age=5,
            data=files.airport_codes,
        ),
        Entry(
            "Field notes",
            "Feature Collection",
            owner=ANALYST,
            folder="Land",
            access="private",
            tags=("notes",),
            extent=((-97.8, 30.2), (-97.7, 30.3)),
            views=1,
            age=4,
            data=lambda: {"layers": []},
        ),
        Entry(
            "Handbook",
            "Document Link",
            url=f"{base}/portal/home/help.html",
            tags=("help",),
            snippet="How this portal is used",
            extent=(),
            age=400,
        ),
        Entry(
            "Survey plan (draft)",
            "Web Map",
            owner=ADMIN,
            access="private",
            tags=("draft",),
            age=6,
            data=lambda: files.web_map(services),
        ),
    ]
