# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections as a file to hand on: names and addresses, no secrets and no ids of this profile's configurations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Iterable, List

from ..rest.errors import InvalidInput, WriteFailed
from .connections import Connection, without_secrets
from .i18n import tr

_KEY = "ags_connector_connections"
_VERSION = 1


def write(path: Path, connections: Iterable[Connection]) -> None:
    """Write connections as JSON; how to sign in is left out, since that is each user's own.

    Raises ``WriteFailed``.
    """
    items = [
        {
            "name": item.name,
            "url": without_secrets(item.url),
            "referer": item.referer,
            "prefix": item.prefix,
            "signs_in": bool(item.authcfg),
        }
        for item in connections
    ]
    try:
        path.write_text(
            json.dumps({_KEY: _VERSION, "connections": items}, indent=2, ensure_ascii=False), "utf-8"
        )
    except OSError as error:
        raise WriteFailed(
            tr("The connections cannot be written: {reason}.").format(reason=error.strerror)
        ) from error


def read(path: Path) -> List[Connection]:
    """Return the connections in a file that :func:`write` made; ``InvalidInput`` where it is no such file."""
    try:
        content: Any = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidInput(tr("“{file}” cannot be read.").format(file=path.name)) from error
    if not isinstance(content, dict) or content.get(_KEY) != _VERSION:
        raise InvalidInput(tr("“{file}” holds no connections of this plugin.").format(file=path.name))
    items = [item for item in content.get("connections") or () if isinstance(item, dict)]
    found = [
        Connection(
            name=str(item.get("name") or ""),
            url=without_secrets(str(item.get("url") or "")),
            referer=str(item.get("referer") or ""),
            prefix=str(item.get("prefix") or ""),
        )
        for item in items
    ]
    return [item for item in found if item.name and item.url]
