# SPDX-License-Identifier: GPL-2.0-or-later
"""The inputs of an imported task as parameters of Processing, and their values on the way back."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

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
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...bridge.layer_features import feature_set
from ...formats.geometry_type import GeometryType
from ...rest.gp_parameters import GPParameter, GPTaskInfo
from ...rest.gp_types import GPType
from ...rest.gp_units import unit_names
from ...rest.models import Extent
from .. import parameters as shared
from ..values import Run

UNITS = "_UNITS"
_NUMBERS = (GPType.LONG, GPType.DOUBLE)
_SOURCES = {
    GeometryType.POINT: QgsProcessing.SourceType.TypeVectorPoint,
    GeometryType.MULTIPOINT: QgsProcessing.SourceType.TypeVectorPoint,
    GeometryType.POLYLINE: QgsProcessing.SourceType.TypeVectorLine,
    GeometryType.POLYGON: QgsProcessing.SourceType.TypeVectorPolygon,
}


def input_definitions(task: GPTaskInfo) -> List[QgsProcessingParameterDefinition]:
    """Return the parameters for the inputs of ``task``, each with its help."""
    names = {item.name for item in task.inputs}
    made: List[QgsProcessingParameterDefinition] = []
    for parameter in task.inputs:
        found = [_definition(parameter, names)]
        if parameter.type.is_unit and not parameter.is_multiple:
            found.append(_units(parameter))
        made += [shared.with_help(item, _help(parameter)) for item in found]
    return made


def read_inputs(run: Run, task: GPTaskInfo) -> Dict[str, Any]:
    """Return the values given for the inputs of ``task``, as the task's own names and Python values."""
    values = {item.name: _value(run, item) for item in task.inputs if run.given(item.name)}
    return {name: value for name, value in values.items() if value is not None}


def _definition(parameter: GPParameter, names: Any) -> QgsProcessingParameterDefinition:
    name, label, optional = parameter.name, parameter.display_name, not parameter.is_required
    default = parameter.default if isinstance(parameter.default, (str, int, float, bool)) else None
    if parameter.choices:
        chosen = parameter.default if parameter.is_multiple else default
        return QgsProcessingParameterEnum(
            name, label, list(parameter.choices), parameter.is_multiple, chosen, optional, True
        )
    if parameter.type is GPType.VALUE_TABLE or parameter.is_multiple:
        headers = [column.display_name for column in parameter.columns] or [label]
        return QgsProcessingParameterMatrix(name, label, 3, False, headers, None, optional)
    if parameter.type in _NUMBERS or parameter.type.is_unit:
        return _number(parameter, default, optional)
    if parameter.type is GPType.BOOLEAN:
        return QgsProcessingParameterBoolean(name, label, _truth(default), optional)
    if parameter.type is GPType.DATE:
        return QgsProcessingParameterDateTime(
            name, label, QgsProcessingParameterDateTime.Type.DateTime, None, optional
        )
    if parameter.type in (GPType.FEATURES, GPType.RECORDS):
        return QgsProcessingParameterFeatureSource(name, label, _sources(parameter), None, optional)
    if parameter.type.is_raster:
        return QgsProcessingParameterRasterLayer(name, label, None, optional)
    if parameter.type is GPType.FILE:
        pattern = " ".join(f"*.{suffix}" for suffix in parameter.suffixes)
        filters = f"{tr('Files')} ({pattern})" if pattern else ""
        return QgsProcessingParameterFile(
            name, label, QgsProcessingParameterFile.Behavior.File, "", None, optional, filters
        )
    if parameter.type is GPType.EXTENT:
        return QgsProcessingParameterExtent(name, label, None, optional)
    if parameter.type is GPType.SPATIAL_REFERENCE:
        return QgsProcessingParameterCrs(name, label, None, optional)
    if parameter.type is GPType.FIELD and parameter.dependency in names:
        # QGIS 3.22 does not fall back on the default of a field; the task does.
        optional = optional or bool(default)
        return QgsProcessingParameterField(name, label, default, parameter.dependency, optional=optional)
    return QgsProcessingParameterString(name, label, default, False, optional)


def _number(parameter: GPParameter, default: Any, optional: bool) -> QgsProcessingParameterDefinition:
    whole = parameter.type is GPType.LONG
    kind = QgsProcessingParameterNumber.Type.Integer if whole else QgsProcessingParameterNumber.Type.Double
    if isinstance(parameter.default, dict):
        default = next((item for item in parameter.default.values() if isinstance(item, (int, float))), None)
    made = QgsProcessingParameterNumber(parameter.name, parameter.display_name, kind, default, optional)
    if parameter.minimum is not None:
        made.setMinimum(parameter.minimum)
    if parameter.maximum is not None:
        made.setMaximum(parameter.maximum)
    return made


def _units(parameter: GPParameter) -> QgsProcessingParameterDefinition:
    known = list(unit_names(parameter.type).values())
    default = parameter.default.get("units") if isinstance(parameter.default, dict) else None
    chosen = default if default in known else known[0]
    label = tr("{name}: unit").format(name=parameter.display_name)
    return QgsProcessingParameterEnum(f"{parameter.name}{UNITS}", label, known, False, chosen, True, True)


def _sources(parameter: GPParameter) -> List[int]:
    if parameter.type is GPType.RECORDS:
        return [QgsProcessing.SourceType.TypeVector]
    kinds = parameter.geometry_types or ((parameter.schema.geometry_type,) if parameter.schema else ())
    return [_SOURCES[kind] for kind in kinds if kind in _SOURCES] or [
        QgsProcessing.SourceType.TypeVectorAnyGeometry
    ]


def _help(parameter: GPParameter) -> str:
    text = parameter.description or parameter.display_name
    return f"{text} ({parameter.data_type})"


def _truth(default: Any) -> Optional[bool]:
    return None if default is None else str(default).lower() == "true"


def _value(run: Run, parameter: GPParameter) -> Any:
    name, algorithm = parameter.name, run.algorithm
    if parameter.choices:
        if parameter.is_multiple:
            given = run.parameters[name]
            # QGIS would take a choice apart at its commas.
            if isinstance(given, (list, tuple)):
                return [str(item) for item in given]
            return algorithm.parameterAsEnumStrings(run.parameters, name, run.context)
        return run.choice(name)
    if parameter.type is GPType.VALUE_TABLE or parameter.is_multiple:
        flat = [_cell(item) for item in algorithm.parameterAsMatrix(run.parameters, name, run.context)]
        width = max(len(parameter.columns), 1)
        table = parameter.type is GPType.VALUE_TABLE
        return [flat[i : i + width] for i in range(0, len(flat), width)] if table else flat
    if parameter.type.is_unit:
        units = run.choice(f"{name}{UNITS}")
        number = run.number(name)
        return number if not units else (number, units)
    reader = _READERS.get(parameter.type)
    return reader(run, parameter) if reader else run.text(name)


def _cell(value: Any) -> Any:
    return None if value is None or str(value) in ("", "NULL") else value


def _features(run: Run, parameter: GPParameter) -> Any:
    source = run.source(parameter.name)
    if source is None:
        return None
    reference = parameter.schema.spatial_reference if parameter.schema else None
    body = feature_set(source, to_crs(reference) if reference else None, run.context)
    return body if parameter.type is GPType.FEATURES else {key: body[key] for key in ("fields", "features")}


def _raster(run: Run, parameter: GPParameter) -> Any:
    layer = run.algorithm.parameterAsRasterLayer(run.parameters, parameter.name, run.context)
    return layer.source() if layer is not None else run.text(parameter.name)


def _extent(run: Run, parameter: GPParameter) -> Any:
    algorithm = run.algorithm
    box = algorithm.parameterAsExtent(run.parameters, parameter.name, run.context)
    crs = algorithm.parameterAsExtentCrs(run.parameters, parameter.name, run.context)
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), to_spatial_reference(crs))


def _crs(run: Run, parameter: GPParameter) -> Any:
    crs = run.crs(parameter.name)
    return to_spatial_reference(crs) if crs is not None else None


_READERS = {
    GPType.LONG: lambda run, parameter: run.number(parameter.name),
    GPType.DOUBLE: lambda run, parameter: run.number(parameter.name),
    GPType.BOOLEAN: lambda run, parameter: run.flag(parameter.name),
    GPType.DATE: lambda run, parameter: run.moment(parameter.name),
    GPType.FEATURES: _features,
    GPType.RECORDS: _features,
    GPType.RASTER: _raster,
    GPType.RASTER_LAYER: _raster,
    GPType.EXTENT: _extent,
    GPType.SPATIAL_REFERENCE: _crs,
}
