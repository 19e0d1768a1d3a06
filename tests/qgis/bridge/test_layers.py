# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that QGIS's own providers open from the sample server."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsVectorLayer

from ags_connector.bridge.layers import LayerKind, make_layer, uri_for
from ags_connector.bridge.tasks import BackgroundTask, run
from ags_connector.rest.errors import ServerError

REFERER_KEY = "http-header:referer" if Qgis.QGIS_VERSION_INT >= 32600 else "referer"


def test_feature_uri(qgis_app: Any) -> None:
    crs = QgsCoordinateReferenceSystem("EPSG:3857")
    uri = uri_for(
        "https://x.org/a'b/FeatureServer/0", LayerKind.FEATURES, "abc1234", crs, referer="https://me/"
    )

    assert uri == (
        f"crs='EPSG:3857' url='https://x.org/a\\'b/FeatureServer/0' authcfg='abc1234' {REFERER_KEY}='https://me/'"
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.org/M/MapServer/3", "format='PNG32' layer='3' url='https://x.org/M/MapServer'"),
        ("https://x.org/M/MapServer/", "format='PNG32' url='https://x.org/M/MapServer'"),
    ],
)
def test_map_uri_has_the_layer_apart(qgis_app: Any, url: str, expected: str) -> None:
    assert uri_for(url, LayerKind.MAP_IMAGE) == expected


def test_vector_tiles_uri(qgis_app: Any) -> None:
    uri = uri_for("https://x.org/T/VectorTileServer", LayerKind.VECTOR_TILES, "abc1234")

    assert uri == "serviceType=arcgis&type=xyz&url=https://x.org/T/VectorTileServer&authcfg=abc1234"


def test_features_open(server: Any, qgis_app: Any) -> None:
    url = f"{server.url}/Samples/FeatureServer/0"
    layer = make_layer(url, LayerKind.FEATURES, name="mine")

    assert isinstance(layer, QgsVectorLayer)
    assert layer.name() == "mine"
    assert layer.crs().isValid()
    assert next(layer.getFeatures()).isValid()


@pytest.mark.parametrize("part", ["", "/0"])
def test_map_image_opens(server: Any, qgis_app: Any, part: str) -> None:
    layer = make_layer(f"{server.url}/World/MapServer{part}", LayerKind.MAP_IMAGE)

    assert layer.isValid()
    assert layer.dataProvider().name() == "arcgismapserver"


@pytest.mark.parametrize("kind", [LayerKind.FEATURES, LayerKind.MAP_IMAGE, LayerKind.VECTOR_TILES])
def test_what_cannot_be_opened_says_why(server: Any, qgis_app: Any, kind: LayerKind) -> None:
    with pytest.raises(ServerError, match=r"QGIS cannot open this layer: .+"):
        make_layer(f"{server.url}/Nothing/MapServer/99", kind)


def test_layer_opened_in_a_task_belongs_to_the_main_thread(server: Any, qgis_app: Any, qtbot: Any) -> None:
    url = f"{server.url}/Samples/FeatureServer/0"
    with qtbot.waitCallback(timeout=20_000) as done:
        run(
            BackgroundTask("open", lambda _: make_layer(url, LayerKind.FEATURES), on_done=done, on_error=done)
        )
    layer = done.args[0]

    assert layer.thread() == qgis_app.thread()
    assert next(layer.getFeatures()).isValid()
