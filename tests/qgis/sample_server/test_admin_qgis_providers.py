# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's own providers fail on a service that is stopped or locked, and work again when it is back."""

from __future__ import annotations

import itertools
from typing import Iterator

import pytest
from qgis.core import QgsRasterLayer, QgsRectangle, QgsVectorLayer

from tests.qgis.sample_server.administrator import Administrator
from tests.sample_server import SampleServer

# QGIS keeps for a while what it read, by its address: each look is at another layer and another place.
PLACES = itertools.count()
pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def own() -> Iterator[SampleServer]:
    """A server whose layers QGIS has never seen."""
    with SampleServer() as started:
        yield started


def reads(server: SampleServer, number: int) -> bool:
    """Whether a layer is valid and has features."""
    url = server.layer_url("World", "FeatureServer", number)
    layer = QgsVectorLayer(f"crs='EPSG:4326' url='{url}'", "layer", "arcgisfeatureserver")
    return bool(layer.isValid()) and next(layer.getFeatures(), None) is not None


def draws(server: SampleServer) -> bool:
    """Whether the map shows the Sahara."""
    url = server.service_url("World", "MapServer")
    layer = QgsRasterLayer(f"crs='EPSG:4326' format='PNG32' layer='1' url='{url}'", "map", "arcgismapserver")
    west = next(PLACES) / 100
    image = layer.dataProvider().block(1, QgsRectangle(west, 20, west + 10, 30), 10, 10).image()
    return not image.isNull() and image.pixelColor(5, 5).alpha() > 0


def test_stopped_and_started(own: SampleServer) -> None:
    admin = Administrator(own)
    assert (reads(own, 1), draws(own)) == (True, True)
    admin.done("/services/World.MapServer/stop")
    assert (reads(own, 2), draws(own)) == (False, False)
    admin.done("/services/World.MapServer/start")
    assert (reads(own, 3), draws(own)) == (True, True)


def test_locked_and_unlocked(own: SampleServer) -> None:
    admin = Administrator(own)
    path = "/services/World.MapServer/permissions/add"
    admin.done(path, principal="esriEveryone", isAllowed="false")
    assert (reads(own, 1), draws(own)) == (False, False)
    admin.done(path, principal="esriEveryone", isAllowed="true")
    assert (reads(own, 2), draws(own)) == (True, True)


def test_feature_access_switched_off(own: SampleServer) -> None:
    admin = Administrator(own)
    definition = admin.get("/services/World.MapServer")
    features = next(item for item in definition["extensions"] if item["typeName"] == "FeatureServer")
    features["enabled"] = "false"
    admin.done("/services/World.MapServer/edit", service=definition)
    assert (reads(own, 1), draws(own)) == (False, True)
    features["enabled"] = "true"
    admin.done("/services/World.MapServer/edit", service=definition)
    assert (reads(own, 2), draws(own)) == (True, True)
