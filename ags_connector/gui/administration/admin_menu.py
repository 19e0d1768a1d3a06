# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of the tree's menu that is for administrators, and what its entries do."""

from __future__ import annotations

from typing import Callable, Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...bridge.i18n import tr
from ...rest.admin import ServiceState
from ..catalog_icons import theme_icon
from ..catalog_node import CatalogNode, NodeKind
from ..notifier import Notifier
from .admin_place import AdminPlace
from .log_viewer import LogViewer
from .permissions_dialog import PermissionsDialog
from .properties_dialog import PropertiesDialog
from .service_changes import ServiceChanges, StateOperation, StateRequest
from .service_states import Standing, folder_of
from .state_watch import StateWatch

_ICONS = {
    StateOperation.START: "mActionStart.svg",
    StateOperation.STOP: "mActionStop.svg",
    StateOperation.RESTART: "mActionReload.svg",
}


class AdminMenu(QObject):
    """Offers what can be done with nodes of sites that the user administers."""

    def __init__(self, watch: StateWatch, notifier: Notifier, window: QWidget) -> None:
        super().__init__(window)
        self._watch = watch
        self._notifier = notifier
        self._window = window
        self.changes = ServiceChanges(notifier, window)

    def add_to(self, menu: QMenu, nodes: Sequence[CatalogNode]) -> Optional[QMenu]:
        """Add a menu of its own to ``menu`` where all ``nodes`` are administered on one site."""
        if not nodes or len({_connection(node) for node in nodes}) != 1:
            return None
        if not all(self._watch.is_administered(node) for node in nodes):
            return None
        standings = self._standings(nodes)
        is_folder = len(nodes) == 1 and folder_of(nodes[0].data) is not None
        if not standings and not is_folder:
            return None
        inner = menu.addMenu(theme_icon("mIconFieldGeometry.svg"), tr("Administration"))
        self._add_states(inner, nodes, standings, is_folder)
        if len(nodes) == 1 and (is_folder or len(standings) == 1):
            inner.addSeparator()
            self._add_dialogs(inner, nodes[0], None if is_folder else standings[0])
        return inner

    def shut_down(self) -> None:
        """Stop what is under way."""
        self.changes.shut_down()

    def _standings(self, nodes: Sequence[CatalogNode]) -> List[Standing]:
        """Return the services that the nodes stand for, those in a folder for a folder, each once."""
        found: Dict[str, Standing] = {}
        for node in nodes:
            own = self._watch.standing(node)
            for standing in [own] if own is not None else self._watch.standings_in(node):
                found[standing.service.full_name] = standing
        return list(found.values())

    def _add_states(
        self, menu: QMenu, nodes: Sequence[CatalogNode], standings: Sequence[Standing], is_folder: bool
    ) -> None:
        for operation, icon in _ICONS.items():
            able = [line.service.full_name for line in standings if _can(operation, line.state)]
            action = menu.addAction(theme_icon(icon), _text(operation, is_folder))
            action.setEnabled(bool(able))
            request = StateRequest(_place(nodes[0]), operation, able)
            action.triggered.connect(self._asker(request, nodes[0]))

    def _add_dialogs(self, menu: QMenu, node: CatalogNode, standing: Optional[Standing]) -> None:
        place, name = _place(node), folder_of(node.data) or ""
        entries: Dict[str, Callable[[], QWidget]] = {}
        if standing is not None:
            service, name = standing.service, standing.service.full_name
            entries[tr("Properties…")] = lambda: PropertiesDialog(
                place, service, self._notifier, self._window
            )
        entries[tr("Permissions…")] = lambda: PermissionsDialog(place, name, self._notifier, self._window)
        if standing is not None or node.data.kind is NodeKind.CONNECTION:
            logged = standing.service if standing is not None else None
            entries[tr("Logs…")] = lambda: LogViewer(place, logged, self._notifier, self._window)
        for text, make in entries.items():
            menu.addAction(text).triggered.connect(self._shower(make, node))

    def _asker(self, request: StateRequest, node: CatalogNode) -> Callable[[], object]:
        return lambda: self.changes.ask(request, lambda: self._watch.look_soon(node))

    def _shower(self, make: Callable[[], QWidget], node: CatalogNode) -> Callable[[], None]:
        def show() -> None:
            _place(node).unlock()
            window = make()
            window.destroyed.connect(lambda: self._watch.look_soon(node))
            window.show()

        return show


def _can(operation: StateOperation, state: ServiceState) -> bool:
    if operation is StateOperation.START:
        return state.summary in ("stopped", "failing", "unknown")
    if operation is StateOperation.STOP:
        return state.summary in ("started", "failing", "unknown")
    return state.summary in ("started", "failing")


def _text(operation: StateOperation, is_folder: bool) -> str:
    texts = {
        StateOperation.START: lambda: (tr("Start…"), tr("Start Stopped Services…")),
        StateOperation.STOP: lambda: (tr("Stop…"), tr("Stop All Services…")),
        StateOperation.RESTART: lambda: (tr("Restart…"), tr("Restart Running Services…")),
    }
    return texts[operation]()[is_folder]


def _connection(node: CatalogNode) -> CatalogNode:
    above = node
    while above.parent is not None and above.parent.parent is not None:
        above = above.parent
    return above


def _place(node: CatalogNode) -> AdminPlace:
    data = _connection(node).data
    return AdminPlace(data.url, data.authcfg)
