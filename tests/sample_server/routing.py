# SPDX-License-Identifier: GPL-2.0-or-later
"""From the path of a request to the resource that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional
from urllib.parse import unquote

from tests.sample_server import (
    attachments,
    catalog,
    html,
    image_service,
    map_operations,
    oauth,
    portal,
    query,
    related,
    service_roots,
    token_service,
)
from tests.sample_server.admin import client_view, service_watch
from tests.sample_server.admin import routing as administration
from tests.sample_server.describe import layer_json
from tests.sample_server.feature import feature_json
from tests.sample_server.geocoding import operations as geocoding
from tests.sample_server.geoprocessing import published, resources, result_map
from tests.sample_server.model import Layer, Service
from tests.sample_server.modes import Playing
from tests.sample_server.reply import Reply, RestError, json_reply, not_found
from tests.sample_server.request import Request
from tests.sample_server.site import Site
from tests.sample_server.version import CURRENT_VERSION
from tests.sample_server.view import viewed

REST = "/arcgis/rest"


@dataclass
class Address:
    """A path below /rest/services, taken apart; `rest` is what follows the service type."""

    name: str
    service_type: str
    rest: List[str]


@dataclass
class Call:
    """What an operation gets to see."""

    site: Site
    base: str
    request: Request
    modes: Dict[str, Playing]
    address: Address
    service: Service
    service_type: str

    def layer(self, text: str) -> Layer:
        """The layer of that number as the modes show it. Raises RestError."""
        found = self.service.layer(int(text)) if text.isdigit() else None
        if found is None:
            raise RestError(404, "Layer not found" if text.isdigit() else "Not Found", [])
        return found


def address_of(path: str) -> Optional[Address]:
    """The address of a catalog, folder or service path; None for any other path."""
    segments = [unquote(part) for part in path.split("/") if part]
    if [part.lower() for part in segments[:3]] != ["arcgis", "rest", "services"]:
        return None
    below = segments[3:]
    at = next((i for i, part in enumerate(below) if i and part.endswith("Server")), None)
    if at is None:
        return Address("/".join(below), "", [])
    return Address("/".join(below[:at]), below[at], below[at + 1 :])


def answer(site: Site, base: str, request: Request, modes: Dict[str, Playing]) -> Reply:
    """The real answer to a request. Raises RestError."""
    signing = (
        token_service.answer(site, request)
        or oauth.answer(site, request)
        or administration.answer(site, base, request)
        or portal.answer(site, base, request)
    )
    if signing is not None:
        return signing
    token = request.token
    if token is not None:
        site.tokens.check(token, request, site.federation.root if site.federation else "")
    if request.path.rstrip("/").lower() == f"{REST}/info":
        return _shown(request, catalog.info_json(site, base, "http_basic" in modes))
    if request.path.startswith(resources.DIRECTORY):
        return site.geoprocessing.file(unquote(request.path))
    address = address_of(request.path)
    if address is None:
        return html.plain_error(404, "Not Found")
    folder = address.name if not address.service_type else address.name.rpartition("/")[0]
    with service_watch.watch(site, request, folder, address.name, address.service_type):
        return _guarded(site, base, request, modes, address)


def _guarded(site: Site, base: str, request: Request, modes: Dict[str, Playing], address: Address) -> Reply:
    """The answer to who may have it."""
    if not address.service_type:
        return _shown(request, catalog.catalog_json(site, request, address.name, "old_server" in modes))
    if address.service_type == "MapServer" and address.rest[:1] == ["jobs"]:
        return _result_map(site, base, request, modes, address)
    service = site.find(address.name, address.service_type)
    if service is None:
        raise not_found("Service")
    return _service(Call(site, base, request, modes, address, service, address.service_type))


def _shown(request: Request, value: Any) -> Reply:
    """The value in the form asked for."""
    if request.form == "html":
        return html.directory_page(request.path.rstrip("/"), value)
    if request.form not in {"json", "pjson"}:
        raise RestError(400, "Output format not supported.", [])
    return json_reply(value, request.form)


def _result_map(
    site: Site, base: str, request: Request, modes: Dict[str, Playing], address: Address
) -> Reply:
    """The map service of one job's results."""
    job = site.geoprocessing.jobs.all().get(address.rest[1]) if len(address.rest) > 1 else None
    if job is None or job.service.result_map != address.name or job.state != "Succeeded":
        raise not_found("Job")
    service = result_map.service_of(job)
    below = Address(address.name, "MapServer", address.rest[2:])
    own = result_map.site_of(site, job, service)
    return _service(Call(own, base, request, modes, below, service, "MapServer"))


def _service(call: Call) -> Reply:
    rest = call.address.rest
    client_view.check_capability(call.service, call.service_type, rest)
    if rest == ["info", "iteminfo"]:
        return _shown(call.request, client_view.item_info_json(call.site, call.service, call.service_type))
    if rest == ["info", "thumbnail"]:
        return client_view.thumbnail(call.site, call.service, call.service_type)
    if call.service_type == "GeocodeServer":
        return geocoding.answer(call)
    tasks = published.find(call.service.name) if call.service_type == "GPServer" else None
    if tasks is not None:
        found = resources.answer(call.site, call.base, tasks, rest, call.request)
        return _shown(call.request, found if rest else client_view.as_edited(call.service, found))
    if call.service.raster:
        return image_service.answer(call.service, rest, call.request, call.base, call.modes, _shown)
    if not call.service.layers:
        value = {"currentVersion": CURRENT_VERSION, "serviceDescription": call.service.description}
        return _shown(call.request, value)
    if not rest:
        root = service_roots.root_json(call.service, call.service_type, call.modes, call.site.extent)
        return _shown(call.request, root)
    if rest[0].isdigit():
        return _layer(call, call.layer(rest[0]), rest[1:])
    operation = OPERATIONS.get((call.service_type, rest[0])) or OPERATIONS.get(("*", rest[0]))
    if operation is None or len(rest) > 1:
        raise RestError(404, "Not Found", [])
    return operation(call)


def _layer(call: Call, layer: Layer, rest: List[str]) -> Reply:
    if not rest:
        return _shown(call.request, _described(call, layer))
    if rest == ["query"]:
        if call.request.form == "html":
            return html.directory_page(call.request.path, _described(call, layer))
        return query.run(
            call.site.data, call.service, call.service_type, layer, call.request.params, call.modes
        )
    if rest == ["queryRelatedRecords"]:
        params = call.request.params
        return related.run(call.site.data, call.service, call.service_type, layer, params, call.modes)
    if attachments.is_meant(rest):
        return attachments.run(call.service, layer, rest, call.request.params)
    if len(rest) == 1 and layer.queryable:
        return _shown(call.request, feature_json(call.site.data, layer, rest[0], call.modes))
    raise RestError(404, "Not Found", [])


def _described(call: Call, layer: Layer) -> Dict[str, Any]:
    extent = call.site.extent(layer) if layer.spatial else None
    if layer.kind == "group":
        inner = [call.site.extent(child) for child in call.service.layers if child.id in layer.children]
        extent = service_roots.union(inner)
    return layer_json(call.service, call.service_type, viewed(layer, call.modes), call.modes, extent)


def _all_layers(call: Call) -> Reply:
    described = [(layer.kind, _described(call, layer)) for layer in call.service.layers]
    return _shown(
        call.request,
        {
            "layers": [value for kind, value in described if kind != "table"],
            "tables": [value for kind, value in described if kind == "table"],
        },
    )


def _legend(call: Call) -> Reply:
    return _shown(call.request, map_operations.legend_json(call.service))


def _identify(call: Call) -> Reply:
    value = map_operations.identify_json(call.site.data, call.service, call.request.params, call.modes)
    return _shown(call.request, value)


def _export(call: Call) -> Reply:
    return map_operations.export(call.site.data, call.service, call.request, call.base, call.modes)


OPERATIONS: Dict[Any, Callable[[Call], Reply]] = {
    ("*", "layers"): _all_layers,
    ("MapServer", "legend"): _legend,
    ("MapServer", "identify"): _identify,
    ("MapServer", "export"): _export,
}
