# SPDX-License-Identifier: GPL-2.0-or-later
"""Which records of the server's log are wanted (REST: *Query logs*)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Union

from ..errors import InvalidInput
from .log_message import LEVELS
from .log_times import LogTime, log_time

Names = Union[str, Sequence[str]]

LARGEST_PAGE = 10_000
EVERYTHING = "*"


@dataclass(frozen=True)
class LogQuery:
    """The records from ``until`` (now, without it) back to ``since`` (the beginning).

    Times are datetimes with a zone, ``timedelta`` before now, milliseconds, ISO texts or the server's own texts.
    ``level`` includes what is more severe; the log's settings decide what was written at all. ``services`` are names
    like ``Folder/Name.MapServer``, ``server`` parts of the server like ``Rest``; where only one of them is given,
    only its records come. ``page_size`` is how many records come
    with one request, ``max_messages`` a limit on all. Raises ``InvalidInput`` for what is no such value.
    """

    since: Optional[LogTime] = None
    until: Optional[LogTime] = None
    level: str = "WARNING"
    services: Names = EVERYTHING
    machines: Names = EVERYTHING
    server: Names = EVERYTHING
    codes: Sequence[int] = ()
    process_ids: Sequence[Any] = ()
    request_ids: Sequence[str] = ()
    since_last_start: bool = False
    page_size: int = 1000
    max_messages: Optional[int] = None

    def __post_init__(self) -> None:
        if self.level.upper() not in LEVELS:
            raise InvalidInput(f"“{self.level}” is no level. There are: {', '.join(LEVELS)}.")
        if not 1 <= self.page_size <= LARGEST_PAGE:
            raise InvalidInput(f"A page has 1 to {LARGEST_PAGE} records, not {self.page_size}.")

    def form(self) -> Dict[str, Any]:
        """Return the parameters of the first request."""
        services, server = _names(self.services), _names(self.server)
        wanted: Dict[str, Any] = {
            "server": None if server == EVERYTHING != services else server,
            "services": None if services == EVERYTHING != server else services,
            "machines": _names(self.machines),
            "codes": [int(code) for code in self.codes],
            "processIds": list(self.process_ids),
            "requestIds": list(self.request_ids),
        }
        limit = (
            self.page_size if self.max_messages is None else max(1, min(self.page_size, self.max_messages))
        )
        return {
            "startTime": None if self.until is None else log_time(self.until),
            "endTime": None if self.since is None else log_time(self.since),
            "level": self.level.upper(),
            "sinceLastStart": self.since_last_start or None,
            "sinceServerStart": self.since_last_start or None,  # the name in version 10.1
            "filterType": "json",
            "filter": json.dumps({name: value for name, value in wanted.items() if value}),
            "pageSize": limit,
        }


def listed(names: Names) -> List[str]:
    """Return one name or several as a list."""
    return [names] if isinstance(names, str) else list(names)


def _names(names: Names) -> Union[str, List[str]]:
    found = listed(names)
    return EVERYTHING if not found or EVERYTHING in found else found
