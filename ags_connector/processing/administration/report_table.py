# SPDX-License-Identifier: GPL-2.0-or-later
"""A table without geometry as the output of an algorithm."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ...bridge.features import FeatureConverter
from ...bridge.fields import to_qgs_fields
from ...formats.feature_batch import FeatureBatch, FeatureSchema
from ...formats.fields import Field, FieldType
from ..feature_output import FeatureOutput
from ..values import Run


class ReportTable:
    """Writes rows to the run's output; ``columns`` are their names and types, in order."""

    def __init__(self, run: Run, columns: Mapping[str, FieldType]) -> None:
        """Open the output; ``WriteFailed`` where that cannot be done."""
        self._schema = FeatureSchema(tuple(Field(name, kind) for name, kind in columns.items()))
        fields, self.notes = to_qgs_fields(self._schema.fields)
        self._converter = FeatureConverter(self._schema, fields)
        crs = QgsCoordinateReferenceSystem()
        self._output = FeatureOutput(run, fields, QgsWkbTypes.Type.NoGeometry, crs)

    @property
    def destination(self) -> str:
        """Where the table is, as Processing names it."""
        return self._output.destination

    @property
    def count(self) -> int:
        """How many rows were written."""
        return self._output.written

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        """Append rows; times are milliseconds since 1970 in UTC."""
        self._output.write(self._converter.convert(FeatureBatch(self._schema, list(rows))))

    def close(self) -> None:
        """Finish the table; ``WriteFailed`` where it does not hold what was written."""
        self._output.close()
