# SPDX-License-Identifier: GPL-2.0-or-later
"""Export a layer's features to a KMZ file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

from qgis.core import QgsProcessingOutputNumber

from ...bridge.i18n import tr
from ...rest.errors import InvalidInput
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..layer_at_url import layer_at
from ..values import Run, Values

FEATURE_COUNT = "FEATURE_COUNT"

_SUFFIX = ".kmz"


class ExportKmz(AgsAlgorithm):
    """Writes a KMZ with every feature: the server's own where that is complete."""

    ID = "exportkmz"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Export to KMZ")

    def keywords(self) -> str:
        """Return the search words."""
        return tr("KMZ,KML,Google Earth,globe,download,export")

    def add_parameters(self) -> None:
        """Add the filter and the outputs."""
        self.addParameter(shared.where())
        self.addParameter(
            shared.file_output(
                tr("KMZ file"), tr("The file to write, for Google Earth and others."), tr("KMZ files (*.kmz)")
            )
        )
        self.addOutput(QgsProcessingOutputNumber(FEATURE_COUNT, tr("Features written")))

    def check(self, values: Values) -> None:
        """Check that the output is a KMZ file."""
        path = values.output_file()
        if path is not None and path.suffix.lower() != _SUFFIX:
            raise InvalidInput(
                tr("“{file}” is no KMZ file: its name has to end in .kmz.").format(file=path.name)
            )

    def execute(self, run: Run) -> Dict[str, Any]:
        """Export into the file."""
        target = Path(self.parameterAsFileOutput(run.parameters, shared.OUTPUT, run.context))
        report = layer_at(run).export(target, run.text(shared.WHERE), feedback=run.feedback)
        for note in report.notes:
            run.info(note)
        run.info(
            tr("written {written} of {expected} expected").format(
                written=report.written, expected=report.expected
            )
        )
        return {shared.OUTPUT: str(target), FEATURE_COUNT: report.written}
