# SPDX-License-Identifier: GPL-2.0-or-later
"""Sending a changed definition, and what the server made of each change."""

from __future__ import annotations

import json
from typing import Any, List, Sequence

from ...bridge.i18n import tr
from ...rest.admin import DefinitionChange, Result, Service
from ...rest.admin.masking import masked
from .service_report import ReportRow


def edited(service: Service, changes: Sequence[DefinitionChange]) -> List[ReportRow]:
    """Send the definition once, read it again, and return a row for each of ``changes``; raises like an edit."""
    definition = service.definition
    service.edit()
    kept = definition.differing_from(service.read_definition())
    rows = []
    for change in changes:
        other = [item for item in kept if item.path[: len(change.path)] == change.path]
        result, message = Result.DONE, ""
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
    return rows


def _shown(value: Any) -> str:
    """Return a value as a cell shows it, secrets masked; texts without quotes."""
    told = masked(value)
    if told is None:
        return ""
    return told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
