# SPDX-License-Identifier: GPL-2.0-or-later
"""Service roots and layer metadata of the sample server."""

from __future__ import annotations

import pytest

from tests.qgis.sample_server.client import ask
from tests.sample_server import SampleServer


@pytest.mark.parametrize("service_type", ["MapServer", "FeatureServer"])
def test_world_lists_its_group_layers_and_table(server: SampleServer, service_type: str) -> None:
    root = ask(server.service_url("World", service_type))
    assert [(layer["id"], layer["name"]) for layer in root["layers"]] == [
        (0, "Boundaries"),
        (1, "Countries"),
        (2, "States"),
        (3, "Borders"),
    ]
    assert root["layers"][0]["subLayerIds"] == [1, 2, 3]
    assert root["layers"][2]["parentLayerId"] == 0
    assert [(table["id"], table["name"]) for table in root["tables"]] == [(4, "Country Notes")]


@pytest.mark.parametrize("service_type", ["MapServer", "FeatureServer"])
@pytest.mark.parametrize("service", ["World", "Samples", "Transport/Airports"])
def test_the_list_of_layers_is_what_each_layer_says(
    server: SampleServer, service: str, service_type: str
) -> None:
    everything = ask(server.service_url(service, service_type) + "/layers")
    for described in everything["layers"] + everything["tables"]:
        assert ask(server.layer_url(service, service_type, described["id"])) == described


def test_only_map_services_list_the_shape_among_the_fields(server: SampleServer) -> None:
    def types(service_type: str) -> set:
        return {field["type"] for field in ask(server.layer_url("World", service_type, 1))["fields"]}

    assert "esriFieldTypeGeometry" in types("MapServer")
    assert "esriFieldTypeGeometry" not in types("FeatureServer")


def test_a_table_has_no_geometry_and_a_group_no_fields(server: SampleServer) -> None:
    table = ask(server.layer_url("World", "FeatureServer", 4))
    assert table["type"] == "Table"
    assert "geometryType" not in table
    group = ask(server.layer_url("World", "MapServer", 0))
    assert group["type"] == "Group Layer"
    assert group["fields"] is None
    assert [child["id"] for child in group["subLayers"]] == [1, 2, 3]


def test_relationships_point_at_each_other(server: SampleServer) -> None:
    countries = {
        item["id"]: item for item in ask(server.layer_url("World", "FeatureServer", 1))["relationships"]
    }
    states = ask(server.layer_url("World", "FeatureServer", 2))["relationships"][0]
    assert countries[states["id"]]["relatedTableId"] == 2
    assert states["relatedTableId"] == 1
    assert (countries[0]["keyField"], states["keyField"]) == ("ISO_A3", "ADM0_A3")
    assert {countries[0]["role"], states["role"]} == {"esriRelRoleOrigin", "esriRelRoleDestination"}


def test_field_types_has_every_type_with_domains_and_subtypes(server: SampleServer) -> None:
    layer = ask(server.layer_url("Samples", "FeatureServer", 0))
    types = {field["type"].replace("esriFieldType", "") for field in layer["fields"]}
    assert types >= {
        "OID",
        "GlobalID",
        "SmallInteger",
        "Integer",
        "BigInteger",
        "Single",
        "Double",
        "String",
        "Date",
    }
    assert types >= {"DateOnly", "TimeOnly", "TimestampOffset", "GUID"}
    domains = {field["name"]: field["domain"] for field in layer["fields"] if field["domain"]}
    assert domains["COLOR"]["type"] == "codedValue"
    assert domains["PERCENT"]["range"] == [0, 100]
    assert layer["subtypeField"] == layer["typeIdField"] == "KIND"
    wires = next(item for item in layer["subtypes"] if item["name"] == "Wire")
    assert [value["name"] for value in wires["domains"]["SIZE"]["codedValues"]] == ["1.5 mm²", "2.5 mm²"]
    assert [item["id"] for item in layer["types"]] == [1, 2, 3]
    aliases = [field["alias"] for field in layer["fields"]]
    assert "" in aliases
    assert len(aliases) > len(set(aliases))
    assert (layer["hasZ"], layer["hasM"]) == (True, True)


def test_capabilities_differ_between_hosted_and_enterprise_services(server: SampleServer) -> None:
    world = ask(server.layer_url("World", "FeatureServer", 1))
    airports = ask(server.layer_url("Transport/Airports", "FeatureServer", 0))
    assert world["advancedQueryCapabilities"]["supportsQueryWithResultType"] is True
    assert airports["advancedQueryCapabilities"]["supportsQueryWithResultType"] is False
    assert (world["maxRecordCount"], airports["maxRecordCount"]) == (2000, 1000)
    assert world["supportedQueryFormats"] == "JSON, geoJSON, PBF"
    assert ask(server.layer_url("World", "MapServer", 1))["supportedQueryFormats"] == "JSON, geoJSON"


def test_the_feature_resource_is_one_row(server: SampleServer) -> None:
    feature = ask(server.layer_url("World", "FeatureServer", 1) + "/106")["feature"]
    assert feature["attributes"]["NAME"] == "Switzerland"
    assert feature["geometry"]["rings"]
    assert ask(server.layer_url("World", "FeatureServer", 1) + "/99999")["error"]["code"] == 404
