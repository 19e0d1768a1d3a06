# SPDX-License-Identifier: GPL-2.0-or-later
"""Tasks recorded from real servers as algorithms: what their parameters become."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProcessing

from ags_connector.bridge.toolboxes import TaskDescriptor
from ags_connector.processing.geoprocessing.imported_task import ImportedTask
from ags_connector.rest.gp_parameters import GPTaskInfo

DOCS = "exoria-ai__sage/docs/"
ENVIRONMENT = {"ENV_OUT_CRS": "crs", "ENV_PROCESS_CRS": "crs", "ENV_EXTENT": "extent", "AUTHCFG": "authcfg"}
# What each parameter of each task becomes, by QGIS's names of types.
TASKS = {
    f"{DOCS}gp-task_async_filter.json": {
        "Input_Features": "source", "esri_out_feature_service_name": "string", "Output_Feature_Class": "sink",
        "CHECK_FIELDS": "boolean",
    },
    f"{DOCS}gp-task_valuetable_multivalue.json": {
        "Input_range_filters": "matrix", "Output_raster_layers": "folderDestination",
    },
    "jgravois__esri-leaflet-gp/gp-task-drivetime.json": {
        "Input_Location": "source", "Drive_Times": "string", "Output_Drive_Time_Polygons": "sink",
    },
    "literals.gp/gp-task_upload_boolean_derived.json": {"in_features": "source", "target_features": "source"},
}  # fmt: skip


def algorithm_for(fixtures_dir, path):
    info = GPTaskInfo.from_json(json.loads((fixtures_dir / path).read_text("utf-8")))
    url = f"https://host/arcgis/rest/services/Recorded/GPServer/{info.name}"
    made = ImportedTask(TaskDescriptor("gp_recorded", url, "Recorded", info))
    made.initAlgorithm()
    return info, made


def test_no_recorded_task_is_left_out(fixtures_dir):
    lines = (fixtures_dir / "INDEX.tsv").read_text("utf-8").splitlines()
    paths = [line.split("\t")[0] for line in lines if line.split("\t")[1:2] == ["gp-task"]]
    recorded = {
        path for path in paths if "parameters" in json.loads((fixtures_dir / path).read_text("utf-8"))
    }
    assert recorded == set(TASKS)


@pytest.mark.parametrize("path", sorted(TASKS))
def test_every_parameter_is_offered(fixtures_dir, qgis_app, path):
    info, made = algorithm_for(fixtures_dir, path)
    found = {item.name(): item.type() for item in made.parameterDefinitions()}
    outputs = {item.name() for item in made.outputDefinitions()}
    assert found == {**TASKS[path], **ENVIRONMENT}
    assert {item.name for item in info.outputs} <= outputs
    assert made.displayName() == info.display_name
    assert all(item.help() for item in made.parameterDefinitions())


def test_kinds_of_features(fixtures_dir, qgis_app):
    _, made = algorithm_for(fixtures_dir, f"{DOCS}gp-task_async_filter.json")
    source = next(item for item in made.parameterDefinitions() if item.type() == "source")
    assert source.dataTypes() == [
        QgsProcessing.SourceType.TypeVectorPolygon,
        QgsProcessing.SourceType.TypeVectorLine,
    ]
