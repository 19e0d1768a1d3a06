# SPDX-License-Identifier: GPL-2.0-or-later
"""The machines of a site, and how they are (REST: *Machines*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, List, Mapping

from .. import urls
from ..errors import AgsError
from ..overlap import overlapped
from .admin_resource import AdminResource
from .states import ServiceState


@dataclass(frozen=True)
class Machine:
    """A machine; ``problem`` says why its state could not be read."""

    name: str
    admin_url: str = ""
    state: ServiceState = field(default_factory=ServiceState)
    problem: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_up(self) -> bool:
        """Whether it really runs."""
        return not self.problem and self.state.summary == "started"

    @classmethod
    def all_of(cls, machines: AdminResource) -> List[Machine]:
        """Return the machines of a site; their states are asked a few at once."""
        session = machines.session
        listed = machines.page.get("machines") or ()
        known = {str(item.get("machineName") or ""): item for item in listed if isinstance(item, Mapping)}

        def ask(name: str) -> ServiceState:
            return ServiceState.from_json(session.get(urls.join(machines.url, name, "status")))

        found = []
        for name, answer in overlapped(ask, known, session.feedback):
            url = str(known[name].get("adminURL") or "")
            if isinstance(answer, AgsError):
                found.append(cls(name, url, problem=answer.message, raw=known[name]))
            else:
                found.append(cls(name, url, answer, raw=known[name]))
        return found

    def __str__(self) -> str:
        return f"{self.name}: {self.problem or self.state.summary}"
