# SPDX-License-Identifier: GPL-2.0-or-later
"""What an export says of its progress."""

from __future__ import annotations

from typing import Any, List

import pytest

from ags_connector.bridge import meter as module
from ags_connector.bridge.meter import Meter
from ags_connector.rest.feedback import LogFeedback, Severity


class Heard(LogFeedback):
    def __init__(self) -> None:
        self.lines: List[str] = []
        self.percents: List[float] = []

    def setProgress(self, progress: float) -> None:
        self.percents.append(progress)

    def message(self, severity: Severity, text: str) -> None:
        self.lines.append(text)


def test_one_bar_for_all_layers_with_rate_and_time_left(monkeypatch: Any) -> None:
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    heard = Heard()
    meter = Meter(heard, 95.0)
    meter.expect([300, 700])
    meter.layer(0, "A")
    meter.skip(200)
    now[0] += 5
    meter.add(100)
    meter.layer(1, "B")
    now[0] += 15
    meter.add(100)
    assert heard.percents == pytest.approx([19.0, 28.5, 38.0])
    assert heard.lines == ["400 of 1000 rows, 10 per second, about 60 s left."]


def test_where_a_server_cannot_count_the_layers_share_the_bar() -> None:
    heard = Heard()
    meter = Meter(heard, 95.0)
    meter.expect([300, None])
    meter.layer(1, "B")
    meter.setProgress(50)
    assert heard.percents == pytest.approx([71.25])


def test_messages_name_the_layer() -> None:
    heard = Heard()
    meter = Meter(heard)
    meter.layer(0, "Roads")
    meter.message(Severity.WARNING, "The server struggles.")
    assert heard.lines == ["Roads: The server struggles."]


def test_pages_asked_for_again_are_told_on_the_way_and_at_the_end(monkeypatch: Any) -> None:
    now = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    heard = Heard()
    meter = Meter(heard)
    meter.expect([None, None])
    meter.layer(0, "A")
    meter.add(30, 2)
    meter.layer(1, "B")
    now[0] += 10
    meter.add(20, 1)
    assert heard.lines == ["50 rows, 5 per second. (3 pages asked for again)"]
    now[0] += 2.5
    meter.layer(2, "")
    assert meter.end() == "50 rows in 12.5 s, 4 per second. (3 pages asked for again)"
