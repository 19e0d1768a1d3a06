# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs processing algorithms for a test and keeps what they told their user."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject


class LogFeedback(QgsProcessingFeedback):
    """Keeps what an algorithm tells its user, one line each, as the log tab would show it."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        """Keep a plain message."""
        self.lines.append(info)

    def pushWarning(self, warning: str) -> None:
        """Keep a warning, marked as one."""
        self.lines.append(f"WARNING: {warning}")

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep an error, marked as one."""
        self.lines.append(f"ERROR: {error}")

    def pushDebugInfo(self, info: str) -> None:
        """Keep a debug message."""
        self.lines.append(f"DEBUG: {info}")

    def pushConsoleInfo(self, info: str) -> None:
        """Keep a console message."""
        self.lines.append(info)

    def pushCommandInfo(self, info: str) -> None:
        """Keep a command line."""
        self.lines.append(info)

    @property
    def text(self) -> str:
        """The whole log."""
        return "\n".join(self.lines)


class AlgorithmRunner:
    """Runs the provider's algorithms as the toolbox does; `log` holds the last run's messages, also after a failure."""

    def __init__(self) -> None:
        self.log = ""
        # Layers that an algorithm returns belong to its context: it has to outlive the call.
        self.context: Optional[QgsProcessingContext] = None

    def __call__(self, algorithm: str, parameters: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """Run an algorithm by its short or full id; return its results and log, or raise its own exception."""
        import processing  # found only once `qgis_processing` has started it

        feedback = LogFeedback()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        full_id = algorithm if ":" in algorithm else f"agsconnector:{algorithm}"
        try:
            results = processing.run(full_id, parameters, context=self.context, feedback=feedback)
        finally:
            self.log = feedback.text
        return results, self.log
