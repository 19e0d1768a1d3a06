# SPDX-License-Identifier: GPL-2.0-or-later
"""startServices, stopServices and deleteServices: many services in one request."""

from __future__ import annotations

from typing import Dict, List

from tests.sample_server.admin import lifecycle, service_operations
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, bad, in_progress, not_there

OPERATIONS = ("startServices", "stopServices", "deleteServices")


def answer(ask: Ask, operation: str) -> Json:
    """Do it to all; what could not be done is told by name. Raises AdminError."""
    if "no_bulk_admin" in ask.site.modes.of("*"):
        raise not_there(f"services/{operation}")
    ask.posted()
    entries = _entries(ask)
    free = [entry for entry in entries if not entry.busy]
    failed: Dict[str, str] = {entry.path: in_progress(entry.path).message for entry in entries if entry.busy}
    if operation == "startServices":
        failed.update(lifecycle.start(ask.admin, free, ask.user))
    elif operation == "stopServices":
        lifecycle.stop(ask.admin, free, ask.user)
    else:
        service_operations.delete(ask, free)
    if failed:
        raise AdminError(*failed.values())
    return SUCCESS


def _entries(ask: Ask) -> List[Entry]:
    listed = ask.value("services")
    if isinstance(listed, dict):
        listed = listed.get("services")
    if not isinstance(listed, list) or not listed:
        raise bad("services", "a list of services is expected.")
    found = []
    for item in listed:
        if not isinstance(item, dict) or not {"serviceName", "type"} <= item.keys():
            raise bad("services", "each needs folderName, serviceName and type.")
        folder = str(item.get("folderName", ""))
        entry = ask.admin.registry.find(folder, str(item["serviceName"]), str(item["type"]))
        if entry not in found:
            found.append(entry)
    return found
