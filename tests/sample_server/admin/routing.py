# SPDX-License-Identifier: GPL-2.0-or-later
"""From a path below /admin to what answers it, for those who may ask."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Callable, Dict, List, Optional
from urllib.parse import unquote

from tests.sample_server import html
from tests.sample_server.admin import (
    data_operations,
    folder_operations,
    hosted,
    log_operations,
    machines,
    security_operations,
    site_operations,
)
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import AdminError, Answer, not_there
from tests.sample_server.reply import Reply, RestError, json_reply
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site

ROOT = "/arcgis/admin"
NO_TOKEN = (
    "Unauthorized access. Token not found. You can generate a token using the 'generateToken' operation."
)
SHOWN_SEGMENTS = {"machines": 1, "system": 2, "data": 2}
SECTIONS: Dict[str, Callable[[Ask, List[str]], Answer]] = {
    "data": data_operations.answer,
    "services": folder_operations.answer,
    "logs": log_operations.answer,
    "machines": machines.answer,
    "security": security_operations.answer,
    **site_operations.SECTIONS,
}


def answer(site: Site, base: str, request: Request) -> Optional[Reply]:
    """The answer of a resource of the administrator API; None for any other path. Raises RestError."""
    hosted_reply = hosted.answer(site, base, request)
    if hosted_reply is not None:
        return hosted_reply
    path = request.path.rstrip("/")
    if path.lower() != ROOT and not path.lower().startswith(f"{ROOT}/"):
        return None
    segments = [unquote(part) for part in path[len(ROOT) :].split("/") if part]
    if segments and segments[0] in site_operations.OPEN:
        return json_reply(site_operations.OPEN[segments[0]](site), request.form)
    site.admin.machines.check()
    user, privilege = _asking(site, request)
    site.admin.count(operation_of(segments))
    try:
        found = _found(Ask(site, base, request, user, privilege), segments)
    except AdminError as error:
        said = f"{request.method} {path} failed: {' '.join(error.messages)}"
        site.admin.log.add("WARNING", 7001, said, user=user, method=request.method)
        raise
    site.admin.log.add(
        "FINE", 7002, f"{request.method} {path} was answered.", user=user, method=request.method
    )
    return _reply(request, found)


def _found(ask: Ask, segments: List[str]) -> Answer:
    if not segments:
        return site_operations.root(ask)
    section = SECTIONS.get(segments[0])
    if section is None:
        raise not_there("/" + "/".join(segments))
    return section(ask, segments[1:])


def _reply(request: Request, value: Answer) -> Reply:
    if isinstance(value, Reply):
        return value
    if request.form == "html":
        text = escape(json.dumps(value, ensure_ascii=False, indent=1))
        return html.page(request.path, f"<pre>{text}</pre>")
    return json_reply(value, "pjson" if request.form == "pjson" else "json")


def _asking(site: Site, request: Request) -> tuple[str, str]:
    """Who asks, and the privilege that opens the administrator API to them. Raises AdminError."""
    token = request.token
    if request.method == "POST":
        token = None if "token" in request.query else request.params.get("token")
    if not token:
        raise AdminError(NO_TOKEN, code=499)
    try:
        site.tokens.check(token, request, site.federation.root if site.federation else "")
    except RestError as error:
        raise AdminError("Invalid or expired token. Sign in again.", *error.details, code=498) from error
    user = site.admin.who(token) or ""
    privilege = site.admin.privilege(user)
    if privilege == "ACCESS":
        raise AdminError(f"User '{user}' is neither a publisher nor an administrator of this site.", code=403)
    return user, privilege


def operation_of(segments: List[str]) -> str:
    """The name under which a request is counted: names of folders, services, machines and jobs are left out."""
    if not segments:
        return "root"
    if segments[0] != "services":
        return "/".join(segments[: SHOWN_SEGMENTS.get(segments[0], 3)])
    rest = segments[1:]
    kind = "folder"
    if rest and not folder_operations.is_service(rest[0]) and rest[0] not in folder_operations.WORDS:
        rest = rest[1:]
    if rest and folder_operations.is_service(rest[0]):
        kind, rest = "service", rest[1:]
    return "/".join(rest) or kind
