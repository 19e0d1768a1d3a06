# SPDX-License-Identifier: GPL-2.0-or-later
"""statistics: the instances of a service, and how busy they were."""

from __future__ import annotations

from tests.sample_server.admin.ask import Ask
from tests.sample_server.admin.entry import Entry
from tests.sample_server.admin.refusals import Json


def answer(ask: Ask, entry: Entry) -> Json:
    """For the site, and for each of its machines; of one that is down nothing is known."""
    working = ask.admin.machines.working()
    per_machine = []
    for name in ask.admin.machines.names:
        counted = entry.running and name in working
        first = bool(working) and name == working[0]
        per_machine.append({**_counts(ask, entry, int(counted), counted and first), "machineName": name})
    summary = _counts(ask, entry, len(working) if entry.running else 0, entry.running)
    return {"summary": summary, "perMachine": per_machine}


def instances(ask: Ask, entry: Entry) -> Json:
    """As a report has it: the summary, without what names the service."""
    summary = answer(ask, entry)["summary"]
    return {key: value for key, value in summary.items() if key not in {"folderName", "serviceName", "type"}}


def _counts(ask: Ask, entry: Entry, machines: int, transactions: bool) -> Json:
    least = int(entry.definition["minInstancesPerNode"]) * machines
    most = int(entry.definition["maxInstancesPerNode"]) * machines
    busy = min(entry.in_flight, least) if transactions else 0
    return {
        "folderName": entry.folder or "/",
        "serviceName": entry.name,
        "type": entry.type,
        "startTime": ask.admin.log.started,
        "max": most,
        "busy": busy,
        "free": least - busy,
        "initializing": 0,
        "notCreated": most - least,
        "transactions": entry.transactions if transactions else 0,
        "totalBusyTime": round(entry.busy_seconds * 1000) if transactions else 0,
        "isStatisticsAvailable": machines > 0,
    }
