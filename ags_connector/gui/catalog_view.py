# SPDX-License-Identifier: GPL-2.0-or-later
"""The tree widget of the catalog: keys, double-click, menu, drag, and what stays open across a refresh."""

from __future__ import annotations

from typing import List, Optional, Set, Tuple

from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView, QWidget

from .catalog_delegate import CatalogDelegate
from .catalog_filter import CatalogFilter
from .catalog_node import CatalogNode, NodeState

_OWN_KEYS = (Qt.Key.Key_F5, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CatalogView(QTreeView):
    """Shows the catalog; tells by signals what the user wants done, and does none of it."""

    open_requested = pyqtSignal(object)
    menu_requested = pyqtSignal(object, object)
    refresh_requested = pyqtSignal()
    delete_requested = pyqtSignal()

    def __init__(self, catalog: CatalogFilter, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._open_paths: Set[Tuple[str, ...]] = set()
        self._is_filtered = False
        self.setModel(catalog)
        self.setItemDelegate(CatalogDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.expanded.connect(self._remember)
        self.collapsed.connect(self._forget)
        catalog.rowsInserted.connect(self._reopen)

    def selected_nodes(self) -> List[CatalogNode]:
        """Return the selected nodes in the order of the tree's rows."""
        nodes = [self._catalog.node(index) for index in self.selectedIndexes()]
        return [node for node in nodes if node is not None]

    def current_node(self) -> Optional[CatalogNode]:
        """Return the node with the keyboard's focus."""
        return self._catalog.node(self.currentIndex())

    def reveal(self, index: QModelIndex) -> None:
        """Open the node at an index, select it and bring it into sight."""
        self.setExpanded(index, True)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def collapse_all(self) -> None:
        """Close every node, and let none be opened again by a refresh."""
        self._open_paths.clear()
        self.collapseAll()

    def show_filtered(self) -> None:
        """Open all that a filter left and that is loaded; starts no request."""
        self._is_filtered = True
        self._expand_loaded()

    def show_unfiltered(self) -> None:
        """Open again what was open before the filter, and keep the current node in sight."""
        self.collapseAll()
        self._is_filtered = False
        self._reopen(QModelIndex(), 0, self._catalog.rowCount() - 1)
        self.scrollTo(self.currentIndex())

    def _expand_loaded(self) -> None:
        pending = [self._catalog.index(row, 0) for row in range(self._catalog.rowCount())]
        while pending:
            index = pending.pop()
            node = self._catalog.node(index)
            if node is not None and node.state is NodeState.LOADED:
                self.setExpanded(index, True)
                rows = range(self._catalog.rowCount(index))
                pending += [self._catalog.index(row, 0, index) for row in rows]

    def event(self, event: QEvent) -> bool:
        """Keep the tree's own keys from the main window's shortcuts while the tree has the focus."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and event.key() in _OWN_KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or adds, F5 refreshes, Delete removes."""
        node = self.current_node()
        if event.key() in _ENTER and node is not None:
            self._open(self.currentIndex(), node)
        elif event.key() == Qt.Key.Key_F5:
            self.refresh_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the node, or do with it what one most likely wants."""
        super().mouseDoubleClickEvent(event)
        node = self._catalog.node(self.indexAt(event.pos()))
        if node is not None and event.button() == Qt.MouseButton.LeftButton and not node.data.is_expandable:
            self.open_requested.emit(node)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected nodes, at the mouse or at the current node."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        position = event.pos() if by_mouse else self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_requested.emit(self.selected_nodes(), self.viewport().mapToGlobal(position))

    def _open(self, index: QModelIndex, node: CatalogNode) -> None:
        if node.data.is_expandable:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.open_requested.emit(node)

    def _remember(self, index: QModelIndex) -> None:
        node = self._catalog.node(index)
        if node is not None and not self._is_filtered:
            self._open_paths.add(node.path)

    def _forget(self, index: QModelIndex) -> None:
        node = self._catalog.node(index)
        if node is not None and not self._is_filtered:
            self._open_paths.discard(node.path)

    def _reopen(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            index = self._catalog.index(row, 0, parent)
            node = self._catalog.node(index)
            if node is not None and node.path in self._open_paths:
                self.setExpanded(index, True)
                self._reopen(index, 0, self._catalog.rowCount(index) - 1)
