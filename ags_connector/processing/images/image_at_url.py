# SPDX-License-Identifier: GPL-2.0-or-later
"""The URL parameter of the image algorithms, and the image service that it leads to."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterString

from ...bridge.crs import to_crs
from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from ...rest.image_service import ImageService
from ...rest.open import open_url
from .. import parameters as shared
from ..values import Run


def image_url() -> QgsProcessingParameterString:
    """Make the URL parameter."""
    return shared.url(
        tr("Image service URL"),
        tr("URL of an image service, such as https://host/arcgis/rest/services/Elevation/Dem/ImageServer."),
    )


def image_at(run: Run) -> ImageService:
    """Return the image service at the run's URL; ``InvalidInput`` where something else is there."""
    found = open_url(run.url(), session=run.session())
    if not isinstance(found, ImageService):
        raise InvalidInput(
            tr("This is not the URL of an image service. It has to end in ImageServer."), url=run.url()
        )
    return found


def crs_of(service: ImageService) -> QgsCoordinateReferenceSystem:
    """Return the service's own CRS; ``InvalidInput`` where QGIS does not know it."""
    crs = to_crs(service.image_info.spatial_reference)
    if not crs.isValid():
        raise InvalidInput(tr("QGIS does not know the CRS of the image service."), url=service.url)
    return crs
