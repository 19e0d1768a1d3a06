# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an algorithm writes its raster, and the rectangle that it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterRasterDestination

from ..bridge.crs import to_spatial_reference
from ..bridge.i18n import tr
from ..rest.errors import InvalidInput
from ..rest.models import Extent
from . import parameters as shared
from .values import Run, Values


def raster_destination(label: str, help_text: str) -> QgsProcessingParameterRasterDestination:
    """Make the parameter of an output raster."""
    return shared.with_help(QgsProcessingParameterRasterDestination(shared.OUTPUT, label), help_text)


def raster_path(run: Run) -> Path:
    """Return the file to write."""
    return Path(run.algorithm.parameterAsOutputLayer(run.parameters, shared.OUTPUT, run.context))


def check_suffix(values: Values, allowed: Tuple[str, ...]) -> None:
    """Raise ``InvalidInput`` for an output file of another format."""
    path = values.output_file()
    if path is not None and path.suffix.lower() not in allowed:
        text = tr("“{file}” cannot be written: its name has to end in {suffixes}.")
        raise InvalidInput(text.format(file=path.name, suffixes=", ".join(allowed)))


def extent_in(run: Run, crs: QgsCoordinateReferenceSystem) -> Optional[Extent]:
    """Return the rectangle asked for as one in ``crs``; ``None`` where everything is meant."""
    geometry = run.extent(shared.EXTENT, crs)
    if geometry is None:
        return None
    box = geometry.boundingBox()
    reference = to_spatial_reference(crs)
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), reference)
