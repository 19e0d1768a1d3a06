# SPDX-License-Identifier: GPL-2.0-or-later
"""An output that is a new GeoPackage: whole pages go into it, and no QGIS features have to be made."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFields, QgsProcessingOutputLayerDefinition

from ..bridge.geopackage.fresh_table import FreshTable
from ..bridge.geopackage.transform import transform_to
from ..bridge.i18n import tr
from ..formats.feature_batch import FeatureBatch, FeatureSchema
from . import parameters as shared
from .feature_output import FeatureOutput
from .values import Run


class PageOutput:
    """Writes pages into the file that QGIS has made for an output.

    It holds what the sink would have written. Dates and times also keep their milliseconds and say that they are
    in UTC, and no geometry is none instead of an empty one.
    """

    def __init__(self, run: Run, output: FeatureOutput, table: FreshTable) -> None:
        self._run = run
        self._output = output
        self._table = table
        self.destination = output.destination

    @classmethod
    def in_place_of(
        cls,
        output: FeatureOutput,
        run: Run,
        fields: QgsFields,
        schema: FeatureSchema,
        crs: QgsCoordinateReferenceSystem,
    ) -> Optional[PageOutput]:
        """Take over what ``output`` has made; ``None``, and ``output`` is as before, where that cannot be.

        ``fields`` are the output's, one for each field of ``schema``; geometries are brought into ``crs``.
        """
        path = run.output_file()
        if path is None or output.destination != str(path):
            return None
        output.abort()
        transform = transform_to(crs, schema.spatial_reference)
        kinds = [item.type for item in schema.fields]
        table = FreshTable.take(path, [field.name() for field in fields], kinds, transform)
        if table is None:
            output.open()
            return None
        return cls(run, output, table)

    @property
    def written(self) -> int:
        """How many features were written."""
        return self._table.written

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of a page; ``WriteFailed`` where the file takes no more."""
        self._table.write(batch)

    def close(self) -> None:
        """Finish the file, open it again and compare; ``WriteFailed`` where it does not hold what was written."""
        self._table.finish()
        if self._table.unwritable:
            text = tr("{count} values were not of their field's type and are null.")
            self._run.warn(text.format(count=self._table.unwritable))
        self._output.check_file(self.written)

    def abort(self) -> None:
        """Put the file in its place as it is, after a failure, unless the failure was its own."""
        if not self._table.is_lost:
            self._table.finish()


def takes_pages(run: Run) -> bool:
    """Whether the output is a GeoPackage of its own: no table of a database, nothing to be appended to."""
    path, definition = run.output_file(), run.parameters.get(shared.OUTPUT)
    if path is None or path.suffix.lower() != ".gpkg":
        return False
    remapped = isinstance(definition, QgsProcessingOutputLayerDefinition) and definition.useRemapping()
    return not remapped
