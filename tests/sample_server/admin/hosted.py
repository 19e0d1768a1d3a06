# SPDX-License-Identifier: GPL-2.0-or-later
"""rest/admin/services: the administration of hosted feature services and of their layers."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional
from urllib.parse import unquote

from tests.sample_server import service_roots
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.hosted_operations import LAYER_OPERATIONS, SERVICE_OPERATIONS, Change
from tests.sample_server.admin.hosted_schema import refusal
from tests.sample_server.admin.jobs import Job
from tests.sample_server.describe import layer_json
from tests.sample_server.reply import Reply, RestError, json_reply, not_found, token_required
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site

ROOT = "/arcgis/rest/admin/services/"
KIND = "FeatureServer"
Json = Dict[str, Any]


def answer(site: Site, base: str, request: Request) -> Optional[Reply]:
    """The answer of a hosted service's administration; None for any other path. Raises RestError."""
    if not request.path.lower().startswith(ROOT):
        return None
    segments = [unquote(part) for part in request.path[len(ROOT) :].split("/") if part]
    if KIND not in segments:
        raise not_found("Service")
    at = segments.index(KIND)
    entry = _entry(site, request, "/".join(segments[:at]))
    rest = segments[at + 1 :]
    if rest[:1] == ["jobs"] and len(rest) == 2:
        return json_reply(_job_json(site, rest[1]))
    number = int(rest.pop(0)) if rest and rest[0].isdigit() else None
    if not rest:
        return json_reply(_described(site, entry, number))
    site.admin.count(f"hosted/{rest[0]}")
    return json_reply(_operate(site, base, request, entry, number, rest))


def _entry(site: Site, request: Request, name: str) -> Entry:
    """The hosted service, for those who may administer it. Raises RestError."""
    token = request.params.get("token") if request.method == "POST" else request.token
    if not token:
        raise token_required()
    site.tokens.check(token, request, site.federation.root if site.federation else "")
    user = site.admin.who(token) or ""
    if site.admin.privilege(user) == "ACCESS":
        raise RestError(403, "You do not have permissions to access this resource or perform this operation.")
    entry = site.admin.registry.of_client(name, KIND)
    if entry is None:
        raise not_found("Service")
    if not entry.service.hosted:
        raise RestError(400, "The service is not hosted.", [f"{name} cannot be administered here."])
    return entry


def _described(site: Site, entry: Entry, number: Optional[int]) -> Json:
    service = entry.service.seen_as(KIND)
    if number is None:
        body = service_roots.root_json(service, KIND, {}, site.extent)
        status = {"name": entry.name, "type": KIND, "status": "Started" if entry.running else "Stopped"}
        return {**body, "adminServiceInfo": status}
    layer = service.layer(number)
    if layer is None:
        raise not_found("Layer")
    extent = site.extent(layer) if layer.spatial else None
    return {**layer_json(service, KIND, layer, {}, extent), "supportsTruncate": layer.queryable}


def _operate(
    site: Site, base: str, request: Request, entry: Entry, number: Optional[int], rest: List[str]
) -> Json:
    operation = rest[0]
    work = _work(operation, number)
    if work is None or len(rest) > 1:
        raise RestError(404, "Not Found", [])
    if request.method != "POST":
        raise RestError(405, f"{operation} is supported with POST only.", [])
    change = Change(site.admin, entry, _definition(request, operation))
    if request.params.get("async", "").lower() != "true":
        return work(change)

    def later(job: Job) -> Json:
        time.sleep(site.admin.pace.seconds)
        return work(change)

    job = site.admin.jobs.start(1, later)
    return {"statusURL": f"{base}{request.path[: request.path.index(KIND)]}{KIND}/jobs/{job.id}"}


def _work(operation: str, number: Optional[int]) -> Optional[Callable[[Change], Json]]:
    if number is None:
        return SERVICE_OPERATIONS.get(operation)
    of_layer = LAYER_OPERATIONS.get(operation)
    return None if of_layer is None else lambda change: of_layer(change, number)


def _definition(request: Request, operation: str) -> Json:
    """The parameter that has the operation's name; other parameters where there is no such one."""
    if not operation.endswith("Definition"):
        return dict(request.params)
    try:
        found = json.loads(request.params.get(operation, ""))
    except ValueError as error:
        raise refusal(operation, f"'{operation}' is not JSON ({error}).") from error
    if not isinstance(found, dict) or not found:
        raise refusal(operation, f"'{operation}' must be an object that says something.")
    return found


def _job_json(site: Site, wanted: str) -> Json:
    job = site.admin.jobs.find(wanted)
    if not job.response:
        return {"status": "Processing"}
    if "error" in job.response:
        return {"status": "Failed", "error": job.response["error"]}
    return {"status": "Completed", **job.response}
