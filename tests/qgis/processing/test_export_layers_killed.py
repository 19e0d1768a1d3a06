# SPDX-License-Identifier: GPL-2.0-or-later
"""An export that is killed at any moment goes on when it is run again, and the result is the same."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import pytest

from tests.qgis.processing import export_process
from tests.qgis.processing.geopackage_content import content, project_content

MOMENTS = 10
# Enough rows of one layer to be killed among them; more would keep the sample server busy.
WHERE = "OBJECTID <= 1200"


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_ten_moments_and_resumed(run_alg: Any, server: Any, tmp_path: Any) -> None:
    url = server.service_url("World", "FeatureServer")
    targets = [tmp_path / f"killed {number}" / "world.gpkg" for number in range(MOMENTS)]

    def export(target: Path) -> str:
        return run_alg("exportlayers", {"URL": url, "WHERE": WHERE, "OUTPUT": str(target)})[1]

    def prepared(number: int) -> Any:
        targets[number].parent.mkdir()
        return export_process.prepare(url, WHERE, targets[number], tmp_path / "home")

    # Pages small enough for many transactions, and a server slow enough to be killed in between.
    with server.mode("World", "cap_pages", 60), server.mode("World", "slow_answer", 0.02):
        undisturbed = tmp_path / "world.gpkg"
        began = time.monotonic()
        export(undisturbed)
        lasts = time.monotonic() - began
        expected, project = content(undisturbed), project_content(undisturbed)
        assert len(expected["States"]) == 1200
        draw = random.Random(20240229)
        resumed = 0
        process = prepared(0)
        for number, target in enumerate(targets):
            moment = lasts * (number + draw.random()) / MOMENTS
            alive = export_process.kill_after(process, moment)
            assert not alive or not target.exists(), "what is not whole must not look whole"
            # QGIS starts for the next one while this one is gone on with.
            process = prepared(number + 1) if number + 1 < MOMENTS else None
            resumed += "Going on where an earlier run stopped" in export(target)
            assert [item.name for item in target.parent.iterdir()] == ["world.gpkg"], moment
            found = content(target)
            assert found.keys() == expected.keys()
            for table in expected:
                assert found[table] == expected[table], (table, moment)
            assert project_content(target) == project
        assert resumed >= MOMENTS // 2, "most of the runs were killed while they read"
