# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs of an imported task as parameters of Processing."""

from __future__ import annotations

from typing import Any, List, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...formats.geometry_type import GeometryType
from ...formats.markup import plain_text
from ...rest.gp_parameters import GPParameter, GPTaskInfo
from ...rest.gp_schema import wanted_fields, wanted_geometries
from ...rest.gp_types import GPType
from ...rest.gp_units import unit_labels
from .. import parameters as shared
from .input_defaults import crs_text, extent_text, flat_cells, moment, unit_label

UNITS = "_UNITS"
_NUMBERS = (GPType.LONG, GPType.DOUBLE)
_INT32 = 2**31 - 1
# Processing itself looks the class up, where there is a dialog.
_HIDDEN_TEXT = "ags_connector.gui.hidden_text.HiddenTextWrapper"
_SOURCES = {
    GeometryType.POINT: QgsProcessing.SourceType.TypeVectorPoint,
    GeometryType.MULTIPOINT: QgsProcessing.SourceType.TypeVectorPoint,
    GeometryType.POLYLINE: QgsProcessing.SourceType.TypeVectorLine,
    GeometryType.POLYGON: QgsProcessing.SourceType.TypeVectorPolygon,
}


def input_definitions(task: GPTaskInfo) -> List[QgsProcessingParameterDefinition]:
    """Return the parameters for the inputs of ``task``, each with its help; those of a category come together, last."""
    names = {item.name for item in task.inputs}
    categories = list(dict.fromkeys(item.category for item in task.inputs))
    ordered = sorted(task.inputs, key=lambda item: (item.category != "", categories.index(item.category)))
    made: List[QgsProcessingParameterDefinition] = []
    for parameter in ordered:
        found = [_definition(parameter, names)]
        if parameter.type.is_unit and not parameter.is_multiple:
            found.append(_units(parameter))
        made += [shared.with_help(item, input_help(parameter)) for item in found]
    return made


def label(parameter: GPParameter) -> str:
    """Return what a parameter is called in the dialog: its name, after its category where it has one."""
    return ": ".join(part for part in (parameter.category, parameter.display_name) if part)


def source_type(kind: GeometryType) -> int:
    """Return Processing's type of vector layers with geometries of one type."""
    found: int = _SOURCES.get(kind, QgsProcessing.SourceType.TypeVectorAnyGeometry)
    return found


def input_help(parameter: GPParameter) -> str:
    """Return what the service says of a parameter, and how it is written where that is not plain."""
    text = plain_text(parameter.description) or parameter.display_name
    parts = [f"{text} ({parameter.data_type})", _manner(parameter)]
    fields = [f"{item.name}" for item in wanted_fields(parameter)]
    if fields:
        parts.append(tr("Wants the fields {names}.").format(names=", ".join(fields)))
    return " ".join(part for part in parts if part)


def _manner(parameter: GPParameter) -> str:
    kind = parameter.type
    if kind is GPType.VALUE_TABLE and parameter.columns:
        columns = (f"{item.display_name} ({item.data_type})" for item in parameter.columns)
        return tr("Columns: {columns}.").format(columns=", ".join(columns))
    if parameter.is_multiple and kind.is_unit:
        return tr("Each with its unit, such as {example}.").format(example="5 Kilometers")
    if parameter.is_multiple and kind is GPType.DATE:
        return tr("Each such as {example}.").format(example="2024-12-31T18:00:00Z")
    if kind is GPType.DATE:
        return tr("In UTC.")
    if kind is GPType.STRING_HIDDEN:
        return tr("QGIS shows it in its log and keeps it in the history of Processing.")
    return ""


def _definition(parameter: GPParameter, names: Any) -> QgsProcessingParameterDefinition:
    if parameter.choices:
        return _choice(parameter)
    if parameter.is_multiple:
        return _several(parameter, names)
    if parameter.type in _NUMBERS or parameter.type.is_unit:
        return _number(parameter)
    if parameter.type in (GPType.FEATURES, GPType.RECORDS) or parameter.type.is_file:
        return _data(parameter)
    return _simple(parameter, names)


def _choice(parameter: GPParameter) -> QgsProcessingParameterDefinition:
    default = parameter.default
    if parameter.is_multiple:
        default = [item for item in flat_cells(parameter) if item in parameter.choices] or None
    elif default not in parameter.choices:
        default = None
    name, choices, optional = parameter.name, list(parameter.choices), not parameter.is_required
    return QgsProcessingParameterEnum(
        name, label(parameter), choices, parameter.is_multiple, default, optional, True
    )


def _several(parameter: GPParameter, names: Any) -> QgsProcessingParameterDefinition:
    name, title, optional = parameter.name, label(parameter), not parameter.is_required
    if parameter.type is GPType.FIELD and parameter.dependency in names:
        kind = QgsProcessingParameterField.DataType.Any
        chosen = flat_cells(parameter) or None
        optional = optional or bool(chosen)
        return QgsProcessingParameterField(name, title, chosen, parameter.dependency, kind, True, optional)
    layers = _layers(parameter)
    if layers is not None:
        return QgsProcessingParameterMultipleLayers(name, title, layers, None, optional)
    return QgsProcessingParameterMatrix(
        name, title, 3, False, [parameter.display_name], flat_cells(parameter), optional
    )


def _layers(parameter: GPParameter) -> Optional[int]:
    if parameter.type.is_raster:
        return QgsProcessing.SourceType.TypeRaster
    if parameter.type is GPType.FILE:
        return QgsProcessing.SourceType.TypeFile
    if parameter.type in (GPType.FEATURES, GPType.RECORDS):
        return _sources(parameter)[0]
    return None


def _data(parameter: GPParameter) -> QgsProcessingParameterDefinition:
    name, title, optional = parameter.name, label(parameter), not parameter.is_required
    if parameter.type.is_raster:
        return QgsProcessingParameterRasterLayer(name, title, None, optional)
    if parameter.type is GPType.FILE:
        pattern = " ".join(f"*.{suffix}" for suffix in parameter.suffixes)
        filters = f"{tr('Files')} ({pattern})" if pattern else ""
        kind = QgsProcessingParameterFile.Behavior.File
        return QgsProcessingParameterFile(name, title, kind, "", None, optional, filters)
    return QgsProcessingParameterFeatureSource(name, title, _sources(parameter), None, optional)


def _simple(parameter: GPParameter, names: Any) -> QgsProcessingParameterDefinition:
    name, title, optional = parameter.name, label(parameter), not parameter.is_required
    default = parameter.default
    if parameter.type is GPType.BOOLEAN:
        truth = None if default is None else str(default).lower() == "true"
        return QgsProcessingParameterBoolean(name, title, truth, optional)
    if parameter.type is GPType.DATE:
        kind = QgsProcessingParameterDateTime.Type.DateTime
        return QgsProcessingParameterDateTime(name, title, kind, moment(default), optional)
    if parameter.type is GPType.EXTENT:
        return QgsProcessingParameterExtent(name, title, extent_text(default), optional)
    if parameter.type is GPType.SPATIAL_REFERENCE:
        return QgsProcessingParameterCrs(name, title, crs_text(default), optional)
    if parameter.type is GPType.VALUE_TABLE:
        headers = [column.display_name for column in parameter.columns] or [parameter.display_name]
        return QgsProcessingParameterMatrix(name, title, 3, False, headers, flat_cells(parameter), optional)
    text = default if isinstance(default, (str, int, float)) else None
    if parameter.type is GPType.FIELD and parameter.dependency in names:
        # QGIS 3.22 does not fall back on the default of a field; the task does.
        optional = optional or bool(text)
        return QgsProcessingParameterField(name, title, text, parameter.dependency, optional=optional)
    made = QgsProcessingParameterString(name, title, text, False, optional)
    if parameter.type is GPType.STRING_HIDDEN:
        made.setMetadata({"widget_wrapper": {"class": _HIDDEN_TEXT}})
    return made


def _number(parameter: GPParameter) -> QgsProcessingParameterDefinition:
    bounds = [item for item in (parameter.minimum, parameter.maximum) if item is not None]
    # QGIS's whole numbers have 32 bits; the task's may have 64.
    whole = parameter.type is GPType.LONG and all(abs(item) <= _INT32 for item in bounds)
    kind = QgsProcessingParameterNumber.Type.Integer if whole else QgsProcessingParameterNumber.Type.Double
    default = parameter.default
    if isinstance(default, dict):
        default = next((item for item in default.values() if isinstance(item, (int, float))), None)
    if isinstance(default, str):
        default = None if not _is_number(default) else float(default)
    made = QgsProcessingParameterNumber(
        parameter.name, label(parameter), kind, default, not parameter.is_required
    )
    if parameter.type is GPType.LONG and not whole:
        made.setMetadata({"widget_wrapper": {"decimals": 0}})
    if parameter.minimum is not None:
        made.setMinimum(parameter.minimum)
    if parameter.maximum is not None:
        made.setMaximum(parameter.maximum)
    return made


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _units(parameter: GPParameter) -> QgsProcessingParameterDefinition:
    known = list(unit_labels(parameter.type))
    title = tr("{name}: unit").format(name=label(parameter))
    return QgsProcessingParameterEnum(
        f"{parameter.name}{UNITS}", title, known, False, unit_label(parameter), True, True
    )


def _sources(parameter: GPParameter) -> List[int]:
    if parameter.type is GPType.RECORDS:
        return [QgsProcessing.SourceType.TypeVector]
    kinds = dict.fromkeys(source_type(kind) for kind in wanted_geometries(parameter))
    return list(kinds) or [QgsProcessing.SourceType.TypeVectorAnyGeometry]
