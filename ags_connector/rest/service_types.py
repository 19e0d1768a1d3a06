# SPDX-License-Identifier: GPL-2.0-or-later
"""The table of service types: what each is called and what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import FrozenSet, Optional

LAYERS = "layers"
MAP = "map"
IMAGE = "image"
TASKS = "tasks"
GEOCODE = "geocode"
TILES = "tiles"


@dataclass(frozen=True)
class ServiceType:
    """One type of service: its REST name, a label for people, what it offers, its class in this package.

    ``offers`` holds what every service of the type can do; what one service can do is said by its own
    page. ``class_name`` is empty where the type has no class of its own.
    """

    name: str
    label: str
    offers: FrozenSet[str] = frozenset()
    class_name: str = ""


def _type(name: str, label: str, *offers: str, class_name: str = "") -> ServiceType:
    return ServiceType(name, label, frozenset(offers), class_name)


SERVICE_TYPES = {
    item.name: item
    for item in (
        _type("FeatureServer", "Feature service", LAYERS, class_name="FeatureService"),
        _type("MapServer", "Map service", LAYERS, MAP, class_name="MapService"),
        _type("ImageServer", "Image service", IMAGE, class_name="ImageService"),
        _type("GPServer", "Geoprocessing service", TASKS, class_name="GPService"),
        _type("GeocodeServer", "Geocoding service", GEOCODE, class_name="Geocoder"),
        _type("GeometryServer", "Geometry service"),
        _type("VectorTileServer", "Vector tile service", TILES),
        _type("SceneServer", "Scene service"),
        _type("NAServer", "Network analysis service"),
        _type("GeoDataServer", "Geodata service"),
        _type("GlobeServer", "Globe service"),
        _type("GeoenrichmentServer", "Enrichment service"),
        _type("IndexingServer", "Indexing service"),
        _type("KnowledgeGraphServer", "Knowledge graph service"),
        _type("MobileServer", "Mobile service"),
        _type("ParcelFabricServer", "Parcel fabric service"),
        _type("SchematicsServer", "Schematics service"),
        _type("SearchServer", "Search service"),
        _type("StreamServer", "Stream service"),
        _type("TopographicProductionServer", "Topographic production service"),
        _type("UtilityNetworkServer", "Utility network service"),
        _type("ValidationServer", "Validation service"),
        _type("VersionManagementServer", "Version management service"),
        _type("VideoServer", "Video service"),
        _type("WorkflowServer", "Workflow service"),
        _type("WMSServer", "WMS endpoint"),
        _type("WFSServer", "WFS endpoint"),
        _type("WCSServer", "WCS endpoint"),
        _type("WMTSServer", "WMTS endpoint"),
        _type("OGCFeatureServer", "OGC API features endpoint"),
    )
}
_BY_LOWER_NAME = {name.lower(): name for name in SERVICE_TYPES}


def canonical_type(name: str, default: Optional[str] = None) -> str:
    """Return a type's own spelling; for an unknown one ``default``, or the name as it is."""
    return _BY_LOWER_NAME.get(name.lower(), name if default is None else default)


def service_type(name: str) -> ServiceType:
    """Return the entry of a type; an unknown type gets a plain one that offers nothing."""
    known = SERVICE_TYPES.get(canonical_type(name))
    return known or ServiceType(name, f"{name} service")
