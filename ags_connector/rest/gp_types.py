# SPDX-License-Identifier: GPL-2.0-or-later
"""The data types of geoprocessing parameters, by the names that servers of all versions write."""

from __future__ import annotations

from enum import Enum
from typing import Tuple

_MULTI_VALUE = "gpmultivalue:"


class GPType(Enum):
    """A data type; ``UNKNOWN`` values travel as text."""

    STRING = "GPString"
    STRING_HIDDEN = "GPStringHidden"
    LONG = "GPLong"
    DOUBLE = "GPDouble"
    BOOLEAN = "GPBoolean"
    DATE = "GPDate"
    LINEAR_UNIT = "GPLinearUnit"
    AREAL_UNIT = "GPArealUnit"
    TIME_UNIT = "GPTimeUnit"
    FEATURES = "GPFeatureRecordSetLayer"
    RECORDS = "GPRecordSet"
    FILE = "GPDataFile"
    RASTER = "GPRasterData"
    RASTER_LAYER = "GPRasterDataLayer"
    FIELD = "GPField"
    SQL_EXPRESSION = "GPSQLExpression"
    EXTENT = "GPExtent"
    SPATIAL_REFERENCE = "GPSpatialReference"
    VALUE_TABLE = "GPValueTable"
    COMPOSITE = "GPComposite"
    UNKNOWN = ""

    @property
    def is_file(self) -> bool:
        """Whether values are files: to be uploaded when sent, to be fetched when received."""
        return self in (GPType.FILE, GPType.RASTER, GPType.RASTER_LAYER)

    @property
    def is_raster(self) -> bool:
        """Whether values are rasters."""
        return self in (GPType.RASTER, GPType.RASTER_LAYER)

    @property
    def is_unit(self) -> bool:
        """Whether values are a number with a unit."""
        return self in (GPType.LINEAR_UNIT, GPType.AREAL_UNIT, GPType.TIME_UNIT)


_ALIASES = {
    "field": GPType.FIELD,
    "sqlexpression": GPType.SQL_EXPRESSION,
    "gpsqlexpression": GPType.SQL_EXPRESSION,
    "gpfeaturelayer": GPType.FEATURES,
    "gpfeatureclass": GPType.FEATURES,
    "gprecordsetlayer": GPType.FEATURES,
    "gptable": GPType.RECORDS,
    "gptableview": GPType.RECORDS,
    "gprasterlayer": GPType.RASTER_LAYER,
    "gpfile": GPType.FILE,
    "defile": GPType.FILE,
    "extent": GPType.EXTENT,
    "gpenvelope": GPType.EXTENT,
    "coordinatesystem": GPType.SPATIAL_REFERENCE,
    "gpcoordinatesystem": GPType.SPATIAL_REFERENCE,
    "spatialreference": GPType.SPATIAL_REFERENCE,
}
_TYPES = {**{member.value.lower(): member for member in GPType}, **_ALIASES}


def parse_type(name: str) -> Tuple[GPType, bool]:
    """Return the type called ``name`` (of the members, for a list) and whether it is a list of them."""
    folded = name.strip().lower()
    multiple = folded.startswith(_MULTI_VALUE)
    member = folded[len(_MULTI_VALUE) :] if multiple else folded
    return _TYPES.get(member, GPType.UNKNOWN), multiple or folded == _MULTI_VALUE[:-1]
