# SPDX-License-Identifier: GPL-2.0-or-later
"""What the administrator API says of the site itself: info, clusters, system, mode, public key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, List

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import Json, not_there
from tests.sample_server.version import CURRENT_VERSION, FULL_VERSION

if TYPE_CHECKING:
    from tests.sample_server.site import Site

DIRECTORIES = ("arcgiscache", "arcgisjobs", "arcgisoutput", "arcgissystem")
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


def _mode(ask: Ask, rest: List[str]) -> Json:
    if rest:
        raise not_there("/mode/" + "/".join(rest))
    return {"siteMode": "EDITABLE", "copyConfigLocal": False}


def _clusters(ask: Ask, rest: List[str]) -> Json:
    ask.administrator()
    machines = ask.admin.machines
    one = {
        "clusterName": "default",
        "clusterProtocol": {"tcpClusterPort": "4004"},
        "configuredState": "STARTED",
        "machines": [{"machineName": name, "adminURL": machines.url(name)} for name in machines.names],
    }
    if not rest:
        return {"clusters": [one]}
    if rest == ["default"]:
        return one
    if rest == ["default", "machines"]:
        return {"machines": one["machines"]}
    raise not_there("/clusters/" + "/".join(rest))


def _system(ask: Ask, rest: List[str]) -> Json:
    if not rest:
        return {"resources": ["jobs", "directories"]}
    if rest[0] == "jobs":
        return ask.admin.jobs.answer(rest[1:])
    ask.administrator()
    found = [_directory(name) for name in DIRECTORIES]
    if rest == ["directories"]:
        return {"directories": found}
    if rest[0] == "directories" and len(rest) == 2 and rest[1] in DIRECTORIES:
        return _directory(rest[1])
    raise not_there("/system/" + "/".join(rest))


def _directory(name: str) -> Json:
    kind = name[len("arcgis") :].upper()
    temporary = kind in {"OUTPUT", "JOBS"}
    return {
        "name": name,
        "physicalPath": f"/gis/server/directories/{name}",
        "directoryType": "INPUT" if kind == "SYSTEM" else kind,
        "cleanupMode": "TIME_ELAPSED_SINCE_LAST_MODIFIED" if temporary else "NONE",
        "maxFileAge": 10 if kind == "OUTPUT" else 360 if temporary else 0,
        "description": "",
        "virtualPath": f"/rest/directories/{name}",
    }


def _public_key(site: Site) -> Any:
    return {"publicKey": "c0ffee" * 20, "modulus": "c0ffee" * 20}


OPEN: Dict[str, Callable[[Site], Any]] = {"publicKey": _public_key}
SECTIONS: Dict[str, Callable[[Ask, List[str]], Json]] = {
    "info": _info,
    "mode": _mode,
    "clusters": _clusters,
    "system": _system,
}
