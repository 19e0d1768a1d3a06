# SPDX-License-Identifier: GPL-2.0-or-later
"""The window with the server's log: what it shows, follows, filters and exports."""

from __future__ import annotations

import csv
import json

import pytest
from qgis.PyQt.QtCore import Qt

from ags_connector.gui.administration.log_viewer import LogViewer
from ags_connector.gui.notifier import Notifier
from ags_connector.rest.admin import ServiceId

WORLD = ServiceId("", "World", "MapServer")


@pytest.fixture
def viewer(place, site, bar, qtbot):
    site.log.clean()
    for number in range(30):
        site.log.add(
            "WARNING" if number % 3 else "SEVERE",
            17000 + number,
            f"Trouble number {number}",
            "World.MapServer",
        )
    window = LogViewer(place, None, Notifier(bar))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.shown.rowCount() >= 30, timeout=15_000)
    return window


def texts(window, column):
    return [window.shown.index(row, column).data() for row in range(window.shown.rowCount())]


def test_records_stand_newest_first_with_colours_by_level(viewer):
    assert texts(viewer, 3)[:2] == ["Trouble number 29", "Trouble number 28"]
    colors = {
        viewer.shown.index(row, 1).data(): viewer.shown.index(row, 1)
        .data(Qt.ItemDataRole.ForegroundRole)
        .name()
        for row in range(2, 10)
    }
    assert set(colors) == {"SEVERE", "WARNING"}
    assert len(set(colors.values())) == 2


def test_level_and_words_filter(viewer, qtbot):
    viewer.filter.setText("WORLD 17029")
    assert texts(viewer, 3) == ["Trouble number 29"]
    viewer.filter.setText("")
    viewer.level.setCurrentText("SEVERE")
    qtbot.waitUntil(lambda: viewer.shown.rowCount() == 10, timeout=15_000)
    assert set(texts(viewer, 1)) == {"SEVERE"}


def test_new_records_come_on_top_while_following(viewer, site, qtbot):
    viewer.reader._timer.setInterval(100)
    viewer.following.setChecked(True)
    site.log.add("SEVERE", 1, "Something new", "World.MapServer")
    qtbot.waitUntil(lambda: texts(viewer, 3)[0] == "Something new", timeout=15_000)
    count = viewer.shown.rowCount()
    qtbot.wait(500)
    assert texts(viewer, 3).count("Something new") == 1
    assert viewer.shown.rowCount() == count
    viewer.following.setChecked(False)


def test_what_is_shown_is_exported(viewer, tmp_path):
    viewer.filter.setText("number 29")
    for suffix in ("csv", "json", "txt"):
        viewer.export_to(str(tmp_path / f"log.{suffix}"))
    with (tmp_path / "log.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == ["Trouble number 29"]
    assert json.loads((tmp_path / "log.json").read_text("utf-8"))[0]["code"] == 17029
    assert "Trouble number 29" in (tmp_path / "log.txt").read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told(viewer, bar, tmp_path):
    viewer.export_to(str(tmp_path / "nowhere" / "log.csv"))
    assert "could not be written" in bar.currentItem().text()


def test_the_log_of_one_service(place, site, bar, qtbot):
    site.log.clean()
    site.log.add("WARNING", 1, "Of the other", "Transport/Airports.MapServer")
    site.log.add("WARNING", 2, "Of this one", "World.MapServer")
    window = LogViewer(place, WORLD, Notifier(bar))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.shown.rowCount() > 0, timeout=15_000)
    assert texts(window, 3) == ["Of this one"]
    assert "World.MapServer" in window.windowTitle()


def test_whoever_is_no_administrator_reads_why(server, site, bar, qtbot):
    from ags_connector.gui.administration.admin_place import AdminPlace

    window = LogViewer(AdminPlace(server.url), None, Notifier(bar))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: bar.currentItem() is not None, timeout=15_000)
    assert "could not be read" in bar.currentItem().text()
