# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads what the user types for a connection: a URL without scheme, a name that is taken already."""

from __future__ import annotations

import ipaddress
from typing import Iterable, List
from urllib.parse import urlsplit

from ..rest import urls
from ..rest.portal.addresses import parse_portal
from ..rest.urls import UrlKind


def complete_url(text: str) -> str:
    """Return the clean address that ``text`` means, of a site, folder, service or layer, or in a portal.

    Without a scheme it is ``https``, on this machine ``http``. Empty text stays empty. Raises
    ``InvalidInput`` for what is no web address.
    """
    typed = text.strip()
    if not typed:
        return ""
    if "://" not in typed.split("?", 1)[0]:
        typed = typed.lstrip("/")
        typed = f"{'http' if _is_this_machine(typed) else 'https'}://{typed}"
    found = urls.parse(typed)
    return parse_portal(typed).canonical if found.kind is UrlKind.PORTAL else found.url


def candidates(text: str) -> List[str]:
    """Return the addresses to try for what was typed: without a scheme ``https`` first, then ``http``."""
    typed = text.strip().lstrip("/")
    if not typed or "://" in typed.split("?", 1)[0]:
        return [complete_url(typed)]
    return [complete_url(f"{scheme}://{typed}") for scheme in ("https", "http")]


def carries_token(text: str) -> bool:
    """Tell whether a pasted URL holds a token, which is not kept."""
    try:
        return urls.token_in(text) is not None
    except ValueError:
        return False


def suggest_name(url: str, taken: Iterable[str]) -> str:
    """Return a free name for a connection to ``url``, from its host."""
    return free_name(urlsplit(url).hostname or "", taken)


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return ``name``, numbered where it is in ``taken`` already."""
    used = {other.casefold() for other in taken}
    candidate, number = name, 1
    while candidate.casefold() in used:
        number += 1
        candidate = f"{name} ({number})"
    return candidate


def is_taken(name: str, taken: Iterable[str]) -> bool:
    """Tell whether a connection of that name exists, in any case."""
    return name.strip().casefold() in {other.casefold() for other in taken}


def _is_this_machine(typed: str) -> bool:
    try:
        host = urlsplit(f"//{typed}").hostname or ""
    except ValueError:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
