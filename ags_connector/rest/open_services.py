# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening whatever the address of services leads to: a catalog, a service, a layer."""

from __future__ import annotations

from typing import Optional, Union

from . import urls
from .catalog import ArcServer, Folder, open_service
from .errors import InvalidInput, NotArcGIS
from .feature_layer import FeatureLayer, layer_of
from .models import LayerInfo
from .resource import Resource, SessionLike
from .service import Service
from .urls import ParsedUrl, UrlKind

Place = Union[ArcServer, Folder, Service, FeatureLayer]


def open_services(url: str, *, session: SessionLike = None, token: Optional[str] = None) -> Place:
    """Return what ``url`` leads to: a catalog, folder, service, layer or table; its page is read.

    The address may be pasted from a browser; a GP task leads to its service. Raises ``InvalidInput`` for
    what is no address of services, ``NotArcGIS`` where something else answers, and the server's own errors.
    """
    prefix, plain = urls.split_prefix(url)
    address = urls.parse(plain)
    if address.kind in (UrlKind.PORTAL, UrlKind.ADMIN):
        place = "a portal" if address.kind is UrlKind.PORTAL else "a site's administration"
        raise InvalidInput(
            f"This is the address of {place}, not of services. Service addresses look like "
            "https://host/arcgis/rest/services.",
            url=address.url,
        )
    resource = Resource(f"{prefix}{address.url}", session=session, token=token or urls.token_in(plain))
    if address.kind is UrlKind.LAYER:
        return _open_layer(resource)
    if address.kind is UrlKind.CATALOG:
        server = ArcServer(address.url, session=resource.session)
        server.check()
        return server
    return _open_folder_or_service(address, resource)


def _open_layer(resource: Resource) -> FeatureLayer:
    page = resource.page
    if "id" not in page or "name" not in page:
        raise NotArcGIS("This address is no layer or table of an ArcGIS service.", url=resource.url)
    return layer_of(resource.url, LayerInfo.from_json(page), resource.session)


def _open_folder_or_service(address: ParsedUrl, resource: Resource) -> Union[Folder, Service]:
    if address.kind is UrlKind.FOLDER:
        folder = Folder(address.url, session=resource.session)
        folder.check()
        return folder
    if address.type is None:
        server = ArcServer(address.services_root, session=resource.session)
        return server.get_service(f"{address.folder}/{address.service}")
    service = open_service(address.service_url, address.type, resource.session)
    service.check()
    return service
