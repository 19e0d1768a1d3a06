# SPDX-License-Identifier: GPL-2.0-or-later
"""Metadata of layers and tables."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from tests.sample_server import projection
from tests.sample_server.attachments import has_attachments
from tests.sample_server.model import Field, Layer, Service
from tests.sample_server.modes import Playing
from tests.sample_server.version import CURRENT_VERSION

Modes = Dict[str, Playing]
Json = Dict[str, Any]
NO_QUERY_KEYS = {"old_server", "no_ids"}


def query_formats(service_type: str) -> str:
    """What a query can be answered in; the binary form is offered beside the others where both can be tried."""
    return "JSON, geoJSON, PBF" if service_type == "FeatureServer" else "JSON, geoJSON"


def field_json(item: Field, brief: bool = False) -> Json:
    """A field as metadata list it; `brief` as query answers do."""
    described: Json = {
        "name": item.name,
        "type": f"esriFieldType{item.type}",
        "alias": item.alias if item.alias is not None or not brief else item.name,
    }
    if item.length is not None:
        described["length"] = item.length
    described["domain"] = item.domain
    if not brief:
        described.update(editable=item.editable, nullable=item.nullable, defaultValue=item.default)
        described["modelName"] = item.name
    return described


def layer_json(
    service: Service, service_type: str, layer: Layer, modes: Modes, extent: Optional[List[float]]
) -> Json:
    """The metadata of a layer or table as the service type writes them."""
    old = "old_server" in modes
    nulls = "null_everything" in modes
    body: Json = {} if old else {"currentVersion": CURRENT_VERSION}
    body.update(
        id=layer.id,
        name=layer.name,
        type=layer_type(layer),
        description=None if nulls else layer.description,
        copyrightText=None if nulls else service.copyright,
    )
    parent = service.layer(layer.parent) if layer.parent is not None else None
    body["parentLayer"] = {"id": parent.id, "name": parent.name} if parent else None
    if service_type == "MapServer":
        children = [service.layer(child) for child in layer.children]
        body["subLayers"] = [{"id": child.id, "name": child.name} for child in children if child]
    body["defaultVisibility"] = True
    body["minScale"], body["maxScale"] = layer.min_scale, layer.max_scale
    if layer.kind != "table":
        body["geometryType"] = f"esriGeometry{layer.geometry}" if layer.geometry else None
        body["extent"] = None if nulls else _extent_json(extent, layer.wkid)
        body["drawingInfo"] = layer.drawing
    body["relationships"] = [_relationship_json(item) for item in layer.relationships]
    body.update(
        hasAttachments=has_attachments(service, layer), htmlPopupType="esriServerHTMLPopupTypeAsHTMLText"
    )
    _describe_fields(body, layer, service_type)
    if layer.queryable:
        _describe_query(body, service, service_type, layer, modes)
    body["capabilities"] = capabilities(service, service_type)
    return body


def layer_type(layer: Layer) -> str:
    return {"layer": "Feature Layer", "table": "Table", "group": "Group Layer"}[layer.kind]


def capabilities(service: Service, service_type: str) -> str:
    if service.capabilities is not None:
        return service.capabilities
    if service_type == "ImageServer":
        return "Image,Metadata,Catalog" if service.layers else "Image,Metadata"
    return "Map,Query,Data" if service_type == "MapServer" else "Query"


def _extent_json(extent: Optional[List[float]], wkid: int) -> Json:
    box = extent if extent is not None else ["NaN"] * 4
    return {**dict(zip(("xmin", "ymin", "xmax", "ymax"), box)), "spatialReference": projection.as_json(wkid)}


def _relationship_json(item: Any) -> Json:
    return {
        "id": item.id,
        "name": item.name,
        "relatedTableId": item.related_layer,
        "cardinality": item.cardinality,
        "role": item.role,
        "keyField": item.key_field,
        "composite": False,
    }


def _describe_fields(body: Json, layer: Layer, service_type: str) -> None:
    body["displayField"] = layer.display
    body["typeIdField"] = layer.subtype_field or (None if service_type == "MapServer" else "")
    body["subtypeField"] = layer.subtype_field
    body["defaultSubtypeCode"] = layer.default_subtype
    fields: Optional[List[Json]] = [field_json(item) for item in layer.fields] if layer.queryable else None
    if layer.spatial:
        geometry = {"name": "Shape", "type": "esriFieldTypeGeometry", "alias": "Shape", "domain": None}
        body["geometryField"] = geometry
        if service_type == "MapServer" and fields is not None:
            fields.insert(1, geometry)
    body["fields"] = fields
    body["subtypes"] = [
        {
            "code": item["code"],
            "name": item["name"],
            "defaultValues": item["defaultValues"],
            "domains": {name: domain or {"type": "inherited"} for name, domain in item["domains"].items()},
        }
        for item in layer.subtypes
    ]
    body["types"] = [
        {
            "id": item["code"],
            "name": item["name"],
            "domains": {name: domain or {"type": "inherited"} for name, domain in item["domains"].items()},
            "templates": [],
        }
        for item in layer.subtypes
    ]
    if service_type == "FeatureServer":
        body["templates"] = []


def _describe_query(body: Json, service: Service, service_type: str, layer: Layer, modes: Modes) -> None:
    if layer.oid is not None:
        body["objectIdField"] = layer.oid
    body["globalIdField"] = layer.global_id
    if layer.spatial and "old_server" not in modes:
        body.update(hasZ=layer.has_z, hasM=layer.has_m, allowGeometryUpdates=True)
    if "old_server" in modes:
        return
    if "string_ids" in modes and layer.oid is not None:
        body["uniqueIdInfo"] = {"type": "simple", "fields": [layer.oid], "OIDFieldContainsHashValue": False}
    elif layer.oid is not None and service_type == "FeatureServer":
        body["uniqueIdField"] = {"name": layer.oid, "isSystemMaintained": True}
    statistics = "no_statistics" not in modes
    body["maxRecordCount"] = service.max_record_count
    if service.hosted:
        body.update(standardMaxRecordCount=32000, tileMaxRecordCount=8000, maxRecordCountFactor=1)
    body.update(
        supportedQueryFormats=query_formats(service_type),
        supportsStatistics=statistics,
        supportsAdvancedQueries=True,
        supportsCoordinatesQuantization=True,
        useStandardizedQueries=True,
        isDataVersioned=False,
        ownershipBasedAccessControlForFeatures=None,
        datesInUnknownTimezone=False,
        dateFieldsTimeReference={
            "timeZone": "UTC",
            "timeZoneIANA": "Etc/UTC",
            "respectsDaylightSaving": False,
        },
    )
    body["advancedQueryCapabilities"] = _advanced(service, service_type, layer, modes, statistics)
    if layer.time_field:
        body["timeInfo"] = {
            "startTimeField": layer.time_field,
            "endTimeField": None,
            "trackIdField": None,
            "timeReference": None,
            "hasLiveData": False,
        }


def _advanced(service: Service, service_type: str, layer: Layer, modes: Modes, statistics: bool) -> Json:
    return {
        "useStandardizedQueries": True,
        "supportsStatistics": statistics,
        "supportsPercentileStatistics": statistics,
        "supportsHavingClause": statistics,
        "supportsOrderBy": "no_order" not in modes,
        "supportsDistinct": True,
        "supportsCountDistinct": False,
        "supportsPagination": not modes.keys() & {"no_pagination", "no_ids"},
        "supportsTrueCurve": False,
        "supportsReturningQueryExtent": True,
        "supportsQueryWithDistance": True,
        "supportsReturningGeometryCentroid": layer.geometry == "Polygon",
        "supportsSqlExpression": False,
        "supportsQueryWithResultType": service.hosted,
        "supportsMaxRecordCountFactor": service.hosted,
        "supportsAdvancedQueryRelated": True,
        "supportsQueryRelatedPagination": "no_pagination" not in modes,
        "supportsQueryAttachments": has_attachments(service, layer) and service_type == "FeatureServer",
        "supportsDefaultSR": False,
        "supportsLod": False,
    }
