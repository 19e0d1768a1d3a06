# SPDX-License-Identifier: GPL-2.0-or-later
"""How long work hears of Cancel and tells of its progress."""

from __future__ import annotations

import logging
import time
from enum import Enum
from typing import Protocol

from .errors import Canceled

_log = logging.getLogger(__name__)
_WAKE_SECONDS = 0.1


class Severity(Enum):
    """How much a message matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Feedback(Protocol):
    """The names that QGIS's own feedback and task objects have, and a message channel."""

    def isCanceled(self) -> bool:
        """Whether the user asked to stop."""

    def setProgress(self, progress: float) -> None:
        """Report progress in percent, 0 to 100."""

    def message(self, severity: Severity, text: str) -> None:
        """Tell the user something about the work."""


class LogFeedback:
    """Feedback of plain Python: never canceled, messages go to the log."""

    def isCanceled(self) -> bool:
        """Return ``False``: nobody can cancel."""
        return False

    def setProgress(self, progress: float) -> None:
        """Ignore the progress: there is nobody to show it to."""

    def message(self, severity: Severity, text: str) -> None:
        """Write the message to the Python log."""
        levels = {
            Severity.INFO: logging.INFO,
            Severity.WARNING: logging.WARNING,
            Severity.ERROR: logging.ERROR,
        }
        _log.log(levels[severity], "%s", text)


def check_canceled(feedback: Feedback) -> None:
    """Raise :class:`Canceled` where the user asked to stop."""
    if feedback.isCanceled():
        raise Canceled


def sleep(seconds: float, feedback: Feedback) -> None:
    """Wait, waking often enough that Cancel is heard; raises :class:`Canceled`."""
    end = time.monotonic() + seconds
    while True:
        check_canceled(feedback)
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, _WAKE_SECONDS))
