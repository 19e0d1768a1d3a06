# SPDX-License-Identifier: GPL-2.0-or-later
"""The values given for the inputs of an imported task, as the client takes them."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping

from qgis.core import QgsProcessingFeatureSource, QgsVectorLayer

from ...bridge.crs import to_crs, to_spatial_reference
from ...bridge.i18n import tr
from ...bridge.layer_features import feature_set, field_types, geometry_type
from ...formats.geometry_type import GeometryType
from ...rest.errors import InvalidInput
from ...rest.gp_inputs import check_inputs
from ...rest.gp_parameters import GPParameter, GPTaskInfo
from ...rest.gp_schema import check_geometry, match_fields, wanted_geometries
from ...rest.gp_types import GPType
from ...rest.models import Extent
from ..values import Run, Values
from .input_definitions import UNITS
from .task_environment import checks_fields

_LAYERS = (GPType.FEATURES, GPType.RECORDS)


def check_values(values: Values, task: GPTaskInfo) -> None:
    """Raise ``InvalidInput`` that names the parameter for a value that the task would refuse; nothing is converted."""
    plain: Dict[str, Any] = {}
    for parameter in task.inputs:
        if not values.given(parameter.name):
            continue
        if parameter.type in _LAYERS:
            for source in _sources(values, parameter):
                _names(values, parameter, source)
            plain[parameter.name] = {"features": []}
        else:
            plain[parameter.name] = _value(values, parameter)
    check_inputs(task, _told(plain, task))


def read_inputs(run: Run, task: GPTaskInfo) -> Dict[str, Any]:
    """Return the values given for the inputs of ``task``, as the task's own names and Python values."""
    values: Dict[str, Any] = {}
    for parameter in task.inputs:
        if run.given(parameter.name):
            layers = parameter.type in _LAYERS
            values[parameter.name] = _features(run, parameter) if layers else _value(run, parameter)
    return _told(values, task)


def _told(values: Mapping[str, Any], task: GPTaskInfo) -> Dict[str, Any]:
    """Leave out what is empty; an empty list is left out unless the task has a default that it would replace."""
    defaults = {item.name: item.default for item in task.inputs}
    return {
        name: value
        for name, value in values.items()
        if value is not None and (value != [] or defaults[name] not in (None, "", []))
    }


def _value(values: Values, parameter: GPParameter) -> Any:
    name, algorithm = parameter.name, values.algorithm
    if parameter.choices:
        return _chosen(values, parameter)
    if parameter.is_multiple and parameter.type.is_file:
        return algorithm.parameterAsFileList(values.parameters, name, values.context)
    if parameter.is_multiple and parameter.type is GPType.FIELD and _is_field(values, name):
        given = values.parameters[name]
        return list(map(str, given)) if isinstance(given, (list, tuple)) else str(given).split(";")
    if parameter.type is GPType.VALUE_TABLE or parameter.is_multiple:
        flat = [_cell(item) for item in algorithm.parameterAsMatrix(values.parameters, name, values.context)]
        width = max(len(parameter.columns), 1)
        table = parameter.type is GPType.VALUE_TABLE
        return [flat[i : i + width] for i in range(0, len(flat), width)] if table else flat
    if parameter.type.is_unit:
        units = values.choice(f"{name}{UNITS}")
        number = values.number(name)
        return number if not units else (number, units)
    reader = _READERS.get(parameter.type)
    return reader(values, parameter) if reader else values.text(name)


def _chosen(values: Values, parameter: GPParameter) -> Any:
    if not parameter.is_multiple:
        return values.choice(parameter.name)
    given = values.parameters[parameter.name]
    # QGIS would take a choice apart at its commas.
    if isinstance(given, (list, tuple)):
        return [str(item) for item in given]
    return values.algorithm.parameterAsEnumStrings(values.parameters, parameter.name, values.context)


def _is_field(values: Values, name: str) -> bool:
    return bool(values.algorithm.parameterDefinition(name).type() == "field")


def _cell(value: Any) -> Any:
    return None if value is None or str(value) in ("", "NULL") else value


def _sources(values: Values, parameter: GPParameter) -> List[QgsProcessingFeatureSource]:
    if not parameter.is_multiple:
        source = values.source(parameter.name)
        return [] if source is None else [source]
    algorithm, context = values.algorithm, values.context
    layers = algorithm.parameterAsLayerList(values.parameters, parameter.name, context)
    for layer in layers:
        if not isinstance(layer, QgsVectorLayer):
            raise InvalidInput(
                tr("{name}: “{layer}” is no vector layer.").format(name=parameter.name, layer=layer.name())
            )
    return [QgsProcessingFeatureSource(layer, context) for layer in layers]


def _names(values: Values, parameter: GPParameter, source: QgsProcessingFeatureSource) -> Mapping[str, str]:
    """Return what the task calls the fields of a layer; ``InvalidInput`` for a layer that it does not take."""
    kind = geometry_type(source, wanted_geometries(parameter))
    try:
        if parameter.type is GPType.FEATURES:
            if kind is GeometryType.NONE and wanted_geometries(parameter):
                raise InvalidInput(tr("The layer has no geometries."))
            check_geometry(parameter, kind)
        return match_fields(parameter, field_types(source)) if checks_fields(values) else {}
    except InvalidInput as error:
        raise InvalidInput(
            f"{parameter.name}, “{source.sourceName()}”: {error.message}", details=error.details
        ) from error


def _features(run: Run, parameter: GPParameter) -> Any:
    sent = [_feature_set(run, parameter, source) for source in _sources(run, parameter)]
    return sent if parameter.is_multiple else next(iter(sent), None)


def _feature_set(run: Run, parameter: GPParameter, source: QgsProcessingFeatureSource) -> Dict[str, Any]:
    reference = parameter.schema.spatial_reference if parameter.schema else None
    return feature_set(
        source,
        to_crs(reference) if reference else None,
        run.context,
        wanted=wanted_geometries(parameter),
        names=_names(run, parameter, source),
        spatial=parameter.type is GPType.FEATURES,
        feedback=run.feedback,
    )


def _raster(values: Values, parameter: GPParameter) -> Any:
    layer = values.algorithm.parameterAsRasterLayer(values.parameters, parameter.name, values.context)
    return layer.source() if layer is not None else values.text(parameter.name)


def _extent(values: Values, parameter: GPParameter) -> Any:
    algorithm = values.algorithm
    box = algorithm.parameterAsExtent(values.parameters, parameter.name, values.context)
    crs = algorithm.parameterAsExtentCrs(values.parameters, parameter.name, values.context)
    return Extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum(), to_spatial_reference(crs))


def _crs(values: Values, parameter: GPParameter) -> Any:
    crs = values.crs(parameter.name)
    return to_spatial_reference(crs) if crs is not None else None


_READERS = {
    GPType.LONG: lambda values, parameter: values.number(parameter.name),
    GPType.DOUBLE: lambda values, parameter: values.number(parameter.name),
    GPType.BOOLEAN: lambda values, parameter: values.flag(parameter.name),
    GPType.DATE: lambda values, parameter: values.moment(parameter.name),
    GPType.RASTER: _raster,
    GPType.RASTER_LAYER: _raster,
    GPType.EXTENT: _extent,
    GPType.SPATIAL_REFERENCE: _crs,
}
