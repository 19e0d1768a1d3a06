# SPDX-License-Identifier: GPL-2.0-or-later
"""Downloading features: everything, what a query selects, in every form of output."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.stored import count_in, first_date_in


def count_on(url, **query):
    return FeatureLayer(url).count(**query)


def download(run_alg, url, **parameters):
    results, log = run_alg("downloadfeatures", {"URL": url, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
    return results["OUTPUT"], results, log


def names(layer):
    return [feature["NAME"] for feature in layer.getFeatures()]


def test_all_features_over_many_pages(run_alg, states):
    expected = count_on(states)
    layer, results, log = download(run_alg, states)
    assert expected > 2000, "more than one page"
    assert layer.featureCount() == results["FEATURE_COUNT"] == results["EXPECTED_COUNT"] == expected
    assert f"written {expected} of {expected} expected" in log
    assert len({feature["OBJECTID"] for feature in layer.getFeatures()}) == expected


def test_layer_is_typed_named_and_in_the_layers_crs(run_alg, airports):
    layer, _, _ = download(run_alg, airports, WHERE="COUNTRY = 'CH'")
    assert layer.wkbType() == QgsWkbTypes.Type.PointZ
    assert layer.crs().authid() == "EPSG:4326"
    kinds = {field.name(): field.typeName() for field in layer.fields()}
    assert (kinds["OBJECTID"], kinds["NAME"], kinds["ELEVATION_FT"]) == ("int8", "string", "double")
    assert layer.attributeAlias(layer.fields().lookupField("TZ")) == "Time zone"
    assert layer.editorWidgetSetup(layer.fields().lookupField("KIND")).type() == "ValueMap"


def test_where_and_fields(run_alg, countries):
    layer, _, _ = download(run_alg, countries, WHERE="PARTS > 10 OR NAME = 'Chad'", FIELDS="name, iso_*")
    assert [field.name() for field in layer.fields()] == ["NAME", "ISO_A2", "ISO_A3"]
    assert layer.featureCount() == count_on(countries, where="PARTS > 10 OR NAME = 'Chad'")
    assert "Chad" in names(layer)


def test_order_and_limit(run_alg, countries):
    layer, results, log = download(run_alg, countries, ORDER_BY="NAME DESC", MAX_FEATURES=3)
    everything = sorted(
        FeatureLayer(countries).query(fields="NAME"), key=lambda item: item["NAME"] or "", reverse=True
    )
    assert names(layer) == [item["NAME"] for item in everything[:3]]
    assert results["FEATURE_COUNT"] == results["EXPECTED_COUNT"] == 3
    assert "no more than 3 features" in log


def test_crs_is_asked_of_the_server_by_its_code(run_alg, server, countries):
    layer, _, _ = download(run_alg, countries, WHERE="NAME = 'Chad'", CRS="EPSG:3857")
    assert layer.crs().authid() == "EPSG:3857"
    assert layer.extent().xMinimum() == pytest.approx(1_499_000, rel=0.01)
    assert any(request.params.get("outSR") for request in server.requests)


def test_crs_without_a_code_is_made_here(run_alg, server, countries):
    proj = "PROJ:+proj=laea +lat_0=10 +lon_0=20 +datum=WGS84 +units=m"
    server.clear_requests()
    layer, _, _ = download(run_alg, countries, WHERE="NAME = 'Chad'", CRS=proj)
    assert layer.crs().mapUnits() == 0
    assert abs(layer.extent().center().x()) < 200_000
    assert not any(request.params.get("outSR") for request in server.requests)


def test_crs_that_is_not_known(run_alg, countries):
    with pytest.raises(Exception, match=r"does not know the CRS|not a valid|Incorrect parameter"):
        download(run_alg, countries, CRS="EPSG:999999")


@pytest.mark.parametrize(
    ("mode", "columns", "value"),
    [
        ("codes", ["TOPIC"], 2),
        ("descriptions", ["TOPIC"], "Number of parts"),
        ("both", ["TOPIC", "TOPIC_desc"], 2),
    ],
)
def test_coded_values(run_alg, server, mode, columns, value):
    notes = server.layer_url("World", "FeatureServer", 4)
    layer, _, _ = download(run_alg, notes, WHERE="TOPIC = 2", FIELDS="TOPIC", DOMAINS=mode)
    assert [field.name() for field in layer.fields()] == columns
    assert {feature["TOPIC"] for feature in layer.getFeatures()} == {value}
    if mode == "both":
        assert {feature["TOPIC_desc"] for feature in layer.getFeatures()} == {"Number of parts"}


def test_table_is_a_layer_without_geometry(run_alg, server):
    notes = server.layer_url("World", "FeatureServer", 4)
    layer, _, _ = download(run_alg, notes)
    assert not layer.isSpatial()
    assert layer.featureCount() == count_on(notes)


def test_service_with_one_layer_stands_for_it(run_alg, server):
    layer, _, log = download(
        run_alg, server.service_url("Transport/Airports", "FeatureServer"), MAX_FEATURES=5
    )
    assert layer.featureCount() == 5
    assert "The service has one layer: “Airports”" in log


def test_time_range(run_alg, server, airports):
    layer, _, _ = download(
        run_alg,
        airports,
        TIME_START="2000-01-01T00:00:00",
        TIME_END="2000-12-31T00:00:00",
        FIELDS="INSPECTED",
    )
    years = {feature["INSPECTED"].date().year() for feature in layer.getFeatures()}
    assert years == {2000}
    assert layer.featureCount() > 100


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "csv", "fgb"])
def test_files_hold_what_the_server_counted(run_alg, countries, tmp_path, suffix):
    path = tmp_path / f"countries.{suffix}"
    _, results, log = download(run_alg, countries, WHERE="PARTS > 2", OUTPUT=str(path))
    assert count_in(path) == results["FEATURE_COUNT"] == count_on(countries, where="PARTS > 2")
    assert "the file does not store them" in log


def test_dates_are_written_in_utc(run_alg, countries, tmp_path):
    path = tmp_path / "dates.gpkg"
    _, _, log = download(run_alg, countries, WHERE="NAME = 'Chad'", OUTPUT=str(path))
    sent = next(iter(FeatureLayer(countries).query("NAME = 'Chad'")))["CHECKED"]
    written = first_date_in(path, "CHECKED")
    assert written[:5] == [sent.year, sent.month, sent.day, sent.hour, sent.minute]
    assert "UTC" in log


def test_loaded_layer_has_aliases_and_the_meaning_of_codes(provider, airports, tmp_path):
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    path = str(tmp_path / "loaded.gpkg")
    output = QgsProcessingOutputLayerDefinition(path, project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:downloadfeatures")
    parameters = {"URL": airports, "WHERE": "COUNTRY = 'CH'", "OUTPUT": output}
    results, ok = algorithm.run(parameters, context, feedback)
    assert ok, feedback.textLog()

    # What QGIS does with a layer that it loads when an algorithm has ended.
    layer = QgsVectorLayer(path, "loaded")
    details = context.layersToLoadOnCompletion()[results["OUTPUT"]]
    details.postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.attributeAlias(layer.fields().lookupField("TZ")) == "Time zone"
    setup = layer.editorWidgetSetup(layer.fields().lookupField("KIND"))
    assert {"Has an IATA code": 1} in setup.config()["map"]
