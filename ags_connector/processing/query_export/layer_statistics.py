# SPDX-License-Identifier: GPL-2.0-or-later
"""Compute statistics of a layer's fields on the server, as a table."""

from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...bridge.domains import DomainMode
from ...bridge.features import FeatureConverter
from ...bridge.fields import to_qgs_fields
from ...bridge.i18n import tr
from ...rest.statistic import read_statistics
from .. import parameters as shared
from ..base import AgsAlgorithm
from ..feature_output import FeatureOutput
from ..layer_at_url import layer_at
from ..values import Run, Values

STATISTICS = "STATISTICS"
GROUP_BY = "GROUP_BY"
HAVING = "HAVING"


class LayerStatistics(AgsAlgorithm):
    """Writes a row of statistics for each group, or one for all rows; no feature is downloaded."""

    ID = "layerstatistics"
    GROUP_ID = "queryexport"

    def title(self) -> str:
        """Return the name."""
        return tr("Compute layer statistics")

    def keywords(self) -> str:
        """Return the search words."""
        return tr(
            "statistics,sum,count,average,mean,minimum,maximum,percentile,median,group,aggregate,summary"
        )

    def add_parameters(self) -> None:
        """Add what is computed, of which rows, by which groups, and the output."""
        statistics = QgsProcessingParameterString(STATISTICS, tr("Statistics"))
        self.addParameter(
            shared.with_help(
                statistics,
                tr(
                    "What to compute, for example: sum:ACRES, avg:VALUE as mean, count:*. Kinds: count, sum, min, "
                    "max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9)."
                ),
            )
        )
        self.addParameter(
            shared.text(
                GROUP_BY,
                tr("Group by"),
                tr("Fields to group by, separated by commas: a row for each group. Empty: one row for all."),
            )
        )
        self.addParameter(shared.where())
        having = shared.text(
            HAVING,
            tr("Filter of groups (SQL having)"),
            tr(
                "Only groups that meet this SQL condition, for example: sum(ACRES) > 1000. Needs fields to group by."
            ),
        )
        self.addParameter(shared.advanced(having))
        self.addParameter(shared.advanced(shared.domains()))
        self.addParameter(
            shared.sink(
                tr("Statistics"),
                tr("The table to write: the groups' fields, then a column for each statistic."),
                QgsProcessing.SourceType.TypeVector,
            )
        )

    def check(self, values: Values) -> None:
        """Check the statistics and the names of the fields."""
        read_statistics(values.text(STATISTICS))
        values.names(GROUP_BY)

    def execute(self, run: Run) -> Dict[str, Any]:
        """Have the server compute, and write the rows."""
        layer = layer_at(run)
        batch = layer.statistics_table(
            run.text(STATISTICS),
            run.text(shared.WHERE),
            group_by=run.names(GROUP_BY),
            having=run.text(HAVING),
            feedback=run.feedback,
        )
        mode = DomainMode(run.choice(shared.DOMAINS))
        fields, notes = to_qgs_fields(batch.schema.fields, mode)
        converter = FeatureConverter(batch.schema, fields, mode)
        output = FeatureOutput(run, fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem())
        output.write(converter.convert(batch))
        output.close()
        for note in (*notes, *converter.notes()):
            run.info(note)
        run.info(tr("{count} rows of statistics of “{name}”").format(count=len(batch), name=layer.name))
        return {shared.OUTPUT: output.destination}
