# SPDX-License-Identifier: GPL-2.0-or-later
"""The words of the catalog tree: titles, tooltips, names of types."""

from __future__ import annotations

import html
from typing import Callable, Dict

from ..bridge.i18n import tr
from ..bridge.messages import describe
from ..formats.geometry_type import GeometryType
from ..formats.markup import plain_text as markup_text
from ..rest.errors import ConnectionFailed, SignInRequired
from .catalog_node import CatalogNode, NodeData, NodeKind
from .service_labels import service_label

_MAX_DESCRIPTION = 400


def title(node: CatalogNode) -> str:
    """Return what the node's line says."""
    kind = node.data.kind
    if kind is NodeKind.LOADING:
        return tr("Loading…")
    if kind is NodeKind.EMPTY:
        return tr("Nothing here")
    if kind is NodeKind.FAILURE:
        return _failure_title(node)
    return node.data.name


def tooltip(node: CatalogNode) -> str:
    """Return the tooltip: name, type, URL and description; for a failure what happened and what helps."""
    if node.data.kind is NodeKind.FAILURE:
        return _failure_tooltip(node)
    if node.data.kind.is_line:
        return ""
    data = node.data
    lines = [f"<b>{html.escape(data.name)}</b>", html.escape(type_label(data)), _breakable(data.url)]
    lines += [html.escape(plain_text(text)) for text in (data.note, data.description, data.copyright)]
    return "<br>".join(line for line in lines if line)


def type_label(data: NodeData) -> str:
    """Return what the node is, in lay words."""
    if data.kind in (NodeKind.LAYER, NodeKind.TABLE, NodeKind.GROUP_LAYER):
        return _layer_label(data)
    if data.kind is NodeKind.CONNECTION:
        return tr("Connection")
    if data.kind is NodeKind.ITEM:
        return data.layer_type
    titles = {
        NodeKind.FOLDER: tr("Folder"),
        NodeKind.TASK: tr("Geoprocessing task"),
        NodeKind.GROUP: tr("Group"),
        NodeKind.SEARCH: tr("Search"),
        NodeKind.SERVER: tr("Server"),
    }
    if data.kind in titles:
        return titles[data.kind]
    return service_label(data.service_type) if data.service_type else ""


def geometry_label(geometry_type: GeometryType) -> str:
    """Return the name of a geometry type; empty for a table."""
    labels: Dict[GeometryType, Callable[[], str]] = {
        GeometryType.POINT: lambda: tr("points"),
        GeometryType.MULTIPOINT: lambda: tr("multipoints"),
        GeometryType.POLYLINE: lambda: tr("lines"),
        GeometryType.POLYGON: lambda: tr("polygons"),
        GeometryType.MULTIPATCH: lambda: tr("multipatches"),
    }
    label = labels.get(geometry_type)
    return label() if label else ""


def plain_text(markup: str) -> str:
    """Return a server's description without its HTML, on one line, cut where it gets long."""
    text = markup_text(markup)
    return text if len(text) <= _MAX_DESCRIPTION else text[:_MAX_DESCRIPTION].rsplit(" ", 1)[0] + "…"


def _layer_label(data: NodeData) -> str:
    if data.kind is NodeKind.GROUP_LAYER:
        return tr("Group layer")
    if data.kind is NodeKind.TABLE:
        return tr("Table")
    shape = geometry_label(data.geometry_type)
    return tr("Layer of {shape}").format(shape=shape) if shape else data.layer_type or tr("Layer")


def _failure_title(node: CatalogNode) -> str:
    error = node.parent.error if node.parent is not None else None
    if error is None:
        return tr("Failed")
    if isinstance(error, SignInRequired):
        return tr("Sign-in required")
    if isinstance(error, ConnectionFailed) and error.message:
        reason = error.message.split(". ")[0].rstrip(".")
    else:
        reason = describe(error).title
    return tr("Connection failed: {reason}").format(reason=reason)


def _failure_tooltip(node: CatalogNode) -> str:
    error = node.parent.error if node.parent is not None else None
    if error is None:
        return ""
    message = describe(error)
    hint = (
        tr("Double-click to sign in.")
        if isinstance(error, SignInRequired)
        else tr("Double-click to try again.")
    )
    lines = [message.text, message.advice, hint]
    return "<br>".join(
        [f"<b>{html.escape(message.title)}</b>", *(html.escape(line) for line in lines if line)]
    )


def _breakable(url: str) -> str:
    """Return a URL for a tooltip, which may break it after a slash."""
    return html.escape(url).replace("/", "/&#8203;")
