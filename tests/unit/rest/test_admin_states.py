# SPDX-License-Identifier: GPL-2.0-or-later
"""Starting, stopping, restarting services: sent once, followed to the real state, reported one by one."""

from __future__ import annotations

import json
import logging
import threading
import time

import pytest

from ags_connector.rest import InvalidInput, NotFound, ServerError, SignInRequired, TimedOut, admin
from ags_connector.rest.admin import AdminOptions, ArcServerAdmin, ChangesCanceled, Result
from ags_connector.rest.jobs import Polling
from tests.unit.rest.admin_site import OK, AdminSite, refusal
from tests.unit.rest.scripted_server import Answer

QUICK = Polling(first=0.01, longest=0.02)


@pytest.fixture
def open_site(serve, session):
    """Serve an `AdminSite` and return its administrator."""

    def start(site, **options):
        options = {"polling": QUICK, "settle": 0.05, "time_out": 2.0, "batch": 3, **options}
        server = serve(site)
        return ArcServerAdmin(
            server.site, session=session(token="t"), options=AdminOptions(**options)
        ), server

    return start


def names(count):
    return [f"S{number}.MapServer" for number in range(count)]


def paths_of(server, word):
    return [item for item in server.seen if word in item.path]


def test_a_folder_is_stopped_in_batches_and_followed(open_site, feedback):
    site = AdminSite(*names(7), lag=2)
    site.configured["S3.MapServer"] = site.states["S3.MapServer"] = "STOPPED"
    server, http = open_site(site)
    report = server.stop_services(folder="F")
    assert [item.result for item in report] == [Result.DONE] * 3 + [Result.UNCHANGED] + [Result.DONE] * 3
    assert set(site.states.values()) == {"STOPPED"}
    assert str(report) == "stop 7 services: 6 done, 1 unchanged"
    bulk = [json.loads(item.form["services"]) for item in paths_of(http, "stopServices")]
    assert [[item["serviceName"] for item in batch] for batch in bulk] == [
        ["S0", "S1", "S2"], ["S4", "S5"],
    ]  # fmt: skip
    assert site.posted == ["services/stopServices"] * 2 + ["services/F/S6.MapServer/stop"]
    assert all(item.form["token"] == "t" for item in http.seen if item.method == "POST")
    assert "stop “F/S0.MapServer”: done (STARTED → STOPPED)" in feedback.messages


def test_without_the_bulk_operation_services_are_asked_one_by_one(open_site):
    site = AdminSite(*names(5))
    missing = refusal("Could not find resource or operation 'stopServices' on the system.", 404)
    site.answers["stopServices"] = lambda seen: missing
    server, _ = open_site(site)
    report = server.stop_services("F/*")
    assert [item.result for item in report] == [Result.DONE] * 5
    assert site.posted.count("services/stopServices") == 1
    assert sorted(site.posted[1:]) == [f"services/F/{name}/stop" for name in names(5)]


def test_a_bulk_refusal_that_names_a_service_is_its_own(open_site):
    site = AdminSite(*names(3))

    def refuse(seen):
        site.move("S0.MapServer", "STOPPED")
        return {
            "status": "error",
            "code": 500,
            "messages": ["Service 'F/S1.MapServer' is locked.", "One more failed."],
        }

    site.answers["stopServices"] = refuse
    server, _ = open_site(site)
    report = server.stop_services(folder="F")
    assert [item.result for item in report] == [Result.DONE, Result.FAILED, Result.DONE]
    assert "F/S1.MapServer" in report.failed[0].target
    assert "is locked" in report.failed[0].message
    assert "Another administrator or process" in report.failed[0].message
    assert site.posted[1:] == ["services/F/S2.MapServer/stop"]
    with pytest.raises(ServerError, match="1 of 3 failed"):
        report.check()


@pytest.mark.parametrize("operation", ["stopServices", "S0.MapServer/stop"])
def test_nothing_is_sent_twice_where_the_answer_does_not_come(open_site, operation):
    """The server does it, but its answer is too late: the state is read instead."""
    site = AdminSite(*names(2 if operation == "stopServices" else 1))

    def slowly(seen):
        for name in list(site.states):
            site.move(name, "STOPPED")
        return Answer(OK, delay=0.6)

    site.answers[operation] = slowly
    server, _ = open_site(site, answer_time_out=0.2)
    report = server.stop_services(folder="F")
    assert {item.result for item in report} == {Result.DONE}
    assert len(site.posted) == 1


def test_a_gateways_time_out_is_no_refusal(open_site):
    site = AdminSite("S0.MapServer")

    def hidden(seen):
        site.move("S0.MapServer", "STOPPED")
        return Answer("<html><title>Gateway</title></html>", 504, "text/html")

    site.answers["S0.MapServer/stop"] = hidden
    server, _ = open_site(site)
    assert server.service("S0").stop().result is Result.DONE
    assert len(site.posted) == 1


def test_a_service_that_does_not_start_fails_with_the_logs_words(open_site):
    site = AdminSite("S0.MapServer", "S1.MapServer")
    for name in site.states:
        site.move(name, "STOPPED")
    log = [
        {"type": "SEVERE", "message": "The data source 'roads' could not be opened.", "time": 2,
         "source": "F/S1.MapServer", "machine": "M", "code": 8254},
        {"type": "SEVERE", "message": "Something else.", "time": 1, "source": "F/Other.MapServer"},
    ]  # fmt: skip
    site.answers["logs/query"] = lambda seen: {"hasMore": False, "logMessages": log}

    def start(seen):
        site.move("S0.MapServer", "STARTED")
        site.configured["S1.MapServer"] = "STARTED"
        return OK

    site.answers["startServices"] = start
    site.answers["S1.MapServer/start"] = lambda seen: OK
    server, _ = open_site(site)
    report = server.start_services(folder="F")
    assert [item.result for item in report] == [Result.DONE, Result.FAILED]
    assert "It did not start: it is STOPPED (configured STARTED)" in report[1].message
    assert "The data source 'roads' could not be opened." in report[1].message
    assert "Something else" not in report[1].message
    assert server.service("S1").state.summary == "failing"
    with pytest.raises(ServerError, match="roads"):
        server.service("S1").start()


def test_a_wait_that_is_too_long_is_told_and_not_a_failure(open_site):
    site = AdminSite("S0.MapServer", lag=-1)
    server, _ = open_site(site, time_out=0.1)
    report = server.stop_services(folder="F")
    assert report[0].result is Result.UNKNOWN
    assert "It is STOPPING (configured STOPPED) after 0.1 seconds" in report[0].message
    with pytest.raises(TimedOut, match="goes on"):
        server.service("S0").start()


def test_without_waiting_the_answer_is_enough(open_site):
    site = AdminSite("S0.MapServer", lag=-1)
    server, http = open_site(site)
    report = server.stop_services(folder="F", wait=False)
    assert report[0].result is Result.ACCEPTED
    assert report[0].is_good
    assert not paths_of(http, "logs")


def test_cancel_in_the_middle_reports_what_was_done(open_site, feedback):
    site = AdminSite(*names(9))

    def stop(seen):
        for item in json.loads(seen.form["services"]):
            site.move(f"{item['serviceName']}.{item['type']}", "STOPPED")
        feedback.canceled = site.posted.count("services/stopServices") == 2
        return OK

    site.answers["stopServices"] = stop
    server, _ = open_site(site)
    with pytest.raises(ChangesCanceled) as caught:
        server.stop_services(folder="F")
    report = caught.value.report
    assert [item.result for item in report] == [Result.DONE] * 6 + [Result.NOT_REACHED] * 3
    assert report.not_reached[0].before == report.not_reached[0].after == "STARTED"
    assert "6 done, 3 not reached" in str(report)
    assert site.posted.count("services/stopServices") == 2


def test_cancel_of_a_restart_leaves_nothing_down(open_site, feedback):
    site = AdminSite(*names(2))

    def stop(seen):
        for name in names(2):
            site.move(name, "STOPPED")
        feedback.canceled = True
        return OK

    site.answers["stopServices"] = stop
    server, _ = open_site(site)
    with pytest.raises(ChangesCanceled) as caught:
        server.restart_services(folder="F")
    assert set(site.states.values()) == {"STARTED"}
    assert site.posted == ["services/stopServices", "services/startServices"]
    assert all("started" in item.message or item.result is Result.DONE for item in caught.value.report)


def test_a_restart_leaves_stopped_services_alone(open_site):
    site = AdminSite(*names(3))
    site.configured["S1.MapServer"] = site.states["S1.MapServer"] = "STOPPED"
    server, _ = open_site(site)
    report = server.restart_services(folder="F")
    assert [item.result for item in report] == [Result.DONE, Result.UNCHANGED, Result.DONE]
    assert site.states["S1.MapServer"] == "STOPPED"
    assert site.posted == ["services/stopServices", "services/startServices"]
    assert server.restart_services(folder="F", start_stopped=True)[1].result is Result.DONE
    assert site.states["S1.MapServer"] == "STARTED"


def test_a_state_that_cannot_be_read_for_a_moment_is_read_again(open_site):
    site = AdminSite("S0.MapServer")
    looks = []

    def broken(seen):
        looks.append(1)
        return Answer("down", 503, "text/plain") if 1 < len(looks) < 4 else None

    site.answers["F/report"] = broken
    server, _ = open_site(site)
    assert server.stop_services(folder="F")[0].result is Result.DONE


def test_who_may_not_is_told_once(open_site):
    site = AdminSite(*names(5))
    site.answers["stopServices"] = lambda seen: refusal("User 'ann' does not have privileges.", 403)
    server, _ = open_site(site)
    with pytest.raises(SignInRequired, match="Could not stop 3 services") as caught:
        server.stop_services(folder="F")
    assert "is no administrator of this server" in str(caught.value)
    assert len(site.posted) == 1


def test_nothing_is_changed_that_was_not_named(open_site):
    site = AdminSite(*names(2))
    server, http = open_site(site)
    with pytest.raises(InvalidInput, match="Say which services"):
        server.stop_services()
    with pytest.raises(NotFound, match="F/S0"):
        server.stop_services("S0x")
    assert not [item for item in http.seen if item.method == "POST"]


def test_outcomes_are_told_unless_switched_off(open_site, monkeypatch, caplog, feedback):
    site = AdminSite(*names(1))
    server, _ = open_site(site)
    with caplog.at_level(logging.INFO, "ags_connector.rest.admin"):
        monkeypatch.setattr(admin, "VERBOSE", False)
        outcome = server.service("S0").stop()
        assert not caplog.records
        assert not feedback.messages
        assert outcome.to_json()["status"] == "success"
        monkeypatch.setattr(admin, "VERBOSE", True)
        server.service("S0").start()
    assert "start “F/S0.MapServer”: done" in caplog.text
    quiet, _ = open_site(AdminSite(*names(1)), verbose=False)
    caplog.clear()
    quiet.service("S0").stop()
    assert "stop" not in caplog.text


def test_waiting_for_a_service_changes_nothing(open_site):
    site = AdminSite("S0.MapServer", "S1.MapServer", lag=2)
    site.move("S0.MapServer", "STOPPED")
    site.states["S1.MapServer"] = "STOPPED"
    server, _ = open_site(site)
    assert server.service("S0").wait().after == "STOPPED"
    with pytest.raises(ServerError, match=r"Could not start “F/S1.MapServer”: It did not start"):
        server.service("S1").wait()
    assert not [path for path in site.posted if not path.endswith("query")]


def test_a_server_that_goes_away_in_the_middle_is_told_in_the_report(open_site):
    site = AdminSite(*names(9))

    def refuse(seen):
        if site.posted.count("services/stopServices") < 2:
            return None
        return refusal("Could not access any server machines. Please contact your administrator.")

    site.answers["stopServices"] = refuse
    site.answers["F/report"] = lambda seen: (
        refusal("Could not access any server machines.") if len(site.posted) > 1 else None
    )
    server, _ = open_site(site, time_out=0.1)
    report = server.stop_services(folder="F")
    assert [item.result for item in report] == (
        [Result.DONE] * 3 + [Result.UNKNOWN] * 3 + [Result.NOT_REACHED] * 3
    )
    assert "What became of it could not be read. Could not read the states in" in report[3].message
    assert "A machine of the site is down" in report[8].message
    assert not report[8].is_good


def test_cancel_does_not_wait_for_an_answer_on_its_way(open_site, feedback):
    site = AdminSite(*names(2))

    def slowly(seen):
        threading.Timer(0.1, lambda: setattr(feedback, "canceled", True)).start()
        for name in names(2):
            site.move(name, "STOPPED")
        return Answer(OK, delay=3)

    site.answers["stopServices"] = slowly
    server, _ = open_site(site)
    began = time.monotonic()
    with pytest.raises(ChangesCanceled) as caught:
        server.stop_services(folder="F")
    assert time.monotonic() - began < 1.5
    assert [item.result for item in caught.value.report] == [Result.DONE] * 2


def test_a_restart_that_ends_half_way_says_so(open_site):
    site = AdminSite(*names(2), lag=-1)
    server, _ = open_site(site, time_out=0.1)
    report = server.restart_services(folder="F")
    assert {item.result for item in report} == {Result.UNKNOWN}
    assert "told to stop and not started again" in report[0].message
    assert site.posted == ["services/stopServices"]


def test_reports_that_take_get_only_are_asked_for_the_whole_folder(open_site):
    site = AdminSite(*[f"A_service_with_a_long_name_{number:03d}.MapServer" for number in range(40)])
    refused = refusal("HTTP method POST is not supported.", 405)
    site.answers["F/report"] = lambda seen: refused if seen.method == "POST" else None
    server, http = open_site(site, batch=40)
    report = server.stop_services(folder="F")
    assert len(report.changed) == 40
    assert [item.method for item in paths_of(http, "F/report")] == ["GET", "POST", "GET"]
