# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the results of a task into a folder: features as GeoPackages, files as they are, values into JSON."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
)

from ...bridge.i18n import tr
from ...rest.errors import WriteFailed
from ...rest.gp_results import GPResult, GPResults
from .. import parameters as shared
from ..values import Run

OUTPUT_FOLDER = "OUTPUT_FOLDER"
LOAD_RESULTS = "LOAD_RESULTS"
RESULTS = "RESULTS"
_UNSAFE = re.compile(r"[^\w.-]+")


def folder_parameter() -> QgsProcessingParameterFolderDestination:
    """Make the parameter for the folder; without a value it is a temporary one."""
    definition = QgsProcessingParameterFolderDestination(OUTPUT_FOLDER, tr("Folder for the results"))
    return shared.with_help(
        definition,
        tr(
            "Features are written there as GeoPackages, named after the result; files keep the name they have."
        ),
    )


def load_parameter() -> QgsProcessingParameterBoolean:
    """Make the switch that adds what came to the project."""
    return shared.switch(
        LOAD_RESULTS,
        tr("Add the results to the project"),
        tr("Features and rasters become layers of the project when the work is done."),
        default=True,
    )


def results_output() -> QgsProcessingOutputString:
    """Make the output that tells every result by its name."""
    return QgsProcessingOutputString(RESULTS, tr("Results (JSON)"))


def save_results(run: Run, results: GPResults) -> Dict[str, Any]:
    """Write the results into the folder and return the outputs of the algorithm."""
    folder = Path(run.algorithm.parameterAsString(run.parameters, OUTPUT_FOLDER, run.context))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = tr("The folder “{folder}” cannot be created: {reason}.")
        raise WriteFailed(text.format(folder=folder, reason=error.strerror or error)) from error
    told = {result.name: _saved(run, result, folder) for result in results}
    if run.flag(LOAD_RESULTS):
        for result in results:
            _load(run, result, told[result.name])
    return {OUTPUT_FOLDER: str(folder), RESULTS: json.dumps(told, ensure_ascii=False)}


def saved_features(run: Run, result: GPResult, folder: Path) -> str:
    """Write the features of a result into a GeoPackage named after it, and return its path."""
    path = folder / f"{_UNSAFE.sub('_', result.name)}.gpkg"
    report = result.export(path)
    run.info(tr("{name}: {report}, in “{path}”.").format(name=result.name, report=report, path=path))
    for note in report.notes:
        run.info(note)
    return str(path)


def _load(run: Run, result: GPResult, saved: Any) -> None:
    """Have the layers that a result was saved as added to the project at the end, where there is one."""
    if run.context.project() is None or not (result.has_features or result.members or result.type.is_raster):
        return
    for path in saved if isinstance(saved, list) else [saved]:
        details = QgsProcessingContext.LayerDetails(Path(path).stem, run.context.project(), result.name)
        run.context.addLayerToLoadOnCompletion(path, details)


def _saved(run: Run, result: GPResult, folder: Path) -> Any:
    if result.has_features:
        return saved_features(run, result, folder)
    if result.members:
        return [saved_features(run, member, folder) for member in result.members]
    if result.files:
        paths: List[str] = [str(path) for path in result.save(folder)]
        run.info(tr("{name}: saved as {files}.").format(name=result.name, files=", ".join(paths)))
        return paths if isinstance(result.raw, list) else paths[0]
    value = result.value
    run.info(f"{result.name}: {value}")
    return value.isoformat() if isinstance(value, datetime) else result.raw
