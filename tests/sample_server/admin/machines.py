# SPDX-License-Identifier: GPL-2.0-or-later
"""The machines of the site, of which one can be down or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Set

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, not_there

if TYPE_CHECKING:
    from tests.sample_server.site import Site

NAMES = ("GIS1.SAMPLE.LOCAL", "GIS2.SAMPLE.LOCAL")
NO_MACHINE = "Could not access any server machines. Please contact your system administrator."


class Machines:
    """Which machines there are; the mode `machine_down` says which of them does not answer."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.names = NAMES
        self.stopped: Set[str] = set()

    def down(self) -> List[str]:
        mode = self._site.modes.of("*").get("machine_down")
        return [] if mode is None else [name for name in self.names if mode.value in {"*", name}]

    def working(self) -> List[str]:
        down = self.down()
        return [name for name in self.names if name not in down and name not in self.stopped]

    def check(self) -> None:
        """Raises AdminError, as the web adaptor does, where no machine answers."""
        if len(self.down()) == len(self.names):
            raise AdminError(NO_MACHINE)

    def check_working(self) -> None:
        """Raises AdminError where no machine is left to serve clients: all are down or stopped."""
        if not self.working():
            raise AdminError(NO_MACHINE)

    def url(self, name: str) -> str:
        return f"https://{name.lower()}:6443/arcgis/admin"

    def reach(self, name: str) -> None:
        """Raises AdminError where the machine does not answer."""
        if name in self.down():
            raise AdminError(f"The machine '{name}' could not be reached. Check that it is running.")


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /machines. Raises AdminError."""
    ask.administrator()
    machines = ask.admin.machines
    if not rest:
        return {
            "machines": [{"machineName": name, "adminURL": machines.url(name)} for name in machines.names]
        }
    name = rest[0].upper()
    if name not in machines.names:
        raise AdminError(f"The machine '{rest[0]}' does not participate in the site.", code=404)
    if rest[1:] == ["status"]:
        return _status(machines, name)
    if rest[1:] in (["start"], ["stop"]):
        ask.posted()
        machines.reach(name)
        (machines.stopped.discard if rest[1] == "start" else machines.stopped.add)(name)
        ask.admin.log.add("INFO", 7000, f"Machine '{name}' was told to {rest[1]}.", user=ask.user)
        return SUCCESS
    if len(rest) > 1:
        raise not_there("/machines/" + "/".join(rest))
    machines.reach(name)
    state = "STOPPED" if name in machines.stopped else "STARTED"
    return {
        "machineName": name,
        "platform": "Linux-amd64-5.10",
        "ports": {"HTTP": 6080, "HTTPS": 6443, "JMXPort": 4000},
        "adminURL": machines.url(name),
        "configuredState": state,
        "ServerStartTime": ask.admin.log.started,
        "synchronize": False,
    }


def _status(machines: Machines, name: str) -> Json:
    configured = "STOPPED" if name in machines.stopped else "STARTED"
    machines.reach(name)
    return {"configuredState": configured, "realTimeState": configured}
