# SPDX-License-Identifier: GPL-2.0-or-later
"""Well-known text for the ``.prj`` of a shapefile, for the spatial references met most often.

Plain Python has no library of spatial references. QGIS and GDAL have one, and write shapefiles there.
"""

from __future__ import annotations

from typing import Optional

from .spatial_reference import SpatialReference

_GEOGRAPHIC = (
    'GEOGCS["{name}",DATUM["{datum}",SPHEROID["{ellipsoid}",{axis},{flattening}]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)
_WGS84 = _GEOGRAPHIC.format(
    name="GCS_WGS_1984",
    datum="D_WGS_1984",
    ellipsoid="WGS_1984",
    axis="6378137.0",
    flattening="298.257223563",
)
_NAD83 = _GEOGRAPHIC.format(
    name="GCS_North_American_1983",
    datum="D_North_American_1983",
    ellipsoid="GRS_1980",
    axis="6378137.0",
    flattening="298.257222101",
)
_NAD27 = _GEOGRAPHIC.format(
    name="GCS_North_American_1927",
    datum="D_North_American_1927",
    ellipsoid="Clarke_1866",
    axis="6378206.4",
    flattening="294.9786982",
)
_ETRS89 = _GEOGRAPHIC.format(
    name="GCS_ETRS_1989",
    datum="D_ETRS_1989",
    ellipsoid="GRS_1980",
    axis="6378137.0",
    flattening="298.257222101",
)
_WEB_MERCATOR = (
    f'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",{_WGS84},PROJECTION["Mercator_Auxiliary_Sphere"],'
    'PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],'
    'PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]'
)
_KNOWN = {4326: _WGS84, 4269: _NAD83, 4267: _NAD27, 4258: _ETRS89, 3857: _WEB_MERCATOR}

# First code, last code, false northing, name and base of the families of UTM zones; zone 1 follows the base code.
_UTM_FAMILIES = (
    (32601, 32660, 32600, "0.0", "WGS_1984_UTM_Zone_{}N", _WGS84),
    (32701, 32760, 32700, "10000000.0", "WGS_1984_UTM_Zone_{}S", _WGS84),
    (26901, 26923, 26900, "0.0", "NAD_1983_UTM_Zone_{}N", _NAD83),
    (25828, 25838, 25800, "0.0", "ETRS_1989_UTM_Zone_{}N", _ETRS89),
)


def projection_text(reference: Optional[SpatialReference]) -> Optional[str]:
    """Return the text of a ``.prj``: what the server said, else from the table; ``None`` where nobody knows."""
    if reference is None:
        return None
    if reference.wkt and reference.wkt.lstrip().upper().startswith(("GEOGCS", "PROJCS")):
        return reference.wkt
    code = reference.code or 0
    return _KNOWN.get(code) or _utm(code)


def _utm(code: int) -> Optional[str]:
    for first, last, base, northing, name, geographic in _UTM_FAMILIES:
        if first <= code <= last:
            zone = code - base
            return (
                f'PROJCS["{name.format(zone)}",{geographic},PROJECTION["Transverse_Mercator"],'
                f'PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",{northing}],'
                f'PARAMETER["Central_Meridian",{6.0 * zone - 183.0}],PARAMETER["Scale_Factor",0.9996],'
                'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
            )
    return None
