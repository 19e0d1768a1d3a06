# SPDX-License-Identifier: GPL-2.0-or-later
"""The URL parameter of the geocoding algorithms, and the locator that it leads to."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from ...rest.geocoder import Geocoder
from ...rest.open import open_url
from .. import parameters as shared
from ..values import Run


def locator_url() -> QgsProcessingParameterString:
    """Make the URL parameter."""
    return shared.url(
        tr("Locator URL"),
        tr(
            "URL of a geocoding service, such as https://host/arcgis/rest/services/Locators/Streets/GeocodeServer."
        ),
    )


def locator_at(run: Run) -> Geocoder:
    """Return the locator at the run's URL; ``InvalidInput`` where something else is there."""
    found = open_url(run.url(), session=run.session())
    if not isinstance(found, Geocoder):
        raise InvalidInput(
            tr("This is not the URL of a geocoding service. It has to end in GeocodeServer."), url=run.url()
        )
    return found
