# SPDX-License-Identifier: GPL-2.0-or-later
"""Does what the user asks of the catalog's nodes: the menu, and what its entries do."""

from __future__ import annotations

from typing import Callable, Dict, List, Protocol, Sequence

from qgis.PyQt.QtCore import QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QApplication, QMenu, QWidget

from ..bridge.i18n import tr
from .algorithm_dialogs import AlgorithmDialogs
from .catalog_commands import Command, commands_for, connection_of, default_command
from .catalog_icons import theme_icon
from .catalog_model import CatalogModel
from .catalog_node import CatalogNode
from .connection_actions import ConnectionActions
from .layer_adder import LayerAdder
from .portal_actions import PortalActions
from .toolbox_keeper import ToolboxKeeper

_ICONS: Dict[Command, str] = {
    Command.ADD_FEATURES: "mActionAddAfsLayer.svg",
    Command.ADD_MAP_IMAGE: "mActionAddAmsLayer.svg",
    Command.ADD_VECTOR_TILES: "mActionAddVectorTileLayer.svg",
    Command.DOWNLOAD_FEATURES: "mActionFileSave.svg",
    Command.EXPORT_IMAGE: "mActionFileSave.svg",
    Command.RUN_TASK: "mActionStart.svg",
    Command.IMPORT_TOOLBOX: "processingAlgorithm.svg",
    Command.UPDATE_TOOLBOX: "mActionRefresh.svg",
    Command.REMOVE_TOOLBOX: "mActionRemove.svg",
    Command.SEARCH_PORTAL: "search.svg",
    Command.REMOVE_SEARCH: "mActionRemove.svg",
    Command.SIGN_IN: "locked.svg",
    Command.CONNECT_SERVER: "locked.svg",
    Command.RETRY: "mActionRefresh.svg",
    Command.REFRESH: "mActionRefresh.svg",
    Command.COPY_URL: "mActionEditCopy.svg",
    Command.REMOVE_CONNECTION: "mActionRemove.svg",
    Command.EDIT_CONNECTION: "mActionOptions.svg",
}
_BEFORE_SEPARATOR = {
    Command.DOWNLOAD_FEATURES,
    Command.EXPORT_IMAGE,
    Command.RUN_TASK,
    Command.IMPORT_TOOLBOX,
    Command.REMOVE_TOOLBOX,
    Command.OPEN_IN_BROWSER,
    Command.SEARCH_PORTAL,
    Command.REFRESH,
    Command.RETRY,
}
_ONE_AT_A_TIME = {
    Command.CONNECT_SERVER,
    Command.SEARCH_PORTAL,
    Command.SHOW_MORE,
    Command.SIGN_IN,
    Command.EDIT_CONNECTION,
    Command.REMOVE_CONNECTION,
    Command.DOWNLOAD_FEATURES,
    Command.EXPORT_IMAGE,
    Command.IMPORT_TOOLBOX,
    Command.UPDATE_TOOLBOX,
    Command.REMOVE_TOOLBOX,
    Command.RUN_TASK,
}
_OF_IMPORTED = {Command.UPDATE_TOOLBOX, Command.REMOVE_TOOLBOX}


class MenuPart(Protocol):
    """What adds entries of its own to the menu."""

    def add_to(self, menu: QMenu, nodes: Sequence[CatalogNode]) -> None:
        """Add what can be done with ``nodes``."""


class CatalogActions:
    """The commands of the tree, each on one or several nodes."""

    def __init__(
        self,
        model: CatalogModel,
        adder: LayerAdder,
        connections: ConnectionActions,
        dialogs: AlgorithmDialogs,
        show_options: Callable[[], None],
        portals: PortalActions,
        toolboxes: ToolboxKeeper,
        window: QWidget,
    ) -> None:
        self._model = model
        self._connections = connections
        self._show_options = show_options
        self._toolboxes = toolboxes
        self._parts: List[MenuPart] = []
        self._window = window
        self._do: Dict[Command, Callable[[List[CatalogNode]], object]] = {
            Command.ADD_FEATURES: lambda nodes: adder.add(nodes, Command.ADD_FEATURES),
            Command.ADD_MAP_IMAGE: lambda nodes: adder.add(nodes, Command.ADD_MAP_IMAGE),
            Command.ADD_VECTOR_TILES: lambda nodes: adder.add(nodes, Command.ADD_VECTOR_TILES),
            Command.DOWNLOAD_FEATURES: lambda nodes: dialogs.download_features(nodes[0].data),
            Command.EXPORT_IMAGE: lambda nodes: dialogs.export_image(nodes[0].data),
            Command.RUN_TASK: lambda nodes: dialogs.run_task(nodes[0].data),
            Command.IMPORT_TOOLBOX: lambda nodes: dialogs.import_toolbox(nodes[0].data),
            Command.UPDATE_TOOLBOX: lambda nodes: toolboxes.update_at(nodes[0].data.url),
            Command.REMOVE_TOOLBOX: lambda nodes: toolboxes.ask_remove_at(nodes[0].data.url),
            Command.SEARCH_PORTAL: portals.ask_search,
            Command.SHOW_MORE: portals.show_more,
            Command.REMOVE_SEARCH: portals.drop_search,
            Command.OPEN_ITEM_PAGE: _open_item_pages,
            Command.SIGN_IN: self._sign_in,
            Command.CONNECT_SERVER: self._connect_server,
            Command.RETRY: self._retry,
            Command.REFRESH: self._refresh,
            Command.COPY_URL: _copy_urls,
            Command.OPEN_IN_BROWSER: _open_in_browser,
            Command.EDIT_CONNECTION: self._edit,
            Command.REMOVE_CONNECTION: self._remove,
        }

    def extend_menu(self, part: MenuPart) -> None:
        """Let ``part`` add entries of its own to the menu of nodes."""
        self._parts.append(part)

    def commands(self, nodes: Sequence[CatalogNode]) -> List[Command]:
        """Return what can be done with all of ``nodes`` at once."""
        if not nodes:
            return []
        offered = [commands_for(node) for node in nodes]
        shared = [item for item in offered[0] if all(item in other for other in offered)]
        able = [item for item in shared if len(nodes) == 1 or item not in _ONE_AT_A_TIME]
        if not any(item in _OF_IMPORTED for item in able) or self._toolboxes.is_imported(nodes[0].data.url):
            return able
        return [item for item in able if item not in _OF_IMPORTED]

    def run(self, command: Command, nodes: Sequence[CatalogNode]) -> None:
        """Do ``command`` with those of ``nodes`` that can do it."""
        able = [node for node in nodes if command in commands_for(node)]
        if able:
            self._do[command](able)

    def run_default(self, node: CatalogNode) -> None:
        """Do what Enter and a double-click mean for ``node``."""
        command = default_command(node)
        if command is not None:
            self.run(command, [node])

    def menu(self, nodes: Sequence[CatalogNode]) -> QMenu:
        """Return the menu for ``nodes``; without nodes, the menu of the empty space."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        commands = self.commands(nodes)
        default = default_command(nodes[0]) if len(nodes) == 1 else None
        for command in commands:
            icon = theme_icon(_ICONS[command]) if command in _ICONS else QIcon()
            action = menu.addAction(icon, command_text(command))
            action.triggered.connect(self._runner(command, list(nodes)))
            if command is default:
                menu.setDefaultAction(action)
            if command in _BEFORE_SEPARATOR and command is not commands[-1]:
                menu.addSeparator()
        for part in self._parts:
            part.add_to(menu, nodes)
        if not nodes:
            action = menu.addAction(theme_icon("symbologyAdd.svg"), tr("Add Connection…"))
            action.triggered.connect(self._connections.add)
            menu.addSeparator()
            menu.addAction(tr("Import Connections…")).triggered.connect(self._connections.ask_import)
            menu.addAction(tr("Export Connections…")).triggered.connect(self._connections.ask_export)
            menu.addSeparator()
            options = menu.addAction(theme_icon("mActionOptions.svg"), tr("Options…"))
            options.triggered.connect(self._show_options)
        return menu

    def show_menu(self, nodes: Sequence[CatalogNode], position: QPoint) -> None:
        """Open the menu for ``nodes`` at a place on the screen."""
        menu = self.menu(nodes)
        if not menu.isEmpty():
            menu.popup(position)

    def _runner(self, command: Command, nodes: List[CatalogNode]) -> Callable[[], None]:
        return lambda: self.run(command, nodes)

    def _refresh(self, nodes: List[CatalogNode]) -> None:
        for node in nodes:
            self._model.refresh(node)

    def _retry(self, nodes: List[CatalogNode]) -> None:
        self._refresh([node.parent for node in nodes if node.parent is not None])

    def _sign_in(self, nodes: List[CatalogNode]) -> None:
        """Ask for user name and password; what was locked is opened again afterwards."""
        node, connection = nodes[0], connection_of(nodes[0])
        place = node.parent if node.data.kind.is_line else node
        dialog = self._connections.sign_in(connection.data.name) if connection is not None else None
        if dialog is not None and place is not None:
            dialog.accepted.connect(lambda: self._model.refresh(place))

    def _connect_server(self, nodes: List[CatalogNode]) -> None:
        """Offer a connection of its own for the server of a portal's item."""
        node = nodes[0].parent if nodes[0].data.kind.is_line else nodes[0]
        if node is not None:
            dialog = self._connections.add_server(node.data.url)
            dialog.accepted.connect(lambda: self._model.refresh(node))

    def _edit(self, nodes: List[CatalogNode]) -> None:
        connection = connection_of(nodes[0])
        if connection is not None:
            self._connections.edit(connection.data.name)

    def _remove(self, nodes: List[CatalogNode]) -> None:
        self._connections.ask_remove(nodes[0].data.name)


def command_text(command: Command) -> str:
    """Return the title of a command in a menu."""
    titles: Dict[Command, Callable[[], str]] = {
        Command.ADD_FEATURES: lambda: tr("Add Features to Map"),
        Command.ADD_MAP_IMAGE: lambda: tr("Add as Map Image"),
        Command.ADD_VECTOR_TILES: lambda: tr("Add Vector Tiles to Map"),
        Command.DOWNLOAD_FEATURES: lambda: tr("Download Features…"),
        Command.EXPORT_IMAGE: lambda: tr("Export Image…"),
        Command.RUN_TASK: lambda: tr("Run Task…"),
        Command.IMPORT_TOOLBOX: lambda: tr("Import Toolbox…"),
        Command.UPDATE_TOOLBOX: lambda: tr("Update Imported Toolbox"),
        Command.REMOVE_TOOLBOX: lambda: tr("Remove Imported Toolbox…"),
        Command.SEARCH_PORTAL: lambda: tr("Search Portal…"),
        Command.SHOW_MORE: lambda: tr("Show More"),
        Command.OPEN_ITEM_PAGE: lambda: tr("Open Item Page in Web Browser"),
        Command.REMOVE_SEARCH: lambda: tr("Remove Search"),
        Command.SIGN_IN: lambda: tr("Sign In…"),
        Command.CONNECT_SERVER: lambda: tr("Sign In to This Server…"),
        Command.RETRY: lambda: tr("Try Again"),
        Command.REFRESH: lambda: tr("Refresh"),
        Command.COPY_URL: lambda: tr("Copy URL"),
        Command.OPEN_IN_BROWSER: lambda: tr("Open in Web Browser"),
        Command.EDIT_CONNECTION: lambda: tr("Edit Connection…"),
        Command.REMOVE_CONNECTION: lambda: tr("Remove Connection…"),
    }
    return titles[command]()


def _copy_urls(nodes: List[CatalogNode]) -> None:
    clipboard = QApplication.clipboard()
    if clipboard is not None:
        clipboard.setText("\n".join(node.data.url for node in nodes))


def _open_item_pages(nodes: List[CatalogNode]) -> None:
    for node in nodes:
        if node.data.place is not None:
            QDesktopServices.openUrl(QUrl(node.data.place.page))


def _open_in_browser(nodes: List[CatalogNode]) -> None:
    for node in nodes:
        QDesktopServices.openUrl(QUrl(node.data.url))
