# SPDX-License-Identifier: GPL-2.0-or-later
"""Spatial references between servers and QGIS."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from ags_connector.bridge.crs import to_crs, to_spatial_reference
from ags_connector.formats.spatial_reference import SpatialReference

WGS84_TEXT = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (SpatialReference(102100, 3857), "EPSG:3857"),
        (SpatialReference(102100), "EPSG:3857"),
        (SpatialReference(102003), "ESRI:102003"),
        (SpatialReference(103584, 103584), "ESRI:103584"),
        (SpatialReference(2263, 2263), "EPSG:2263"),
        (SpatialReference(3857, 999999), "EPSG:3857"),
        (SpatialReference(wkt=WGS84_TEXT), "EPSG:4326"),
    ],
)
def test_reference_to_crs(qgis_app: Any, reference: SpatialReference, expected: str) -> None:
    assert to_crs(reference).authid() == expected


@pytest.mark.parametrize("reference", [None, SpatialReference(999999), SpatialReference(wkt="nonsense")])
def test_unknown_reference_is_an_invalid_crs(qgis_app: Any, reference: Any) -> None:
    assert not to_crs(reference).isValid()


def test_crs_with_a_code_is_sent_by_code(qgis_app: Any) -> None:
    assert to_spatial_reference(QgsCoordinateReferenceSystem("EPSG:2056")) == SpatialReference(2056, 2056)
    assert to_spatial_reference(QgsCoordinateReferenceSystem("ESRI:102003")) == SpatialReference(
        102003, 102003
    )
    assert to_spatial_reference(QgsCoordinateReferenceSystem()) is None


def test_crs_without_a_code_is_sent_as_esri_text(qgis_app: Any) -> None:
    own = QgsCoordinateReferenceSystem.fromProj(
        "+proj=tmerc +lat_0=1 +lon_0=7 +k=1 +x_0=500 +y_0=0 +datum=WGS84"
    )
    reference = to_spatial_reference(own)

    assert reference is not None
    assert reference.wkid is None
    assert (reference.wkt or "").startswith("PROJCS")
    assert "D_WGS_1984" in (reference.wkt or "")
    again = to_crs(reference)
    assert again.isValid()
    assert again.toProj().startswith(own.toProj())
