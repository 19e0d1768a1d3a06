# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the results of a task into a folder: features as GeoPackages, files as they are, values into JSON."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, Dict, List

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterFolderDestination

from ...bridge.i18n import tr
from ...rest.errors import WriteFailed
from ...rest.gp_results import GPResult, GPResults
from .. import parameters as shared
from ..values import Run

OUTPUT_FOLDER = "OUTPUT_FOLDER"
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
    return {OUTPUT_FOLDER: str(folder), RESULTS: json.dumps(told, ensure_ascii=False)}


def saved_features(run: Run, result: GPResult, folder: Path) -> str:
    """Write the features of a result into a GeoPackage named after it, and return its path."""
    path = folder / f"{_UNSAFE.sub('_', result.name)}.gpkg"
    report = result.export(path)
    run.info(tr("{name}: {report}, in “{path}”.").format(name=result.name, report=report, path=path))
    for note in report.notes:
        run.info(note)
    return str(path)


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
