# SPDX-License-Identifier: GPL-2.0-or-later
"""What clients read of a service as its administrators set it, and what they may still ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List

from tests.sample_server import service_roots
from tests.sample_server.admin import item_info
from tests.sample_server.admin.item_info_operations import THUMBNAIL
from tests.sample_server.model import Service
from tests.sample_server.reply import Reply, RestError

if TYPE_CHECKING:
    from tests.sample_server.site import Site

FEATURES = {"query": "Query", "queryRelatedRecords": "Query"}
NEEDED: Dict[str, Dict[str, str]] = {
    "MapServer": {**FEATURES, "identify": "Query", "export": "Map"},
    "FeatureServer": FEATURES,
    "ImageServer": {"exportImage": "Image", "identify": "Image", "getSamples": "Image", "query": "Catalog"},
    "GeocodeServer": {
        "findAddressCandidates": "Geocode",
        "geocodeAddresses": "Geocode",
        "reverseGeocode": "ReverseGeocode",
        "suggest": "Suggest",
    },
    "GPServer": {"upload": "Uploads", "register": "Uploads"},
}


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


def as_edited(service: Service, page: Dict[str, Any]) -> Dict[str, Any]:
    """The page of a service with what an administrator set of it."""
    if not service.overrides:
        return page
    return {**page, "serviceDescription": service.description, "capabilities": service.capabilities}


def check_capability(service: Service, service_type: str, rest: List[str]) -> None:
    """Raises RestError where what follows the service needs a capability that was taken away."""
    needed = NEEDED.get(service_type, {}).get(rest[-1]) if rest else None
    if needed is None or service.capabilities is None:
        return
    if needed not in [part.strip() for part in service.capabilities.split(",")]:
        raise RestError(
            400,
            "Requested operation is not supported by this service.",
            ["The requested capability is not supported."],
            extendedCode=-2147220222,
        )
