# SPDX-License-Identifier: GPL-2.0-or-later
"""Places and areas as geocoding requests name them."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Sequence, Union

from ..formats.geometry import to_wkb
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import WGS84
from ..formats.wkb import bounds
from .errors import InvalidInput
from .geometry_input import GeometryFilter, read_geometry
from .models import Extent

Names = Union[str, Sequence[str], None]


def point(value: Any, in_sr: Any = None) -> Optional[Dict[str, Any]]:
    """Return a place to send: ``(x, y)`` in WGS 84, or whatever is read as a geometry, by its middle.

    ``in_sr`` says the spatial reference where the value does not. The point always carries one: services differ in
    what they take for granted.
    """
    if value is None:
        return None
    if isinstance(value, (tuple, list)) and len(value) == 2:
        value = {"x": float(value[0]), "y": float(value[1])}
    found = read_geometry(value, in_sr)
    if found.geometry_type is GeometryType.POINT:
        x, y = float(found.geometry["x"]), float(found.geometry["y"])
    else:
        box = _box(found)
        x, y = (box.xmin + box.xmax) / 2, (box.ymin + box.ymax) / 2
    return {"x": x, "y": y, "spatialReference": (found.spatial_reference or WGS84).to_json()}


def area(value: Any, in_sr: Any = None) -> Optional[Dict[str, Any]]:
    """Return the rectangle around a geometry to send, ``None`` for none; WGS 84 where nothing says otherwise."""
    if value is None:
        return None
    found = read_geometry(value, in_sr)
    return {**_box(found).to_json(), "spatialReference": (found.spatial_reference or WGS84).to_json()}


def listed(names: Names) -> Optional[str]:
    """Return names as a list with commas, ``None`` for none."""
    items = names.split(",") if isinstance(names, str) else names or ()
    return ",".join(item.strip() for item in items if item.strip()) or None


def _box(found: GeometryFilter) -> Extent:
    geometry: Mapping[str, Any] = found.geometry
    extent = Extent.from_json(geometry)
    if extent is not None:
        return extent
    wkb = to_wkb(geometry, found.geometry_type)
    corners = bounds(wkb) if wkb else None
    if corners is None:
        raise InvalidInput("The geometry to search near is empty.")
    return Extent(*corners)
