# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a redirect leads, and whether it may be followed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Mapping, Optional
from urllib.parse import parse_qsl, urljoin, urlsplit

from . import urls
from .errors import InvalidInput, NotArcGIS
from .exchange import Reply
from .multipart import FilePart
from .redact import is_secret_name

MOST_REDIRECTS = 10
_STATUSES = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class Request:
    """A request before it is signed: ``url`` has no query, ``params`` are encoded.

    ``repeatable`` says that sending it twice does no harm; ``foreign`` that a redirect led it to another
    host than the one that was asked first. ``prefix`` is what a URL prefix proxy wants before the address.
    ``part`` is a file to send along, ``target`` where the body of the reply is to go.
    """

    method: str
    url: str
    params: Mapping[str, str]
    repeatable: bool = True
    foreign: bool = False
    prefix: str = ""
    part: Optional[FilePart] = None
    target: Optional[Path] = None

    @property
    def has_secrets(self) -> bool:
        """Whether a parameter holds a secret, so that it must not stand in an address."""
        return any(is_secret_name(name) for name in self.params)


def is_redirect(reply: Reply) -> bool:
    """Whether the reply sends the client elsewhere."""
    return reply.status in _STATUSES and bool(reply.headers.get("Location"))


def next_request(request: Request, reply: Reply) -> Request:
    """Return the request that a redirect asks for; ``NotArcGIS`` where following it would be unsafe.

    The way of asking and the parameters are kept, also where a browser would drop them: sites redirect
    from ``http`` to ``https`` or to another name, and mean the same request there.
    """
    target = urljoin(request.url, _location(reply))
    try:
        url = urls.clean(target)
    except InvalidInput as error:
        raise NotArcGIS(
            f"The server redirects to no web address. {error.message}", url=request.url
        ) from error
    foreign = urls.origin_of(url) != urls.origin_of(request.url) and not _is_upgrade(request.url, url)
    host = urlsplit(url).netloc
    if urls.origin_of(request.url)[0] == "https" and urls.origin_of(url)[0] == "http":
        raise NotArcGIS(
            f"The server redirects to an unprotected address on {host}, which is not followed. Tell its "
            f"administrator, or use {url} itself if that is what you want.",
            url=request.url,
        )
    if foreign and request.has_secrets:
        raise NotArcGIS(
            f"The server redirects to {host}, but a password or token is not sent to another host. "
            "Use that address itself if it is the right one.",
            url=request.url,
        )
    query = {k: v for k, v in parse_qsl(urlsplit(target).query) if not is_secret_name(k)}
    method = "GET" if reply.status == 303 else request.method
    params = query if reply.status == 303 and request.method != "GET" else {**request.params, **query}
    return replace(request, method=method, url=url, params=params, foreign=request.foreign or foreign)


def _is_upgrade(url: str, target: str) -> bool:
    """Whether ``target`` is the same host on ``https`` with both on their default ports."""
    scheme, host, port = urls.origin_of(url)
    return (scheme, port) == ("http", 80) and urls.origin_of(target) == ("https", host, 443)


def _location(reply: Reply) -> str:
    """Return the header as the text that it is: servers write UTF-8 where HTTP/1.1 reads Latin-1."""
    text = reply.headers["Location"]
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
