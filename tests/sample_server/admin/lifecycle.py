# SPDX-License-Identifier: GPL-2.0-or-later
"""Starting and stopping: takes its time, one administrator at a time, and fails where the data are missing."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Dict, Iterator, List, Sequence

from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import AdminError, Json, in_progress
from tests.sample_server.geocoding.locators import LOCATORS
from tests.sample_server.geoprocessing import published
from tests.sample_server.model import Service
from tests.sample_server.rasters import RASTERS

if TYPE_CHECKING:
    from tests.sample_server.admin.administration import Administration

STARTED_CODE, STOPPED_CODE, FAILED_CODE = 7999, 7998, 8254


def start(admin: Administration, entries: Sequence[Entry], user: str) -> Dict[str, str]:
    """Start services at once; path -> message of those that did not. Raises AdminError for one that is held."""
    with held(admin, entries, "start"):
        for entry in entries:
            entry.configure("STARTED")
        time.sleep(admin.pace.seconds)
        return bring_up(admin, entries, user)


def bring_up(admin: Administration, entries: Sequence[Entry], user: str) -> Dict[str, str]:
    """What starting comes to in the end."""
    failed: Dict[str, str] = {}
    tables = _tables(admin)
    for entry in entries:
        reason = missing_data(entry.service, tables)
        _settle(admin, entry, running=not reason)
        if reason:
            failed[entry.path] = f"Service '{entry.shown_name}' failed to start. {reason}"
            admin.log.add("SEVERE", FAILED_CODE, failed[entry.path], entry.path, user=user)
        else:
            admin.log.add("INFO", STARTED_CODE, f"Service '{entry.path}' was started.", entry.path, user=user)
    return failed


def stop(admin: Administration, entries: Sequence[Entry], user: str) -> None:
    """Stop services at once; from the first moment no client is answered. Raises AdminError."""
    with held(admin, entries, "stop"):
        for entry in entries:
            entry.configure("STOPPED")
            entry.running = False
        time.sleep(admin.pace.seconds)
        for entry in entries:
            _settle(admin, entry, running=False)
            admin.log.add("INFO", STOPPED_CODE, f"Service '{entry.path}' was stopped.", entry.path, user=user)


@contextmanager
def held(admin: Administration, entries: Sequence[Entry], operation: str) -> Iterator[None]:
    """The services for one operation alone. Raises AdminError where another has one of them."""
    with admin.registry.lock:
        taken = [entry for entry in entries if entry.busy]
        if taken:
            raise in_progress(taken[0].path)
        for entry in entries:
            entry.busy = operation
    try:
        yield
    finally:
        for entry in entries:
            entry.busy = ""


def _settle(admin: Administration, entry: Entry, running: bool) -> None:
    entry.running = running
    entry.reported_from = time.monotonic() + admin.pace.lag


def failure(messages: List[str], admin: Administration, entry: Entry, reason: str = "") -> AdminError:
    """One service that did not start."""
    reports = [{"state": "FAILED", "message": reason or messages[0]}]
    detail: Json = {
        "service": entry.shown_name,
        "state": "FAILED",
        "message": "",
        "machines": [
            {"machine": name, "state": "FAILED", "reports": reports} for name in admin.machines.working()
        ],
    }
    return AdminError(*messages, detail=detail)


def missing_data(service: Service, tables: Sequence[str]) -> str:
    """Which data of a service are not there, in a sentence; "" where all are."""
    gone = [layer.table for layer in service.layers if layer.queryable and layer.table not in tables]
    if gone:
        return f"The data source '{gone[0]}' could not be opened."
    empty = {
        "MapServer": not service.layers,
        "FeatureServer": not service.layers and not service.hosted,
        "ImageServer": service.raster not in RASTERS,
        "GPServer": published.find(service.name) is None,
        "GeocodeServer": service.name not in {item.name for item in LOCATORS.values()},
    }
    if empty.get(service.types[0], False):
        return f"What the service was published from is not in the server's input directory ({service.name})."
    return ""


def _tables(admin: Administration) -> List[str]:
    connection = sqlite3.connect(f"file:{admin.site.data}?mode=ro", uri=True)
    found = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    connection.close()
    return found
