# SPDX-License-Identifier: GPL-2.0-or-later
"""One polygon in every form that people have selects the same features."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict

import pytest
import shapefile
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ags_connector.formats.prj import projection_text
from ags_connector.formats.spatial_reference import WGS84
from ags_connector.rest import Extent, FeatureLayer, InvalidInput

RING = [(6.0, 46.0), (6.0, 48.0), (10.0, 48.0), (10.0, 46.0), (6.0, 46.0)]
WKT = f"POLYGON(({', '.join(f'{x} {y}' for x, y in RING)}))"
CRS = QgsCoordinateReferenceSystem("EPSG:4326")


class Shape:
    """As shapely and pyshp have it."""

    __geo_interface__: Dict[str, Any] = {"type": "Polygon", "coordinates": [RING]}


def layer_of(*wkts: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "area", "memory")
    features = [QgsFeature() for _ in wkts]
    for feature, wkt in zip(features, wkts):
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeatures(features)
    return layer


def in_mercator() -> QgsVectorLayer:
    from qgis import processing

    parameters = {"INPUT": layer_of(WKT), "TARGET_CRS": "EPSG:3857", "OUTPUT": "TEMPORARY_OUTPUT"}
    return processing.run("native:reprojectlayer", parameters)["OUTPUT"]


FORMS: Dict[str, Callable[[], Any]] = {
    "Esri JSON": lambda: {"rings": [RING], "spatialReference": {"wkid": 4326}},
    "GeoJSON geometry": lambda: {"type": "Polygon", "coordinates": [RING]},
    "GeoJSON feature": lambda: {"type": "Feature", "properties": {}, "geometry": Shape.__geo_interface__},
    "__geo_interface__": Shape,
    "rectangle": lambda: (6, 46, 10, 48),
    "Extent": lambda: Extent(6, 46, 10, 48, WGS84),
    "WKB": lambda: bytes(QgsGeometry.fromWkt(WKT).asWkb()),
    "QgsGeometry": lambda: QgsGeometry.fromWkt(WKT),
    "QgsRectangle": lambda: QgsRectangle(6, 46, 10, 48),
    "QgsReferencedGeometry": lambda: QgsReferencedGeometry(QgsGeometry.fromWkt(WKT), CRS),
    "QgsReferencedRectangle": lambda: QgsReferencedRectangle(QgsRectangle(6, 46, 10, 48), CRS),
    "QgsVectorLayer": lambda: layer_of(WKT),
    "QgsVectorLayer in another CRS": in_mercator,
}


@pytest.fixture
def expected(airports: FeatureLayer) -> set:
    found = airports.query(geometry={"type": "Polygon", "coordinates": [RING]}, fields="OBJECTID")
    ids = {item["OBJECTID"] for item in found}
    assert len(ids) > 20
    return ids


@pytest.mark.parametrize("form", FORMS)
def test_every_form(qgis_processing: Any, installed_host: Any, airports: FeatureLayer, expected: set,
                    form: str) -> None:  # fmt: skip
    assert set(airports.object_ids(geometry=FORMS[form]())) == expected


def test_a_shapefile(airports: FeatureLayer, expected: set, tmp_path: Path) -> None:
    with shapefile.Writer(str(tmp_path / "area.shp")) as writer:
        writer.field("NAME", "C")
        writer.poly([RING])
        writer.record("area")
    (tmp_path / "area.prj").write_text(projection_text(WGS84) or "")
    assert set(airports.object_ids(geometry=tmp_path / "area.shp")) == expected


def test_a_feature_of_another_layer(airports: FeatureLayer, countries: FeatureLayer) -> None:
    (country,) = countries.query("NAME = 'Luxembourg'", out_sr=3857)
    by_feature = airports.object_ids(geometry=country)
    with countries.search_cursor("SHAPE@", "NAME = 'Luxembourg'") as rows:
        ((shape,),) = rows
    assert by_feature == airports.object_ids(geometry=shape) != []


def test_a_layer_counts_with_its_features_not_its_extent(
    installed_host: Any, countries: FeatureLayer
) -> None:
    corners = layer_of(
        "POLYGON((8 46.5,8 47,9 47,9 46.5,8 46.5))", "POLYGON((14 48,14 49,15 49,15 48,14 48))"
    )
    found = {item["NAME"] for item in countries.query(geometry=corners, fields="NAME")}
    assert "Switzerland" in found
    assert "Liechtenstein" not in found


def test_a_layer_without_geometries(installed_host: Any, countries: FeatureLayer) -> None:
    with pytest.raises(InvalidInput, match="no features with a geometry"):
        countries.count(geometry=layer_of())
