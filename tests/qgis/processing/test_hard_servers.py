# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms make of servers that fail in the middle, and of Cancel."""

from __future__ import annotations

import re
import threading
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.stored import count_in


def test_incomplete_download_fails_with_the_numbers_and_keeps_what_came(run_alg, server, states, tmp_path):
    path = tmp_path / "states.gpkg"
    expected = FeatureLayer(states).count()
    with server.mode("World", "poison", 500), pytest.raises(QgsProcessingException) as caught:
        run_alg("downloadfeatures", {"URL": states, "OUTPUT": str(path)})
    text = str(caught.value)
    assert "The download is not complete" in text
    assert str(expected) in text
    assert "500" in text
    kept = tmp_path / "states.incomplete.gpkg"
    assert not path.exists(), "an incomplete file must not look like a complete one"
    assert str(kept) in text
    assert count_in(kept) == expected - 1


def test_incomplete_shapefile_keeps_its_parts_together(run_alg, server, states, tmp_path):
    path = tmp_path / "states.shp"
    with server.mode("World", "poison", 500), pytest.raises(QgsProcessingException):
        run_alg("downloadfeatures", {"URL": states, "WHERE": "OBJECTID < 600", "OUTPUT": str(path)})
    assert not list(tmp_path.glob("states.s*"))
    assert count_in(tmp_path / "states.incomplete.shp") == 598


def test_capped_pages_still_give_everything(run_alg, server, states):
    with server.mode("World", "cap_pages", 250):
        results, log = run_alg("downloadfeatures", {"URL": states, "OUTPUT": "TEMPORARY_OUTPUT"})
    expected = FeatureLayer(states).count()
    assert results["FEATURE_COUNT"] == expected
    assert f"written {expected} of {expected} expected" in log


def test_rate_and_pages_asked_for_again_are_told(run_alg, server, countries):
    with server.mode("World", "error_500_above", 200):
        _, log = run_alg("downloadfeatures", {"URL": countries, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert re.search(r"240 rows in [\d.]+ s, \d+ per second\. \(\d+ pages asked for again\)", log)


def test_old_server(run_alg, server, states):
    with server.mode("World", "old_server"):
        results, _ = run_alg("downloadfeatures", {"URL": states, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert results["FEATURE_COUNT"] == FeatureLayer(states).count()


def test_nulls_stay_nulls(run_alg, server, countries):
    with server.mode("World", "null_everything"):
        results, _ = run_alg(
            "downloadfeatures", {"URL": countries, "FIELDS": "NAME,PARTS", "OUTPUT": "TEMPORARY_OUTPUT"}
        )
    features = list(results["OUTPUT"].getFeatures())
    assert features
    assert not any(feature.hasGeometry() for feature in features)


def test_cancel_stops_within_a_second_and_says_what_was_written(provider, server, airports, tmp_path):
    feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:downloadfeatures")
    canceled_at = []

    def cancel():
        canceled_at.append(time.monotonic())
        feedback.cancel()

    with server.mode("*", "slow_body", 5):
        threading.Timer(1.0, cancel).start()
        parameters = {"URL": airports, "OUTPUT": str(tmp_path / "airports.gpkg")}
        results, ok = algorithm.run(parameters, context, feedback)
    assert time.monotonic() - canceled_at[0] < 1.0
    assert ok, "Processing takes a canceled run as ended, not as failed"
    assert not set(results) - {"OUTPUT", "FEATURE_COUNT", "EXPECTED_COUNT"}
    assert "Canceled" in feedback.textLog()


# By pages, through a sink, and into several files.
@pytest.mark.parametrize(("suffix", "domains"), [("gpkg", "codes"), ("gpkg", "both"), ("shp", "codes")])
def test_canceled_in_the_middle_nothing_looks_whole_and_nothing_is_loaded(
    provider, server, states, tmp_path, suffix, domains
):
    feedback, context, project = QgsProcessingFeedback(False), QgsProcessingContext(), QgsProject()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:downloadfeatures")
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 20 else None)
    path = tmp_path / f"states.{suffix}"
    with server.mode("World", "cap_pages", 250):
        output = QgsProcessingOutputLayerDefinition(str(path), project)
        results, ok = algorithm.run({"URL": states, "DOMAINS": domains, "OUTPUT": output}, context, feedback)
    assert (results, ok) == ({}, True)
    assert context.layersToLoadOnCompletion() == {}
    kept = tmp_path / f"states.incomplete.{suffix}"
    assert {item.stem for item in tmp_path.iterdir()} == {kept.stem}
    assert 0 < count_in(kept) < 4556
    assert f"The {count_in(kept)} features that came are kept in “{kept}”." in feedback.textLog()
    assert f"Canceled: written {count_in(kept)} of 4556" in feedback.textLog()
