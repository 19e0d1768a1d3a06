# SPDX-License-Identifier: GPL-2.0-or-later
"""The outputs of an imported task as outputs of Processing, and where its results go."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
)

from ...bridge.crs import to_crs, wkb_type
from ...bridge.features import FeatureConverter
from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...formats.geometry_type import GeometryType
from ...formats.markup import plain_text
from ...rest.gp_parameters import GPParameter, GPTaskInfo
from ...rest.gp_results import GPResult, GPResults
from ...rest.gp_types import GPType
from .. import parameters as shared
from ..feature_output import FeatureOutput
from ..values import Run
from .input_definitions import source_type
from .result_folder import saved_features

_LAYERS = (GPType.FEATURES, GPType.RECORDS)


def add_outputs(algorithm: QgsProcessingAlgorithm, task: GPTaskInfo) -> None:
    """Add a destination or an output for each output of ``task``."""
    for parameter in task.outputs:
        destination = _destination(parameter)
        if destination is not None:
            text = plain_text(parameter.description) or tr("What the task gives back as “{name}”.").format(
                name=parameter.name
            )
            algorithm.addParameter(shared.with_help(destination, f"{text} ({parameter.data_type})"))
        else:
            algorithm.addOutput(_output(parameter))


def write_results(run: Run, task: GPTaskInfo, results: GPResults) -> Dict[str, Any]:
    """Bring each result to its destination and return the outputs of the algorithm."""
    told: Dict[str, Any] = {}
    known = {item.name: item for item in task.outputs}
    for result in results:
        parameter = known.get(result.name)
        if parameter is None:
            run.info(
                tr("The task gave “{name}”, which it did not have when it was imported.").format(
                    name=result.name
                )
            )
        elif _destination(parameter) is None:
            told[result.name] = _plain(result)
        elif run.given(result.name):
            told[result.name] = _brought(run, parameter, result)
    return told


def _destination(parameter: GPParameter) -> Any:
    name, label = parameter.name, parameter.display_name
    if parameter.type in _LAYERS and not parameter.is_multiple:
        kind = QgsProcessing.SourceType.TypeVector
        if parameter.schema is not None and parameter.schema.geometry_type is not GeometryType.NONE:
            kind = source_type(parameter.schema.geometry_type)
        return QgsProcessingParameterFeatureSink(name, label, kind, None, True, True)
    if parameter.is_multiple and (parameter.type.is_file or parameter.type in _LAYERS):
        return QgsProcessingParameterFolderDestination(name, label, None, True, True)
    if parameter.type.is_raster:
        return QgsProcessingParameterRasterDestination(name, label, None, True, True)
    if parameter.type is GPType.FILE:
        return QgsProcessingParameterFileDestination(name, label, "", None, True, True)
    return None


def _output(parameter: GPParameter) -> Any:
    if parameter.is_multiple:
        return QgsProcessingOutputString(parameter.name, parameter.display_name)
    if parameter.type in (GPType.LONG, GPType.DOUBLE):
        return QgsProcessingOutputNumber(parameter.name, parameter.display_name)
    if parameter.type is GPType.BOOLEAN:
        return QgsProcessingOutputBoolean(parameter.name, parameter.display_name)
    return QgsProcessingOutputString(parameter.name, parameter.display_name)


def _plain(result: GPResult) -> Any:
    value = result.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return json.dumps(result.raw, ensure_ascii=False)


def _brought(run: Run, parameter: GPParameter, result: GPResult) -> Any:
    if result.has_features:
        return _written(run, result)
    if parameter.is_multiple:
        folder = Path(run.algorithm.parameterAsString(run.parameters, result.name, run.context))
        folder.mkdir(parents=True, exist_ok=True)
        result.save(folder)
        for member in result.members:
            saved_features(run, member, folder)
        return str(folder)
    files: List[Any] = result.files
    if not files:
        run.warn(tr("The task gave no file for “{name}”.").format(name=result.name))
        return None
    target = _path(run, parameter)
    saved = files[0].save(target)
    asked, given = target.suffix.lower().lstrip("."), Path(files[0].name).suffix.lower().lstrip(".")
    if given and asked and given != asked:
        text = tr("“{file}” holds what the server sent, which is {kind}.")
        run.warn(text.format(file=target.name, kind=given))
    return str(saved)


def _path(run: Run, parameter: GPParameter) -> Path:
    algorithm = run.algorithm
    if parameter.type.is_raster:
        return Path(algorithm.parameterAsOutputLayer(run.parameters, parameter.name, run.context))
    return Path(algorithm.parameterAsFileOutput(run.parameters, parameter.name, run.context))


def _written(run: Run, result: GPResult) -> str:
    schema = result.schema
    fields, notes = to_qgs_fields(schema.fields)
    for note in notes:
        run.info(note)
    output = FeatureOutput(run, fields, wkb_type(schema), to_crs(schema.spatial_reference), result.name)
    converter = FeatureConverter(schema, fields)
    try:
        for batch in result.pages():
            output.write(converter.convert(batch))
    except BaseException:
        output.abort()
        raise
    output.close()
    run.info(tr("{name}: {count} features written.").format(name=result.name, count=output.written))
    return str(output.destination)
