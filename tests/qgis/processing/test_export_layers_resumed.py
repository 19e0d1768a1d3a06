# SPDX-License-Identifier: GPL-2.0-or-later
"""Exports that the server or the user stops: what is left, and how the next run goes on."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.geopackage_content import content


def rows_in(path, table):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(f'SELECT count(*), count(DISTINCT OBJECTID) FROM "{table}"').fetchone()


@pytest.fixture
def world(server):
    return server.service_url("World", "FeatureServer")


def stop_in_the_middle(run_alg, server, world, path, **more):
    """Leave a partial file: the token, as it were, expires after some pages."""
    with (
        server.mode("World", "cap_pages", 300),
        server.mode("World", "token_expires", 16),
        pytest.raises(QgsProcessingException) as caught,
    ):
        run_alg("exportlayers", {"URL": world, "OUTPUT": str(path), **more})
    return str(caught.value)


def test_after_an_error_the_next_run_fetches_only_the_rest(run_alg, server, world, tmp_path):
    path, partial = tmp_path / "world.gpkg", tmp_path / "world.partial.gpkg"
    text = stop_in_the_middle(run_alg, server, world, path)
    assert "Sign-in needed" in text
    assert str(partial) in text
    assert not path.exists()
    count, different = rows_in(partial, "States")
    assert 0 < count == different < 4556
    server.clear_requests()
    results, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    assert "Going on where an earlier run stopped" in log
    assert results["FEATURE_COUNT"] == 5562
    assert rows_in(path, "States") == (4556, 4556)
    pages = [item for item in server.requests if "resultOffset" in item.params]
    assert not [item for item in pages if "/1/query" in item.path], "the countries were there already"
    states = [item for item in pages if "/2/query" in item.path]
    assert states
    assert all("OBJECTID >" in item.params["where"] for item in states)
    assert not partial.exists()


def test_the_result_is_that_of_an_undisturbed_run(run_alg, server, world, tmp_path):
    whole, path = tmp_path / "a" / "world.gpkg", tmp_path / "b" / "world.gpkg"
    whole.parent.mkdir()
    path.parent.mkdir()
    run_alg("exportlayers", {"URL": world, "OUTPUT": str(whole)})
    stop_in_the_middle(run_alg, server, world, path)
    run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    found, expected = content(path), content(whole)
    assert found.keys() == expected.keys()
    for table in expected:
        assert found[table] == expected[table], table


@pytest.mark.parametrize("mode", ["no_pagination", "big_ids", "string_ids"])
def test_hard_servers_are_resumed_too(run_alg, server, world, tmp_path, mode):
    path = tmp_path / "world.gpkg"
    with server.mode("World", mode):
        stop_in_the_middle(run_alg, server, world, path)
        results, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    assert "Going on where an earlier run stopped" in log
    assert results["FEATURE_COUNT"] == 5562
    assert rows_in(path, "States") == (4556, 4556)


def test_a_layer_without_ids_begins_anew(run_alg, server, tmp_path):
    path = tmp_path / "samples.gpkg"
    parameters = {"URL": server.service_url("Samples", "FeatureServer"), "OUTPUT": str(path)}
    with server.mode("Samples", "no_ids"):
        with server.mode("Samples", "token_expires", 16), pytest.raises(QgsProcessingException):
            run_alg("exportlayers", parameters)
        results, _ = run_alg("exportlayers", parameters)
    assert results["FEATURE_COUNT"] == 108


@pytest.mark.parametrize("change", [{"WHERE": "OBJECTID < 3000"}, {"LAYERS": "States"}, {"CRS": "EPSG:3857"}])
def test_another_request_starts_anew_and_says_so(run_alg, server, world, tmp_path, change):
    path = tmp_path / "world.gpkg"
    stop_in_the_middle(run_alg, server, world, path)
    _, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path), **change})
    assert "starting anew" in log
    assert [item.name for item in tmp_path.iterdir()] == ["world.gpkg"]


def test_without_resume_it_starts_anew(run_alg, server, world, tmp_path):
    path = tmp_path / "world.gpkg"
    stop_in_the_middle(run_alg, server, world, path)
    results, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path), "RESUME": False})
    assert "starting anew" in log
    assert results["FEATURE_COUNT"] == 5562


def test_missing_features_fail_and_are_fetched_by_the_next_run(run_alg, server, world, tmp_path):
    path, kept = tmp_path / "world.gpkg", tmp_path / "world.incomplete.gpkg"
    path.write_bytes(b"an older result")
    with server.mode("World", "poison", 200), pytest.raises(QgsProcessingException) as caught:
        run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    text = str(caught.value)
    assert "The download is not complete" in text
    assert "3 layers are not complete" in text
    assert "written 4555 of 4556" in text
    assert str(kept) in text
    assert path.read_bytes() == b"an older result"
    assert rows_in(kept, "States") == (4555, 4555)
    results, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    assert "Going on where an earlier run stopped" in log
    assert results["FEATURE_COUNT"] == 5562
    assert [item.name for item in tmp_path.iterdir()] == ["world.gpkg"]


def test_a_layer_edited_meanwhile_is_read_anew(run_alg, server, world, tmp_path, monkeypatch):
    path = tmp_path / "world.gpkg"
    stop_in_the_middle(run_alg, server, world, path)
    with closing(sqlite3.connect(tmp_path / "world.partial.gpkg")) as database:
        database.execute("UPDATE ags_connector_progress SET edited = '1700000000000' WHERE stage = 1")
        database.commit()
    results, log = run_alg("exportlayers", {"URL": world, "OUTPUT": str(path)})
    assert "edited on the server since" in log
    assert results["FEATURE_COUNT"] == 5562
    assert rows_in(path, "States") == (4556, 4556)


def test_cancel_stops_within_a_second_and_leaves_what_can_be_resumed(provider, server, run_alg, tmp_path):
    url = server.service_url("Transport/Airports", "FeatureServer")
    path = tmp_path / "airports.gpkg"
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:exportlayers")
    canceled_at = []

    def cancel():
        canceled_at.append(time.monotonic())
        feedback.cancel()

    with server.mode("*", "slow_answer", 0.2):
        threading.Timer(2.0, cancel).start()
        algorithm.run({"URL": url, "OUTPUT": str(path)}, context, feedback)
    assert time.monotonic() - canceled_at[0] < 1.0
    assert "Canceled" in feedback.textLog()
    assert "run the same export again" in feedback.textLog()
    assert [item.name for item in tmp_path.iterdir()] == ["airports.partial.gpkg"]
    results, log = run_alg("exportlayers", {"URL": url, "OUTPUT": str(path)})
    assert "Going on" in log
    assert results["FEATURE_COUNT"] == FeatureLayer(f"{url}/0").count()
