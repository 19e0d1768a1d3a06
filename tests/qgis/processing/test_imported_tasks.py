# SPDX-License-Identifier: GPL-2.0-or-later
"""Imported tasks as algorithms: their parameters, their results, and what stands in the profile."""

from __future__ import annotations

import time

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ags_connector.bridge import job_store, toolboxes
from ags_connector.bridge.toolboxes import import_toolbox, task_id

PREFIX = "agsconnector:gp_127_0_0_1_tools"
# For each simple parameter of the echo: what Processing is given, and what it gives back.
ECHOED = {
    "String": ("a ü", "a ü"),
    "Choice": ("Light blue", "Light blue"),
    "Hidden": ("s3cret", "s3cret"),
    "Long": (5, 5),
    "Double": (2.5, 2.5),
    "Boolean": (True, True),
    "Date": ("1970-01-02T00:00:00Z", "1970-01-02T00:00:00+00:00"),
    "Linear_Unit": (8.5, '{"distance": 8.5, "units": "esriMiles"}'),
    "Areal_Unit": (3, '{"area": 3.0, "units": "esriSquareMeters"}'),
    "Field": ("NAME", "NAME"),
    "Expression": ("A > 1", "A > 1"),
    "Reference": ("EPSG:25832", '{"wkid": 25832, "latestWkid": 25832}'),
    "Strings": (["b, c", "d;e"], '["b, c", "d;e"]'),
    "Longs": ([3, 1], "[3, 1]"),
    "Table": (["a", 1.5, "b", ""], '[["a", 1.5], ["b", null]]'),
    "Novelty": ("both", "both"),
}


@pytest.fixture
def clean(provider):
    """A profile without toolboxes and jobs, before and after."""

    def clear():
        for path in [*toolboxes.toolboxes_folder().glob("*.json"), *job_store.jobs_folder().glob("*.json")]:
            path.unlink()
        provider.refreshAlgorithms()

    clear()
    yield provider
    clear()


@pytest.fixture
def imported(clean, run_alg, server):
    """`imported("Tools/Analysis")` imports a service and returns how many tasks it has."""

    def call(name, **parameters):
        results, log = run_alg("importtoolbox", {"URL": server.service_url(name, "GPServer"), **parameters})
        return results["TASK_COUNT"], log

    return call


def layer_of(*wkts, crs="EPSG:25832", kind="Point"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=NAME:string&field=ELEVATION:double", "layer", "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"n{number}", 10.0 * number])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PREFIX}_{name}")


def test_each_task_becomes_an_algorithm(imported):
    count, log = imported("Tools/Analysis", ALIAS="My tools")
    assert count == 5
    assert "Its tasks run as jobs." in log
    found = algorithm("analysis_interpolate")
    assert (found.displayName(), found.group()) == ("Interpolate", "My tools / Surface")
    assert "Lays a surface through points." in found.shortHelpString()
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


def test_features_are_transformed_and_come_back(imported, run_alg):
    imported("Tools/Proximity")
    layer = layer_of("POINT (500000 5500000)", "POINT (510000 5500000)")
    layer.selectByIds([1])
    parameters = {"Input_Features": layer, "Distance": 2, "Distance_UNITS": "esriKilometers",
                  "Output_Features": "TEMPORARY_OUTPUT"}  # fmt: skip
    results, log = run_alg("gp_127_0_0_1_tools_proximity_buffer_features", parameters)
    found = results["Output_Features"]
    assert found.crs().authid() == "EPSG:4326"
    assert results["Feature_Count"] == found.featureCount() == 2
    assert {feature["BUFF_DIST"] for feature in found.getFeatures()} == {2000.0}
    box = found.extent()
    assert 8.9 < box.xMinimum() < 9 < box.xMaximum() < 9.2
    assert "Executing (Buffer)" in log


@pytest.mark.parametrize("name", sorted(ECHOED))
def test_every_type_through_processing(imported, run_alg, name):
    if not toolboxes.descriptors():
        imported("Tools/Proximity")
    given, expected = ECHOED[name]
    more = (
        {"In_Features": layer_of("POLYGON ((0 0, 0 1, 1 1, 0 0))", kind="Polygon")} if name == "Field" else {}
    )
    results, _ = run_alg("gp_127_0_0_1_tools_proximity_echo", {f"In_{name}": given, **more})
    assert results[f"Out_{name}"] == expected


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


def test_wrong_value_names_the_parameter(imported, run_alg):
    imported("Tools/Proximity")
    with pytest.raises(QgsProcessingException, match="In_Longs: “x” is no number"):
        run_alg("gp_127_0_0_1_tools_proximity_echo", {"In_Longs": ["x"]})


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


def test_start_with_many_tasks_asks_nobody(imported, clean, server):
    imported("Tools/Analysis")
    (path,) = toolboxes.toolboxes_folder().glob("*.json")
    text = path.read_text("utf-8")
    for number in range(39):
        (path.parent / f"copy{number}.json").write_text(
            text.replace('"id": "gp_', f'"id": "gp_c{number}_'), "utf-8"
        )
    server.clear_requests()
    began = time.perf_counter()
    clean.refreshAlgorithms()
    took = time.perf_counter() - began
    assert len([item for item in clean.algorithms() if item.name().startswith("gp_")]) == 200
    assert server.requests == []
    assert took < 1.0


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
