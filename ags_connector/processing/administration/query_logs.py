# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetch messages from a site's logs as a table."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, Iterator, List, Sequence

from qgis.core import QgsProcessingOutputNumber

from ...bridge.i18n import tr
from ...formats.fields import FieldType
from ...rest.admin import LEVELS, ArcServerAdmin, LogMessage, ServiceId
from ...rest.errors import Canceled, InvalidInput
from ...rest.names import has_wildcard
from .. import parameters as shared
from ..values import Run, Values
from .administration_algorithm import AdministrationAlgorithm, admin_at
from .report_table import ReportTable
from .service_choice import SERVICES

LEVEL = "LEVEL"
START = "START"
END = "END"
MAX_MESSAGES = "MAX_MESSAGES"
MESSAGE_COUNT = "MESSAGE_COUNT"
_CHUNK = 1000
_TEXT = FieldType.STRING
_COLUMNS = {
    "time": FieldType.DATE,
    "level": _TEXT,
    "source": _TEXT,
    "message": _TEXT,
    "code": FieldType.INTEGER,
    "user": _TEXT,
    "machine": _TEXT,
    "elapsed": FieldType.DOUBLE,
    "process": _TEXT,
    "thread": _TEXT,
    "method": _TEXT,
    "request": _TEXT,
}


class QueryLogs(AdministrationAlgorithm):
    """Writes the messages that fit, newest first; nothing is changed."""

    ID = "querylogs"

    def title(self) -> str:
        """Return the name."""
        return tr("Query server logs")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("administration,server,log,message,error,warning,severe,monitor,admin")

    def add_parameters(self) -> None:
        """Add the filters and the outputs."""
        self.addParameter(
            shared.choice(
                LEVEL,
                tr("Level"),
                tr("Messages of this level, and all that are more severe."),
                LEVELS,
                "WARNING",
            )
        )
        self.addParameter(
            shared.moment(
                START, tr("Start"), tr("Only messages from then on, in UTC. Empty: from the beginning.")
            )
        )
        self.addParameter(
            shared.moment(END, tr("End"), tr("Only messages until then, in UTC. Empty: until now."))
        )
        self.addParameter(
            shared.text(
                SERVICES,
                tr("Services"),
                tr(
                    "Only messages about these services, separated by commas, such as Cadastre/Parcels.MapServer; "
                    "* and ? are wildcards. Empty: about everything."
                ),
            )
        )
        self.addParameter(
            shared.count(
                MAX_MESSAGES,
                tr("Greatest number of messages"),
                tr("No more than the newest of this number. 0: all of them."),
            )
        )
        self.addParameter(
            shared.sink(
                tr("Log messages"), tr("A table with a row for each message, the newest first; times in UTC.")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(MESSAGE_COUNT, tr("Messages fetched")))

    def check(self, values: Values) -> None:
        """Check names, times and the limit."""
        values.names(SERVICES)
        start, end = values.moment(START), values.moment(END)
        if start and end and end < start:
            raise InvalidInput(tr("The time that is asked for ends before it starts."))

    def execute(self, run: Run) -> Dict[str, Any]:
        """Fetch page by page and write the rows as they come."""
        admin = admin_at(run)
        messages = _messages(run, admin, _service_names(run, admin))
        # The output is made once the site has answered: a wrong URL leaves no empty file.
        first = list(islice(messages, 1))
        table = ReportTable(run, _COLUMNS)
        try:
            for chunk in _chunks(first, messages):
                table.write(map(_row, chunk))
        except Canceled:
            run.warn(tr("Canceled: the table holds the newest {count} messages.").format(count=table.count))
        table.close()
        for note in table.notes:
            run.info(note)
        run.info(tr("{count} messages").format(count=table.count))
        limit = run.integer(MAX_MESSAGES)
        if limit and table.count >= limit:
            run.warn(tr("The limit of {count} messages was reached; there may be more.").format(count=limit))
        return {shared.OUTPUT: table.destination, MESSAGE_COUNT: table.count}


def _service_names(run: Run, admin: ArcServerAdmin) -> List[str]:
    """Return the full names of the services asked for; one that is gone may be named in full."""
    names = run.names(SERVICES)
    full = [name for name in names if ServiceId.parse(name).type and not has_wildcard(name)]
    others = [name for name in names if name not in full]
    found = admin.select_services(*others) if others else []
    return [*full, *(line.id.full_name for line in found)]


def _messages(run: Run, admin: ArcServerAdmin, services: List[str]) -> Iterator[LogMessage]:
    """Return the messages that fit; the server sends its own along with those of the services."""
    limit = run.integer(MAX_MESSAGES)
    found = admin.logs.query(
        since=run.moment(START),
        until=run.moment(END),
        level=run.choice(LEVEL),
        services=services or "*",
        page_size=min(limit, _CHUNK) if limit and not services else _CHUNK,
    )
    fitting = (
        message for message in found if not services or any(message.concerns(name) for name in services)
    )
    return islice(fitting, limit or None)


def _chunks(first: List[LogMessage], others: Iterator[LogMessage]) -> Iterator[List[LogMessage]]:
    chunk = first
    while chunk:
        yield chunk
        chunk = list(islice(others, _CHUNK))


def _row(message: LogMessage) -> Sequence[Any]:
    return (
        message.milliseconds,
        message.level,
        message.source,
        message.text,
        message.code,
        message.user,
        message.machine,
        message.elapsed,
        message.process,
        message.thread,
        message.method,
        message.request_id,
    )
