# SPDX-License-Identifier: GPL-2.0-or-later
"""All rows of one layer, from the server into its table, from where an earlier run stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem

from ...formats.feature_batch import FeatureSchema
from ...rest.download import Download
from ...rest.errors import WriteFailed
from ...rest.feedback import Severity
from ...rest.id_set import IdSet
from ..i18n import tr
from ..meter import Meter
from .layout import TableLayout
from .partial import PartialFile, Stage, stage_statement
from .rows import RowWriter, prepare, row_count
from .source import Source
from .table import create_table
from .transform import stored_reference, transform_to


class LayerRows:
    """Brings the rows of the layer at ``position`` into its table; ``crs`` is what the table shall have."""

    def __init__(
        self,
        partial: PartialFile,
        position: int,
        source: Source,
        layout: TableLayout,
        crs: Optional[QgsCoordinateReferenceSystem],
    ) -> None:
        self._partial = partial
        self._position = position
        self._source = source
        self._layout = layout
        self._crs = crs

    def read(self, meter: Meter) -> None:
        """Do it, or what an earlier run has left of it; raises what the download raises."""
        progress = self._partial.progress(self._position)
        if progress.stage >= Stage.HAS_ROWS:
            with self._partial.database() as database:
                meter.skip(row_count(database, self._layout))
            return
        already = None
        if progress.stage is Stage.HAS_TABLE:
            if progress.edited not in ("", self._source.edited):
                meter.message(Severity.WARNING, tr("edited on the server since the earlier run; read anew."))
            already = self._prepare()
            meter.skip(len(already))
        download = self._source.layer.download(self._source.query, meter, already=already)
        try:
            self._copy(download, progress.stage, meter)
        finally:
            download.close()
        self._tell(download, meter)

    def _copy(self, download: Download, stage: Stage, meter: Meter) -> None:
        schema = download.schema
        if stage is Stage.NEW:
            self._create(schema)
            self._prepare()
        transform = transform_to(self._crs, schema.spatial_reference)
        with self._partial.database() as database:
            writer = RowWriter(database, self._layout, self._position, transform)
            try:
                for batch in download:
                    writer.write(batch)
                    meter.add(len(batch), download.repeated)
            finally:
                writer.keep()
            self._check(download, row_count(database, self._layout))
            database.execute(stage_statement(self._position, Stage.HAS_ROWS))

    def _create(self, schema: FeatureSchema) -> None:
        stored = replace(schema, spatial_reference=stored_reference(self._crs, schema.spatial_reference))
        made = stage_statement(self._position, Stage.HAS_TABLE)
        create_table(self._partial.path, self._layout, stored, made)

    def _prepare(self) -> IdSet:
        with self._partial.database() as database:
            return prepare(database, self._layout, self._position, self._source.edited)

    def _check(self, download: Download, found: int) -> None:
        if download.report is not None and download.report.written != found:
            text = tr("The table {table} holds {found} rows where {written} were read.")
            raise WriteFailed(
                text.format(table=self._layout.name, found=found, written=download.report.written)
            )

    def _tell(self, download: Download, meter: Meter) -> None:
        unwritable = self._partial.progress(self._position).unwritable
        if unwritable:
            text = tr("{count} values were not of their field's type and are null.")
            meter.message(Severity.WARNING, text.format(count=unwritable))
        again = tr(" ({count} pages asked for again)").format(count=download.repeated)
        meter.message(Severity.INFO, f"{download.report}{again if download.repeated else ''}")
