# SPDX-License-Identifier: GPL-2.0-or-later
"""The portal: its sharing API as far as signing in goes, and what it says of itself and of the user."""

from __future__ import annotations

from typing import Any, Dict, Optional

from tests.sample_server.reply import Reply, RestError, json_reply, token_required
from tests.sample_server.request import Request
from tests.sample_server.site import Site

ROOT = "/portal"
SHARING = f"{ROOT}/sharing/rest"
VERSION = "2023.1"


def answer(site: Site, base: str, request: Request) -> Optional[Reply]:
    """The answer of a resource of the portal; None for any other path. Raises RestError."""
    path = request.path.rstrip("/").lower()
    if not path.startswith(SHARING):
        return None
    token = request.token
    user = site.portal_tokens.check(token, request).user if token else ""
    resource = path[len(SHARING) :]
    if resource == "":
        return json_reply({"currentVersion": VERSION})
    if resource == "/info":
        return json_reply(info_json(base))
    if resource == "/portals/self":
        return json_reply(_self(site, base, user))
    if resource == "/community/self":
        if not user:
            raise token_required()
        return json_reply(_user(site, user))
    raise RestError(400, "Unable to find the requested resource.", [], messageCode="GWM_0002")


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
    body: Dict[str, Any] = {
        "id": "0123456789ABCDEF",
        "name": "Sample portal",
        "isPortal": True,
        "portalMode": "singletenant",
        "portalHostname": f"{host}:{port}{ROOT}",
        "currentVersion": VERSION,
        "enterpriseVersion": "11.3.0",
        "allSSL": False,
        "helperServices": {},
    }
    if user:
        body["user"] = _user(site, user)
    return body


def _user(site: Site, name: str) -> Dict[str, Any]:
    account = site.accounts[name]
    return {"username": name, "fullName": account.full_name, "role": account.role, "groups": []}
