# SPDX-License-Identifier: GPL-2.0-or-later
"""Prefixes that stand before an address: a plain proxy, and one that signs with a token of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict

PLAIN = "/proxy?"
SIGNING = "/resource-proxy/proxy.ashx?"
REFUSED = "/proxy-refused"


@dataclass
class Target:
    """What is asked for, and by which of the prefixes; `prefix` is empty for a direct request."""

    path: str
    prefix: str = ""


def target_of(path: str, base: str) -> Target:
    """What a request line asks for; the proxies serve this site only."""
    prefix = next((item for item in (PLAIN, SIGNING) if path.startswith(item)), "")
    inner = path[len(prefix) :]
    if not prefix:
        return Target(inner)
    return Target(inner[len(base) :] if inner.startswith(base) else REFUSED, prefix)


def signed(headers: Dict[str, str], target: Target, token: str) -> Dict[str, str]:
    """The headers as they reach the site: the signing proxy puts its own token in."""
    return {**headers, "X-Esri-Authorization": f"Bearer {token}"} if target.prefix == SIGNING else headers
