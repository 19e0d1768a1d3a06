# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of GDAL's drivers writes which file suffix, and how it is asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Mapping, Tuple

from osgeo import gdal

# Where several drivers write a suffix, or a driver names no suffix of its own.
_PREFERRED = {
    ".gpkg": "GPKG",
    ".shp": "ESRI Shapefile",
    ".dbf": "ESRI Shapefile",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".fgb": "FlatGeobuf",
    ".kml": "KML",  # LIBKML holds everything in memory and is slower by orders of magnitude
    ".kmz": "LIBKML",
    ".csv": "CSV",
    ".gml": "GML",
    ".dxf": "DXF",
    ".sqlite": "SQLite",
    ".db": "SQLite",
    ".tab": "MapInfo File",
    ".mif": "MapInfo File",
    ".xlsx": "XLSX",
    ".ods": "ODS",
    ".parquet": "Parquet",
    ".arrow": "Arrow",
}
# They write rasters, charts or tiles, or want a schema of their own.
_NOT_FOR_FEATURES = frozenset(
    "FITS PCIDSK netCDF PDS4 VICAR PDF MBTiles BAG S57 MVT VDV GPSBabel GPX WAsP GeoRSS Selafin DGN "
    "Geoconcept MapML".split()
) | {"Interlis 1", "Interlis 2"}
# Second names of a format, that programs do not expect or that belong to a part of it.
_NOT_OFFERED = frozenset({".mid", ".xml", ".xlsm", ".sql"})


@dataclass(frozen=True)
class Format:
    """A driver and what its files can hold."""

    driver: str
    field_types: FrozenSet[str]
    domains: FrozenSet[str]
    dataset_options: Tuple[str, ...] = ()
    layer_options: Tuple[str, ...] = ()
    named_layers: bool = False
    geometry: bool = True
    attributes: bool = True
    reference: bool = True
    null_geometry: bool = True
    aliases: bool = False
    wgs84_only: bool = False


_GDAL = int(gdal.VersionInfo("VERSION_NUM"))
_ALIASES_IN_GPKG = 3070000
# What differs from driver to driver; the rest GDAL says itself.
_SPECIAL: Mapping[str, Dict[str, Any]] = {
    "GPKG": {
        "named_layers": True,
        "layer_options": ("GEOMETRY_NAME=geom",),
        "aliases": _GDAL >= _ALIASES_IN_GPKG,
    },
    "SQLite": {
        "named_layers": True,
        "dataset_options": ("SPATIALITE=YES",),
        "layer_options": ("LAUNDER=NO",),
    },
    "OpenFileGDB": {"named_layers": True, "aliases": True},
    "FlatGeobuf": {"named_layers": True, "null_geometry": False, "aliases": True},
    "ESRI Shapefile": {"layer_options": ("ENCODING=UTF-8",)},
    "CSV": {"layer_options": ("CREATE_CSVT=YES",)},
    "XLSX": {"named_layers": True, "geometry": False},
    "ODS": {"named_layers": True, "geometry": False},
    "LIBKML": {"named_layers": True, "wgs84_only": True},
    "KML": {"named_layers": True, "wgs84_only": True},
    "GeoJSONSeq": {"wgs84_only": True},
    "GML": {"named_layers": True},
    "OGR_GMT": {"null_geometry": False},
    "DXF": {"attributes": False, "null_geometry": False, "reference": False},
    "GeoJSON": {"layer_options": ("WRITE_NAME=NO", "COORDINATE_PRECISION=15")},
}


def format_of(suffix: str) -> Format:
    """Return the format of files with ``suffix`` (with its dot); ``KeyError`` where no driver creates them."""
    driver = gdal.GetDriverByName(_drivers()[suffix.lower()])
    special = dict(_SPECIAL.get(driver.ShortName, {}))
    if suffix.lower() == ".dbf":
        special["geometry"] = False
    options = driver.GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""
    wanted = special.get("dataset_options", ())
    special["dataset_options"] = tuple(item for item in wanted if f"'{item.split('=')[0]}'" in options)
    return Format(
        driver=driver.ShortName,
        field_types=frozenset((driver.GetMetadataItem("DMD_CREATIONFIELDDATATYPES") or "").split()),
        domains=frozenset((driver.GetMetadataItem("DMD_CREATION_FIELD_DOMAIN_TYPES") or "").split()),
        **special,
    )


def suffixes() -> Tuple[str, ...]:
    """Return the suffixes, with their dots, that this GDAL can create."""
    return tuple(_drivers())


def _drivers() -> Dict[str, str]:
    """Return the driver's name per suffix."""
    found: Dict[str, str] = {}
    for index in range(gdal.GetDriverCount()):
        driver = gdal.GetDriver(index)
        if driver.ShortName not in _NOT_FOR_FEATURES and _creates_vectors(driver):
            for extension in _extensions(driver):
                found.setdefault(f".{extension}", driver.ShortName)
    preferred = {
        suffix: name for suffix, name in _PREFERRED.items() if gdal.GetDriverByName(name) is not None
    }
    return {suffix: name for suffix, name in {**found, **preferred}.items() if suffix not in _NOT_OFFERED}


def _creates_vectors(driver: Any) -> bool:
    return driver.GetMetadataItem("DCAP_VECTOR") == "YES" and driver.GetMetadataItem("DCAP_CREATE") == "YES"


def _extensions(driver: Any) -> List[str]:
    text = driver.GetMetadataItem("DMD_EXTENSIONS") or driver.GetMetadataItem("DMD_EXTENSION") or ""
    return [item.lower() for item in text.split() if "." not in item]
