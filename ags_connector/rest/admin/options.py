# SPDX-License-Identifier: GPL-2.0-or-later
"""How administration goes about it: what it tells, how long it waits, how much it asks at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..jobs import Polling

_POLLING = Polling(first=0.2, longest=5.0)


@dataclass(frozen=True)
class AdminOptions:
    """Times are in seconds.

    ``verbose`` says whether the outcomes of operations are told; ``None`` leaves that to ``admin.VERBOSE``.
    ``time_out`` is how long the services of one batch may take to get where they were sent, ``settle`` how long a
    state that does not move may differ from that before it counts as failed (what servers tell lags behind).
    ``answer_time_out`` bounds the answer to one change: many come once the work is done. ``batch`` is how many
    services one bulk operation names, ``in_flight`` how many are asked at once where there is none. ``allow_http`` lets
    passwords of users go without encryption, to other computers, too.
    """

    verbose: Optional[bool] = None
    time_out: float = 300.0
    settle: float = 15.0
    answer_time_out: float = 600.0
    polling: Polling = _POLLING
    batch: int = 25
    in_flight: int = 4
    allow_http: bool = False
