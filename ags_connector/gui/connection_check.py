# SPDX-License-Identifier: GPL-2.0-or-later
"""Tries a connection in the background and shows what answered."""

from __future__ import annotations

from functools import partial
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from ..bridge import authentication
from ..bridge.i18n import tr
from ..rest.errors import CertificateInvalid
from . import connection_texts
from .background import BackgroundWork
from .connection_trial import Finding, Trial, try_out


class ConnectionCheck(QObject):
    """Runs one test at a time; a label shows how it ended, a button is off meanwhile.

    ``found`` gives the address that answered, ``named`` what a portal is called; ``distrusted`` tells that its
    certificate is not trusted.
    """

    changed = pyqtSignal()
    found = pyqtSignal(str)
    named = pyqtSignal(str)
    distrusted = pyqtSignal()

    def __init__(self, label: QLabel, button: QPushButton) -> None:
        super().__init__(label)
        self._label = label
        self._button = button
        self._work: Optional[BackgroundWork] = None

    def start(self, trial: Trial) -> None:
        """Ask the site what it has."""
        self.stop()
        if trial.connection.authcfg:
            authentication.unlock(ask_again=True)
        self._button.setEnabled(False)
        self._show(tr("Connecting…"))
        ask = partial(try_out, trial)
        self._work = BackgroundWork(
            tr("Testing the connection"), ask, self._succeeded, self._failed, canceled=self.stop
        )

    def stop(self) -> None:
        """Stop a test under way and forget the last result."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
            self._button.setEnabled(True)
        self._show("")

    def show_error(self, error: Exception) -> None:
        """Show what went wrong outside a test."""
        self._show(connection_texts.failed_lines(error))

    def _succeeded(self, finding: Finding) -> None:
        self._end(connection_texts.found_lines(finding))
        self.found.emit(finding.url)
        if finding.portal_name:
            self.named.emit(finding.portal_name)

    def _failed(self, error: Exception) -> None:
        self._end(connection_texts.failed_lines(error))
        if isinstance(error, CertificateInvalid):
            self.distrusted.emit()

    def _end(self, text: str) -> None:
        self._work = None
        self._button.setEnabled(True)
        self._show(text)

    def _show(self, text: str) -> None:
        self._label.setText(text)
        self.changed.emit()
