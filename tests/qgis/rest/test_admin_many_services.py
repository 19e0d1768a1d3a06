# SPDX-License-Identifier: GPL-2.0-or-later
"""Three hundred services of a folder stopped and started: few requests, progress, a cancel in the middle."""

from __future__ import annotations

import re
from typing import Any, List

import pytest

from ags_connector.rest import AgsError, Service, Session, admin
from ags_connector.rest.auth import Anonymous
from ags_connector.rest.catalog import open_service
from ags_connector.rest.feedback import Severity
from ags_connector.rest.jobs import Polling
from tests.sample_server import SampleServer

COUNT = 300
MOST_REQUESTS = 80


class Watching:
    """Feedback that keeps the progress, and cancels once that has passed ``cancel_at`` percent."""

    def __init__(self, cancel_at: float = 101.0) -> None:
        self.cancel_at = cancel_at
        self.progress: List[float] = []
        self.messages: List[str] = []

    def isCanceled(self) -> bool:
        return bool(self.progress) and self.progress[-1] >= self.cancel_at

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def message(self, severity: Severity, text: str) -> None:
        self.messages.append(text)


@pytest.fixture
def crowded(server: SampleServer) -> Any:
    server.site.admin.fill_folder("Many", COUNT)
    return server


def administrator(server: SampleServer, feedback: Any, **options: Any) -> admin.ArcServerAdmin:
    return admin.ArcServerAdmin(
        server.url,
        "admin",
        "adm1n-secret",
        session=Session(feedback=feedback),
        options=admin.AdminOptions(polling=Polling(first=0.05, longest=0.5), **options),
    )


def answering(server: SampleServer) -> List[bool]:
    """Whether clients without a sign-in are answered by every thirtieth service."""
    found: List[str] = []
    for number in range(0, COUNT, 30):
        service = open_service(
            server.service_url(f"Many/S{number:03d}", "MapServer"),
            "MapServer",
            Session(credential=Anonymous()),
        )
        found.append(answer_of(service))
    assert set(found) <= {"ok", "Service not started"}
    return [item == "ok" for item in found]


def answer_of(service: Service) -> str:
    try:
        service.check()
    except AgsError as error:
        return "Service not started" if "not started" in error.message else str(error)
    return "ok"


@pytest.mark.parametrize("mode", ["bulk", "no_bulk_admin"])
def test_all_are_stopped_and_started(crowded: SampleServer, mode: str) -> None:
    if mode != "bulk":
        crowded.set_mode("*", mode)
    feedback = Watching()
    arcserver = administrator(crowded, feedback)
    most = MOST_REQUESTS if mode == "bulk" else COUNT + MOST_REQUESTS
    for change, ends in ((arcserver.stop_services, False), (arcserver.start_services, True)):
        feedback.progress.clear()
        crowded.clear_requests()
        report = change(folder="Many")
        assert len(report) == len(report.changed) == COUNT
        assert len(crowded.requests) <= most
        assert crowded.max_in_flight <= arcserver.options.in_flight
        assert feedback.progress == sorted(feedback.progress)
        assert len(feedback.progress) >= COUNT // arcserver.options.batch
        assert feedback.progress[-1] == 100
        assert answering(crowded) == [ends] * 10
    started = sum(item.startswith("start “Many/S") for item in feedback.messages)
    assert started == COUNT


def test_a_cancel_in_the_middle_reports_what_was_done(crowded: SampleServer) -> None:
    feedback = Watching(cancel_at=40.0)
    arcserver = administrator(crowded, feedback)
    with pytest.raises(admin.ChangesCanceled) as caught:
        arcserver.stop_services(folder="Many")
    report = caught.value.report
    assert len(report) == COUNT
    done, left = len(report.changed), len(report.not_reached)
    assert COUNT * 0.4 <= done <= COUNT * 0.6
    assert done + left + len(report.failed) == COUNT
    assert str(report).startswith(f"stop {COUNT} services: {done} done")
    real = administrator(crowded, Watching()).folder("Many").report()
    assert {line.id.full_name for line in real if line.state.configured == "STOPPED"} == {
        item.target for item in report if item.result is not admin.Result.NOT_REACHED
    }
    rows = [item.to_json() for item in report]
    assert {row["result"] for row in rows} <= {"done", "unknown", "not reached"}
    assert not any(re.search("adm1n", str(row)) for row in rows)


def test_a_restart_that_is_canceled_leaves_nothing_down(crowded: SampleServer) -> None:
    crowded.site.admin.pace.lag = 0.3

    class CancelingSoon(Watching):
        def isCanceled(self) -> bool:
            return "stopServices" in crowded.site.admin.counts

    arcserver = administrator(crowded, CancelingSoon())
    with pytest.raises(admin.ChangesCanceled) as caught:
        arcserver.restart_services(folder="Many")
    assert len(caught.value.report.not_reached) == COUNT - arcserver.options.batch
    states = administrator(crowded, Watching()).folder("Many").report()
    assert {line.state.configured for line in states} == {"STARTED"}


def test_a_token_that_ends_in_the_middle_is_renewed(crowded: SampleServer) -> None:
    """What was refused for want of a valid token goes out again, and nothing else does."""

    class Ending(Watching):
        def setProgress(self, progress: float) -> None:
            super().setProgress(progress)
            crowded.site.tokens.end_all()

    arcserver = administrator(crowded, Ending())
    names = [f"Many/S{number:03d}" for number in range(100)]
    report = arcserver.stop_services(*names)
    assert len(report.changed) == 100
    stops = [item for item in crowded.requests if item.path.endswith("stopServices")]
    assert len(stops) <= 2 * 4
    assert len({item.params["token"] for item in stops}) >= 4
    assert crowded.site.admin.counts["stopServices"] == 4


def test_services_are_named_one_by_one_by_wildcard_and_by_folder(crowded: SampleServer) -> None:
    arcserver = administrator(crowded, Watching())
    assert len(arcserver.select_services("Many/S00?", "many/s010.mapserver", "Samples")) == 12
    assert len(arcserver.select_services("S01*", folder="Many")) == 10
    everything = {line.id.folder for line in arcserver.select_services("*")}
    assert "Many" in everything
    assert not everything & {"System", "Utilities"}
    report = arcserver.folder("Many").stop_services("S00?")
    assert len(report.changed) == 10
    assert str(arcserver.folder("Many").start_services("S0??")) == "start 100 services: 10 done, 90 unchanged"
