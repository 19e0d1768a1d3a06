# SPDX-License-Identifier: GPL-2.0-or-later
"""Brings administration into the dock: states in the tree, a part of the menu, all of it only where switched on."""

from __future__ import annotations

from typing import Callable, List, Sequence

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...bridge.settings import Settings
from ...rest import urls
from ...rest.admin import ServiceId
from ..catalog_model import CatalogModel
from ..catalog_node import CatalogNode, NodeData, NodeKind, NodeState
from ..notifier import Notifier
from ..service_abilities import service_abilities
from .admin_menu import AdminMenu
from .service_states import folder_of, service_of
from .state_badges import badged, state_text
from .state_watch import StateWatch


class DockAdministration(QObject):
    """Follows states while ``is_seen``, and shows them; :meth:`apply_settings` switches it on or off."""

    def __init__(
        self, model: CatalogModel, is_seen: Callable[[], bool], notifier: Notifier, window: QWidget
    ) -> None:
        super().__init__(window)
        self._model = model
        self.watch = StateWatch(model, is_seen, self)
        self.watch.changed.connect(self._changed)
        self.menu = AdminMenu(self.watch, notifier, window)
        model.decorate(self)
        self.apply_settings()

    def apply_settings(self) -> None:
        """Show states and commands, or none, as the settings say."""
        self.watch.set_on(Settings.load().show_administration)

    def add_to(self, menu: QMenu, nodes: Sequence[CatalogNode]) -> None:
        """Add to a menu what the user may do as an administrator with ``nodes``."""
        if self.watch.is_on:
            self.menu.add_to(menu, nodes)

    def icon(self, node: CatalogNode, plain: QIcon) -> QIcon:
        """Return a node's icon, with a badge where the state of its service is known."""
        standing = self.watch.standing(node) if self.watch.is_on else None
        return plain if standing is None else badged(plain, standing.state)

    def note(self, node: CatalogNode) -> str:
        """Return the state of a node's service in words; empty where it is not known."""
        standing = self.watch.standing(node) if self.watch.is_on else None
        return "" if standing is None else state_text(standing.state)

    def shut_down(self) -> None:
        """Stop what is under way."""
        self.watch.shut_down()
        self.menu.shut_down()

    def _changed(self, connection: CatalogNode) -> None:
        for node in [connection, *connection.descendants()]:
            if node.state is NodeState.LOADED and folder_of(node.data) is not None:
                self._show_unlisted(node)
        self._model.looks_changed(connection)

    def _show_unlisted(self, node: CatalogNode) -> None:
        """Show the services that do not run and are left out of what clients are told."""
        listed = [service_of(child.data) for child in node.children]
        shown = {item.path_name.casefold() for item in listed if item is not None}
        missing = [
            standing.service
            for standing in self.watch.standings_in(node)
            if standing.state.summary != "started" and standing.service.path_name.casefold() not in shown
        ]
        self._model.add_children(node, _unlisted(node, missing))


def _unlisted(node: CatalogNode, services: Sequence[ServiceId]) -> List[NodeData]:
    root = urls.parse(node.data.url).services_root
    return [
        NodeData(
            NodeKind.SERVICE,
            service.name,
            urls.join(root, service.path_name, service.type),
            node.data.authcfg,
            service_type=service.type,
            abilities=service_abilities(service.type),
        )
        for service in services
    ]
