# SPDX-License-Identifier: GPL-2.0-or-later
"""Misbehaviour around the real answer: what comes instead of it, and how it is spoilt on the way."""

from __future__ import annotations

import base64
import re
import time
from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple
from urllib.parse import urlencode

from tests.sample_server import html
from tests.sample_server.modes import Playing
from tests.sample_server.reply import Reply, RestError, invalid_token, token_required
from tests.sample_server.request import Request
from tests.sample_server.site import Site

Modes = Dict[str, Playing]
ALWAYS_TRUE = re.compile(r"\b1\s*=\s*1\b")


class ResetConnection(Exception):
    """The connection is to be torn down without an answer."""


@dataclass
class Delivery:
    """How the bytes of an answer leave."""

    cut: bool = False
    seconds: float = 0.0
    gzip: bool = True


def before(modes: Modes, request: Request, site: Site, through_proxy: bool) -> Optional[Reply]:
    """An answer that stands in for the real one, or None. Raises RestError and ResetConnection."""
    if "slow_answer" in modes:
        time.sleep(float(modes["slow_answer"].value))
    if _first(modes, "reset"):
        raise ResetConnection
    for name, status, title in (
        ("busy_429", 429, "Too Many Requests"),
        ("busy_503", 503, "Service Unavailable"),
    ):
        if name in modes:
            times, seconds = _pair(modes[name].value)
            if modes[name].next() <= times:
                return html.plain_error(status, title, {"Retry-After": str(seconds)})
    barrier = _barrier(modes, request, through_proxy)
    if barrier is not None:
        return barrier
    if "redirect" in modes:
        query = f"?{urlencode(request.query)}" if request.query else ""
        return html.plain_error(
            307, "Temporary Redirect", {"Location": f"{modes['redirect'].value}{request.path}{query}"}
        )
    if "refuse_1_1" in modes and any(ALWAYS_TRUE.search(value) for value in request.params.values()):
        return html.plain_error(403, "Request Rejected: the requested URL was rejected")
    if "referer_token" in modes:
        _check_referer(modes["referer_token"].value, request, site)
    if "token_expires" in modes:
        _check_expiry(modes["token_expires"], request, site)
    if "error_200" in modes and request.path.endswith("/query"):
        raise RestError(int(modes["error_200"].value), "Unable to complete operation.", [])
    return None


def _barrier(modes: Modes, request: Request, through_proxy: bool) -> Optional[Reply]:
    """The page of what stands before the site and lets nobody in; None where it does."""
    if "http_basic" in modes and not _is_basic(request, str(modes["http_basic"].value)):
        return html.plain_error(401, "Unauthorized", {"WWW-Authenticate": 'Basic realm="gis"'})
    if "login_page" in modes:
        return html.login_page()
    if "url_prefix" in modes and not through_proxy:
        return html.plain_error(403, "Forbidden")
    return None


def after(modes: Modes, request: Request, reply: Reply) -> Tuple[Reply, Delivery]:
    """The answer as the modes spoil it, and how it is delivered."""
    delivery = Delivery(gzip="no_gzip" not in modes)
    if _above(modes, "http_500_above", reply):
        return html.plain_error(500, "Internal Server Error"), delivery
    if _above(modes, "timeout_504_above", reply):
        return html.plain_error(504, "Gateway Time-out"), delivery
    if _above(modes, "error_500_above", reply):
        raise RestError(500, "Error performing query operation", [])
    if _first(modes, "cut_json") or _above(modes, "cut_json_above", reply):
        reply.body = reply.body[: len(reply.body) * 2 // 3]
    delivery.cut = _first(modes, "cut_body") or _above(modes, "cut_body_above", reply)
    if "slow_body" in modes:
        delivery.seconds = float(modes["slow_body"].value)
    return reply, delivery


def _first(modes: Modes, name: str) -> bool:
    return name in modes and modes[name].next() <= int(modes[name].value)


def _above(modes: Modes, name: str, reply: Reply) -> bool:
    return name in modes and reply.rows > int(modes[name].value)


def _pair(value: Any) -> Tuple[int, int]:
    return (int(value[0]), int(value[1])) if isinstance(value, (tuple, list)) else (int(value), 1)


def _is_basic(request: Request, expected: str) -> bool:
    encoded = base64.b64encode(expected.encode("utf-8")).decode("ascii")
    return request.header("Authorization") == f"Basic {encoded}"


def _check_referer(referer: str, request: Request, site: Site) -> None:
    if request.token is None:
        raise token_required()
    if request.token not in site.tokens or request.header("Referer") != referer:
        raise invalid_token()


def _check_expiry(playing: Playing, request: Request, site: Site) -> None:
    """The token in use after `value` requests is worth nothing from then on; another valid one is."""
    token = request.token or ""
    if token in playing.seen:
        raise invalid_token()
    if playing.seen:
        if token not in site.tokens:
            raise invalid_token()
        return
    if playing.next() > int(playing.value):
        playing.seen.update({token, ""})
        raise invalid_token()
