# SPDX-License-Identifier: GPL-2.0-or-later
"""Empty tables, made by GDAL so that every program understands them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Sequence

from osgeo import gdal, ogr

from ...formats.feature_batch import FeatureSchema
from ..gdal_messages import GdalMessages
from ..ogr_drivers import format_of
from ..ogr_schema import field_definition, geometry_type, spatial_reference, with_distinct_aliases
from . import sql
from .domains import StoredDomain, create
from .layout import GEOMETRY_COLUMN, GEOPACKAGE, TableLayout


def create_file(path: Path, domains: Sequence[StoredDomain]) -> None:
    """Create a GeoPackage with domains and without tables; ``OSError`` where that fails."""
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        messages.check(dataset, f"{path.name} cannot be created")
        for stored in domains:
            create(dataset, stored)
        dataset = None
        messages.raise_failure(f"{path.name} cannot be created")


def create_table(path: Path, layout: TableLayout, schema: FeatureSchema, and_then: str = "") -> None:
    """Create the table of a layer with an empty spatial index and run the statement ``and_then``: all or nothing.

    ``schema`` is that of the rows to come; their fields are those of ``layout``. ``OSError`` where it fails.
    """
    messages = GdalMessages()
    with messages.listening():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        messages.check(dataset, f"{path.name} cannot be opened")
        messages.check(dataset.StartTransaction(), f"{path.name} cannot be written")
        kind = geometry_type(schema)
        reference = spatial_reference(schema.spatial_reference) if kind != ogr.wkbNone else None
        layer = dataset.CreateLayer(layout.name, reference, kind, _options(layout))
        messages.check(layer, f"The table {layout.name} cannot be created")
        _create_columns(layer, layout, messages)
        layer = None
        if kind != ogr.wkbNone:
            _create_index(dataset, layout.name, messages)
        if and_then:
            dataset.ExecuteSQL(and_then)
        messages.check(dataset.CommitTransaction(), f"The table {layout.name} cannot be created")
        dataset = None
        messages.raise_failure(f"The table {layout.name} cannot be created")


def _options(layout: TableLayout) -> List[str]:
    return [f"FID={layout.row_id}", f"GEOMETRY_NAME={GEOMETRY_COLUMN}", "SPATIAL_INDEX=NO"]


def _create_columns(layer: Any, layout: TableLayout, messages: GdalMessages) -> None:
    form = format_of(GEOPACKAGE)
    fields = with_distinct_aliases(layout.fields)
    for item, name, kind, domain in zip(fields, layout.columns, layout.kinds, layout.domains):
        definition = field_definition(item, name, kind, domain, form)
        messages.check(layer.CreateField(definition), f"The field {name} cannot be created")


def _create_index(dataset: Any, table: str, messages: GdalMessages) -> None:
    result = dataset.ExecuteSQL(f"SELECT CreateSpatialIndex({sql.text(table)}, {sql.text(GEOMETRY_COLUMN)})")
    messages.check(result, f"The spatial index of {table} cannot be created")
    made = result.GetNextFeature().GetFieldAsInteger(0)
    dataset.ReleaseResultSet(result)
    messages.check(0 if made == 1 else 1, f"The spatial index of {table} cannot be created")
