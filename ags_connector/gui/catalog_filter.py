# SPDX-License-Identifier: GPL-2.0-or-later
"""What of the catalog tree is shown while the user filters it."""

from __future__ import annotations

from typing import Optional, Tuple

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from .catalog_model import NODE_ROLE, CatalogModel
from .catalog_node import CatalogNode


class CatalogFilter(QSortFilterProxyModel):
    """Shows the nodes whose name holds every typed word, with what stands above and below them.

    It looks at what is loaded; it starts no request.
    """

    def __init__(self, model: CatalogModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._words: Tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    @property
    def is_active(self) -> bool:
        """Whether something is typed."""
        return bool(self._words)

    def set_text(self, text: str) -> None:
        """Filter by the words of ``text``; empty text shows everything."""
        self._words = tuple(text.casefold().split())
        self.invalidateFilter()

    def node(self, index: QModelIndex) -> Optional[CatalogNode]:
        """Return the node at an index of this model."""
        return index.data(NODE_ROLE) if index.isValid() else None

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Accept a node that matches, or that stands below one that does."""
        if not self._words:
            return True
        index = self.sourceModel().index(row, 0, parent)
        node: Optional[CatalogNode] = index.data(NODE_ROLE)
        while node is not None:
            if self._matches(node):
                return True
            node = node.parent
        return False

    def _matches(self, node: CatalogNode) -> bool:
        name = node.data.name.casefold()
        return not node.data.kind.is_line and all(word in name for word in self._words)
