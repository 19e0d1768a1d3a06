# SPDX-License-Identifier: GPL-2.0-or-later
"""The identify operation's results: display strings keyed by alias."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Dict, List

from osgeo import ogr

from tests.sample_server.esri_geometry import decode, to_esri
from tests.sample_server.model import Field, Layer, Service, quote
from tests.sample_server.modes import Playing
from tests.sample_server.projection import as_json, mover
from tests.sample_server.reply import RestError
from tests.sample_server.sandbox import open_store
from tests.sample_server.spatial import SpatialFilter, reproject
from tests.sample_server.view import source_sql, viewed

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MOST = 100


def results(
    data: Path,
    service: Service,
    geometry: ogr.Geometry,
    wkid: int,
    margin: float,
    params: Dict[str, str],
    modes: Dict[str, Playing],
) -> List[Dict[str, Any]]:
    """What of the chosen layers meets the geometry widened by the margin (in its own units)."""
    mode, _, listed = (params.get("layers") or "top").partition(":")
    if mode not in {"top", "visible", "all"}:
        raise RestError(400, "Invalid or missing input parameters.", ["'layers' parameter is invalid."])
    ids = {int(part) for part in listed.split(",") if part.strip().isdigit()}
    reach = geometry.Buffer(margin) if margin else geometry
    found: List[Dict[str, Any]] = []
    for layer in service.layers:
        if layer.spatial and (not ids or layer.id in ids):
            seen = viewed(layer, modes)
            area = reproject(reach, wkid, layer.wkid)
            found += _of_layer(data, seen, area, wkid, params)
            if found and mode == "top":
                break
    return found[:MOST]


def _of_layer(
    data: Path, layer: Layer, area: ogr.Geometry, wkid: int, params: Dict[str, str]
) -> List[Dict[str, Any]]:
    store = open_store(data, layer.table)
    try:
        ids = SpatialFilter(area, "Intersects").row_ids(store, layer)[:MOST]
        columns = ", ".join(quote(field.name) for field in layer.fields)
        marks = ",".join(str(oid) for oid in ids)
        rows = store.execute(
            f"SELECT {columns}, shape_ FROM {source_sql(layer, f'rowid IN ({marks})')}"
        ).fetchall()
    finally:
        store.close()
    raw = params.get("returnUnformattedValues", "").lower() == "true"
    by_name = params.get("returnFieldName", "").lower() == "true"
    shapes = params.get("returnGeometry", "true").lower() != "false"
    return [_result(layer, row, wkid, raw, by_name, shapes) for row in rows]


def _result(layer: Layer, row: Any, wkid: int, raw: bool, by_name: bool, shapes: bool) -> Dict[str, Any]:
    attributes = {
        field.name if by_name else field.alias or field.name: value if raw else shown(field, value)
        for field, value in zip(layer.fields, row)
    }
    display = layer.field(layer.display)
    value = next((shown(field, cell) for field, cell in zip(layer.fields, row) if field is display), "")
    result = {
        "layerId": layer.id,
        "layerName": layer.name,
        "displayFieldName": layer.display,
        "value": value,
        "attributes": attributes,
    }
    if shapes:
        change = mover(layer.wkid, wkid)
        arrays = [array[:, :2] for part in decode(row[-1])[0] for array in part]
        geometry = to_esri(
            layer.geometry or "", [change(array) if change else array for array in arrays], False, False
        )
        result.update(
            geometryType=f"esriGeometry{layer.geometry}",
            geometry={**geometry, "spatialReference": as_json(wkid)},
        )
    return result


def shown(field: Field, value: Any) -> str:
    """A value as identify writes it for people."""
    if value is None:
        return "Null"
    for item in (field.domain or {}).get("codedValues", ()):
        if item["code"] == value:
            return str(item["name"])
    if field.type == "Date":
        moment = EPOCH + timedelta(milliseconds=value)
        return f"{moment.month}/{moment.day}/{moment.year} {moment:%I:%M:%S %p}"
    return str(value)
