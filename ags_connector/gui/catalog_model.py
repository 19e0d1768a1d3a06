# SPDX-License-Identifier: GPL-2.0-or-later
"""The item model of the catalog tree: connections on top, everything below fetched when it is opened."""

from __future__ import annotations

import bisect
import html
from typing import Any, Callable, Dict, List, Optional, Protocol, Sequence, Tuple

from qgis.core import QgsMimeDataUtils
from qgis.PyQt.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ..rest.errors import SignInRequired
from . import catalog_texts
from .catalog_icons import icon_for
from .catalog_mime import can_be_dragged, uris_of
from .catalog_node import CatalogNode, NodeData, NodeKind, NodeState
from .catalog_source import Answer

NODE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2
_URI_LIST = "application/x-vnd.qgis.qgis.uri"


class Work(Protocol):
    """A request under way."""

    def cancel(self) -> None:
        """Stop it; no answer comes after this."""


class Loader(Protocol):
    """What fetches the children of a node without blocking; answers come on the main thread."""

    def load(
        self, data: NodeData, done: Callable[[Answer], None], failed: Callable[[Exception], None]
    ) -> Work:
        """Start fetching."""


class Decorator(Protocol):
    """What tells more of a node than the catalog does."""

    def icon(self, node: CatalogNode, plain: QIcon) -> QIcon:
        """Return the icon to show in place of ``plain``."""

    def note(self, node: CatalogNode) -> str:
        """Return a few words to show behind the name; empty without any."""


class CatalogModel(QAbstractItemModel):
    """Connections and what lies below them.

    An index holds the id of its node, never the node: what was removed meanwhile is not found, rather than
    met again as something else. Answers for a node that was removed or refreshed are ignored.
    """

    def __init__(self, loader: Loader, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self._root = CatalogNode(NodeData(NodeKind.ROOT))
        self._nodes: Dict[int, CatalogNode] = {}
        self._work: Dict[int, Work] = {}
        self._decorator: Optional[Decorator] = None

    def decorate(self, decorator: Decorator) -> None:
        """Let ``decorator`` add to what is shown of nodes."""
        self._decorator = decorator

    def looks_changed(self, node: CatalogNode) -> None:
        """Show a node and all below it anew."""
        for changed in (node, *node.descendants()):
            if changed.id in self._nodes:
                self._changed(changed)

    def add_children(self, node: CatalogNode, items: Sequence[NodeData]) -> None:
        """Add what the server did not list below ``node``, each where its name belongs among its kind."""
        for item in items:
            names = [child.data.name.casefold() for child in node.children if child.data.kind is item.kind]
            before = sum(child.data.kind is not item.kind for child in node.children)
            self._insert(node, before + bisect.bisect(names, item.name.casefold()), item)

    def set_connections(self, connections: Sequence[NodeData]) -> None:
        """Show exactly these connections; what is loaded below an unchanged one stays."""
        wanted = {_place(item) for item in connections}
        for node in reversed(list(self._root.children)):
            if _place(node.data) not in wanted:
                self._remove_children(self._root, node.row, node.row)
        shown = {_place(node.data) for node in self._root.children}
        for row, item in enumerate(connections):
            if _place(item) not in shown:
                self._insert(self._root, row, item)

    def opened_connections(self) -> List[CatalogNode]:
        """Return the connections that were asked for what is below them."""
        return [node for node in self._root.children if node.state is not NodeState.NEW]

    def node(self, index: QModelIndex) -> Optional[CatalogNode]:
        """Return the node at ``index``; the root for the invalid index; ``None`` for one that is gone."""
        return self._nodes.get(index.internalId()) if index.isValid() else self._root

    def index_of(self, node: CatalogNode) -> QModelIndex:
        """Return the index of a node that is in the tree."""
        return self.createIndex(node.row, 0, node.id) if node.id in self._nodes else QModelIndex()

    def refresh(self, node: CatalogNode) -> None:
        """Forget what is below ``node`` and fetch it anew."""
        if node.id not in self._nodes or not node.data.is_expandable:
            return
        self._clear(node)
        self._load(node)

    def add_child(self, node: CatalogNode, data: NodeData) -> None:
        """Add one more node below ``node``, at the end."""
        if node.id in self._nodes:
            self._insert(node, len(node.children), data)

    def remove(self, node: CatalogNode) -> None:
        """Take a node out of the tree."""
        if node.id in self._nodes and node.parent is not None:
            self._remove_children(node.parent, node.row, node.row)

    def shut_down(self) -> None:
        """Stop every request under way."""
        for work in list(self._work.values()):
            work.cancel()
        self._work.clear()

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        node = self.node(parent)
        if node is None or column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, 0, node.children[row].id)

    def parent(self, index: QModelIndex = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the parent; without an index, the Qt parent."""
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        if node is None or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self.index_of(node.parent)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many children are there now."""
        node = self.node(parent)
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return 1: the name."""
        return 1

    def hasChildren(self, parent: QModelIndex = QModelIndex()) -> bool:  # noqa: B008
        """Tell whether an arrow belongs before the node, without asking the server."""
        node = self.node(parent)
        return node is not None and (bool(node.children) or node.needs_loading)

    def canFetchMore(self, parent: QModelIndex) -> bool:
        """Tell whether opening the node starts a request; not while loading, not after a failure."""
        node = self.node(parent)
        return node is not None and node is not self._root and node.needs_loading

    def fetchMore(self, parent: QModelIndex) -> None:
        """Start fetching the children in the background."""
        node = self.node(parent)
        if node is not None and node.needs_loading:
            self._load(node)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what to show of a node."""
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return catalog_texts.title(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            note = self._note(node)
            return "<br>".join(text for text in (catalog_texts.tooltip(node), html.escape(note)) if text)
        if role == Qt.ItemDataRole.DecorationRole:
            icon = icon_for(node)
            return icon if self._decorator is None else self._decorator.icon(node, icon)
        if role == NOTE_ROLE:
            return self._note(node)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return catalog_texts.type_label(node.data)
        return node if role == NODE_ROLE else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """Return what the user may do with a node; lines that only tell something cannot be dragged."""
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        if node.data.kind in (NodeKind.LOADING, NodeKind.EMPTY):
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if can_be_dragged(node.data) else flags

    def mimeTypes(self) -> List[str]:
        """Return the type of what is dragged: QGIS's own list of layers."""
        return [_URI_LIST]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> Optional[QMimeData]:
        """Return the dragged layers as the canvas and the layer tree understand them."""
        nodes = [self._nodes[index.internalId()] for index in indexes if index.internalId() in self._nodes]
        uris = uris_of(nodes)
        return QgsMimeDataUtils.encodeUriList(uris) if uris else None

    # Loading

    def _load(self, node: CatalogNode) -> None:
        ticket = node.begin_loading()
        self._insert(node, 0, NodeData(NodeKind.LOADING))
        self._changed(node)
        self._work[node.id] = self._loader.load(
            node.data,
            lambda answer: self._loaded(node, ticket, answer),
            lambda error: self._failed(node, ticket, error),
        )

    def _loaded(self, node: CatalogNode, ticket: int, answer: Answer) -> None:
        if node.id not in self._nodes or not node.awaits(ticket):
            return
        self._work.pop(node.id, None)
        node.data = answer.data
        node.end_loading(NodeState.LOADED)
        self._replace_children(node, answer.children or (NodeData(NodeKind.EMPTY),))

    def _failed(self, node: CatalogNode, ticket: int, error: Exception) -> None:
        if node.id not in self._nodes or not node.awaits(ticket):
            return
        self._work.pop(node.id, None)
        node.end_loading(NodeState.LOCKED if isinstance(error, SignInRequired) else NodeState.FAILED, error)
        self._replace_children(node, (NodeData(NodeKind.FAILURE),))

    def _clear(self, node: CatalogNode) -> None:
        self._stop(node)
        node.forget()
        if node.children:
            self._remove_children(node, 0, len(node.children) - 1)

    def _stop(self, node: CatalogNode) -> None:
        for stale in (node, *node.descendants()):
            work = self._work.pop(stale.id, None)
            if work is not None:
                work.cancel()

    def _note(self, node: CatalogNode) -> str:
        return "" if self._decorator is None else self._decorator.note(node)

    # Changing the tree, as Qt must be told of it

    def _insert(self, parent: CatalogNode, row: int, data: NodeData) -> None:
        self.beginInsertRows(self.index_of(parent), row, row)
        self._register([parent.insert(row, data)])
        self.endInsertRows()

    def _replace_children(self, node: CatalogNode, items: Sequence[NodeData]) -> None:
        if node.children:
            self._remove_children(node, 0, len(node.children) - 1)
        self.beginInsertRows(self.index_of(node), 0, len(items) - 1)
        self._register(node.append(items))
        self.endInsertRows()
        self._changed(node)

    def _remove_children(self, parent: CatalogNode, first: int, last: int) -> None:
        for child in parent.children[first : last + 1]:
            self._stop(child)
        self.beginRemoveRows(self.index_of(parent), first, last)
        for removed in parent.remove(first, last):
            for gone in (removed, *removed.descendants()):
                del self._nodes[gone.id]
        self.endRemoveRows()

    def _register(self, nodes: Sequence[CatalogNode]) -> None:
        for node in nodes:
            self._nodes[node.id] = node
            for below in node.descendants():
                self._nodes[below.id] = below

    def _changed(self, node: CatalogNode) -> None:
        index = self.index_of(node)
        self.dataChanged.emit(index, index)


def _place(data: NodeData) -> Tuple[str, str, str]:
    return data.name, data.url, data.authcfg
