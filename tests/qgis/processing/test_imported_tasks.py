# SPDX-License-Identifier: GPL-2.0-or-later
"""Imported tasks as algorithms: their parameters, their results, and what stands in the profile."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingUtils,
    QgsProject,
)

from ags_connector.bridge import job_store, toolboxes
from ags_connector.bridge.toolboxes import import_toolbox, task_id
from ags_connector.processing.help_text import strong
from tests.qgis.processing.memory_layers import layer_of

PREFIX = "agsconnector:gp_127_0_0_1_tools"


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PREFIX}_{name}")


def test_each_task_becomes_an_algorithm(imported):
    count, log = imported("Tools/Analysis", ALIAS="My tools")
    assert count == 5
    assert "Its tasks run as jobs." in log
    found = algorithm("analysis_interpolate")
    assert (found.displayName(), found.group()) == ("Interpolate", "My tools / Surface")
    assert "Lays a surface through points." in found.shortHelpString()
    assert (
        f"{strong('Distance')}: How far around the features"
        in algorithm("analysis_buffer_features").shortHelpString()
    )
    assert algorithm("analysis_buffer_features").group() == "My tools / Proximity"


def test_form_of_arcpy(clean, server, run_alg):
    results, log = run_alg("importtoolbox", {"URL": f"{server.base}/arcgis/services;Tools/Proximity"})
    assert results["TASK_COUNT"] == 2
    assert "Its tasks run at once." in log


def test_ids_stay_when_imported_again(imported):
    imported("Tools/Proximity")
    before = [item.id for item in toolboxes.descriptors()]
    imported("Tools/Proximity", ALIAS="Renamed")
    assert [item.id for item in toolboxes.descriptors()] == before


def test_ids_are_ascii():
    assert task_id("https://Höst.example/gis/rest/services/Größe/Ä-b/GPServer/911%20Calls") == (
        "gp_host_example_grosse_a_b_911_calls"
    ).replace("grosse", "groe")


def test_rasters_and_contours(imported, run_alg, tmp_path):
    imported("Tools/Analysis")
    layer = layer_of(*(f"POINT ({500000 + 1000 * (n % 5)} {5500000 + 1000 * n})" for n in range(10)))
    parameters = {"Input_Points": layer, "Interval": 10, "Output_Raster": str(tmp_path / "surface.tif"),
                  "Output_Contours": "TEMPORARY_OUTPUT"}  # fmt: skip
    results, _ = run_alg("gp_127_0_0_1_tools_analysis_interpolate", parameters)
    assert gdal.Open(results["Output_Raster"]).RasterXSize == 64
    assert results["Output_Contours"].featureCount() > 3
    assert [job.status for job in job_store.kept_jobs()] == ["SUCCEEDED"]


def test_file_in_and_out(imported, run_alg, tmp_path):
    imported("Tools/Files")
    source = tmp_path / "a.txt"
    source.write_text("hello")
    parameters = {"Input_File": str(source), "Output_File": str(tmp_path / "out.csv")}
    results, _ = run_alg("gp_127_0_0_1_tools_files_summarize_file", parameters)
    assert results["Byte_Count"] == 5
    assert "a.txt,5," in (tmp_path / "out.csv").read_text("utf-8")


def test_changed_task_says_so(imported, run_alg):
    imported("Tools/Proximity")
    (path,) = toolboxes.toolboxes_folder().glob("*.json")
    path.write_text(path.read_text("utf-8").replace('"Dissolve"', '"Merge"'), "utf-8")
    QgsApplication.processingRegistry().providerById("agsconnector").refreshAlgorithms()
    with pytest.raises(
        QgsProcessingException, match="has changed on the server since it was imported: Dissolve, Merge"
    ):
        run_alg(
            "gp_127_0_0_1_tools_proximity_buffer_features",
            {"Input_Features": layer_of("POINT (500000 5500000)"), "Distance": 1},
        )


def test_broken_descriptors_do_not_hide_the_others(imported, clean):
    imported("Tools/Proximity")
    folder = toolboxes.toolboxes_folder()
    (path,) = folder.glob("*.json")
    text = path.read_text("utf-8")
    (folder / "broken.json").write_text("{")
    (folder / "odd.json").write_text(
        '{"tasks": [5, {"id": "gp_x", "page": {"parameters": [3]}}], "alias": "x"}'
    )
    clean.refreshAlgorithms()
    assert text == path.read_text("utf-8")
    assert len([item for item in clean.algorithms() if item.name().startswith("gp_")]) == 2


def test_start_with_many_tasks_asks_nobody_and_is_quick(imported, clean, server, monkeypatch):
    """200 tasks of 50 services: no request, one file for each service, less than a tenth of a second."""
    imported("Tools/Analysis")
    (path,) = toolboxes.toolboxes_folder().glob("*.json")
    body = json.loads(path.read_text("utf-8"))
    # Hardly a task has a parameter of every type.
    body["tasks"] = [item for item in body["tasks"] if not item["url"].endswith("/Echo")]
    for number in range(50):
        tasks = [{**item, "id": f"{item['id']}_{number}"} for item in body["tasks"]]
        (path.parent / f"copy{number}.json").write_text(json.dumps({**body, "tasks": tasks}), "utf-8")
    path.unlink()
    read = []
    read_text = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda self, *args: read.append(self) or read_text(self, *args))
    server.clear_requests()
    seconds = []
    for _ in range(5):
        read.clear()
        began = time.process_time()
        clean.refreshAlgorithms()
        seconds.append(time.process_time() - began)
        assert len(read) == 50
    assert len([item for item in clean.algorithms() if item.name().startswith("gp_")]) == 200
    assert server.requests == []
    # The processor's time, since other work on the machine only adds to the clock's.
    assert min(seconds) < 0.1, seconds


def test_in_a_model_between_native_algorithms(imported):
    import processing

    imported("Tools/Proximity")
    model = QgsProcessingModelAlgorithm("Around", "test")
    source = QgsProcessingModelChildParameterSource
    centroids, buffers = (
        source.fromChildOutput("centroids", "OUTPUT"),
        source.fromChildOutput("buffer", "Output_Features"),
    )
    steps = {
        "centroids": ("native:centroids", {"INPUT": source.fromStaticValue(layer_file())}),
        "buffer": (
            f"{PREFIX}_proximity_buffer_features",
            {"Input_Features": centroids, "Distance": source.fromStaticValue(3)},
        ),
        "dissolve": ("native:dissolve", {"INPUT": buffers, "FIELD": source.fromStaticValue("BUFF_DIST")}),
    }
    for name, (identifier, sources) in steps.items():
        child = QgsProcessingModelChildAlgorithm(identifier)
        child.setChildId(name)
        for parameter, value in sources.items():
            child.addParameterSources(parameter, [value])
        model.addChildAlgorithm(child)
    model.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    results = processing.run(model, {}, context=context)
    found = QgsProcessingUtils.mapLayerFromString(results["CHILD_RESULTS"]["dissolve"]["OUTPUT"], context)
    assert [feature["BUFF_DIST"] for feature in found.getFeatures()] == [3.0]


def layer_file():
    return "/usr/share/qgis/resources/data/world_map.gpkg|layername=disputed_borders"


def test_import_in_python(clean, server):
    toolbox = import_toolbox(server.service_url("Tools/Files", "GPServer"), "Files")
    assert [task.info.name for task in toolbox.tasks] == ["Summarize File", "Multiply_Raster"]
    assert (toolbox.is_synchronous, toolbox.failures) == (False, {})
    toolboxes.remove_toolbox(toolbox.url)
    assert toolboxes.descriptors() == []
