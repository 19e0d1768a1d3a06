# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps imported toolboxes: brings them up to date and removes them, as the user asks."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..bridge import credentials, toolboxes
from ..bridge.i18n import tr
from ..bridge.toolboxes import KeptToolbox, Toolbox
from .background import WorkUnderWay
from .notifier import Notifier


class ToolboxKeeper:
    """What the dock's menu and the Processing toolbox's menu do with an imported service."""

    def __init__(self, notifier: Notifier, window: Optional[QWidget] = None) -> None:
        self._notifier = notifier
        self._window = window
        self._work = WorkUnderWay()

    def is_imported(self, url: str) -> bool:
        """Whether the service at ``url`` is a toolbox here."""
        return toolboxes.kept_toolbox(url) is not None

    def update(self, kept: KeptToolbox) -> None:
        """Read the tasks of a service anew, in the background; alias and ids stay."""
        credentials.unlock_for(kept.url, kept.authcfg)
        title = tr("Updating the toolbox “{name}”").format(name=kept.alias)

        def read(_feedback: Any) -> Toolbox:
            return toolboxes.import_toolbox(kept.url, authcfg=kept.authcfg)

        def done(toolbox: Toolbox) -> None:
            toolboxes.refresh_algorithms()
            self._tell(toolbox)

        def failed(error: Exception) -> None:
            self._notifier.error(error, tr("The toolbox “{name}” cannot be updated").format(name=kept.alias))

        self._work.start(title, read, done, failed)

    def update_at(self, url: str) -> None:
        """Read the tasks of the imported service at ``url`` anew."""
        kept = toolboxes.kept_toolbox(url)
        if kept is not None:
            self.update(kept)

    def ask_remove_at(self, url: str) -> Optional[QMessageBox]:
        """Ask, and forget the imported service at ``url``."""
        kept = toolboxes.kept_toolbox(url)
        return self.ask_remove(kept) if kept is not None else None

    def ask_remove(self, kept: KeptToolbox) -> QMessageBox:
        """Ask, and forget an imported service."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Remove Toolbox"))
        box.setText(tr("Remove the toolbox “{name}” from Processing?").format(name=kept.alias))
        box.setInformativeText(
            tr("{count} tasks. Models that use them will not run until it is imported again.").format(
                count=len(kept.task_ids)
            )
        )
        remove = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda: toolboxes.remove_toolbox(kept.url))
        box.open()
        return box

    def shut_down(self) -> None:
        """Stop what is under way."""
        self._work.cancel()

    def _tell(self, toolbox: Toolbox) -> None:
        if toolbox.failures:
            names = ", ".join(toolbox.failures)
            text = tr("The toolbox “{name}” was updated, but these tasks cannot be read: {tasks}.")
            self._notifier.warning(text.format(name=toolbox.alias, tasks=names))
            return
        text = tr("The toolbox “{name}” is up to date: {count} tasks.")
        self._notifier.success(text.format(name=toolbox.alias, count=len(toolbox.tasks)))
