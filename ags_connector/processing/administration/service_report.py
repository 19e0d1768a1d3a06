# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of an algorithm that changes services: a row for each with what became of it."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, NamedTuple

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...bridge.i18n import tr
from ...formats.fields import FieldType
from ...rest.admin import Outcome, Result, ServiceId
from ...rest.errors import ServerError
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..values import Run
from .report_table import ReportTable

CHANGED = "CHANGED"
FAILED = "FAILED"
_COLUMNS = ("service", "type", "action", "before", "after", "outcome", "message")


class ReportRow(NamedTuple):
    """What became of one service, folder or setting; ``service`` has its folder in front."""

    service: str
    type: str
    action: str
    before: str
    after: str
    result: Result
    message: str

    @classmethod
    def of(cls, outcome: Outcome) -> ReportRow:
        """Return the row for what became of a service."""
        service = ServiceId.parse(outcome.target)
        return cls(
            service.path_name,
            service.type,
            outcome.operation,
            outcome.before,
            outcome.after,
            outcome.result,
            outcome.message,
        )

    @property
    def name(self) -> str:
        """The service with folder and type."""
        return f"{self.service}.{self.type}" if self.type else self.service


def add_report_outputs(algorithm: AgsAlgorithm) -> None:
    """Add the table and the counts to an algorithm."""
    algorithm.addParameter(_report_parameter())
    algorithm.addOutput(QgsProcessingOutputNumber(CHANGED, tr("Changed")))
    algorithm.addOutput(QgsProcessingOutputNumber(FAILED, tr("Failed")))


class Report:
    """The table of a run: opened before anything is changed, so that nothing is changed without a report."""

    def __init__(self, run: Run) -> None:
        """Open the output; ``WriteFailed`` where that cannot be done."""
        self._run = run
        self._table = ReportTable(run, dict.fromkeys(_COLUMNS, FieldType.STRING))

    def finish(self, rows: Iterable[ReportRow]) -> Dict[str, Any]:
        """Write the rows and return the outputs; ``ServerError`` where something failed and nothing succeeded."""
        told = list(rows)
        self._table.write([(*row[:5], row.result.value, row.message) for row in told])
        self._table.close()
        changed = _ended(told, Result.DONE, Result.ACCEPTED)
        unchanged = _ended(told, Result.UNCHANGED)
        # What is not reached without a Cancel was given up, since the server went away.
        given_up = () if self._run.feedback.isCanceled() else (Result.NOT_REACHED,)
        failed = _ended(told, Result.FAILED, Result.UNKNOWN, *given_up)
        if failed and not (changed or unchanged):
            raise _nothing_done(failed)
        for row in failed:
            self._run.warn(f"{row.name}: {row.message}")
        text = tr("{changed} changed, {unchanged} unchanged, {failed} failed, {left} not reached.")
        left = len(told) - len(changed) - len(unchanged) - len(failed)
        self._run.info(
            text.format(changed=len(changed), unchanged=len(unchanged), failed=len(failed), left=left)
        )
        return {shared.OUTPUT: self._table.destination, CHANGED: len(changed), FAILED: len(failed)}


def _ended(rows: Iterable[ReportRow], *results: Result) -> List[ReportRow]:
    return [row for row in rows if row.result in results]


def _nothing_done(failed: List[ReportRow]) -> ServerError:
    said = [f"{row.name}: {row.message}" for row in failed]
    if len(said) == 1:
        return ServerError(said[0])
    text = tr("None of the {count} changes succeeded.").format(count=len(said))
    return ServerError(text, details=said)


def _report_parameter() -> QgsProcessingParameterFeatureSink:
    return shared.sink(
        tr("Report"),
        tr(
            "A table with a row for each service or setting: how it was before and after, the outcome and "
            "the server's message."
        ),
    )
