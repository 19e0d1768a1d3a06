# SPDX-License-Identifier: GPL-2.0-or-later
"""One service: its definition, states, statistics, item information; start, stop, delete, edit."""

from __future__ import annotations

import time
from typing import List, Sequence

from tests.sample_server.admin import (
    editing,
    item_info_operations,
    lifecycle,
    permission_operations,
    statistics_answer,
)
from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import SUCCESS, Answer, Json, not_there


def answer(ask: Ask, entry: Entry, rest: List[str]) -> Answer:
    """The answer to what follows a service's address. Raises AdminError."""
    if not rest:
        return entry.definition
    operation = rest[0]
    if operation == "permissions":
        return permission_operations.answer(ask, entry.path, rest[1:])
    if rest == ["status"]:
        return entry.states()
    if rest == ["statistics"]:
        return statistics_answer.answer(ask, entry)
    if operation == "iteminfo":
        return item_info_operations.answer(ask, entry, rest[1:])
    if rest == ["start"]:
        return _start(ask, entry)
    if rest == ["stop"]:
        ask.posted()
        lifecycle.stop(ask.admin, [entry], ask.user)
        return SUCCESS
    if rest == ["edit"]:
        return editing.edit(ask, entry)
    if rest == ["delete"]:
        ask.posted()
        delete(ask, [entry])
        return SUCCESS
    raise not_there("/".join(["services", entry.path, *rest]))


def _start(ask: Ask, entry: Entry) -> Json:
    ask.posted()
    failed = lifecycle.start(ask.admin, [entry], ask.user)
    if failed:
        raise lifecycle.failure(list(failed.values()), ask.admin, entry)
    return SUCCESS


def delete(ask: Ask, entries: Sequence[Entry]) -> None:
    """Services, with their permissions, are gone for good. Raises AdminError for one that is held."""
    with lifecycle.held(ask.admin, entries, "delete"):
        for entry in entries:
            entry.running = False
        time.sleep(ask.admin.pace.seconds)
        for entry in entries:
            ask.admin.registry.remove(entry)
            ask.admin.permissions.forget(entry.path)
            ask.admin.log.add("INFO", 7300, f"Service '{entry.path}' was deleted.", entry.path, user=ask.user)
