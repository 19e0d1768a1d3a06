# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of the dock that lists geoprocessing jobs: those that run, and those whose results can be fetched."""

from __future__ import annotations

import logging
from typing import Callable, Dict, List, Optional

from qgis.PyQt.QtCore import QFileSystemWatcher, QPoint, QSize, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QHideEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QShortcut,
    QStackedWidget,
    QToolButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..bridge import job_store
from ..bridge.i18n import tr
from ..bridge.job_looks import JobLook
from ..bridge.job_store import KeptJob
from .algorithm_dialogs import AlgorithmDialogs
from .catalog_icons import theme_icon
from .job_commands import JobCommand, commands_for, shared_commands
from .job_poller import JobPoller
from .job_texts import command_icon, command_text
from .job_tree import JobTree
from .notifier import Notifier

_log = logging.getLogger(__name__)
_ICON_SIZE = 16
_MARGIN = 3
_QUIET_MS = 150


class JobsPanel(QWidget):
    """Lists the jobs that the profile remembers; follows those that run while it is visible."""

    def __init__(
        self, dialogs: AlgorithmDialogs, notifier: Notifier, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._notifier = notifier
        self.tree = JobTree()
        self.poller = JobPoller(job_store.kept_jobs, self)
        # Jobs are written by algorithms in other threads, and by other processes.
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_QUIET_MS)
        self._do: Dict[JobCommand, Callable[[List[KeptJob]], None]] = {
            JobCommand.FETCH_RESULTS: lambda jobs: self._fetch(jobs[0]),
            JobCommand.CANCEL: self.poller.cancel,
            JobCommand.REFRESH: self.poller.look,
            JobCommand.COPY_URL: _copy,
            JobCommand.OPEN_IN_BROWSER: _browse,
            JobCommand.FORGET: self._forget,
        }
        self._build()
        self._connect()
        self._watch()

    def run(self, command: JobCommand, jobs: List[KeptJob]) -> None:
        """Do ``command`` with those of ``jobs`` that it fits."""
        able = [kept for kept in jobs if command in commands_for(kept.state)]
        if able:
            self._do[command](able)

    def menu(self, jobs: List[KeptJob]) -> QMenu:
        """Return the menu for ``jobs``."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in shared_commands([kept.state for kept in jobs]):
            if command in (JobCommand.COPY_URL, JobCommand.FORGET) and not menu.isEmpty():
                menu.addSeparator()
            action = menu.addAction(command_icon(command), command_text(command))
            action.triggered.connect(self._runner(command, jobs))
            if command is JobCommand.FETCH_RESULTS:
                menu.setDefaultAction(action)
        return menu

    def reload(self) -> None:
        """Read again which jobs there are, and follow those that run."""
        running = self._show(job_store.kept_jobs())
        if self.isVisible() and running:
            self.poller.follow()

    def shut_down(self) -> None:
        """Stop what is under way."""
        self._settle.stop()
        self._watcher.directoryChanged.disconnect(self._changed)
        self.poller.shut_down()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the jobs from now on."""
        super().showEvent(event)
        self._watch()
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nobody any more."""
        super().hideEvent(event)
        self.poller.rest()

    def _build(self) -> None:
        self._title = QLabel(tr("Jobs"))
        self._refresh = _button("mActionRefresh.svg", tr("Ask the servers how the jobs are"))
        self._clear = _button(
            "mActionDeleteSelected.svg", tr("Remove the jobs that have ended from this list")
        )
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._refresh)
        head.addWidget(self._clear)
        hint = QLabel(tr("Geoprocessing tasks that run as jobs appear here once they are started."))
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.tree)
        self._pages.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self._refresh.clicked.connect(lambda: self.poller.look(job_store.kept_jobs()))
        self._clear.clicked.connect(self._forget_ended)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.itemActivated.connect(self._activated)
        self.tree.messages_wanted.connect(self._look_at)
        self.poller.looked.connect(self._looked)
        self.poller.failed.connect(lambda error: self._notifier.error(error, tr("Jobs")))
        for key, command in (
            (QKeySequence.StandardKey.Delete, JobCommand.FORGET),
            (QKeySequence.StandardKey.Refresh, JobCommand.REFRESH),
            (QKeySequence.StandardKey.Copy, JobCommand.COPY_URL),
        ):
            shortcut = QShortcut(QKeySequence(key), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._on_selected(command))
        self._watcher.directoryChanged.connect(self._changed)
        self._settle.timeout.connect(self.reload)

    def _watch(self) -> None:
        folder = job_store.jobs_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("The folder “%s” for jobs cannot be made: %s", folder, error)
            return
        if str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))

    def _changed(self, _folder: str) -> None:
        if self.isVisible():
            self._settle.start()

    def _looked(self, looks: List[JobLook]) -> None:
        self._show(job_store.kept_jobs())
        self.tree.show_looks(looks)
        for look in looks:
            if look.error is not None and look.state is not None:
                self._notifier.error(look.error, tr("The job was not canceled"))

    def _show(self, jobs: List[KeptJob]) -> int:
        """Show ``jobs`` and return how many of them run."""
        self.tree.show_jobs(jobs)
        running = sum(not kept.state.is_over for kept in jobs)
        self._title.setText(tr("Jobs ({count} running)").format(count=running) if running else tr("Jobs"))
        self._pages.setCurrentIndex(0 if jobs else 1)
        self._refresh.setEnabled(bool(jobs))
        self._clear.setEnabled(any(kept.state.is_over for kept in jobs))
        return running

    def _look_at(self, url: str) -> None:
        self.poller.look([kept for kept in job_store.kept_jobs() if kept.url == url])

    def _activated(self, item: QTreeWidgetItem) -> None:
        jobs = self.tree.selected_jobs()
        if (
            len(jobs) == 1
            and item.parent() is None
            and JobCommand.FETCH_RESULTS in commands_for(jobs[0].state)
        ):
            self._fetch(jobs[0])
        elif item.parent() is None:
            item.setExpanded(not item.isExpanded())

    def _show_menu(self, position: QPoint) -> None:
        menu = self.menu(self.tree.selected_jobs())
        if not menu.isEmpty():
            menu.popup(self.tree.viewport().mapToGlobal(position))

    def _on_selected(self, command: JobCommand) -> Callable[[], None]:
        return lambda: self.run(command, self.tree.selected_jobs())

    def _runner(self, command: JobCommand, jobs: List[KeptJob]) -> Callable[[], None]:
        return lambda: self.run(command, jobs)

    def _fetch(self, kept: KeptJob) -> None:
        self._dialogs.fetch_job_results(kept.url, kept.authcfg)

    def _forget(self, jobs: List[KeptJob]) -> None:
        for kept in jobs:
            job_store.forget(kept.url)
        self.reload()

    def _forget_ended(self) -> None:
        self._forget([kept for kept in job_store.kept_jobs() if kept.state.is_over])


def _button(icon: str, tooltip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme_icon(icon))
    button.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
    button.setAutoRaise(True)
    button.setToolTip(tooltip)
    button.setAccessibleName(tooltip)
    return button


def _copy(jobs: List[KeptJob]) -> None:
    clipboard = QApplication.clipboard()
    if clipboard is not None:
        clipboard.setText("\n".join(kept.url for kept in jobs))


def _browse(jobs: List[KeptJob]) -> None:
    for kept in jobs:
        QDesktopServices.openUrl(QUrl(kept.url))
