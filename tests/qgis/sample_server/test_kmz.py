# SPDX-License-Identifier: GPL-2.0-or-later
"""KMZ of the sample server, read by GDAL."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from osgeo import gdal

from tests.qgis.kmz_source import open_kmz
from tests.qgis.sample_server.client import error_code, fetch, query_url
from tests.sample_server import SampleServer


def stored(server: SampleServer, layer: int, target: Path, **params: Any) -> Any:
    reply = fetch(query_url(server, "World", layer, "MapServer"), **{**params, "f": "kmz"})
    assert reply.headers["Content-Type"] == "application/vnd.google-earth.kmz"
    target.write_bytes(reply.content)
    return open_kmz(target)


def test_polygons_with_attributes(server: SampleServer, tmp_path: Path) -> None:
    path = tmp_path / "countries.kmz"
    source = stored(server, 1, path, where="NAME = 'Italy'", outFields="*", outSR=3857)
    (feature,) = source.GetLayer(0)
    assert feature["Name"] == "Italy"
    # GDAL's LIBKML driver reads the other attributes, its KML driver does not.
    assert b'<Data name="ISO_A3"><value>ITA</value></Data>' in zipfile.ZipFile(path).read("doc.kml")
    if gdal.GetDriverByName("LIBKML") is not None:
        assert feature["ISO_A3"] == "ITA"
    low_x, high_x, low_y, high_y = feature.GetGeometryRef().GetEnvelope()
    assert 6 < low_x < high_x < 19
    assert 35 < low_y < high_y < 48


def test_no_more_than_a_page(server: SampleServer, tmp_path: Path) -> None:
    source = stored(server, 2, tmp_path / "states.kmz", where="1=1", outFields="NAME")
    assert source.GetLayer(0).GetFeatureCount() == 2000


def test_feature_services_have_none(server: SampleServer) -> None:
    assert error_code(query_url(server, "World", 1), where="1=1", f="kmz") == 400
