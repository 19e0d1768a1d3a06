# SPDX-License-Identifier: GPL-2.0-or-later
"""The feature resource: one row by its object id."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional

from tests.sample_server.esri_geometry import arrays_of_raw, decode, to_esri
from tests.sample_server.model import Layer, quote
from tests.sample_server.modes import Playing
from tests.sample_server.projection import as_json
from tests.sample_server.reply import RestError
from tests.sample_server.sandbox import open_store
from tests.sample_server.view import source_sql, viewed


def feature_json(data: Path, layer: Layer, text: str, modes: Dict[str, Playing]) -> Dict[str, Any]:
    """The row with that id, all fields and its geometry. Raises RestError where there is none."""
    layer = viewed(layer, modes)
    if layer.oid is None or not (text.isdigit() or "string_ids" in modes):
        raise RestError(404, "Not Found", [])
    store = open_store(data, layer.table)
    try:
        columns = [quote(field.name) for field in layer.fields] + (
            ["shape_", "raw_"] if layer.spatial else []
        )
        row = store.execute(
            f"SELECT {', '.join(columns)} FROM {source_sql(layer)} WHERE {quote(layer.oid)} = ?",
            (text if "string_ids" in modes else int(text),),
        ).fetchone()
    finally:
        store.close()
    if row is None:
        raise RestError(404, "Feature not found", [])
    feature: Dict[str, Any] = {"attributes": {field.name: value for field, value in zip(layer.fields, row)}}
    if layer.spatial:
        geometry = _geometry(layer, row[-2], row[-1])
        if geometry is not None and "null_everything" not in modes:
            feature["geometry"] = {**geometry, "spatialReference": as_json(layer.wkid)}
    return {"feature": feature}


def _geometry(layer: Layer, wkb: Optional[bytes], raw: Optional[str]) -> Optional[Dict[str, Any]]:
    if raw is not None:
        return to_esri(layer.geometry or "", arrays_of_raw(raw), False, False)
    if wkb is None:
        return None
    parts, _ = decode(wkb)
    return to_esri(
        layer.geometry or "", [array for part in parts for array in part], layer.has_z, layer.has_m
    )
