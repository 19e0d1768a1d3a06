# SPDX-License-Identifier: GPL-2.0-or-later
"""The complete definition of a service, as its administration hands it out: most values are texts."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from tests.sample_server.describe import capabilities
from tests.sample_server.geoprocessing import published
from tests.sample_server.model import Service

Json = Dict[str, Any]
INPUT = "c:\\arcgisserver\\directories\\arcgissystem\\arcgisinput"
OUTPUT = {
    "outputDir": "c:\\arcgisserver\\directories\\arcgisoutput",
    "virtualOutputDir": "/rest/directories/arcgisoutput",
}
# main type -> extensions that the type can have
EXTENSIONS: Dict[str, Tuple[str, ...]] = {
    "MapServer": ("FeatureServer", "KmlServer", "WMSServer", "WFSServer", "WCSServer", "NAServer"),
    "ImageServer": ("WCSServer", "WMSServer"),
    "GPServer": ("WPSServer",),
    "GeocodeServer": ("LocatorExtension",),
}
FEATURE_PROPERTIES = {
    "allowGeometryUpdates": "true",
    "allowOthersToDelete": "false",
    "allowOthersToQuery": "true",
    "allowOthersToUpdate": "false",
    "allowTrueCurvesUpdates": "false",
    "creatorPresent": "false",
    "dataInGdb": "true",
    "datasetInspected": "true",
    "editorTrackingRespectsDayLightSavingTime": "false",
    "editorTrackingTimeInUTC": "true",
    "editorTrackingTimeZoneID": "UTC",
    "enableOwnershipBasedAccessControl": "false",
    "enableZDefaults": "false",
    "realm": "",
    "syncEnabled": "false",
    "syncVersionCreationRule": "versionPerDownloadedMap",
    "versionedData": "false",
    "xssPreventionEnabled": "true",
    "zDefaultValue": "0",
}


def main_type(service: Service) -> str:
    """The type under which the administration knows a service; its feature access is an extension."""
    return "MapServer" if "MapServer" in service.types else service.types[0]


def path_of(service: Service) -> str:
    """Folder/Name.Type."""
    return f"{service.name}.{main_type(service)}"


def document_of(name: str, kind: str) -> str:
    """Where the server keeps what a service was published from."""
    short = name.rpartition("/")[2]
    place = f"{name.replace('/', chr(92))}.{kind}"
    return f"{INPUT}\\{place}\\extracted\\v101\\{short}.{'tbx' if kind == 'GPServer' else 'msd'}"


def build(service: Service) -> Json:
    """The definition of a service as it was published."""
    kind = main_type(service)
    hosted = service.hosted or kind == "FeatureServer"
    body: Json = {
        "serviceName": service.name.rpartition("/")[2],
        "type": kind,
        "description": service.description,
        "capabilities": _offered(service, kind),
        "provider": "ArcObjectsRasterRendering" if kind == "ImageServer" else "ArcObjects11",
        "clusterName": "default",
        "minInstancesPerNode": 1,
        "maxInstancesPerNode": 2,
        "instancesPerContainer": 1,
        "maxWaitTime": 60,
        "maxStartupTime": 300,
        "maxIdleTime": 1800,
        "maxUsageTime": 600,
        "loadBalancing": "ROUND_ROBIN",
        "isolationLevel": "HIGH",
        "configuredState": "STARTED",
        "recycleInterval": 24,
        "recycleStartTime": "00:00",
        "keepAliveInterval": 1800,
        "private": False,
        "isDefault": False,
        "maxUploadFileSize": 0,
        "allowedUploadFileTypes": "",
        "properties": _properties(service, kind),
        "extensions": _extensions(service, kind),
        "frameworkProperties": {},
        "datasets": [],
    }
    if hosted:
        body["portalProperties"] = {"isHosted": True, "portalItems": []}
    return body


def _offered(service: Service, kind: str) -> str:
    """The capabilities that the service has for its clients."""
    if kind in {"MapServer", "FeatureServer", "ImageServer"}:
        return capabilities(service, kind)
    if kind == "GeocodeServer":
        return "Geocode,ReverseGeocode,Suggest"
    tasks = published.find(service.name)
    return "Uploads" if tasks is not None and tasks.uploads else ""


def _properties(service: Service, kind: str) -> Dict[str, str]:
    found = dict(OUTPUT)
    if kind in {"MapServer", "FeatureServer"}:
        found.update(
            filePath=document_of(service.name, kind),
            maxRecordCount=str(service.max_record_count),
            maxImageHeight="4096",
            maxImageWidth="4096",
            minScale="0",
            maxScale="0",
            antialiasingMode="None",
            textAntialiasingMode="Force",
            clientCachingAllowed="true",
            enableDynamicLayers="false",
            schemaLockingEnabled="true",
            isCached="false",
        )
    elif kind == "ImageServer":
        found.update(
            maxRecordCount="1000", copyright=service.copyright, raster=service.raster, isCached="false"
        )
    elif kind == "GPServer":
        found.update(toolbox=document_of(service.name, kind), maximumRecords="1000", resultMapServer="false")
    return found


def _extensions(service: Service, kind: str) -> List[Json]:
    found = []
    for name in EXTENSIONS.get(kind, ()):
        enabled = name in service.types or (name == "KmlServer" and kind == "MapServer")
        offered = "Query" if name == "FeatureServer" else ""
        properties = {"name": service.name.rpartition("/")[2]}
        if name == "FeatureServer":
            properties = {**FEATURE_PROPERTIES, "maxRecordCount": str(service.max_record_count)}
            offered = capabilities(service.seen_as(name), name)
        found.append(
            {
                "typeName": name,
                "capabilities": offered,
                "enabled": "true" if enabled else "false",
                "maxUploadFileSize": 0,
                "allowedUploadFileTypes": "",
                "properties": properties,
            }
        )
    return found
