# SPDX-License-Identifier: GPL-2.0-or-later
"""Does what the user asks of a portal's nodes: search, show more, keep a search no longer."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, List, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ..bridge import searches
from ..bridge.portal_search import PortalSearch
from .catalog_commands import connection_of
from .catalog_model import CatalogModel
from .catalog_node import CatalogNode, NodeState
from .portal_search_dialog import PortalSearchDialog
from .portal_tree import search_data

Reveal = Callable[[CatalogNode], None]


class PortalActions:
    """The commands of portals; ``reveal`` opens a node in the tree and brings it into sight."""

    def __init__(self, model: CatalogModel, window: QWidget, reveal: Reveal) -> None:
        self._model = model
        self._window = window
        self._reveal = reveal

    def ask_search(self, nodes: List[CatalogNode]) -> Optional[QDialog]:
        """Ask what to search the portal of a node for; the results become a node of its connection."""
        connection = connection_of(nodes[0])
        if connection is None:
            return None
        dialog = PortalSearchDialog(connection.data.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.search(connection, dialog.search))
        dialog.open()
        return dialog

    def search(self, connection: CatalogNode, search: PortalSearch) -> None:
        """Keep a search with the connection, and show what it finds."""
        is_new = searches.keep(connection.data.name, search)
        if connection.state is NodeState.LOADED and is_new:
            place = (connection.data.url, connection.data.authcfg)
            self._model.add_child(connection, search_data(place, search))
        found = next((node for node in connection.children if _searches(node, search)), None)
        self._reveal(found or connection)

    def drop_search(self, nodes: List[CatalogNode]) -> None:
        """Keep searches no longer."""
        for node in nodes:
            connection = connection_of(node)
            search = node.data.place.search if node.data.place is not None else None
            if connection is not None and search is not None:
                searches.drop(connection.data.name, search)
                self._model.remove(node)

    def show_more(self, nodes: List[CatalogNode]) -> None:
        """Show more entries of the place that a node belongs to."""
        listed = nodes[0].parent
        if listed is not None and listed.data.place is not None:
            listed.data = replace(listed.data, place=listed.data.place.with_more())
            self._model.refresh(listed)


def _searches(node: CatalogNode, search: PortalSearch) -> bool:
    return node.data.place is not None and node.data.place.search == search
