# SPDX-License-Identifier: GPL-2.0-or-later
"""An export that is killed at any moment goes on when it is run again, and the result is the same."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest

from tests.qgis.processing import export_process
from tests.qgis.processing.geopackage_content import content, project_content

MOMENTS = 10


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_killed_at_ten_moments_and_resumed(qgis_app: Any, server: Any, tmp_path: Any) -> None:
    url = server.service_url("World", "FeatureServer")
    # Pages small enough for many transactions, and a server slow enough to be killed in between.
    with server.mode("World", "cap_pages", 200), server.mode("World", "slow_answer", 0.02):
        home = tmp_path / "home"
        undisturbed = tmp_path / "whole" / "world.gpkg"
        undisturbed.parent.mkdir()
        process = export_process.begin(url, undisturbed, home)
        export_process.wait_for(process, "begins")
        began = time.monotonic()
        export_process.finish(process)
        lasts = time.monotonic() - began
        expected = content(undisturbed)
        assert len(expected["States"]) == 4556
        draw = random.Random(20240229)
        resumed = 0
        for number in range(MOMENTS):
            folder = tmp_path / f"killed {number}"
            folder.mkdir()
            target = folder / "world.gpkg"
            moment = lasts * (number + draw.random()) / MOMENTS
            alive = export_process.kill_after(export_process.begin(url, target, home), moment)
            assert not alive or not target.exists(), "what is not whole must not look whole"
            log = export_process.finish(export_process.begin(url, target, home))
            resumed += "Going on where an earlier run stopped" in log
            assert [item.name for item in folder.iterdir()] == ["world.gpkg"], moment
            found = content(target)
            assert found.keys() == expected.keys()
            for table in expected:
                assert found[table] == expected[table], (table, moment)
            assert project_content(target) == project_content(undisturbed)
        assert resumed >= MOMENTS // 2, "most of the runs were killed while they read"
