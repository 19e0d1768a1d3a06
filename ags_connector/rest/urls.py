# SPDX-License-Identifier: GPL-2.0-or-later
"""What the addresses of ArcGIS sites mean: reading them, joining them, comparing them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from enum import Enum
from typing import List, Optional, Tuple
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

from .errors import InvalidInput
from .redact import redact
from .service_types import canonical_type

_SITE_END = re.compile(r"^(?P<site>.*?)/(?:rest|sharing|admin|tokens|services)(?:/|$)", re.IGNORECASE)
_SERVICES = re.compile(r"/rest/services(?:/(?P<tail>.*))?$", re.IGNORECASE)
_SOAP = re.compile(r"/services(?:/(?P<tail>.*))?$", re.IGNORECASE)
_ADMIN = re.compile(r"/admin(?:/|$)", re.IGNORECASE)
_PORTAL = re.compile(r"/(?:sharing|home|apps)(?:/|$)", re.IGNORECASE)
_ONLINE_PORTAL = re.compile(r"(?:www\.)?arcgis\.com|.+\.maps\w*\.arcgis\.com", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_PREFIX = re.compile(r"\s*(https?://[^?#\s]*[?/])(https?://\S.*)", re.IGNORECASE | re.DOTALL)
_UNSAFE = re.compile(r"[\s\\\x00-\x1f\x7f]")


class UrlKind(Enum):
    """What an address leads to."""

    CATALOG = "catalog"
    FOLDER = "folder"
    SERVICE = "service"
    LAYER = "layer"
    TASK = "task"
    PORTAL = "portal"
    ADMIN = "admin"


@dataclass(frozen=True)
class ParsedUrl:
    """An address taken apart.

    ``url`` is the clean address of the catalog, folder, service, layer or task: without query, fragment,
    trailing slash and operation. ``site`` ends before ``/rest``. Names are decoded. ``type`` is ``None``
    for a service that is named without one. ``guessed`` says that ``/rest/services`` was not in the text.
    """

    url: str
    site: str
    kind: UrlKind
    folder: str = ""
    service: str = ""
    type: Optional[str] = None
    layer_id: Optional[int] = None
    task: Optional[str] = None
    guessed: bool = False

    @property
    def services_root(self) -> str:
        """The address of the catalog's top."""
        return f"{self.site}/rest/services"

    @property
    def service_url(self) -> str:
        """The address of the service, also for one of its layers or tasks; empty without a service."""
        if not self.type:
            return ""
        name = f"{self.folder}/{self.service}" if self.folder else self.service
        return join(self.services_root, name, self.type)


def parse(text: str) -> ParsedUrl:
    """Read an address as a user types or pastes it.

    Understood: trailing slashes, queries and fragments, any case of ``/rest/services``, SOAP addresses,
    operations behind a layer or task, map viewer links that carry a service in ``url=``, and addresses
    that end at the host or the instance; those called ``/portal`` and ArcGIS Online's own are portals. Raises
    ``InvalidInput`` for what is no http(s) address.
    """
    parts = split(split_prefix(text)[1])
    carried = _carried_url(parts)
    if carried:
        return parse(carried)
    path = _tidy(parts.path)
    origin, site = f"{parts.scheme}://{parts.netloc}", _site(parts)
    found = _SERVICES.search(path)
    if not found and _ADMIN.search(path):
        return ParsedUrl(origin + path, site, UrlKind.ADMIN)
    found = found or _SOAP.search(path)
    if found:
        return _parse_tail(origin + path[: found.start()], found.group("tail") or "")
    if _PORTAL.search(path):
        return ParsedUrl(origin + path, site, UrlKind.PORTAL)
    if _is_a_portals(parts, path):
        return ParsedUrl(f"{site}/home", site, UrlKind.PORTAL, guessed=True)
    if site == origin:
        site = f"{origin}/arcgis"
    known = bool(re.search(r"/rest(?:/|$)", path, re.IGNORECASE))
    return ParsedUrl(f"{site}/rest/services", site, UrlKind.CATALOG, guessed=not known)


def split(text: str) -> SplitResult:
    """Split an http(s) address, adding ``https://`` where no scheme stands; ``InvalidInput`` otherwise."""
    text = text.strip()
    if not text:
        raise InvalidInput("The address is empty. Give one like https://host/arcgis/rest/services.")
    if "://" not in text.split("?", 1)[0]:
        text = f"https://{text}"
    shown = redact(text)
    if _UNSAFE.search(text.split("?", 1)[0].replace(" ", "")):
        raise InvalidInput(f"“{shown}” holds characters that no web address has.")
    try:
        parts = urlsplit(text)
        valid = parts.scheme in _DEFAULT_PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise InvalidInput(f"“{shown}” is no web address. Give one like https://host/arcgis/rest/services.")
    if "@" in parts.netloc:
        raise InvalidInput(
            f"“{shown}” holds a user name or password. Leave it out of the address and sign in instead."
        )
    return parts


def split_prefix(text: str) -> Tuple[str, str]:
    """Return what a URL prefix proxy wants before an address (mostly empty), and the address itself.

    Such a proxy is asked as ``https://proxy/path?https://host/arcgis/rest/services``.
    """
    found = _PREFIX.fullmatch(text)
    return (found[1], found[2]) if found else ("", text)


def clean(text: str) -> str:
    """Return an address without query, fragment and trailing slashes; ``InvalidInput`` where it is none."""
    parts = split(text)
    return urlunsplit((parts.scheme, parts.netloc, _tidy(parts.path), "", ""))


def token_in(text: str) -> Optional[str]:
    """Return the token that a pasted address carries in its query, ``None`` without one."""
    return next((v for k, v in parse_qsl(urlsplit(text.strip()).query) if k.lower() == "token" and v), None)


def join(base: str, *names: str) -> str:
    """Append decoded names to an address, each percent-encoded; a slash in a name stays a slash."""
    return "/".join([base.rstrip("/"), *(quote(name.strip("/"), safe="/:@!$&'()*+,;=~") for name in names)])


def site_of(text: str) -> str:
    """Return scheme, host, port and path before ``/rest``, ``/sharing``, ``/admin`` or ``/tokens``."""
    return _site(split(text))


def origin_of(text: str) -> Tuple[str, str, int]:
    """Return scheme, host in lower case and port."""
    parts = split(text)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS[parts.scheme]


def within(url: str, site: str) -> bool:
    """Whether ``url`` lies in ``site``: same scheme, host and port, and below the site's path.

    An ``https`` address on the default port also lies in the ``http`` site of the same host.
    """
    scheme, host, port = origin_of(url)
    if (scheme, host, port) != origin_of(site):
        upgraded = (scheme, port) == ("https", 443) and origin_of(site) == ("http", host, 80)
        if not upgraded:
            return False
    path, prefix = _plain_path(url), _plain_path(site).rstrip("/")
    return path == prefix or path.startswith(f"{prefix}/")


def _site(parts: SplitResult) -> str:
    path = _tidy(parts.path)
    found = _SITE_END.match(path)
    return f"{parts.scheme}://{parts.netloc}{found.group('site') if found else path}"


def _plain_path(url: str) -> str:
    """Return the decoded path with ``..`` resolved, so that no detour leaves a site unseen."""
    path = posixpath.normpath("/" + unquote(unquote(split(url).path)).lstrip("/"))
    return path.lower()


def _is_a_portals(parts: SplitResult, path: str) -> bool:
    """Whether an address that ends at the host or the instance is that of a portal, by what it is called."""
    by_host = not path and _ONLINE_PORTAL.fullmatch(parts.hostname or "")
    return bool(by_host) or path.lower() == "/portal"


def _tidy(path: str) -> str:
    return quote(unquote(re.sub(r"/{2,}", "/", path)), safe="/:@!$&'()*+,;=~").rstrip("/")


def _carried_url(parts: SplitResult) -> Optional[str]:
    """Return the service that a map viewer's link shows."""
    if _SERVICES.search(_tidy(parts.path)):
        return None
    query = dict(parse_qsl(parts.query))
    carried = query.get("url") or query.get("layers") or ""
    return carried if re.match(r"https?://", carried, re.IGNORECASE) else None


def _parse_tail(site: str, tail: str) -> ParsedUrl:
    names = [unquote(item) for item in tail.split("/") if item]
    root = f"{site}/rest/services"
    if not names:
        return ParsedUrl(root, site, UrlKind.CATALOG)
    at = _type_index(names)
    if at is None:
        kind = UrlKind.FOLDER if len(names) == 1 else UrlKind.SERVICE
        folder, service = (names[0], "") if len(names) == 1 else ("/".join(names[:-1]), names[-1])
        return ParsedUrl(join(root, *names), site, kind, folder, service)
    service_type = canonical_type(names[at])
    folder, service = "/".join(names[: at - 1]), names[at - 1]
    url = join(root, *names[:at], service_type)
    rest = names[at + 1 :]
    if rest and rest[0].isdigit():
        layer = int(rest[0])
        return ParsedUrl(f"{url}/{layer}", site, UrlKind.LAYER, folder, service, service_type, layer)
    if rest and service_type == "GPServer" and rest[0].lower() not in {"jobs", "uploads"}:
        return ParsedUrl(join(url, rest[0]), site, UrlKind.TASK, folder, service, service_type, task=rest[0])
    return ParsedUrl(url, site, UrlKind.SERVICE, folder, service, service_type)


def _type_index(names: List[str]) -> Optional[int]:
    """Return where the service type stands: a known one first, else what looks like one."""
    known = [i for i, name in enumerate(names) if i and canonical_type(name, default="")]
    if known:
        return known[0]
    alike = [i for i, name in enumerate(names) if i and re.fullmatch(r"[A-Za-z]+Server", name)]
    return alike[0] if alike else None
