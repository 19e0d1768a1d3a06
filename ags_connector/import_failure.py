# SPDX-License-Identifier: GPL-2.0-or-later
"""Stands in for the plugin where it cannot be imported: tells what is missing, and nothing breaks."""

from __future__ import annotations

import traceback
from typing import Any

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication

_LOG_TAB = "AGS Connector"


class ImportFailurePlugin:
    """A plugin that shows why the real one could not be started."""

    def __init__(self, iface: Any, error: ImportError) -> None:
        self._iface = iface
        self._error = error

    def initGui(self) -> None:
        """Show the reason in the message bar and the traceback in the log panel."""
        self._log()
        text = QCoreApplication.translate(
            "AgsConnector", "The plugin cannot start: {reason}. The log panel tells more."
        ).format(reason=self._error)
        self._iface.messageBar().pushMessage(_LOG_TAB, text, Qgis.MessageLevel.Critical, 0)

    def initProcessing(self) -> None:
        """Log the reason: there is no screen here."""
        self._log()

    def unload(self) -> None:
        """Nothing was added, so nothing is taken away."""

    def _log(self) -> None:
        trace = "".join(traceback.format_exception(type(self._error), self._error, self._error.__traceback__))
        QgsMessageLog.logMessage(trace, _LOG_TAB, Qgis.MessageLevel.Critical)
