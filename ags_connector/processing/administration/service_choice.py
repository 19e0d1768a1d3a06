# SPDX-License-Identifier: GPL-2.0-or-later
"""Which services of a site are meant: by name, by wildcard, by folder."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsProcessingParameterString

from ...bridge.i18n import tr
from ...rest.admin import ArcServerAdmin, ServiceReport
from ...rest.errors import InvalidInput
from .. import parameters as shared
from ..values import Run, Values

SERVICES = "SERVICES"
FOLDER = "FOLDER"


def services_parameter(without: str) -> QgsProcessingParameterString:
    """Make the parameter that names services; ``without`` says what is meant where it is empty."""
    names = tr(
        "Names separated by commas, such as Parcels or Cadastre/Parcels.MapServer; * and ? are wildcards. "
        "* means all services of the site, less those of the server itself."
    )
    return shared.text(SERVICES, tr("Services"), f"{names} {without}")


def folder_parameter(help_text: str) -> QgsProcessingParameterString:
    """Make the parameter that names a folder."""
    return shared.text(FOLDER, tr("Folder"), help_text)


def folder_of(values: Values) -> Optional[str]:
    """Return the folder's name, ``/`` for the top; ``None`` where none is given."""
    return values.text(FOLDER) or None


def check_choice(values: Values) -> None:
    """Raise ``InvalidInput`` where neither services nor a folder are given: nothing is not taken for everything."""
    if not values.names(SERVICES) and folder_of(values) is None:
        raise InvalidInput(
            tr(
                "Name the services in SERVICES, or give a FOLDER; * in SERVICES means all services of the site."
            )
        )


def chosen_services(run: Run, admin: ArcServerAdmin) -> List[ServiceReport]:
    """Return the services that the run is for, with their states; ``NotFound`` for names that fit nothing."""
    found = admin.select_services(*run.names(SERVICES), folder=folder_of(run))
    if not found:
        raise InvalidInput(tr("There are no services in the folder “{name}”.").format(name=folder_of(run)))
    return found
