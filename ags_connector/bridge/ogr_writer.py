# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes feature batches with GDAL, in every vector format that it creates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from osgeo import gdal, ogr

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.writer import WriterFactory
from . import ogr_target
from .gdal_messages import GdalMessages
from .i18n import tr
from .ogr_drivers import format_of, suffixes
from .spreadsheet import names_in_the_first_row

_ROWS_PER_TRANSACTION = 50_000


class OgrWriter:
    """A ``FeatureWriter`` for the format of a path's suffix; the path must not exist yet.

    Dates and times are written in UTC with milliseconds where the format has them, nulls as nulls, domains as
    the format's own domains. ``OSError`` where the file cannot be written.
    """

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        self._path = path
        self._schema = schema
        self._format = format_of(path.suffix)
        self._messages = GdalMessages()
        self._unwritable = 0
        self._without_geometry = 0
        self._pending = 0
        self._written = 0
        with self._messages.listening():
            self._target = ogr_target.create(path, schema, self._format, self._messages)
            self._feature: Any = ogr.Feature(self._target.layer.GetLayerDefn())
            self._transactions = bool(self._target.dataset.TestCapability(ogr.ODsCTransactions))
            spatial = self._target.layer.GetGeomType() != ogr.wkbNone
            self._needs_geometry = spatial and not self._format.null_geometry
            self._begin()

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``, whose rows follow the writer's schema."""
        geometries = batch.geometries or [None] * len(batch.rows)
        with self._messages.listening():
            for row, wkb in zip(batch.rows, geometries):
                self._fill(row)
                self._write_feature(self._geometry(wkb))

    def close(self) -> Tuple[str, ...]:
        """Finish the file; return what the format could not hold."""
        with self._messages.listening():
            self._commit()
            self._messages.forget_failure()
            self._release()
            self._messages.raise_failure(f"{self._path.name} could not be finished")
            self._check_count()
        return tuple(dict.fromkeys([*self._target.notes, *self._late_notes()]))

    def abort(self) -> None:
        """Close the file with what is in it."""
        with self._messages.listening():
            if self._target.dataset is not None and self._transactions:
                self._target.dataset.CommitTransaction()
            self._release()

    def _fill(self, row: Any) -> None:
        feature = self._feature
        feature.SetFID(ogr.NullFID)
        for index, column, setter in self._target.columns:
            value = row[index]
            if value is None:
                feature.SetFieldNull(column)
                continue
            try:
                setter(feature, column, value)
            except (ValueError, OverflowError, TypeError):
                self._unwritable += 1
                feature.SetFieldNull(column)

    def _write_feature(self, geometry: Optional[ogr.Geometry]) -> None:
        self._feature.SetGeometryDirectly(geometry)
        if geometry is None and self._needs_geometry:
            self._without_geometry += 1
            return
        self._messages.forget_failure()
        created = self._target.layer.CreateFeature(self._feature)
        self._messages.check(created, "A feature cannot be written")
        self._pending += 1
        self._written += 1
        if self._pending >= _ROWS_PER_TRANSACTION:
            self._commit()
            self._begin()

    def _geometry(self, wkb: Optional[bytes]) -> Optional[ogr.Geometry]:
        if wkb is None or not self._format.geometry:
            return None
        geometry = ogr.CreateGeometryFromWkb(wkb)
        self._messages.check(geometry, "A geometry cannot be written")
        if self._target.transform is not None:
            transformed = geometry.Transform(self._target.transform)
            self._messages.check(transformed, "A geometry cannot be transformed to WGS 84")
        return geometry

    def _begin(self) -> None:
        self._pending = 0
        if self._transactions:
            self._messages.check(self._target.dataset.StartTransaction(), "The file cannot be written")

    def _commit(self) -> None:
        if self._transactions:
            self._messages.check(self._target.dataset.CommitTransaction(), "The file cannot be written")

    def _release(self) -> None:
        """Let go of GDAL's objects, features before layers before the dataset, which writes the rest."""
        self._feature = None
        self._target.layer = None
        if self._target.dataset is not None:
            self._target.dataset.FlushCache()
        self._target.dataset = None

    def _check_count(self) -> None:
        """Raise ``OSError`` where a driver has dropped features without a word."""
        with names_in_the_first_row():
            dataset = gdal.OpenEx(str(self._path), gdal.OF_VECTOR)
            layer = dataset.GetLayer(0) if dataset is not None else None
            if layer is None or not layer.TestCapability(ogr.OLCFastFeatureCount):
                return
            found = layer.GetFeatureCount()
        if found != self._written:
            raise OSError(f"{self._path.name} holds {found} features where {self._written} were written")

    def _late_notes(self) -> List[str]:
        notes = [text for text in self._messages.warnings() if not _is_about_names(text)]
        if self._messages.cut_values:
            cut = ", ".join(f"{name} ({count})" for name, count in self._messages.cut_values.items())
            notes.append(tr("Texts were cut to the length that fits: {fields}.").format(fields=cut))
        if self._unwritable:
            text = tr("{count} values were not of their field's type and are null.")
            notes.append(text.format(count=self._unwritable))
        if self._without_geometry:
            text = tr("{count} features without geometry are left out: this format cannot hold them.")
            notes.append(text.format(count=self._without_geometry))
        return notes


def writers() -> Dict[str, WriterFactory]:
    """Return what writes each file suffix that this GDAL can create."""
    return dict.fromkeys(suffixes(), OgrWriter)


def _is_about_names(text: str) -> bool:
    """Whether GDAL tells of a shortened field name, which has a note of its own."""
    return "field name" in text.lower()
