# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of the sample server that the client's tests ask."""

from __future__ import annotations

from typing import Any

import pytest

from ags_connector.rest import FeatureLayer


@pytest.fixture
def countries(server: Any) -> FeatureLayer:
    """240 polygons; relationships 0 to states and 1 to notes."""
    return FeatureLayer(server.layer_url("World", "FeatureServer", 1))


@pytest.fixture
def states(server: Any) -> FeatureLayer:
    """Polygons, more than four pages of them."""
    return FeatureLayer(server.layer_url("World", "FeatureServer", 2))


@pytest.fixture
def airports(server: Any) -> FeatureLayer:
    """Points with Z, many pages."""
    return FeatureLayer(server.layer_url("Transport/Airports", "FeatureServer", 0))
