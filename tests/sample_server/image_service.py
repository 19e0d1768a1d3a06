# SPDX-License-Identifier: GPL-2.0-or-later
"""From an operation of an image service to what answers it."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

from tests.sample_server import image_root, image_values
from tests.sample_server.image_export import export
from tests.sample_server.model import Service
from tests.sample_server.modes import Playing
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
        return shown(request, image_root.root_json(service, modes))
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
