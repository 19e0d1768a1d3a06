# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user can do with a node of the catalog, from what the server says it can."""

from __future__ import annotations

from enum import Enum
from typing import Optional, Tuple

from .catalog_node import Ability, CatalogNode, NodeKind, NodeState


class Command(Enum):
    """One thing to do with a node."""

    ADD_FEATURES = "add features"
    ADD_MAP_IMAGE = "add map image"
    ADD_VECTOR_TILES = "add vector tiles"
    DOWNLOAD_FEATURES = "download features"
    EXPORT_IMAGE = "export image"
    RUN_TASK = "run task"
    IMPORT_TOOLBOX = "import toolbox"
    UPDATE_TOOLBOX = "update toolbox"
    REMOVE_TOOLBOX = "remove toolbox"
    SEARCH_PORTAL = "search portal"
    SHOW_MORE = "show more"
    OPEN_ITEM_PAGE = "open item page"
    REMOVE_SEARCH = "remove search"
    SIGN_IN = "sign in"
    CONNECT_SERVER = "connect server"
    RETRY = "retry"
    REFRESH = "refresh"
    COPY_URL = "copy url"
    OPEN_IN_BROWSER = "open in browser"
    EDIT_CONNECTION = "edit connection"
    REMOVE_CONNECTION = "remove connection"


_BY_ABILITY = (
    (Ability.FEATURES, Command.ADD_FEATURES),
    (Ability.VECTOR_TILES, Command.ADD_VECTOR_TILES),
    (Ability.MAP_IMAGE, Command.ADD_MAP_IMAGE),
    (Ability.QUERY, Command.DOWNLOAD_FEATURES),
    (Ability.IMAGE, Command.EXPORT_IMAGE),
    (Ability.RUN, Command.RUN_TASK),
    (Ability.TASKS, Command.IMPORT_TOOLBOX),
)
_OF_TASKS = (Command.UPDATE_TOOLBOX, Command.REMOVE_TOOLBOX)
_OF_LINES = {
    NodeKind.PROMPT: (Command.SEARCH_PORTAL,),
    NodeKind.SIGN_IN: (Command.SIGN_IN,),
    NodeKind.MORE: (Command.SHOW_MORE,),
}
_BY_DEFAULT = tuple(command for _, command in _BY_ABILITY)


def commands_for(node: CatalogNode) -> Tuple[Command, ...]:
    """Return what can be done with ``node``, in the order of a menu."""
    kind = node.data.kind
    if kind is NodeKind.FAILURE:
        if is_locked(node.parent) and _is_foreign(node.parent):
            return (Command.CONNECT_SERVER, Command.RETRY)
        edit = (Command.EDIT_CONNECTION,) if connection_of(node) is not None else ()
        sign_in = (Command.SIGN_IN,) if edit and is_locked(node.parent) else ()
        return (*sign_in, Command.RETRY, *edit)
    if kind.is_line:
        return _OF_LINES.get(kind, ())
    commands = [command for ability, command in _BY_ABILITY if ability in node.data.abilities]
    if Ability.TASKS in node.data.abilities:
        commands += _OF_TASKS
    if Ability.SEARCH in node.data.abilities or kind is NodeKind.SEARCH:
        commands.append(Command.SEARCH_PORTAL)
    if is_locked(node) and connection_of(node) is not None:
        commands.append(Command.CONNECT_SERVER if _is_foreign(node) else Command.SIGN_IN)
    if node.data.is_expandable and node.data.children is None:
        commands.append(Command.REFRESH)
    if kind is NodeKind.SEARCH:
        return (*commands, Command.REMOVE_SEARCH)
    if kind is NodeKind.SERVICE and node.data.place is not None:
        commands.append(Command.OPEN_ITEM_PAGE)
    commands += [Command.COPY_URL, Command.OPEN_IN_BROWSER]
    if kind is NodeKind.CONNECTION:
        commands += [Command.EDIT_CONNECTION, Command.REMOVE_CONNECTION]
    return tuple(commands)


def default_command(node: CatalogNode) -> Optional[Command]:
    """Return what Enter and a double-click do; ``None`` where they open or close the node."""
    if node.data.kind is NodeKind.FAILURE or node.data.kind in _OF_LINES:
        return commands_for(node)[0]
    if node.data.kind is NodeKind.ITEM:
        return Command.OPEN_IN_BROWSER
    if node.data.is_expandable:
        return None
    return next((command for command in commands_for(node) if command in _BY_DEFAULT), None)


def is_locked(node: Optional[CatalogNode]) -> bool:
    """Tell whether a node could not be opened for want of a sign-in."""
    return node is not None and node.state is NodeState.LOCKED


def _is_foreign(node: Optional[CatalogNode]) -> bool:
    """Tell whether a portal's item lies on a server that the portal's sign-in is not for."""
    place = node.data.place if node is not None else None
    return node is not None and place is not None and bool(place.authcfg) and not node.data.authcfg


def connection_of(node: CatalogNode) -> Optional[CatalogNode]:
    """Return the connection that ``node`` belongs to."""
    above: Optional[CatalogNode] = node
    while above is not None and above.data.kind is not NodeKind.CONNECTION:
        above = above.parent
    return above
