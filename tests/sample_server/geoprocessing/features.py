# SPDX-License-Identifier: GPL-2.0-or-later
"""Feature sets of a task's inputs and outputs, as GDAL's geometries."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
from osgeo import ogr, osr

from tests.sample_server import esri_geometry, projection
from tests.sample_server.content.rows import esri_rings

KINDS = {
    "esriGeometryPoint": "Point",
    "esriGeometryMultipoint": "Multipoint",
    "esriGeometryPolyline": "Polyline",
    "esriGeometryPolygon": "Polygon",
}


@dataclass
class FeatureSet:
    """Features in one spatial reference; `kind` is "" for records without geometry."""

    kind: str
    wkid: int
    fields: List[Dict[str, Any]]
    rows: List[Tuple[Dict[str, Any], Optional[ogr.Geometry]]] = field(default_factory=list)

    def in_reference(self, wkid: int) -> FeatureSet:
        """The same features in another spatial reference."""
        if wkid == self.wkid or not self.kind:
            return self
        change = osr.CoordinateTransformation(projection.reference(self.wkid), projection.reference(wkid))
        moved = []
        for values, geometry in self.rows:
            copy = geometry.Clone() if geometry is not None else None
            if copy is not None:
                copy.Transform(change)
            moved.append((values, copy))
        return FeatureSet(self.kind, wkid, self.fields, moved)


def read(value: Dict[str, Any]) -> FeatureSet:
    """A feature set or record set of a request. Raises ValueError for what is none."""
    if not isinstance(value.get("features"), list):
        raise ValueError("a feature set has features")
    spatial = any(item.get("geometry") for item in value["features"]) or bool(value.get("geometryType"))
    kind = KINDS.get(str(value.get("geometryType") or "esriGeometryPoint"), "") if spatial else ""
    if spatial and not kind:
        raise ValueError("unknown geometryType")
    reference = value.get("spatialReference") or {}
    wkid = int(reference.get("latestWkid") or reference.get("wkid") or 4326)
    wkid = projection.LATEST.get(wkid, wkid)
    if projection.reference(wkid) is None:
        raise ValueError("unknown spatialReference")
    rows = [
        (item.get("attributes") or {}, _geometry(item["geometry"], kind) if item.get("geometry") else None)
        for item in value["features"]
    ]
    return FeatureSet(kind, wkid, list(value.get("fields") or []), rows)


def _geometry(value: Dict[str, Any], kind: str) -> ogr.Geometry:
    geometry, _ = esri_geometry.parse_parameter(_text(value), kind)
    return geometry


def _text(value: Dict[str, Any]) -> str:
    from json import dumps

    return dumps(value)


def write(features: FeatureSet, limit: int) -> Dict[str, Any]:
    """The value of an output; over the limit it has no features at all, and says so."""
    body: Dict[str, Any] = {"displayFieldName": ""}
    if features.kind:
        body["geometryType"] = f"esriGeometry{features.kind}"
        body["spatialReference"] = projection.as_json(features.wkid)
    body["fields"] = features.fields
    over = len(features.rows) > limit
    body["features"] = [] if over else [_feature(features.kind, *row) for row in features.rows]
    body["exceededTransferLimit"] = over
    return body


def _feature(kind: str, values: Dict[str, Any], geometry: Optional[ogr.Geometry]) -> Dict[str, Any]:
    body: Dict[str, Any] = {"attributes": values}
    if geometry is not None and kind:
        shape = esri_rings(geometry) if kind == "Polygon" else geometry
        parts, _ = esri_geometry.decode(bytes(shape.ExportToIsoWkb()))
        arrays = [array[:, :2] for part in parts for array in part]
        body["geometry"] = esri_geometry.to_esri(kind, [np.asarray(item) for item in arrays], False, False)
    return body


def metres_reference(features: FeatureSet) -> int:
    """A projected reference in metres around the features: the UTM zone of their middle."""
    here = features.in_reference(4326)
    boxes = [geometry.GetEnvelope() for _, geometry in here.rows if geometry is not None]
    if not boxes:
        return 3857
    x = (min(box[0] for box in boxes) + max(box[1] for box in boxes)) / 2
    y = (min(box[2] for box in boxes) + max(box[3] for box in boxes)) / 2
    zone = min(max(math.floor((x + 180) / 6) + 1, 1), 60)
    return (32600 if y >= 0 else 32700) + zone
