# SPDX-License-Identifier: GPL-2.0-or-later
"""A new file of GDAL's with one empty layer, ready for features."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, List, Optional, Sequence, Tuple

from osgeo import gdal, ogr, osr

from ..formats.feature_batch import FeatureSchema
from ..formats.fields import FieldType
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import WGS84
from .field_names import free_name, target_names
from .gdal_messages import GdalMessages
from .i18n import tr
from .ogr_drivers import Format
from .ogr_schema import (
    DomainTable,
    field_definition,
    field_type,
    geometry_type,
    spatial_reference,
    unstored_domains,
    with_distinct_aliases,
)
from .ogr_values import Setter, setter_for

Column = Tuple[int, int, Setter]


@dataclass
class Target:
    """The open file: ``columns`` says which value of a row goes to which field, and how.

    ``transform`` is what geometries need before they are written; ``notes`` say what the format cannot hold.
    """

    dataset: Any
    layer: Any
    columns: List[Column] = field(default_factory=list)
    transform: Optional[osr.CoordinateTransformation] = None
    notes: List[str] = field(default_factory=list)


def create(path: Path, schema: FeatureSchema, form: Format, messages: GdalMessages) -> Target:
    """Create ``path`` with a layer for ``schema``; ``OSError`` where that fails."""
    if not form.null_geometry and schema.geometry_type is GeometryType.NONE:
        text = tr("{suffix} files hold rows with geometry only, and a table has none. Choose another format.")
        raise OSError(text.format(suffix=path.suffix))
    names, notes = target_names(schema.fields)
    driver = gdal.GetDriverByName(form.driver)
    dataset = driver.Create(str(path), 0, 0, 0, gdal.GDT_Unknown, list(form.dataset_options))
    messages.check(dataset, f"{path.name} cannot be created")
    kind = geometry_type(schema) if form.geometry else ogr.wkbNone
    reference = spatial_reference(schema.spatial_reference) if kind != ogr.wkbNone else None
    target = Target(dataset, None, notes=_geometry_notes(schema, form, kind, reference))
    if form.wgs84_only and reference is not None:
        reference = _to_wgs84(target, reference)
    layer_name = schema.name if form.named_layers and schema.name else path.stem
    layer_options = _layer_options(schema, form, kind, names)
    target.layer = dataset.CreateLayer(layer_name, reference, kind, layer_options)
    messages.check(target.layer, f"{path.name} cannot be created")
    if reference is not None and not form.reference:
        target.notes.append(tr("This format holds no spatial reference."))
    if form.attributes:
        target.notes.extend(notes)
        _create_fields(target, schema, form, names, messages)
    elif schema.fields:
        target.notes.append(tr("This format holds no attributes."))
    return target


def _geometry_notes(
    schema: FeatureSchema, form: Format, kind: int, reference: Optional[osr.SpatialReference]
) -> List[str]:
    if kind == ogr.wkbNone:
        return [] if schema.geometry_type is GeometryType.NONE else [tr("This format holds no geometry.")]
    if reference is None:
        return [tr("The spatial reference is not known here and is not stored.")]
    if form.driver == "GeoJSON" and not _is_wgs84(schema):
        return [tr("GeoJSON in another reference than WGS 84 is not understood by every program.")]
    return []


def _to_wgs84(target: Target, reference: osr.SpatialReference) -> osr.SpatialReference:
    wgs84 = spatial_reference(WGS84)
    if wgs84 is not None and not reference.IsSame(wgs84):
        target.transform = osr.CoordinateTransformation(reference, wgs84)
        target.notes.append(tr("Coordinates were transformed to WGS 84, the only reference of this format."))
    return wgs84


def _is_wgs84(schema: FeatureSchema) -> bool:
    return schema.spatial_reference is not None and schema.spatial_reference.auth_id == "EPSG:4326"


def _layer_options(schema: FeatureSchema, form: Format, kind: int, names: Sequence[str]) -> List[str]:
    options = list(form.layer_options)
    taken = {name.lower() for name in names}
    if form.driver == "GPKG":
        options.append(f"FID={free_name('fid', taken)}")
    if form.driver == "GeoJSON" and _is_wgs84(schema):
        options.append("RFC7946=YES")
    if form.driver == "CSV" and kind != ogr.wkbNone:
        if schema.geometry_type is GeometryType.POINT and not taken & {"x", "y", "z"}:
            options.append("GEOMETRY=AS_XYZ" if schema.has_z else "GEOMETRY=AS_XY")
        else:
            options += ["GEOMETRY=AS_WKT", f"GEOMETRY_NAME={free_name('WKT', taken)}"]
    return options


def _create_fields(
    target: Target, schema: FeatureSchema, form: Format, names: Sequence[str], messages: GdalMessages
) -> None:
    domains = DomainTable(target.dataset, form)
    stored: List[Optional[str]] = []
    renamed: List[str] = []
    fields = with_distinct_aliases(schema.fields) if form.driver == "GPKG" else schema.fields
    for index, (item, name) in enumerate(zip(fields, names)):
        kind = field_type(item, form)
        stored.append(domains.add(item, kind))
        definition = field_definition(item, name, kind, stored[-1], form)
        messages.check(target.layer.CreateField(definition), f"The field {name} cannot be created")
        column = target.layer.GetLayerDefn().GetFieldCount() - 1
        written = target.layer.GetLayerDefn().GetFieldDefn(column).GetName()
        if written != name:
            renamed.append(f"{name} → {written}")
        target.columns.append((index, column, setter_for(item.type, kind)))
    if renamed:
        target.notes.append(tr("Field names were changed: {names}.").format(names=", ".join(renamed)))
    target.notes.extend(_losses(schema, form, unstored_domains(schema.fields, stored)))


def _losses(schema: FeatureSchema, form: Format, domains: Sequence[str]) -> List[str]:
    notes = []
    if domains:
        notes.append(tr("Domains are not stored: {names}.").format(names=", ".join(domains)))
    if not form.aliases and any(item.alias and item.alias != item.name for item in schema.fields):
        notes.append(tr("Field aliases are not stored."))
    offsets = [item.name for item in schema.fields if item.type is FieldType.TIMESTAMP_OFFSET]
    dated = [item.name for item in schema.fields if item.type is FieldType.DATE] + offsets
    if dated and form.driver == "ESRI Shapefile":
        notes.append(tr("The time of day is not stored: {names}.").format(names=", ".join(dated)))
    if form.driver == "MapInfo File":
        notes.append(
            tr("MapInfo files have 0 for a missing number, no heights, and .tab rounds coordinates.")
        )
    if offsets:
        notes.append(tr("Times with an offset are in UTC: {names}.").format(names=", ".join(offsets)))
    return notes
