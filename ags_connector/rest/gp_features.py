# SPDX-License-Identifier: GPL-2.0-or-later
"""Features and records as the inputs of a geoprocessing task."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Mapping

from ..formats.esri_json import encode_feature_set
from ..formats.feature import Feature
from ..formats.feature_batch import FeatureBatch
from ..formats.geometry import to_esri
from ..formats.geometry_type import GeometryType
from ..formats.shapefile_reader import read_geometries
from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput
from .feature_layer import FeatureLayer
from .geometry_input import read_geometry
from .gp_parameters import GPParameter
from .gp_schema import check_geometry
from .gp_types import GPType
from .query_result import QueryResult

_REFERENCES = ("url", "itemID", "portalItemID", "layerId")


def features_json(parameter: GPParameter, value: Any) -> Dict[str, Any]:
    """Return the object to send for features or records.

    Understood: feature sets and references to layers (``{"url": ..}``, ``{"itemID": ..}``) as the REST API writes
    them, batches, results of queries, layers of services (by their address), lists of features or rows, the geometries
    of a shapefile (not its attributes), and every single geometry. Raises ``InvalidInput`` for anything else and for
    features of a type that the task refuses.
    """
    body = _body(value, parameter.type is GPType.FEATURES)
    if not any(key in body for key in _REFERENCES):
        _check(parameter, body)
    return body


def _body(value: Any, spatial: bool) -> Dict[str, Any]:
    if isinstance(value, Mapping) and ("features" in value or any(key in value for key in _REFERENCES)):
        return dict(_esri(value)) if spatial or "type" not in value else dict(value)
    if isinstance(value, FeatureLayer):
        return {"url": value.url}
    if isinstance(value, QueryResult):
        return _joined(list(value.pages()))
    if isinstance(value, FeatureBatch):
        return encode_feature_set(value)
    if isinstance(value, str) and value.lower().startswith(("http://", "https://")):
        return {"url": value}
    if isinstance(value, (list, tuple)) and all(isinstance(item, (Feature, Mapping)) for item in value):
        return _listed(list(value), spatial)
    if not spatial:
        raise InvalidInput(f"A {type(value).__name__} cannot be read as records.")
    if isinstance(value, (str, Path)) and Path(value).suffix.lower() == ".shp":
        return _from_shapefile(Path(value))
    return _from_geometry(value)


def _esri(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a feature set of Esri JSON, also for a GeoJSON collection."""
    if value.get("type") != "FeatureCollection":
        return value
    return _listed(list(value["features"]), spatial=True)


def _listed(items: List[Any], spatial: bool) -> Dict[str, Any]:
    if not spatial:
        rows = [dict(item.attributes) if isinstance(item, Feature) else dict(item) for item in items]
        return {"features": [row if "attributes" in row else {"attributes": row} for row in rows]}
    features, kinds, reference = [], set(), None
    for item in items:
        feature, kind, own = _feature(item)
        features.append(feature)
        kinds.add(kind)
        reference = reference or own
    if len(kinds) > 1:
        raise InvalidInput("The features are of several geometry types; a task takes one.")
    body: Dict[str, Any] = {"features": features}
    if kinds:
        body["geometryType"] = next(iter(kinds)).value
    if reference:
        body["spatialReference"] = reference.to_json()
    return body


def _feature(item: Any) -> Any:
    attributes: Mapping[str, Any] = {}
    if isinstance(item, Feature):
        attributes, item = item.attributes, item.geometry
    elif item.get("type") == "Feature":
        attributes = item.get("properties") or {}
    elif "geometry" in item or "attributes" in item:
        attributes, item = item.get("attributes") or {}, item.get("geometry") or {}
    found = read_geometry(item)
    return (
        {"attributes": dict(attributes), "geometry": dict(found.geometry)},
        found.geometry_type,
        found.spatial_reference,
    )


def _joined(batches: List[FeatureBatch]) -> Dict[str, Any]:
    if not batches:
        raise InvalidInput("The query for the task's input found nothing.")
    first = batches[0]
    whole = replace(
        first,
        rows=[row for batch in batches for row in batch.rows],
        geometries=[wkb for batch in batches for wkb in batch.geometries],
        exceeded_transfer_limit=None,
    )
    return encode_feature_set(whole)


def _from_shapefile(path: Path) -> Dict[str, Any]:
    if not path.exists():
        raise InvalidInput(f"There is no file “{path}”.")
    wkbs, wkt = read_geometries(path)
    reference = SpatialReference(wkt=wkt) if wkt else None
    return _listed([to_esri(item, reference) for item in wkbs], spatial=True)


def _from_geometry(value: Any) -> Dict[str, Any]:
    found = read_geometry(value)
    body: Dict[str, Any] = {
        "geometryType": found.geometry_type.value,
        "features": [{"geometry": dict(found.geometry)}],
    }
    if found.spatial_reference:
        body["spatialReference"] = found.spatial_reference.to_json()
    return body


def _check(parameter: GPParameter, body: Mapping[str, Any]) -> None:
    if not isinstance(body.get("features"), (list, tuple)):
        raise InvalidInput("A feature set needs a list of “features”.")
    if parameter.type is GPType.FEATURES:
        check_geometry(parameter, GeometryType.parse(body.get("geometryType")))
