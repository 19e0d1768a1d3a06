# SPDX-License-Identifier: GPL-2.0-or-later
"""The staged plugin in qgis_process, as scripts outside QGIS use it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)

from ags_connector.rest import FeatureLayer
from tests.qgis.processing.stored import count_in
from tests.sample_server.content.surveys import ITEMS
from tests.sample_server.rasters import open_raster
from tools.stage import ROOT, stage

# Debian's wrapper of QGIS 3.22 passes an option that the program itself refuses.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where the fresh profile is."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def qgis_process(home):
    """Run qgis_process in a fresh profile that has the plugin; return what it prints as JSON."""
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed")
    stage(home / "profiles" / "default" / "python" / "plugins" / "ags_connector")
    environment = {
        **os.environ,
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_AUTH_PASSWORD_FILE": str(home / "master"),
    }

    def run(*arguments, fails=False):
        done = subprocess.run(
            [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout if not fails else done.stdout + done.stderr

    run("plugins", "enable", "ags_connector")
    return run


def test_lists_the_algorithms(qgis_process):
    listed = json.loads(qgis_process("--json", "list"))
    found = listed["providers"]["agsconnector"]["algorithms"]
    assert {"agsconnector:downloadfeatures", "agsconnector:clipfeatures", "agsconnector:stopservices"} <= set(
        found
    )


def test_shows_the_help(qgis_process):
    text = qgis_process("help", "agsconnector:downloadfeatures")
    assert "WHERE" in text
    assert "Nothing is left out silently" in text


def test_downloads(qgis_process, countries, tmp_path):
    path = tmp_path / "some.gpkg"
    printed = qgis_process(
        "--json", "run", "agsconnector:downloadfeatures", "--", f"URL={countries}", "WHERE=PARTS > 5", f"OUTPUT={path}"
    )  # fmt: skip
    expected = FeatureLayer(countries).count("PARTS > 5")
    assert json.loads(printed)["results"]["FEATURE_COUNT"] == expected
    assert count_in(path) == expected


def test_fails_with_a_message_and_an_exit_code(qgis_process, countries, tmp_path):
    path = tmp_path / "none.gpkg"
    printed = qgis_process(
        "run", "agsconnector:downloadfeatures", "--", f"URL={countries}", "FIELDS=NAM", f"OUTPUT={path}", fails=True
    )  # fmt: skip
    assert "has no field “NAM”" in printed
    assert not path.exists()


def test_geocodes_a_table(qgis_process, server, tmp_path):
    table, path = tmp_path / "towns.csv", tmp_path / "places.geojson"
    table.write_text("town,country\nParis,FR\nOslo,NO\nQqxzzw,\n", "utf-8")
    locator = server.service_url("Locators/Places", "GeocodeServer")
    printed = qgis_process(
        "--json", "run", "agsconnector:geocodeaddresses", "--", f"URL={locator}", f"INPUT={table}", f"OUTPUT={path}"
    )  # fmt: skip
    results = json.loads(printed)["results"]
    assert (results["MATCHED_COUNT"], results["UNMATCHED_COUNT"]) == (2, 1)
    assert count_in(path) == 3


def test_exports_a_mosaic_locked_to_one_raster(qgis_process, server, tmp_path):
    path = tmp_path / "survey.tif"
    xmin, ymin, xmax, ymax = ITEMS[2].bounds
    url = server.service_url("Elevation/Surveys", "ImageServer")
    extent = f"EXTENT={xmin},{xmax},{ymin},{ymax} [EPSG:32616]"
    qgis_process(
        "run", "agsconnector:exportimage", "--", f"URL={url}", extent, "MOSAIC_RULE=3", f"OUTPUT={path}"
    )
    assert np.array_equal(gdal.Open(str(path)).ReadAsArray(), open_raster(ITEMS[2].raster).ReadAsArray())


def test_runs_a_model_with_an_imported_task_between_native_algorithms(qgis_process, server, tmp_path):
    printed = qgis_process(
        "--json", "run", "agsconnector:importtoolbox", "--", f"URL={server.service_url('Tools/Proximity', 'GPServer')}"
    )  # fmt: skip
    assert json.loads(printed)["results"]["TASK_COUNT"] == 2
    told = qgis_process("help", "agsconnector:gp_127_0_0_1_tools_proximity_buffer_features")
    assert all(text in told for text in ("Input_Features", "Distance_UNITS", "ENV_OUT_CRS", "Draws circles"))
    model, path = tmp_path / "around.model3", tmp_path / "around.gpkg"
    _model().toFile(str(model))
    # Older versions name a model's output after its step as well.
    qgis_process("run", str(model), "--", f"dissolve:around={path}", f"around={path}")
    assert count_in(path) == 1


@pytest.fixture
def administrator(qgis_process, home):
    """The id of a configuration in the fresh profile that signs in the sample server's administrator."""
    (home / "master").write_text("the master password\n", "utf-8")
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(home)
    command = [
        sys.executable,
        "-m",
        "tests.qgis.bridge.headless_count",
        "",
        "the master password",
        "adm1n-secret",
        "admin",
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


def test_administers_though_the_toolbox_hides_it(qgis_process, administrator, server):
    given = ("--", f"URL={server.url}", f"AUTHCFG={administrator}", "SERVICES=World")
    printed = qgis_process("run", "agsconnector:stopservices", *given, "OUTPUT=TEMPORARY_OUTPUT", fails=True)
    assert "These services would be stopped (1):" in printed
    assert "algorithm is deprecated" not in printed
    assert "World.MapServer: STARTED" in printed
    assert not server.site.admin.counts["stop"]
    printed = qgis_process(
        "--json", "run", "agsconnector:restartservices", *given, "CONFIRM=true", "OUTPUT=TEMPORARY_OUTPUT"
    )
    assert json.loads(printed)["results"]["CHANGED"] == 1
    assert server.site.admin.counts["stop"] == server.site.admin.counts["start"] == 1


def _model():
    source = QgsProcessingModelChildParameterSource
    centroids, buffers = (
        source.fromChildOutput("centroids", "OUTPUT"),
        source.fromChildOutput("buffer", "Output_Features"),
    )
    borders = "/usr/share/qgis/resources/data/world_map.gpkg|layername=disputed_borders"
    steps = {
        "centroids": ("native:centroids", {"INPUT": source.fromStaticValue(borders)}),
        "buffer": (
            "agsconnector:gp_127_0_0_1_tools_proximity_buffer_features",
            {"Input_Features": centroids, "Distance": source.fromStaticValue(3)},
        ),
        "dissolve": ("native:dissolve", {"INPUT": buffers}),
    }
    model = QgsProcessingModelAlgorithm("Around", "test")
    for name, (identifier, sources) in steps.items():
        child = QgsProcessingModelChildAlgorithm(identifier)
        child.setChildId(name)
        for parameter, value in sources.items():
            child.addParameterSources(parameter, [value])
        if name == "dissolve":
            output = QgsProcessingModelOutput("around", "around")
            output.setChildId(name)
            output.setChildOutputName("OUTPUT")
            child.setModelOutputs({"around": output})
        model.addChildAlgorithm(child)
    return model
