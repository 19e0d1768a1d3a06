# SPDX-License-Identifier: GPL-2.0-or-later
"""The searches in portals that the user keeps with a connection."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import List, Sequence
from urllib.parse import quote

from qgis.core import QgsSettings

from .connections import GROUP
from .portal_search import PortalSearch


def kept(connection: str) -> List[PortalSearch]:
    """Return the searches kept with the connection of that name, in the order that they were made."""
    try:
        listed = json.loads(str(QgsSettings().value(_key(connection), "") or "[]"))
    except ValueError:
        return []
    found = [PortalSearch.from_json(item) for item in listed] if isinstance(listed, list) else []
    return [item for item in found if item is not None]


def keep(connection: str, search: PortalSearch) -> bool:
    """Keep a search with a connection; ``False`` where it was kept already."""
    known = kept(connection)
    if search in known:
        return False
    _write(connection, [*known, search])
    return True


def drop(connection: str, search: PortalSearch) -> None:
    """Keep a search no longer."""
    _write(connection, [item for item in kept(connection) if item != search])


def move(connection: str, name: str) -> None:
    """Have the searches of a connection kept with that of another name."""
    searches = kept(connection)
    if searches:
        _write(name, searches)


def _write(connection: str, searches: Sequence[PortalSearch]) -> None:
    text = json.dumps([asdict(item) for item in searches], ensure_ascii=False)
    QgsSettings().setValue(_key(connection), text)


def _key(connection: str) -> str:
    return f"{GROUP}/{quote(connection, safe='')}/searches"
