# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the demonstration's files over the countries of QGIS's own map of the world."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from tools.demo_steps import Picture, Result

_SIZE = QSize(1000, 1000)
_BAND = 64
_SEA, _LAND, _BORDER, _INK = "#dbe7ef", "#f4f1ea", "#b3aca0", "#333a40"
_AREAS = ("#a6cee3", "#b2df8a", "#fdd49e", "#cab2d6", "#fbb4ae", "#ccebc5", "#ffe9a8")
_LARGEST_SHARE_OF_ONE_COLOR = 0.98


def draw_map(picture: Picture, path: Path) -> Result:
    """Draw ``picture`` to a PNG file; it has to show more than a plain background."""
    layers = [_styled(role, file) for role, file in picture.files.items()]
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    ground = _countries()
    settings.setLayers([*layers, ground])
    settings.setBackgroundColor(QColor(_SEA))
    settings.setOutputSize(_SIZE)
    settings.setOutputDpi(110)
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    settings.setExtent(_focus(layers[list(picture.files).index(picture.focus)], settings))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    failures = [error.message for error in job.errors()]
    if _share_of_commonest_color(image) > _LARGEST_SHARE_OF_ONE_COLOR:
        failures.append("the map is empty")
    counts = "   ".join(f"{Path(layer.source()).name}: {layer.featureCount():,} features" for layer in layers)
    _title(image, picture.title, counts)
    if not image.save(str(path)):
        failures.append(f"{path} cannot be written")
    return Result(path.name, failure="; ".join(failures))


def _styled(role: str, path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    if not layer.isValid():
        raise RuntimeError(f"QGIS cannot open {path}")
    kind = QgsWkbTypes.geometryType(layer.wkbType())
    if role == "outline":
        fill = {"style": "no", "outline_color": "#4a4f55", "outline_width": "0.4"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    elif role == "areas":
        layer.setRenderer(_colored(layer))
        layer.setLabeling(QgsVectorLayerSimpleLabeling(_labels("NAME", 7, "#5a5f63")))
        layer.setLabelsEnabled(True)
    elif kind == QgsWkbTypes.GeometryType.PointGeometry:
        marker = {
            "name": "circle",
            "size": "2.1",
            "color": "#c0392b",
            "outline_color": "white",
            "outline_width": "0.3",
        }
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(marker)))
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        line = {"color": "#2a6f97", "width": "0.5"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(line)))
    else:
        fill = {"color": "166,206,227,170", "outline_color": "#2a6f97", "outline_width": "0.26"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    return layer


def _colored(layer: QgsVectorLayer) -> QgsCategorizedSymbolRenderer:
    """Give neighbouring areas colors that tell them apart, the same in every run."""
    categories: List[QgsRendererCategory] = []
    for index, name in enumerate(sorted({str(feature["NAME"]) for feature in layer.getFeatures()})):
        fill = {"color": _AREAS[index % len(_AREAS)], "outline_color": "white", "outline_width": "0.3"}
        categories.append(QgsRendererCategory(name, QgsFillSymbol.createSimple(fill), name))
    return QgsCategorizedSymbolRenderer("NAME", categories)


def _countries() -> QgsVectorLayer:
    source = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    layer = QgsVectorLayer(f"{source}|layername=countries", "countries", "ogr")
    fill: Dict[str, str] = {"color": _LAND, "outline_color": _BORDER, "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(fill)))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_labels("NAME", 10, "#8a8378")))
    layer.setLabelsEnabled(True)
    return layer


def _labels(field: str, size: float, color: str) -> QgsPalLayerSettings:
    around = QgsTextBufferSettings()
    around.setEnabled(True)
    around.setSize(0.6)
    around.setColor(QColor("white"))
    form = QgsTextFormat()
    form.setFont(QFont("DejaVu Sans"))
    form.setSize(size)
    form.setColor(QColor(color))
    form.setBuffer(around)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(form)
    return settings


def _focus(layer: QgsVectorLayer, settings: QgsMapSettings) -> QgsRectangle:
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), QgsProject.instance())
    extent = transform.transformBoundingBox(layer.extent())
    extent.grow(max(extent.width(), extent.height(), 1000.0) * 0.08)
    return extent


def _share_of_commonest_color(image: QImage) -> float:
    small = image.scaled(100, 100)
    colors: Dict[int, int] = {}
    for x in range(100):
        for y in range(100):
            pixel = small.pixel(x, y)
            colors[pixel] = colors.get(pixel, 0) + 1
    return max(colors.values()) / 10_000


def _title(image: QImage, title: str, counts: str) -> None:
    painter = QPainter(image)
    painter.fillRect(0, 0, image.width(), _BAND, QColor(255, 255, 255, 225))
    painter.setPen(QColor(_INK))
    for text, size, top, bold in ((title, 20, 6, True), (counts, 13, 36, False)):
        font = QFont("DejaVu Sans")
        font.setPixelSize(size)
        font.setBold(bold)
        painter.setFont(font)
        painter.drawText(QRectF(16, top, image.width() - 32, 28), Qt.AlignmentFlag.AlignLeft, text)
    painter.end()
