# SPDX-License-Identifier: GPL-2.0-or-later
"""What a format cannot hold is told, or ends the run; nothing goes missing without a word."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer, QgsWkbTypes

from ags_connector.bridge.fields import to_qgs_fields
from ags_connector.bridge.spreadsheet import names_in_the_first_row
from ags_connector.formats.fields import Field, FieldType
from ags_connector.processing.stored_file import StoredFile
from ags_connector.rest.errors import WriteFailed
from tests.qgis.processing.stored import count_in


@pytest.fixture
def types(server):
    """URL of the layer with every field type, rows without geometry among them."""
    return server.layer_url("Samples", "FeatureServer", 0)


def test_shapefile_names_its_shortened_fields_and_lost_values(run_alg, types, tmp_path):
    path = tmp_path / "types.shp"
    results, log = run_alg("downloadfeatures", {"URL": types, "OUTPUT": str(path)})
    assert "A_TIMESTAMP → A_TIMESTAM" in log
    assert "A_DOUBLE of feature" in log
    assert "not successfully written" in log
    assert count_in(path) == results["FEATURE_COUNT"]


def test_shapefile_text_has_room_for_every_character(run_alg, types, tmp_path):
    path = tmp_path / "types.shp"
    parameters = {"URL": types, "FIELDS": "A_STRING"}
    run_alg("downloadfeatures", {**parameters, "OUTPUT": str(path)})
    results, _ = run_alg("downloadfeatures", {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})
    sent = [feature["A_STRING"] for feature in results["OUTPUT"].getFeatures()]
    stored = [feature["A_STRING"] for feature in QgsVectorLayer(str(path)).getFeatures()]
    for one, other in zip(sent, stored):
        if isinstance(one, str) and len(one.encode()) <= 254:
            assert (other or "") == one.rstrip()


def test_format_that_would_drop_features_without_geometry_is_refused(run_alg, types, tmp_path):
    path = tmp_path / "types.fgb"
    with pytest.raises(QgsProcessingException, match="cannot hold features without geometry"):
        run_alg("downloadfeatures", {"URL": types, "OUTPUT": str(path)})
    assert not path.exists()


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "csv"])
def test_other_formats_keep_features_without_geometry(run_alg, types, tmp_path, suffix):
    path = tmp_path / f"types.{suffix}"
    results, _ = run_alg("downloadfeatures", {"URL": types, "OUTPUT": str(path)})
    assert count_in(path) == results["FEATURE_COUNT"] == results["EXPECTED_COUNT"]


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_spreadsheet_of_texts_only(run_alg, server, tmp_path, suffix):
    path = tmp_path / f"services.{suffix}"
    results, log = run_alg("listservices", {"URL": server.url, "OUTPUT": str(path)})
    with names_in_the_first_row():
        assert count_in(path) >= results["SERVICE_COUNT"] > 10
    assert "called otherwise" not in log


def test_file_that_holds_fewer_features_than_were_written_is_a_failure(run_alg, countries, tmp_path):
    path = tmp_path / "some.gpkg"
    run_alg("downloadfeatures", {"URL": countries, "MAX_FEATURES": 5, "OUTPUT": str(path)})
    fields, _ = to_qgs_fields([Field("NAME", FieldType.STRING)])
    with pytest.raises(WriteFailed, match="holds 5 features where 6 were written"):
        StoredFile(path, fields, QgsWkbTypes.Type.MultiPolygon).compare(6)


def test_failed_run_never_touches_an_older_incomplete_name_of_another_file(
    run_alg, server, countries, tmp_path
):
    other = tmp_path / "other.incomplete.gpkg"
    other.write_text("kept")
    path = tmp_path / "countries.gpkg"
    with server.mode("World", "poison", 5), pytest.raises(QgsProcessingException):
        run_alg("downloadfeatures", {"URL": countries, "OUTPUT": str(path)})
    assert other.read_text() == "kept"
    assert count_in(tmp_path / "countries.incomplete.gpkg") > 200
