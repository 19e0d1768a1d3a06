# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's own ArcGIS providers read the sample server."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QEventLoop, QSize, QVariant
from qgis.PyQt.QtGui import QColor, QImage

from tests.sample_server import SampleServer

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
WEB_MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
pytestmark = pytest.mark.usefixtures("qgis_app")


def feature_layer(server: SampleServer, service: str, layer: int, crs: str = "EPSG:4326") -> QgsVectorLayer:
    url = server.layer_url(service, "FeatureServer", layer)
    made = QgsVectorLayer(f"crs='{crs}' url='{url}'", "layer", "arcgisfeatureserver")
    assert made.isValid(), made.dataProvider().error().message()
    return made


def test_countries_have_their_count_fields_and_extent(server: SampleServer) -> None:
    layer = feature_layer(server, "World", 1)
    assert layer.featureCount() == 240
    names = [field.name() for field in layer.fields()]
    assert names[:3] == ["OBJECTID", "NAME", "ISO_A2"]
    assert layer.fields().field("CHECKED").type() == QVariant.Type.DateTime
    assert layer.fields().field("AREA_KM2").type() == QVariant.Type.Double
    assert layer.extent().xMinimum() == pytest.approx(-179.9)
    assert sum(1 for feature in layer.getFeatures() if feature.hasGeometry()) == 240


def test_a_country_keeps_its_hole(server: SampleServer) -> None:
    layer = feature_layer(server, "World", 1)
    geometries = {feature["ISO_A3"]: feature.geometry() for feature in layer.getFeatures()}
    assert geometries["ZAF"].isGeosValid()
    assert not geometries["ZAF"].intersects(geometries["LSO"].centroid())


def test_airports_carry_z(server: SampleServer) -> None:
    layer = feature_layer(server, "Transport/Airports", 0)
    assert layer.featureCount() == 28298
    assert QgsWkbTypes.hasZ(layer.wkbType())
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(8.54, 47.46, 8.56, 47.47))
    found = [feature for feature in layer.getFeatures(request) if feature["ICAO"] == "LSZH"]
    assert len(found) == 1
    assert found[0].geometry().constGet().z() == pytest.approx(found[0]["ELEVATION_FT"] * 0.3048, abs=0.01)


def test_countries_come_in_web_mercator(server: SampleServer) -> None:
    layer = feature_layer(server, "World", 1, "EPSG:3857")
    boxes = {feature["ISO_A3"]: feature.geometry().boundingBox() for feature in layer.getFeatures()}
    transform = QgsCoordinateTransform(WGS84, WEB_MERCATOR, QgsProject.instance())
    degrees = {
        feature["ISO_A3"]: feature.geometry() for feature in feature_layer(server, "World", 1).getFeatures()
    }
    for code in ("CHE", "BRA", "NZL"):
        geometry = degrees[code]
        geometry.transform(transform)
        assert boxes[code].toString(1) == geometry.boundingBox().toString(1), code


def test_dates_and_nulls_of_field_types(server: SampleServer) -> None:
    layer = feature_layer(server, "Samples", 0)
    rows = {feature["A_STRING"]: feature for feature in layer.getFeatures()}
    epoch = rows["Epoch 0"]["A_DATE"].toUTC()
    assert epoch.toString("yyyy-MM-dd HH:mm:ss") == "1970-01-01 00:00:00"
    before = rows["The empty date of spreadsheets"]["A_DATE"].toUTC()
    assert before.toString("yyyy-MM-dd") == "1899-12-30"
    assert rows["Text 1"]["名前"] == "名前1"


def test_the_renderer_comes_from_the_server(server: SampleServer) -> None:
    layer = feature_layer(server, "Transport/Airports", 0)
    renderer = layer.renderer()
    assert renderer.type() == "categorizedSymbol"
    assert renderer.classAttribute() == "KIND"
    assert len(renderer.categories()) >= 3


def rendered(layer: QgsRasterLayer, extent: QgsRectangle) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(200, 200))
    settings.setBackgroundColor(QColor(255, 255, 255))
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    loop.exec()
    return job.renderedImage()


def test_a_map_is_drawn_by_the_map_provider(server: SampleServer) -> None:
    url = server.service_url("World", "MapServer")
    layer = QgsRasterLayer(f"crs='EPSG:4326' format='PNG32' layer='1' url='{url}'", "map", "arcgismapserver")
    assert layer.isValid(), layer.dataProvider().error().message()
    image = rendered(layer, QgsRectangle(-20, -10, 20, 30))
    sahara, gulf_of_guinea = image.pixelColor(120, 30), image.pixelColor(80, 180)
    assert gulf_of_guinea == QColor(255, 255, 255)
    assert sahara != QColor(255, 255, 255)
    assert any(request.path.endswith("/export") for request in server.requests)


def test_the_legend_of_the_map_is_read(server: SampleServer) -> None:
    uri = QgsDataSourceUri()
    uri.setParam("url", server.service_url("Transport/Airports", "MapServer"))
    uri.setParam("crs", "EPSG:4326")
    uri.setParam("format", "PNG32")
    uri.setParam("layer", "0")
    layer = QgsRasterLayer(bytes(uri.encodedUri()).decode(), "map", "arcgismapserver")
    assert layer.isValid()
    assert layer.dataProvider().supportsLegendGraphic()
