# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes feature batches to a GeoPackage: GDAL makes the empty file, SQLite takes the rows."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Tuple

from ...formats.feature_batch import FeatureBatch, FeatureSchema
from ...formats.writer import FeatureWriter
from ...rest.errors import WriteFailed
from .. import ogr_target
from ..gdal_messages import GdalMessages
from ..i18n import tr
from ..ogr_drivers import format_of
from ..ogr_writer import OgrWriter
from .fresh_table import FreshTable


class GeoPackageWriter:
    """A ``FeatureWriter``; what it writes is what :class:`OgrWriter` would, in a fraction of the time."""

    def __init__(self, table: FreshTable, notes: List[str]) -> None:
        self._table = table
        self._notes = notes

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``; ``OSError`` where the file cannot be written."""
        try:
            self._table.write(batch)
        except WriteFailed as error:
            raise OSError(error.message) from error

    def close(self) -> Tuple[str, ...]:
        """Finish the file; return what the format could not hold."""
        try:
            self._table.finish()
        except WriteFailed as error:
            raise OSError(error.message) from error
        if self._table.unwritable:
            text = tr("{count} values were not of their field's type and are null.")
            self._notes.append(text.format(count=self._table.unwritable))
        return tuple(self._notes)

    def abort(self) -> None:
        """Close the file with what is in it, if it is still there."""
        if not self._table.is_lost:
            self._table.finish()


def open_geopackage(path: Path, schema: FeatureSchema) -> FeatureWriter:
    """Create ``path`` with an empty layer for ``schema``; ``OSError`` where that fails."""
    messages = GdalMessages()
    with messages.listening():
        target = ogr_target.create(path, schema, format_of(path.suffix), messages)
        definition = target.layer.GetLayerDefn()
        names = [definition.GetFieldDefn(column).GetName() for _, column, _ in target.columns]
        target.layer = None
        target.dataset.FlushCache()
        target.dataset = None
        messages.raise_failure(f"{path.name} could not be created")
    table: Optional[FreshTable] = FreshTable.take(path, names, [item.type for item in schema.fields])
    if table is None:
        path.unlink()
        return OgrWriter(path, schema)
    return GeoPackageWriter(table, target.notes)
