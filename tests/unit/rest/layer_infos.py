# SPDX-License-Identifier: GPL-2.0-or-later
"""Layer pages for tests that need no server."""

from __future__ import annotations

from typing import Any

from ags_connector.rest.models import LayerInfo

FIELDS = [
    {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "OBJECTID"},
    {"name": "Name", "type": "esriFieldTypeString", "alias": "Name", "length": 50},
    {"name": "Acres", "type": "esriFieldTypeDouble", "alias": "Size in acres"},
    {"name": "Shape", "type": "esriFieldTypeGeometry", "alias": "Shape"},
]


def layer_info(**page: Any) -> LayerInfo:
    """Return the model of a paging polygon layer whose page is changed by ``page``."""
    body = {
        "currentVersion": 11.2,
        "id": 0,
        "name": "Lots",
        "type": "Feature Layer",
        "geometryType": "esriGeometryPolygon",
        "objectIdField": "OBJECTID",
        "fields": FIELDS,
        "maxRecordCount": 1000,
        "capabilities": "Query",
        "extent": {"xmin": 0, "ymin": 0, "xmax": 1, "ymax": 1, "spatialReference": {"wkid": 4326}},
        "advancedQueryCapabilities": {"supportsPagination": True, "supportsOrderBy": True},
    }
    return LayerInfo.from_json({**body, **page})
