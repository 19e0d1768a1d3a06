# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalog, its folders and the server's information."""

from __future__ import annotations

from typing import Any, Dict

from tests.sample_server.admin import client_guard
from tests.sample_server.reply import not_found
from tests.sample_server.request import Request
from tests.sample_server.site import Site
from tests.sample_server.version import CURRENT_VERSION, FULL_VERSION


def catalog_json(site: Site, request: Request, folder: str, old: bool) -> Dict[str, Any]:
    """The root ("") or a folder, as far as who asks may see it. Raises RestError for a folder that is not there."""
    folders = site.folders()
    if folder and folder not in folders:
        raise not_found("Folder")
    body: Dict[str, Any] = {} if old else {"currentVersion": CURRENT_VERSION}
    body["folders"] = [] if folder else client_guard.seen_folders(site, request, folders)
    listed = client_guard.seen_services(site, request, site.listed(folder))
    body["services"] = [{"name": name, "type": kind} for name, kind in listed]
    return body


def info_json(site: Site, base: str, web_tier: bool = False) -> Dict[str, Any]:
    body: Dict[str, Any] = {
        "currentVersion": CURRENT_VERSION,
        "fullVersion": FULL_VERSION,
        "soapUrl": f"{base}/arcgis/services",
        "secureSoapUrl": None,
        "authInfo": {
            "isTokenBasedSecurity": True,
            "tokenServicesUrl": f"{base}/arcgis/tokens/",
            "shortLivedTokenValidity": 60,
        },
    }
    if web_tier:
        body["authInfo"] = {"isTokenBasedSecurity": False}
    elif site.federation is not None:
        url = site.federation.portal_url
        body["owningSystemUrl"] = url
        body["authInfo"] = {
            "isTokenBasedSecurity": True,
            "tokenServicesUrl": f"{url}/sharing/rest/generateToken",
        }
    return body
