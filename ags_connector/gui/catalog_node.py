# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalog tree as plain objects: what stands where, what is loaded, and which answer is still awaited."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import Enum
from typing import FrozenSet, Iterable, Iterator, List, Optional, Tuple

from ..formats.geometry_type import GeometryType
from .portal_place import PortalPlace


class NodeKind(Enum):
    """What a node of the tree stands for; the last six are lines that belong to their parent."""

    ROOT = "root"
    CONNECTION = "connection"
    FOLDER = "folder"
    SECTION = "section"
    GROUP = "group"
    SEARCH = "search"
    SERVER = "server"
    ITEM = "item"
    SERVICE = "service"
    GROUP_LAYER = "group layer"
    LAYER = "layer"
    TABLE = "table"
    TASK = "task"
    LOADING = "loading"
    FAILURE = "failure"
    EMPTY = "empty"
    PROMPT = "prompt"
    SIGN_IN = "sign in"
    MORE = "more"

    @property
    def is_line(self) -> bool:
        """Whether this only tells something about its parent, or offers to do something with it."""
        return self in _LINES


_LINES = (
    NodeKind.LOADING,
    NodeKind.FAILURE,
    NodeKind.EMPTY,
    NodeKind.PROMPT,
    NodeKind.SIGN_IN,
    NodeKind.MORE,
)


class NodeState(Enum):
    """How far the children of a node are known."""

    NEW = "new"
    LOADING = "loading"
    LOADED = "loaded"
    FAILED = "failed"
    LOCKED = "locked"


class Ability(Enum):
    """What can be done with a node's URL, as the server says it."""

    BROWSE = "browse"
    FEATURES = "features"
    MAP_IMAGE = "map image"
    VECTOR_TILES = "vector tiles"
    QUERY = "query"
    IMAGE = "image"
    TASKS = "tasks"
    RUN = "run"
    SEARCH = "search"


@dataclass(frozen=True)
class NodeData:
    """What a node says: its place on the server and what can be done there.

    ``children`` holds what is known below without another request, ``None`` where it must be asked for. ``place`` is
    where it is in a portal, ``note`` a line about it for people.
    """

    kind: NodeKind
    name: str = ""
    url: str = ""
    authcfg: str = ""
    service_type: str = ""
    layer_type: str = ""
    geometry_type: GeometryType = GeometryType.NONE
    description: str = ""
    copyright: str = ""
    abilities: FrozenSet[Ability] = frozenset()
    children: Optional[Tuple[NodeData, ...]] = None
    place: Optional[PortalPlace] = None
    note: str = ""

    @property
    def is_expandable(self) -> bool:
        """Whether something may stand below it."""
        return bool(self.children) or Ability.BROWSE in self.abilities

    @property
    def signing(self) -> Tuple[str, str]:
        """The address and the configuration of the sign-in with which it is read."""
        return self.place.signing if self.place is not None else (self.url, self.authcfg)


class CatalogNode:
    """One place in the tree. ``id`` is never used twice, so that a late caller cannot meet another node."""

    _ids = itertools.count(1)

    def __init__(self, data: NodeData, parent: Optional[CatalogNode] = None) -> None:
        self.id = next(self._ids)
        self.data = data
        self.parent = parent
        self.row = 0
        self.children: List[CatalogNode] = []
        self.state = NodeState.NEW
        self.error: Optional[Exception] = None
        self._ticket = 0

    @property
    def path(self) -> Tuple[str, ...]:
        """The names from the top down to here; a node that is loaded again has the same one."""
        if self.parent is None:
            return ()
        # Services of two types may share a name; a connection learns its type only when it is opened.
        service_type = self.data.service_type if self.data.kind is NodeKind.SERVICE else ""
        return (*self.parent.path, f"{self.data.kind.value}:{self.data.name}:{service_type}")

    @property
    def needs_loading(self) -> bool:
        """Whether its children are still to be asked for."""
        return self.state is NodeState.NEW and self.data.is_expandable

    def begin_loading(self) -> int:
        """Note that the children are being fetched; returns the ticket that the answer must show."""
        self._ticket += 1
        self.state = NodeState.LOADING
        self.error = None
        return self._ticket

    def awaits(self, ticket: int) -> bool:
        """Whether the answer with ``ticket`` is the one still wanted here."""
        return self.state is NodeState.LOADING and ticket == self._ticket

    def end_loading(self, state: NodeState, error: Optional[Exception] = None) -> None:
        """Note how the loading ended."""
        self.state = state
        self.error = error

    def forget(self) -> None:
        """Go back to the state before loading; an answer still under way is not wanted any more."""
        self._ticket += 1
        self.state = NodeState.NEW
        self.error = None

    def append(self, items: Iterable[NodeData]) -> List[CatalogNode]:
        """Add children, with everything below them that is known already; returns the new children."""
        added = []
        for data in items:
            child = CatalogNode(data, self)
            child.row = len(self.children)
            self.children.append(child)
            added.append(child)
            if data.children is not None:
                child.append(data.children)
                child.state = NodeState.LOADED
        return added

    def insert(self, row: int, data: NodeData) -> CatalogNode:
        """Add one child at ``row``."""
        child = CatalogNode(data, self)
        self.children.insert(row, child)
        self._renumber()
        return child

    def remove(self, first: int, last: int) -> List[CatalogNode]:
        """Take the children from ``first`` to ``last`` out of the tree; returns them."""
        removed = self.children[first : last + 1]
        del self.children[first : last + 1]
        self._renumber()
        return removed

    def descendants(self) -> Iterator[CatalogNode]:
        """Yield everything below this node, each node before its children."""
        for child in self.children:
            yield child
            yield from child.descendants()

    def _renumber(self) -> None:
        for row, child in enumerate(self.children):
            child.row = row
