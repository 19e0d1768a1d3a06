# SPDX-License-Identifier: GPL-2.0-or-later
"""The tree of jobs: one line each, its messages below it."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..bridge.i18n import tr
from ..bridge.job_looks import JobLook
from ..bridge.job_store import KeptJob
from ..rest.job_state import GPMessage
from .job_texts import message_icon, started_text, state_text, status_icon, tooltip

_URL_ROLE = Qt.ItemDataRole.UserRole
_MOST_MESSAGES = 300


class JobTree(QTreeWidget):
    """Shows jobs with their states; keeps selection and what is open when they change."""

    messages_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._jobs: Dict[str, KeptJob] = {}
        self._looks: Dict[str, JobLook] = {}
        self.setHeaderLabels([tr("Task"), tr("State"), tr("Started")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemExpanded.connect(self._opened)

    def show_jobs(self, jobs: Sequence[KeptJob]) -> None:
        """Show ``jobs`` in this order; those that were shown keep their lines."""
        wanted = {kept.url: kept for kept in jobs}
        for url, item in self._items().items():
            if url not in wanted:
                self.takeTopLevelItem(self.indexOfTopLevelItem(item))
                self._looks.pop(url, None)
        self._jobs = wanted
        for row, kept in enumerate(jobs):
            item = self._items().get(kept.url)
            if item is None:
                item = QTreeWidgetItem()
                item.setData(0, _URL_ROLE, kept.url)
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
                self.insertTopLevelItem(row, item)
            self._dress(item, kept)

    def show_looks(self, looks: Sequence[JobLook]) -> None:
        """Show what was found on the servers."""
        items = self._items()
        for look in looks:
            self._looks[look.url] = look
            item = items.get(look.url)
            if item is not None:
                self._dress(item, self._jobs[look.url])
                if item.isExpanded():
                    self._fill(item, look)

    def selected_jobs(self) -> List[KeptJob]:
        """Return the jobs that are selected, or whose messages are."""
        urls = []
        for item in self.selectedItems():
            top = item.parent() or item
            urls.append(top.data(0, _URL_ROLE))
        return [kept for url, kept in self._jobs.items() if url in urls]

    def _items(self) -> Dict[str, QTreeWidgetItem]:
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return {item.data(0, _URL_ROLE): item for item in items}

    def _dress(self, item: QTreeWidgetItem, kept: KeptJob) -> None:
        look = self._looks.get(kept.url)
        for column, text in enumerate((kept.task, state_text(kept, look), started_text(kept))):
            item.setText(column, text)
            item.setToolTip(column, tooltip(kept, look))
        item.setIcon(0, status_icon(kept, look))

    def _opened(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            return
        url = item.data(0, _URL_ROLE)
        look = self._looks.get(url)
        if look is not None and look.state is not None:
            self._fill(item, look)
            return
        self._note(item, tr("Loading…"))
        self.messages_wanted.emit(url)

    def _fill(self, item: QTreeWidgetItem, look: JobLook) -> None:
        """Put the messages below a job: the new ones at the end where the others are there already."""
        if look.state is None:
            self._note(item, tr("The messages could not be read."))
            return
        messages = list(look.state.messages)[-_MOST_MESSAGES:]
        progress = look.state.progress
        if progress is not None and progress.text:
            messages.append(GPMessage("informative", progress.text))
        if not messages:
            self._note(item, tr("The task has told nothing."))
            return
        item.takeChildren()
        for message in messages:
            line = QTreeWidgetItem([message.text])
            line.setIcon(0, message_icon(message.severity))
            line.setToolTip(0, message.text)
            item.addChild(line)
            line.setFirstColumnSpanned(True)

    def _note(self, item: QTreeWidgetItem, text: str) -> None:
        item.takeChildren()
        line = QTreeWidgetItem([text])
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        item.addChild(line)
        line.setFirstColumnSpanned(True)
