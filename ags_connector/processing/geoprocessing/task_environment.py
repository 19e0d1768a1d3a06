# SPDX-License-Identifier: GPL-2.0-or-later
"""How a task is to work apart from its own parameters: advanced parameters of every imported task."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
)

from ...bridge.crs import to_spatial_reference
from ...bridge.i18n import tr
from ...formats.spatial_reference import SpatialReference
from ...rest.errors import InvalidInput
from ...rest.gp_environment import GPEnvironment
from ...rest.gp_parameters import GPTaskInfo
from ...rest.gp_schema import wanted_fields
from ...rest.gp_types import GPType
from ...rest.models import Extent
from .. import parameters as shared
from ..values import Values

OUT_CRS = "ENV_OUT_CRS"
PROCESS_CRS = "ENV_PROCESS_CRS"
EXTENT = "ENV_EXTENT"
CHECK_FIELDS = "CHECK_FIELDS"


def environment_definitions() -> List[QgsProcessingParameterDefinition]:
    """Make the parameters for the CRS of the results, the CRS to compute in, and the extent."""
    made = [
        shared.with_help(
            QgsProcessingParameterCrs(OUT_CRS, tr("CRS of the results"), None, True),
            tr("What features come back in. Empty: as the task likes. It needs an EPSG or ESRI code."),
        ),
        shared.with_help(
            QgsProcessingParameterCrs(PROCESS_CRS, tr("CRS to compute in"), None, True),
            tr("Empty: as the task likes. It needs an EPSG or ESRI code."),
        ),
        shared.with_help(
            QgsProcessingParameterExtent(EXTENT, tr("Extent to work in"), None, True),
            tr("Only what lies within is looked at, by tasks that heed it; for servers from 10.6.1 on."),
        ),
    ]
    return [shared.advanced(item) for item in made]


def field_check_definition(task: GPTaskInfo) -> Optional[QgsProcessingParameterDefinition]:
    """Make the switch for the check of fields, for a task that wants any."""
    if not any(wanted_fields(item) for item in task.inputs if item.type in (GPType.FEATURES, GPType.RECORDS)):
        return None
    made = QgsProcessingParameterBoolean(CHECK_FIELDS, tr("Check the fields of the inputs"), True)
    text = tr(
        "Refuse layers that lack fields which the task names in its description. Switch it off where the task "
        "works without them."
    )
    return shared.advanced(shared.with_help(made, text))


def checks_fields(values: Values) -> bool:
    """Whether layers are to have the fields that the task names."""
    return values.algorithm.parameterDefinition(CHECK_FIELDS) is not None and values.flag(CHECK_FIELDS)


def read_environment(values: Values, out_crs: str = OUT_CRS) -> GPEnvironment:
    """Return the environment that was asked for; ``InvalidInput`` for a CRS without a code."""
    return GPEnvironment(
        out_sr=_coded_reference(values, out_crs),
        process_sr=_coded_reference(values, PROCESS_CRS),
        extent=_extent(values),
    )


def _coded_reference(values: Values, name: str) -> Optional[SpatialReference]:
    crs = values.crs(name)
    if crs is None:
        return None
    found = to_spatial_reference(crs)
    if found is None or not found.code:
        raise InvalidInput(tr("{name}: a task takes only a CRS with an EPSG or ESRI code.").format(name=name))
    return found


def _extent(values: Values) -> Optional[Extent]:
    if not values.given(EXTENT):
        return None
    algorithm = values.algorithm
    box = algorithm.parameterAsExtent(values.parameters, EXTENT, values.context)
    crs = algorithm.parameterAsExtentCrs(values.parameters, EXTENT, values.context)
    if box.isNull() or not crs.isValid():
        raise InvalidInput(tr("{name}: it has to be an extent with a CRS.").format(name=EXTENT))
    reference = to_spatial_reference(crs)
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), reference)
