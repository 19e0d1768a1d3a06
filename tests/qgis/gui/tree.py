# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalog tree as a test sees it: nodes by the names on the way to them."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.PyQt.QtCore import QModelIndex

LOADING = "Loading…"


class Tree:
    """Opens nodes and reads what is shown; a service is named with its type, `World/MapServer`."""

    def __init__(self, view: Any, qtbot: Any) -> None:
        self.view = view
        self._qtbot = qtbot

    def find(self, *names: str) -> Optional[QModelIndex]:
        """The index at a path of names, `None` where there is none."""
        index = QModelIndex()
        for name in names:
            found = next((item for item in self._below(index) if name in self._names(item)), None)
            if found is None:
                return None
            index = found
        return index

    def node(self, *names: str) -> Any:
        """The node at a path of names."""
        return self.view.model().node(self.find(*names))

    def titles(self, *names: str) -> List[str]:
        """What the lines below a node say."""
        index = self.find(*names) if names else QModelIndex()
        return [item.data() for item in self._below(index)]

    def open(self, *names: str) -> List[str]:
        """Open every node on the way, wait for the last one's children, return their titles."""
        for length in range(1, len(names) + 1):
            self._open_one(names[:length])
        return self.titles(*names)

    def _open_one(self, names: Any) -> None:
        self.view.expand(self.find(*names))
        self._qtbot.waitUntil(lambda: self.titles(*names) not in ([], [LOADING]), timeout=10_000)

    def _below(self, index: QModelIndex) -> List[QModelIndex]:
        model = self.view.model()
        return [model.index(row, 0, index) for row in range(model.rowCount(index))]

    def _names(self, index: QModelIndex) -> List[str]:
        data = self.view.model().node(index).data
        return [index.data(), f"{data.name}/{data.service_type}"]
