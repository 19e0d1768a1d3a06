# SPDX-License-Identifier: GPL-2.0-or-later
"""Cutting geometries with shapely, where it is installed."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Tuple

from ..formats.geometry import to_wkb
from ..formats.geometry_type import GeometryType
from ..formats.spatial_reference import SpatialReference
from .errors import InvalidInput

_POINT, _LINE, _POLYGON = 0, 1, 2
_SINGLE_TYPES = {"Point": _POINT, "LineString": _LINE, "LinearRing": _LINE, "Polygon": _POLYGON}
_ISO, _LITTLE_ENDIAN = "iso", 1


class ShapelyClipper:
    """Cuts geometries with a polygon given as Esri JSON; both have to be in the same spatial reference."""

    def __init__(self, mask: Mapping[str, Any]) -> None:
        try:
            import shapely
        except ImportError as error:
            text = "Cutting features needs shapely: pip install shapely. In QGIS it works as it is."
            raise InvalidInput(text) from error
        self._shapely: Any = shapely
        kind = GeometryType.ENVELOPE if "xmin" in mask else GeometryType.POLYGON
        packed = to_wkb(mask, kind)
        if packed is None:
            raise InvalidInput("The polygon to cut with is empty.")
        self._mask = shapely.force_2d(self._valid(shapely.from_wkb(packed)))
        self._reference = SpatialReference.from_json(mask.get("spatialReference"))
        self._repaired = 0
        shapely.prepare(self._mask)

    def prepare(self, reference: Optional[SpatialReference]) -> None:
        """Check that the polygon is in ``reference``; nothing here transforms."""
        if self._reference is None or reference is None or _same(self._reference, reference):
            return
        raise InvalidInput(
            f"The polygon to cut with is in {_name(self._reference)}, the features are in {_name(reference)}. Give "
            "the polygon in that reference, or ask for the features in the polygon's with out_sr. QGIS transforms."
        )

    def cut(self, wkb: bytes) -> Optional[bytes]:
        """Return the part of ``wkb`` within the polygon."""
        shapely = self._shapely
        try:
            geometry = shapely.from_wkb(wkb)
            if not self._mask.intersects(geometry):
                return None
            if self._mask.contains(geometry):
                return wkb
            if not geometry.is_valid:
                geometry, self._repaired = self._valid(geometry), self._repaired + 1
            part = geometry.intersection(self._mask)
        except shapely.errors.ShapelyError as error:
            raise ValueError(f"A geometry cannot be cut: {error}") from error
        return self._packed(part, shapely.from_wkb(wkb))

    def notes(self) -> Tuple[str, ...]:
        """Return how many geometries were repaired."""
        if not self._repaired:
            return ()
        return (f"{self._repaired} invalid geometries of the layer were repaired before cutting.",)

    def _packed(self, part: Any, whole: Any) -> Optional[bytes]:
        """Return what of ``part`` has the dimension of ``whole``, as multi-part as that is."""
        shapely = self._shapely
        wanted = int(shapely.get_dimensions(whole))
        kept = [item for item in _flattened(shapely, part) if _SINGLE_TYPES.get(item.geom_type) == wanted]
        if not kept:
            return None
        multi = (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)[wanted]
        result = multi(kept) if whole.geom_type.startswith("Multi") else kept[0]
        packed: bytes = shapely.to_wkb(result, flavor=_ISO, byte_order=_LITTLE_ENDIAN)
        return packed

    def _valid(self, geometry: Any) -> Any:
        return geometry if geometry.is_valid else self._shapely.make_valid(geometry)


def _flattened(shapely: Any, geometry: Any) -> List[Any]:
    if geometry.is_empty:
        return []
    if not hasattr(geometry, "geoms"):
        return [geometry]
    return [single for item in shapely.get_parts(geometry) for single in _flattened(shapely, item)]


def _same(one: SpatialReference, other: SpatialReference) -> bool:
    if one.code and other.code:
        return one.code == other.code
    return bool(one.wkt) and one.wkt == other.wkt


def _name(reference: SpatialReference) -> str:
    return reference.auth_id or (f"{reference.code}" if reference.code else "another spatial reference")
