# SPDX-License-Identifier: GPL-2.0-or-later
"""States, statistics, machines, outcomes: what is read from the server's answers, also the odd ones."""

from __future__ import annotations

import pytest

from ags_connector.rest.admin import (
    AdminOptions,
    ArcServerAdmin,
    ChangeReport,
    Outcome,
    Result,
    ServiceReport,
    ServiceState,
    Statistics,
)
from ags_connector.rest.admin.site_info import SiteInfo
from tests.unit.rest.admin_site import refusal


@pytest.mark.parametrize(
    ("configured", "real", "summary"),
    [
        ("STARTED", "STARTED", "started"),
        ("STOPPED", "STOPPED", "stopped"),
        ("STARTED", "STARTING", "starting"),
        ("STOPPED", "STOPPING", "stopping"),
        ("STARTED", "STOPPED", "failing"),
        ("STARTED", "PAUSED", "failing"),
        ("STARTED", "FAILED", "failing"),
        ("STOPPED", None, "stopped"),
        ("started", "started", "started"),
        (None, None, "unknown"),
    ],
)
def test_states(configured, real, summary):
    state = ServiceState.from_json({"configuredState": configured, "realTimeState": real})
    assert state.summary == summary


def test_a_report_without_what_was_not_asked_for():
    line = ServiceReport.from_json({"folderName": "/", "serviceName": "World", "type": "MapServer"})
    assert (line.id.full_name, line.state.summary, line.is_private) == ("World.MapServer", "unknown", None)
    assert line.permissions == ()
    assert line.item_info == {}


def test_statistics_that_are_not_available():
    told = Statistics.from_json({"isStatisticsAvailable": False, "max": -1, "busy": 7, "machineName": "M"})
    assert told == Statistics(machine="M")
    there = Statistics.from_json({"max": 4, "busy": 0, "free": -1, "totalBusyTime": 2.5})
    assert (there.maximum, there.busy, there.free, there.total_busy_time) == (4, 0, None, 2.5)


def test_what_a_site_tells_of_itself():
    info = SiteInfo.from_json(
        {"currentversion": 10.91, "loggedInUser": "ann", "loggedInUserPrivilege": "PUBLISH"}
    )
    assert (info.version, info.user, info.is_administrator) == ("10.91", "ann", False)
    assert SiteInfo.from_json({}).is_administrator


def test_machines_that_do_not_answer_are_told(serve, session):
    def script(seen):
        if seen.path.endswith("/machines"):
            return {
                "machines": [
                    {"machineName": "A"},
                    {"machineName": "B", "adminURL": "https://b:6443/arcgis/admin"},
                ]
            }
        if "/A/" in seen.path:
            return {"configuredState": "STARTED", "realTimeState": "STARTED"}
        return refusal("Machine B is not reachable.")

    arcserver = ArcServerAdmin(serve(script).site, session=session(token="t"), options=AdminOptions())
    first, second = arcserver.machines
    assert (first.is_up, second.is_up) == (True, False)
    assert str(second) == "B: Machine B is not reachable."


def test_outcomes_and_their_reports():
    report = ChangeReport(
        "stop",
        [
            Outcome("stop", "A.MapServer", before="STARTED", after="STOPPED"),
            Outcome("stop", "B.MapServer", Result.FAILED, "It is locked."),
            Outcome("stop", "C.MapServer", Result.UNKNOWN, "It is STOPPING."),
            Outcome("stop", "D.MapServer", Result.UNCHANGED),
        ],
    )
    assert str(report[0]) == "stop “A.MapServer”: done (STARTED → STOPPED)"
    assert [item.status for item in report] == ["success", "error", "unknown", "success"]
    assert [item.is_good for item in report] == [True, False, False, True]
    assert [item.target for item in report.failed] == ["B.MapServer", "C.MapServer"]
    assert str(report) == "stop 4 services: 1 done, 1 unchanged, 1 failed, 1 unknown"
    assert len(report[1:]) == 3
    assert str(ChangeReport("stop", [])) == "stop 0 services: nothing selected"
    ChangeReport("stop", [report[0]]).check()
