# SPDX-License-Identifier: GPL-2.0-or-later
"""Service roots, the list of all layers, and item information."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

from tests.sample_server import projection
from tests.sample_server.describe import Json, Modes, capabilities, layer_type, query_formats
from tests.sample_server.model import Layer, Service
from tests.sample_server.version import CURRENT_VERSION

MAX_IMAGE = 4096
ExtentOf = Callable[[Layer], Optional[List[float]]]


def root_json(service: Service, service_type: str, modes: Modes, extent_of: ExtentOf) -> Json:
    """What the service says about itself."""
    old, nulls = "old_server" in modes, "null_everything" in modes
    body: Json = {} if old else {"currentVersion": CURRENT_VERSION}
    body.update(
        serviceDescription=None if nulls else service.description,
        description=None if nulls else service.description,
        copyrightText=None if nulls else service.copyright,
    )
    body.update(_map(service) if service_type == "MapServer" else _features())
    body["layers"] = [_listed(layer, service_type, old) for layer in service.layers if layer.kind != "table"]
    body["tables"] = [_listed_table(layer, service_type) for layer in service.layers if layer.kind == "table"]
    wkid = next((layer.wkid for layer in service.layers if layer.spatial), 4326)
    box = union([extent_of(layer) for layer in service.layers if layer.spatial])
    extent = {
        **dict(zip(("xmin", "ymin", "xmax", "ymax"), box)),
        "spatialReference": projection.as_json(wkid),
    }
    body.update(
        spatialReference=projection.as_json(wkid),
        initialExtent=None if nulls else extent,
        fullExtent=None if nulls else extent,
        units="esriDecimalDegrees" if projection.is_geographic(wkid) else "esriMeters",
    )
    if not old:
        body.update(
            maxRecordCount=service.max_record_count, supportedQueryFormats=query_formats(service_type)
        )
    body["capabilities"] = capabilities(service, service_type)
    return body


def _map(service: Service) -> Json:
    return {
        "mapName": service.name.rpartition("/")[2],
        "supportsDynamicLayers": False,
        "singleFusedMapCache": False,
        "supportedImageFormatTypes": "PNG32,PNG24,PNG,JPG",
        "maxImageHeight": MAX_IMAGE,
        "maxImageWidth": MAX_IMAGE,
        "exportTilesAllowed": False,
        "minScale": 0,
        "maxScale": 0,
        "supportedExtensions": ", ".join(name for name in service.types if name != "MapServer"),
        "resampling": False,
        "documentInfo": {
            "Title": service.name,
            "Author": "",
            "Comments": "",
            "Subject": service.description,
            "Category": "",
            "AntialiasingMode": "None",
            "TextAntialiasingMode": "Force",
            "Keywords": ",".join(service.tags),
        },
    }


def _features() -> Json:
    return {
        "hasVersionedData": False,
        "supportsDisconnectedEditing": False,
        "hasStaticData": False,
        "syncEnabled": False,
        "allowGeometryUpdates": True,
        "enableZDefaults": False,
    }


def _listed(layer: Layer, service_type: str, old: bool) -> Json:
    if old and service_type == "FeatureServer":
        return {"id": layer.id, "name": layer.name}
    listed: Json = {
        "id": layer.id,
        "name": layer.name,
        "parentLayerId": -1 if layer.parent is None else layer.parent,
        "defaultVisibility": True,
        "subLayerIds": list(layer.children) or None,
        "minScale": layer.min_scale,
        "maxScale": layer.max_scale,
        "type": layer_type(layer),
    }
    if layer.geometry:
        listed["geometryType"] = f"esriGeometry{layer.geometry}"
    return listed


def _listed_table(layer: Layer, service_type: str) -> Json:
    return {
        "id": layer.id,
        "name": layer.name,
        **({"type": "Table"} if service_type == "FeatureServer" else {}),
    }


def union(boxes: List[Optional[List[float]]]) -> List[Any]:
    """The box around boxes; of "NaN" where there is none."""
    known = [box for box in boxes if box is not None]
    if not known:
        return ["NaN"] * 4
    columns = list(zip(*known))
    return [min(columns[0]), min(columns[1]), max(columns[2]), max(columns[3])]


def item_info(service: Service) -> Dict[str, Any]:
    """What `info/iteminfo` answers."""
    name = service.name.rpartition("/")[2]
    return {
        "culture": "en-US",
        "name": name,
        "guid": "",
        "catalogPath": "",
        "snippet": service.description,
        "description": service.description,
        "summary": service.description,
        "title": name,
        "tags": list(service.tags),
        "type": "Service",
        "typeKeywords": ["Data", "Service"],
        "thumbnail": "",
        "url": "",
        "extent": [[-180, -90], [180, 90]],
        "minScale": 0,
        "maxScale": "NaN",
        "spatialReference": "GCS_WGS_1984",
        "accessInformation": service.copyright,
        "licenseInfo": "",
    }
