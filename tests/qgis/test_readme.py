# SPDX-License-Identifier: GPL-2.0-or-later
"""What the README says: its Python runs, its tables name what there is, its pictures and targets exist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsApplication

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """A folder for the files that the examples write."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def count_in(path):
    source = ogr.Open(str(path))
    assert source is not None, f"there is no {path}"
    return source.GetLayer(0).GetFeatureCount()


def test_all_examples_run_in_qgis_one_after_the_other(provider, server, elsewhere, capsys):
    namespace = {}
    for block in BLOCKS:
        exec(compile(block.replace(ADDRESS, server.base), "README.md", "exec"), namespace)
    printed = capsys.readouterr().out
    assert "written 64 of 64 expected" in printed
    assert "written 64 of 64 expected" in README
    assert "Restricted locked" in printed
    assert "['Land', 'Maps & apps']" in printed
    assert "needs a sign-in:" in printed
    assert count_in("countries.shp") == 64
    assert count_in("iceland.gpkg") == namespace["airports"].count("COUNTRY = 'IS'")
    assert count_in("iceland.geojson") == namespace["report"].written == namespace["report"].expected
    assert count_in("visible.shp") == 1
    assert count_in("localResult.shp") == count_in("around.gpkg") == count_in("iceland.gpkg")


def test_examples_without_processing_run_in_plain_python(server, elsewhere):
    plain = "\n".join(block for block in BLOCKS if "processing" not in block).replace(ADDRESS, server.base)
    no_qgis = "import sys\nassert not {'qgis', 'PyQt5', 'osgeo'} & set(sys.modules)\n"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", f"{plain}\n{no_qgis}"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "written 64 of 64 expected" in done.stdout
    assert count_in("countries.shp") == 64
    assert count_in("localResult.shp") == count_in("inputPoint.shp") > 50
    assert (elsewhere / "viewshed.tif").is_file()


def test_table_names_every_algorithm_with_its_parameters_and_outputs(provider):
    rows = {
        match[1]: match[0] for match in re.finditer(r"^\|.*`agsconnector:(\w+)`.*\|$", README, re.MULTILINE)
    }
    assert set(rows) == {item.name() for item in provider.algorithms()}
    for name, row in rows.items():
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"agsconnector:{name}")
        told = set(re.findall(r"`([A-Z_]+)`", row))
        parameters = {item.name() for item in algorithm.parameterDefinitions()} - {"AUTHCFG"}
        assert told == parameters | {item.name() for item in algorithm.outputDefinitions()}
        assert f"**{algorithm.displayName()}**" in row


def test_pictures_pages_and_make_targets_exist():
    for link in re.findall(r"\]\((?!http)([^)]+)\)", README):
        assert (ROOT / link).is_file(), link
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", README)) <= targets
