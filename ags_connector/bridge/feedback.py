# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's feedback objects, as the client wants them."""

from __future__ import annotations

import threading
from typing import Any, Optional

from ..rest.feedback import LogFeedback, Severity


class AlgorithmFeedback:
    """Lets the client talk to a ``QgsProcessingFeedback``, a ``QgsFeedback``, a ``QgsTask`` or nobody.

    Messages go to the algorithm's own log where there is one, else to the log panel. May be used from
    several threads at once.
    """

    def __init__(self, feedback: Optional[Any] = None) -> None:
        self._feedback = feedback
        self._lock = threading.Lock()

    def isCanceled(self) -> bool:
        """Whether the user asked to stop."""
        return self._feedback is not None and bool(self._feedback.isCanceled())

    def setProgress(self, progress: float) -> None:
        """Report progress in percent, 0 to 100."""
        if self._feedback is not None:
            self._feedback.setProgress(float(progress))

    def message(self, severity: Severity, text: str) -> None:
        """Tell the user something about the work."""
        if not hasattr(self._feedback, "pushInfo"):
            LogFeedback().message(severity, text)
            return
        with self._lock:
            self._push(severity, text)

    def _push(self, severity: Severity, text: str) -> None:
        feedback: Any = self._feedback
        if severity is Severity.ERROR:
            feedback.reportError(text, False)
        elif severity is Severity.WARNING:
            feedback.pushWarning(text)
        else:
            feedback.pushInfo(text)
