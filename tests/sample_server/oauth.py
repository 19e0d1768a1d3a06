# SPDX-License-Identifier: GPL-2.0-or-later
"""The portal's OAuth2: a page where a user signs in, and the tokens that the code from it is worth."""

from __future__ import annotations

import secrets
import time
from html import escape
from typing import Any, Dict, Optional
from urllib.parse import urlencode

from tests.sample_server.html import HTML
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request
from tests.sample_server.site import Site
from tests.sample_server.token_store import Grant

AUTHORIZE = "/portal/sharing/rest/oauth2/authorize"
TOKEN = "/portal/sharing/rest/oauth2/token"
CLIENT_ID = "qgis-sample"
USUAL_SECONDS = 1800
LIFE_OF_REFRESH = 14 * 24 * 3600
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Sign in to Sample portal</title></head>
<body><h1>Sign in to Sample portal</h1><p>{said}</p>
<form method="post" action="{action}">{hidden}
<label>Username <input name="username"/></label>
<label>Password <input name="password" type="password"/></label>
<input type="submit" value="Sign In"/></form></body></html>
"""


def answer(site: Site, request: Request) -> Optional[Reply]:
    """The answer of an OAuth2 resource; None for any other path. Raises RestError."""
    path = request.path.rstrip("/").lower()
    if path == AUTHORIZE:
        return _authorize(site, request)
    if path != TOKEN:
        return None
    site.token_requests += 1
    try:
        return json_reply(_exchanged(site, request))
    except RestError as error:
        return json_reply(error.body())


def _exchanged(site: Site, request: Request) -> Dict[str, Any]:
    """The token endpoint speaks JSON, whatever form is asked for."""
    if request.method != "POST":
        raise refused("invalid_request", "The token endpoint takes POST only.")
    kinds = {"authorization_code": _by_code, "refresh_token": _by_refresh, "password": _by_password}
    kind = kinds.get(request.params.get("grant_type", ""))
    if kind is None:
        raise refused("unsupported_grant_type", "grant_type is not supported.")
    _check_client(request)
    return _token(site, kind(site, request), request)


def refused(error: str, description: str) -> RestError:
    """An error in the form of OAuth2, as portals wrap it."""
    return RestError(400, description, [], error=error, error_description=description)


def _authorize(site: Site, request: Request) -> Reply:
    """The page, and after it the way back to the client."""
    _check_client(request)
    params = request.params
    if params.get("response_type") != "code" or not params.get("redirect_uri"):
        raise refused("invalid_request", "response_type must be code, and redirect_uri be given.")
    if request.method != "POST":
        return _page(request, "")
    try:
        account = site.accounts.sign_in(params.get("username", ""), params.get("password", ""))
    except RestError as error:
        return _page(request, error.details[0])
    code = secrets.token_urlsafe(24)
    site.oauth.codes[code] = {"user": account.name, "redirect_uri": params["redirect_uri"]}
    back = {"code": code, **({"state": params["state"]} if "state" in params else {})}
    return Reply(b"", HTML, 302, {"Location": f"{params['redirect_uri']}?{urlencode(back)}"})


def _page(request: Request, said: str) -> Reply:
    kept = {name: request.params[name] for name in request.query}
    hidden = "".join(
        f'<input type="hidden" name="{escape(k)}" value="{escape(v)}"/>' for k, v in kept.items()
    )
    return Reply(PAGE.format(said=escape(said), action=AUTHORIZE, hidden=hidden).encode("utf-8"), HTML)


def _check_client(request: Request) -> None:
    if request.params.get("client_id") != CLIENT_ID:
        raise refused("invalid_client_id", "Invalid client_id")


def _by_code(site: Site, request: Request) -> str:
    promised = site.oauth.codes.pop(request.params.get("code", ""), None)
    if promised is None or promised["redirect_uri"] != request.params.get("redirect_uri"):
        raise refused("invalid_request", "Invalid authorization code")
    return promised["user"]


def _by_refresh(site: Site, request: Request) -> str:
    user = site.oauth.refresh.get(request.params.get("refresh_token", ""))
    if user is None:
        raise RestError(
            498, "Invalid token.", [], error="invalid_request", error_description="Invalid refresh_token"
        )
    site.oauth.refreshed += 1
    return user


def _by_password(site: Site, request: Request) -> str:
    return site.accounts.sign_in(request.params.get("username", ""), request.params.get("password", "")).name


def _token(site: Site, user: str, request: Request) -> Dict[str, Any]:
    seconds = USUAL_SECONDS if site.token_seconds is None else site.token_seconds
    grant = site.portal_tokens.issue(Grant(user, ends=time.time() + seconds))
    body: Dict[str, Any] = {
        "access_token": grant.token,
        "expires_in": int(seconds),
        "username": user,
        "ssl": False,
    }
    if request.params["grant_type"] != "refresh_token":
        made = secrets.token_urlsafe(32)
        site.oauth.refresh[made] = user
        body |= {"refresh_token": made, "refresh_token_expires_in": LIFE_OF_REFRESH}
    return body
