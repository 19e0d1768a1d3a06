# SPDX-License-Identifier: GPL-2.0-or-later
"""The server's log: queried to its end, counted, cleaned, its settings (REST: *Logs*)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any, Dict, Iterator, Mapping, Optional

from ..errors import InvalidInput
from ..feedback import Severity, check_canceled
from ..session import Session
from .admin_resource import AdminResource
from .log_message import LEVELS, LogMessage
from .log_query import EVERYTHING, LARGEST_PAGE, LogQuery, Names, listed
from .options import AdminOptions
from .outcome import Outcome


class Logs(AdminResource):
    """The log of all machines of the site, by its address ``.../admin/logs``."""

    def __init__(self, url: str, session: Session, options: AdminOptions) -> None:
        super().__init__(url, session, options, target="the server's log")

    def query(self, query: Optional[LogQuery] = None, **conditions: Any) -> Iterator[LogMessage]:
        """Return records, newest first, all pages (REST: *Query logs*).

        ``conditions`` are those of :class:`LogQuery`: ``query(since=timedelta(days=3), level="INFO")``. Raises
        ``InvalidInput`` before anything is sent; the rest while it is iterated. Cancel is heard between pages.
        """
        wanted = replace(query or LogQuery(), **conditions)
        return self._messages(wanted.form(), wanted.max_messages)

    @property
    def settings(self) -> Dict[str, Any]:
        """Level, directory, age: what is written and how long it is kept (REST: *Log settings*)."""
        page = self._get(path="settings")
        told = page.get("settings")
        return dict(told) if isinstance(told, Mapping) else page

    def edit_settings(self, **changes: Any) -> Outcome:
        """Change some of the settings, by their own names: ``logLevel="INFO"`` (REST: *Edit log settings*).

        Values keep their kind, the others stay as they are. Raises ``InvalidInput`` for a name that there is not.
        """
        now = self.settings
        unknown = [name for name in changes if name not in now]
        if unknown:
            raise InvalidInput(f"The log has no setting “{unknown[0]}”. It has: {', '.join(sorted(now))}.")
        level = changes.get("logLevel")
        if level is not None and str(level).upper() not in (*LEVELS, "OFF"):
            raise InvalidInput(f"“{level}” is no level. There are: {', '.join(LEVELS)}, OFF.")
        said = ", ".join(f"{name}: {now[name]} → {value}" for name, value in changes.items())
        return self._change("settings/edit", {**now, **changes}, operation="edit log settings", message=said)

    def count_error_reports(self, machines: Names = EVERYTHING) -> Dict[str, Any]:
        """Return how many error reports there are on each machine (REST: *Count error reports*)."""
        wanted = listed(machines)
        named = None if not wanted or EVERYTHING in wanted else ",".join(wanted)
        return self._ask("countErrorReports", {"machines": named})

    def clean(self) -> Outcome:
        """Delete all records for good (REST: *Clean logs*)."""
        return self._change("clean", operation="clean the log")

    def _messages(self, form: Dict[str, Any], limit: Optional[int]) -> Iterator[LogMessage]:
        """Page back in time; the records of the moment where a page ended come again with the next one."""
        left = limit
        at_boundary: Counter[LogMessage] = Counter()
        while left is None or left > 0:
            check_canceled(self.session.feedback)
            page = self._ask("query", form, doing="query the log")
            messages = [LogMessage.from_json(item) for item in page.get("logMessages") or ()]
            repeated, fresh = Counter(at_boundary), []
            for message in messages:
                if repeated[message] > 0:
                    repeated[message] -= 1
                else:
                    fresh.append(message)
            yield from fresh if left is None else fresh[:left]
            left = None if left is None else left - len(fresh)
            if not page.get("hasMore") or not messages:
                return
            oldest = min(message.milliseconds for message in messages)
            at_boundary = Counter(item for item in messages if item.milliseconds == oldest)
            form = self._next(form, oldest, bool(fresh))

    def _next(self, form: Dict[str, Any], oldest: int, moved: bool) -> Dict[str, Any]:
        """Return the question for the page before ``oldest``; larger, then earlier, where pages stand still."""
        if moved or str(oldest) != form.get("startTime"):
            return {**form, "startTime": str(oldest)}
        if form["pageSize"] < LARGEST_PAGE:
            return {**form, "pageSize": min(LARGEST_PAGE, form["pageSize"] * 10)}
        self.session.feedback.message(
            Severity.WARNING, f"More than {LARGEST_PAGE} log records have the same time; some are left out."
        )
        return {**form, "startTime": str(oldest - 1)}
