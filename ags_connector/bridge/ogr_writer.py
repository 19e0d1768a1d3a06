# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes feature batches with GDAL, in every vector format that it creates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Set, Tuple

from osgeo import gdal, ogr, osr

from ..formats.feature_batch import FeatureBatch, FeatureSchema
from ..formats.fields import FieldType
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import WGS84
from ..formats.writer import WriterFactory
from .field_names import free_name, target_names
from .gdal_messages import GdalMessages
from .i18n import tr
from .ogr_drivers import format_of, suffixes
from .ogr_schema import (
    DomainTable,
    field_definition,
    field_type,
    geometry_type,
    spatial_reference,
    unstored_domains,
)
from .ogr_values import Setter, setter_for

_ROWS_PER_TRANSACTION = 50_000
_DATED = (FieldType.DATE, FieldType.TIMESTAMP_OFFSET)


class OgrWriter:
    """A ``FeatureWriter`` for the format of a path's suffix; the path must not exist yet.

    Dates and times are written in UTC with milliseconds where the format has them, nulls as nulls, domains as
    the format's own domains. ``OSError`` where the file cannot be written.
    """

    def __init__(self, path: Path, schema: FeatureSchema) -> None:
        self._schema = schema
        self._path = path
        self._target = format_of(path.suffix)
        self._messages = GdalMessages()
        self._notes: List[str] = []
        self._columns: List[Tuple[int, int, Setter]] = []
        self._unwritable = 0
        self._pending = 0
        self._transform: Optional[osr.CoordinateTransformation] = None
        with self._messages.listening():
            self._dataset: Any = self._create_dataset()
            self._transactions = bool(self._dataset.TestCapability(ogr.ODsCTransactions))
            self._layer: Any = self._create_layer()
            self._create_fields()
            self._feature: Any = ogr.Feature(self._layer.GetLayerDefn())
            self._begin()

    def write(self, batch: FeatureBatch) -> None:
        """Append the features of ``batch``, whose rows follow the writer's schema."""
        geometries = batch.geometries or [None] * len(batch.rows)
        with self._messages.listening():
            for row, wkb in zip(batch.rows, geometries):
                self._write_feature(row, wkb)

    def close(self) -> Tuple[str, ...]:
        """Finish the file; return what the format could not hold."""
        with self._messages.listening():
            self._commit()
            self._messages.forget_failure()
            self._release()
            self._messages.raise_failure(f"{self._path.name} could not be finished")
        return tuple(dict.fromkeys([*self._notes, *self._late_notes()]))

    def abort(self) -> None:
        """Close the file with what is in it."""
        with self._messages.listening():
            if self._dataset is not None and self._transactions:
                self._dataset.CommitTransaction()
            self._release()

    def _create_dataset(self) -> Any:
        driver = gdal.GetDriverByName(self._target.driver)
        options = list(self._target.dataset_options)
        dataset = driver.Create(str(self._path), 0, 0, 0, gdal.GDT_Unknown, options)
        self._messages.check(dataset, f"{self._path.name} cannot be created")
        return dataset

    def _create_layer(self) -> Any:
        schema, target = self._schema, self._target
        kind = geometry_type(schema) if target.geometry else ogr.wkbNone
        if kind == ogr.wkbNone and schema.geometry_type is not GeometryType.NONE:
            self._notes.append(tr("This format holds no geometry."))
        reference = spatial_reference(schema.spatial_reference) if kind != ogr.wkbNone else None
        if kind != ogr.wkbNone and reference is None:
            self._notes.append(tr("The spatial reference is not known here and is not stored."))
        if target.wgs84_only and reference is not None:
            reference = self._to_wgs84(reference)
        name = schema.name if target.named_layers and schema.name else self._path.stem
        layer = self._dataset.CreateLayer(name, reference, kind, self._layer_options(kind))
        self._messages.check(layer, f"{self._path.name} cannot be created")
        return layer

    def _to_wgs84(self, reference: osr.SpatialReference) -> osr.SpatialReference:
        wgs84 = spatial_reference(WGS84)
        if not reference.IsSame(wgs84):
            self._transform = osr.CoordinateTransformation(reference, wgs84)
            self._notes.append(
                tr("Coordinates were transformed to WGS 84, the only reference of this format.")
            )
        return wgs84

    def _layer_options(self, kind: int) -> List[str]:
        options = list(self._target.layer_options)
        taken = {item.name.lower() for item in self._schema.fields}
        if self._target.driver == "GPKG":
            options.append(f"FID={free_name('fid', taken)}")
        if self._target.driver == "CSV" and kind != ogr.wkbNone:
            options.extend(_csv_geometry(self._schema, taken))
        if self._target.driver == "GeoJSON" and self._schema.spatial_reference == WGS84:
            options.append("RFC7946=YES")
        return options

    def _create_fields(self) -> None:
        fields = self._schema.fields
        if not self._target.attributes:
            if fields:
                self._notes.append(tr("This format holds no attributes."))
            return
        names, notes = target_names(fields)
        self._notes.extend(notes)
        domains = DomainTable(self._dataset, self._target)
        stored: List[Optional[str]] = []
        renamed: List[str] = []
        for index, (item, name) in enumerate(zip(fields, names)):
            kind = field_type(item, self._target)
            stored.append(domains.add(item, kind))
            definition = field_definition(item, name, kind, stored[-1])
            self._messages.check(self._layer.CreateField(definition), f"The field {name} cannot be created")
            column = self._layer.GetLayerDefn().GetFieldCount() - 1
            written = self._layer.GetLayerDefn().GetFieldDefn(column)
            if written.GetName() != name:
                renamed.append(f"{name} → {written.GetName()}")
            self._columns.append((index, column, setter_for(item.type, kind)))
        self._note_losses(renamed, unstored_domains(list(fields), stored))

    def _note_losses(self, renamed: List[str], domains: List[str]) -> None:
        if renamed:
            self._notes.append(tr("Field names were shortened: {names}.").format(names=", ".join(renamed)))
        if domains:
            self._notes.append(tr("Domains are not stored: {names}.").format(names=", ".join(domains)))
        dated = [item.name for item in self._schema.fields if item.type in _DATED]
        if dated and self._target.driver == "ESRI Shapefile":
            self._notes.append(tr("The time of day is not stored: {names}.").format(names=", ".join(dated)))
        offsets = [item.name for item in self._schema.fields if item.type is FieldType.TIMESTAMP_OFFSET]
        if offsets:
            self._notes.append(
                tr("Times with an offset are in UTC: {names}.").format(names=", ".join(offsets))
            )

    def _write_feature(self, row: Any, wkb: Optional[bytes]) -> None:
        feature = self._feature
        feature.SetFID(ogr.NullFID)
        for index, column, setter in self._columns:
            value = row[index]
            if value is None:
                feature.SetFieldNull(column)
                continue
            try:
                setter(feature, column, value)
            except (ValueError, OverflowError, TypeError):
                self._unwritable += 1
                feature.SetFieldNull(column)
        feature.SetGeometryDirectly(self._geometry(wkb))
        self._messages.forget_failure()
        self._messages.check(self._layer.CreateFeature(feature), "A feature cannot be written")
        self._pending += 1
        if self._pending >= _ROWS_PER_TRANSACTION:
            self._commit()
            self._begin()

    def _geometry(self, wkb: Optional[bytes]) -> Optional[ogr.Geometry]:
        if wkb is None or not self._target.geometry:
            return None
        geometry = ogr.CreateGeometryFromWkb(wkb)
        if geometry is not None and self._transform is not None:
            self._messages.check(
                geometry.Transform(self._transform), "A geometry cannot be transformed to WGS 84"
            )
        return geometry

    def _begin(self) -> None:
        self._pending = 0
        if self._transactions:
            self._messages.check(self._dataset.StartTransaction(), "The file cannot be written")

    def _commit(self) -> None:
        if self._transactions:
            self._messages.check(self._dataset.CommitTransaction(), "The file cannot be written")

    def _release(self) -> None:
        """Let go of GDAL's objects, features before layers before the dataset, which writes the rest."""
        self._feature = None
        self._layer = None
        if self._dataset is not None:
            self._dataset.FlushCache()
        self._dataset = None

    def _late_notes(self) -> List[str]:
        notes = [text for text in self._messages.warnings() if not _is_about_names(text)]
        if self._unwritable:
            text = tr("{count} values were not of their field's type and are null.")
            notes.append(text.format(count=self._unwritable))
        return notes


def writers() -> Dict[str, WriterFactory]:
    """Return what writes each file suffix that this GDAL can create."""
    return dict.fromkeys(suffixes(), OgrWriter)


def _is_about_names(text: str) -> bool:
    """Whether GDAL tells of a shortened field name, which has a note of its own."""
    return "field name" in text.lower()


def _csv_geometry(schema: FeatureSchema, taken: Set[str]) -> List[str]:
    if schema.geometry_type is GeometryType.POINT and not taken & {"x", "y", "z"}:
        return ["GEOMETRY=AS_XYZ" if schema.has_z else "GEOMETRY=AS_XY"]
    return ["GEOMETRY=AS_WKT", f"GEOMETRY_NAME={free_name('WKT', taken)}"]
