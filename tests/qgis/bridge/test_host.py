# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS as the client's host: its transport, files and geometries, end to end against the sample server."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any, Iterator

import pytest
import requests
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsGeometry,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ags_connector.bridge import host
from ags_connector.bridge.sessions import session_for
from ags_connector.bridge.settings import Settings
from ags_connector.bridge.transport import QgisAdapter
from ags_connector.rest import host as rest_host
from ags_connector.rest.errors import Canceled, ConnectionFailed, ServerError
from ags_connector.rest.session import Session
from tests.qgis.bridge.wire_server import WireServer


@pytest.fixture(autouse=True)
def qgis_host(qgis_app: Any) -> Iterator[None]:
    before = rest_host.current()
    host.install()
    yield
    host.uninstall()
    rest_host.install(before)


def test_client_sends_through_qgis(server: Any) -> None:
    session = Session()

    assert isinstance(session.http.get_adapter("https://x.org"), QgisAdapter)
    assert session.get(f"{server.url}/World/MapServer")["layers"]
    assert "QGIS/" in server.requests[-1].headers["User-Agent"]


def test_uninstall_leaves_plain_python() -> None:
    host.uninstall()

    assert rest_host.current().session_factory is requests.Session


def test_errors_come_out_of_the_session(server: Any) -> None:
    session = session_for(server.url)
    with pytest.raises(ServerError):
        session.get(f"{server.url}/Nothing/MapServer")


def test_refused_connection_has_its_own_words(wire: WireServer) -> None:
    with pytest.raises(ConnectionFailed, match="refuses connections"):
        session_for("http://127.0.0.1:9").get("http://127.0.0.1:9/arcgis/rest/services")


def test_unknown_host_has_its_own_words() -> None:
    with pytest.raises(ConnectionFailed, match="is not known"):
        session_for("http://no-such-host.invalid").get("http://no-such-host.invalid/arcgis/rest/services")


def test_cancel_ends_a_slow_request_within_a_second(wire: WireServer) -> None:
    feedback = QgsFeedback()
    session = session_for(wire.url, feedback=feedback)
    threading.Timer(0.3, feedback.cancel).start()
    began = time.monotonic()
    with pytest.raises(Canceled):
        session.get(f"{wire.url}/slow", {"seconds": 8})

    assert time.monotonic() - began < 1.3


def test_layer_is_exported_to_every_usual_format(server: Any, tmp_path: Path) -> None:
    from ags_connector.rest import FeatureLayer

    layer = FeatureLayer(f"{server.url}/World/FeatureServer/3")
    expected = layer.count()
    for suffix in ("gpkg", "shp", "geojson", "fgb", "kml", "csv"):
        report = layer.export(tmp_path / f"lots.{suffix}")
        dataset = ogr.Open(str(tmp_path / f"lots.{suffix}"))
        assert (report.written, dataset.GetLayer(0).GetFeatureCount()) == (expected, expected), suffix


@pytest.mark.parametrize("kind", ["rectangle", "geometry", "layer"])
def test_qgis_geometries_are_read(kind: str) -> None:
    crs = QgsCoordinateReferenceSystem("EPSG:2056")
    box = QgsRectangle(0, 0, 10, 20)
    value: Any = {
        "rectangle": QgsReferencedRectangle(box, crs),
        "geometry": QgsReferencedGeometry(QgsGeometry.fromRect(box), crs),
        "layer": _layer(box),
    }[kind]
    found = host.read_geometry(value)

    assert found is not None
    assert found["spatialReference"]["wkid"] == 2056
    assert sorted(map(tuple, found["rings"][0][:-1])) == [(0, 0), (0, 20), (10, 0), (10, 20)]


def test_other_objects_are_left_to_others() -> None:
    assert host.read_geometry({"x": 1}) is None
    assert host.read_geometry(QgsGeometry()) is None


def _layer(box: QgsRectangle) -> QgsVectorLayer:
    from qgis.core import QgsFeature

    layer = QgsVectorLayer("Polygon?crs=EPSG:2056", "x", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


def test_downloads_ask_as_the_settings_say() -> None:
    Settings(requests_in_flight=2, page_size=50).save()
    try:
        chosen = host.build().paging()
        assert (chosen.in_flight, chosen.page_size) == (2, 50)
    finally:
        Settings().save()
    assert host.build().paging().page_size is None
