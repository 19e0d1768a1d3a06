# SPDX-License-Identifier: GPL-2.0-or-later
"""The default values of a task's inputs, as the parameters of Processing write them."""

from __future__ import annotations

from datetime import timezone
from typing import Any, List, Optional

from qgis.PyQt.QtCore import QDateTime, Qt

from ...formats.dates import to_datetime
from ...formats.spatial_reference import SpatialReference
from ...rest.errors import InvalidInput
from ...rest.gp_parameters import GPParameter
from ...rest.gp_types import GPType
from ...rest.gp_units import read_measure, unit_labels
from ...rest.models import Extent


def flat_cells(parameter: GPParameter) -> List[Any]:
    """Return the default of a list or a table as the cells of a matrix, row by row; what is nested as its text."""
    default = parameter.default
    rows = default if isinstance(default, (list, tuple)) else []
    names = [column.name for column in parameter.columns]
    cells: List[Any] = []
    for row in rows:
        values = [row.get(name) for name in names] if isinstance(row, dict) and names else row
        cells += [_cell(parameter, item) for item in (values if isinstance(values, list) else [values])]
    return cells


def unit_label(parameter: GPParameter) -> str:
    """Return the unit of the default, by its label; the type's own without one."""
    labels = {name: text for text, name in unit_labels(parameter.type).items()}
    units = parameter.default.get("units") if isinstance(parameter.default, dict) else None
    return labels.get(str(units)) or labels[read_measure(parameter.type, 0).units]


def moment(default: Any) -> Optional[QDateTime]:
    """Return a default date in UTC; ``None`` where there is none to read."""
    if not isinstance(default, (int, float)) or isinstance(default, bool):
        found = QDateTime.fromString(default, Qt.DateFormat.ISODate) if isinstance(default, str) else None
        return found if found is not None and found.isValid() else None
    try:
        when = to_datetime(int(default))
    except ValueError:
        return None
    if when is None:
        return None
    return QDateTime.fromString(
        when.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S"), Qt.DateFormat.ISODate
    )


def extent_text(default: Any) -> Optional[str]:
    """Return a default extent as ``xmin,xmax,ymin,ymax [CRS]``."""
    found = Extent.from_json(default) if isinstance(default, dict) else None
    if found is None:
        return None
    numbers = ",".join(f"{item!r}" for item in (found.xmin, found.xmax, found.ymin, found.ymax))
    reference = crs_text(default.get("spatialReference"))
    return f"{numbers} [{reference}]" if reference else numbers


def crs_text(default: Any) -> Optional[str]:
    """Return a default spatial reference as the id of a CRS, such as ``EPSG:4326``."""
    found = SpatialReference.from_json(default) if isinstance(default, (dict, int)) and default else None
    return found.auth_id if found is not None else None


def _cell(parameter: GPParameter, value: Any) -> Any:
    if parameter.type.is_unit and isinstance(value, dict):
        try:
            return str(read_measure(parameter.type, value))
        except InvalidInput:
            return ""
    if value is None or isinstance(value, (str, int, float)):
        return "" if value is None else value
    return value.get("value", "") if parameter.type is GPType.COMPOSITE and isinstance(value, dict) else ""
