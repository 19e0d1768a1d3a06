# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that QGIS itself draws, of a service behind a sign-in: opened, and alive after the token has ended."""

from __future__ import annotations

import threading
from typing import Any, Iterator

import pytest
from qgis.core import (
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsNetworkAccessManager,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ags_connector.bridge import authentication, connections, layer_tokens
from ags_connector.bridge.connections import Connection
from ags_connector.bridge.layers import LayerKind, make_layer
from ags_connector.bridge.token_renewer import TokenRenewer, authcfg_of
from tests.qgis.bridge import auth_database
from tests.sample_server import SampleServer

USER, PASSWORD = "analyst", "pa55 wörd&more"


@pytest.fixture(autouse=True)
def database(installed_host: Any) -> Iterator[None]:
    yield from auth_database.opened()


@pytest.fixture
def project(qgis_app: Any) -> Iterator[QgsProject]:
    QgsProject.instance().clear()
    QgsNetworkAccessManager.instance().cache().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.fixture
def connection(server: SampleServer) -> Connection:
    found = Connection("Sample", server.url, authentication.store_basic("Sample", USER, PASSWORD))
    connections.save(found)
    return found


def off_the_main_thread(work: Any) -> Any:
    """Do work in a thread, as the interface does; return its result."""
    results = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join(30)
    return results[0]


def opened(server: SampleServer) -> Any:
    url = server.layer_url("Restricted/Parcels", "FeatureServer", 0)
    signed = off_the_main_thread(lambda: layer_tokens.sign_in_for(url))
    kind = LayerKind.FEATURES
    return off_the_main_thread(lambda: make_layer(url, kind, signed.authcfg, referer=signed.referer))


def test_a_layer_of_a_locked_folder_opens(server: SampleServer, connection: Connection) -> None:
    layer = opened(server)
    assert layer.isValid()
    made = authcfg_of(layer)
    assert made not in ("", connection.authcfg)
    assert [item.id for item in layer_tokens.saved()] == [made]
    assert authcfg_of(opened(server)) == made


def test_nothing_secret_is_in_project_or_settings(
    server: SampleServer, connection: Connection, project: QgsProject, tmp_path: Any
) -> None:
    project.addMapLayer(opened(server))
    assert project.write(str(tmp_path / "p.qgs"))
    token = authentication.read(layer_tokens.saved()[0].id).token
    written = (tmp_path / "p.qgs").read_text("utf-8")
    kept = " ".join(str(QgsSettings().value(key)) for key in QgsSettings().allKeys())
    for secret in (token, PASSWORD):
        assert len(secret) > 8
        assert secret not in written
        assert secret not in kept


def test_a_layer_still_draws_after_its_token_was_renewed(
    server: SampleServer, connection: Connection, project: QgsProject, qtbot: Any
) -> None:
    server.site.token_seconds = 1.5
    layer = opened(server)
    project.addMapLayer(layer)
    first = authentication.read(authcfg_of(layer)).token
    renewer = TokenRenewer(seconds=0.05)
    try:
        qtbot.waitUntil(lambda: authentication.read(authcfg_of(layer)).token != first, timeout=8000)
    finally:
        renewer.stop()
    assert len(list(layer.getFeatures())) == layer.featureCount() > 0


def painted(layer: Any) -> int:
    """How many points of a picture of the layer are not white."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(80, 60))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(image.width()) for y in range(image.height()))


def test_a_layer_draws_again_after_its_token_has_ended(
    server: SampleServer, connection: Connection, project: QgsProject, qtbot: Any
) -> None:
    layer = opened(server)
    first = painted(layer)
    assert first > 20
    renewer = TokenRenewer(seconds=60)
    try:
        server.site.tokens.end_all()
        QgsNetworkAccessManager.instance().cache().clear()
        layer.dataProvider().reloadData()
        assert painted(layer) < first
        with qtbot.waitSignal(renewer.renewed, timeout=8000):
            project.addMapLayer(layer)
        qtbot.waitUntil(lambda: painted(layer) == first, timeout=8000)
        server.site.tokens.end_all()
        server.clear_requests()
        renewer._grants.clear()
        with qtbot.waitSignal(renewer.renewed, timeout=8000):
            renewer.look()
        assert painted(layer) == first
        assert all(item.status == 200 for item in server.requests)
    finally:
        renewer.stop()


def test_a_layer_comes_back_whose_token_had_ended(
    server: SampleServer, connection: Connection, project: QgsProject, qtbot: Any
) -> None:
    layer = opened(server)
    renewer = TokenRenewer(seconds=60)
    try:
        server.site.tokens.end_all()
        assert list(layer.getFeatures()) == []
        with qtbot.waitSignal(renewer.renewed, timeout=8000):
            project.addMapLayer(layer)
        assert len(list(layer.getFeatures())) > 0
    finally:
        renewer.stop()


def test_a_project_opened_with_an_old_token_shows_its_layers(
    server: SampleServer, connection: Connection, project: QgsProject, qtbot: Any, tmp_path: Any
) -> None:
    project.addMapLayer(opened(server))
    path = str(tmp_path / "p.qgs")
    assert project.write(path)
    project.clear()
    server.site.tokens.end_all()
    renewer = TokenRenewer(seconds=60)
    try:
        with qtbot.waitSignal(renewer.renewed, timeout=8000):
            project.read(path)
        (layer,) = project.mapLayers().values()
        assert layer.isValid()
        assert len(list(layer.getFeatures())) > 0
    finally:
        renewer.stop()
