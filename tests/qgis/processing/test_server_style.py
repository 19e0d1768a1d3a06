# SPDX-License-Identifier: GPL-2.0-or-later
"""A downloaded layer is drawn as the server draws it, as far as its fields allow."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)


@pytest.fixture
def download(run_alg):
    def run(url, **parameters):
        results, log = run_alg("downloadfeatures", {"URL": url, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        return results["OUTPUT"], log

    return run


def fill(renderer):
    return renderer.symbol().color().getRgb()


def test_symbols_and_labels(download, countries):
    layer, _ = download(countries, WHERE="NAME = 'Chad'")
    assert layer.renderer().type() == "singleSymbol"
    assert fill(layer.renderer()) == (224, 220, 202, 90)
    assert layer.labelsEnabled()
    assert layer.labeling() is not None


def test_symbols_by_value(download, states):
    layer, _ = download(states, WHERE="NAME LIKE 'S%'", FIELDS="OBJECTID, SOV_A3")
    renderer = layer.renderer()
    assert renderer.type() == "categorizedSymbol"
    colors = {item.value(): item.symbol().color().getRgb()[:3] for item in renderer.categories()}
    assert colors["RUS"] == (230, 190, 190)
    assert layer.fields().lookupField(renderer.classAttribute().strip('"')) >= 0


def test_symbols_that_depend_on_a_missing_field(download, states):
    layer, log = download(states, WHERE="NAME LIKE 'S%'", FIELDS="NAME")
    assert layer.renderer().type() == "singleSymbol"
    assert "they depend on SOV_A3" in log


def test_not_where_it_is_switched_off(download, countries):
    layer, _ = download(countries, WHERE="NAME = 'Chad'", STYLES=False)
    assert fill(layer.renderer()) != (224, 220, 202, 90)
    assert not layer.labelsEnabled()


def test_scale_range(download, server):
    url = server.layer_url("Transport/Airports", "FeatureServer", 0)
    from ags_connector.rest import FeatureLayer

    raw = FeatureLayer(url).info.raw
    layer, _ = download(url, WHERE="COUNTRY = 'CH'")
    assert layer.hasScaleBasedVisibility() == bool(raw["minScale"] or raw["maxScale"])
    assert layer.minimumScale() == (raw["minScale"] or layer.minimumScale())


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_a_file_is_drawn_once_loaded(provider, countries, tmp_path, suffix):
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    path = str(tmp_path / f"loaded.{suffix}")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("agsconnector:downloadfeatures")
    output = QgsProcessingOutputLayerDefinition(path, project)
    results, ok = algorithm.run(
        {"URL": countries, "WHERE": "NAME = 'Chad'", "OUTPUT": output}, context, feedback
    )
    assert ok, feedback.textLog()
    layer = QgsVectorLayer(path, "loaded")
    details = context.layersToLoadOnCompletion()[results["OUTPUT"]]
    details.postProcessor().postProcessLayer(layer, context, feedback)
    assert fill(layer.renderer()) == (224, 220, 202, 90)
    assert layer.labelsEnabled()


def test_tables_and_servers_without_a_style(download, server):
    table, _ = download(server.layer_url("World", "FeatureServer", 4), WHERE="OBJECTID < 5")
    assert table.featureCount() == 4
    server.set_mode("World", "null_everything")
    layer, _ = download(server.layer_url("World", "FeatureServer", 1), WHERE="OBJECTID < 5")
    assert layer.featureCount() == 4
