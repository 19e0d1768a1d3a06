# SPDX-License-Identifier: GPL-2.0-or-later
"""A service as its administration sees it: definition, state and what it has served."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Dict, Optional, Tuple

from tests.sample_server.admin.definitions import main_type
from tests.sample_server.model import Service

Json = Dict[str, Any]
TRANSITIONS = {"start": "STARTING", "stop": "STOPPING", "edit": "STARTING", "delete": "STOPPING"}


@dataclass
class Entry:
    """`running` says whether clients are answered; `busy` names the operation that holds the service;
    what is reported of the state lags until `reported_from` (monotonic seconds)."""

    service: Service
    definition: Json
    running: bool = True
    busy: str = ""
    reported_from: float = 0.0
    transactions: int = 0
    in_flight: int = 0
    busy_seconds: float = 0.0
    info: Optional[Json] = None
    files: Dict[str, Tuple[str, bytes]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        return self.service.folder

    @property
    def name(self) -> str:
        return self.service.name.rpartition("/")[2]

    @property
    def type(self) -> str:
        return main_type(self.service)

    @property
    def path(self) -> str:
        """Folder/Name.Type."""
        return f"{self.service.name}.{self.type}"

    @property
    def shown_name(self) -> str:
        """Name.Type, as messages name a service."""
        return f"{self.name}.{self.type}"

    @property
    def configured(self) -> str:
        return str(self.definition["configuredState"])

    def configure(self, state: str) -> None:
        self.definition["configuredState"] = state

    def real_time_state(self) -> str:
        if self.busy in TRANSITIONS:
            return TRANSITIONS[self.busy]
        if time.monotonic() < self.reported_from:
            return "STARTING" if self.running else "STOPPING"
        return "STARTED" if self.running else "STOPPED"

    def states(self) -> Dict[str, str]:
        return {"configuredState": self.configured, "realTimeState": self.real_time_state()}

    def listed(self) -> Json:
        return {
            "folderName": self.folder or "/",
            "serviceName": self.name,
            "type": self.type,
            "description": self.definition["description"],
        }
