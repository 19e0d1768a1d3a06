# SPDX-License-Identifier: GPL-2.0-or-later
"""A service's definition edited by the algorithm: the difference, what clients see of it, what is refused."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException

from ags_connector.rest.errors import AgsError
from ags_connector.rest.feature_layer import FeatureLayer


@pytest.fixture
def refused(administer, run_alg):
    """Run an edit that has to fail; return what the person reads."""

    def run(**parameters):
        with pytest.raises(QgsProcessingException) as caught:
            administer("editservice", **{"SERVICE": "World", **parameters})
        return f"{caught.value}\n{run_alg.log}"

    return run


def definition(server, name="World"):
    return server.site.admin.registry.find("", name, "MapServer").definition


def edits(server):
    return server.site.admin.counts["edit"]


def rows_by_action(rows):
    return {row["action"]: (row["before"], row["after"], row["outcome"]) for row in rows}


def test_single_settings_and_all_else_as_it_was(administer, server, run_alg):
    before = json.loads(json.dumps(definition(server)))
    changes = {"description": "Länder", "maxIdleTime": 600, "properties": {"maxRecordCount": 50}}
    rows, results = administer("editservice", SERVICE="world", CHANGES=json.dumps(changes), CONFIRM=True)
    old = before["description"]
    assert rows_by_action(rows) == {
        "description": (old, "Länder", "done"),
        "maxIdleTime": (str(before["maxIdleTime"]), "600", "done"),
        "properties.maxRecordCount": (before["properties"]["maxRecordCount"], "50", "done"),
    }
    assert {(row["service"], row["type"]) for row in rows} == {("World", "MapServer")}
    assert (results["CHANGED"], results["FAILED"]) == (3, 0)
    assert "properties.maxRecordCount: " in run_alg.log
    assert edits(server) == 1
    before.update(description="Länder", maxIdleTime=600)
    before["properties"]["maxRecordCount"] = "50"
    assert definition(server) == before
    page = FeatureLayer(server.layer_url("World", "MapServer", 1)).info
    assert page.max_record_count == 50


def test_paths_as_differences_are_shown(administer):
    changes = {"properties.maxRecordCount": 70, "extensions.FeatureServer.enabled": False}
    rows, _ = administer("editservice", SERVICE="World", CHANGES=json.dumps(changes), CONFIRM=True)
    assert {name: values[1] for name, values in rows_by_action(rows).items()} == {
        "properties.maxRecordCount": "70", "extensions.FeatureServer.enabled": "false",
    }  # fmt: skip


def test_an_extension_is_switched_off_and_on_for_clients(administer, server):
    layer = FeatureLayer(server.layer_url("World", "FeatureServer", 1))
    rows, _ = administer("editservice", SERVICE="World", EXTENSIONS="featureserver=off", CONFIRM=True)
    assert rows_by_action(rows) == {"extensions.FeatureServer.enabled": ("true", "false", "done")}
    with pytest.raises(AgsError):
        layer.count()
    assert FeatureLayer(server.layer_url("World", "MapServer", 1)).count() > 100
    administer("editservice", SERVICE="World", EXTENSIONS="FeatureServer=on", CONFIRM=True)
    assert layer.count() > 100


def test_a_whole_definition(administer, server):
    whole = {**definition(server), "description": "All of it"}
    rows, _ = administer("editservice", SERVICE="World", CHANGES=json.dumps(whole), CONFIRM=True)
    assert [row["action"] for row in rows] == ["description"]
    assert definition(server)["description"] == "All of it"


def test_nothing_different_sends_nothing(administer, server, run_alg):
    same = {"maxIdleTime": definition(server)["maxIdleTime"]}
    rows, results = administer("editservice", SERVICE="World", CHANGES=json.dumps(same), CONFIRM=True)
    assert (rows, results["CHANGED"]) == ([], 0)
    assert "“World.MapServer” is that way already; nothing was sent." in run_alg.log
    assert not edits(server)


def test_without_confirmation_the_difference_is_shown_and_nothing_sent(refused, server):
    idle = definition(server)["maxIdleTime"]
    said = refused(CHANGES='{"maxIdleTime": 601}', EXTENSIONS="KmlServer=off")
    assert "This would change “World.MapServer”, and the server would restart it:" in said
    assert f"maxIdleTime: {idle} → 601" in said
    assert 'extensions.KmlServer.enabled: "true" → "false"' in said
    assert "Nothing was changed." in said
    assert not edits(server)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, "Say what is to be different, in CHANGES or EXTENSIONS"),
        ({"CHANGES": "maxIdleTime=600"}, "CHANGES is no JSON"),
        ({"CHANGES": "[1]"}, "CHANGES has to be a JSON object"),
        ({"CHANGES": '{"maxIdelTime": 600}'}, "no “maxIdelTime”"),
        ({"CHANGES": '{"maxIdleTime": "long"}'}, "“maxIdleTime” is a number"),
        ({"CHANGES": '{"properties": {"maxRecordCnt": 5}}'}, "Did you mean “maxRecordCount”"),
        ({"CHANGES": '{"properties": 5}'}, "“properties” in CHANGES has to be an object"),
        ({"CHANGES": '{"extensions": {"FeatureServer": {"capabilitys": "Query"}}}'}, "has no “capabilitys”"),
        ({"CHANGES": '{"serviceName": "Earth"}'}, "The serviceName of a service cannot be changed"),
        ({"CHANGES": '{"serviceName": "Earth", "type": "MapServer"}'}, "the definition of another service"),
        ({"EXTENSIONS": "FeatureServer"}, "does not say on or off. Write it like FeatureServer=on"),
        ({"EXTENSIONS": "FeatureServr=on"}, "no one extension “FeatureServr”. Did you mean “FeatureServer”"),
        ({"SERVICE": "Wrld", "EXTENSIONS": "KmlServer=on"}, "no service “Wrld” here. Did you mean “World.MapServer”"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_refused_and_nothing_sent(refused, server, parameters, expected):
    assert expected in refused(CONFIRM=True, **parameters)
    assert not edits(server)


def test_what_the_server_refuses_is_told_in_its_words(refused, server):
    minimum = definition(server)["minInstancesPerNode"]
    said = refused(CHANGES='{"minInstancesPerNode": 9, "maxInstancesPerNode": 2}', CONFIRM=True)
    assert "Could not edit “World.MapServer”" in said
    assert "nstances" in said.split("Could not edit")[1]
    assert definition(server)["minInstancesPerNode"] == minimum


def test_it_ends_when_the_service_runs_again(administer, server):
    server.site.admin.pace.lag = 0.3
    administer("editservice", SERVICE="World", CHANGES='{"maxIdleTime": 602}', CONFIRM=True)
    assert server.site.admin.registry.find("", "World", "MapServer").real_time_state() == "STARTED"
