# SPDX-License-Identifier: GPL-2.0-or-later
"""The log of the site: what the server did and what it served, by level."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Deque, Dict, List

LEVELS = ("SEVERE", "WARNING", "INFO", "FINE", "VERBOSE", "DEBUG")
MOST = 50_000
ADMIN, REST, SERVER = "Admin", "Rest", "Server"


@dataclass(frozen=True)
class Record:
    """One message; `time` is in milliseconds since 1970, `source` a part of the server or a service."""

    time: int
    level: str
    code: int
    message: str
    source: str
    machine: str
    user: str = ""
    elapsed: str = ""
    method: str = ""
    request_id: str = ""

    def json(self) -> Dict[str, Any]:
        return {
            "type": self.level,
            "message": self.message,
            "time": self.time,
            "source": self.source,
            "machine": self.machine,
            "user": self.user,
            "code": self.code,
            "elapsed": self.elapsed,
            "process": "4711",
            "thread": "1",
            "methodName": self.method,
            "requestID": self.request_id,
        }


class Logbook:
    """The records, oldest first; no two have the same time, and none is written beyond the site's level."""

    def __init__(self, machine: str) -> None:
        self._lock = threading.Lock()
        self._records: Deque[Record] = deque(maxlen=MOST)
        self._last = 0
        self.machine = machine
        self.level = "INFO"
        self.started = int(time.time() * 1000)

    def writes(self, level: str) -> bool:
        return LEVELS.index(level) <= LEVELS.index(self.level)

    def add(self, level: str, code: int, message: str, source: str = ADMIN, **more: str) -> None:
        if not self.writes(level):
            return
        with self._lock:
            self._last = max(int(time.time() * 1000), self._last + 1)
            self._records.append(Record(self._last, level, code, message, source, self.machine, **more))

    def newest_first(self) -> List[Record]:
        with self._lock:
            return list(reversed(self._records))

    def clean(self) -> None:
        with self._lock:
            self._records.clear()
