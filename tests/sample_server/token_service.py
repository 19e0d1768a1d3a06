# SPDX-License-Identifier: GPL-2.0-or-later
"""generateToken, as a stand-alone server, its administration and a portal have it."""

from __future__ import annotations

import time
from typing import Any, Dict, Optional

from tests.sample_server.accounts import refusal
from tests.sample_server.admin.logbook import REST
from tests.sample_server.admin.refusals import AdminError
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request
from tests.sample_server.site import Site
from tests.sample_server.token_store import Grant

SERVER_PATHS = ("/arcgis/tokens", "/arcgis/tokens/generatetoken")
ADMIN_PATH = "/arcgis/admin/generatetoken"
PORTAL_PATHS = ("/portal/sharing/generatetoken", "/portal/sharing/rest/generatetoken")
LONGEST_MINUTES = 60


def answer(site: Site, request: Request) -> Optional[Reply]:
    """The answer of a token service; None for any other path. Raises RestError."""
    path = request.path.rstrip("/").lower()
    site.token_requests += path in (*SERVER_PATHS, ADMIN_PATH, *PORTAL_PATHS)
    if path in SERVER_PATHS:
        return json_reply(_server(site, request))
    if path == ADMIN_PATH:
        return json_reply(_administration(site, request))
    if path in PORTAL_PATHS:
        return json_reply(_portal(site, request))
    return None


def _server(site: Site, request: Request) -> Dict[str, Any]:
    if site.federation is not None:
        raise refusal("This server is federated. Get a token from its portal.")
    return _shown(site, site.tokens.issue(_granted(site, request)))


def _administration(site: Site, request: Request) -> Dict[str, Any]:
    """As for clients, but errors have the form of the administrator API, and the end is a text."""
    try:
        value = _server(site, request)
    except RestError as error:
        raise AdminError(*(error.details or [error.message]), code=error.code) from error
    return {**value, "expires": str(value["expires"])}


def _portal(site: Site, request: Request) -> Dict[str, Any]:
    params = request.params
    if params.get("serverUrl"):
        return _shown(site, _exchanged(site, request))
    if params.get("client", "") not in ("referer", ""):
        raise refusal("Only referer bound tokens are supported.")
    return _shown(site, site.portal_tokens.issue(_granted(site, request)))


def _exchanged(site: Site, request: Request) -> Grant:
    """A token for a federated server against one of the portal."""
    params = request.params
    grant = site.portal_tokens.check(params.get("token", ""), request)
    url = params["serverUrl"]
    found = next((root for root in site.federated if url == root or url.startswith(f"{root}/")), None)
    if found is None:
        raise RestError(400, "Unable to generate token.", ["The server is not federated with this portal."])
    bound = grant.bound_to or params.get("referer", "")
    if not bound:
        raise refusal("'referer' must be specified.")
    made = Grant(grant.user, "referer", bound, min(_end(site, request), grant.ends), found)
    return site.federated[found].tokens.issue(made)


def _granted(site: Site, request: Request) -> Grant:
    """What a user name and a password give. Raises RestError."""
    if request.method != "POST":
        raise RestError(405, "Unable to generate token.", ["Generate Token is supported with POST only."])
    if any(name in request.query for name in ("username", "password")):
        raise refusal("Credentials must be sent in the body.")
    params = request.params
    try:
        account = site.accounts.sign_in(params.get("username", ""), params.get("password", ""))
    except RestError as error:
        site.admin.log.add("WARNING", 9004, f"A sign-in failed: {' '.join(error.details)}", REST)
        raise
    client = params.get("client") or "requestip"
    bound = {
        "referer": params.get("referer") or params.get("referrer", ""),
        "ip": params.get("ip", ""),
        "requestip": request.address,
    }
    if not bound.get(client):
        raise refusal(f"'{client}' must be specified.")
    kind = "ip" if client == "requestip" else client
    return Grant(account.name, kind, bound[client], _end(site, request))


def _end(site: Site, request: Request) -> float:
    if site.token_seconds is not None:
        return time.time() + site.token_seconds
    return time.time() + 60 * min(int(request.params.get("expiration") or LONGEST_MINUTES), LONGEST_MINUTES)


def _shown(site: Site, grant: Grant) -> Dict[str, Any]:
    ends = grant.ends + site.clock_ahead
    return {"token": grant.token, "expires": int(ends * 1000), "ssl": False}
