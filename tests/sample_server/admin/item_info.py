# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said about a service, its thumbnail and other files, and the manifest of the data that it uses."""

from __future__ import annotations

from typing import Dict, List

from tests.sample_server import service_roots
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import AdminError, Json

NAMES: Dict[str, str] = {
    "MapServer": "Map Service",
    "FeatureServer": "Feature Service",
    "ImageServer": "Image Service",
    "GPServer": "Geoprocessing Service",
    "GeocodeServer": "Geocoding Service",
}
TEXTS = ("title", "summary", "snippet", "description", "accessInformation", "licenseInfo", "thumbnail")
DATABASE = "/gis/data/site.sqlite"
RASTERS = "/gis/data/rasters"
CREDENTIALS = "USER=gis;ENCRYPTED_PASSWORD=00022e686b61"
CONNECTIONS = {"tables": f"DATABASE={DATABASE};{CREDENTIALS}", "rasters": f"DATABASE={RASTERS}"}


def of(entry: Entry) -> Json:
    """The information that is set, else what the service was published with. Raises AdminError."""
    if entry.info is None:
        kind = NAMES.get(entry.type, entry.type)
        entry.info = {**service_roots.item_info(entry.service), "type": kind}
        entry.info["typeKeywords"] = ["Data", "Service", kind, "ArcGIS Server"]
    if not entry.info:
        raise AdminError(f"Item information of service '{entry.path}' was not found.", code=404)
    return entry.info


def complaints(info: Json) -> List[str]:
    """What is wrong with information that someone wants to set."""
    tags = info.get("tags", [])
    found = [
        f"The value of '{name}' must be a text." for name in TEXTS if not isinstance(info.get(name, ""), str)
    ]
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        found.append("The value of 'tags' must be a list of texts.")
    return found


def uses(entry: Entry) -> Dict[str, List[str]]:
    """Names of the tables and of the rasters that a service reads."""
    tables = [layer.table for layer in entry.service.layers if layer.queryable]
    return {"tables": tables, "rasters": [entry.service.raster] if entry.service.raster else []}


def manifest(entry: Entry) -> Json:
    """Which data the service uses, and what it was published from."""
    databases = [_database(kind, names) for kind, names in uses(entry).items() if names]
    properties = entry.definition["properties"]
    source = properties.get("filePath") or properties.get("toolbox")
    resource = {"onPremisePath": source, "clientName": "PUBLISHER-PC", "serverPath": source}
    return {"databases": databases, "resources": [resource] if source else []}


def _database(kind: str, names: List[str]) -> Json:
    tables = kind == "tables"
    return {
        "byReference": True,
        "onServerWorkspaceFactoryProgID": f"esriDataSources{'GDB.Sqlite' if tables else 'Raster.Raster'}"
        "WorkspaceFactory.1",
        "onServerConnectionString": CONNECTIONS[kind],
        "onPremiseConnectionString": CONNECTIONS[kind],
        "onServerName": "site.sqlite" if tables else "rasters",
        "onPremisePath": DATABASE if tables else RASTERS,
        "datasets": [{"onServerName": name} for name in names],
    }
