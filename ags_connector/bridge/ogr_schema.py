# SPDX-License-Identifier: GPL-2.0-or-later
"""The client's schemas as GDAL's: field definitions, domains, geometry type, spatial reference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

from osgeo import ogr, osr
from qgis.core import QgsCoordinateReferenceSystem

from ..formats.feature_batch import FeatureSchema
from ..formats.fields import Domain, Field, FieldType
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .crs import to_crs
from .field_names import free_name
from .ogr_drivers import Format

_TYPES: Dict[FieldType, int] = {
    FieldType.OID: ogr.OFTInteger64,
    FieldType.SMALL_INTEGER: ogr.OFTInteger,
    FieldType.INTEGER: ogr.OFTInteger,
    FieldType.BIG_INTEGER: ogr.OFTInteger64,
    FieldType.SINGLE: ogr.OFTReal,
    FieldType.DOUBLE: ogr.OFTReal,
    FieldType.DATE: ogr.OFTDateTime,
    FieldType.DATE_ONLY: ogr.OFTDate,
    FieldType.TIME_ONLY: ogr.OFTTime,
    FieldType.TIMESTAMP_OFFSET: ogr.OFTDateTime,
    FieldType.BLOB: ogr.OFTBinary,
    FieldType.RASTER: ogr.OFTBinary,
}
_NAMES = {
    ogr.OFTInteger: "Integer",
    ogr.OFTInteger64: "Integer64",
    ogr.OFTReal: "Real",
    ogr.OFTString: "String",
    ogr.OFTDateTime: "DateTime",
    ogr.OFTDate: "Date",
    ogr.OFTTime: "Time",
    ogr.OFTBinary: "Binary",
}
_NUMERIC = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal)
_GEOMETRY_TYPES = {
    GeometryType.POINT: ogr.wkbPoint,
    GeometryType.MULTIPOINT: ogr.wkbMultiPoint,
    GeometryType.POLYLINE: ogr.wkbMultiLineString,
    GeometryType.POLYGON: ogr.wkbMultiPolygon,
    GeometryType.ENVELOPE: ogr.wkbMultiPolygon,
    GeometryType.MULTIPATCH: ogr.wkbMultiPolygon,
}
_LONGEST_TEXT = 65535
_LONGEST_SHAPEFILE_TEXT = 254


def field_type(item: Field, target: Format) -> int:
    """Return GDAL's type for ``item`` in a file of ``target``; text where the format has no such type.

    Object ids become floats rather than text where there are no 64-bit integers.
    """
    kind = _TYPES.get(item.type, ogr.OFTString)
    if target.driver == "ESRI Shapefile" and kind == ogr.OFTDateTime:
        return int(ogr.OFTDate)
    if not target.field_types or _NAMES[kind] in target.field_types:
        return kind
    if item.type is FieldType.OID and "Real" in target.field_types:
        return int(ogr.OFTReal)
    return int(ogr.OFTString)


def field_definition(
    item: Field, name: str, kind: int, domain: Optional[str], target: Format
) -> ogr.FieldDefn:
    """Return the definition of a field; widths only for text, where the server names one."""
    definition = ogr.FieldDefn(name, kind)
    if kind == ogr.OFTString and item.type is FieldType.STRING and 0 < item.length <= _LONGEST_TEXT:
        shapefile = target.driver == "ESRI Shapefile"
        definition.SetWidth(min(item.length, _LONGEST_SHAPEFILE_TEXT) if shapefile else item.length)
    if item.alias and item.alias != name:
        definition.SetAlternativeName(item.alias)
    if domain:
        definition.SetDomainName(domain)
    return definition


def with_distinct_aliases(fields: Sequence[Field]) -> List[Field]:
    """Return ``fields`` with each alias once, the first field's: a GeoPackage allows no more per table."""
    seen: Set[str] = set()
    result = []
    for item in fields:
        result.append(replace(item, alias="") if item.alias in seen else item)
        seen.add(item.alias)
    return result


def geometry_type(schema: FeatureSchema) -> int:
    """Return GDAL's geometry type; ``wkbNone`` for a table."""
    flat = _GEOMETRY_TYPES.get(schema.geometry_type)
    if flat is None:
        return int(ogr.wkbNone)
    has_z = schema.has_z or schema.geometry_type is GeometryType.MULTIPATCH
    return int(ogr.GT_SetModifier(flat, has_z, schema.has_m))


def spatial_reference(reference: Optional[SpatialReference]) -> Optional[osr.SpatialReference]:
    """Return GDAL's spatial reference with x before y; ``None`` where QGIS does not know it."""
    crs = to_crs(reference)
    if not crs.isValid():
        return None
    result = osr.SpatialReference()
    result.ImportFromWkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))
    result.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return result


class DomainTable:
    """Keeps the domains of one dataset: equal ones once, different ones of one name apart."""

    def __init__(self, dataset: Any, target: Format) -> None:
        self._dataset = dataset
        self._target = target
        self._names: Dict[Tuple[Any, ...], str] = {}

    def add(self, item: Field, kind: int) -> Optional[str]:
        """Store the domain of ``item`` and return its name; ``None`` where there is none to store."""
        domain = item.domain
        if domain is None or not self._holds(domain, kind):
            return None
        key = (domain.name, domain.coded_values, domain.minimum, domain.maximum, kind)
        if key not in self._names:
            taken = {name.lower() for name in self._names.values()}
            name = free_name(domain.name or f"{item.name}_domain", taken)
            self._dataset.AddFieldDomain(_ogr_domain(name, domain, kind))
            self._names[key] = name
        return self._names[key]

    def _holds(self, domain: Domain, kind: int) -> bool:
        if domain.is_coded:
            return "Coded" in self._target.domains and kind in (
                ogr.OFTInteger,
                ogr.OFTInteger64,
                ogr.OFTReal,
                ogr.OFTString,
            )
        ranged = domain.minimum is not None and domain.maximum is not None
        return "Range" in self._target.domains and ranged and kind in _NUMERIC


def _ogr_domain(name: str, domain: Domain, kind: int) -> ogr.FieldDomain:
    if domain.is_coded:
        codes = {str(code): text for code, text in domain.coded_values}
        return ogr.CreateCodedFieldDomain(name, domain.name, kind, ogr.OFSTNone, codes)
    low, high = float(domain.minimum or 0), float(domain.maximum or 0)
    return ogr.CreateRangeFieldDomain(name, domain.name, kind, ogr.OFSTNone, low, True, high, True)


def unstored_domains(fields: Sequence[Field], stored: Sequence[Optional[str]]) -> List[str]:
    """Return the names of fields whose domain the file does not hold."""
    return [item.name for item, domain in zip(fields, stored) if item.domain is not None and domain is None]
