# SPDX-License-Identifier: GPL-2.0-or-later
"""The portal: what it says of itself, its sharing API, and its pages for browsers."""

from __future__ import annotations

from html import escape
from typing import Any, Dict, Optional
from urllib.parse import unquote

from tests.sample_server.admin.refusals import AdminError, not_there
from tests.sample_server.portal_content import answers, members, people
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request
from tests.sample_server.site import Site

ROOT = "/portal"
SHARING = f"{ROOT}/sharing/rest"
VERSION = "2023.1"
NAME = "Sample portal"


def answer(site: Site, base: str, request: Request) -> Optional[Reply]:
    """The answer of a resource of the portal; None for any other path. Raises RestError."""
    path = request.path.rstrip("/")
    if path.lower() == f"{ROOT}/home" or path.lower().startswith((f"{ROOT}/home/", f"{ROOT}/apps/")):
        return _page(request)
    if path.lower().startswith(f"{ROOT}/portaladmin"):
        return _administration(site, request, path)
    if not path.lower().startswith(SHARING):
        return None
    token = request.token
    user = site.portal_tokens.check(token, request).user if token else ""
    names = [unquote(name) for name in path[len(SHARING) :].split("/") if name]
    resource = "/".join(names).lower()
    if not resource:
        return json_reply({"currentVersion": VERSION})
    if request.form not in {"json", "pjson"} and "data" not in names and "info" not in names[1:]:
        raise RestError(400, "Output format not supported.", [])
    if resource == "info":
        return json_reply(info_json(base))
    if resource == "portals/self":
        return json_reply(_self(site, base, user))
    return answers.answer(answers.Asked(site, base, request, user, names))


def _administration(site: Site, request: Request, path: str) -> Reply:
    """The portal's administrator API, as far as its servers go. Raises AdminError."""
    token = request.token
    if not token:
        raise AdminError("Unauthorized access. Token not found.", code=499)
    if not people.is_administrator(site, site.portal_tokens.check(token, request).user):
        raise AdminError("Only administrators of the portal may do this.", code=403)
    resource = path[len(f"{ROOT}/portaladmin") :].strip("/").lower()
    known: Dict[str, Dict[str, Any]] = {
        "": {"version": VERSION, "resources": ["federation"]},
        "federation": {"resources": ["servers"]},
        "federation/servers": {"servers": members.servers_json(site.federated)},
    }
    if resource not in known:
        raise not_there(f"/{resource}")
    return json_reply(known[resource])


def info_json(base: str) -> Dict[str, Any]:
    return {
        "owningSystemUrl": f"{base}{ROOT}",
        "authInfo": {
            "tokenServicesUrl": f"{base}{SHARING}/generateToken",
            "isTokenBasedSecurity": True,
        },
    }


def _self(site: Site, base: str, user: str) -> Dict[str, Any]:
    host, _, port = base.partition("://")[2].partition(":")
    locator = f"{base}/arcgis/rest/services/Locators/Places/GeocodeServer"
    corners = {"xmin": -180, "ymin": -90, "xmax": 180, "ymax": 90}
    body: Dict[str, Any] = {
        "id": answers.ORGANIZATION,
        "name": NAME,
        "access": "public",
        "isPortal": True,
        "portalName": "ArcGIS Enterprise",
        "portalMode": "singletenant",
        "portalHostname": f"{host}:{port}{ROOT}",
        "currentVersion": VERSION,
        "enterpriseVersion": "11.3.0",
        "allSSL": False,
        "canSearchPublic": True,
        "supportsHostedServices": False,
        "defaultExtent": {**corners, "spatialReference": {"wkid": 4326}},
        "helperServices": {
            "geocode": [{"name": "Places", "url": locator, "singleLineFieldName": "SingleLine"}]
        },
    }
    if user:
        groups = people.groups_of(user)
        body["user"] = people.user_json(site, user, oneself=True, groups=groups)
    return body


def _page(request: Request) -> Reply:
    shown = escape(request.params.get("id", ""))
    body = f"<html><head><title>{NAME}</title></head><body><h1>{NAME}</h1><p>{shown}</p></body></html>"
    return Reply(body.encode("utf-8"), "text/html;charset=utf-8")
