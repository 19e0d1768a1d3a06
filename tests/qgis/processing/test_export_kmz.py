# SPDX-License-Identifier: GPL-2.0-or-later
"""KMZ by the algorithm: complete, the server's own where that is."""

from __future__ import annotations

import zipfile

import pytest
from qgis.core import QgsProcessingException

from ags_connector.rest import FeatureLayer
from tests.qgis.kmz_source import count_in_kmz


def test_the_servers_own(run_alg, server, tmp_path):
    path = tmp_path / "countries.kmz"
    url = server.layer_url("World", "MapServer", 1)
    results, log = run_alg("exportkmz", {"URL": url, "WHERE": "NAME LIKE 'S%'", "OUTPUT": str(path)})
    count = FeatureLayer(url).count("NAME LIKE 'S%'")
    assert (results["OUTPUT"], results["FEATURE_COUNT"], count_in_kmz(path)) == (str(path), count, count)
    assert "server's own" in log
    assert f"written {count} of {count} expected" in log


def test_all_features_of_a_layer_beyond_the_limit(run_alg, states, tmp_path):
    path = tmp_path / "states.kmz"
    results, log = run_alg("exportkmz", {"URL": states, "OUTPUT": str(path)})
    assert results["FEATURE_COUNT"] == count_in_kmz(path) == FeatureLayer(states).count()
    assert zipfile.is_zipfile(path)
    assert "written here, without the server's symbols" in log


def test_missing_features_fail(run_alg, server, states, tmp_path):
    server.set_mode("World", "poison", 77)
    with pytest.raises(QgsProcessingException, match="77"):
        run_alg(
            "exportkmz", {"URL": states, "WHERE": "OBJECTID < 100", "OUTPUT": str(tmp_path / "states.kmz")}
        )
    assert not (tmp_path / "states.kmz").exists()
    assert count_in_kmz(tmp_path / "states.incomplete.kmz") == 98


def test_what_cannot_be_meant(run_alg, server, countries, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"has to end in \.kmz"):
        run_alg("exportkmz", {"URL": countries, "OUTPUT": str(tmp_path / "countries.gpkg")})
    table = server.layer_url("World", "FeatureServer", 4)
    with pytest.raises(QgsProcessingException, match="is a table"):
        run_alg("exportkmz", {"URL": table, "OUTPUT": str(tmp_path / "notes.kmz")})
