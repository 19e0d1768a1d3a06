# SPDX-License-Identifier: GPL-2.0-or-later
"""report: what is known of every service of a folder, in one answer."""

from __future__ import annotations

from typing import Any, Callable, Dict, List

from tests.sample_server.admin import item_info
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import Json, bad
from tests.sample_server.admin.statistics_answer import instances

PARTS: Dict[str, Callable[[Ask, Entry], Any]] = {
    "description": lambda ask, entry: entry.definition["description"],
    "status": lambda ask, entry: entry.states(),
    "instances": lambda ask, entry: instances(ask, entry),
    "properties": lambda ask, entry: entry.definition["properties"],
    "iteminfo": lambda ask, entry: item_info.of(entry),
    "permissions": lambda ask, entry: ask.admin.permissions.listed(entry.path),
}


def answer(ask: Ask, folder: str) -> Json:
    """The parts asked for of the services asked for; of all where nothing is said. Raises AdminError."""
    parts = ask.value("parameters") if ask.params.get("parameters", "").strip() else list(PARTS)
    if not isinstance(parts, list) or any(part not in PARTS for part in parts):
        raise bad("parameters", f"a list out of {', '.join(PARTS)} is expected.")
    entries = ask.admin.registry.in_folder(folder)
    if ask.params.get("services", "").strip():
        wanted = ask.value("services")
        if not isinstance(wanted, list):
            raise bad("services", "a list of services is expected.")
        names = {
            (item.get("serviceName"), item.get("type"))
            if isinstance(item, dict)
            else tuple(item.rsplit(".", 1))
            for item in wanted
        }
        entries = [entry for entry in entries if (entry.name, entry.type) in names]
    return {"reports": [_of(ask, entry, parts) for entry in entries]}


def _of(ask: Ask, entry: Entry, parts: List[str]) -> Json:
    return {
        "folderName": entry.folder or "/",
        "serviceName": entry.name,
        "type": entry.type,
        "isDefault": False,
        "isPrivate": not ask.admin.permissions.public(entry.path),
        **{part: PARTS[part](ask, entry) for part in parts},
    }
