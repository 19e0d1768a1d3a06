# SPDX-License-Identifier: GPL-2.0-or-later
"""The way in to the client for algorithms and windows: a session for an address."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsNetworkAccessManager

from ..rest.session import Session, Timeout
from .feedback import AlgorithmFeedback
from .transport import http_session

_CONNECT_SECONDS = 10.0
_SHORTEST_READ_SECONDS = 60.0


def session_for(url: str, authcfg: str = "", feedback: Optional[Any] = None) -> Session:
    """Return a session for ``url`` and what lies on the same host.

    ``authcfg`` is the id of a QGIS authentication configuration; it is used for that host only. ``feedback``
    is a ``QgsProcessingFeedback``, ``QgsFeedback``, ``QgsTask`` or one of the client's own.
    """
    return Session(
        http_session(authcfg, site=url),
        timeout=Timeout(connect=_CONNECT_SECONDS, read=_read_seconds()),
        feedback=feedback if hasattr(feedback, "message") else AlgorithmFeedback(feedback),
    )


def _read_seconds() -> float:
    """Return QGIS's own network time-out, or a minute where that is shorter."""
    return max(_SHORTEST_READ_SECONDS, QgsNetworkAccessManager.timeout() / 1000)
