# SPDX-License-Identifier: GPL-2.0-or-later
"""A dialog whose content comes from a server, and goes back there, in the background."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.messages import describe
from ...rest.admin import ArcServerAdmin
from ..background import BackgroundWork
from .admin_place import AdminPlace

Ask = Callable[[ArcServerAdmin], Any]
Told = Callable[[Any], None]


class BackgroundDialog(QDialog):
    """Has a body that is dead while a request is under way, and a line that says what goes on.

    A subclass fills :attr:`body` and says with :meth:`may_send` whether there is something to send.
    """

    def __init__(
        self, place: AdminPlace, title: str, send_text: str, window: Optional[QWidget] = None
    ) -> None:
        super().__init__(window)
        self._place = place
        self._work: Optional[BackgroundWork] = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.body = QWidget()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.send_button = buttons.addButton(send_text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.send_button.clicked.connect(self.send)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.status)
        layout.addWidget(buttons)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._work is not None

    def may_send(self) -> bool:
        """Whether the user has changed something that can be sent."""
        raise NotImplementedError

    def send(self) -> None:
        """Send what the user has changed."""
        raise NotImplementedError

    def refresh_button(self) -> None:
        """Let the button be pressed where there is something to send."""
        self.send_button.setEnabled(not self.is_busy and self.may_send())

    def ask(self, doing: str, ask: Ask, told: Told) -> None:
        """Ask in the background; an error is shown in the dialog, which stays open."""

        def ended(answer: Any) -> None:
            self._ended("")
            told(answer)
            self.refresh_button()

        def failed(error: Exception) -> None:
            message = describe(error)
            self._ended("\n".join(text for text in (message.text or message.title, message.advice) if text))

        self.status.setText(doing)
        self.body.setEnabled(False)
        self._work = BackgroundWork(
            doing,
            lambda feedback: ask(self._place.admin(feedback)),
            ended,
            failed,
            canceled=lambda: self._ended(tr("Canceled.")),
        )
        self.refresh_button()

    def done(self, result: int) -> None:
        """Stop waiting and close; a change that was sent already is made all the same."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        super().done(result)

    def _ended(self, text: str) -> None:
        self._work = None
        self.status.setText(text)
        self.body.setEnabled(True)
        self.refresh_button()
