# SPDX-License-Identifier: GPL-2.0-or-later
"""Spatial references of requests, and coordinates from one to another."""

from __future__ import annotations

import json
import threading
from typing import Any, Callable, Dict, Optional, Tuple

import numpy as np
from osgeo import gdal, osr

from tests.sample_server.reply import invalid

LATEST = {102100: 3857, 102113: 3785, 102067: 5514}
OLD = {3857: 102100}
MERCATOR = {3857, 3785}
LARGEST_COORDINATE = 1e9  # PROJ takes for ever to bring very large numbers back to a longitude
LARGEST_EPSG = 32767
EARTH_RADIUS = 6378137.0
MERCATOR_LIMIT = 89.99
Points = Any
Mover = Callable[[Points], Points]
_local = threading.local()


def parse_wkid(text: str, parameter: str) -> Optional[int]:
    """The newest code of a spatial reference parameter (a bare code or JSON); None when it is empty."""
    text = text.strip()
    if not text:
        return None
    try:
        value = json.loads(text)
    except ValueError as error:
        raise invalid(parameter) from error
    if isinstance(value, dict):
        value = value.get("latestWkid", value.get("wkid")) or _code_of(value.get("wkt"))
    try:
        code = int(value)
    except (TypeError, ValueError) as error:
        raise invalid(parameter) from error
    code = LATEST.get(code, code)
    if reference(code) is None:
        raise invalid(parameter)
    return code


def _code_of(wkt: Optional[str]) -> Optional[str]:
    """The code of a reference described by text, which may be Esri's own kind of it."""
    found = osr.SpatialReference()
    if not wkt or found.ImportFromWkt(wkt) != 0:
        return None
    matches = found.FindMatches()
    return matches[0][0].GetAuthorityCode(None) if matches else None


def as_json(wkid: int) -> Dict[str, int]:
    return {"wkid": OLD.get(wkid, wkid), "latestWkid": wkid}


def reference(wkid: int) -> Optional[osr.SpatialReference]:
    """The reference with x before y, or None where neither EPSG nor Esri knows the code."""
    cache = _local.__dict__.setdefault("references", {})
    if wkid not in cache:
        made = osr.SpatialReference()
        authority = "ESRI" if wkid > LARGEST_EPSG else "EPSG"
        made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        cache[wkid] = made if _is_set(made, f"{authority}:{wkid}") else None
    found: Optional[osr.SpatialReference] = cache[wkid]
    return found


def _is_set(made: osr.SpatialReference, definition: str) -> bool:
    """Whether the definition is known; GDAL says so with a code or, where its exceptions are on, with one of them."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return bool(made.SetFromUserInput(definition) == 0)
    except RuntimeError:
        return False
    finally:
        gdal.PopErrorHandler()


def from_definition(text: str) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.SetFromUserInput(text)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def is_geographic(wkid: int) -> bool:
    found = reference(wkid)
    return bool(found is not None and found.IsGeographic())


def mover(source: int, target: int) -> Optional[Mover]:
    """What turns an array of points (x, y, further ordinates kept) from one reference to the other."""
    if source == target:
        return None
    if source == 4326 and target in MERCATOR:
        return _to_mercator
    key: Tuple[int, int] = (source, target)
    cache = _local.__dict__.setdefault("movers", {})
    if key not in cache:
        change = osr.CoordinateTransformation(reference(source), reference(target))
        cache[key] = lambda points: _with_osr(change, points)
    found: Mover = cache[key]
    return found


def _to_mercator(points: Points) -> Points:
    moved = points.copy()
    moved[:, 0] = np.radians(points[:, 0]) * EARTH_RADIUS
    latitude = np.radians(np.clip(points[:, 1], -MERCATOR_LIMIT, MERCATOR_LIMIT))
    moved[:, 1] = EARTH_RADIUS * np.log(np.tan(np.pi / 4 + latitude / 2))
    return moved


def _with_osr(change: osr.CoordinateTransformation, points: Points) -> Points:
    moved = points.copy()
    if len(points):
        moved[:, :2] = np.array(change.TransformPoints(points[:, :2].tolist()))[:, :2]
    return moved
