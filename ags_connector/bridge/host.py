# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS as the surroundings of the client."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsReferencedGeometry,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..formats.geometry import to_esri
from ..rest import host as rest_host
from ..rest.errors import InvalidInput
from . import lerc_tile, tasks, transport
from .clipper import QgisClipper
from .crs import to_spatial_reference
from .geopackage.file_writer import open_geopackage
from .i18n import tr
from .kmz_writer import KmzWriter
from .main_thread import serve_network_manager
from .ogr_writer import writers
from .picture_writer import open_raster_writer
from .settings import Settings


def build() -> rest_host.Host:
    """Return the host of this QGIS: its transport, its file formats, its geometries and what cuts them."""
    return rest_host.Host(
        session_factory=transport.http_session,
        writers={**writers(), ".gpkg": open_geopackage, ".kmz": KmzWriter},
        geometry_reader=read_geometry,
        clipper=QgisClipper,
        paging=paging,
        idle=serve_network_manager,
        raster_writer=open_raster_writer,
        cuts_rasters=True,
        reads_lerc=lerc_tile.can_read(),
        writer_hint="This QGIS's GDAL has no driver that creates them.",
    )


def install() -> rest_host.Host:
    """Make QGIS the host of every call without a session of its own; call it on the main thread."""
    transport.prepare()
    host = build()
    rest_host.install(host)
    return host


def uninstall() -> None:
    """Stop what is under way and leave the client as it is without QGIS."""
    tasks.cancel_all()
    transport.shutdown()
    rest_host.install(rest_host.Host())


def paging() -> rest_host.PagingSettings:
    """Return how the user wants downloads to ask for their pages."""
    settings = Settings.load()
    return rest_host.PagingSettings(settings.requests_in_flight, settings.page_size or None)


def read_geometry(value: Any) -> Optional[Dict[str, Any]]:
    """Return Esri JSON for a geometry, rectangle or vector layer of QGIS; ``None`` for anything else.

    A layer counts with all its features, united. Where the object does not know its CRS, the JSON has no
    spatial reference. Curves become chords. Raises ``InvalidInput`` for a layer without geometries.
    """
    if isinstance(value, QgsVectorLayer):
        return _esri(_united(value), value.crs())
    if isinstance(value, QgsReferencedRectangle):
        return _esri(QgsGeometry.fromRect(value), value.crs())
    if isinstance(value, QgsRectangle):
        return _esri(QgsGeometry.fromRect(value), QgsCoordinateReferenceSystem())
    if isinstance(value, QgsReferencedGeometry):
        return _esri(value, value.crs())
    if isinstance(value, QgsGeometry):
        return _esri(value, QgsCoordinateReferenceSystem())
    return None


def _esri(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Optional[Dict[str, Any]]:
    if geometry.isNull():
        return None
    reference = to_spatial_reference(crs)
    linear = QgsGeometry(geometry.constGet().segmentize())
    return dict(to_esri(bytes(linear.asWkb()), reference))


def _united(layer: QgsVectorLayer) -> QgsGeometry:
    found = [item.geometry() for item in layer.getFeatures(QgsFeatureRequest().setNoAttributes())]
    parts = [item if item.isGeosValid() else item.makeValid() for item in found if not item.isEmpty()]
    if not parts:
        raise InvalidInput(tr("“{layer}” has no features with a geometry.").format(layer=layer.name()))
    return QgsGeometry.unaryUnion(parts)
