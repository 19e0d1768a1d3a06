# SPDX-License-Identifier: GPL-2.0-or-later
"""The server's log: paged to its end, each record once, times in any form."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta, timezone

import pytest

from ags_connector.rest import Canceled, InvalidInput, ServerError
from ags_connector.rest.admin import ArcServerAdmin, LogMessage, LogQuery
from ags_connector.rest.admin.log_times import log_time
from tests.unit.rest.scripted_server import Answer

NOON = 1_717_156_800_000  # 2024-05-31T12:00:00Z


class LogServer:
    """Answers logs/query from records sorted newest first, as the API does: startTime is the latest one wanted."""

    def __init__(self, times, method="POST"):
        self.records = [
            {"type": "WARNING", "message": f"record {number}", "time": time, "source": "F/N.MapServer",
             "machine": "M", "user": "", "code": 9000, "elapsed": "", "process": "12", "thread": "1"}
            for number, time in enumerate(times)
        ]  # fmt: skip
        self.method = method
        self.forms = []

    def __call__(self, seen):
        if seen.method != self.method:
            return {
                "status": "error",
                "messages": [f"HTTP method {seen.method} is not supported."],
                "code": 405,
            }
        self.forms.append(seen.params)
        size = int(seen.params["pageSize"])
        latest = int(seen.params.get("startTime") or 10**15)
        oldest = int(seen.params.get("endTime") or 0)
        found = [item for item in self.records if oldest <= item["time"] <= latest]
        page = found[:size]
        answer = {"hasMore": len(found) > size, "logMessages": page}
        return {**answer, "startTime": page[0]["time"], "endTime": page[-1]["time"]} if page else answer


@pytest.fixture
def open_logs(serve, session):
    def start(script):
        return ArcServerAdmin(serve(script).site, session=session(token="t")).logs

    return start


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_all_pages_come_and_each_record_once(open_logs, method):
    """Three records share the time at which a page ends."""
    times = [NOON - n for n in (0, 1, 2, 3, 3, 3, 4, 5, 5, 6)]
    server = LogServer(times, method)
    found = list(open_logs(server).query(page_size=4))
    assert [item.text for item in found] == [f"record {number}" for number in range(10)]
    assert [item.milliseconds for item in found] == times
    assert server.forms[1]["startTime"] == str(NOON - 3)


def test_records_that_are_equal_are_all_kept(open_logs):
    server = LogServer([NOON, NOON - 1, NOON - 1, NOON - 1, NOON - 2])
    for record in server.records:
        record["message"] = "the same"
    assert len(list(open_logs(server).query(page_size=3))) == 5


def test_more_records_of_one_moment_than_a_page_holds(open_logs):
    server = LogServer([NOON] * 25 + [NOON - 1])
    assert len(list(open_logs(server).query(page_size=3))) == 26
    assert len(server.forms) < 6


def test_a_limit_and_its_page(open_logs):
    server = LogServer([NOON - n for n in range(100)])
    assert len(list(open_logs(server).query(max_messages=7))) == 7
    assert [form["pageSize"] for form in server.forms] == ["7"]
    assert len(list(open_logs(server).query(max_messages=7, page_size=5))) == 7


def test_all_conditions_are_sent(open_logs):
    server = LogServer([])
    query = LogQuery(
        since="2024-05-31T12:00:00Z",
        until=NOON + 5,
        level="info",
        services=["F/N.MapServer"],
        codes=[8271],
        machines="M",
        process_ids=[5],
        request_ids=["r"],
        server=["Rest"],
        since_last_start=True,
    )
    assert list(open_logs(server).query(query, page_size=25)) == []
    (form,) = server.forms
    assert (form["startTime"], form["endTime"], form["pageSize"]) == (str(NOON + 5), str(NOON), "25")
    assert (form["level"], form["filterType"]) == ("INFO", "json")
    assert (form["sinceLastStart"], form["sinceServerStart"]) == ("true", "true")
    assert json.loads(form["filter"]) == {
        "server": ["Rest"],
        "services": ["F/N.MapServer"],
        "machines": ["M"],
        "codes": [8271],
        "processIds": [5],
        "requestIds": ["r"],
    }


def test_query_logs_has_rests_order(serve, session):
    server = LogServer([NOON - n for n in range(10)])
    arcserver = ArcServerAdmin(serve(server).site, session=session(token="t"))
    assert len(list(arcserver.query_logs(start_time=NOON - 2, end_time=NOON - 5))) == 4


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        (datetime(2024, 5, 31, 14, tzinfo=timezone(timedelta(hours=2))), str(NOON)),
        (NOON, str(NOON)),
        (float(NOON), str(NOON)),
        (str(NOON), str(NOON)),
        ("2024-05-31T12:00:00Z", str(NOON)),
        ("2024-05-31T14:00:00+02:00", str(NOON)),
        ("2024-05-31T12:00:00,123", "2024-05-31T12:00:00,123"),
        ("2024-05-31 12:00", "2024-05-31T12:00:00,000"),
        ("2024-05-31", "2024-05-31T00:00:00,000"),
    ],
)
def test_times_in_any_form(value, sent):
    assert log_time(value) == sent


def test_a_span_is_before_now():
    three_days = int(log_time(timedelta(days=3)))
    assert abs(three_days / 1000 - (time.time() - 3 * 86_400)) < 5


@pytest.mark.parametrize("value", ["yesterday", True, "", datetime(2024, 5, 31)])  # noqa: DTZ001
def test_what_is_no_time_is_refused(value):
    with pytest.raises(InvalidInput, match="time"):
        log_time(value)


@pytest.mark.parametrize(
    ("conditions", "said"), [({"level": "LOUD"}, "SEVERE, WARNING"), ({"page_size": 0}, "10000")]
)
def test_what_is_no_condition_is_refused_unsent(open_logs, conditions, said):
    server = LogServer([])
    with pytest.raises(InvalidInput, match=said):
        open_logs(server).query(**conditions)
    assert not server.forms


def test_records_as_servers_write_them():
    record = LogMessage.from_json(
        {"type": "SEVERE", "message": "Broken", "time": "1717156800000", "source": "F/N.MapServer", "machine": "M",
         "user": "ann", "code": "17004", "elapsed": "2.4", "process": 9276, "thread": "1", "methodName": "Export",
         "requestID": "r1"}
    )  # fmt: skip
    assert record.time == datetime(2024, 5, 31, 12, tzinfo=timezone.utc)
    assert (record.code, record.elapsed, record.process) == (17004, 2.4, "9276")
    assert dict(record)["time"] == "2024-05-31T12:00:00.000+00:00"
    assert str(record) == "2024-05-31T12:00:00.000+00:00 SEVERE F/N.MapServer: Broken"
    assert record.concerns("f/n.mapserver")
    empty = LogMessage.from_json({"time": NOON, "elapsed": "", "code": None})
    assert (empty.elapsed, empty.code) == (None, None)


def test_cancel_between_pages(open_logs, feedback):
    server = LogServer([NOON - n for n in range(10)])
    records = open_logs(server).query(page_size=2)
    next(records)
    feedback.canceled = True
    with pytest.raises(Canceled):
        list(records)
    assert len(server.forms) == 1


def test_a_refusal_says_what_was_asked(open_logs):
    refused = {"status": "error", "messages": ["The log cannot be read."], "code": 500}
    with pytest.raises(ServerError, match="Could not query the log: The log cannot be read"):
        list(open_logs(lambda seen: Answer(refused)).query())


def test_settings_are_changed_one_by_one(open_logs):
    posted = []

    def script(seen):
        if seen.method == "POST":
            posted.append(seen.form)
            return {"status": "success"}
        return {"settings": {"logLevel": "WARNING", "maxLogFileAge": 90, "usageMeteringEnabled": False}}

    logs = open_logs(script)
    assert logs.edit_settings(logLevel="INFO").message == "logLevel: WARNING → INFO"
    assert {name: posted[0][name] for name in ("logLevel", "maxLogFileAge", "usageMeteringEnabled")} == {
        "logLevel": "INFO", "maxLogFileAge": "90", "usageMeteringEnabled": "false",
    }  # fmt: skip
    for changes in ({"logLevel": "LOUD"}, {"level": "INFO"}):
        with pytest.raises(InvalidInput):
            logs.edit_settings(**changes)
    assert len(posted) == 1
