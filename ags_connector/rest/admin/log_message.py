# SPDX-License-Identifier: GPL-2.0-or-later
"""One record of the server's log (REST: *Query logs*)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, Iterator, Mapping, Optional, Tuple

LEVELS = ("SEVERE", "WARNING", "INFO", "FINE", "VERBOSE", "DEBUG")
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class LogMessage:
    """A record; ``milliseconds`` are those since 1970 in UTC, ``elapsed`` seconds.

    ``source`` is the service with folder and type, or the part of the server that wrote it.
    """

    level: str
    text: str
    milliseconds: int
    source: str = ""
    machine: str = ""
    user: str = ""
    code: Optional[int] = None
    elapsed: Optional[float] = None
    process: str = ""
    thread: str = ""
    method: str = ""
    request_id: str = ""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> LogMessage:
        """Read one of ``logMessages``; numbers may be texts there, or empty."""
        return cls(
            level=str(data.get("type") or ""),
            text=str(data.get("message") or ""),
            milliseconds=_integer(data.get("time")) or 0,
            source=str(data.get("source") or ""),
            machine=str(data.get("machine") or ""),
            user=str(data.get("user") or ""),
            code=_integer(data.get("code")),
            elapsed=_number(data.get("elapsed")),
            process=str(data.get("process") or ""),
            thread=str(data.get("thread") or ""),
            method=str(data.get("methodName") or ""),
            request_id=str(data.get("requestID") or data.get("requestId") or ""),
        )

    @property
    def time(self) -> datetime:
        """When it was written, in UTC."""
        return _EPOCH + timedelta(milliseconds=self.milliseconds)

    def concerns(self, service: str) -> bool:
        """Whether it is about the service ``Folder/Name.Type``."""
        wanted = service.casefold()
        return wanted in self.source.casefold() or wanted in self.text.casefold()

    def to_json(self) -> Dict[str, Any]:
        """Return a row for a table; the time as ISO text in UTC."""
        row = {item.name: getattr(self, item.name) for item in fields(self) if item.name != "milliseconds"}
        return {"time": self.time.isoformat(timespec="milliseconds"), **row}

    def __iter__(self) -> Iterator[Tuple[str, Any]]:
        return iter(self.to_json().items())

    def __str__(self) -> str:
        where = f" {self.source}" if self.source else ""
        return f"{self.time.isoformat(timespec='milliseconds')} {self.level}{where}: {self.text}"


def _integer(value: Any) -> Optional[int]:
    number = _number(value)
    return None if number is None else int(number)


def _number(value: Any) -> Optional[float]:
    try:
        return None if value is None or isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        return None
