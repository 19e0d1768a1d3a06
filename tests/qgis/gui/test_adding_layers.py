# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of the tree really reach the project, by menu and by drag, through QGIS's own providers."""

from __future__ import annotations

import pytest
from qgis.core import QgsMimeDataUtils, QgsRasterLayer, QgsVectorLayer

from ags_connector.bridge.layers import opens_tables
from ags_connector.gui.catalog_commands import Command, default_command


def wait_for_layers(qtbot, project, count):
    qtbot.waitUntil(lambda: len(project.mapLayers()) == count, timeout=15_000)
    return list(project.mapLayers().values())


def test_enter_adds_the_features_of_a_layer(sample, dock, project, qtbot):
    sample.open("Sample", "World/FeatureServer")
    dock.commands.run_default(sample.node("Sample", "World/FeatureServer", "Boundaries", "Countries"))
    (layer,) = wait_for_layers(qtbot, project, 1)
    assert layer.isValid()
    assert layer.providerType() == "arcgisfeatureserver"
    assert layer.name() == "Countries"
    assert layer.featureCount() > 100
    assert next(layer.getFeatures()).hasGeometry()


def test_a_layer_of_a_map_service_can_be_added_as_image(sample, dock, project, qtbot):
    sample.open("Sample", "World/MapServer")
    node = sample.node("Sample", "World/MapServer", "Boundaries", "States")
    dock.commands.run(Command.ADD_MAP_IMAGE, [node])
    (layer,) = wait_for_layers(qtbot, project, 1)
    assert isinstance(layer, QgsRasterLayer)
    assert layer.isValid()
    assert layer.providerType() == "arcgismapserver"


@pytest.mark.skipif(opens_tables(), reason="QGIS opens tables of ArcGIS servers from 3.32")
def test_a_table_that_qgis_cannot_open_is_offered_for_download_only(sample):
    sample.open("Sample", "World/FeatureServer")
    node = sample.node("Sample", "World/FeatureServer", "Country Notes")
    assert default_command(node) is Command.DOWNLOAD_FEATURES
    assert not sample.view.model().mimeData([sample.find("Sample", "World/FeatureServer", "Country Notes")])


@pytest.mark.skipif(not opens_tables(), reason="QGIS opens tables of ArcGIS servers from 3.32")
def test_a_table_is_added_as_a_table(sample, dock, project, qtbot):
    sample.open("Sample", "World/FeatureServer")
    dock.commands.run_default(sample.node("Sample", "World/FeatureServer", "Country Notes"))
    (layer,) = wait_for_layers(qtbot, project, 1)
    assert layer.isValid()
    assert not layer.isSpatial()
    assert layer.featureCount() > 0


def test_the_attribution_goes_into_the_layers_metadata(sample, dock, project, qtbot):
    sample.open("Sample", "World/MapServer")
    dock.commands.run(Command.ADD_MAP_IMAGE, [sample.node("Sample", "World/MapServer")])
    (layer,) = wait_for_layers(qtbot, project, 1)
    assert "Natural Earth" in " ".join(layer.metadata().rights())


def test_several_layers_are_added_at_once_and_a_broken_one_is_reported(
    sample, dock, project, qtbot, server, bar
):
    sample.open("Sample", "World/FeatureServer")
    sample.open("Sample", "Transport", "Airports/FeatureServer")
    server.set_mode("World", "login_page")
    nodes = [
        sample.node("Sample", "World/FeatureServer", "Boundaries", "States"),
        sample.node("Sample", "Transport", "Airports/FeatureServer", "Airports"),
    ]
    dock.commands.run(Command.ADD_FEATURES, nodes)
    (layer,) = wait_for_layers(qtbot, project, 1)
    assert layer.name() == "Airports"
    assert "States" in bar.currentItem().text()


@pytest.mark.parametrize("service", ["World/FeatureServer", "World/MapServer"])
def test_a_dragged_layer_opens_where_it_is_dropped(sample, service):
    sample.open("Sample", service)
    model = sample.view.model()
    index = sample.find("Sample", service, "Boundaries", "Borders")
    data = model.mimeData([index])
    assert QgsMimeDataUtils.isUriList(data)
    (uri,) = QgsMimeDataUtils.decodeUriList(data)
    layer, owner = uri.vectorLayer("broken")
    assert owner
    assert isinstance(layer, QgsVectorLayer)
    assert layer.isValid()
    assert layer.name() == "Borders"


def test_a_dragged_map_service_is_a_raster_layer(sample):
    sample.open("Sample")
    data = sample.view.model().mimeData([sample.find("Sample", "World/MapServer")])
    (uri,) = QgsMimeDataUtils.decodeUriList(data)
    assert (uri.layerType, uri.providerKey) == ("raster", "arcgismapserver")
    assert QgsRasterLayer(uri.uri, uri.name, uri.providerKey).isValid()


def test_folders_and_lines_that_only_tell_something_cannot_be_dragged(sample):
    sample.open("Sample", "Restricted")
    model = sample.view.model()
    for names in (("Sample", "Restricted"), ("Sample", "Restricted", "Sign-in required"), ("Sample",)):
        assert not model.mimeData([sample.find(*names)])
