# SPDX-License-Identifier: GPL-2.0-or-later
"""Related records: every row of every parent, in a layer or table that says whose it is."""

from __future__ import annotations

from collections import Counter

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.stored import count_in


@pytest.fixture
def related(run_alg):
    def run(url, relationship="", **parameters):
        parameters = {"URL": url, "RELATIONSHIP": relationship, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return run_alg("relatedrecords", parameters)

    return run


def by_parent(layer):
    return Counter(feature["PARENT_ID"] for feature in layer.getFeatures())


def expected(countries, relationship, where=None):
    found = FeatureLayer(countries).related_records(where, relationship, return_geometry=False)
    return Counter({parent: len(rows) for parent, rows in found.items() if rows})


def test_polygons_of_all_parents(related, countries):
    results, log = related(countries, "*has states", FIELDS="NAME")
    layer = results["OUTPUT"]
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert layer.crs().authid() == "EPSG:4326"
    assert [field.name() for field in layer.fields()] == ["PARENT_ID", "NAME"]
    assert layer.fields()[0].alias() == "Object id in “Countries”"
    assert by_parent(layer) == expected(countries, 0)
    assert results["PARENT_COUNT"] == 240
    assert results["FEATURE_COUNT"] == layer.featureCount() == sum(expected(countries, 0).values())
    assert f"{layer.featureCount()} rows of “States” are related to 240 parents" in log


def test_a_table_with_conditions_on_both_sides(related, countries):
    results, _ = related(
        countries, "1", WHERE="NAME LIKE 'S%'", RELATED_WHERE="TOPIC = 2", DOMAINS="descriptions"
    )
    table = results["OUTPUT"]
    assert table.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert {feature["TOPIC"] for feature in table.getFeatures()} == {"Number of parts"}
    assert results["PARENT_COUNT"] == FeatureLayer(countries).count("NAME LIKE 'S%'")
    assert set(by_parent(table)) <= set(FeatureLayer(countries).object_ids("NAME LIKE 'S%'"))


def test_canceled_in_the_middle_the_file_does_not_look_whole(provider, server, countries, tmp_path):
    feedback, path = QgsProcessingFeedback(False), tmp_path / "related.gpkg"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:relatedrecords")
    feedback.progressChanged.connect(lambda percent: feedback.cancel() if percent > 10 else None)
    parameters = {"URL": countries, "RELATIONSHIP": "*has states", "OUTPUT": str(path)}
    with server.mode("World", "cap_pages", 100):
        assert algorithm.run(parameters, QgsProcessingContext(), feedback) == ({}, True)
    kept = tmp_path / "related.incomplete.gpkg"
    assert list(tmp_path.iterdir()) == [kept]
    assert f"The {count_in(kept)} features that came are kept" in feedback.textLog()


def test_parents_of_a_layer(related, run_alg, countries):
    downloaded, _ = run_alg(
        "downloadfeatures", {"URL": countries, "WHERE": "NAME LIKE 'S%'", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    results, _ = related(countries, "0", INPUT=downloaded["OUTPUT"])
    assert by_parent(results["OUTPUT"]) == expected(countries, 0, "NAME LIKE 'S%'")
    both, _ = related(countries, "0", INPUT=downloaded["OUTPUT"], WHERE="NAME LIKE '%d'")
    assert by_parent(both["OUTPUT"]) == expected(countries, 0, "NAME LIKE 'S%' AND NAME LIKE '%d'")


def test_ids_in_a_field_of_another_name_and_ids_that_do_not_exist(related, run_alg, polygons, countries):
    from qgis import processing

    layer = polygons("POLYGON((0 0,0 1,1 1,0 0))", "POLYGON((0 0,0 1,1 1,0 0))")
    (austria,) = FeatureLayer(countries).object_ids("NAME = 'Austria'")
    formula = f"if(@row_number = 1, {austria}.0, 99999)"
    parameters = {"INPUT": layer, "FIELD_NAME": "country", "FIELD_TYPE": 0, "FORMULA": formula}
    made = processing.run("native:fieldcalculator", {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    with pytest.raises(QgsProcessingException, match="has no field “OBJECTID”"):
        related(countries, "0", INPUT=made)
    results, log = related(countries, "0", INPUT=made, OBJECT_ID_FIELD="country")
    assert by_parent(results["OUTPUT"]) == {austria: 9}
    assert "1 of the parents do not exist" in log


def test_the_only_relationship_needs_no_name(related, states):
    results, _ = related(states, WHERE="NAME = 'Salzburg'")
    (feature,) = results["OUTPUT"].getFeatures(QgsFeatureRequest())
    assert feature["NAME"] == "Austria"


def test_which_of_several(related, countries, airports):
    with pytest.raises(QgsProcessingException, match=r"0 “Country has states”, 1 “Country has notes”"):
        related(countries)
    with pytest.raises(QgsProcessingException, match="no relationships"):
        related(airports)
    with pytest.raises(QgsProcessingException, match="has no relationship “country owns”"):
        related(countries, "country owns")


@pytest.mark.parametrize(
    "modes", [{"cap_pages": 90}, {"cap_pages": 90, "no_flag": None}, {"string_ids": None}], ids=str
)
def test_hard_servers(related, server, countries, tmp_path, modes):
    count = sum(expected(countries, 0).values())
    for mode, value in modes.items():
        server.set_mode("World", mode, value)
    path = tmp_path / "states.gpkg"
    results, _ = related(countries, "0", FIELDS="NAME", OUTPUT=str(path))
    assert results["FEATURE_COUNT"] == count_in(path) == count


def test_missing_rows_fail_and_what_came_is_set_aside(related, server, countries, tmp_path):
    server.set_mode("World", "cap_pages", 20)
    server.set_mode("World", "no_pagination")
    with pytest.raises(QgsProcessingException, match=r"20 of \d+ rows came that are related to"):
        related(countries, "0", FIELDS="NAME", OUTPUT=str(tmp_path / "states.gpkg"))
    assert not (tmp_path / "states.gpkg").exists()
