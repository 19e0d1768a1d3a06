# SPDX-License-Identifier: GPL-2.0-or-later
"""The package's Python log, shown in QGIS's log panel."""

from __future__ import annotations

import logging

from qgis.core import Qgis, QgsMessageLog

TAB = "AGS Connector"
_PACKAGE = __name__.split(".bridge", 1)[0]


class MessageLogHandler(logging.Handler):
    """Writes log records to QGIS's log panel; may be used from any thread."""

    def emit(self, record: logging.LogRecord) -> None:
        """Show ``record`` under the plugin's tab."""
        QgsMessageLog.logMessage(self.format(record), TAB, _level(record.levelno), notifyUser=False)


def install() -> None:
    """Send the package's log records from INFO upward to the log panel; a second call changes nothing."""
    logger = logging.getLogger(_PACKAGE)
    if not any(isinstance(handler, MessageLogHandler) for handler in logger.handlers):
        logger.addHandler(MessageLogHandler())
        logger.setLevel(logging.INFO)


def uninstall() -> None:
    """Stop writing to the log panel."""
    logger = logging.getLogger(_PACKAGE)
    for handler in [item for item in logger.handlers if isinstance(item, MessageLogHandler)]:
        logger.removeHandler(handler)


def _level(number: int) -> Qgis.MessageLevel:
    if number >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    return Qgis.MessageLevel.Warning if number >= logging.WARNING else Qgis.MessageLevel.Info
