# SPDX-License-Identifier: GPL-2.0-or-later
"""Sending a changed definition, and what the server made of each change."""

from __future__ import annotations

import json
from typing import Any, List, Sequence

from ...bridge.i18n import tr
from ...rest.admin import DefinitionChange, Result, Service
from ...rest.admin.masking import masked
from ...rest.errors import Canceled, ServerError, TimedOut
from .service_report import ReportRow


def edited(service: Service, changes: Sequence[DefinitionChange]) -> List[ReportRow]:
    """Send the definition once, read it again, and return a row for each of ``changes``; raises like an edit.

    A last row tells where the service did not come back from the restart.
    """
    definition = service.definition
    is_changed = service.edit().result is not Result.UNCHANGED
    kept = definition.differing_from(service.read_definition())
    rows = []
    for change in changes:
        other = [item for item in kept if item.path[: len(change.path)] == change.path]
        result, message = (Result.DONE, "") if is_changed else (Result.UNCHANGED, _likewise())
        if other:
            result, message = Result.FAILED, tr("The server has made something else of it.")
        after = other[0].before if other else change.after
        rows.append(
            ReportRow(
                service.id.path_name,
                service.id.type,
                change.name,
                _shown(change.before),
                _shown(after),
                result,
                message,
            )
        )
    return [*rows, *_not_running(service)]


def _likewise() -> str:
    return tr("Somebody else has changed it likewise.")


def _not_running(service: Service) -> List[ReportRow]:
    """Wait until the service is there again; return a row where it is not."""
    before = service.configured_state
    try:
        service.wait()
        return []
    except TimedOut as error:
        result, message = Result.UNKNOWN, error.message
    except ServerError as error:
        result, message = Result.FAILED, error.message
    except Canceled:
        result, message = Result.UNKNOWN, tr("Canceled before the service ran again.")
    identity = (service.id.path_name, service.id.type, "restart")
    return [ReportRow(*identity, before, service.state.real_time, result, message)]


def _shown(value: Any) -> str:
    """Return a value as a cell shows it, secrets masked; texts without quotes."""
    told = masked(value)
    if told is None:
        return ""
    return told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
