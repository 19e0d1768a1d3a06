# SPDX-License-Identifier: GPL-2.0-or-later
"""What the administration's state means for a client: locked, stopped, capability switched off."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional, Tuple

from tests.sample_server import service_roots
from tests.sample_server.admin import item_info
from tests.sample_server.admin.definitions import path_of
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.item_info_operations import THUMBNAIL
from tests.sample_server.admin.logbook import REST
from tests.sample_server.describe import capabilities
from tests.sample_server.model import Service
from tests.sample_server.reply import Reply, RestError, token_required
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site

ANSWERED, FAILED = 9029, 9003
NEEDED = {
    "query": "Query",
    "queryRelatedRecords": "Query",
    "identify": "Query",
    "export": "Map",
    "exportImage": "Image",
}


def check(site: Site, request: Request, entry: Optional[Entry], folder: str, shown: str) -> None:
    """Raises RestError where a client may not have what it asks for, or it does not run."""
    site.admin.machines.check()
    user = site.admin.who(request.token)
    if not sees(site, user, folder if entry is None else entry.path):
        if user is None:
            raise token_required()
        raise RestError(403, f"User does not have permissions to access '{shown.lower()}'.", [])
    if entry is not None and not entry.running:
        # A FeatureServer that is an extension answers in the name of its MapServer, as real servers do.
        raise RestError(500, f"Service {entry.service.name}/{entry.type} not started ", [])


def sees(site: Site, user: Optional[str], path: str) -> bool:
    """Whether a user may see a folder (`Folder`) or service (`Folder/Name.Type`)."""
    admin = site.admin
    if user is not None and admin.privilege(user) == "ADMINISTER":
        return True
    return admin.permissions.opens(path, admin.roles_of(user))


def seen_services(site: Site, request: Request, listed: List[Tuple[str, str]]) -> List[Tuple[str, str]]:
    """Names and types of the services that whoever asks may see."""
    user = site.admin.who(request.token)
    paths = {(item.name, kind): path_of(item) for item in list(site.services) for kind in item.types}
    return [item for item in listed if sees(site, user, paths.get(item, item[0].rpartition("/")[0]))]


def seen_folders(site: Site, request: Request, folders: List[str]) -> List[str]:
    """The folders that are shown: to someone unknown all, who is to sign in; to a user those that open."""
    user = site.admin.who(request.token)
    return folders if user is None else [folder for folder in folders if sees(site, user, folder)]


def item_info_json(site: Site, service: Service, service_type: str) -> Dict[str, Any]:
    """What clients read of the item information of a service. Raises RestError."""
    entry = site.admin.registry.of_client(service.name, service_type)
    if entry is None:
        return service_roots.item_info(service)
    if entry.info == {}:
        raise RestError(404, "Item information not found", [])
    return item_info.of(entry)


def thumbnail(site: Site, service: Service, service_type: str) -> Reply:
    """The picture of a service. Raises RestError where it has none."""
    entry = site.admin.registry.of_client(service.name, service_type)
    if entry is None or THUMBNAIL not in entry.files:
        raise RestError(404, "Thumbnail not found", [])
    content_type, body = entry.files[THUMBNAIL]
    return Reply(body, content_type)


def check_capability(service: Service, service_type: str, operation: str) -> None:
    """Raises RestError where the operation needs a capability that was taken away."""
    needed = NEEDED.get(operation)
    offered = service.capabilities
    if needed is None or offered is None or service_type not in {"MapServer", "FeatureServer", "ImageServer"}:
        return
    if needed not in [part.strip() for part in capabilities(service, service_type).split(",")]:
        raise RestError(
            400,
            "Requested operation is not supported by this service.",
            ["The requested capability is not supported."],
            extendedCode=-2147220222,
        )


@contextmanager
def watch(site: Site, request: Request, folder: str, name: str, service_type: str) -> Iterator[None]:
    """Let a request through if it may be answered, count it and log what became of it. Raises RestError."""
    began = time.monotonic()
    entry = site.admin.registry.of_client(name, service_type) if service_type else None
    try:
        check(site, request, entry, folder, f"{name}.{service_type}" if service_type else folder)
        yield
    except RestError as error:
        _served(site, request, entry, began, error)
        raise
    _served(site, request, entry, began, None)


def _served(
    site: Site, request: Request, entry: Optional[Entry], began: float, failed: Optional[RestError]
) -> None:
    seconds = time.monotonic() - began
    if entry is not None:
        entry.transactions += 1
        entry.busy_seconds += seconds
    level = "FINE" if failed is None else "SEVERE" if failed.code == 500 else "WARNING"
    if not site.admin.log.writes(level):
        return
    said, code = f"The request for {request.path} was answered.", ANSWERED
    if failed is not None:
        said, code = f"The request for {request.path} failed: {failed.message}", FAILED
    site.admin.log.add(
        level,
        code,
        said,
        REST if entry is None else entry.path,
        user=site.admin.who(request.token) or "",
        elapsed=f"{seconds:.3f}",
        method=request.method,
    )
