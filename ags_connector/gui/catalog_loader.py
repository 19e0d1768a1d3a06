# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches what lies below a node of the catalog, in the background, with the connection's credentials."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable

from ..bridge import credentials, sessions
from ..bridge.connections import Connection
from ..bridge.i18n import tr
from ..bridge.layers import opens_tables
from ..rest.errors import Canceled
from .background import BackgroundWork
from .catalog_node import Ability, NodeData, NodeKind
from .catalog_source import Answer, read_below


class CatalogLoader:
    """Asks servers through QGIS's network, never in the main thread."""

    def load(
        self, data: NodeData, done: Callable[[Answer], None], failed: Callable[[Exception], None]
    ) -> BackgroundWork:
        """Start asking; ``done`` or ``failed`` is called on the main thread."""
        url, authcfg = data.signing
        credentials.unlock_for(url, authcfg)

        def ask(feedback: Any) -> Answer:
            answer = read_below(data, sessions.session_for(url, authcfg, feedback))
            return answer if opens_tables() else _without_tables(answer)

        title = tr("Reading “{name}”").format(name=data.name)
        return BackgroundWork(title, ask, done, failed, canceled=lambda: failed(Canceled()))


def _without_tables(answer: Answer) -> Answer:
    """Return ``answer`` for a QGIS that cannot show tables of a server."""
    return replace(answer, children=tuple(_not_shown(child) for child in answer.children))


def _not_shown(data: NodeData) -> NodeData:
    children = data.children and tuple(_not_shown(child) for child in data.children)
    shown = data.abilities - {Ability.FEATURES} if data.kind is NodeKind.TABLE else data.abilities
    return replace(data, abilities=shown, children=children)


def connection_data(connection: Connection) -> NodeData:
    """Return the node of a saved connection."""
    return NodeData(
        NodeKind.CONNECTION,
        connection.name,
        connection.url,
        connection.authcfg,
        abilities=frozenset({Ability.BROWSE}),
    )
