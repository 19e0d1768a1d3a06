# SPDX-License-Identifier: GPL-2.0-or-later
"""Follows the states of the services that the tree shows, on the sites that the user administers."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Protocol, Sequence

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...bridge import authentication, credentials
from ...bridge.i18n import tr
from ...rest.errors import AgsError
from ...rest.retry import asks_to_wait, is_struggle
from ..background import BackgroundWork
from ..catalog_node import CatalogNode, NodeData, NodeKind, NodeState
from .admin_place import AdminPlace
from .service_states import FolderStates, Standing, folder_of, read_states, service_of

_log = logging.getLogger(__name__)
_TICK_MS = 500
_MOVING_SECONDS, _RESTING_SECONDS, _OUT_OF_REACH_SECONDS = 1.0, 20.0, 60.0
# What a server tells lags behind what was done.
_ATTENTIVE_SECONDS = 10.0


class Tree(Protocol):
    """The tree of connections."""

    def opened_connections(self) -> List[CatalogNode]:
        """Return the connections that were asked for what is below them."""


@dataclass
class _Site:
    """What is known of one connection's site; ``refusal`` says why it is not administered."""

    connection: CatalogNode
    due: float = 0.0
    attentive_until: float = 0.0
    work: Optional[BackgroundWork] = None
    states: Dict[str, FolderStates] = field(default_factory=dict)
    refusal: Optional[Exception] = None


class StateWatch(QObject):
    """Asks in the background, one request for each folder that is open; ``changed`` names connections with news.

    A site that does not let the user in as an administrator is asked once, and again when its connection is opened
    anew. Nothing is asked while the tree is not seen, or :meth:`set_on` has switched it off, and nothing that would
    bring up the question for the master password.
    """

    changed = pyqtSignal(object)

    def __init__(self, tree: Tree, is_seen: Callable[[], bool], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._is_seen = is_seen
        self._sites: Dict[int, _Site] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Whether states are followed."""
        return self._timer.isActive()

    def set_on(self, on: bool) -> None:
        """Follow the states, or no more and forget them."""
        if on and not self.is_on:
            self._timer.start()
        elif not on:
            self.shut_down()

    def shut_down(self) -> None:
        """Stop, and forget everything."""
        self._timer.stop()
        sites, self._sites = self._sites, {}
        for site in sites.values():
            if site.work is not None:
                site.work.cancel()
            self.changed.emit(site.connection)

    def is_administered(self, node: CatalogNode) -> bool:
        """Whether a node lies on a site that lets the user in as an administrator."""
        site = self._site_of(node)
        return site is not None and bool(site.states) and site.refusal is None

    def standing(self, node: CatalogNode) -> Optional[Standing]:
        """Return the administered service that a node stands for, with its state."""
        service = service_of(node.data)
        site = self._site_of(node) if service is not None else None
        states = (
            site.states.get(service.folder.casefold()) if site is not None and service is not None else None
        )
        return states.standing(service) if states is not None and service is not None else None

    def standings_in(self, node: CatalogNode) -> List[Standing]:
        """Return the services of the folder, or of the top folder, that a node stands for."""
        folder, site = folder_of(node.data), self._site_of(node)
        states = site.states.get(folder.casefold()) if site is not None and folder is not None else None
        return list(states.lines) if states is not None else []

    def look_soon(self, node: CatalogNode) -> None:
        """Look at the node's site with the next tick and often for a while, also where it had refused."""
        site = self._site_of(node)
        if site is not None:
            site.due, site.refusal = 0.0, None
            site.attentive_until = time.monotonic() + _ATTENTIVE_SECONDS

    def _look(self) -> None:
        if not self._is_seen():
            return
        present = {node.id: node for node in self._tree.opened_connections()}
        for gone in [key for key in self._sites if key not in present]:
            self._drop(gone)
        for node in present.values():
            if node.state is not NodeState.LOADED:
                # It is opened anew: whoever signs in meanwhile may be an administrator.
                self._drop(node.id)
            elif folder_of(node.data) is not None or service_of(node.data) is not None:
                self._visit(self._sites.setdefault(node.id, _Site(node)))

    def _drop(self, key: int) -> None:
        site = self._sites.pop(key, None)
        if site is not None and site.work is not None:
            site.work.cancel()

    def _visit(self, site: _Site) -> None:
        is_asking = site.work is not None and not site.work.is_over
        if is_asking or site.refusal is not None:
            return
        has_more = any(folder.casefold() not in site.states for folder in _folders(site.connection))
        is_due = time.monotonic() >= site.due or (bool(site.states) and has_more)
        if is_due and _is_quiet(site.connection.data):
            self._ask(site)

    def _ask(self, site: _Site) -> None:
        data, folders = site.connection.data, list(_folders(site.connection))
        place = AdminPlace(data.url, data.authcfg)

        def read(feedback: Any) -> Mapping[str, FolderStates]:
            return read_states(place.admin(feedback), folders)

        site.work = BackgroundWork(
            tr("Reading the states of the services of “{name}”").format(name=data.name),
            read,
            lambda states: self._told(site, folders, states),
            lambda error: self._refused(site, error),
            quiet=True,
        )

    def _told(self, site: _Site, folders: Sequence[str], states: Mapping[str, FolderStates]) -> None:
        site.work = None
        site.states = {folder.casefold(): states.get(folder, FolderStates(folder, ())) for folder in folders}
        now = time.monotonic()
        soon = now < site.attentive_until or any(item.is_moving for item in site.states.values())
        site.due = now + (_MOVING_SECONDS if soon else _RESTING_SECONDS)
        self.changed.emit(site.connection)

    def _refused(self, site: _Site, error: Exception) -> None:
        site.work = None
        site.states.clear()
        if isinstance(error, AgsError) and (is_struggle(error) or asks_to_wait(error)):
            site.due = time.monotonic() + _OUT_OF_REACH_SECONDS
        else:
            site.refusal = error
        _log.info("No states of the services of %s: %s", site.connection.data.name, error)
        self.changed.emit(site.connection)

    def _site_of(self, node: CatalogNode) -> Optional[_Site]:
        above: Optional[CatalogNode] = node
        while above is not None:
            if above.id in self._sites:
                return self._sites[above.id]
            above = above.parent
        return None


def _is_quiet(data: NodeData) -> bool:
    """Whether asking brings up no question to the user."""
    return authentication.is_unlocked() or not credentials.needs_unlocking(data.url, data.authcfg)


def _folders(connection: CatalogNode) -> Iterator[str]:
    """Yield the folders whose services the tree shows below a connection."""
    own = service_of(connection.data)
    if own is not None:
        yield own.folder
    shown = [connection, *(node for node in connection.descendants() if node.data.kind is NodeKind.FOLDER)]
    for node in shown:
        folder = folder_of(node.data)
        if folder is not None and node.state is NodeState.LOADED:
            yield folder
