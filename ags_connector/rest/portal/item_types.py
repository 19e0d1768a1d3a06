# SPDX-License-Identifier: GPL-2.0-or-later
"""The types of a portal's items: which are services, and of what type."""

from __future__ import annotations

from typing import Dict, Iterable, List

from ..errors import InvalidInput
from ..names import did_you_mean

# The type of an item and that of the service which it stands for.
SERVICE_ITEMS: Dict[str, str] = {
    "Feature Service": "FeatureServer",
    "Map Service": "MapServer",
    "Image Service": "ImageServer",
    "Geocoding Service": "GeocodeServer",
    "Geoprocessing Service": "GPServer",
    "Geometry Service": "GeometryServer",
    "Vector Tile Service": "VectorTileServer",
    "Scene Service": "SceneServer",
    "Network Analysis Service": "NAServer",
    "Geodata Service": "GeoDataServer",
    "Geoenrichment Service": "GeoenrichmentServer",
    "Globe Service": "GlobeServer",
    "Stream Service": "StreamServer",
    "Workflow Manager Service": "WorkflowServer",
    "Knowledge Graph": "KnowledgeGraphServer",
    "Relational Database Connection": "MapServer",
}
_OTHERS = (
    "Web Map", "Web Scene", "Web Mapping Application", "Web Experience", "Dashboard", "StoryMap", "Form",
    "Feature Collection", "Feature Collection Template", "Feature Layer Template", "Map Area", "Vector Tile Package",
    "Tile Package", "Map Package", "Layer Package", "Mobile Map Package", "Project Package", "Service Definition",
    "File Geodatabase", "Shapefile", "CSV", "CSV Collection", "GeoJson", "GeoPackage", "KML", "Image", "PDF",
    "Microsoft Excel", "Microsoft Word", "Microsoft Powerpoint", "Document Link", "Code Attachment", "Notebook",
    "WMS", "WMTS", "WFS", "OGCFeatureServer", "Group Layer", "Application", "Style", "Site Application",
    "Hub Page", "Hub Site Application", "Insights Workbook", "Survey123 Add In", "Layer", "Pro Map",
)  # fmt: skip
_BY_FOLDED = {name.casefold(): name for name in (*_OTHERS, *SERVICE_ITEMS)}
_BY_SERVICE = {service.casefold(): item for item, service in reversed(list(SERVICE_ITEMS.items()))}


def service_type_of(item_type: str) -> str:
    """Return the type of service that an item of this type stands for; empty for what is no service."""
    return SERVICE_ITEMS.get(item_type, "")


def item_type(name: str) -> str:
    """Return an item type in its own spelling, from any case, or from a service's type (``FeatureServer``).

    Types that are not known here are taken as they are: portals get new ones. Raises ``InvalidInput`` for a name
    with a quotation mark.
    """
    plain = " ".join(name.split())
    if '"' in plain:
        raise InvalidInput(f"The item type “{plain}” holds a quotation mark. Give it without.")
    folded = plain.casefold()
    return _BY_FOLDED.get(folded) or _BY_SERVICE.get(folded) or plain


def unknown_types(names: Iterable[str]) -> List[str]:
    """Return a sentence for each of these item types that is not known here, with what may be meant."""
    return [
        f"“{name}” is no type of item that is known here.{did_you_mean(name, _BY_FOLDED.values())}"
        for name in names
        if name.casefold() not in _BY_FOLDED
    ]
