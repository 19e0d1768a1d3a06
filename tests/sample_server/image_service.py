# SPDX-License-Identifier: GPL-2.0-or-later
"""From an operation of an image service to what answers it."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

from tests.sample_server import image_root, image_values, mosaic, query
from tests.sample_server.build import ensure_data
from tests.sample_server.describe import field_json
from tests.sample_server.image_export import export
from tests.sample_server.model import Service
from tests.sample_server.modes import Playing
from tests.sample_server.rasters import RASTERS
from tests.sample_server.reply import Reply, RestError
from tests.sample_server.request import Request

Json = Dict[str, Any]


def answer(
    service: Service,
    rest: List[str],
    request: Request,
    base: str,
    modes: Dict[str, Playing],
    shown: Callable[[Request, Json], Reply],
) -> Reply:
    """The reply to what follows the service in the address; `shown` writes JSON in the form asked for."""
    if rest == ["exportImage"]:
        return export(service, request, base, modes)
    if not rest:
        fields = [field_json(item) for layer in service.layers for item in layer.fields]
        page = image_root.root_json(service, modes)
        return shown(request, {**page, **mosaic.root_extra(service.raster, fields)})
    if service.raster in mosaic.MOSAICS and (rest == ["query"] or rest[0].isdigit()):
        return _catalog(service, rest, request, modes, shown)
    if rest == ["getSamples"] and ("no_samples" in modes or "old_server" in modes):
        raise RestError(404, "Not Found", [])
    described: Dict[str, Callable[[], Json]] = {
        "legend": lambda: image_root.legend_json(service),
        "rasterFunctionInfos": lambda: image_root.functions_json(service),
        "keyProperties": lambda: image_root.key_properties(service),
        "statistics": lambda: image_root.statistics_json(service),
        "identify": lambda: image_values.identify_json(service.raster, request.params),
        "getSamples": lambda: image_values.samples_json(service.raster, request.params),
        "computeHistograms": lambda: image_values.histograms_json(service.raster, request.params),
    }
    if len(rest) != 1 or rest[0] not in described:
        raise RestError(404, "Not Found", [])
    return shown(request, described[rest[0]]())


def _catalog(
    service: Service,
    rest: List[str],
    request: Request,
    modes: Dict[str, Playing],
    shown: Callable[[Request, Json], Reply],
) -> Reply:
    """The rasters of a mosaic: asked for like features, one of them, or what one is. Nobody changes them."""
    if rest == ["query"]:
        return query.run(ensure_data(), service, "ImageServer", service.layers[0], request.params, modes)
    item = next((item for item in mosaic.MOSAICS[service.raster] if item.id == int(rest[0])), None)
    if item is None or rest[1:] not in ([], ["info"]):
        raise RestError(400, "Unable to complete operation.", [])
    if rest[1:]:
        return shown(request, mosaic.item_info(item))
    xmin, ymin, xmax, ymax = item.bounds
    ring = [[xmin, ymin], [xmin, ymax], [xmax, ymax], [xmax, ymin], [xmin, ymin]]
    reference = {"wkid": RASTERS[service.raster].wkid, "latestWkid": RASTERS[service.raster].wkid}
    geometry = {"rings": [ring], "spatialReference": reference}
    return shown(request, {"attributes": item.values, "geometry": geometry})
