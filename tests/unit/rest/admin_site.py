# SPDX-License-Identifier: GPL-2.0-or-later
"""A few lines of an administrator API for the scripted server: states, and answers that a test replaces."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, List, Optional

from tests.unit.rest.scripted_server import Answer, Seen

ROOT = "/arcgis/admin"
OK = {"status": "success"}


def refusal(message: str, code: int = 500) -> Dict[str, Any]:
    return {"status": "error", "messages": [message], "code": code}


class AdminSite:
    """Services of one folder by ``Name.Type`` with their states; ``answers`` go before what it answers itself.

    ``lag`` is how many looks at a state it takes until that has changed; -1 is never.
    """

    def __init__(self, *names: str, folder: str = "F", lag: int = 0) -> None:
        self.folder = folder
        self.states: Dict[str, str] = dict.fromkeys(names, "STARTED")
        self.configured: Dict[str, str] = dict(self.states)
        self.lag = lag
        self.answers: Dict[str, Callable[[Seen], Any]] = {}
        self.posted: List[str] = []
        self._pending: Dict[str, List[Any]] = {}

    def __call__(self, seen: Seen) -> Any:
        path = seen.path[len(ROOT) :].strip("/")
        if seen.method == "POST":
            self.posted.append(path)
        for end, answer in self.answers.items():
            if path.endswith(end):
                found = answer(seen)
                if found is not None:
                    return found
        return self._own(path, seen)

    def move(self, name: str, wanted: str) -> None:
        """Bring a service to a state, after so many looks as ``lag`` says."""
        self.configured[name] = wanted
        if self.lag:
            self.states[name] = "STOPPING" if wanted == "STOPPED" else "STARTING"
            self._pending[name] = [self.lag, wanted]
        else:
            self.states[name] = wanted

    def _own(self, path: str, seen: Seen) -> Any:
        if path == "services":
            return {"folders": [self.folder], "services": []}
        if path == f"services/{self.folder}/report":
            return {"reports": [self._line(name) for name in self._asked(seen)]}
        if path == "services/report":
            return {"reports": []}
        if path in ("services/startServices", "services/stopServices"):
            for item in json.loads(seen.form["services"]):
                self.move(f"{item['serviceName']}.{item['type']}", _state(path))
            return OK
        name, _, operation = path[len(f"services/{self.folder}/") :].partition("/")
        if name in self.states and operation == "status":
            return self._line(name)["status"]
        if name in self.states and operation in ("start", "stop"):
            self.move(name, _state(operation))
            return OK
        if path == "logs/query":
            return {"hasMore": False, "logMessages": []}
        return Answer(refusal(f"Could not find resource or operation '{path}' on the system.", 404))

    def _asked(self, seen: Seen) -> List[str]:
        wanted: Optional[str] = seen.params.get("services")
        if wanted is None:
            return list(self.states)
        return [f"{item['serviceName']}.{item['type']}" for item in json.loads(wanted)]

    def _line(self, full: str) -> Dict[str, Any]:
        if full in self._pending and self._pending[full][0] > 0:
            self._pending[full][0] -= 1
            if not self._pending[full][0]:
                self.states[full] = self._pending.pop(full)[1]
        name, _, kind = full.rpartition(".")
        status = {"configuredState": self.configured[full], "realTimeState": self.states[full]}
        return {"folderName": self.folder, "serviceName": name, "type": kind, "status": status}


def _state(path: str) -> str:
    return "STOPPED" if "stop" in path else "STARTED"
