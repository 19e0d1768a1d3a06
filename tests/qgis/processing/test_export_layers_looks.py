# SPDX-License-Identifier: GPL-2.0-or-later
"""Domains, styles, aliases, metadata and relations of an exported GeoPackage, as GDAL and QGIS load them."""

from __future__ import annotations

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsExpressionContextUtils, QgsProject, QgsVectorLayer


@pytest.fixture
def samples(run_alg, server, tmp_path):
    path = tmp_path / "samples.gpkg"
    run_alg("exportlayers", {"URL": server.service_url("Samples", "FeatureServer"), "OUTPUT": str(path)})
    return path, run_alg.log


@pytest.fixture
def world(run_alg, server, tmp_path):
    path = tmp_path / "world.gpkg"
    run_alg("exportlayers", {"URL": server.service_url("World", "FeatureServer"), "OUTPUT": str(path)})
    return path


def layer_of(path, table):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert layer.isValid()
    return layer


def widget(layer, name):
    return layer.editorWidgetSetup(layer.fields().lookupField(name))


def test_domains_as_gdal_reads_them(samples):
    dataset = gdal.OpenEx(str(samples[0]))
    definition = dataset.GetLayerByName("Field Types").GetLayerDefn()
    names = {item: definition.GetFieldDefn(definition.GetFieldIndex(item)).GetDomainName()
             for item in ("COLOR", "PERCENT", "KIND", "SIZE")}  # fmt: skip
    assert names == {"COLOR": "Colors", "PERCENT": "Percent", "KIND": "Field Types KIND", "SIZE": ""}
    assert dataset.GetFieldDomain("Colors").GetEnumeration() == {"R": "Red", "G": "Grün", "B": "青"}
    percent = dataset.GetFieldDomain("Percent")
    assert percent.GetDomainType() == ogr.OFDT_RANGE
    assert (percent.GetMinAsDouble(), percent.GetMaxAsDouble()) == (0, 100)
    assert dataset.GetFieldDomain("Field Types KIND").GetEnumeration() == {
        "1": "Pipe",
        "2": "Wire",
        "3": "Other",
    }
    assert dataset.GetFieldDomain("PipeSizes") is not None
    assert dataset.GetFieldDomain("WireSizes") is not None


def test_domains_that_depend_on_the_subtype_are_told(samples):
    assert "What the codes mean depends on the subtype: SIZE" in samples[1]


def test_domains_as_qgis_shows_them(samples):
    layer = layer_of(samples[0], "Field Types")
    assert widget(layer, "COLOR").type() == "ValueMap"
    assert widget(layer, "COLOR").config()["map"] == [{"Red": "R"}, {"Grün": "G"}, {"青": "B"}]
    assert [list(pair) for pair in widget(layer, "KIND").config()["map"]] == [["Pipe"], ["Wire"], ["Other"]]
    assert widget(layer, "PERCENT").type() == "Range"
    assert (widget(layer, "PERCENT").config()["Min"], widget(layer, "PERCENT").config()["Max"]) == (0, 100)
    assert widget(layer, "SIZE").type() != "ValueMap", "one map would be wrong for some rows"


@pytest.mark.parametrize("styles", [True, False])
def test_aliases_come_with_the_default_style(run_alg, server, tmp_path, styles):
    path = tmp_path / "x.gpkg"
    url = server.layer_url("World", "FeatureServer", 2)
    run_alg("exportlayers", {"URL": url, "WHERE": "OBJECTID < 9", "OUTPUT": str(path), "STYLES": styles})
    layer = layer_of(path, "States")
    assert layer.attributeAlias(layer.fields().lookupField("SOV_A3")) == "Sovereign"
    assert layer.attributeDisplayName(layer.fields().lookupField("ADMIN")) == "Country"
    assert (layer.renderer().type() == "categorizedSymbol") is styles


def test_symbols_and_labels_of_the_server_are_the_default_style(world):
    states = layer_of(world, "States")
    assert states.renderer().type() == "categorizedSymbol"
    assert states.renderer().classAttribute() == "SOV_A3"
    assert [item.label() for item in states.renderer().categories()][:3] == [
        "United States",
        "Russia",
        "France",
    ]
    countries = layer_of(world, "Countries")
    assert countries.renderer().type() == "singleSymbol"
    assert countries.renderer().symbol().color().getRgb()[:3] == (224, 220, 202)
    assert countries.labelsEnabled()
    assert countries.displayExpression() == '"NAME"'


def test_metadata_say_where_the_data_come_from(world, server):
    metadata = layer_of(world, "Countries").metadata()
    url = server.layer_url("World", "FeatureServer", 1)
    assert metadata.title() == "Countries"
    assert metadata.abstract() == "Countries of the world"
    assert metadata.rights() == ["Made with Natural Earth"]
    assert [item.url for item in metadata.links()] == [url]
    assert url in metadata.history()[0]


def test_the_project_in_the_file_has_groups_and_valid_relations(world, tmp_path):
    moved = tmp_path / "elsewhere" / "world.gpkg"
    moved.parent.mkdir()
    world.rename(moved)
    project = QgsProject()
    assert project.read(f"geopackage:{moved}?projectName=world")
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert layers.keys() == {"Countries", "States", "Borders", "Country Notes"}
    assert all(layer.isValid() for layer in layers.values())
    assert layers["States"].renderer().type() == "categorizedSymbol"
    group = project.layerTreeRoot().findGroup("Boundaries")
    assert [node.name() for node in group.findLayers()] == ["Countries", "States", "Borders"]
    relations = {item.name(): item for item in project.relationManager().relations().values()}
    assert relations.keys() == {"Country has states", "Country has notes"}
    assert all(item.isValid() for item in relations.values())
    france = next(layers["Countries"].getFeatures("\"ISO_A3\" = 'FRA'"))
    related = list(relations["Country has states"].getRelatedFeatures(france))
    assert related
    assert {item["ADM0_A3"] for item in related} == {"FRA"}
    assert QgsExpressionContextUtils.projectScope(project).variable("project_title") == "world"
