# SPDX-License-Identifier: GPL-2.0-or-later
"""Every request of a client on its way: let through or refused, counted, logged."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Iterator, Optional

from tests.sample_server.admin.client_guard import check
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.logbook import REST
from tests.sample_server.reply import RestError
from tests.sample_server.request import Request

if TYPE_CHECKING:
    from tests.sample_server.site import Site

ANSWERED, FAILED = 9029, 9003


@contextmanager
def watch(site: Site, request: Request, folder: str, name: str, service_type: str) -> Iterator[None]:
    """Let a request through if it may be answered, count it and log what became of it. Raises RestError."""
    began = time.monotonic()
    entry = site.admin.registry.of_client(name, service_type) if service_type else None
    _count(site, entry, 1)
    try:
        check(site, request, entry, folder, f"{name}.{service_type}" if service_type else folder)
        yield
    except RestError as error:
        _served(site, request, entry, began, error)
        raise
    finally:
        _count(site, entry, -1)
    _served(site, request, entry, began, None)


def _count(site: Site, entry: Optional[Entry], change: int) -> None:
    if entry is not None:
        with site.admin.registry.lock:
            entry.in_flight += change


def _served(
    site: Site, request: Request, entry: Optional[Entry], began: float, failed: Optional[RestError]
) -> None:
    seconds = time.monotonic() - began
    if entry is not None:
        with site.admin.registry.lock:
            entry.transactions += 1
            entry.busy_seconds += seconds
    level = "FINE" if failed is None else "SEVERE" if failed.code == 500 else "WARNING"
    if not site.admin.log.writes(level):
        return
    said, code = f"The request for {request.path} was answered.", ANSWERED
    if failed is not None:
        said, code = f"The request for {request.path} failed: {failed.message}", FAILED
    site.admin.log.add(
        level,
        code,
        said,
        REST if entry is None else entry.path,
        user=site.admin.who(request.token) or "",
        elapsed=f"{seconds:.3f}",
        method=request.method,
    )
