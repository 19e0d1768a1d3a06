# SPDX-License-Identifier: GPL-2.0-or-later
"""How a service is: what it is meant to be, and what it is (REST: *Status*, *Service report*, *Statistics*)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from .permission import Permission
from .service_id import ServiceId

STARTED, STOPPED = "STARTED", "STOPPED"
_MOVING = frozenset({"STARTING", "STOPPING", "PAUSING", "RESUMING"})
_BROKEN = frozenset({"FAILED", "ERROR"})


@dataclass(frozen=True)
class ServiceState:
    """What the site's configuration says, and how the service really is; the latter lags behind."""

    configured: str = ""
    real_time: str = ""

    @classmethod
    def from_json(cls, data: Optional[Mapping[str, Any]]) -> ServiceState:
        """Read a ``status``; without one, both are empty."""
        data = data if isinstance(data, Mapping) else {}
        configured, real = data.get("configuredState"), data.get("realTimeState")
        return cls(str(configured or "").upper(), str(real or configured or "").upper())

    @property
    def is_moving(self) -> bool:
        """Whether it is on its way from one state to another."""
        return self.real_time in _MOVING

    @property
    def is_broken(self) -> bool:
        """Whether the server itself calls it failed."""
        return self.real_time in _BROKEN

    def is_at(self, wanted: str) -> bool:
        """Whether it is, and is meant to be, ``STARTED`` or ``STOPPED``."""
        return self.real_time == wanted and self.configured in (wanted, "")

    @property
    def summary(self) -> str:
        """``started``, ``stopped``, ``starting``, ``stopping``, ``failing`` or ``unknown``."""
        if self.is_moving:
            return self.real_time.lower()
        if self.is_broken or (self.configured == STARTED and self.real_time != STARTED):
            return "failing"
        return {STARTED: "started", STOPPED: "stopped"}.get(self.real_time, "unknown")

    def __str__(self) -> str:
        if self.configured and self.configured != self.real_time:
            return f"{self.real_time} (configured {self.configured})"
        return self.real_time or "UNKNOWN"


@dataclass(frozen=True)
class Statistics:
    """How busy a service is, in all or on one machine; numbers are ``None`` where the server has none.

    ``total_busy_time`` is in seconds since the service was started.
    """

    machine: str = ""
    maximum: Optional[int] = None
    busy: Optional[int] = None
    free: Optional[int] = None
    initializing: Optional[int] = None
    not_created: Optional[int] = None
    transactions: Optional[int] = None
    total_busy_time: Optional[float] = None

    @classmethod
    def from_json(cls, data: Any) -> Statistics:
        """Read a summary or an entry of ``perMachine``."""
        data = data if isinstance(data, Mapping) else {}
        told = data if data.get("isStatisticsAvailable", True) else {}
        time = told.get("totalBusyTime")
        return cls(
            machine=str(data.get("machineName") or ""),
            maximum=_count(told.get("max")),
            busy=_count(told.get("busy")),
            free=_count(told.get("free")),
            initializing=_count(told.get("initializing")),
            not_created=_count(told.get("notCreated")),
            transactions=_count(told.get("transactions")),
            total_busy_time=float(time) if isinstance(time, (int, float)) else None,
        )


@dataclass(frozen=True)
class ServiceReport:
    """A service's line in its folder's report; what was not asked for is empty.

    ``raw`` is the line as the server wrote it.
    """

    id: ServiceId
    state: ServiceState = field(default_factory=ServiceState)
    description: str = ""
    is_default: bool = False
    is_private: Optional[bool] = None
    instances: Statistics = field(default_factory=Statistics)
    permissions: Tuple[Permission, ...] = ()
    raw: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], folder: str = "") -> ServiceReport:
        """Read one of ``reports``."""
        private = data.get("isPrivate")
        return cls(
            id=ServiceId.from_json(data, folder),
            state=ServiceState.from_json(data.get("status")),
            description=str(data.get("description") or ""),
            is_default=str(data.get("isDefault")).lower() == "true",
            is_private=None if private is None else str(private).lower() == "true",
            instances=Statistics.from_json(data.get("instances")),
            permissions=Permission.all_from_json(data.get("permissions")),
            raw=data,
        )

    @property
    def properties(self) -> Dict[str, Any]:
        """The properties of the server object."""
        return dict(self.raw.get("properties") or {})

    @property
    def item_info(self) -> Dict[str, Any]:
        """Title, tags and the like."""
        return dict(self.raw.get("iteminfo") or {})


def _count(value: Any) -> Optional[int]:
    return int(value) if isinstance(value, (int, float)) and value >= 0 else None
