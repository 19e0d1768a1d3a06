# SPDX-License-Identifier: GPL-2.0-or-later
"""Image-side operations of map services: export, identify and legend."""

from __future__ import annotations

import base64
import json
import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple
from urllib.parse import quote

from tests.sample_server import drawing, projection, symbols
from tests.sample_server.esri_geometry import parse_parameter
from tests.sample_server.identify import results
from tests.sample_server.model import Layer, Service
from tests.sample_server.modes import Playing
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request
from tests.sample_server.service_roots import MAX_IMAGE
from tests.sample_server.view import viewed

LEGEND_SIZE = 20
METRES_PER_DEGREE = 111319.49079327358
INCH = 0.0254


def legend_json(service: Service) -> Dict[str, Any]:
    """The legend: a small picture for each class of each layer's renderer."""
    layers = []
    for layer in service.layers:
        if layer.spatial and layer.drawing:
            entries = [
                _entry(value, label, symbol)
                for value, label, symbol in symbols.classes_of(layer.drawing["renderer"])
            ]
            layers.append(
                {
                    "layerId": layer.id,
                    "layerName": layer.name,
                    "layerType": "Feature Layer",
                    "minScale": layer.min_scale,
                    "maxScale": layer.max_scale,
                    "legend": entries,
                }
            )
    return {"layers": layers}


def _entry(value: Optional[str], label: str, symbol: Dict[str, Any]) -> Dict[str, Any]:
    image = drawing.swatch(symbol, LEGEND_SIZE)
    entry = {
        "label": label,
        "url": drawing.name_of(image),
        "imageData": base64.b64encode(image).decode("ascii"),
        "contentType": "image/png",
        "height": LEGEND_SIZE,
        "width": LEGEND_SIZE,
    }
    return {**entry, "values": [value]} if value is not None else entry


@dataclass
class MapRequest:
    """An export request, with its extent already widened to the aspect ratio of the picture."""

    extent: Tuple[float, float, float, float]
    width: int
    height: int
    wkid: int
    transparent: bool
    image_format: str


def export(data: Path, service: Service, request: Request, base: str, modes: Dict[str, Playing]) -> Reply:
    """The picture itself, or where it is and what it shows. Raises RestError."""
    params = request.params
    wanted = _map_request(params, service)
    form = request.form
    layers = [viewed(layer, modes) for layer in chosen_layers(service, params.get("layers", ""))]
    if form == "image":
        definitions = _in_time(layers, _definitions(params.get("layerDefs", "")), params.get("time", ""))
        body, content_type = drawing.picture(
            data,
            layers,
            wanted.extent,
            (wanted.width, wanted.height),
            wanted.wkid,
            wanted.transparent,
            wanted.image_format,
            definitions,
        )
        return Reply(body, content_type)
    if form not in {"json", "pjson", "html"}:
        raise RestError(400, "Output format not supported.", [])
    box = dict(zip(("xmin", "ymin", "xmax", "ymax"), wanted.extent))
    metres = METRES_PER_DEGREE if projection.is_geographic(wanted.wkid) else 1.0
    dots = float(params.get("dpi") or 96)
    scale = (wanted.extent[2] - wanted.extent[0]) * metres / (wanted.width / dots * INCH)
    query = "&".join(
        f"{name}={quote(value, safe=',:')}" for name, value in params.items() if name not in {"f", "token"}
    )
    return json_reply(
        {
            "href": f"{base}{request.path}?f=image&{query}",
            "width": wanted.width,
            "height": wanted.height,
            "scale": scale,
            "extent": {**box, "spatialReference": projection.as_json(wanted.wkid)},
        },
        form,
    )


def _bad(parameter: str) -> RestError:
    return RestError(400, "Invalid or missing input parameters.", [f"'{parameter}' parameter is invalid."])


def _map_request(params: Dict[str, str], service: Service) -> MapRequest:
    own = next((layer.wkid for layer in service.layers if layer.spatial), 4326)
    try:
        xmin, ymin, xmax, ymax = (float(part) for part in params["bbox"].split(","))
    except (KeyError, ValueError) as error:
        raise _bad("bbox") from error
    try:
        width, height = (int(part) for part in (params.get("size") or "400,400").split(","))
    except ValueError as error:
        raise _bad("size") from error
    if not (0 < width <= MAX_IMAGE and 0 < height <= MAX_IMAGE):
        raise RestError(400, "The requested image exceeds the size limit.", [])
    source = projection.parse_wkid(params.get("bboxSR", ""), "bboxSR") or own
    target = projection.parse_wkid(params.get("imageSR", ""), "imageSR") or own
    box = drawing.moved_box((xmin, ymin, xmax, ymax), source, target)
    return MapRequest(
        _fitted(box, width / height),
        width,
        height,
        target,
        params.get("transparent", "false").lower() == "true",
        params.get("format") or "png",
    )


def _fitted(box: Tuple[float, float, float, float], ratio: float) -> Tuple[float, float, float, float]:
    if box[2] <= box[0] or box[3] <= box[1]:
        raise _bad("bbox")
    return drawing.fitted(box, ratio)


def chosen_layers(service: Service, text: str) -> List[Layer]:
    """The layers to draw, undermost first. Raises RestError for what is no list of layers."""
    spatial = [layer for layer in service.layers if layer.spatial]
    if text:
        match = re.match(r"^(show|hide|include|exclude):([\d,]*)$", text.strip())
        if match is None:
            raise _bad("layers")
        ids = {int(part) for part in match.group(2).split(",") if part}
        ids |= {child for layer in service.layers if layer.id in ids for child in layer.children}
        shown = match.group(1) in {"show", "include"}
        if match.group(1) != "include":
            spatial = [layer for layer in spatial if (layer.id in ids) == shown]
    return sorted(spatial, key=lambda layer: -layer.id)


def _in_time(layers: List[Layer], definitions: Dict[int, str], text: str) -> Dict[int, str]:
    """The definitions with those of a time, a moment or two ends in milliseconds, for the layers that have one."""
    if not text.strip():
        return definitions
    ends = [part.strip() for part in text.split(",")]
    try:
        moments = [
            None if part in ("", "null") else datetime.fromtimestamp(int(part) / 1000, timezone.utc)
            for part in ends
        ]
    except ValueError as error:
        raise _bad("time") from error
    found = dict(definitions)
    for layer in layers:
        if layer.time_field:
            terms = [
                f"{layer.time_field} {sign} timestamp '{moment:%Y-%m-%d %H:%M:%S}'"
                for sign, moment in zip((">=", "<="), (moments[0], moments[-1]))
                if moment is not None
            ]
            own = definitions.get(layer.id)
            found[layer.id] = " AND ".join([f"({own})"] * bool(own) + terms)
    return found


def _definitions(text: str) -> Dict[int, str]:
    """layerDefs in either notation."""
    if not text.strip():
        return {}
    try:
        if text.lstrip().startswith("{"):
            return {int(key): value for key, value in json.loads(text).items()}
        return {int(key): value for key, _, value in (part.partition(":") for part in text.split(";"))}
    except ValueError as error:
        raise _bad("layerDefs") from error


def identify_json(
    data: Path, service: Service, params: Dict[str, str], modes: Dict[str, Playing]
) -> Dict[str, Any]:
    """What lies at a place: attributes as display strings by alias. Raises RestError."""
    if not params.get("geometry") or not params.get("mapExtent") or not params.get("imageDisplay"):
        raise RestError(400, "Invalid or missing input parameters.", [])
    try:
        box = [float(part) for part in params["mapExtent"].split(",")]
        width = float(params["imageDisplay"].split(",")[0])
    except (ValueError, IndexError) as error:
        raise _bad("mapExtent") from error
    geometry, _ = parse_parameter(params["geometry"], params.get("geometryType") or "esriGeometryPoint")
    wkid = projection.parse_wkid(params.get("sr", ""), "sr") or 4326
    pixels = float(params.get("tolerance") or 0)
    margin = pixels * (box[2] - box[0]) / width
    try:
        return {"results": results(data, service, geometry, wkid, margin, params, modes)}
    except sqlite3.Error as error:
        raise RestError(400, "Failed to execute query.", []) from error
