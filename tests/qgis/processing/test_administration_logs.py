# SPDX-License-Identifier: GPL-2.0-or-later
"""The server's log as a table: filters, limit, pages, what is refused."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDateTime, Qt


@pytest.fixture
def log(server):
    """The log of the sample server, empty."""
    found = server.site.admin.log
    found.level = "DEBUG"
    found.clean()
    return found


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def test_a_row_per_message_newest_first(administer, log):
    log.add(
        "SEVERE",
        8254,
        "It broke.",
        "World.MapServer",
        user="ann",
        elapsed="2.5",
        method="Start",
        request_id="r1",
    )
    log.add("WARNING", 9001, "Slow.", "Rest")
    log.add("INFO", 1, "Fine.", "Rest")
    rows, results = administer("querylogs")
    assert results["MESSAGE_COUNT"] == 2
    assert [(row["level"], row["code"], row["message"]) for row in rows] == [
        ("WARNING", 9001, "Slow."), ("SEVERE", 8254, "It broke."),
    ]  # fmt: skip
    broken = rows[1]
    assert (broken["source"], broken["user"], broken["elapsed"]) == ("World.MapServer", "ann", 2.5)
    assert (broken["machine"], broken["method"], broken["request"]) == ("GIS1.SAMPLE.LOCAL", "Start", "r1")
    now = QDateTime.currentDateTimeUtc()
    written = QDateTime(broken["time"].date(), broken["time"].time(), Qt.TimeSpec.UTC)
    assert abs(written.secsTo(now)) < 60


@pytest.mark.parametrize(("level", "count"), [("SEVERE", 1), ("WARNING", 2), ("INFO", 3), ("DEBUG", 4)])
def test_a_level_takes_what_is_more_severe(administer, log, level, count):
    for name in ("SEVERE", "WARNING", "INFO", "DEBUG"):
        log.add(name, 1, name, "Rest")
    rows, _ = administer("querylogs", LEVEL=level)
    # What the requests of this very call wrote does not count.
    assert sum(row["source"] == "Rest" and row["message"] == row["level"] for row in rows) == count


def test_between_two_times(administer, log):
    log.add("WARNING", 1, "now", "Rest")
    now = datetime.now(timezone.utc)
    long_ago, soon = iso(now - timedelta(days=3)), iso(now + timedelta(minutes=1))
    assert administer("querylogs", START=long_ago, END=soon)[1]["MESSAGE_COUNT"] == 1
    assert administer("querylogs", START=soon)[1]["MESSAGE_COUNT"] == 0
    assert administer("querylogs", END=long_ago)[1]["MESSAGE_COUNT"] == 0


@pytest.mark.parametrize("services", ["World", "World.MapServer", "wor*"])
def test_of_some_services_only(administer, log, services):
    log.add("WARNING", 1, "of the world", "World.MapServer")
    log.add("WARNING", 1, "of another", "Samples.MapServer")
    log.add("WARNING", 1, "of the server", "Rest")
    rows, _ = administer("querylogs", SERVICES=services)
    assert [row["message"] for row in rows] == ["of the world"]


def test_of_a_service_that_is_gone(administer, log):
    log.add("WARNING", 1, "was deleted", "Old/Gone.MapServer")
    rows, _ = administer("querylogs", SERVICES="Old/Gone.MapServer")
    assert [row["message"] for row in rows] == ["was deleted"]


def test_all_pages_come_and_a_limit_is_told(administer, log, run_alg):
    for number in range(2500):
        log.add("WARNING", 1, f"message {number}", "Rest")
    rows, results = administer("querylogs")
    assert results["MESSAGE_COUNT"] == 2500
    assert {row["message"] for row in rows} == {f"message {number}" for number in range(2500)}
    rows, results = administer("querylogs", MAX_MESSAGES=10)
    assert [row["message"] for row in rows] == [f"message {number}" for number in range(2499, 2489, -1)]
    assert "WARNING: The limit of 10 messages was reached; there may be more." in run_alg.log


def test_into_a_file(administer, log, run_alg, server, sign_in, tmp_path):
    from tests.qgis.processing.stored import count_in

    log.add("WARNING", 1, "kept", "Rest")
    path = tmp_path / "log.gpkg"
    run_alg("querylogs", {"URL": server.url, "AUTHCFG": sign_in(), "OUTPUT": str(path)})
    assert count_in(path) == 1
    assert "Dates and times are in UTC" in run_alg.log


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"START": "2024-02-01T00:00:00", "END": "2024-01-01T00:00:00"}, "ends before it starts"),
        ({"SERVICES": "Wrld"}, "There is no service “Wrld” here"),
        ({"LEVEL": "LOUD"}, "LEVEL"),
    ],
)
def test_what_cannot_work_is_refused(administer, run_alg, parameters, expected):
    with pytest.raises(QgsProcessingException) as caught:
        administer("querylogs", **parameters)
    assert expected in f"{caught.value}\n{run_alg.log}"
