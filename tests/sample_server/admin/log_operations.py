# SPDX-License-Identifier: GPL-2.0-or-later
"""logs: query with its filters and pages, settings, clean, countErrorReports."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any, Dict, List, Optional

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.logbook import LEVELS, Record
from tests.sample_server.admin.refusals import SUCCESS, AdminError, Json, bad, not_there

PAGE, LARGEST_PAGE = 1000, 10_000
TEXT_TIME = "%Y-%m-%dT%H:%M:%S,%f"


def answer(ask: Ask, rest: List[str]) -> Json:
    """The answer to what follows /logs. Raises AdminError."""
    admin = ask.admin
    if not rest:
        return {"resources": ["settings"], "operations": ["query", "clean", "countErrorReports"]}
    if rest == ["query"]:
        if ask.request.method == "POST" and "logs_by_get" in ask.site.modes.of("*"):
            raise AdminError("HTTP method POST is not supported for this operation.", code=405)
        return query(ask)
    if rest == ["settings"]:
        return {"settings": dict(admin.log_settings)}
    ask.administrator()
    ask.posted()
    if rest == ["settings", "edit"]:
        return _edit(ask)
    if rest == ["clean"]:
        admin.log.clean()
        admin.log.add("INFO", 9003, "The logs were cleaned.", user=ask.user)
        return SUCCESS
    if rest == ["countErrorReports"]:
        machines = ask.params.get("machines", "")
        known = [
            name for name in admin.machines.names if machines in {"", "All"} or name in machines.split(",")
        ]
        return {"machines": [{"machineName": name, "count": 0} for name in known]}
    raise not_there("/logs/" + "/".join(rest))


def _edit(ask: Ask) -> Json:
    level = ask.params.get("logLevel", ask.admin.log.level)
    if level not in (*LEVELS, "OFF"):
        raise bad("logLevel", f"'{level}' is none of {', '.join(LEVELS)}, OFF.")
    age = ask.integer("maxLogFileAge", int(ask.admin.log_settings["maxLogFileAge"]))
    if age < 1:
        raise bad("maxLogFileAge", "it must be at least one day.")
    ask.admin.log_settings.update(
        logLevel=level, maxLogFileAge=age, logDir=ask.params.get("logDir") or ask.admin.log_settings["logDir"]
    )
    ask.admin.log.level = level
    return {**SUCCESS, "settings": dict(ask.admin.log_settings)}


def query(ask: Ask) -> Json:
    """One page of records, newest first; the next begins with the last record of this one."""
    level = ask.params.get("level", "").strip().upper() or "WARNING"
    if level not in LEVELS:
        raise bad("level", f"'{level}' is none of {', '.join(LEVELS)}.")
    newest, oldest = _time(ask, "startTime"), _time(ask, "endTime")
    since_start = any(ask.flag(name) for name in ("sinceServerStart", "sinceLastStart"))
    if since_start:
        oldest = max(oldest or 0, ask.admin.log.started)
    size = ask.integer("pageSize", PAGE)
    if not 1 <= size <= LARGEST_PAGE:
        raise bad("pageSize", f"it must be between 1 and {LARGEST_PAGE}.")
    wanted = _filter(ask)
    found: List[Record] = []
    for record in ask.admin.log.newest_first():
        if oldest is not None and record.time < oldest:
            break
        shown = (newest is None or record.time <= newest) and LEVELS.index(record.level) <= LEVELS.index(
            level
        )
        if shown and passes(record, wanted):
            found.append(record)
    page = found[:size]
    return {
        "hasMore": len(found) > size,
        "startTime": page[0].time if page else newest,
        "endTime": page[-1].time if page else oldest if oldest is not None else newest,
        "logMessages": [record.json() for record in page],
    }


def _filter(ask: Ask) -> Json:
    return ask.document("filter") if ask.params.get("filter", "").strip() else {}


def _listed(value: Any, text: str) -> bool:
    return value == "*" or "*" in (value or []) or text in (value or [])


def passes(record: Record, wanted: Dict[str, Any]) -> bool:
    """Whether the filter of a query lets a record through."""
    codes = wanted.get("codes")
    if codes and record.code not in codes:
        return False
    for key, text in (("processIds", "4711"), ("requestIds", record.request_id)):
        if wanted.get(key) and text not in [str(item) for item in wanted[key]]:
            return False
    if "machines" in wanted and not _listed(wanted["machines"], record.machine):
        return False
    if not {"server", "services"} & wanted.keys():
        return True
    kind = "services" if record.source.endswith("Server") and "." in record.source else "server"
    return kind in wanted and _listed(wanted[kind], record.source)


def _time(ask: Ask, name: str) -> Optional[int]:
    """Milliseconds of a time in either form; None where it is not given. Raises AdminError."""
    text = ask.params.get(name, "").strip()
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        pass
    for pattern in (TEXT_TIME, "%Y-%m-%dT%H:%M:%S"):
        try:
            moment = datetime.strptime(text, pattern).replace(tzinfo=timezone.utc)
        except ValueError:
            continue
        return round(moment.timestamp() * 1000)
    raise bad(name, f"'{text}' is neither milliseconds nor a time like 2011-08-01T15:17:20,123.")
