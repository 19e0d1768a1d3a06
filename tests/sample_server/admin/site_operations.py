# SPDX-License-Identifier: GPL-2.0-or-later
"""What the administrator API says of the site itself: info, clusters, system, mode, public key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, List

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import Json, not_there
from tests.sample_server.version import CURRENT_VERSION, FULL_VERSION

if TYPE_CHECKING:
    from tests.sample_server.site import Site

RESOURCES = (
    "machines",
    "clusters",
    "system",
    "services",
    "security",
    "data",
    "logs",
    "info",
    "mode",
    "publicKey",
)


def root(ask: Ask) -> Json:
    return {"resources": list(RESOURCES), "currentVersion": CURRENT_VERSION, "fullVersion": FULL_VERSION}


def _info(ask: Ask, rest: List[str]) -> Json:
    if rest:
        raise not_there("/info/" + "/".join(rest))
    return {
        "timezone": "Etc/UTC",
        "loggedInUser": ask.user,
        "loggedInUserPrivilege": ask.privilege,
        "currentversion": CURRENT_VERSION,
        "fullversion": FULL_VERSION,
        "currentbuild": "49877",
    }


def _public_key(site: Site) -> Any:
    return {"publicKey": "c0ffee" * 20, "modulus": "c0ffee" * 20}


OPEN: Dict[str, Callable[[Site], Any]] = {"publicKey": _public_key}
SECTIONS: Dict[str, Callable[[Ask, List[str]], Json]] = {"info": _info}
