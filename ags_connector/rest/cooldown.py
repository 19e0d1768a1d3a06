# SPDX-License-Identifier: GPL-2.0-or-later
"""Leaving a host alone for a while when it asks for that, in every thread at once."""

from __future__ import annotations

import threading
import time
from typing import Dict, Tuple

from .feedback import Feedback, sleep

Origin = Tuple[str, str, int]


class CoolDown:
    """Until when each host is to be left alone."""

    def __init__(self) -> None:
        self._until: Dict[Origin, float] = {}
        self._lock = threading.Lock()

    def start(self, origin: Origin, seconds: float) -> None:
        """Leave the host alone for ``seconds`` from now, or longer where that was asked before."""
        until = time.monotonic() + seconds
        with self._lock:
            self._until[origin] = max(until, self._until.get(origin, 0.0))

    def left(self, origin: Origin) -> float:
        """Return the seconds that are left for the host, 0 without a cool-down."""
        with self._lock:
            return max(self._until.get(origin, 0.0) - time.monotonic(), 0.0)

    def wait(self, origin: Origin, feedback: Feedback) -> None:
        """Wait until the host may be asked again; raises ``Canceled``."""
        left = self.left(origin)
        while left > 0:
            sleep(left, feedback)
            left = self.left(origin)
