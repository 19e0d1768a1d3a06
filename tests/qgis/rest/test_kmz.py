# SPDX-License-Identifier: GPL-2.0-or-later
"""KMZ holds every feature: the server's own where that is complete, else what GDAL writes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from ags_connector.rest import FeatureLayer, InvalidInput, SignInRequired
from ags_connector.rest import host as rest_host
from tests.qgis.kmz_source import count_in_kmz, open_kmz


@pytest.fixture(autouse=True)
def _in_qgis(qgis_app: Any) -> Any:
    from ags_connector.bridge import host

    before = rest_host.current()
    host.install()
    yield
    rest_host.install(before)


def layer_of(server: Any, layer: int = 1, service_type: str = "MapServer") -> FeatureLayer:
    return FeatureLayer(server.layer_url("World", service_type, layer))


def test_the_servers_own_with_its_symbols(server: Any, tmp_path: Path) -> None:
    path = tmp_path / "c.kmz"
    report = layer_of(server).export(path, "NAME LIKE 'S%'")
    assert report.written == report.expected == count_in_kmz(path) == layer_of(server).count("NAME LIKE 'S%'")
    assert b"PolyStyle" in zipfile.ZipFile(path).read("doc.kml")
    assert any("server's own" in note for note in report.notes)


@pytest.mark.parametrize(
    ("layer", "service_type"), [(2, "MapServer"), (2, "FeatureServer"), (1, "FeatureServer")]
)
def test_complete_where_the_server_cuts_or_makes_none(server: Any, tmp_path: Path, layer: int,
                                                      service_type: str) -> None:  # fmt: skip
    path = tmp_path / "s.kmz"
    found = layer_of(server, layer, service_type)
    report = found.export(path)
    assert report.written == report.expected == found.count() == count_in_kmz(path)
    assert zipfile.is_zipfile(path)
    assert any("written here" in note for note in report.notes)
    assert [item.name for item in tmp_path.iterdir()] == ["s.kmz"]


def test_a_page_capped_below_the_limit_is_noticed(server: Any, tmp_path: Path) -> None:
    server.set_mode("World", "cap_pages", 50)
    report = layer_of(server).export(tmp_path / "c.kmz")
    assert report.written == count_in_kmz(tmp_path / "c.kmz") == 240


def test_other_references_come_out_in_degrees(server: Any, tmp_path: Path) -> None:
    layer = FeatureLayer(server.layer_url("World", "FeatureServer", 1))
    layer.export(tmp_path / "c.kmz", "NAME = 'Chad'", out_sr=3857)
    source = open_kmz(tmp_path / "c.kmz")
    (feature,) = source.GetLayer(0)
    assert 13 < feature.GetGeometryRef().GetEnvelope()[0] < 14


def test_plain_python_takes_the_servers_or_says_what_would_help(server: Any, tmp_path: Path) -> None:
    rest_host.install(rest_host.Host())
    assert layer_of(server).export(tmp_path / "c.kmz").written == 240
    with pytest.raises(InvalidInput, match=r"does not hold all features.*Run it in QGIS"):
        layer_of(server, 2).export(tmp_path / "s.kmz")
    assert not (tmp_path / "s.kmz").exists()


def test_tables_and_sign_in(server: Any, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="is a table"):
        layer_of(server, 4).export(tmp_path / "n.kmz")
    locked = FeatureLayer(server.layer_url("Restricted/Parcels", "FeatureServer", 0))
    with pytest.raises(SignInRequired):
        locked.export(tmp_path / "p.kmz")
