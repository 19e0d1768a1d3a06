# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a portal is asked, and with which session: what everything read from it holds on to."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, Mapping, Optional

from ...formats.dates import to_datetime
from .. import urls
from ..session import Session


class Sharing:
    """The sharing API of the portal at ``root``."""

    def __init__(self, root: str, session: Session) -> None:
        self.root = root
        self.session = session

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.root!r})"

    @property
    def url(self) -> str:
        """The address of the API."""
        return f"{self.root}/sharing/rest"

    def at(self, *names: str) -> str:
        """Return the address of the resource whose path has these decoded names."""
        return urls.join(self.url, *names)

    def get(self, *names: str, **params: Any) -> Dict[str, Any]:
        """Read the resource whose path has these decoded names; raises like :meth:`Session.get`."""
        return self.session.get(self.at(*names), params)


def text_of(data: Mapping[str, Any], *names: str) -> str:
    """Return the first of these members that says something, as text."""
    return next((str(data[name]) for name in names if data.get(name) not in (None, "")), "")


def moment_of(data: Mapping[str, Any], name: str) -> Optional[datetime]:
    """Return a moment in UTC; ``None`` where it is not given: portals write -1 or 0 for that."""
    value = data.get(name)
    if not isinstance(value, (int, float)) or isinstance(value, bool) or value <= 0:
        return None
    return to_datetime(int(value))


def count_of(data: Mapping[str, Any], name: str) -> int:
    """Return a number of things; 0 where it is not given: portals write -1 for what they do not count."""
    value = data.get(name)
    return int(value) if isinstance(value, (int, float)) and value > 0 else 0
