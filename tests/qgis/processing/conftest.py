# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of the sample server that the algorithm tests use, and overlays to select and cut with."""

from __future__ import annotations

from typing import Any, Callable

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


@pytest.fixture
def countries(server: Any) -> str:
    """URL of the layer of countries: polygons, longitude and latitude."""
    return server.layer_url("World", "FeatureServer", 1)


@pytest.fixture
def states(server: Any) -> str:
    """URL of the layer of states: polygons, more than one page of them."""
    return server.layer_url("World", "FeatureServer", 2)


@pytest.fixture
def airports(server: Any) -> str:
    """URL of the layer of airports: many pages of points with Z."""
    return server.layer_url("Transport/Airports", "FeatureServer", 0)


@pytest.fixture
def polygons(qgis_app: Any) -> Callable[..., QgsVectorLayer]:
    """Make a memory layer of polygons from WKT."""

    def make(*wkts: str, crs: str = "EPSG:4326") -> QgsVectorLayer:
        layer = QgsVectorLayer(f"Polygon?crs={crs}", "overlay", "memory")
        features = []
        for wkt in wkts:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make
