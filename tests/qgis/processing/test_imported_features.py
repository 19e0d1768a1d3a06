# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers as inputs of imported tasks: held against the task's schema, transformed, only the selected features."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProject

from tests.qgis.processing.memory_layers import layer_of

BUFFER = "gp_127_0_0_1_tools_proximity_buffer_features"
INTERPOLATE = "gp_127_0_0_1_tools_analysis_interpolate"
VIEWSHED = "gp_127_0_0_1_tools_elevation_viewshed"
TWO = ("POINT (500000 5500000)", "POINT (510000 5500000)")
SQUARE = "POLYGON ((745000 4054000, 745000 4055000, 746000 4055000, 745000 4054000))"


def sent(server, name, operation="/execute"):
    form = next(item for item in server.requests if item.path.endswith(operation)).params
    return json.loads(form[name])


def test_features_are_transformed_and_come_back(imported, run_alg, server):
    imported("Tools/Proximity")
    parameters = {"Input_Features": layer_of(*TWO), "Distance": 2, "Distance_UNITS": "Kilometers",
                  "Output_Features": "TEMPORARY_OUTPUT"}  # fmt: skip
    results, log = run_alg(BUFFER, parameters)
    found = results["Output_Features"]
    assert found.crs().authid() == "EPSG:4326"
    assert results["Feature_Count"] == found.featureCount() == 2
    assert {feature["BUFF_DIST"] for feature in found.getFeatures()} == {2000.0}
    box = found.extent()
    assert 8.9 < box.xMinimum() < 9 < box.xMaximum() < 9.2
    assert "Executing (Buffer)" in log
    assert sent(server, "Input_Features")["spatialReference"]["wkid"] == 4326


def test_selected_features_only(imported, run_alg, server):
    imported("Tools/Proximity")
    layer = layer_of(*TWO)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("NAME = 'n1'")
    try:
        source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        results, _ = run_alg(BUFFER, {"Input_Features": source, "Distance": 1})
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert results["Feature_Count"] == 1
    (feature,) = sent(server, "Input_Features")["features"]
    assert feature["attributes"]["NAME"] == "n1"


def test_multipoints_go_as_points_where_the_task_takes_points(imported, run_alg, server):
    imported("Tools/Elevation")
    layer = layer_of("MULTIPOINT ((745000 4054000), (746000 4054000))", crs="EPSG:32616", kind="MultiPoint")
    results, _ = run_alg(VIEWSHED, {"Input_Observation_Point": layer, "Viewshed_Distance": 8.5,
                                    "Viewshed_Result": "TEMPORARY_OUTPUT"})  # fmt: skip
    body = sent(server, "Input_Observation_Point")
    assert body["geometryType"] == "esriGeometryPoint"
    assert body["spatialReference"]["wkid"] == 54003
    assert body["features"][0]["geometry"]["x"] == pytest.approx(-9369410, abs=5)
    assert len(body["features"]) == 2
    assert sent(server, "Viewshed_Distance") == {"distance": 8.5, "units": "esriMiles"}
    assert results["Viewshed_Result"].crs().authid() == "ESRI:54003"


def test_wrong_geometries_are_refused_before_anything_is_sent(imported, run_alg, server):
    imported("Tools/Elevation")
    server.clear_requests()
    layer = layer_of(SQUARE, crs="EPSG:32616", kind="Polygon")
    with pytest.raises(QgsProcessingException) as caught:
        run_alg(VIEWSHED, {"Input_Observation_Point": layer, "Viewshed_Distance": 1})
    assert "Input_Observation_Point, “layer”: The features are of type Polygon; wanted: Point." in str(
        caught.value
    )
    assert server.requests == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("&field=NAME:string", "The features lack fields that the task wants: ELEVATION (Double)."),
        ("&field=elevation:string", "The field elevation is text; the task wants numbers in it."),
    ],
)
def test_fields_are_held_against_the_tasks(imported, run_alg, server, fields, said):
    imported("Tools/Analysis")
    server.clear_requests()
    layer = layer_of(*TWO, fields=fields)
    with pytest.raises(QgsProcessingException) as caught:
        run_alg(INTERPOLATE, {"Input_Points": layer})
    assert f"Input_Points, “layer”: {said}" in str(caught.value)
    assert server.requests == []


def test_the_check_of_fields_can_be_switched_off(imported, run_alg, server):
    imported("Tools/Analysis")
    with pytest.raises(QgsProcessingException, match="ERROR 010092"):
        run_alg(INTERPOLATE, {"Input_Points": layer_of(*TWO, fields=""), "CHECK_FIELDS": False})
    assert sent(server, "Input_Points", "/submitJob")["fields"] == []


def test_fields_are_called_as_the_task_calls_them(imported, run_alg, server):
    imported("Tools/Analysis")
    layer = layer_of(*TWO, "POINT (505000 5510000)", fields="&field=name:string&field=elevation:double")
    run_alg(INTERPOLATE, {"Input_Points": layer, "Interval": 5})
    body = sent(server, "Input_Points", "/submitJob")
    assert [item["name"] for item in body["fields"]] == ["name", "ELEVATION"]
    assert [item["attributes"]["ELEVATION"] for item in body["features"]] == [0.0, 10.0, 20.0]


def test_environment(imported, run_alg, server):
    imported("Tools/Proximity")
    parameters = {"Input_Features": layer_of(*TWO), "Distance": 2, "Output_Features": "TEMPORARY_OUTPUT",
                  "ENV_OUT_CRS": "EPSG:25832", "ENV_PROCESS_CRS": "EPSG:3857",
                  "ENV_EXTENT": "0,1,2,3 [EPSG:4326]"}  # fmt: skip
    results, _ = run_alg(BUFFER, parameters)
    assert results["Output_Features"].crs().authid() == "EPSG:25832"
    context = sent(server, "context")
    assert context["processSR"]["wkid"] == 3857
    assert context["extent"] == {"xmin": 0, "ymin": 2, "xmax": 1, "ymax": 3,
                                 "spatialReference": {"wkid": 4326, "latestWkid": 4326}}  # fmt: skip


def test_environment_of_an_old_server(imported, run_alg, server):
    imported("Tools/OldProximity")
    old = BUFFER.replace("proximity", "oldproximity")
    parameters = {"Input_Features": layer_of(*TWO), "Distance": 2, "ENV_OUT_CRS": "EPSG:25832"}
    run_alg(old, parameters)
    form = next(item for item in server.requests if item.path.endswith("/execute")).params
    assert form["env:outSR"] == "25832"
    assert "context" not in form
    with pytest.raises(QgsProcessingException, match=r"older than 10\.6\.1"):
        run_alg(old, {**parameters, "ENV_EXTENT": "0,1,2,3 [EPSG:4326]"})


def test_environment_without_a_code_is_refused(imported, run_alg, server):
    imported("Tools/Proximity")
    server.clear_requests()
    proj = "PROJ4:+proj=laea +lat_0=48.2 +lon_0=16.4 +datum=WGS84 +units=m +no_defs"
    with pytest.raises(QgsProcessingException, match="ENV_OUT_CRS: a task takes only a CRS with an EPSG"):
        run_alg(BUFFER, {"Input_Features": layer_of(*TWO), "Distance": 2, "ENV_OUT_CRS": proj})
    assert server.requests == []


def test_wrong_geometries_by_address(run_alg, server, tmp_path):
    square = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}
    url = f"{server.service_url('Tools/Elevation', 'GPServer')}/Viewshed"
    values = json.dumps({"Input_Observation_Point": square, "Viewshed_Distance": "1 mile"})
    with pytest.raises(
        QgsProcessingException, match="Input_Observation_Point: The features are of type Polygon"
    ):
        run_alg("rungptask", {"URL": url, "PARAMETERS": values, "OUTPUT_FOLDER": str(tmp_path)})
    assert not [item for item in server.requests if item.path.endswith("/execute")]
