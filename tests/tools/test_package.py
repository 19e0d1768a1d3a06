# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip is the same each time and passes the plugin repository's gate; the gate finds what it should."""

from __future__ import annotations

import configparser
import re
import shutil
import zipfile

import pytest

from tools.check_zip import complaints_about
from tools.package import package, write_zip
from tools.stage import PLUGIN, ROOT


@pytest.fixture
def smallest_plugin(tmp_path):
    """A plugin folder that the gate lets pass, small enough to be scanned again and again."""
    folder = tmp_path / PLUGIN
    folder.mkdir()
    for name in ("LICENSE", "metadata.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "__init__.py").write_text("def classFactory(iface): ...\n")
    icon = folder / "resources" / "icons" / "ags_connector.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>")
    return folder


def test_the_gate_lets_the_smallest_plugin_pass(smallest_plugin, tmp_path):
    assert complaints_about(write_zip(smallest_plugin, tmp_path / "a.zip")) == []


def test_two_builds_are_equal(tmp_path):
    assert package(tmp_path / "a.zip").read_bytes() == package(tmp_path / "b.zip").read_bytes()


def test_the_zip_holds_the_plugin_and_nothing_else(tmp_path):
    with zipfile.ZipFile(package(tmp_path / "a.zip")) as packed:
        names = packed.namelist()
    assert names == sorted(names)
    assert {f"{PLUGIN}/metadata.txt", f"{PLUGIN}/LICENSE", f"{PLUGIN}/i18n/ags_connector_de.qm"} <= set(names)
    assert all(name.startswith(f"{PLUGIN}/") for name in names)
    assert not [name for name in names if re.search(r"/tests?/|__pycache__|\.pyc$|\.ts$", name)]


def test_the_plugin_repository_would_take_it(tmp_path):
    assert complaints_about(package(tmp_path / "a.zip")) == []


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("rest/a.py", "assert x\n", "bandit: rest/a.py:1: B101"),
        ("rest/a.py", "import requests\nrequests.get('https://host', verify=False, timeout=3)\n", "B501"),
        ("rest/a.py", "import requests\nrequests.get('https://host')\n", "B113"),
        ("rest/a.py", "key = 'AKIA" + "IOSFODNN7QVEZQXY'\n", "detect-secrets: rest/a.py:1"),
        ("rest/a.py", "def broken(:\n", "bandit: rest/a.py:1"),
        ("install.sh", "true\n", "files of this kind are refused"),
        ("tests/test_a.py", "", "does not belong into the zip"),
        ("metadata.txt", "[general]\nname=x\n", "metadata.txt lacks tracker"),
        ("__init__.py", "", "has no classFactory"),
    ],
)
def test_the_gate_finds(smallest_plugin, tmp_path, name, text, complaint):
    path = smallest_plugin / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    found = complaints_about(write_zip(smallest_plugin, tmp_path / "a.zip"))
    assert any(complaint in each for each in found), found


def test_a_missing_licence_is_found(smallest_plugin, tmp_path):
    (smallest_plugin / "LICENSE").unlink()
    assert f"{PLUGIN}/LICENSE is missing" in complaints_about(write_zip(smallest_plugin, tmp_path / "a.zip"))


def test_one_version_everywhere():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", "utf-8")
    version = metadata["general"]["version"]
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"\n{version}" in metadata["general"]["changelog"]
