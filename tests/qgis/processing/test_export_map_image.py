# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of maps: time, filters, resolution and the limit of the service, held against the rows themselves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from ags_connector.rest import FeatureLayer

# Where the airports of Iceland lie.
ICELAND = "-25,-13,63,67 [EPSG:4326]"


@pytest.fixture
def airports_map(server: Any) -> str:
    return server.service_url("Transport/Airports", "MapServer")


def drawn(path: Any) -> Any:
    """Where something is drawn."""
    return gdal.Open(str(path)).ReadAsArray()[3] > 0


def spots(path: Any, places: Any) -> Any:
    """Whether something is drawn at each place."""
    dataset = gdal.Open(str(path))
    left, cell, _, top, _, _ = dataset.GetGeoTransform()
    alpha = dataset.ReadAsArray()[3]
    return [bool(alpha[int((top - y) / cell), int((x - left) / cell)]) for x, y in places]


def export(run_alg: Any, url: str, path: Any, **parameters: Any) -> str:
    values = {"URL": url, "EXTENT": ICELAND, "WIDTH": 1200, "HEIGHT": 400, **parameters}
    return str(run_alg("exportmapimage", {**values, "OUTPUT": str(path)})[1])


def rows_in(server: Any, where: str) -> Any:
    layer = FeatureLayer(server.layer_url("Transport/Airports", "MapServer", 0))
    found = layer.query(f"COUNTRY = 'IS' AND ({where})", fields="ICAO")
    return [(item.geometry["x"], item.geometry["y"]) for item in found]


def test_only_what_is_in_time_is_drawn(run_alg, airports_map, server, tmp_path):
    early = rows_in(server, "INSPECTED < timestamp '1985-01-01 00:00:00'")
    late = rows_in(server, "INSPECTED >= timestamp '1985-01-01 00:00:00'")
    export(run_alg, airports_map, tmp_path / "all.png")
    export(run_alg, airports_map, tmp_path / "late.png", TIME_START="1985-01-01T00:00:00")
    export(run_alg, airports_map, tmp_path / "early.png", TIME_END="1984-12-31T23:59:59")
    assert len(early) > 5
    assert len(late) > 5
    assert all(spots(tmp_path / "all.png", [*early, *late]))
    assert all(spots(tmp_path / "late.png", late))
    assert all(spots(tmp_path / "early.png", early))
    assert sum(spots(tmp_path / "late.png", early)) < len(early) / 3
    assert sum(spots(tmp_path / "early.png", late)) < len(late) / 3
    together = drawn(tmp_path / "late.png") | drawn(tmp_path / "early.png")
    assert (together == drawn(tmp_path / "all.png")).mean() > 0.99


def test_a_filter_and_a_time_hold_together_and_in_every_part(
    run_alg, airports_map, server, tmp_path, monkeypatch
):
    monkeypatch.setattr("tests.sample_server.service_roots.MAX_IMAGE", 500)
    monkeypatch.setattr("tests.sample_server.map_operations.MAX_IMAGE", 500)
    log = export(
        run_alg, airports_map, tmp_path / "some.tif", TIME_START="1985-01-01T00:00:00",
        LAYER_DEFINITIONS='{"Airports": "KIND = 1"}',
    )  # fmt: skip
    assert "Parts: 3." in log
    wanted = rows_in(server, "INSPECTED >= timestamp '1985-01-01 00:00:00' AND KIND = 1")
    assert wanted
    assert all(spots(tmp_path / "some.tif", wanted))
    pictures = [seen.params for seen in server.requests if seen.params.get("f") == "image"]
    assert len(pictures) == 3
    assert all(params["layerDefs"] == '{"0":"KIND = 1"}' and "time" in params for params in pictures)


def test_the_resolution_is_asked_for_in_every_part_and_sets_the_scale(
    run_alg, airports_map, server, tmp_path
):
    export(run_alg, airports_map, tmp_path / "fine.png", DPI=300)
    exports = [seen.params for seen in server.requests if seen.path.endswith("/export")]
    assert {params["dpi"] for params in exports} == {"300"}
    assert drawn(tmp_path / "fine.png").shape == (400, 1200)


def test_nothing_is_left_where_the_server_fails_in_the_middle(run_alg, airports_map, server, tmp_path):
    server.set_mode("Transport/Airports", "token_expires", 2)
    with pytest.raises(Exception, match="Sign-in needed"):
        export(run_alg, airports_map, tmp_path / "map.tif")
    assert list(tmp_path.iterdir()) == []


def test_a_picture_is_the_same_in_parts_and_whole(run_alg, airports_map, tmp_path, monkeypatch):
    export(run_alg, airports_map, tmp_path / "whole.tif")
    monkeypatch.setattr("tests.sample_server.service_roots.MAX_IMAGE", 256)
    monkeypatch.setattr("tests.sample_server.map_operations.MAX_IMAGE", 256)
    export(run_alg, airports_map, tmp_path / "parts.tif")
    whole, parts = (gdal.Open(str(tmp_path / name)).ReadAsArray() for name in ("whole.tif", "parts.tif"))
    assert whole.shape == parts.shape
    assert np.mean((whole != parts).any(axis=0)) < 0.02
