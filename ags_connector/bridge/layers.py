# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that QGIS's own ArcGIS providers draw."""

from __future__ import annotations

from enum import Enum
from typing import Optional, Tuple, Union
from urllib.parse import quote

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsErrorMessage,
    QgsMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..rest.errors import ServerError
from .i18n import tr
from .main_thread import on_main_thread

Layer = Union[QgsVectorLayer, QgsRasterLayer, QgsVectorTileLayer]


class LayerKind(Enum):
    """How a service is shown: as features, as a picture of a map, as an image, as vector tiles."""

    FEATURES = "features"
    MAP_IMAGE = "map image"
    IMAGE = "image"
    VECTOR_TILES = "vector tiles"


def uri_for(
    url: str,
    kind: LayerKind,
    authcfg: str = "",
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    *,
    image_format: str = "PNG32",
    referer: str = "",
) -> str:
    """Return the data source with which QGIS's own provider opens ``url``.

    ``url`` is a layer of a feature or map service for ``FEATURES``, a map service or one of its layers or
    group layers for ``MAP_IMAGE``, an image service, or a vector tile service. Without ``crs`` the service's own
    counts.
    """
    if kind is LayerKind.VECTOR_TILES:
        return _tiles_uri(url, authcfg, referer)
    parts = [("crs", crs.authid() if crs is not None and crs.isValid() else "")]
    if kind is LayerKind.FEATURES:
        parts.append(("url", url))
    else:
        service, layer_id = _split_layer_id(url)
        parts += [("format", image_format), ("layer", layer_id), ("url", service)]
    parts.append(("authcfg", authcfg))
    # Before 3.26 the providers read the referer from a key of its own.
    parts.append(("http-header:referer" if Qgis.QGIS_VERSION_INT >= 32600 else "referer", referer))
    return " ".join(f"{key}='{_escaped(value)}'" for key, value in parts if value)


def make_layer(
    url: str,
    kind: LayerKind,
    authcfg: str = "",
    crs: Optional[QgsCoordinateReferenceSystem] = None,
    *,
    name: str = "",
    image_format: str = "PNG32",
    referer: str = "",
    service_style: bool = True,
) -> Layer:
    """Open ``url`` with QGIS's own provider and return the layer, which belongs to the main thread.

    Without ``service_style`` features are drawn with one symbol of QGIS's own, not as their service draws them.
    It asks the server and so takes a while: not to be called on the main thread. Raises ``ServerError``
    with the provider's own words where the layer cannot be opened.
    """
    uri = uri_for(url, kind, authcfg, crs, image_format=image_format, referer=referer)
    title = name or url.rstrip("/").rpartition("/")[2]
    if kind is LayerKind.FEATURES:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = service_style
        layer: Layer = QgsVectorLayer(uri, title, "arcgisfeatureserver", options)
    elif kind is LayerKind.VECTOR_TILES:
        layer = QgsVectorTileLayer(uri, title)
    else:
        layer = QgsRasterLayer(uri, title, "arcgismapserver")
    if not _is_open(layer):
        reason = error_text(layer) or tr("the provider gives no reason")
        raise ServerError(
            tr("QGIS cannot open this layer: {reason}.").format(reason=reason.rstrip(".")), url=url
        )
    if not on_main_thread():
        layer.moveToThread(QCoreApplication.instance().thread())
    return layer


def opens_tables() -> bool:
    """Whether this QGIS's own provider opens tables; before 3.32 it wants an extent."""
    return bool(Qgis.QGIS_VERSION_INT >= 33200)


def _is_open(layer: Layer) -> bool:
    """Whether the service was really found: for pictures, QGIS takes an error answer for an empty map."""
    return layer.isValid() and not (isinstance(layer, QgsRasterLayer) and layer.extent().isEmpty())


def error_text(layer: QgsMapLayer) -> str:
    """Return what the provider, or else the layer, says went wrong; empty where they say nothing."""
    provider = layer.dataProvider()
    for item in (provider, layer):
        if item is not None and not item.error().isEmpty():
            return str(item.error().message(QgsErrorMessage.Format.Text)).strip()
    return ""


def _split_layer_id(url: str) -> Tuple[str, str]:
    service, _, last = url.rstrip("/").rpartition("/")
    return (service, last) if last.isdigit() else (url.rstrip("/"), "")


def _tiles_uri(url: str, authcfg: str, referer: str) -> str:
    parts = [("serviceType", "arcgis"), ("type", "xyz"), ("url", url), ("authcfg", authcfg)]
    parts.append(("http-header:referer" if Qgis.QGIS_VERSION_INT >= 32600 else "referer", referer))
    return "&".join(f"{key}={quote(value, safe=':/')}" for key, value in parts if value)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("'", "\\'")
