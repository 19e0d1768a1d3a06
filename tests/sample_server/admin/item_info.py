# SPDX-License-Identifier: GPL-2.0-or-later
"""iteminfo: what is said about a service, its thumbnail, and the manifest of the data that it uses."""

from __future__ import annotations

from typing import Dict, List

from tests.sample_server import service_roots
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import Json

NAMES: Dict[str, str] = {
    "MapServer": "Map Service",
    "FeatureServer": "Feature Service",
    "ImageServer": "Image Service",
    "GPServer": "Geoprocessing Service",
    "GeocodeServer": "Geocoding Service",
}
DATABASE = "/gis/data/site.sqlite"


def of(entry: Entry) -> Json:
    """The item information that is set, else what the service was published with."""
    if entry.info is None:
        kind = NAMES.get(entry.type, entry.type)
        entry.info = {**service_roots.item_info(entry.service), "type": kind}
        entry.info["typeKeywords"] = ["Data", "Service", kind, "ArcGIS Server"]
    return entry.info


def manifest(entry: Entry) -> Json:
    """Which data the service uses, and what it was published from."""
    tables = [layer.table for layer in entry.service.layers if layer.queryable]
    datasets: List[Json] = [{"onServerName": table} for table in tables] or (
        [{"onServerName": entry.service.raster}] if entry.service.raster else []
    )
    database = {
        "byReference": True,
        "onServerWorkspaceFactoryProgID": "esriDataSourcesGDB.SqliteWorkspaceFactory.1",
        "onServerConnectionString": f"DATABASE={DATABASE};USER=gis;ENCRYPTED_PASSWORD=00022e68",
        "onPremiseConnectionString": f"DATABASE={DATABASE};USER=gis;ENCRYPTED_PASSWORD=00022e68",
        "onServerName": "site.sqlite",
        "onPremisePath": DATABASE,
        "datasets": datasets,
    }
    source = entry.definition["properties"].get("filePath", "")
    resource = {"onPremisePath": source, "clientName": "PUBLISHER-PC", "serverPath": source}
    return {"databases": [database] if datasets else [], "resources": [resource] if source else []}
