# SPDX-License-Identifier: GPL-2.0-or-later
"""Attachments in an exported GeoPackage: every file once, with its feature, also after a stop."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProcessingException, QgsProject

from tests.sample_server.attachments import FILES

EXPECTED = sorted(
    (oid, item.id, item.name, item.content_type, len(item.content), item.content)
    for oid, items in FILES.items()
    for item in items
)


def attachments_in(path):
    statement = 'SELECT parent_id, attachment_id, name, content_type, size, data FROM "Shapes__ATTACH"'
    with closing(sqlite3.connect(path)) as database:
        return sorted(database.execute(statement).fetchall())


@pytest.mark.parametrize("kind", ["FeatureServer", "MapServer"])
def test_every_file_is_there_with_its_feature(run_alg, server, tmp_path, kind):
    path = tmp_path / "samples.gpkg"
    url = server.service_url("Samples", kind)
    results, log = run_alg("exportlayers", {"URL": url, "OUTPUT": str(path), "ATTACHMENTS": True})
    assert attachments_in(path) == EXPECTED
    assert results["FEATURE_COUNT"] == 108, "attachments are no features"
    assert f"Shapes: {len(EXPECTED)} attachments written" in log


def test_they_are_related_to_their_features(run_alg, server, tmp_path):
    path = tmp_path / "shapes.gpkg"
    url = server.layer_url("Samples", "FeatureServer", 1)
    run_alg("exportlayers", {"URL": url, "OUTPUT": str(path), "ATTACHMENTS": True})
    project = QgsProject()
    assert project.read(f"geopackage:{path}?projectName=shapes")
    (relation,) = project.relationManager().relations().values()
    assert relation.isValid()
    for feature in relation.referencedLayer().getFeatures():
        found = {item["attachment_id"] for item in relation.getRelatedFeatures(feature)}
        assert found == {item.id for item in FILES.get(feature["OBJECTID"], ())}


def test_without_being_asked_none_are_fetched(run_alg, server, tmp_path):
    path = tmp_path / "shapes.gpkg"
    run_alg("exportlayers", {"URL": server.layer_url("Samples", "FeatureServer", 1), "OUTPUT": str(path)})
    assert not [item for item in server.requests if "ttachments" in item.path]
    with closing(sqlite3.connect(path)) as database:
        tables = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
    assert set(tables) - {"layer_styles"} == {"Shapes"}


def test_after_a_stop_only_the_rest_is_fetched(run_alg, server, tmp_path):
    path = tmp_path / "shapes.gpkg"
    parameters = {
        "URL": server.layer_url("Samples", "FeatureServer", 1), "OUTPUT": str(path), "ATTACHMENTS": True,
    }  # fmt: skip
    with server.mode("Samples", "token_expires", 8), pytest.raises(QgsProcessingException, match="Sign-in"):
        run_alg("exportlayers", parameters)
    first = attachments_in(tmp_path / "shapes.partial.gpkg")
    assert 0 < len(first) < len(EXPECTED)
    server.clear_requests()
    run_alg("exportlayers", parameters)
    assert attachments_in(path) == EXPECTED
    files = [item for item in server.requests if "/attachments/" in item.path]
    assert len(files) < len(EXPECTED)
